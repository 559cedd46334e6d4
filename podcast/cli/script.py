"""`podcast script`."""

from __future__ import annotations

import sys
from pathlib import Path

from podcast.cli.common import AsJson, ShowFolder, Source, open_show, print_json, say
from podcast.pipeline import Scripted


def script(source: Source, /, *, force: bool = False, show: ShowFolder = None, json: AsJson = False) -> int:
    """Write the narration script of an article into `scripts/`, to be edited before it is rendered.

    SOURCE is a file (.txt, .md, .html and more), a URL, or - for standard input.

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
    """
    from podcast.lock import locked
    from podcast.pipeline import write_article_script

    at = open_show(show)
    with locked(at, say):
        scripted = write_article_script(source, at, stdin=stdin_for(source), force=force)
    tell_scripted(scripted)
    if json:
        print_json({"script": str(scripted.file.path), "slug": scripted.file.slug, "state": scripted.state})
    else:
        print(scripted.file.path)
    return 0


def stdin_for(source: str) -> bytes | None:
    """Standard input, when the source is "-"."""
    if source != "-":
        return None
    if sys.stdin.isatty():
        say("Paste the article, then press Ctrl-D on a line of its own.")
    return sys.stdin.buffer.read()


def tell_scripted(scripted: Scripted) -> None:
    """Say on standard error what became of an article: what was left out, and whether the script is new."""
    for warning in scripted.article.warnings:
        say(f"warning: {warning}")
    left_out: dict[str, int] = {}
    for block in scripted.article.blocks:
        if block.skip:
            left_out[block.skip.reason] = left_out.get(block.skip.reason, 0) + 1
    if left_out:
        say("left out: " + ", ".join(f"{reason} ({n})" if n > 1 else reason for reason, n in left_out.items()))
    if scripted.state == "kept":
        say(f"{relative(scripted.file.path)} was edited and is kept as it is (--force writes it anew)")
    elif scripted.state == "unchanged":
        say(f"{relative(scripted.file.path)} is as before")
    else:
        say(f"wrote {relative(scripted.file.path)}")


def relative(path: Path) -> Path:
    """The path from here, when it is below here."""
    try:
        return path.relative_to(Path.cwd())
    except ValueError:
        return path
