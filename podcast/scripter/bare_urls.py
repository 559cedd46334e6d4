"""Bare URLs, and the names of their sites: one pattern for those who say them and those who count
them."""

from __future__ import annotations

import re

from podcast.kept_patterns import compiled

# A plain host, then a path whose last character is not the sentence's punctuation; no word sticks
# to either end.
URL = (
    r"(?:https?://(?:www\.)*+|(?:www\.)++)(?P<host>[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?)(?::\d+)?"
    r"(?:[/?#](?:[^\s<>\"“”«»]*[^\s<>\"“”«».,;:!?'’)\]])?)?(?!['’‘.,:/&@_-]?\w|:?/)"
)
BARE = compiled(rf"(?<![\w.,:/&@'’‘-]){URL}", re.IGNORECASE)


def sites(text: str) -> str:
    """The text with each bare URL as its site's name."""
    return (
        BARE.sub(lambda hit: hit["host"], text) if "://" in text or "ww." in text.lower() else text
    )
