"""`podcast quotes`: every quotation of a text with its speaker and the evidence."""

from __future__ import annotations

import json as jsons
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from podcast.cli.common import ShowFolder, Source, pages_of, show_at_hand
from podcast.errors import PodcastError, UseError

if TYPE_CHECKING:
    from podcast.scripter.attribution.speaker_choice import AttributionModel
    from podcast.scripter.model import Quote


def quotes(
    file: Source | None = None,
    /,
    *,
    json: bool = False,
    jsonl: tuple[Path, Path] | None = None,
    show: ShowFolder = None,
) -> int:
    """Show every quotation of a text with its speaker, the evidence and how sure it is.

    For example:

        podcast quotes article.txt

        podcast quotes article.txt --json

        podcast quotes --jsonl articles.jsonl quotations.jsonl

    Parameters
    ----------
    file:
        The text to read: a text file as it is, "-" for standard input, or any article that `podcast
        article` reads.
    json:
        Print {"quotes": [{"start", "end", "text", "speaker", "speaker_resolved", "kind",
        "confidence", …}]};
        "speaker_person" is whom a description such as "the mayor" stands for.
    jsonl:
        Two files, IN and OUT: for every line {"id", "text"} of IN write {"id", "quotes"} to OUT.
        The text is taken as given.
    """
    cache = pages_of(show_at_hand(show))
    if jsonl is not None:
        from podcast.cli.json_lines import convert_lines

        return convert_lines(*jsonl, '{"id": …, "text": "…"}', _answer)
    if file is None:
        raise UseError(
            "no file is named", remedy="podcast quotes FILE, or podcast quotes --jsonl IN OUT"
        )
    text = _read(file, cache)
    if json:
        print(jsons.dumps({"quotes": as_line("", text)["quotes"]}, ensure_ascii=False, indent=1))
    else:
        _show(text)
    return 0


def as_line(
    number: str, text: str, model: AttributionModel | None = None, tag: str = ""
) -> dict[str, Any]:
    """One line of --jsonl: the quotations of a text, what is no speech (titles, marks of distance)
    left out."""
    from podcast.languages.registry import language_of
    from podcast.scripter.model import QuoteKind
    from podcast.scripter.retelling.retold_quotations import quotations_said

    found = quotations_said(text, model, language_of(tag) if tag else None)
    silent = (QuoteKind.TITLE, QuoteKind.SCARE)
    return {
        "id": number,
        "quotes": [_as_dict(q) for q in found if q.kind not in silent],
    }


def _answer(record: dict[str, Any]) -> dict[str, Any]:
    """What --jsonl writes for a line."""
    return as_line(record["id"], record["text"], tag=record.get("language", ""))


def _as_dict(quote: Quote) -> dict[str, Any]:
    said = quote.attribution
    found: dict[str, Any] = {
        "start": quote.start,
        "end": quote.end,
        "text": quote.text,
        "speaker": said.speaker,
        "speaker_resolved": said.resolved,
        "kind": quote.kind.value,
        "confidence": said.confidence,
        "rule": said.rule,
        "group": quote.group,
        "speaker_person": said.person,
    }
    if said.speaker is not None:
        found["speaker_start"], found["speaker_end"] = said.mention
    return found


def _read(source: str, cache: Path | None) -> str:
    """A plain text file's own characters; of anything else, the article's words for the ear."""
    file = Path(source)
    if source == "-" or (file.suffix.lower() == ".txt" and "://" not in source):
        data = sys.stdin.buffer.read() if source == "-" else None
        try:
            return (file.read_bytes() if data is None else data).decode("utf-8")
        except OSError as error:
            raise PodcastError(
                f"cannot be read: {error.strerror}",
                remedy="Check the name.",
                file=file,
                code="unreadable",
            ) from error
        except UnicodeDecodeError:
            if data is not None:
                raise PodcastError(
                    "standard input is not UTF-8",
                    remedy="Save it as a file, and give that.",
                    code="unreadable",
                ) from None
            # another encoding: load_article recognises it
    from podcast.article.load import load_article

    return load_article(source, cache=cache).text


def _show(text: str) -> None:
    """Each quotation with its speaker and the evidence; in colour when standard output is a
    terminal."""
    from rich.console import Console
    from rich.text import Text

    from podcast.scripter.retelling.retold_quotations import quotations_said

    console = Console(highlight=False, soft_wrap=not sys.stdout.isatty())
    for quote in quotations_said(text):
        said = quote.attribution
        line = Text()
        name = said.resolved or said.person
        line.append(
            name or said.speaker or "nobody named", style="bold cyan" if said.speaker else "dim"
        )
        if name and said.speaker and said.speaker != name:
            line.append(f" ({said.speaker})", style="cyan")
        line.append(
            f"  {quote.kind.value}, {said.confidence:.0%}",
            style="green" if said.confidence >= 0.8 else "yellow",
        )
        line.append(f", {said.rule}" if said.rule else "", style="dim")
        console.print(line)
        start, end = said.clause if said.clause[0] >= 0 else said.mention
        if start >= 0:
            console.print(
                Text("  as the text says: " + " ".join(text[start:end].split()), style="dim")
            )
        console.print(Text("  " + " ".join(quote.text.split())))
        console.print()
