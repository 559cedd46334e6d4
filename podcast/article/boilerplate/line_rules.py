"""Lines that are not for the ear: the rules of rules/*.toml, and how they are tried on a line.

A rule is data: its name, its reason in plain words, its pattern, and cases to drop and to keep
(rules/README.md).
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from podcast.article.model import Skip
from podcast.article.normalization import REMEMBERED

LONGEST = 700  # characters; nothing longer than this is a line of clutter by its looks
LETTERS = 14  # characters for each of these words: a line of few, very long words is none of them
WORDS = 30  # most words of a line that a rule drops, unless the rule says otherwise


@dataclass(frozen=True, slots=True)
class LineRule:
    """One kind of line that is left out."""

    name: str
    reason: str
    pattern: re.Pattern[str]
    starts: str = ""  # "tail": what follows belongs with it
    words: int = WORDS
    needs: tuple[
        str, ...
    ] = ()  # a line with none of these, in small letters, is not tried: looking takes no time
    last: bool = False  # only the last paragraphs of an article are dropped by it
    drops: tuple[str, ...] = ()
    keeps: tuple[str, ...] = ()

    def fits(self, line: str) -> bool:
        """Whether the whole line is of this kind."""
        return (
            self.may_fit(line.lower(), line.count(" ") + 1)
            and self.pattern.fullmatch(line) is not None
        )

    def may_fit(self, small: str, words: int) -> bool:
        """Whether a line of so many words, in small letters, is worth trying."""
        return words <= self.words and self.has_needs(small)

    def has_needs(self, small: str) -> bool:
        """Whether a line in small letters is short enough and has one of the parts it needs."""
        if len(small) > LETTERS * self.words:
            return False
        if not self.needs:
            return True
        return any(map(small.__contains__, self.needs))  # no generator: it takes twice as long

    @property
    def skip(self) -> Skip:
        """What a block left out by this rule carries."""
        return Skip(self.name, self.reason)


@cache
def rules() -> tuple[LineRule, ...]:
    """All rules, in the order they are tried."""
    folder = files("podcast.article.boilerplate").joinpath("rules")
    tables = {
        entry.name: tomllib.loads(entry.read_text("utf-8"))
        for entry in folder.iterdir()
        if entry.name.endswith(".toml")
    }
    parts = tables.pop("parts.toml")
    return tuple(_rule(entry, parts) for name in sorted(tables) for entry in tables[name]["rule"])


def find_rule(line: str) -> LineRule | None:
    """The first rule that drops `line` (one line, white space single), or None."""
    return _first(line, last=False)


def find_last_rule(line: str) -> LineRule | None:
    """The first rule that drops `line` when it stands at the end of an article, or None."""
    return _first(line, last=True)


@lru_cache(REMEMBERED)
def _first(line: str, *, last: bool) -> LineRule | None:
    if len(line) > LONGEST:
        return None
    small = line.lower()
    for rule in _candidates(line.count(" ") + 1, last=last):
        if rule.has_needs(small) and rule.pattern.fullmatch(line):
            return rule
    return None


@cache
def _candidates(words: int, *, last: bool) -> tuple[LineRule, ...]:
    """The rules that a line of so many words may be of, in order."""
    return tuple(rule for rule in rules() if rule.last is last and words <= rule.words)


def _rule(entry: dict[str, Any], parts: dict[str, str]) -> LineRule:
    source = entry["pattern"]
    while "<" in source and (used := [name for name in parts if f"<{name}>" in source]):
        for name in used:
            source = source.replace(f"<{name}>", parts[name])
    return LineRule(
        name=entry["name"],
        reason=entry["reason"],
        pattern=re.compile(source, re.VERBOSE | (0 if entry.get("case") else re.IGNORECASE)),
        starts=entry.get("starts", ""),
        words=entry.get("words", WORDS),
        needs=tuple(entry.get("needs", ())),
        last=entry.get("last", False),
        drops=tuple(entry["drops"]),
        keeps=tuple(entry["keeps"]),
    )
