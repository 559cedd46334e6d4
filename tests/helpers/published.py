"""Reading what was published."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

from lxml import etree

from podcast.show.folder import Show

BASE = "http://127.0.0.1:8000/"  # feed.url of shows that `new_show` makes


def named(show: Show) -> list[str]:
    """Every file of the published folder that the feed names, from its root."""
    xml = (show.feed / "feed.xml").read_text(encoding="utf-8")
    return [unquote(name) for name in re.findall(re.escape(BASE) + r'([^"<]+)', xml)]


def snapshot(folder: Path) -> dict[str, bytes]:
    """All files below `folder`."""
    return {
        str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()
    }


def guids(show: Show) -> list[str]:
    """Of the items, in the feed's order."""
    return [str(guid.text) for guid in etree.parse(show.feed / "feed.xml").iter("guid")]


def podcast_guid(show: Show) -> str:
    """Of the show."""
    (found,) = re.findall(
        r"<podcast:guid>(.*?)<", (show.feed / "feed.xml").read_text(encoding="utf-8")
    )
    return str(found)
