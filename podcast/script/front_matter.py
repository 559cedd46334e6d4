"""The YAML at the head of a script file: what it is about, the cast, and house style changed for
this script."""

from __future__ import annotations

import difflib
from dataclasses import fields
from datetime import date, datetime
from typing import Any

import yaml

from podcast.errors import invalid
from podcast.script.model import Script
from podcast.script.publication import FIELDS as PUBLICATION_FIELDS
from podcast.script.publication import read_publication
from podcast.show.house_style import Style

FENCE = "---"
TWICE = "stands here twice"
BETWEEN_QUOTES = (
    'Put text with a colon, a # or quotation marks between quotes: title: "Ferries: a history".'
)
TEXT_FIELDS = ("title", "source", "author", "site", "published", "language")
STYLE_FIELDS = tuple(field.name for field in fields(Style))


class _Loader(yaml.SafeLoader):
    """SafeLoader that refuses a key given twice, where YAML keeps the last one without a word."""


class _Dumper(yaml.SafeDumper):
    """SafeDumper that indents nothing unusual; a class of our own so that nobody else's changes
    reach us."""


def _mapping(loader: _Loader, node: yaml.MappingNode) -> dict[Any, Any]:
    seen: set[Any] = set()
    for key_node, _ in node.value:
        key = loader.construct_object(key_node)
        if not isinstance(key_node, yaml.ScalarNode):
            raise yaml.constructor.ConstructorError(
                None, None, "a field's name must be a word", key_node.start_mark
            )
        if key in seen:
            raise yaml.constructor.ConstructorError(
                None, None, f"{key!r} {TWICE}", key_node.start_mark
            )
        seen.add(key)
    return loader.construct_mapping(node)


_Loader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)
_Loader.yaml_implicit_resolvers = {  # a date is text to us, whether or not there is such a day
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


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
    try:
        data = yaml.load("\n".join(lines[1:end]), Loader=_Loader)  # noqa: S506 (a SafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        what = getattr(error, "problem", None) or str(error)
        line = mark.line + 2 if mark else 1
        if what.endswith(TWICE):
            raise invalid(
                f"front matter: {what}", file=file, line=line, remedy="Take one away."
            ) from None
        remedy = BETWEEN_QUOTES
        if "\\t" in what:
            what, remedy = "a tab stands before a field", "Use spaces instead of the tab."
        elif what == "could not find expected ':'":
            line = max(2, line - 1)  # YAML notices it at the next field
            what, remedy = "a line has no colon after its field", "Write it as `language: en-US`."
        raise invalid(
            f"front matter is not YAML: {what}", file=file, line=line, remedy=remedy
        ) from None
    except (
        ValueError,
        RecursionError,
    ) as error:  # a tag that its value contradicts; brackets in brackets in brackets
        raise invalid(
            f"front matter is not YAML: {error}", file=file, line=2, remedy=BETWEEN_QUOTES
        ) from None
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
            near = difflib.get_close_matches(str(key), known, n=1)
            remedy = f"Did you mean {near[0]}?" if near else f"Known: {', '.join(known)}."
            raise invalid(
                f"unknown field {key!r} in the front matter", file=file, line=at, remedy=remedy
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
    values["publication"] = read_publication(data, file, lambda name: line_of_field(name, lines))
    style = {name: value for name, value in data.items() if name in STYLE_FIELDS}
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


def _as_date(value: str) -> str | date:
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return value
    return day if day.isoformat() == value else value


def _text(key: str, value: Any, file: str, line: int | None) -> str:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if value is None:
        return ""
    if isinstance(value, bool | dict | list):
        raise invalid(
            f"{key} must be text, not {value!r}",
            file=file,
            line=line,
            remedy="Put it between quotes.",
        )
    return " ".join(str(value).split())


def _cast(value: Any, lines: list[str], file: str, line: int | None) -> tuple[tuple[str, str], ...]:
    if value is None:
        return ()
    if not isinstance(value, dict):
        remedy = "Begin each with two spaces, under `cast:`; `podcast voices` lists the voices."
        raise invalid("cast must be one `Name: voice` a line", file=file, line=line, remedy=remedy)
    members = []
    for name, voice in value.items():
        if isinstance(voice, dict | list | bool):
            raise invalid(
                f"the voice of {name} must be the name of a voice, not {voice!r}",
                file=file, line=line_of_field(str(name), lines) or line,
                remedy="`podcast voices` lists them.",
            )  # fmt: skip
        members.append((" ".join(str(name).split()), "" if voice is None else str(voice)))
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
