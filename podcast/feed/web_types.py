"""The media type of everything that is published, and how long others may keep it."""

from __future__ import annotations

from podcast.episode.media import TYPES as MEDIA_TYPES

TYPES = {
    **MEDIA_TYPES,
    ".xml": "application/rss+xml",
    ".html": "text/html",
    ".json": "application/json",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
}
WITH_CHARSET = ("application/rss+xml", "text/html", "text/vtt", "application/x-subrip")
ASKED_AGAIN = ("application/rss+xml", "text/html")  # types whose addresses stay when they change


def media_type(name: str) -> str | None:
    """The media type by the end of a name; None for what is never published."""
    return next((kind for suffix, kind in TYPES.items() if name.lower().endswith(suffix)), None)


def caching(kind: str, *, private: bool, by_content: bool = True) -> str:
    """Cache-Control: what is named by its content never changes; the feed and pages are asked for
    again each time."""
    if kind in ASKED_AGAIN or not by_content:
        return "no-cache"
    who = "private" if private else "public"
    return f"{who}, max-age=31536000, immutable"
