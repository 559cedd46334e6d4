"""The published folder `feed/`: feed.xml, its pages, and media/; it can be served, copied or
synchronised as it is.

Order of writing: media first, then pages, then feed.xml by one rename, and only then what nothing
names any more is
taken away. Killed at any point, feed.xml names files that are there. Files that the feed before
this one named stay
until the next publish, for apps that still hold it.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterable
from contextlib import suppress
from html import escape
from pathlib import Path
from urllib.parse import unquote

from podcast.atomic_files import atomic_file, atomic_write, to_disk
from podcast.audio.timeline import Cue
from podcast.episode.display_text import ascii_url
from podcast.episode.episode_record import load_episodes
from podcast.episode.media import media_of
from podcast.episode.model import Episode, Media
from podcast.episode.picture import scaled
from podcast.episode.safekeeping.media_check import MediaCheck, digest_of_file
from podcast.episode.safekeeping.published_items import published_feed
from podcast.episode.transcript import parse_vtt
from podcast.errors import PodcastError
from podcast.feed.cover import ensure_cover
from podcast.feed.feed_check import check_show
from podcast.feed.losses import losing, lost_episodes
from podcast.feed.pages.episode_page import episode_page
from podcast.feed.pages.index_page import index_page
from podcast.feed.pages.page_frame import Look
from podcast.feed.rss_xml.feed_parts import in_folder
from podcast.feed.rss_xml.identity import identify
from podcast.feed.rss_xml.rss import feed_parts
from podcast.feed.urls import EPISODES, FEED, MEDIA, PAGE, feed_url
from podcast.show.folder import Show

THUMBNAIL, THUMBNAIL_BYTES = 480, 80_000  # pixels and bytes of the cover on the pages
NAMED = re.compile(rb"/" + MEDIA.encode() + rb"/([^\"'<>?#\s]+)")  # media in a feed.xml of ours
OURS = re.compile(
    r"\..*\.partial|.*-[0-9a-f]{8}(?:-small)?\.[a-z0-9.]+"
)  # names that we give to media


class LeftOutError(PodcastError):
    """An episode that is not in the feed, because its files are not there."""


def publish(
    show: Show,
    tell: Callable[[PodcastError], None] = lambda _problem: None,
    *,
    may_lose: bool = False,
) -> Path:
    """Publish the show's episodes into `feed/`; returns feed.xml. Nothing is written that is
    already so.

    `tell` hears what a person should know: a LeftOutError for an episode whose files are missing,
    warnings about a
    cover that was made. Raises PodcastError when settings, cover or a record are wrong;
    LostEpisodesError, before anything is written, when the feed would lose what nobody deleted,
    unless it `may_lose` it.
    """
    for problem in check_show(show):
        raise problem
    media = show.feed / MEDIA
    check, before = MediaCheck(show), published_feed(show)
    episodes = [episode for episode in load_episodes(show) if _present(episode, show, check, tell)]
    lost = lost_episodes(before, episodes, show)
    if lost and not may_lose:
        raise losing(lost, show)
    named_before = {name for part in in_folder(show.feed) for name in _named(part)}
    cover, small = _place_cover(show, check, tell)
    new = [
        media / f.name
        for f in _files(episodes)
        if _place(show.episodes / f.name, media / f.name, f, check)
    ]
    for path in {path.stat().st_ino: path for path in new}.values():
        to_disk(path)  # before the feed names it
    look = Look(show.settings, f"{MEDIA}/{small}")
    _write(show.feed / PAGE, index_page(look, episodes), durable=False)
    for episode in episodes:
        page = episode_page(look, episode, _cues(episode, media))
        _write(show.feed / EPISODES / f"{episode.slug}.html", page, durable=False)
    parts = _write_feed(show, episodes, f"{MEDIA}/{cover}")
    kept = {file.name for file in _files(episodes)} | named_before | {cover, small}
    if not before.damaged:  # else it is not known what it names: nothing is taken away
        _tidy(show, kept, {f"{episode.slug}.html" for episode in episodes}, parts)
    check.remember()
    return show.feed / FEED


def _write_feed(show: Show, episodes: list[Episode], cover: str) -> set[str]:
    """Write the parts of the feed, the one that people subscribe to last; their names."""
    identity = identify(show, episodes)
    parts = dict(
        feed_parts(
            show.settings, episodes, limit=show.settings.feed.limit, cover=cover, identity=identity
        )
    )
    for name, xml in reversed(parts.items()):
        _write(show.feed / name, xml)
    return set(parts)


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
    whole = (e for e in load_episodes(show) if _size(show.episodes / e.audio.name) == e.audio.size)
    return tuple(episode for episode in whole if episode.audio.name not in named)


def _files(episodes: Iterable[Episode]) -> Iterable[Media]:
    return (media for episode in episodes for media in media_of(episode))


def _present(
    episode: Episode, show: Show, check: MediaCheck, tell: Callable[[PodcastError], None]
) -> bool:
    """Whether all files of an episode are there, in `episodes/` or published already."""
    for file in media_of(episode):
        places = (show.episodes / file.name, show.feed / MEDIA / file.name)
        if not any(check.is_sound(file, place) for place in places):
            what = (
                f"not published: {file.name} is missing or not as it was rendered ({file.size} "
                "bytes)"
            )
            tell(
                LeftOutError(
                    what, file=places[0], remedy=f"Render it again: podcast render {episode.slug}"
                )
            )
            return False
    return True


def _size(path: Path) -> int | None:
    return path.stat().st_size if path.is_file() else None


def _place(source: Path, target: Path, media: Media, check: MediaCheck) -> bool:
    """Bring a file to the published folder: a hard link where that works, else a copy. Its name
    says its content.

    Whether it was not there before.
    """
    if check.is_sound(media, target):
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    target.unlink(missing_ok=True)  # damaged
    try:
        os.link(source, target)  # whole at once
    except OSError:  # another file system, or one without links
        with atomic_file(target) as unfinished:
            shutil.copy2(source, unfinished)
    return True


def _place_cover(
    show: Show, check: MediaCheck, tell: Callable[[PodcastError], None]
) -> tuple[str, str]:
    """Publish the cover under a name of its content, so that apps load a new one; names of it and
    of a small one."""
    source = show.root / show.settings.show.image
    for warning in ensure_cover(show):
        tell(PodcastError(warning, file=source, code="invalid"))
    digest = digest_of_file(source)
    cover, small = f"cover-{digest[:8]}{source.suffix.lower()}", f"cover-{digest[:8]}-small.jpg"
    as_media = Media(cover, source.stat().st_size, "", digest)
    _place(source, show.feed / MEDIA / cover, as_media, check)
    if not _is_jpeg(show.feed / MEDIA / small):
        atomic_write(show.feed / MEDIA / small, scaled(source, THUMBNAIL, THUMBNAIL_BYTES))
    return cover, small


def _is_jpeg(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(2) == b"\xff\xd8"
    except OSError:
        return False


def _cues(episode: Episode, media: Path) -> tuple[Cue, ...]:
    if episode.transcript is None:
        return ()
    path = media / episode.transcript.name
    return parse_vtt(path.read_text(encoding="utf-8"), str(path))


def _named(feed: Path) -> set[str]:
    """Names of the media in the feed that is published now."""
    return (
        {unquote(name.decode("ascii")) for name in NAMED.findall(feed.read_bytes())}
        if feed.is_file()
        else set()
    )


def _write(path: Path, content: str | bytes, *, durable: bool = True) -> None:
    """Write when it is not so already: dates of unchanged files stay, and a thousand pages take no
    time.

    A page need not be waited for: should the power fail, the next publish sees that it is not as it
    should be.
    """
    data = content.encode("utf-8") if isinstance(content, str) else content
    if not path.is_file() or path.read_bytes() != data:
        atomic_write(path, data, durable=durable)


def _tidy(show: Show, media: set[str], pages: set[str], parts: set[str]) -> None:
    """Take away what nothing names any more; a file that somebody is reading (Windows) goes next
    time."""
    stale = [
        p for p in (show.feed / MEDIA).glob("*") if p.name not in media and OURS.fullmatch(p.name)
    ]
    stale += [p for p in in_folder(show.feed) if p.name not in parts]
    stale += [p for p in (show.feed / EPISODES).glob("*.html") if p.name not in pages]
    for path in stale:
        with suppress(OSError):
            path.unlink()
