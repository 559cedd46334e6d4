"""`podcast script`."""

from __future__ import annotations

import sys

from podcast.atomic_files import relative
from podcast.cli.common import (
    AsJson,
    Quiet,
    ShowFolder,
    Source,
    hush,
    open_show,
    print_json,
    print_paths,
    say,
    warn,
)
from podcast.production.pipeline import Scripted


def script(
    source: Source,
    /,
    *,
    force: bool = False,
    chapters: bool = False,
    quiet: Quiet = False,
    show: ShowFolder = None,
    json: AsJson = False,
) -> int:
    """Write the narration script of an article into `scripts/`, to be edited before it is rendered.

    SOURCE is a file (text, Markdown, HTML, mail, EPUB, PDF, DOCX, a feed), a URL, or - for standard
    input. Of a book,
    every chapter becomes a script of its own.

    For example:

        podcast script article.txt

        podcast script https://example.org/story

        pbpaste | podcast script -

    Parameters
    ----------
    source
        The article: a file, a URL, or - for standard input.
    force
        Write the script anew even when you have edited it (your edits are lost).
    chapters
        Make one script of a book, with its chapters as chapters.
    """
    from podcast.production.pipeline import read_source, script_article
    from podcast.show.show_lock import locked

    hush(quiet)
    opened = open_show(show)
    written = []
    with locked(opened, say):
        for article in read_source(source, opened, stdin=stdin_for(source), chapters=chapters):
            written.append(script_article(article, opened, force=force))
            tell_scripted(written[-1])
    if json:
        print_json(
            [{"script": str(s.file.path), "slug": s.file.slug, "state": s.state} for s in written]
        )
    else:
        print_paths(scripted.file.path for scripted in written)
    return 0


def stdin_for(source: str) -> bytes | None:
    """Standard input, when the source is "-"."""
    if source != "-":
        return None
    if sys.stdin.isatty():
        say("Paste the article, then press Ctrl-D on a line of its own.")
    return sys.stdin.buffer.read()


def tell_scripted(scripted: Scripted) -> None:
    """Say on standard error what became of an article: what was left out, and whether the script is
    new."""
    for warning in scripted.article.warnings:
        warn(f"warning: {warning}")
    left_out: dict[str, int] = {}
    for block in scripted.article.blocks:
        if block.skip:
            left_out[block.skip.reason] = left_out.get(block.skip.reason, 0) + 1
    if left_out:
        say(
            "left out: "
            + ", ".join(f"{reason} ({n})" if n > 1 else reason for reason, n in left_out.items())
        )
    if scripted.state == "kept":
        say(
            f"{relative(scripted.file.path)} was edited and is kept as it is (--force writes it "
            "anew)"
        )
    elif scripted.state == "unchanged":
        say(f"{relative(scripted.file.path)} is as before")
    else:
        say(f"wrote {relative(scripted.file.path)}")
