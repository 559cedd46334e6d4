"""A title without the name of the site and the section around it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from podcast.article.normalization import letters_only


def same_title(line: str, title: str) -> bool:
    """Whether a line (letters only) is a page's title, with or without the site's name on it."""
    short, long = sorted((line, title), key=len)
    return (
        len(short) >= 8
        and (long.startswith(short) or long.endswith(short))
        and len(short) >= 0.4 * len(long)
    )


MARKS = re.compile(r"\s+(?:[|–—·•»:]|::|-|/)\s+|\s*\|\s*")
# characters; a stated title that is at least so long may be cut off: search engines want 110 at
# most
CUT = 60


def clean_title(
    stated: Sequence[str],
    site: str,
    document: str,
    heads: Sequence[str] = (),
    lesser: Sequence[str] = (),
) -> str:
    """The article's title of all that a page states: `stated` (best first), its first headings,
    then its tab's title.

    Where what is stated differs, the one that is also printed as a heading, a `lesser` one perhaps,
    is the title.
    """
    cleaned = [without_site(title, site) for title in (*stated, *heads)]
    tab = without_site(document, site)
    best = next(iter(cleaned), "") or tab
    printed = {letters_only(head) for head in (*heads, *lesser)}
    if (
        not stated
        and letters_only(tab) in printed
        and letters_only(best) not in letters_only(document)
    ):
        return tab  # the first heading is the site's name
    if letters_only(best) not in printed:
        best = next(
            (title for title in cleaned[1 : len(stated)] if letters_only(title) in printed), best
        )
    return _as_printed(best, cleaned[1:], heads)


def _as_printed(best: str, others: Sequence[str], heads: Sequence[str]) -> str:
    """The title without what only the stated one adds; whole, where the stated one is cut off at
    some length."""
    long = letters_only(best)
    for other in others:
        short = letters_only(other)
        # A heading that the stated title only adds something to, or the tab's title confirms, is
        # the title as printed.
        if len(short) >= 10 and short != long and long.startswith(short) and MARKS.search(best):
            return other
    cut = (
        head
        for head in heads
        if len(best) >= CUT and letters_only(head).startswith(long) and letters_only(head) != long
    )
    return next(cut, best)


def without_site(title: str, site: str) -> str:
    """The title without parts that are the site's name, set off by a bar or a dash."""
    name = letters_only(site)
    parts = _split(title)
    while len(parts) > 1 and name and _is_name(letters_only(parts[-1][1]), name):
        parts.pop()
    while len(parts) > 1 and name and _is_name(letters_only(parts[0][1]), name):
        parts.pop(0)
    return "".join(
        (mark if index else "") + text for index, (mark, text) in enumerate(parts)
    ).strip()


def _is_name(part: str, name: str) -> bool:
    return len(part) >= 2 and (
        part == name
        or (len(part) >= 4 and (part in name or name in part) and len(part) <= 2 * len(name) + 8)
    )


def _split(title: str) -> list[tuple[str, str]]:
    """The parts of a title, each with the mark before it."""
    parts, mark, place = [], "", 0
    for found in MARKS.finditer(title):
        parts.append((mark, title[place : found.start()]))
        mark, place = found.group(), found.end()
    return [*parts, (mark, title[place:])]
