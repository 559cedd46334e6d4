"""The script file: Markdown that a person edits. `parse_script(format_script(s)) == s` for every
Script.

Text in a Script has single spaces between words; `format_script` makes it so. Only the start of a
paragraph can
be mistaken for something else ("## ", "> ", "[pause …]"), so only there a backslash is put, and
taken away again.
"""

from __future__ import annotations

import re

from podcast.errors import PodcastError, invalid
from podcast.script.body import SPEAKER_TAG, is_special, read_body
from podcast.script.comments import COMMENT_CLOSE, COMMENT_OPEN
from podcast.script.front_matter import format_front_matter, script_fields, split_front_matter
from podcast.script.model import (
    Chapter,
    Line,
    Meant,
    Narration,
    Pause,
    Query,
    Quotation,
    Script,
    Skipped,
    Sound,
)


def format_script(script: Script) -> str:
    """The text of a script file."""
    return "\n".join(
        [format_front_matter(script), *(f"{format_line(line)}\n" for line in script.lines)]
    )


def parse_script(text: str, file: str = "") -> Script:
    """The Script in the text of a script file. `file` is its name, for messages.

    Raises PodcastError for the first thing that is wrong, with its line; `read_script` gives them
    all.
    """
    script, problems = read_script(text, file)
    if problems:
        raise problems[0]
    assert script is not None
    return script


def read_script(text: str, file: str = "") -> tuple[Script | None, list[PodcastError]]:
    """The Script, or everything that is wrong with the file, in the order of its lines."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    try:
        data, body, first = split_front_matter(text, file)
        fields = script_fields(data, text.split("\n"), file)
    except PodcastError as error:
        return None, [error]
    lines, problems = read_body(body, first, file)
    if (
        not any(isinstance(line, Narration | Quotation | Chapter | Sound) for _, line in lines)
        and not problems
    ):
        problems.append(
            invalid("the script is empty: there is nothing to say", file=file, line=first,
                         remedy="Write a paragraph for the narrator.")
        )  # fmt: skip
    if problems:
        return None, problems
    places = tuple(place for place, _ in lines)
    return Script(lines=tuple(line for _, line in lines), places=places, **fields), []


def format_line(line: Line) -> str:
    """One line of a script as Markdown, without the blank line after it."""
    match line:
        case Narration(text):
            return _guard(text)
        case Quotation(speaker, text, edited):
            name = re.sub(r"([*\\]|:$|(?<=<)!(?=--))", r"\\\1", _single(speaker))
            tag = f"**{name}** (edited):" if edited else f"**{name}:**"
            first, *rest = [_marks(_single(part)) for part in text.split("\n\n")]
            return "\n>\n".join(
                [f"> {tag} {first}".rstrip(), *(f"> {_guard_tag(part)}" for part in rest)]
            )
        case Pause(seconds):
            from decimal import Decimal

            return f"[pause {format(Decimal(repr(seconds)).normalize(), 'f')}s]"
        case Sound(file):
            return f"[sound {_marks(_single(file))}]"
        case Chapter(title):
            return f"## {_marks(_single(title))}"
        case Skipped(reason, text):
            why = COMMENT_CLOSE.sub(r"\1\\\2", re.sub(r"([)\\])", r"\\\1", _single(reason)))
            words = COMMENT_CLOSE.sub(r"\1\\\2", _single(text))
            return f"<!-- skipped ({why}): {words} -->" if words else f"<!-- skipped ({why}): -->"
        case Query(text):
            words = COMMENT_CLOSE.sub(r"\1\\\2", _single(text))
            return f"<!-- who speaks? {words} -->"
        case Meant(why):
            words = COMMENT_CLOSE.sub(r"\1\\\2", _single(why))
            return f"<!-- meant: {words} -->" if words else "<!-- meant -->"


def _single(text: str) -> str:
    return " ".join(text.split())


def _marks(text: str) -> str:
    return COMMENT_OPEN.sub(r"\1\\\2", text)


def _guard(text: str) -> str:
    text = _marks(_single(text))
    return f"\\{text}" if is_special(text) else text


def _guard_tag(text: str) -> str:
    return f"\\{text}" if text.startswith("\\") or SPEAKER_TAG.match(text) else text
