"""The feed: a pure function of settings and episodes' records, so the same input gives the same
bytes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, date
from typing import Any

from podcast.episode.display_text import ascii_url, clean, shorten, timestamp
from podcast.episode.model import Episode, Media
from podcast.feed.feed_check import LONGEST_TITLE as TITLE
from podcast.feed.rss_xml.feed_parts import Part, parts_of
from podcast.feed.rss_xml.identity import Identity
from podcast.feed.rss_xml.namespace import Element, Extension
from podcast.feed.show_notes import show_notes
from podcast.feed.urls import (
    base_url,
    derived_guid,
    feed_url,
    is_private,
    media_path,
    page_path,
    site_url,
)
from podcast.show.settings import SERIAL, Settings

DESCRIPTION = 4000  # bytes, PSP-1
NAME = 128  # characters of a podcast:person
AND = re.compile(r",? and |, |; ")


def feed_parts(
    settings: Settings,
    episodes: Iterable[Episode],
    *,
    limit: int = 0,
    cover: str = "cover.jpg",
    identity: Identity | None = None,
) -> Iterator[tuple[str, bytes]]:
    """(name, RSS 2.0) of each part of the feed, newest episodes first; the first part is the one to
    subscribe to.

    `limit` is how many episodes a part has, 0 for all; `cover` the cover's path from the published
    folder.
    """
    newest_first = sorted(episodes, key=lambda e: (-e.created.timestamp(), e.slug))
    known = identity or Identity(settings.show.guid or derived_guid(feed_url(settings)))
    numbers = {episode.guid: number for number, episode in enumerate(reversed(newest_first), 1)}
    titles = titles_of(newest_first)
    for part, some in parts_of(newest_first, limit):
        feed = _channel(settings, newest_first, cover, known, part)
        for episode in some:
            item = feed.add_entry(order="append")
            item.title(titles[episode.guid])
            _item(item, episode, settings, numbers[episode.guid])
        yield part.name, bytes(feed.rss_str(pretty=True))


def _channel(
    settings: Settings, episodes: list[Episode], cover: str, identity: Identity, part: Part
) -> Any:
    from feedgen.feed import FeedGenerator

    show, base = settings.show, base_url(settings)
    feed = FeedGenerator()
    feed.register_extension("own", Extension, Extension, atom=False, rss=True)
    feed.title(shorten(clean(show.title), TITLE))
    feed.description(_within(clean(show.description) or clean(show.title), DESCRIPTION))
    feed.link(href=ascii_url(base + part.name), rel="self", type="application/rss+xml")
    feed.link(
        href=ascii_url(site_url(settings)), rel="alternate"
    )  # the last link() is the channel's
    feed.language(show.language)
    feed.generator("podcast")
    feed.image(
        url=ascii_url(base + cover),
        title=shorten(clean(show.title), TITLE),
        link=ascii_url(site_url(settings)),
    )
    if clean(show.copyright):
        feed.copyright(clean(show.copyright))
    if episodes:
        feed.lastBuildDate(episodes[0].created)
        feed.pubDate(episodes[0].created)
    feed.own.dated = bool(episodes)
    feed.own.elements = tuple(_channel_elements(settings, ascii_url(base + cover), identity, part))
    return feed


def _channel_elements(
    settings: Settings, cover: str, identity: Identity, part: Part
) -> Iterable[Element]:
    show = settings.show
    for relation, name in part.links:
        address = ascii_url(base_url(settings) + name)
        yield Element(
            "atom:link",
            attributes={"href": address, "rel": relation, "type": "application/rss+xml"},
        )
    author = clean(show.author)
    yield Element("itunes:author", author)
    if show.email:
        owner = (Element("itunes:name", author), Element("itunes:email", clean(show.email)))
        yield Element("itunes:owner", children=owner)
    yield Element("itunes:explicit", _truth(show.explicit))
    yield Element("itunes:image", attributes={"href": cover})
    yield _category(show.category)
    yield Element("itunes:type", show.type)
    if identity.moved:
        yield Element("itunes:new-feed-url", ascii_url(feed_url(settings)))
    yield Element("podcast:guid", identity.guid)
    yield Element("podcast:medium", "podcast")
    yield Element(
        "podcast:locked",
        "yes" if settings.feed.locked else "no",
        {"owner": show.email} if show.email else {},
    )
    if is_private(settings):  # directories are told not to list it
        yield Element("itunes:block", "Yes")
        yield Element("podcast:block", "yes")
    if settings.feed.ai_voice:
        yield Element("podcast:txt", "true", {"purpose": "ai-content"})


def titles_of(newest_first: Iterable[Episode]) -> dict[str, str]:
    """The title of each episode by its guid, with a number where one of the same day has it
    already.

    AntennaPod takes a second episode of one title and day for the first one with a changed guid.
    """
    seen: Counter[tuple[str, date]] = Counter()
    titles = {}
    for episode in reversed(list(newest_first)):
        title = shorten(clean(episode.title), TITLE) or episode.slug
        same = title.casefold(), episode.created.astimezone(UTC).date()
        seen[same] += 1
        number = f" ({seen[same]})" if seen[same] > 1 else ""
        titles[episode.guid] = shorten(title, TITLE - len(number)) + number
    return titles


def _category(name: str) -> Element:
    top, _, sub = (part.strip() for part in name.partition("/"))
    children = (Element("itunes:category", attributes={"text": sub}),) if sub else ()
    return Element("itunes:category", attributes={"text": top}, children=children)


def _item(item: Any, episode: Episode, settings: Settings, number: int) -> None:
    base = base_url(settings)
    item.link(href=ascii_url(base + page_path(episode)), rel="alternate")
    item.description(show_notes(episode, synthetic=settings.feed.ai_voice))
    item.guid(episode.guid, permalink=False)
    item.enclosure(
        ascii_url(base + media_path(episode.audio)), str(episode.audio.size), episode.audio.mime
    )
    item.pubDate(episode.created.astimezone(UTC))
    item.own.elements = tuple(_item_elements(episode, settings, number))


def _item_elements(episode: Episode, settings: Settings, number: int) -> Iterable[Element]:
    base = base_url(settings)
    author = shorten(clean(episode.author or settings.show.author), NAME)
    yield Element("itunes:author", author)
    yield Element("itunes:duration", str(max(round(episode.duration), 1)))
    yield Element("itunes:explicit", _truth(settings.show.explicit))
    yield Element("itunes:episodeType", "full")
    if settings.show.type == SERIAL:  # apps then play from the first; they ask for numbers
        yield Element("itunes:episode", str(number))
    if episode.transcript:
        about = {
            "type": episode.transcript.mime,
            "language": episode.language or settings.show.language,
        }
        yield Element(
            "podcast:transcript", attributes={"url": _url(base, episode.transcript), **about}
        )
    if episode.chapters_file and episode.chapters:
        about = {"type": episode.chapters_file.mime}
        yield Element(
            "podcast:chapters", attributes={"url": _url(base, episode.chapters_file), **about}
        )
    for media in episode.alternates:
        source = Element("podcast:source", attributes={"uri": _url(base, media)})
        about = {"type": media.mime, "length": str(media.size)}
        yield Element("podcast:alternateEnclosure", attributes=about, children=(source,))
    for name in authors(clean(episode.author)):
        yield Element("podcast:person", shorten(name, NAME), {"group": "writing", "role": "author"})
    if episode.chapters:
        marks = (
            Element(
                "psc:chapter", attributes={"start": timestamp(m.start), "title": clean(m.title)}
            )
            for m in episode.chapters
        )
        yield Element("psc:chapters", attributes={"version": "1.2"}, children=tuple(marks))


def authors(line: str) -> list[str]:
    """The people of an author line, when all of its parts look like names of two to four words;
    else the line."""
    parts = [part for part in AND.split(line) if part]
    return parts if all(2 <= len(part.split()) <= 4 for part in parts) else [line]


def _url(base: str, media: Media) -> str:
    return ascii_url(base + media_path(media))


def _truth(value: bool) -> str:
    return "true" if value else "false"


def _within(text: str, most_bytes: int) -> str:
    while len(text.encode()) > most_bytes:
        text = shorten(text, len(text) - max((len(text.encode()) - most_bytes) // 4, 1))
    return text
