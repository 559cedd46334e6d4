"""An episode of each new entry, once; one that fails is told, tried again later, and blocks
nothing."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from podcast.article.load import whole_entry
from podcast.article.model import Article
from podcast.errors import PodcastError
from podcast.following.entries import NewEntry, entries_of
from podcast.following.feed_source import FeedSource
from podcast.following.followed import Entry, Followed, State, load_followed, save_followed
from podcast.following.rules import (
    after_reading,
    before_reading,
    is_cut,
    no_article,
    words_of,
)
from podcast.show.folder import Show

FIRST_WAIT = timedelta(hours=1)  # before the second try; each further wait is twice as long
LONGEST_WAIT = timedelta(days=3)
MOST_TRIES = 8  # then it is left
MOST_WAITS = 6  # doublings
PAUSE = 1.0  # seconds between two pages of one site
Make = Callable[[Article, str], str]  # article, slug of its script or "" -> slug


@dataclass(slots=True)
class Done:
    """What became of a sync."""

    made: list[str] = field(default_factory=list)  # slugs
    changed: list[str] = field(default_factory=list)  # slugs of which the entry was edited
    left: list[str] = field(default_factory=list)  # titles, and why
    failed: list[PodcastError] = field(default_factory=list)
    waiting: int = 0  # entries that the limit keeps for the next time


@dataclass(slots=True)
class Sync:
    """One look at everything that is followed."""

    show: Show
    make: Make
    tell: Callable[[str], None]
    limit: int = 0  # episodes at most; 0: as the settings say
    since: str = ""
    now: datetime = field(default_factory=lambda: datetime.now(UTC))
    pause: float = PAUSE
    keeps: bool = True  # whether each step is written down at once
    done: Done = field(default_factory=Done)
    followed: list[Followed] = field(init=False)
    sources: FeedSource = field(init=False)
    _asked: dict[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """What is followed, as it was left."""
        self.followed = load_followed(self.show)
        self.sources = FeedSource(self.show.store / "pages")

    def run(self) -> Done:
        """Look at each feed in turn. A feed that is broken does not keep the others from being
        read."""
        for one in self.followed:
            if one.again > self.now.isoformat():
                continue
            try:
                self._feed(one)
            except PodcastError as error:
                self._trouble(one, error)
            self._keep()
        return self.done

    def name_made(self, before: str, slug: str) -> None:
        """The episode that entries were made into has another name."""
        for one in self.followed:
            for entry in one.entries.values():
                if entry.state is State.MADE and entry.slug == before:
                    entry.slug = slug

    def _keep(self) -> None:
        if self.keeps:
            save_followed(self.show, self.followed)

    def _trouble(self, one: Followed, error: PodcastError) -> None:
        one.failures += 1
        one.trouble = error.what
        one.again = (self.now + _wait(one.failures)).isoformat()
        self.done.failed.append(
            PodcastError(
                f"{one.title or one.url}: {error.what}", remedy=error.remedy, code=error.code
            )
        )

    def _feed(self, one: Followed) -> None:
        data, _fresh = self.sources.read(one.url)
        title, entries = entries_of(data, one.url)
        one.title = one.title or title
        one.looked, one.trouble, one.failures, one.again = self.now.isoformat(), "", 0, ""
        room = failures = self.limit or self.show.settings.follow.limit
        for entry in _newest_first(entries):
            known = one.entries.get(entry.key)
            if known and not self._due(known, entry):
                continue
            if why := self._left_at_once(one, entry, known):
                one.entries[entry.key] = _left(entry, why)
                self.done.left.append(f"{entry.article.title}: {why}")
                continue
            if not room or not failures:  # also of a flood of entries without an article
                self.done.waiting += 1
                continue
            made = self._entry(one, entry, known)
            room -= made
            failures -= one.entries[entry.key].state is State.FAILED

    def _due(self, known: Entry, entry: NewEntry) -> bool:
        """Whether an entry that was seen is to be looked at again: it was edited, or failed a while
        ago. One that was left may be longer now, one that failed have an article."""
        if known.digest != entry.digest:
            return True
        if known.state is not State.FAILED:
            return False
        return known.tries < MOST_TRIES and known.again <= self.now.isoformat()

    def _left_at_once(self, one: Followed, entry: NewEntry, known: Entry | None) -> str:
        """Why an entry is left without being read further."""
        if known and known.state is State.MADE:
            return ""
        since = self.since or one.since
        published = entry.article.published
        if since and published and published.isoformat() < since:
            return f"it is from before {since}"
        if twin := self._heard_elsewhere(one, entry):
            return f"it is heard already: {twin}"
        return before_reading(entry, self.show.settings.follow)

    def _heard_elsewhere(self, one: Followed, entry: NewEntry) -> str:
        for other in self.followed:
            for key, known in other.entries.items():
                same = (known.url and known.url == entry.article.url) or (
                    entry.article.text and known.digest == entry.digest
                )
                if same and known.state is State.MADE and (other is not one or key != entry.key):
                    return known.slug
        return ""

    def _entry(self, one: Followed, entry: NewEntry, known: Entry | None) -> bool:
        """Make it; whether that was work. What became of it is written down at once."""
        settings = self.show.settings.follow
        again = known and known.state is State.FAILED and known.digest == entry.digest
        tries = known.tries if known and again else 0
        slug = known.slug if known else ""
        try:
            self._be_polite(entry)
            article = self._whole(entry)
            if why := after_reading(article, settings):
                one.entries[entry.key] = _left(entry, why)
                self.done.left.append(f"{article.title}: {why}")
                return False
            if why := no_article(article, settings):
                raise PodcastError(why, file=article.url, code="no-article")
            made = self.make(replace(article, title=article.title or entry.article.title), slug)
        except PodcastError as error:
            self._failed(one, entry, error, tries + 1, slug)
            return False
        one.entries[entry.key] = Entry(
            State.MADE, entry.digest, entry.article.url, entry.article.title, made
        )
        (self.done.changed if slug else self.done.made).append(made)
        self._keep()
        return True

    def _whole(self, entry: NewEntry) -> Article:
        """The text of an entry, from its page where the feed seems to have only the beginning; a
        short entry whose page gives nothing is as long as it is."""
        pages = self.show.store / "pages"
        try:
            return whole_entry(entry.article, pages)
        except PodcastError:
            words = words_of(entry.article)
            if words < self.show.settings.follow.min_words or is_cut(entry.article):
                raise
        return replace(whole_entry(replace(entry.article, url=""), pages), url=entry.article.url)

    def _failed(
        self, one: Followed, entry: NewEntry, error: PodcastError, tries: int, slug: str
    ) -> None:
        again = "" if tries >= MOST_TRIES else (self.now + _wait(tries)).isoformat()
        one.entries[entry.key] = Entry(
            State.FAILED,
            entry.digest,
            entry.article.url,
            entry.article.title,
            slug,
            error.what,
            tries,
            again,
        )
        later = f"tried again after {again[:16]}" if again else "not tried again"
        name = entry.article.title or entry.article.url or entry.key
        self.done.failed.append(
            PodcastError(
                f"{name}: {error.what} ({later})", remedy=error.remedy, code=error.code,
                file=error.file,
            )
        )  # fmt: skip

    def _be_polite(self, entry: NewEntry) -> None:
        """A pause between two pages of one site."""
        site = urlsplit(entry.article.url).netloc
        if site in self._asked:
            time.sleep(max(0.0, self._asked[site] + self.pause - time.monotonic()))
        self._asked[site] = time.monotonic()


def _wait(times: int) -> timedelta:
    doublings: int = min(times - 1, MOST_WAITS)
    return min(FIRST_WAIT * (1 << doublings), LONGEST_WAIT)


def _left(entry: NewEntry, why: str) -> Entry:
    return Entry(State.LEFT, entry.digest, entry.article.url, entry.article.title, why=why)


def _newest_first(entries: tuple[NewEntry, ...]) -> list[NewEntry]:
    """By their dates, where all have one; else as the feed has them, which is the newest first."""
    if all(entry.article.published for entry in entries):
        return sorted(entries, key=lambda e: str(e.article.published), reverse=True)
    return list(entries)
