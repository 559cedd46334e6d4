"""Word lists of a language's folder: `[name]` begins a list, lines that begin with # are notes."""

from __future__ import annotations

import pkgutil
import tomllib
from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from typing import Any, TypeVar

Lists = TypeVar("Lists")


@cache
def word_lists(code: str, file: str) -> dict[str, frozenset[str]]:
    """Each list of `code`/`file` by its name; no file, no lists."""
    return {name: frozenset(text.split()) for name, text in list_texts(code, file).items()}


def list_texts(code: str, file: str) -> dict[str, str]:
    """Each list of `code`/`file` as it is written, on one line."""
    lists: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in (read_data(code, file) or "").splitlines():
        if line.startswith("["):
            lines = lists.setdefault(line.strip("[]"), [])
        elif not line.startswith("#"):
            lines.append(line)
    return {name: " ".join(written) for name, written in lists.items()}


def filled(kind: type[Lists], code: str, file: str) -> Lists:
    """A dataclass of word lists from the lists of its fields' names; what a language lacks is
    empty."""
    known = word_lists(code, file)
    names = [field.name for field in fields(kind) if field.init]  # type: ignore[arg-type]
    return kind(**{name: known.get(name, frozenset()) for name in names})


def read_toml(code: str, file: str) -> dict[str, Any]:
    """A TOML file of a language's folder, {} if there is none."""
    return tomllib.loads(read_data(code, file) or "")


def read_data(code: str, file: str) -> str | None:
    """The text of a file of a language's folder, None if there is none."""
    try:
        data = pkgutil.get_data("podcast.languages", f"{code}/{file}")
    except OSError:
        return None
    return None if data is None else data.decode("utf-8")


def numbered_lines(code: str, file: str) -> Iterator[tuple[int, str]]:
    """The lines of a file that are no notes, with their numbers."""
    for number, line in enumerate((read_data(code, file) or "").splitlines(), 1):
        if line and not line.startswith("#"):
            yield number, line
