"""Silence instead of a guess: an attribution below the line names nobody, and gives nobody a
voice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from podcast.languages.registry import ENGLISH
from podcast.scripter.discourse.referring_expressions import key_of
from podcast.scripter.model import NOWHERE, Attribution, Quote, SpeakerKind

LONGEST_GAP = 8  # characters: `. . .`
NOBODY = Attribution(None, SpeakerKind.NONE)


@dataclass(frozen=True, slots=True)
class GatedQuotes:
    """Quotations whose speakers may be named, and what was withheld."""

    quotes: list[Quote]
    withheld: dict[int, Attribution]  # by group: whom it was taken for, too unsurely
    named: frozenset[str]  # everybody who may be named


def gated(quotes: Sequence[Quote]) -> GatedQuotes:
    """`“…,” she said` with `she` given to Ada Moss at .3 -> nobody's words, Ada Moss withheld."""
    withheld: dict[int, Attribution] = {}
    open_quotes: list[Quote] = []
    for quote in quotes:
        before = open_quotes[-1] if open_quotes else None
        if is_withheld(quote.attribution) or (
            before is not None and before.group in withheld and _is_one_of_a_row(before, quote)
        ):
            withheld.setdefault(quote.group, quote.attribution)
            quote = replace(quote, attribution=NOBODY)
        open_quotes.append(quote)
    return GatedQuotes(open_quotes, withheld, frozenset(_names(open_quotes)))


def _is_one_of_a_row(before: Quote, quote: Quote) -> bool:
    """`“Is it time?” . . . “Do you see?”`: nothing stands between two quotations, and nothing says
    whose the second is; who did not surely speak the first did not speak it, either."""
    gap = quote.opened - before.closed
    return before.closed > 0 and gap <= LONGEST_GAP and quote.attribution.clause == NOWHERE


def is_withheld(attribution: Attribution) -> bool:
    """Whether somebody is given, but below the line, or by what is no name: `Continued Moss`."""
    if attribution.kind is SpeakerKind.NONE:
        return False
    first, *more = (attribution.resolved or "").lower().split() or [""]
    is_verb = first in ENGLISH.speech_verbs.kind and ENGLISH.first_name_gender(first) is None
    is_clause = bool(more) and is_verb  # not `Hope Bell`
    return is_clause or not attribution.is_sure


def _names(quotes: Iterable[Quote]) -> Iterable[str]:
    for quote in quotes:
        attribution = quote.attribution
        yield from (attribution.resolved or "", attribution.person or "", key_of(attribution))
