"""What every page of the published folder shares: head, style, header. No page loads anything from
elsewhere.

Labels are English; what comes from the show and its articles says its own language.
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from functools import cache
from html import escape
from importlib.resources import files
from typing import NamedTuple

from podcast.episode.display_text import ascii_url, clean, clock, written_date
from podcast.episode.model import Episode
from podcast.feed.urls import base_url, feed_url, is_private
from podcast.show.settings import Settings


@dataclass(frozen=True, slots=True)
class Look:
    """What pages need beside the text: paths from the published folder."""

    settings: Settings
    cover: str  # a small one


class Shown(NamedTuple):
    """What a page says of another episode."""

    slug: str
    title: str
    language: str


@cache
def _asset(name: str) -> str:
    return (files("podcast.feed") / "web" / name).read_text(encoding="utf-8")


class Assets(NamedTuple):
    """What makes a page look and work as it does: names of files in web/."""

    style: str
    script: str = ""  # "": it has none


WHOLE, FRAME = Assets("page.css", "page.js"), Assets("embed.css")


@cache
def _policy(assets: Assets) -> str:
    """Scripts and styles are ours only: text of an article cannot become one, however it got
    there."""
    style, script = (_digest(name) if name else "'none'" for name in assets)
    return f"script-src {script}; style-src {style}; object-src 'none'; base-uri 'none'"


def _digest(name: str) -> str:
    digest = hashlib.sha256(_asset(name).encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def document(  # noqa: PLR0917
    look: Look,
    title: str,
    description: str,
    body: str,
    up: str = "",
    head: str = "",
    assets: Assets = WHOLE,
) -> str:
    """A whole page. `up` is the way from the page to the published folder: "" or "../"; `head` what
    machines read of this page alone."""
    settings, titled, about = look.settings, escape(clean(title)), escape(clean(description))
    feed = escape(ascii_url(feed_url(settings)))
    robots = '\n<meta name="robots" content="noindex">' if is_private(settings) else ""
    show = escape(clean(settings.show.title))
    script = f"<script>{_asset(assets.script)}</script>\n" if assets.script else ""
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_policy(assets)}">
<meta name="viewport" content="width=device-width, initial-scale=1">{robots}
<title>{titled}</title>
<meta name="description" content="{about}">
<meta property="og:title" content="{titled}">
<meta property="og:description" content="{about}">
<meta property="og:image" content="{escape(ascii_url(base_url(settings) + look.cover))}">
<meta property="og:site_name" content="{show}">
{head}
<link rel="alternate" type="application/rss+xml" title="{show}" href="{feed}">
<link rel="icon" href="{up}{escape(look.cover)}">
<style>{_asset(assets.style)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
{body}
{script}</body>
</html>
"""


def cover_image(look: Look, up: str = "", pixels: int = 176) -> str:
    """The cover as an image of the page's header."""
    return f'<img src="{up}{escape(look.cover)}" width="{pixels}" height="{pixels}" alt="">'


def day(episode: Episode) -> str:
    """The day an episode was made, for people and machines."""
    iso = episode.created.date().isoformat()
    return f'<time datetime="{iso}">{written_date(iso)}</time>'


def length(episode: Episode) -> str:
    """How long it lasts, `4:07`, for people and machines."""
    return f'<time datetime="PT{round(episode.duration)}S">{clock(episode.duration)}</time>'


def megabytes(size: int) -> str:
    """Bytes as people read them: `3.4 MB`."""
    return f"{size / 1_000_000:.1f} MB"
