"""Where a report was filed, on a line of its own before the first sentence: `HEST, Norway`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from podcast.article.model import Block, BlockKind
from podcast.kept_patterns import compiled
from podcast.languages.en.english_names import first_name_gender
from podcast.scripter.discourse.referring_expressions import CALENDAR
from podcast.scripter.newsreader.model import AirChange
from podcast.scripter.newsreader.surroundings.article_datelines import LABELS, REASON

PLACE = compiled(
    r"(?P<place>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2})"
    r"(?P<region>,\s(?:[A-Z][a-z]{1,5}\.|(?:[A-Z]\.){2,3}|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?))?"
)
LANGUAGE = compiled(r".*(?:ish|ese|ian)")  # "in English" names no place
FEWEST_WORDS = 8  # of the sentence that the line stands before


def lone_dateline(text: str, behind: Sequence[Block]) -> Iterator[AirChange]:
    """The first paragraph of a report, where it is nothing but a place: one that is named again as
    a place in what is behind it, or one in capitals with its country.

    >>> from podcast.scripter.newsreader.model import changed
    >>> lead = Block(BlockKind.PARAGRAPH, "The ferry sank on Monday night in the port of Hest.")
    >>> more = Block(BlockKind.PARAGRAPH, "It was built in Norrby and believed in Ada Moss.")
    >>> def aired(text): return changed(text, list(lone_dateline(text, [lead, more])))
    >>> aired("Norrby"), aired("NORRBY"), aired("HEST, Norway"), aired("Norrby, Calder")
    ('', '', '', '')
    >>> aired("Ada Moss"), aired("Calder"), aired("WATCH"), aired("Norrby rows")
    ('Ada Moss', 'Calder', 'WATCH', 'Norrby rows')
    >>> list(lone_dateline("Norrby", [more, lead]))[0].reason, list(lone_dateline("Norrby", []))
    ('dateline', [])
    """
    found = PLACE.fullmatch(text.strip())
    lead = next((block for block in behind if block.kept), None)
    if found is None or lead is None or lead.kind is not BlockKind.PARAGRAPH:
        return
    if len(lead.text.split()) < FEWEST_WORDS or not lead.text.rstrip().endswith((".", "”", '"')):
        return
    first = found["place"].lower().split()[0]
    if first in CALENDAR | LABELS or LANGUAGE.fullmatch(first) or first_name_gender(first):
        return
    if (found["region"] and found["place"].isupper()) or _is_named_in(found["place"], behind):
        yield AirChange(0, len(text), "", REASON, left_out=True)


def _is_named_in(place: str, behind: Sequence[Block]) -> bool:
    """Whether the text behind tells of something in a place; left-out captions count as well."""
    named = re.compile(rf"\b(?:in|near|outside)\s{re.escape(place.title())}(?![\w’'-]|\s[A-Z])")
    return any(named.search(block.text) for block in behind)
