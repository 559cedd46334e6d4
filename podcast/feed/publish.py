"""The published folder `feed/`: feed.xml, its pages, and media/; it can be served, copied or
synchronised as it is.

Order of writing: media first, then pages, then feed.xml by one rename, and only then what nothing
names any more is
taken away. Killed at any point, feed.xml names files that are there. Media that no feed names any
more stay for `keep_days`, for apps that still hold an older one. What did not change is not made
again (upkeep/).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from html import escape
from pathlib import Path
from urllib.parse import unquote

from podcast.atomic_files import to_disk
from podcast.episode.display_text import ascii_url
from podcast.episode.episode_record import load_episodes
from podcast.episode.media import media_of
from podcast.episode.model import Episode, Media
from podcast.episode.safekeeping.media_check import MediaCheck
from podcast.episode.safekeeping.published_items import published_feed
from podcast.errors import PodcastError
from podcast.feed.feed_check import check_show
from podcast.feed.losses import losing, lost_episodes
from podcast.feed.pages.page_frame import Look
from podcast.feed.rss_xml.feed_parts import in_folder
from podcast.feed.rss_xml.identity import identify
from podcast.feed.rss_xml.item import item_xml
from podcast.feed.rss_xml.rss import feed_parts, numbered
from podcast.feed.upkeep.feed_memory import (
    FeedMemory,
    dated,
    next_due,
    recall_feed,
    remember_feed,
    still_needed,
)
from podcast.feed.upkeep.fragments import Fragments, key_of
from podcast.feed.upkeep.page_writing import write_changed, write_pages
from podcast.feed.upkeep.placing import (
    LeftOutError,
    is_present,
    place_cover,
    place_file,
    size_of,
)
from podcast.feed.upkeep.published_names import as_published, published_name
from podcast.feed.upkeep.untouched import forget_untouched, is_untouched, remember_untouched
from podcast.feed.urls import EPISODES, FEED, MEDIA, feed_url
from podcast.show.folder import Show

NAMED = re.compile(rb"/" + MEDIA.encode() + rb"/([^\"'<>?#\s]+)")  # media in a feed.xml of ours
OURS = re.compile(
    r"\..*\.partial|.*-[0-9a-f]{8}(?:-small)?\.[a-z0-9.]+"
)  # names that we give to media


def publish(
    show: Show,
    tell: Callable[[PodcastError], None] = lambda _problem: None,
    *,
    may_lose: bool = False,
    now: datetime | None = None,
) -> Path:
    """Publish the show's episodes into `feed/`; returns feed.xml. Nothing is written that is
    already so.

    `tell` hears what a person should know: a LeftOutError for an episode whose files are missing,
    warnings about a
    cover that was made. Raises PodcastError when settings, cover or a record are wrong;
    LostEpisodesError, before anything is written, when the feed would lose what nobody deleted,
    unless it `may_lose` it. Drafts are not published, nor what is dated later than `now`.
    """
    for problem in check_show(show):
        raise problem
    now = now or datetime.now(UTC)
    if is_untouched(show, now):
        return show.feed / FEED
    forget_untouched(show)
    media, left_out = show.feed / MEDIA, False

    def told(problem: PodcastError) -> None:
        nonlocal left_out
        left_out = True  # told again the next time
        tell(problem)

    check, before, memory = MediaCheck(show), published_feed(show), recall_feed(show)
    loaded = load_episodes(show)
    held_back = [e for e in loaded if e.publication.draft or e.created > now]
    due = [e for e in loaded if e not in held_back]
    episodes = [episode for episode in due if is_present(episode, show, check, told)]
    lost = lost_episodes(before, [*episodes, *held_back], show)
    if lost and not may_lose:
        raise losing(lost, show)
    cover, small = place_cover(show, check, told)
    new = [
        media / published_name(f.name, e)
        for e in episodes
        for f in media_of(e)
        if place_file(show.episodes / f.name, media / published_name(f.name, e), f, check)
    ]
    for path in {path.stat().st_ino: path for path in new}.values():
        to_disk(path)  # before the feed names it
    published, fragments = list(map(as_published, episodes)), Fragments(show)
    look = Look(show.settings, f"{MEDIA}/{small}")
    pages = write_pages(show, published, look, fragments)
    memory = replace(memory, numbers=numbered(published, memory.numbers))
    parts, memory = _write_feed(show, published, f"{MEDIA}/{cover}", memory, fragments, now=now)
    if not before.damaged:  # else it is not known what it names: nothing is taken away
        named = {file.name for file in _files(published)} | {cover, small}
        there = {p.name for p in media.glob("*") if OURS.fullmatch(p.name)}
        waiting = still_needed(there - named, memory, show.settings.feed.keep_days, now)
        memory = replace(memory, unneeded=waiting)
        _tidy(show, named | waiting.keys(), pages, parts)
    if episodes:
        remember_feed(show, memory)
    check.remember()
    fragments.remember()
    if not left_out:
        remember_untouched(show, next_due(held_back, memory, show.settings.feed.keep_days))
    return show.feed / FEED


def _write_feed(
    show: Show,
    episodes: list[Episode],
    cover: str,
    memory: FeedMemory,
    fragments: Fragments,
    *,
    now: datetime,
) -> tuple[set[str], FeedMemory]:
    """Write the parts of the feed, the one that people subscribe to last; their names, and what is
    to be remembered."""
    settings = show.settings

    def item(episode: Episode, title: str, number: int) -> bytes:
        key = key_of(episode, title, number, settings.show, settings.feed)
        name = f"item {episode.guid}"
        return fragments.made(name, key, lambda: item_xml(episode, settings, title, number))

    made = dict(
        feed_parts(
            settings, episodes, limit=settings.feed.limit, cover=cover,
            identity=identify(show, episodes), numbers=memory.numbers, item=item,
        )
    )  # fmt: skip
    parts, digest, changed = dated(made, memory, now)
    for name, xml in reversed(parts.items()):
        write_changed(show.feed / name, xml)
    return set(parts), replace(memory, digest=digest, changed=changed)


def is_published(show: Show) -> bool:
    """Whether there is a feed, and it is the one of the address that podcast.toml now says."""
    feed = show.feed / FEED
    return (
        feed.is_file()
        and f'href="{escape(ascii_url(feed_url(show.settings)))}"'.encode() in feed.read_bytes()
    )


def not_published(show: Show) -> tuple[Episode, ...]:
    """Episodes of which the published feed has other audio, or none; an episode without its files
    is not meant."""
    named = {name for part in in_folder(show.feed) for name in _named(part)}
    now = datetime.now(UTC)
    whole = (
        e
        for e in load_episodes(show)
        if size_of(show.episodes / e.audio.name) == e.audio.size
        and not e.publication.draft
        and e.created <= now
    )
    return tuple(e for e in whole if published_name(e.audio.name, e) not in named)


def _files(episodes: Iterable[Episode]) -> Iterable[Media]:
    return (media for episode in episodes for media in media_of(episode))


def _named(feed: Path) -> set[str]:
    """Names of the media in the feed that is published now."""
    return (
        {unquote(name.decode("ascii")) for name in NAMED.findall(feed.read_bytes())}
        if feed.is_file()
        else set()
    )


def _tidy(show: Show, media: Collection[str], pages: set[Path], parts: set[str]) -> None:
    """Take away what nothing names any more; a file that somebody is reading (Windows) goes next
    time."""
    stale = [
        p for p in (show.feed / MEDIA).glob("*") if p.name not in media and OURS.fullmatch(p.name)
    ]
    stale += [p for p in in_folder(show.feed) if p.name not in parts]
    made = [*(show.feed / EPISODES).glob("*.html"), *(show.feed / EPISODES).glob("*.json")]
    stale += [p for p in (*made, *show.feed.glob("search-[0-9]*.json")) if p not in pages]
    for path in stale:
        with suppress(OSError):
            path.unlink()


__all__ = ["LeftOutError", "is_published", "not_published", "publish"]
