"""`podcast article`: an article as we read it, and what was left out and why."""

from __future__ import annotations

import json as jsons
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import Parameter

from podcast.cli.common import AsJson, ShowFolder, Source, pages_of, show_at_hand
from podcast.errors import PodcastError, UseError

if TYPE_CHECKING:
    from rich.console import Console

    from podcast.article.model import Article, Block

AT_ONCE = 100  # blocks; each time rich is asked to print, it looks at the terminal


def article(
    source: Source | None = None,
    /,
    *,
    json: AsJson = False,
    jsonl: tuple[Path, Path] | None = None,
    chapters: Annotated[bool, Parameter(negative=())] = False,
    account: Annotated[bool, Parameter(negative=())] = False,
    show: ShowFolder = None,
) -> int:
    """Show an article as we read it, and what was left out and why.

    For example:

        podcast article https://weekly.example/tide-mill

        podcast article saved-page.html --json

        podcast article saved-page.html --account

        podcast article book.epub --chapters

        podcast article --jsonl pages.jsonl articles.jsonl

    Parameters
    ----------
    source:
        A file (text, Markdown, HTML, .mhtml, .eml, EPUB, PDF, DOCX, a feed), an address, or "-" for
        standard input.
    json:
        Print {"title", "author", "date", "site", …, "text", "skipped": [{"text", "reason"}],
        "blocks"}.
    jsonl:
        Two files, IN and OUT: for every line {"id", "html", "url"} or {"id", "text"} of IN write
        {"id", "title", "author", "date", "site", "text", "skipped"} to OUT; {"id", "error"} where
        there is no article.
    chapters:
        List the chapters of a book, or the entries of a feed, with the name to give for each one:
        book.epub#3.
    account:
        Show what became of every run of text of the source: kept, left out and why, or lost. With
        --json: {"words", "kept", "left_out": [{"text", "place", "reason"}], "lost"}.
    """
    cache = pages_of(show_at_hand(show))
    if jsonl is not None:
        return _many(*jsonl)
    if source is None:
        raise UseError(
            "no article is named",
            remedy="podcast article SOURCE, or podcast article --jsonl IN OUT",
        )
    stdin = sys.stdin.buffer.read() if source == "-" else None
    if chapters:
        return _list(source, stdin, cache, json)
    from podcast.article.load import load_article

    loaded = load_article(source, stdin=stdin, cache=cache)
    if account:
        from podcast.cli.account_report import report_account

        report_account(loaded, json=json)
    elif json:
        print(jsons.dumps(as_dict(loaded), ensure_ascii=False, indent=1))
    else:
        from podcast.cli.common import console

        _show(loaded, console())
    return 0


def as_line(number: Any, article: Article) -> dict[str, Any]:
    """One line of --jsonl's OUT."""
    return {
        "id": number,
        "title": article.title,
        "author": article.author,
        "date": article.published.isoformat() if article.published else "",
        "site": article.site,
        "text": text_of(article),
        "skipped": [
            {"text": block.text, "reason": block.skip.reason}
            for block in article.blocks
            if block.skip
        ],
    }


def text_of(article: Article) -> str:
    """The article's words, whose words a quotation is under it."""
    said = (
        f"{block.text}\n— {block.attribution}" if block.attribution else block.text
        for block in article.kept
    )
    return "\n\n".join(text for text in said if text)


def as_dict(article: Article) -> dict[str, Any]:
    """An article for machines: what a line of --jsonl has, and its blocks."""
    line = {key: value for key, value in as_line("", article).items() if key != "id"}
    more = {
        name: getattr(article, name) for name in ("language", "url", "image", "source", "warnings")
    }
    return {**line, **more, "blocks": [_block(block) for block in article.blocks]}


def _block(block: Block) -> dict[str, Any]:
    stated: dict[str, Any] = {
        "kind": block.kind.value,
        "text": block.text,
        "start": block.start,
        "end": block.end,
    }
    for name in ("level", "number", "attribution", "rows"):
        if value := getattr(block, name):
            stated[name] = value
    if block.skip:
        stated["skip"] = {"rule": block.skip.rule, "reason": block.skip.reason}
    return stated


def _many(source: Path, target: Path) -> int:
    """Every line of a file, one after the other; one without an article is told of, not fatal."""
    from podcast.cli.json_lines import convert_lines

    without = 0

    def answer(given: dict[str, Any]) -> dict[str, Any]:
        nonlocal without
        found = _answer(given)
        without += "error" in found
        return found

    code = convert_lines(source, target, '{"id": …, "html": "…"} or {"id": …, "text": "…"}', answer)
    if without:
        print(f'{without} without an article: see "error" in {target}', file=sys.stderr)
    return code


def _answer(given: dict[str, Any]) -> dict[str, Any]:
    from podcast.article.load import read_given

    if not isinstance(given.get("html", given.get("text")), str):
        raise ValueError("no html or text")
    try:
        return as_line(
            given.get("id"),
            read_given(given.get("text"), given.get("html"), str(given.get("url") or "")),
        )
    except PodcastError as error:
        empty = {"title": "", "author": "", "date": "", "site": "", "text": "", "skipped": []}
        return {"id": given.get("id"), **empty, "error": error.what}


def _list(source: str, stdin: bytes | None, cache: Path | None, as_json: bool) -> int:
    from podcast.article.load import load_articles

    articles = load_articles(source, stdin=stdin, cache=cache)
    if as_json:
        print(jsons.dumps([as_dict(article) for article in articles], ensure_ascii=False, indent=1))
        return 0
    for number, article in enumerate(articles, 1):
        words = sum(block.text.count(" ") + 1 for block in article.kept)
        print(f"{source}#{number}\t{words} words\t{article.title}")
    return 0


def _show(article: Article, out: Console) -> None:
    from rich.markup import escape

    out.print(f"[bold]{escape(article.title)}[/bold]")
    day = article.published.isoformat() if article.published else ""
    stated = [
        part for part in (article.author, article.site, day, article.language, article.url) if part
    ]
    if stated:
        out.print(f"[dim]{escape(' · '.join(stated))}[/dim]")
    for warning in article.warnings:
        out.print(f"[yellow]note: {escape(warning)}[/yellow]")
    for first in range(0, len(article.blocks), AT_ONCE):
        some = article.blocks[first : first + AT_ONCE]
        out.print("".join(f"\n{_printed(block)}\n" for block in some), end="")


def _printed(block: Block) -> str:
    """A block as a terminal shows it."""
    from rich.markup import escape

    from podcast.article.model import BlockKind

    text = escape(block.text)
    if block.skip:
        return f"[dim][yellow]left out ({escape(block.skip.reason)}):[/yellow] {text}[/dim]"
    match block.kind:
        case BlockKind.HEADING:
            return f"[bold cyan]{'#' * max(1, block.level)} {text}[/bold cyan]"
        case BlockKind.LIST_ITEM:
            mark = f"{block.number}." if block.number else "-"
            return f"{'  ' * max(0, block.level - 1)}{mark} {text}"
        case BlockKind.QUOTE | BlockKind.EMBED:
            lines = [text, f"— {escape(block.attribution)}" if block.attribution else ""]
            return "\n".join(f"[green]> {line}[/green]" for line in lines if line)
        case BlockKind.TABLE:
            return "\n".join(escape(" | ".join(row)) for row in block.rows) or text
        case BlockKind.DIVIDER:
            return "[dim]* * *[/dim]"
        case BlockKind.FOOTNOTE | BlockKind.CODE:
            return f"[dim]{block.kind.value}:[/dim] {text}"
        case _:
            return text
