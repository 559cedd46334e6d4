"""`podcast spoken`: how text would be said."""

from __future__ import annotations

import errno
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import Parameter

from podcast.cli.common import ShowFolder, Source, show_at_hand
from podcast.errors import PodcastError

if TYPE_CHECKING:
    from rich.text import Text

    from podcast.speech.verbalize import Context

# Colours by class; classes not named here are shown in the last one.
COLOURS = {
    "money": "green", "percent": "green", "date": "cyan", "time": "cyan", "year": "cyan",
    "acronym": "magenta",
    "abbreviation": "magenta", "roman": "magenta", "lexicon": "yellow", "name": "yellow",
    "electronic": "blue",
    "telephone": "blue", "address": "blue", "code": "red", "score": "red", "vote": "red",
    "range": "red",
}  # fmt: skip
OTHER_COLOUR = "bright_blue"


def spoken(
    file: Source = "-",
    *,
    explain: Annotated[bool, Parameter(negative=())] = False,
    jsonl: Annotated[tuple[Path, Path] | None, Parameter(negative=())] = None,
    language: str = "en-US",
    show: ShowFolder = None,
) -> int:
    """Show how text would be said: numbers, dates, money, abbreviations and names in words.

    Reads lines and prints each as a newsreader would say it. The script and the transcript keep
    what is written;
    engines get these words. Acronyms that are spelled come out as spaced capitals. A word that is
    said otherwise
    than it looks goes into `[lexicon]` of podcast.toml, or stands in the line itself as
    {written|said}.

    For example:

        echo 'Shares fell 2.5% to $3.4bn on Mar. 9.' | podcast spoken

        podcast spoken article.txt --explain

        podcast spoken --language de-DE artikel.txt

        podcast spoken --jsonl cases.jsonl readings.jsonl

    Parameters
    ----------
    file
        A text file, or - for standard input.
    explain
        Show what each stretch was taken for: written, class and how it is said, coloured by class.
    jsonl
        IN and OUT: from {"id", "written"} on each line to {"id", "spoken"}.
    language
        What the text is in, as a BCP 47 tag: en-US, en-GB, de-DE, fr-FR, es-ES …
    show
        The show whose [lexicon] is used (default: the nearest one upward with a podcast.toml, if
        there is one).
    """
    context = _context(show)
    if jsonl:
        return _convert(*jsonl, language, context)
    lines = _lines(file)
    if explain:
        _explain(lines, language, context)
        return 0
    from podcast.speech.verbalize import spoken as say

    for line in lines:
        print(say(line.rstrip("\n"), language, context))
    return 0


def _context(folder: Path | None) -> Context | None:
    show = show_at_hand(folder)
    if show is None:
        return None
    from podcast.speech.verbalize import Context

    return Context(lexicon=show.settings.lexicon)


def _lines(file: str) -> Iterable[str]:
    if file == "-":
        return sys.stdin
    try:
        return Path(file).read_text("utf-8-sig").removesuffix("\n").split("\n")
    except FileNotFoundError:
        raise PodcastError(
            "there is no such file",
            file=file,
            remedy="Give a text file, or - for input.",
            code="not-found",
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        if getattr(error, "errno", 0) == errno.ENAMETOOLONG:
            from podcast.article.sources.source_bytes import TEXT, TOO_LONG

            raise PodcastError(TOO_LONG, file=file, remedy=TEXT, code="not-found") from error
        raise PodcastError(
            f"cannot be read: {error}",
            file=file,
            remedy="It has to be text in UTF-8.",
            code="unreadable",
        ) from error


def _convert(source: Path, target: Path, language: str, context: Context | None) -> int:
    from podcast.cli.json_lines import convert_lines
    from podcast.speech.verbalize import spoken as say

    def answer(record: dict[str, Any]) -> dict[str, Any]:
        return {"id": record["id"], "spoken": say(record["written"], language, context)}

    return convert_lines(source, target, '{"id": …, "written": "…"}', answer)


def _explain(lines: Iterable[str], language: str, context: Context | None) -> None:
    from rich.text import Text

    from podcast.cli.common import console
    from podcast.speech.verbalize import explain as spans_of

    out = console()
    for line in lines:
        shown = Text()
        for span in spans_of(line.rstrip("\n"), language, context):
            shown.append_text(_span(span.written, span.said, span.kind))
        out.print(shown)


def _span(written: str, said: str, kind: str) -> Text:
    """ "$5" of class money, said "five dollars": [$5 money: five dollars]."""
    from rich.text import Text

    if not kind:
        return Text(written)
    colour = COLOURS.get(kind, OTHER_COLOUR)
    said = " ".join(said.split()) or "(not said)"
    shown = Text(f"[{written} ", style="dim")
    shown.append(f"{kind}: ", style=f"dim {colour}")
    shown.append(said, style=f"bold {colour}")
    shown.append("]", style="dim")
    return shown
