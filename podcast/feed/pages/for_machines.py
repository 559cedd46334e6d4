"""What machines read of a page: where it is, what is heard there, how to show it elsewhere.

https://schema.org/PodcastEpisode ; https://oembed.com ; https://ogp.me
"""

from __future__ import annotations

import json
from datetime import UTC
from html import escape
from typing import Any
from urllib.parse import quote

from podcast.episode.display_text import ascii_url, clean, web_address
from podcast.episode.model import Episode
from podcast.feed.pages.page_frame import Look
from podcast.feed.urls import EPISODES, base_url, feed_url, media_path, page_path

WIDTH, HEIGHT = 640, 190  # of the page that other sites show


def embed_path(episode: Episode) -> str:
    """Path of the page that other sites show, from the published folder."""
    return f"{EPISODES}/{quote(episode.slug, safe='')}.embed.html"


def oembed_path(episode: Episode) -> str:
    """Path of what tells other sites so."""
    return f"{EPISODES}/{quote(episode.slug, safe='')}.json"


def episode_head(look: Look, episode: Episode) -> str:
    """Of an episode's page."""
    base = base_url(look.settings)
    page, embed, audio = (
        escape(ascii_url(base + path))
        for path in (page_path(episode), embed_path(episode), media_path(episode.audio))
    )
    oembed = escape(ascii_url(base + oembed_path(episode)))
    image = media_path(episode.image) if episode.image else look.cover
    return f"""<link rel="canonical" href="{page}">
<link rel="alternate" type="application/json+oembed" href="{oembed}">
<meta property="og:url" content="{page}">
<meta property="og:type" content="article">
<meta property="og:audio" content="{audio}">
<meta property="og:audio:type" content="{escape(episode.audio.mime)}">
<meta name="twitter:card" content="player">
<meta name="twitter:player" content="{embed}">
<meta name="twitter:player:width" content="{WIDTH}">
<meta name="twitter:player:height" content="{HEIGHT}">
<meta name="twitter:image" content="{escape(ascii_url(base + image))}">
{_linked_data(_episode(look, episode))}"""


def index_head(look: Look) -> str:
    """Of the page beside the feed."""
    show, base = look.settings.show, escape(ascii_url(base_url(look.settings)))
    data = {
        "@context": "https://schema.org", "@type": "PodcastSeries", "name": clean(show.title),
        "description": clean(show.description), "url": ascii_url(base_url(look.settings)),
        "webFeed": ascii_url(feed_url(look.settings)), "inLanguage": show.language,
        "author": {"@type": "Organization", "name": clean(show.author)},
        "image": ascii_url(base_url(look.settings) + look.cover),
    }  # fmt: skip
    return f"""<link rel="canonical" href="{base}">
<meta property="og:url" content="{base}">
<meta property="og:type" content="website">
{_linked_data(data)}"""


def oembed(look: Look, episode: Episode) -> str:
    """The episode as other sites may show it."""
    base, show = base_url(look.settings), look.settings.show
    frame = (
        f'<iframe src="{escape(ascii_url(base + embed_path(episode)))}" width="{WIDTH}" '
        f'height="{HEIGHT}" title="{escape(clean(episode.title))}" loading="lazy" '
        f'style="border:0;max-width:100%"></iframe>'
    )
    data = {
        "version": "1.0", "type": "rich", "title": clean(episode.title), "html": frame,
        "width": WIDTH, "height": HEIGHT, "provider_name": clean(show.title),
        "provider_url": ascii_url(base), "thumbnail_url": ascii_url(base + look.cover),
        "thumbnail_width": 480, "thumbnail_height": 480,
    }  # fmt: skip
    return json.dumps(data, ensure_ascii=False) + "\n"


def _episode(look: Look, episode: Episode) -> dict[str, Any]:
    base, show = base_url(look.settings), look.settings.show
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "PodcastEpisode",
        "name": clean(episode.title),
        "description": clean(episode.summary),
        "url": ascii_url(base + page_path(episode)),
        "datePublished": episode.created.astimezone(UTC).isoformat(),
        "timeRequired": f"PT{round(episode.duration)}S",
        "inLanguage": episode.language,
        "associatedMedia": {
            "@type": "AudioObject",
            "contentUrl": ascii_url(base + media_path(episode.audio)),
            "encodingFormat": episode.audio.mime,
            "contentSize": str(episode.audio.size),
            "duration": f"PT{round(episode.duration)}S",
        },
        "partOfSeries": {
            "@type": "PodcastSeries",
            "name": clean(show.title),
            "url": ascii_url(base),
        },
    }
    if source := web_address(episode.source):
        data["isBasedOn"] = ascii_url(source)
    if clean(episode.author):
        data["author"] = {"@type": "Person", "name": clean(episode.author)}
    return data


def _linked_data(data: dict[str, Any]) -> str:
    text = json.dumps(data, ensure_ascii=False).replace("<", "\\u003c").replace("&", "\\u0026")
    return f'<script type="application/ld+json">{text}</script>'
