"""The published folder `feed/`: feed.xml, its pages, and media/; it can be served, copied or
synchronised as it is.

Order of writing: media first, then pages, then feed.xml by one rename, and only then what nothing
names any more is taken away. Killed at any point, feed.xml names files that are there. Media that
no feed names any more stay for `keep_days`, for apps that still hold an older one. What nobody
touched is published from its card: its record is not read, its pages and its item are not made
again (upkeep/).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from podcast.atomic_files import to_disk
from podcast.episode.episode_record import read_record
from podcast.episode.media import media_of
from podcast.episode.model import Episode
from podcast.episode.safekeeping.media_check import MediaCheck
from podcast.errors import PodcastError
from podcast.feed.feed_check import check_show
from podcast.feed.losses import losing, lost_episodes
from podcast.feed.pages.page_frame import Look
from podcast.feed.pages.search_texts import groups_of, search_line, search_name
from podcast.feed.rss_xml.identity import identity_path
from podcast.feed.upkeep.cards import Card, newest_first
from podcast.feed.upkeep.feed_memory import (
    FeedMemory,
    memory_path,
    next_due,
    recall_feed,
    remember_feed,
    still_needed,
)
from podcast.feed.upkeep.feed_writing import numbered_cards, with_items, write_feed
from podcast.feed.upkeep.files_seen import (
    COVER,
    PAGES,
    PUBLISHED,
    Names,
    Seen,
    differing,
    look_again,
    look_at,
)
from podcast.feed.upkeep.gathering import Gathered, feed_before, gather
from podcast.feed.upkeep.last_publish import (
    LastPublish,
    is_settled,
    key_of,
    recall_cards,
    recall_settled,
    remember_publish,
)
from podcast.feed.upkeep.page_writing import (
    SUFFIXES,
    beside,
    cues_of,
    write_episode_pages,
    write_index,
)
from podcast.feed.upkeep.placing import LeftOutError, is_present, place_cover, place_file
from podcast.feed.upkeep.published_names import as_published, published_name
from podcast.feed.upkeep.search_writing import Searched
from podcast.feed.upkeep.tidying import take_away, unnamed_media
from podcast.feed.urls import FEED, MEDIA, PAGE
from podcast.show.folder import Show

Tell = Callable[[PodcastError], None]


def publish(
    show: Show,
    tell: Tell = lambda _problem: None,
    *,
    may_lose: bool = False,
    now: datetime | None = None,
) -> Path:
    """Publish the show's episodes into `feed/`; returns feed.xml. Nothing is written that is
    already so.

    `tell` hears what a person should know: a LeftOutError for an episode whose files are missing,
    warnings about a cover that was made. Raises PodcastError when settings, cover or a record are
    wrong; LostEpisodesError, before anything is written, when the feed would lose what nobody
    deleted, unless it `may_lose` it. Drafts are not published, nor what is dated later than `now`.
    """
    publishing = _Publishing(show, tell, now or datetime.now(UTC))
    for problem in check_show(show, cover_is_good=publishing.is_as_before):
        raise problem
    if not publishing.is_settled():
        publishing.run(may_lose=may_lose)
    return show.feed / FEED


class _Publishing:
    """One publish: what was seen before and is seen now, and what it wrote."""

    def __init__(self, show: Show, tell: Tell, now: datetime) -> None:
        self.show, self.tell, self.now = show, tell, now
        self.key = key_of(show.settings.show, show.settings.feed)
        self.last = recall_settled(show)
        self.seen: Seen = look_at(show)
        self.changed = differing(self.seen, self.last.seen)
        self.check = MediaCheck(show)
        self.read: dict[str, Episode] = {}

    @property
    def is_as_before(self) -> bool:
        """Whether what shapes every page and item is as it was: settings, program and cover."""
        return self.last.key == self.key and not self.changed[COVER]

    def is_settled(self) -> bool:
        """Whether there is nothing to do."""
        return not any(self.changed.values()) and is_settled(self.last, self.key, self.now)

    def run(self, *, may_lose: bool) -> None:
        """Do it all, in the order that a kill leaves whole."""
        show, before = self.show, recall_cards(self.show)
        known = before if self.is_as_before else {}
        feed = feed_before(show, self.seen, self.changed, before)
        gathered = gather(show, self.seen, self.changed, known, self.now)
        left_out = self._left_out(gathered)
        gathered = gathered.without(left_out)
        lost = lost_episodes(feed, {c.guid for c in (*gathered.due, *gathered.waiting)}, show)
        if lost and not may_lose:
            raise losing(lost, show)
        self.read = gathered.touched
        cover, small = self._place(gathered)
        look = Look(show.settings, f"{MEDIA}/{small}")
        pages = self._write_pages(gathered, look, known)
        memory = recall_feed(show)
        memory = replace(memory, numbers=numbered_cards(gathered.due, memory))
        cards = with_items(gathered.due, gathered.touched, memory.numbers, show, self._episode)
        parts, memory = write_feed(
            show, cards, f"{MEDIA}/{cover}", memory, self._episode, now=self.now
        )
        look_again(self.seen, parts, show)
        if not feed.damaged:  # else it is not known what it names: nothing is taken away
            pages[PUBLISHED] |= {path.name for path in parts}
            memory = self._tidy(cards, {cover, small}, pages, memory)
        self._remember(cards, gathered.waiting, before, memory, again=bool(left_out))

    def _episode(self, slug: str) -> Episode:
        """As it is published."""
        return as_published(self.read.get(slug) or read_record(slug, self.show))

    def _left_out(self, gathered: Gathered) -> set[str]:
        """Those whose files are missing, which is told."""
        return {
            slug
            for slug, episode in gathered.touched.items()
            if not is_present(episode, self.show, self.check, self.tell)
        }

    def _place(self, gathered: Gathered) -> tuple[str, str]:
        """Bring media to the published folder, and to the disk; the names of the cover and of a
        small one."""
        show, media = self.show, self.show.feed / MEDIA
        cover, small = place_cover(show, self.check, self.tell)
        new = []
        for episode in gathered.touched.values():
            for file in media_of(episode):
                target = media / published_name(file.name, episode)
                if place_file(show.episodes / file.name, target, file, self.check):
                    new.append(target)
        for path in {path.stat().st_ino: path for path in new}.values():
            to_disk(path)  # before the feed names it
        source = show.root / show.settings.show.image
        look_again(self.seen, [*new, media / cover, media / small, source], show)
        return cover, small

    def _write_pages(
        self, gathered: Gathered, look: Look, known: Mapping[str, Card]
    ) -> dict[str, set[str]]:
        """The pages of what was touched and of what stands beside it, the index, what it searches;
        the names of all pages."""
        show, due = self.show, gathered.due
        old = sorted((c for c in known.values() if c.item), key=newest_first)
        neighbours, neighbours_before = beside(due), beside(old)
        searched, written = Searched(show, old, self.changed[PUBLISHED]), []
        groups = groups_of(due)
        for number, group in enumerate(groups, 1):
            lines = {}
            for slug in (card.slug for card in group):
                touched = slug in gathered.touched
                if touched or neighbours[slug] != neighbours_before.get(slug):
                    episode = self._episode(slug)
                    cues = cues_of(episode, show)
                    written += write_episode_pages(show, look, episode, cues, neighbours[slug])
                    lines[slug] = search_line(slug, episode.title, cues)
            written += searched.write(number, group, lines)
        written.append(write_index(show, look, due, self._episode))
        look_again(self.seen, written, show)
        pages = {f"{card.slug}{suffix}" for card in due for suffix in SUFFIXES}
        return {PAGES: pages, PUBLISHED: {PAGE, *(search_name(n + 1) for n in range(len(groups)))}}

    def _tidy(
        self, cards: Sequence[Card], named: set[str], pages: Names, memory: FeedMemory
    ) -> FeedMemory:
        """Take away what nothing names and nobody can still ask for."""
        named = named.union(*(card.files.split("\n") for card in cards))
        unnamed, keep_days = unnamed_media(self.seen, named), self.show.settings.feed.keep_days
        waiting = still_needed(unnamed, memory, keep_days, self.now)
        gone = take_away(self.show, self.seen, named | waiting.keys(), pages)
        look_again(self.seen, gone, self.show)
        return replace(memory, unneeded=waiting)

    def _remember(
        self,
        cards: Sequence[Card],
        waiting: Sequence[Card],
        before: Mapping[str, Card],
        memory: FeedMemory,
        *,
        again: bool,
    ) -> None:
        """For the next time, which has something to do `again` where an episode was left out."""
        show = self.show
        if cards:
            remember_feed(show, memory)
        self.check.remember()
        look_again(self.seen, [memory_path(show), identity_path(show)], show)
        dates = [card.created for card in waiting if not card.draft]
        due = self.now if again else next_due(dates, memory, show.settings.feed.keep_days)
        all_cards = {card.slug: card for card in (*cards, *waiting)}
        last = LastPublish(self.key, due.isoformat() if due else "", self.seen, all_cards)
        remember_publish(last, before, show)


__all__ = ["LeftOutError", "publish"]
