"""Entries of `[lexicon]` in podcast.toml: how the show says a word, all else as it was."""

from __future__ import annotations

import json
import re

from podcast.atomic_files import atomic_write
from podcast.errors import PodcastError, invalid
from podcast.show.folder import Show
from podcast.show.settings_file import line_of, parse_settings

BARE = re.compile(r"[A-Za-z0-9_-]+")
SECTION = "lexicon"


def say_in_show(show: Show, word: str, said: str) -> None:
    """Write how the show says a word; "" takes the entry away. Raises PodcastError when it cannot
    stand in podcast.toml."""
    text = show.config.read_text(encoding="utf-8-sig")
    changed = with_entry(text, word, said)
    expected = {**parse_settings(text).lexicon, word: said}
    if not said:
        expected.pop(word)
    if parse_settings(changed).lexicon != expected:
        raise PodcastError(
            "podcast.toml is written in a way that we cannot add to", file=show.config,
            remedy=f"Add it yourself under [lexicon]: {_entry(word, said)}",
        )  # fmt: skip
    atomic_write(show.config, changed)


def with_entry(text: str, word: str, said: str) -> str:
    """The text of a podcast.toml with an entry.

    >>> with_entry("[show]\\ntitle = 'T'\\n", "Kyiv", "KEE-iv")
    '[show]\\ntitle = \\'T\\'\\n\\n[lexicon]\\nKyiv = "KEE-iv"\\n'
    """
    word, said = " ".join(word.split()), " ".join(said.split())
    if not word or any(mark in word for mark in "{}|\\"):
        raise invalid(
            "that is no word", remedy="Give one word, without braces, bars and backslashes."
        )
    lines = text.splitlines(keepends=True)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    there = _line_of_entry(text, word)
    if there is not None:
        lines[there - 1 : there] = [_entry(word, said)] if said else []
    elif said:
        section = line_of(text, SECTION)
        if section is None:
            lines += ["\n", f"[{SECTION}]\n"]
            section = len(lines)
        lines.insert(section, _entry(word, said))
    return "".join(lines)


def _line_of_entry(text: str, word: str) -> int | None:
    line = line_of(text, SECTION, word)
    if line is None:
        return None
    key = text.splitlines()[line - 1].partition("=")[0].strip(" \t\"'")
    return line if key in (word, f"{SECTION}.{word}") else None


def _entry(word: str, said: str) -> str:
    key = word if BARE.fullmatch(word) else json.dumps(word, ensure_ascii=False)
    return f"{key} = {json.dumps(said, ensure_ascii=False)}\n"
