"""An episode as an <item>: what apps ask for, and what they can do more with."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from datetime import UTC
from email.utils import format_datetime

from podcast.episode.display_text import ascii_url, clean, shorten, timestamp, web_address
from podcast.episode.formats import FORMATS
from podcast.episode.model import Episode, Media
from podcast.feed.rss_xml.namespace import Element
from podcast.feed.rss_xml.references import INDENT
from podcast.feed.show_notes import both_notes
from podcast.feed.urls import base_url, media_path, page_path
from podcast.show.settings import SERIAL, Settings

NAME = 128  # characters of a podcast:person
MOST_PEOPLE = 30  # of an item: apps show a row of pictures
AND = re.compile(r",? and |, |; ")
BITS = {f".{suffix}": bits for suffix, (_, _, _, bits) in FORMATS.items()}


def item_xml(episode: Episode, settings: Settings, title: str, number: int) -> bytes:
    """The episode's <item>. `number` is its place in the show, for shows that count."""
    base = base_url(settings)
    short, full = both_notes(episode, synthetic=settings.feed.ai_voice)
    audio = {
        "url": _url(base, episode.audio),
        "length": str(episode.audio.size),
        "type": episode.audio.mime,
    }
    elements = (
        Element("title", title),
        Element("link", ascii_url(base + page_path(episode))),
        Element("description", short),
        Element("guid", episode.guid, {"isPermaLink": "false"}),
        Element("enclosure", attributes=audio),
        Element("pubDate", format_datetime(episode.created.astimezone(UTC))),
        *_elements(episode, settings, number),
        Element("content:encoded", full),
    )
    return Element("item", children=elements).written(INDENT * 2).encode()


def _elements(episode: Episode, settings: Settings, number: int) -> Iterator[Element]:
    said = episode.publication
    explicit = settings.show.explicit if said.explicit is None else said.explicit
    yield Element("itunes:author", shorten(clean(episode.author or settings.show.author), NAME))
    yield Element("itunes:duration", str(max(round(episode.duration), 1)))
    yield Element("itunes:explicit", "true" if explicit else "false")
    yield Element("itunes:episodeType", said.type or "full")
    if said.season:
        yield Element("itunes:season", str(said.season))
    if counted := said.episode or (number if settings.show.type == SERIAL else 0):
        yield Element("itunes:episode", str(counted))
    yield from _files(episode, settings)
    yield from _people(episode)
    if episode.soundbite:
        start, length = episode.soundbite
        times = {"startTime": f"{start:.3f}", "duration": f"{length:.3f}"}
        yield Element("podcast:soundbite", attributes=times)
    if uri := web_address(said.comments):
        about = {"uri": ascii_url(uri), "protocol": "activitypub"}
        yield Element("podcast:socialInteract", attributes=about)
    if episode.chapters:
        marks = (
            Element(
                "psc:chapter", attributes={"start": timestamp(m.start), "title": clean(m.title)}
            )
            for m in episode.chapters
        )
        yield Element("psc:chapters", attributes={"version": "1.2"}, children=tuple(marks))


def _files(episode: Episode, settings: Settings) -> Iterator[Element]:
    base, language = base_url(settings), episode.language or settings.show.language
    if episode.image:
        yield Element("itunes:image", attributes={"href": _url(base, episode.image)})
    for transcript in (episode.transcript, *episode.transcripts):
        if transcript:
            about = {"url": _url(base, transcript), "type": transcript.mime, "language": language}
            yield Element("podcast:transcript", attributes=about)
    if episode.chapters_file and episode.chapters:
        about = {"url": _url(base, episode.chapters_file), "type": episode.chapters_file.mime}
        yield Element("podcast:chapters", attributes=about)
    for media in episode.alternates:
        about = {"type": media.mime, "length": str(media.size)}
        if bits := BITS.get(media.name[media.name.rindex(".") :]):
            about["bitrate"] = str(bits)
        children = [Element("podcast:source", attributes={"uri": _url(base, media)})]
        if digest := getattr(media, "digest", ""):
            value = f"sha256-{base64.b64encode(bytes.fromhex(digest)).decode()}"
            children.append(
                Element("podcast:integrity", attributes={"type": "sri", "value": value})
            )
        yield Element("podcast:alternateEnclosure", attributes=about, children=tuple(children))


def _people(episode: Episode) -> Iterator[Element]:
    """Who wrote it, and whose words are read. In the taxonomy a guest is heard in person; whose
    words others read is a guest among the writers."""
    writers = authors(clean(episode.author))
    for name in writers:
        yield Element("podcast:person", shorten(name, NAME), {"group": "writing", "role": "author"})
    quoted = [clean(name) for name in episode.people[:MOST_PEOPLE]]
    for name in quoted:
        if name and name not in writers:
            about = {"group": "writing", "role": "guest writer"}
            yield Element("podcast:person", shorten(name, NAME), about)


def authors(line: str) -> list[str]:
    """The people of an author line, when all of its parts look like names of two to four words;
    else the line."""
    parts = [part for part in AND.split(line) if part]
    return parts if all(2 <= len(part.split()) <= 4 for part in parts) else [line]


def _url(base: str, media: Media) -> str:
    return ascii_url(base + media_path(media))


def enclosure_url(episode: Episode, settings: Settings) -> str:
    """Where the audio is."""
    return _url(base_url(settings), episode.audio)
