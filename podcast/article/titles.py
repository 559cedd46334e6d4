"""A title without the name of the site and the section around it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from podcast.article.tidy import letters

MARKS = re.compile(r"\s+(?:[|–—·•»:]|::|-|/)\s+|\s*\|\s*")


def clean_title(stated: Sequence[str], site: str, document: str) -> str:
    """The article's title of all that a page states: `stated` (best first, headings last), then its tab's title."""
    cleaned = [without_site(title, site) for title in stated]
    best = next(iter(cleaned), "") or without_site(document, site)
    # A heading that the stated title only adds something to, or the tab's title confirms, is the title as printed.
    for other in cleaned[1:]:
        short, long = letters(other), letters(best)
        if len(short) >= 10 and short != long and long.startswith(short) and MARKS.search(best):
            return other
    return best


def without_site(title: str, site: str) -> str:
    """The title without parts that are the site's name, set off by a bar or a dash."""
    name = letters(site)
    parts = _split(title)
    while len(parts) > 1 and name and _is_name(letters(parts[-1][1]), name):
        parts.pop()
    while len(parts) > 1 and name and _is_name(letters(parts[0][1]), name):
        parts.pop(0)
    return "".join((mark if index else "") + text for index, (mark, text) in enumerate(parts)).strip()


def _is_name(part: str, name: str) -> bool:
    return len(part) >= 2 and (
        part == name or (len(part) >= 4 and (part in name or name in part) and len(part) <= 2 * len(name) + 8)
    )


def _split(title: str) -> list[tuple[str, str]]:
    """The parts of a title, each with the mark before it."""
    parts, mark, place = [], "", 0
    for found in MARKS.finditer(title):
        parts.append((mark, title[place : found.start()]))
        mark, place = found.group(), found.end()
    return [*parts, (mark, title[place:])]
