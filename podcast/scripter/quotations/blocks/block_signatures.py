"""Quotation blocks: whose words they are by the line printed under them, or by the sentence that
leads to them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from podcast.article.metadata.post_authors import is_post_author, post_author
from podcast.article.model import BlockKind
from podcast.languages.en.narration_lists import words
from podcast.languages.registry import ENGLISH
from podcast.scripter.model import Attribution, Quote, QuoteKind, SpeakerKind
from podcast.scripter.quotations.blocks.composed_text import QUOTED, PlacedBlock
from podcast.scripter.reporting_clauses.reporting_clause import ReportingClause

NAME = ENGLISH.patterns["signature_name"]
SIGNED = (*QUOTED, BlockKind.PARAGRAPH)
SAYINGS = words("sayings")


def printed_by(text: str) -> tuple[Attribution, ReportingClause] | None:
    """`Maud Harker, captain of the ferry` as an attribution of its own, and what is to be said."""
    text = " ".join(text.split()).strip(" —–-")
    if not text:
        return None
    if is_post_author(text):
        text = post_author(text)
    who, _, rest = text.partition(",")
    who, rest = who.strip(), rest.strip(" ,.")
    hit = NAME.fullmatch(who)
    kind = SpeakerKind.NAME if hit else SpeakerKind.NOMINAL
    plain = re.sub(r"\s*\(@?\w+\)", "", who).strip() or who
    resolved = plain if hit and " " in plain else None
    verbless = (
        kind is SpeakerKind.NOMINAL and who.split()[-1].lower() in SAYINGS
    )  # "Old sailors' proverb:"
    clause = (
        ReportingClause(rest=text) if verbless else ReportingClause(subject=who, description=rest)
    )
    return Attribution(
        plain, kind, resolved=resolved, rule="printed under it", confidence=0.95
    ), clause


@dataclass(frozen=True, slots=True)
class BlockSignatures:
    """Quotations of an article, and what is printed under those that are blocks."""

    quotes: list[Quote]
    frames: dict[int, ReportingClause]  # by group: what the narrator says of the printed line
    groups: dict[int, int]  # where a block begins -> the group of its words


def with_printed(quotes: Sequence[Quote], placed: Sequence[PlacedBlock]) -> BlockSignatures:
    """Quotations of which quotation blocks are made get what is printed under them; groups are one
    per run of blocks.

    A block in whose words a quotation begins later, or none, keeps its printed line for afterwards.
    """
    found = list(quotes)
    frames: dict[int, ReportingClause] = {}
    groups: dict[int, int] = {}
    run: list[int] = []
    starts: list[int] = []
    group = fresh = max((quote.group for quote in found), default=0)
    at = 0
    for place in placed:
        if place.start < 0:
            continue
        while at < len(found) and found[at].start < place.start:
            at += 1
        if at >= len(found):
            break
        printable = place.quoted or (
            place.printed and place.block.kind in SIGNED and found[at].attribution.clause[0] < 0
        )
        if not printable or found[at].start > place.start + len("“ ‘"):
            run, starts = [], []
            continue
        if place.block.apart:
            run, starts = [], []
        if not run:
            group = fresh = fresh + 1
        run.append(at)
        starts.append(place.start)
        found[at] = replace(found[at], kind=QuoteKind.BLOCK, group=group)
        printed = printed_by(place.printed)
        if printed is not None:
            for index in run:
                found[index] = replace(found[index], attribution=printed[0])
            frames[group] = printed[1]
            groups.update(dict.fromkeys(starts, group))
            run, starts = [], []
    return BlockSignatures(found, frames, groups)


def by_full_name(quotes: Sequence[Quote], placed: Sequence[PlacedBlock]) -> list[Quote]:
    """A surname that the text alone could not tell more of gets the full name that is printed under
    a block."""
    printed = [printed_by(place.block.attribution) for place in placed if place.block.attribution]
    names = dict.fromkeys(
        attribution.resolved for attribution, _ in filter(None, printed) if attribution.resolved
    )
    found = []
    for quote in quotes:
        attribution = quote.attribution
        name = attribution.resolved or attribution.speaker or ""
        full = [whole for whole in names if whole.endswith(f" {name}")]
        if attribution.kind is SpeakerKind.NAME and " " not in name and len(full) == 1:
            quote = replace(quote, attribution=replace(attribution, resolved=full[0]))
        found.append(quote)
    return found
