"""What is to be published, and of that, what somebody touched since the last time: only the records
of these are read."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from podcast.episode.episode_record import load_episodes, read_record, record_slugs
from podcast.episode.model import Episode
from podcast.episode.safekeeping.published_items import (
    PublishedEpisode,
    PublishedFeed,
    published_feed,
)
from podcast.feed.rss_xml.feed_parts import NAME as PART
from podcast.feed.upkeep.cards import Card, card_of, newest_first
from podcast.feed.upkeep.files_seen import PAGES, PUBLISHED, RECORDS, Names, Seen
from podcast.feed.upkeep.page_writing import SUFFIXES
from podcast.feed.urls import FEED, MEDIA
from podcast.show.folder import Show


@dataclass(frozen=True, slots=True)
class Gathered:
    """The episodes of a show at a moment."""

    due: list[Card]  # to be published, newest first
    waiting: list[Card]  # drafts, and what is dated later
    touched: dict[str, Episode]  # of those due: what has to be looked at and made again, by slug

    def without(self, left_out: Collection[str]) -> Gathered:
        """The same without some that cannot be published."""
        due = [card for card in self.due if card.slug not in left_out]
        touched = {s: e for s, e in self.touched.items() if s not in left_out}
        return Gathered(due, self.waiting, touched)


def gather(
    show: Show, seen: Seen, changed: Names, known: Mapping[str, Card], now: datetime
) -> Gathered:
    """The episodes whose records were `seen`. Of the `known`, those are read again that have to do
    with a file that `changed`. Raises PodcastError for a broken record, or two of one guid."""
    slugs = set(record_slugs(seen[RECORDS]))
    touched = (slugs - known.keys()) | (slugs & touched_by(changed, known))
    read = {slug: read_record(slug, show) for slug in sorted(touched)}
    cards = {slug: known[slug] for slug in slugs - touched}
    cards |= {slug: card_of(episode) for slug, episode in read.items()}
    if len({card.guid for card in cards.values()}) < len(cards):
        kept = {episode.slug for episode in load_episodes(show)}
        cards = {slug: card for slug, card in cards.items() if slug in kept}
    moment = now.timestamp()
    # a date that we gave may be some seconds ahead: episodes made at one time get a second each
    due = [card for card in cards.values() if not card.draft and card.wanted <= moment]
    waiting = [card for card in cards.values() if card.draft or card.wanted > moment]
    for card in due:
        if not card.item and card.slug not in read:  # it waited until now
            read[card.slug] = read_record(card.slug, show)
    mine = {card.slug for card in due}
    return Gathered(
        sorted(due, key=newest_first), waiting, {s: e for s, e in read.items() if s in mine}
    )


def touched_by(changed: Names, known: Mapping[str, Card]) -> set[str]:
    """The episodes of which a record, a file or a page changed."""
    slugs = set(record_slugs(changed[RECORDS]))
    for name in changed[PAGES]:
        slugs |= {name.removesuffix(suffix) for suffix in SUFFIXES if name.endswith(suffix)}
    files = changed[RECORDS] | changed[MEDIA]
    for card in known.values() if files else ():
        if not files.isdisjoint((*card.sources.split("\n"), *card.files.split("\n"))):
            slugs.add(card.slug)
    return slugs


def feed_before(
    show: Show, seen: Seen, changed: Names, before: Mapping[str, Card]
) -> PublishedFeed:
    """What the published feed says of episodes: from the cards, where nobody touched it since."""
    parts = [name for name in changed[PUBLISHED] if re.fullmatch(PART, name)]
    if parts or not before or FEED not in seen[PUBLISHED]:
        return published_feed(show)
    items = (card for card in before.values() if card.item)
    return PublishedFeed(
        episodes=tuple(PublishedEpisode(c.slug, c.guid, c.heading, c.created) for c in items)
    )
