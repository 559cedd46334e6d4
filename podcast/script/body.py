"""Reading the body of a script file: paragraphs, quotations, directives, comments, each with its
line number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from podcast.errors import PodcastError, invalid
from podcast.script.comments import SKIPPED, comments, our_comment
from podcast.script.model import (
    Chapter,
    Line,
    Meant,
    Narration,
    Pause,
    Query,
    Quotation,
    Skipped,
    Sound,
)

# `<!--` and `-->` inside text get a backslash inside: `<\!--`, `--\>`; one more for one that is
# there already.
NAME = r"(?P<{}>(?:\\.|[^*\\\n])+)"
SPEAKER_TAG = re.compile(
    rf"\*\*(?:{NAME.format('name')}:\*\*|{NAME.format('other')}\*\*(?P<edited> \(edited\))?:)"
)
PAUSE = re.compile(r"\[pause +(\d+(?:\.\d+)?|\.\d+) *(s|ms)?\]")
SOUND = "[sound "
LAZY = "this line comes right after a quotation, without > and without a blank line"
LAZY_REMEDY = "Begin it with > when it belongs to the quotation, else put a blank line before it."
LONGEST_SHOWN = 60  # characters of a line in a message
LONGEST_PAUSE = 60.0  # seconds; more is a slip of the keyboard
Placed = tuple[int, Line]


def is_special(text: str) -> bool:
    """Whether a paragraph that starts so would be read as something else than narration."""
    return (
        text.startswith(("\\", ">", "#", "---"))
        or (text.startswith("[") and text.endswith("]"))
        or bool(SKIPPED.fullmatch(text))
    )


def read_body(body: str, first_line: int, file: str) -> tuple[list[Placed], list[PodcastError]]:
    """The lines of a script with their 1-based line numbers, and everything that is wrong."""
    lines: list[Placed] = []
    problems: list[PodcastError] = []
    if unclosed := _unclosed_comment(body, first_line, file):
        return [], [unclosed]
    after_quotation = 0  # the line after one, which in Markdown would belong to it
    for number, chunk in _chunks(body, first_line):
        kind = _kind(chunk[0]) if isinstance(chunk, list) else ""
        if number == after_quotation and isinstance(chunk, list) and not kind:
            problems.append(invalid(LAZY, remedy=LAZY_REMEDY, file=file, line=number))
        after_quotation = number + len(chunk) if isinstance(chunk, list) and kind == ">" else 0
        try:
            if isinstance(chunk, list):
                lines.extend(_read_chunk(chunk, number))
            else:
                lines.append((number, chunk))
        except PodcastError as error:
            problems.append(
                invalid(error.what, remedy=error.remedy, file=file, line=error.line or number)
            )
    return lines, problems


def _unclosed_comment(body: str, first_line: int, file: str) -> PodcastError | None:
    end = max((comment.end for comment in comments(body)), default=0)
    at = body.find("<!--", end)
    if at < 0:
        return None
    return invalid(
        "a comment is opened with <!-- and not closed",
        file=file, line=first_line + body.count("\n", 0, at), remedy="Close it with -->.",
    )  # fmt: skip


def _chunks(
    body: str, first_line: int
) -> Iterator[tuple[int, list[str] | Skipped | Query | Meant]]:
    """Runs of lines between blank lines, and comments of ours, with line numbers. Other comments
    vanish."""
    number, position = first_line, 0
    gathered: list[str] = []
    for comment in comments(body):
        gathered.append(body[position : comment.start])
        ours = our_comment(comment.text)
        if ours is not None:
            lines = "".join(gathered).split("\n")
            yield from _split(lines, number)
            number += len(lines) - 1
            yield number, ours
            number += comment.text.count("\n")
            gathered = []
        else:
            gathered.append("\n" * comment.text.count("\n"))
        position = comment.end
    gathered.append(body[position:])
    yield from _split("".join(gathered).split("\n"), number)


def _split(lines: list[str], number: int) -> Iterator[tuple[int, list[str]]]:
    run: list[str] = []
    start = number
    for at, line in enumerate(lines, number):
        if not line.strip():
            if run:
                yield start, run
            run = []
            continue
        # A heading, a quotation or a directive need no blank line around them; a paragraph runs on.
        if run and _kind(line) != _kind(run[-1]):
            yield start, run
            run = []
        if not run:
            start = at
        run.append(line)
        if _kind(line) in ("#", "["):
            yield start, run
            run = []
    if run:
        yield start, run


def _kind(line: str) -> str:
    line = line.strip()
    if line.startswith("#"):
        return "#"
    if line.startswith(">"):
        return ">"
    if line.startswith("[") and line.endswith("]"):
        return "["
    return ""


def _read_chunk(lines: list[str], number: int) -> Iterator[Placed]:
    first = lines[0].strip()
    if first.startswith("#"):
        yield number, _heading(first)
    elif first.startswith(">"):
        yield from _quotations(lines, number)
    elif _kind(first) == "[":
        yield number, _directive(first)
    else:
        text = _text(lines)
        if uncommented := SKIPPED.fullmatch(text):
            text = uncommented[
                2
            ].strip()  # the editor took away the comment marks: now it is narration
        elif set(text) == {"-"} and len(text) >= 3:
            return  # a ruler between paragraphs
        if text := text.removeprefix("\\").strip():
            yield number, Narration(text)


def _text(lines: list[str]) -> str:
    return " ".join(_unmark(" ".join(lines)).split())


def _unmark(text: str) -> str:
    return re.sub(r"<\\(\\*!--)", r"<\1", text)


def _heading(line: str) -> Chapter:
    marks = len(line) - len(line.lstrip("#"))
    title = _text([line[marks:]])
    if marks != 2 or not line[marks:].startswith((" ", "\t")):
        raise invalid(
            f"a chapter starts with two # and a space, not {line[:12]!r}",
            remedy="Write `## The chapter's title`, or \\# for a paragraph that starts with #.",
        )
    if not title:
        raise invalid("a chapter without a title", remedy="Write `## The chapter's title`.")
    return Chapter(title)


def _directive(line: str) -> Line:
    if pause := PAUSE.fullmatch(line):
        seconds = float(pause[1]) / (1000 if pause[2] == "ms" else 1)
        if not 0 < seconds <= LONGEST_PAUSE:
            raise invalid(
                f"a pause of {pause[1]} {pause[2] or 's'} is not between 0 and {LONGEST_PAUSE:g} "
                "seconds",
                remedy=(
                    f"Write `[pause {LONGEST_PAUSE:g}s]` or less; two pauses may follow each other."
                ),
            )
        return Pause(seconds)
    if line.startswith(SOUND) and (name := line[len(SOUND) : -1].strip()):
        return Sound(_unmark(name))
    raise invalid(
        f"not a directive: {line if len(line) <= LONGEST_SHOWN else line[:LONGEST_SHOWN] + '…'}",
        remedy=(
            "Write `[pause 1.2s]` or `[sound intro.mp3]`; for words in brackets put \\ before "
            "the [."
        ),
    )


def _quotations(lines: list[str], number: int) -> Iterator[Placed]:
    """Quotations of one block quote: each starts at a speaker's tag; an empty `>` parts
    paragraphs."""
    speaker, edited, start = "", False, number
    paragraphs: list[list[str]] = []
    for at, line in enumerate(lines, number):
        content = line.strip()[1:].strip()
        tag = SPEAKER_TAG.match(content)
        if tag:
            if paragraphs:
                yield start, _quotation(speaker, paragraphs, edited, start)
            speaker = " ".join(re.sub(r"\\(.)", r"\1", tag["name"] or tag["other"]).split())
            edited, start = bool(tag["edited"]), at
            paragraphs = [[content[tag.end() :]]]
        elif not paragraphs:
            raise invalid(
                "a quotation does not say who speaks", line=at,
                remedy=(
                    "Start it with the speaker: `> **Name:** the words`, or `> **Name** "
                    "(edited): the words`."
                ),
            )  # fmt: skip
        elif not content:
            paragraphs.append([])
        else:
            if not paragraphs[-1]:
                content = content.removeprefix("\\")
            paragraphs[-1].append(content)
    if paragraphs:
        yield start, _quotation(speaker, paragraphs, edited, start)


def _quotation(speaker: str, paragraphs: list[list[str]], edited: bool, line: int) -> Quotation:
    text = "\n\n".join(filter(None, (_text(part) for part in paragraphs)))
    if not speaker:
        raise invalid(
            "the speaker's name is empty", line=line, remedy="Write `> **Name:** the words`."
        )
    if not text:
        raise invalid(
            f"{speaker} says nothing", line=line, remedy="Write the words, or take the line away."
        )
    return Quotation(speaker, text, edited)
