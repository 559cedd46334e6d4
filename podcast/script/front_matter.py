"""The YAML at the head of a script file: what it is about, the cast, and house style changed for
this script."""

from __future__ import annotations

import re
from dataclasses import fields
from datetime import date
from typing import Any

import yaml

from podcast.errors import invalid
from podcast.kept_patterns import compiled
from podcast.script.model import Script
from podcast.script.publication import FIELDS as PUBLICATION_FIELDS
from podcast.script.publication import read_publication
from podcast.script.yaml_text import read_yaml
from podcast.show.house_style import STYLE_CHOICES, Style

FENCE = "---"
TEXT_FIELDS = ("title", "source", "author", "site", "published", "language")
SWITCHES = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
NOT_TEXT = compiled("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
STYLE_FIELDS = tuple(field.name for field in fields(Style))


class _Dumper(yaml.SafeDumper):
    """SafeDumper that indents nothing unusual; a class of our own so that nobody else's changes
    reach us."""


def format_front_matter(script: Script) -> str:
    """The front matter with its fences; fields that are empty are left out, `title` always
    stands."""
    data: dict[str, Any] = {}
    for name in TEXT_FIELDS:
        value = getattr(script, name)
        if value or name == "title":
            data[name] = _as_date(value) if name == "published" else value
    data |= script.publication.as_fields()
    data |= dict(script.style)
    if script.cast:
        data["cast"] = dict(script.cast)
    text = yaml.dump(data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=10**9)
    return f"{FENCE}\n{text}{FENCE}\n"


def split_front_matter(text: str, file: str = "") -> tuple[dict[str, Any], str, int]:
    """(fields, body, 1-based line on which the body starts) of a script file.

    Raises PodcastError when there is no front matter, it is not closed, or it is not a YAML
    mapping.
    """
    lines = text.split("\n")
    if lines[0].strip() != FENCE:
        raise invalid(
            "a script starts with its front matter, between two lines of ---",
            file=file, line=1,
            remedy="Start the file with:\n  ---\n  title: The title of the episode\n  ---",
        )  # fmt: skip
    end = next((i for i, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE), None)
    if end is None:
        raise invalid(
            "the front matter is not closed",
            file=file,
            line=1,
            remedy="Put a line of --- after the last field.",
        )
    data = read_yaml("\n".join(lines[1:end]), file, 2)
    if not isinstance(data, dict):
        raise invalid(
            "the front matter has no fields",
            file=file,
            line=2,
            remedy="Write one a line: `title: The title`.",
        )
    return data, "\n".join(lines[end + 1 :]), end + 2


def script_fields(data: dict[str, Any], lines: list[str], file: str = "") -> dict[str, Any]:
    """Keyword arguments of Script from front matter. `lines` is the file, to name the line of a
    wrong field."""
    values: dict[str, Any] = {}
    known = (*TEXT_FIELDS, *PUBLICATION_FIELDS, *STYLE_FIELDS, "cast")
    for key, value in data.items():
        at = line_of_field(str(key), lines) or 2
        if key not in known:
            import difflib

            near = difflib.get_close_matches(str(key), known, n=1)
            remedy = f"Did you mean {near[0]}?" if near else f"Known: {', '.join(known)}."
            raise invalid(
                f"unknown field {key[:60]!r} in the front matter", file=file, line=at, remedy=remedy
            )
        if key in TEXT_FIELDS:
            values[key] = _text(key, value, file, at)
            if not values[key]:
                del values[key]  # as if it did not stand there
        elif key == "cast":
            values[key] = _cast(value, lines, file, at)
    if not values.get("title"):
        line = line_of_field("title", lines) or 1
        raise invalid(
            "the script has no title", file=file, line=line, remedy="Write one: `title: The title`."
        )
    published = {
        name: _understood(name, data[name], file, line_of_field(name, lines) or 2)
        for name in PUBLICATION_FIELDS
        if name in data
    }
    values["publication"] = read_publication(
        published, file, lambda name: line_of_field(name, lines)
    )
    style = {name: _choice(name, data[name]) for name in data if name in STYLE_FIELDS}
    try:
        Style(**style)
    except (ValueError, TypeError) as error:
        name = next((name for name in style if name in str(error)), "")
        at = line_of_field(name, lines) or 2
        raise invalid(
            str(error),
            file=file,
            line=at,
            remedy="Without this field the show's house style holds.",
        ) from None
    values["style"] = tuple(style.items())
    return values


def _understood(name: str, value: Any, file: str, line: int) -> Any:
    """A field of publication as what it is: text, a number, yes or no."""
    if value is None:
        return None
    text = _text(name, value, file, line)
    if name in ("explicit", "draft"):
        return SWITCHES.get(text.lower(), text)
    if name in ("season", "episode") and re.fullmatch("[0-9]{1,9}", text):
        return int(text)
    return value if name == "description" else text


def _choice(name: str, value: Any) -> Any:
    """A value of house style: yes and no where those are the choices, else the word."""
    if isinstance(value, dict | list):
        return "a list or a table"
    is_switch = True in STYLE_CHOICES[name]
    return SWITCHES.get(str(value).lower(), value) if is_switch else value


def _as_date(value: str) -> str | date:
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return value
    return day if day.isoformat() == value else value


def _text(key: str, value: Any, file: str, line: int | None) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise invalid(
            f"{key} must be text, not a list or a table",
            file=file,
            line=line,
            remedy="Put it between quotes.",
        )
    if NOT_TEXT.search(value):
        raise invalid(
            f"{key} has a character in it that cannot be said or shown",
            file=file,
            line=line,
            remedy="Take it away: it is written with a backslash, such as \\u0000.",
        )
    return " ".join(value.split())


def _cast(value: Any, lines: list[str], file: str, line: int | None) -> tuple[tuple[str, str], ...]:
    if value is None:
        return ()
    if not isinstance(value, dict):
        remedy = "Begin each with two spaces, under `cast:`; `podcast voices` lists the voices."
        raise invalid("cast must be one `Name: voice` a line", file=file, line=line, remedy=remedy)
    members = []
    for name, voice in value.items():
        at = line_of_field(name, lines) or line
        if isinstance(voice, dict | list):
            raise invalid(
                f"the voice of {name} must be the name of a voice, not a list or a table",
                file=file, line=at, remedy="`podcast voices` lists them.",
            )  # fmt: skip
        members.append((_text("a name", name, file, at), _text("the voice", voice, file, at)))
    return tuple(members)


def line_of_field(key: str, lines: list[str]) -> int | None:
    """The line, from 1, of a field of the front matter, or of somebody in the cast, in the lines of
    a script file."""
    for number, line in enumerate(lines[1:], 2):
        if line.rstrip() == FENCE:
            break
        field = line.strip(" \"'")
        if field.startswith(key) and field[len(key) :].lstrip(" \"'").startswith(":"):
            return number
    return None
