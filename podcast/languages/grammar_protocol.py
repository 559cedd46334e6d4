"""The few functions that a language's grammar.py may have: what no table can say of it."""

from __future__ import annotations

from datetime import date
from importlib import import_module
from importlib.util import find_spec
from typing import Protocol, cast


class Grammar(Protocol):
    """Strings in, strings out; a grammar knows no tokens and imports no stage."""

    def third_person(self, stem: str, /) -> str:
        """The form of a verb for he and she, "" where the lists have it already."""

    def date_in_words(self, day: date, tag: str, /) -> str:
        """A date as an announcement says it, as the region of the tag has it."""


class _NoGrammar:
    """Of a language that has no grammar.py."""

    def third_person(self, stem: str, /) -> str:
        return ""

    def date_in_words(self, day: date, tag: str, /) -> str:
        return day.isoformat()


def grammar_of(code: str) -> Grammar:
    """The grammar of a language's folder, one that adds nothing if it has none."""
    name = f"{__package__}.{code}.grammar"
    if not code or find_spec(name) is None:
        return _NoGrammar()
    return cast(Grammar, import_module(name))
