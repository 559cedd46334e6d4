"""The show as a <channel>, without its items."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any

from podcast.episode.display_text import ascii_url, clean, shorten, web_address
from podcast.episode.model import Episode
from podcast.feed.feed_check import LONGEST_TITLE as TITLE
from podcast.feed.rss_xml.feed_parts import Part
from podcast.feed.rss_xml.identity import Identity
from podcast.feed.rss_xml.item import enclosure_url
from podcast.feed.rss_xml.namespace import Element, Extension
from podcast.feed.rss_xml.references import with_hexadecimal_references
from podcast.feed.urls import base_url, feed_url, is_private, site_url
from podcast.show.settings import FREQUENCIES, Settings

DESCRIPTION = 4000  # bytes, PSP-1
NAME = 128  # characters of a licence, a place


@dataclass(frozen=True, slots=True)
class Facts:
    """What a channel says beside its settings."""

    cover: str  # its path from the published folder
    identity: Identity
    newest: datetime | None = None  # when the newest episode was published; None: there is none
    changed: datetime | None = None  # when the feed became what it is
    trailers: Sequence[Episode] = ()


def channel_xml(settings: Settings, facts: Facts, part: Part) -> bytes:
    """A feed without items."""
    from feedgen.feed import FeedGenerator

    show, base = settings.show, base_url(settings)
    feed = FeedGenerator()
    feed.register_extension("own", Extension, Extension, atom=False, rss=True)
    feed.title(shorten(clean(show.title), TITLE))
    feed.description(within(clean(show.description) or clean(show.title), DESCRIPTION))
    feed.link(href=ascii_url(base + part.name), rel="self", type="application/rss+xml")
    feed.link(
        href=ascii_url(site_url(settings)), rel="alternate"
    )  # the last link() is the channel's
    feed.language(show.language)
    feed.generator("podcast")
    feed.image(
        url=ascii_url(base + facts.cover),
        title=shorten(clean(show.title), TITLE),
        link=ascii_url(site_url(settings)),
    )
    if clean(show.copyright):
        feed.copyright(clean(show.copyright))
    if facts.newest:
        feed.lastBuildDate(max(facts.newest, facts.changed or facts.newest))
        feed.pubDate(facts.newest)
    feed.own.dated = bool(facts.newest)
    feed.own.elements = tuple(_elements(settings, facts, part))
    xml: bytes = feed.rss_str(pretty=True)
    return with_hexadecimal_references(xml.decode()).encode()


def _elements(settings: Settings, facts: Facts, part: Part) -> Iterator[Element]:
    show = settings.show
    for relation, name in part.links:
        address = ascii_url(base_url(settings) + name)
        yield _link(relation, address, type="application/rss+xml")
    if settings.feed.hub and not is_private(settings):
        yield _link("hub", ascii_url(settings.feed.hub))
    yield from _apples(settings, ascii_url(base_url(settings) + facts.cover))
    if facts.identity.moved:
        yield Element("itunes:new-feed-url", ascii_url(feed_url(settings)))
    yield Element("podcast:guid", facts.identity.guid)
    yield Element("podcast:medium", "podcast")
    yield Element(
        "podcast:locked",
        "yes" if settings.feed.locked else "no",
        {"owner": show.email} if show.email else {},
    )
    if is_private(settings):  # directories are told not to list it
        yield Element("itunes:block", "Yes")
        yield Element("podcast:block", "yes")
    yield from _more(settings)
    for trailer in facts.trailers:
        yield _trailer(trailer, settings)
    if settings.feed.ai_voice:
        yield Element("podcast:txt", "true", {"purpose": "ai-content"})


def _apples(settings: Settings, cover: str) -> Iterator[Element]:
    """What Apple's directory asks for."""
    show = settings.show
    author = clean(show.author)
    yield Element("itunes:author", author)
    if show.email:
        owner = (Element("itunes:name", author), Element("itunes:email", clean(show.email)))
        yield Element("itunes:owner", children=owner)
    yield Element("itunes:explicit", "true" if show.explicit else "false")
    yield Element("itunes:image", attributes={"href": cover})
    for name in dict.fromkeys((show.category, *show.categories)):
        yield _category(name)
    yield Element("itunes:type", show.type)
    if show.complete:
        yield Element("itunes:complete", "Yes")


def _more(settings: Settings) -> Iterator[Element]:
    """What the show says of itself to apps of Podcasting 2.0."""
    show = settings.show
    if url := web_address(show.funding):
        text = shorten(clean(show.funding_text), NAME) or "Support the show"
        yield Element("podcast:funding", text, {"url": ascii_url(url)})
    if clean(show.license):
        name, address = _with_address(show.license)
        about = {"url": ascii_url(address)} if address else {}
        yield Element("podcast:license", shorten(name, NAME), about)
    if clean(show.location):
        words = clean(show.location).split()
        geo = [word for word in words if word.startswith("geo:")]
        place = " ".join(word for word in words if word not in geo)
        about = {"rel": "subject", **({"geo": geo[0]} if geo else {})}
        yield Element("podcast:location", shorten(place or geo[0], NAME), about)
    if show.frequency or show.complete:
        about = {"rrule": FREQUENCIES[show.frequency]} if show.frequency else {}
        if show.complete:
            about["complete"] = "true"
        yield Element("podcast:updateFrequency", show.frequency or "complete", about)


def _with_address(text: str) -> tuple[str, str]:
    """A name, and the address behind it."""
    words = clean(text).split()
    address = next((word for word in words if web_address(word)), "")
    name = " ".join(word for word in words if word != address)
    return (name or address, address)


def _trailer(episode: Episode, settings: Settings) -> Element:
    about = {
        "url": enclosure_url(episode, settings),
        "pubdate": format_datetime(episode.created.astimezone(UTC)),
        "length": str(episode.audio.size),
        "type": episode.audio.mime,
    }
    if episode.publication.season:
        about["season"] = str(episode.publication.season)
    return Element("podcast:trailer", shorten(clean(episode.title), NAME), about)


def _link(relation: str, address: str, **more: Any) -> Element:
    return Element("atom:link", attributes={"href": address, "rel": relation, **more})


def _category(name: str) -> Element:
    top, _, sub = (part.strip() for part in name.partition("/"))
    children = (Element("itunes:category", attributes={"text": sub}),) if sub else ()
    return Element("itunes:category", attributes={"text": top}, children=children)


def within(text: str, most_bytes: int) -> str:
    """As much of a text as has no more bytes."""
    while len(text.encode()) > most_bytes:
        text = shorten(text, len(text) - max((len(text.encode()) - most_bytes) // 4, 1))
    return text
