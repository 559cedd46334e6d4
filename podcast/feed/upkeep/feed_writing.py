"""The feed, joined from the items of the cards. An item is made again where its episode was
touched, or where it has another title or number beside the others."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from podcast.feed.rss_xml.channel import Facts
from podcast.feed.rss_xml.identity import identify
from podcast.feed.rss_xml.item import item_xml
from podcast.feed.rss_xml.rss import TRAILER, joined_parts, numbered, titles_of, trailers_of
from podcast.feed.upkeep.cards import Card
from podcast.feed.upkeep.feed_memory import FeedMemory, dated
from podcast.feed.upkeep.page_writing import Read, write_chunks
from podcast.show.folder import Show
from podcast.show.settings import SERIAL


def with_items(
    cards: Sequence[Card],
    touched: Collection[str],
    numbers: Mapping[str, int],
    show: Show,
    read: Read,
) -> list[Card]:
    """The cards, newest first, with the items of the feed."""
    settings = show.settings
    titles = titles_of([(c.guid, c.slug, c.title, c.created) for c in cards])
    counts = numbers if settings.show.type == SERIAL else {}
    made = []
    for card in cards:
        heading, number = titles[card.guid], counts.get(card.guid, 0)
        if card.slug in touched or (card.heading, card.counted) != (heading, number):
            item = item_xml(read(card.slug), settings, heading, number)
            card = card._replace(heading=heading, counted=number, item=item)
        made.append(card)
    return made


def numbered_cards(cards: Sequence[Card], memory: FeedMemory) -> dict[str, int]:
    """The number of each episode by its guid."""
    return numbered([(c.guid, c.number, c.kind) for c in cards], memory.numbers)


def write_feed(
    show: Show, cards: Sequence[Card], cover: str, memory: FeedMemory, read: Read, *, now: datetime
) -> tuple[list[Path], FeedMemory]:
    """Write the parts of the feed, the one that people subscribe to last; their paths, and what is
    to be remembered. `cover` is its path from the published folder."""
    facts = Facts(
        cover,
        identify(show, cards),
        newest=cards[0].created if cards else None,
        trailers=trailers_of(read(card.slug) for card in cards if card.kind == TRAILER),
    )
    items = [card.item for card in cards]
    made = dict(joined_parts(show.settings, facts, items, show.settings.feed.limit))
    parts, digest, changed = dated(made, memory, now)
    for name, pieces in reversed(parts.items()):
        write_chunks(show.feed / name, pieces)
    return [show.feed / name for name in parts], replace(memory, digest=digest, changed=changed)
