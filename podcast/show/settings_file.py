"""The text of a `podcast.toml` -> Settings; every mistake with its line and how to mend it."""

from __future__ import annotations

import math
import re
import tomllib
from dataclasses import Field, dataclass, fields, is_dataclass
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

from podcast.errors import PodcastError
from podcast.show.bounded_toml import (
    LONGEST_ENTRY,
    TooMuchError,
    problem_with_text,
    read_toml,
    shown,
)
from podcast.show.settings import Settings

SHORTER = "Write it anew, as a line of plain text."
WANTED: dict[Any, str] = {
    str: 'text between quotation marks: "…"',
    int: "a whole number",
    float: "a number",
    bool: "true or false, without quotation marks",
    tuple: 'a list of text: ["…", "…"]',
    dict: "a table of text",
}
SYNTAX = (
    "One `name = value` a line, under its [section]; text stands between quotation marks: "
    'title = "Harbour news".'
)
# Python's words for the commonest slips say nothing to most people.
PLAINLY = {
    r"Illegal character '\n'": "the quotation mark at the end is missing",
    "Invalid value": (
        "this value is neither a number, nor true or false, nor between quotation marks"
    ),
    "Invalid value (at end of document)": "what was begun is not closed",
    "Cannot overwrite a value": "this name stands here twice",
}


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a value stands, for messages."""

    text: str
    file: str
    section: str
    key: str = ""

    def within(self, key: str) -> _Place:
        """The place of a key: a setting of this section, or a section of the file."""
        if self.section:
            return _Place(self.text, self.file, self.section, key)
        return _Place(self.text, self.file, key)

    def error(self, what: str, remedy: str = "") -> PodcastError:
        name = (
            f"{self.section}.{self.key}" if self.section and self.key else self.section or self.key
        )
        line = line_of(self.text, self.section, self.key)
        return PodcastError(
            f"{name} {what}", file=self.file, line=line, remedy=remedy, code="invalid"
        )


def parse_settings(text: str, file: str = "podcast.toml") -> Settings:
    """Settings from the text of a `podcast.toml`. Raises PodcastError naming file, line and key."""
    settings, wrong = read_settings(text, file)
    if wrong:
        first, *others = sorted(wrong, key=lambda error: error.line or 0)
        first.also = tuple(others)
        raise first
    return settings


def read_settings(text: str, file: str) -> tuple[Settings, list[PodcastError]]:
    """The same, and all that is wrong; in its place are the defaults. Raises PodcastError for what
    is no TOML."""
    try:
        data = read_toml(text)
    except TooMuchError as error:
        raise PodcastError(
            f"cannot be read: {error}",
            file=file,
            line=error.line,
            remedy="Take out what does not belong there; `podcast init DIR` makes one to compare.",
            code="invalid",
        ) from None
    except tomllib.TOMLDecodeError as error:
        found = re.search(r" \(at line (\d+), column \d+\)$", str(error))
        what = str(error)[: found.start()] if found else str(error)
        line = int(found[1]) if found else len(text.rstrip().splitlines())
        raise PodcastError(
            f"not TOML: {PLAINLY.get(what, what)}",
            file=file,
            line=line,
            remedy=SYNTAX,
            code="invalid",
        ) from None
    wrong: list[PodcastError] = []
    settings: Settings = _section(Settings, data, _Place(text, file, ""), wrong)
    return settings, wrong


def _section(kind: type[Any], data: dict[str, Any], at: _Place, wrong: list[PodcastError]) -> Any:
    """A section's value; what is `wrong` in it is gathered, and the default is in its place."""
    hints = get_type_hints(kind)
    known = {field.name: field for field in fields(kind)}
    values: dict[str, Any] = {}
    for key, value in data.items():
        here = at.within(key)
        try:
            if key not in known:
                raise here.error("is not a setting", _instead(key, list(known), at.section))
            if not is_dataclass(hints[key]):
                values[key] = _value(hints[key], value, known[key], here)
            elif isinstance(value, dict):
                values[key] = _section(hints[key], value, here, wrong)
            else:
                raise here.error(f"must be a section, [{key}]")
        except PodcastError as error:
            wrong.append(error)
    try:
        return kind(**values)
    except ValueError as error:  # the section itself refuses a value, and begins with its key
        key, _, what = str(error).partition(" ")
        wrong.append(_Place(at.text, at.file, at.section, key).error(what))
        return kind()


def _instead(key: str, known: list[str], section: str) -> str:
    """What the person may have meant: a name like it, or the section it belongs to."""
    homes = [name for name, hint in get_type_hints(Settings).items() if is_dataclass(hint)
             and any(field.name == key for field in fields(hint))]  # fmt: skip
    if homes:
        return f"It belongs under [{homes[0]}]."
    import difflib  # only for who mistyped

    if near := difflib.get_close_matches(key, known, n=1):
        return f"Did you mean {near[0]}?"
    return f"Known {'here' if section else 'sections'}: {', '.join(known)}."


def _value(hint: Any, value: Any, field: Field[Any], at: _Place) -> Any:
    if NoneType in get_args(hint):  # `bool | None`: None is that nobody said it
        hint = next(arm for arm in get_args(hint) if arm is not NoneType)
    origin = get_origin(hint) or hint
    if origin is dict and isinstance(value, dict):
        for key, item in value.items():
            if not isinstance(item, str):
                raise _Place(at.text, at.file, at.section or at.key, key[:60]).error(
                    f"must be {WANTED[str]}, not {shown(item)}"
                )
            for text in (key, item):
                if problem := problem_with_text(text, LONGEST_ENTRY):
                    raise _Place(at.text, at.file, at.section or at.key, key[:60]).error(
                        problem, SHORTER
                    )
        return dict(value)
    if origin is tuple and isinstance(value, list) and all(isinstance(item, str) for item in value):
        if problem := problem_with_text("".join(value)):
            raise at.error(problem, SHORTER)
        return tuple(value)
    if origin is float and type(value) is int:
        value = float(value) if abs(value) < 10**15 else math.inf
    if origin not in (str, int, float, bool) or type(value) is not origin:
        raise at.error(f"must be {WANTED[origin]}, not {shown(value)}")
    if isinstance(value, str) and (problem := problem_with_text(value)):
        raise at.error(problem, SHORTER)
    low, high = field.metadata.get("within", (value, value))
    if not low <= value <= high:
        raise at.error(
            f"cannot be {shown(value)}",
            f"It can be {low:g} to {high:g}; {field.default:g} is the default.",
        )
    choices = field.metadata.get("choices", (value,))
    if value not in choices:
        raise at.error(f"cannot be {shown(value)}", f"It can be {', '.join(map(str, choices))}.")
    return value


def line_of(text: str, section: str, key: str = "") -> int | None:
    """The line, from 1, of a setting in the text of a `podcast.toml`, else of its section; None
    when neither stands."""
    inside, header = "", None
    for number, line in enumerate(text.splitlines(), start=1):
        bare = line.strip()
        if bare.startswith("["):
            inside = bare.strip("[] \t").split("#")[0].strip(" ]")
            if inside == section and header is None:
                header = number
                if not key:
                    return header
            continue
        name = bare.partition("=")[0].strip(" \t\"'") if "=" in bare else ""
        if name and name in ((key or section,) if inside == section else (f"{section}.{key}",)):
            return number
        if name == section and not inside:
            header = number
    return header
