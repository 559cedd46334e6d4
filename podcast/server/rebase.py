"""The feed's own URLs, changed to where it is being read from.

Somebody who looks at `http://192.168.1.7:8000/feed.xml` must get media from there too, whatever
feed.url says:
it may be the public place, or 127.0.0.1, which on a phone is the phone. Only URLs of published
things change: an
article on the same web site keeps its address.
"""

from __future__ import annotations

import re
from html import escape

from podcast.feed.rss_xml.feed_parts import NAME
from podcast.feed.urls import EPISODES, MEDIA, PAGE


def rebase(text: str, base: str, new: str) -> str:
    """`text` (XML or HTML of ours) with every URL of a published file below `base` put below `new`.

    Addresses without scheme, as in links that open an app, change with them.
    """
    if base == new:
        return text
    for old, put in ((base, new), (base.partition("://")[2], new.partition("://")[2])):
        text = re.sub(_published(escape(old)), lambda _found, put=put: escape(put), text)  # type: ignore[misc]
    return text


def _published(base: str) -> str:
    """Pattern of `base` before a published file, or as a whole value."""
    return rf"(?<![\w.-]){re.escape(base)}(?={NAME}\b|{PAGE}\b|{MEDIA}/|{EPISODES}/|[\"<])"
