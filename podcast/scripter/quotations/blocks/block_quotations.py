"""Quotation blocks are one speaker's words from end to end, whoever is quoted within them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from podcast.article.model import BlockKind
from podcast.languages.registry import ENGLISH
from podcast.scripter.model import NOWHERE, Attribution, Quote, QuoteKind, SpeakerKind
from podcast.scripter.quotations.blocks.composed_text import PlacedBlock
from podcast.scripter.quotations.speaker_gate import NOBODY

TELLS_OF_POST = ENGLISH.patterns["tells_of_post"]


def whole_blocks(
    quotes: Sequence[Quote], placed: Sequence[PlacedBlock], source: str
) -> list[Quote]:
    """The quotations of an article, of each quotation block one that fills it.

    It is given to who introduces it, never to somebody who is named within it: `“I was tired,” he
    said` in a newspaper's words are the newspaper's. A quotation right behind another one is
    nobody's, unless it says whose it is: who wrote the first did not write the second.
    """
    read = [place for place in placed if place.start >= 0]
    blocks = [place for place in read if place.quoted]
    starts = [place.start for place in blocks]
    nobodys = {two.start for one, two in pairwise(read) if _is_nobodys(one, two, source)}
    group = max((quote.group for quote in quotes), default=-1)
    found: list[Quote] = []
    at = 0
    for place in blocks:
        while at < len(quotes) and quotes[at].end <= place.start:
            found.append(quotes[at])
            at += 1
        inside = at
        while inside < len(quotes) and quotes[inside].start < place.end:
            inside += 1
        group += 1
        found.append(
            _filling(place, quotes[at:inside], group, source, is_nobodys=place.start in nobodys)
        )
        at = inside
    found += quotes[at:]
    return [
        replace(quote, attribution=NOBODY)
        if quote.kind is QuoteKind.BLOCK and _is_within(quote.attribution, blocks, starts)
        else quote
        for quote in found
    ]


def _is_nobodys(before: PlacedBlock, place: PlacedBlock, source: str) -> bool:
    """Whether nothing in front of a quotation block can say whose it is: it stands behind another
    one, or it is a post that no sentence leads to."""
    if before.quoted:
        return place.block.apart
    lead = source[before.start : before.end].rstrip()
    is_led = lead.endswith(":") or TELLS_OF_POST.search(lead) is not None
    return place.block.kind is BlockKind.EMBED and not is_led


def _filling(
    place: PlacedBlock, inside: Sequence[Quote], group: int, source: str, *, is_nobodys: bool
) -> Quote:
    """One quotation from end to end of its block."""
    start, end = place.start + 1, place.end - place.closes
    first = inside[0] if inside and inside[0].opened == place.start else None
    attribution = NOBODY if first is None or is_nobodys else first.attribution
    number = group if first is None else first.group
    closed = place.end
    return Quote(
        start, end, source[start:end], QuoteKind.BLOCK, attribution, number, place.start, closed
    )


def _is_within(
    attribution: Attribution, blocks: Sequence[PlacedBlock], starts: Sequence[int]
) -> bool:
    """Whether the one who is given is named in some quotation block."""
    if attribution.kind is SpeakerKind.NONE or attribution.mention == NOWHERE:
        return False
    at = bisect_right(starts, attribution.mention[0]) - 1
    return at >= 0 and attribution.mention[0] < blocks[at].end
