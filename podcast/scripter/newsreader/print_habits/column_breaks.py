"""Words that a printed column tore: "some- thing", "its in- ception"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from podcast.kept_patterns import compiled
from podcast.scripter.newsreader.model import AirChange

REASON = "word torn by the column"
TORN = compiled(
    r"(?<![\w-])([A-Za-zà-ÿ]{2,})-\s"
    r"(?!(?:and|or|to|but|nor|plus|versus|through)\b)([a-zà-ÿ]{2,})"
)
FEWEST = 3  # of an article that was set in columns


def column_breaks(text: str, whole: str) -> Iterator[AirChange]:
    """The halves are joined where the `whole` article has the word elsewhere, or several torn ones.

    >>> from podcast.scripter.newsreader.model import changed
    >>> def aired(text, rest=""): return changed(text, list(column_breaks(text, text + rest)))
    >>> aired("The fer- ry sank.", "The ferry sank."), aired("A front- runner.", "front-runner")
    ('The ferry sank.', 'A front-runner.')
    >>> aired("Some- thing of the fer- ry and its har- bour, two- or three-year-old.")
    'Something of the ferry and its harbour, two- or three-year-old.'
    >>> aired("A pre- war boat.")
    'A pre- war boat.'
    """
    if "- " not in text:
        return
    torn = _torn(whole)
    for hit in TORN.finditer(text):
        joint = torn.get(hit[0].lower())
        if joint is not None:
            yield AirChange(hit.start(), hit.end(), f"{hit[1]}{joint}{hit[2]}", REASON)


@lru_cache(maxsize=8)
def _torn(whole: str) -> dict[str, str]:
    """The torn words of an article, each with what joins its halves: nothing, or a hyphen."""
    found = {hit[0].lower(): (hit[1].lower(), hit[2]) for hit in TORN.finditer(whole)}
    if not found:
        return {}
    known = set(re.findall(r"[\w-]+", whole.lower()))
    joints = {
        torn: "" if f"{first}{last}" in known else "-"
        for torn, (first, last) in found.items()
        if f"{first}{last}" in known or f"{first}-{last}" in known
    }
    if len(found) >= FEWEST:
        joints = dict.fromkeys(found, "") | joints
    return joints
