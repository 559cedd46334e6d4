"""Lines that are not for the ear: the rules of rules/*.toml, and how they are tried on a line.

A rule is data: its name, its reason in plain words, its pattern, and cases to drop and to keep
(rules/README.md). Patterns are large and lines are many: a pattern is compiled when a line comes
that it may fit, and a line is looked through once for the parts that tell which ones may
(needed_parts.py).
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from podcast.article.boilerplate.part_search import PartSearch, parts_of_rules
from podcast.article.model import Skip
from podcast.article.normalization import REMEMBERED
from podcast.kept_patterns import compiled

LONGEST = 700  # characters; nothing longer than this is a line of clutter by its looks
LETTERS = 14  # characters for each of these words: a line of few, very long words is none of them
WORDS = 30  # most words of a line that a rule drops, unless the rule says otherwise


@dataclass(frozen=True, slots=True)
class LineRule:
    """One kind of line that is left out."""

    name: str
    reason: str
    source: str  # the regular expression
    flags: int
    starts: str = ""  # "tail": what follows belongs with it
    words: int = WORDS
    needs: tuple[
        str, ...
    ] = ()  # a line with none of these, in small letters, is not tried: looking takes no time
    last: bool = False  # only the last paragraphs of an article are dropped by it
    drops: tuple[str, ...] = ()
    keeps: tuple[str, ...] = ()

    @property
    def pattern(self) -> re.Pattern[str]:
        """What a whole line of this kind looks like."""
        return _compiled(self.source, self.flags)

    def fits(self, line: str) -> bool:
        """Whether the whole line is of this kind."""
        return line.count(" ") < self.words and self.fits_looks(line, line.lower())

    def fits_looks(self, line: str, small: str) -> bool:
        """Whether a line, also given in small letters, is short and looks like this kind."""
        if len(small) > LETTERS * self.words:
            return False
        if self.needs and not any(map(small.__contains__, self.needs)):  # no generator: slower
            return False
        return self.pattern.fullmatch(line) is not None

    @property
    def skip(self) -> Skip:
        """What a block left out by this rule carries."""
        return Skip(self.name, self.reason)


@cache
def rules() -> tuple[LineRule, ...]:
    """All rules, in the order they are tried."""
    tables = {
        entry.name: tomllib.loads(entry.read_text("utf-8"))
        for entry in (Path(__file__).parent / "rules").glob("*.toml")
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
    for rule in _candidates(line.count(" ") + 1, _search().parts_in(small), last=last):
        if rule.fits_looks(line, small):
            return rule
    return None


@lru_cache(REMEMBERED)
def _candidates(words: int, held: frozenset[str], *, last: bool) -> tuple[LineRule, ...]:
    """The rules that a line of so many words, which holds these parts, may be of, in order."""
    parts = parts_of_rules()
    return tuple(
        rule
        for rule in rules()
        if rule.last is last
        and words <= rule.words
        and (rule.name not in parts or not held.isdisjoint(parts[rule.name]))
    )


@cache
def _search() -> PartSearch:
    return PartSearch.of(part for parts in parts_of_rules().values() for part in parts)


@cache
def _compiled(source: str, flags: int) -> re.Pattern[str]:
    return compiled(source, flags)


def _rule(entry: dict[str, Any], parts: dict[str, str]) -> LineRule:
    source = entry["pattern"]
    while "<" in source and (used := [name for name in parts if f"<{name}>" in source]):
        for name in used:
            source = source.replace(f"<{name}>", parts[name])
    return LineRule(
        name=entry["name"],
        reason=entry["reason"],
        source=source,
        flags=re.VERBOSE | (0 if entry.get("case") else re.IGNORECASE),
        starts=entry.get("starts", ""),
        words=entry.get("words", WORDS),
        needs=tuple(entry.get("needs", ())),
        last=entry.get("last", False),
        drops=tuple(entry["drops"]),
        keeps=tuple(entry["keeps"]),
    )
