"""Quotation blocks: whose words they are by the line printed under them, or by the sentence that leads to them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from podcast.scripter.model import Attribution, Quote, QuoteKind, SpeakerKind
from podcast.scripter.narration_frame import Frame
from podcast.scripter.narration_source import QUOTED, Placed

NAME = re.compile(
    r"[^\W\d_a-z][\w.'’-]*(?:\s+(?:[^\W\d_a-z][\w.'’-]*|de|van|von|der|den|la|el|bin|al))*\s*(?:\(@?\w+\))?"
)
TRAILER = re.compile(r"\s+[—–-]{1,2}\s*(?P<who>[^—–]{2,60}?\(@\w+\).*)$")  # "— Nora Quill (@nq) May 3, 2024"


def printed_by(text: str) -> tuple[Attribution, Frame] | None:
    """`Dana Okoye, captain of the ferry` as an attribution of its own, and what is to be said."""
    text = " ".join(text.split()).strip(" —–-")
    if not text:
        return None
    who, _, rest = text.partition(",")
    who, rest = who.strip(), rest.strip(" ,.")
    hit = NAME.fullmatch(who)
    kind = SpeakerKind.NAME if hit else SpeakerKind.NOMINAL
    plain = re.sub(r"\s*\(@?\w+\)", "", who).strip() or who
    resolved = plain if hit and " " in plain else None
    return Attribution(plain, kind, resolved=resolved, rule="printed under it", confidence=0.95), Frame(
        subject=who, description=rest
    )


def with_printed(quotes: Sequence[Quote], placed: Sequence[Placed]) -> tuple[list[Quote], dict[int, Frame]]:
    """Quotations of which quotation blocks are made get what is printed under them; groups are one per run of blocks.

    Gives the quotations and, by group, what the narrator says of the printed line.
    """
    found = list(quotes)
    frames: dict[int, Frame] = {}
    run: list[int] = []
    at = 0
    for place in placed:
        if place.start < 0:
            continue
        while at < len(found) and found[at].start < place.start:
            at += 1
        printable = place.quoted or (place.printed and place.block.kind in QUOTED)
        if not printable or at >= len(found) or found[at].start >= place.end:
            run = []
            continue
        run.append(at)
        group = found[run[0]].group
        found[at] = replace(found[at], kind=QuoteKind.BLOCK, group=group)
        printed = printed_by(place.printed)
        if printed is not None:
            for index in run:
                found[index] = replace(found[index], attribution=printed[0])
            frames[group] = printed[1]
            run = []
    return found, frames
