"""Paragraphs that are headings: times of a live report, days of a text, cross-heads."""

from __future__ import annotations

from collections.abc import Sequence

from podcast.article.model import Block, BlockKind
from podcast.kept_patterns import compiled
from podcast.languages.registry import ENGLISH
from podcast.scripter.newsreader.lost_spaces import with_usual_spaces
from podcast.scripter.newsreader.surroundings.cross_heads import cross_heads

LIVE_TIME = ENGLISH.patterns["live_time"]
FEWEST = 3  # entries of a live report, days of a text
# Why the article leaves a time alone in its line out.
TIME_STAMPS = ("time stamp of a live report", "date of publication")
LONGEST = 10  # words
MONTH = rf"(?i:{ENGLISH.calendar.months}|{ENGLISH.calendar.short_months})\.?"
DATED = compiled(
    rf"(?P<day>{MONTH}\s(?:\d{{1,2}},\s)?(?:19|20)\d\d|(?:19|20)\d\d)"
    rf"(?:\s?[:–—-]\s|\s)(?P<what>[“\"‘']?[A-Z0-9].*?)[.:]?"
)


def entry_heads(blocks: Sequence[Block], *, dated: bool = True) -> dict[int, str]:
    """The paragraphs that head an entry, by their numbers, each with its text as a heading."""
    times = {
        number: _time(text)
        for number, block in enumerate(blocks)
        if block.kind is BlockKind.PARAGRAPH
        and LIVE_TIME.match(text := with_usual_spaces(block.text))
        and (block.skip is None or block.skip.reason in TIME_STAMPS)
    }
    found = times if len(times) >= FEWEST else {}
    return found | dated_subheads(blocks) | cross_heads(blocks) if dated else found


def _time(text: str) -> str:
    """ "[Noon.]" -> "Noon", but "9 a.m." """
    text = text.strip(" []").rstrip(":–—-")
    return text if text.endswith("m.") else text.rstrip(".")


def dated_subheads(blocks: Sequence[Block]) -> dict[int, str]:
    """The paragraphs that are headings of a day, each with its text: `May 3, 2016 The storm.`

    >>> days = ("May 3, 2016 The storm.", "June 9, 2017 A pier goes.", "Nov. 2, 2018 A new one.")
    >>> prose = Block(BlockKind.PARAGRAPH, "It rained by day and by night, so nobody rowed home.")
    >>> told = [block for day in days for block in (Block(BlockKind.PARAGRAPH, day), prose)]
    >>> dated_subheads(told)
    {0: 'May 3, 2016: The storm', 2: 'June 9, 2017: A pier goes', 4: 'Nov. 2, 2018: A new one'}
    >>> dated_subheads(told[:4])
    {}
    """
    found = {
        number: f"{hit['day']}: {hit['what']}"
        for number, block in enumerate(blocks)
        if block.kept
        and block.kind is BlockKind.PARAGRAPH
        and len(block.text.split()) <= LONGEST
        and (hit := DATED.fullmatch(block.text))
        and _is_over_text(blocks, number)
    }
    return found if len(found) >= FEWEST else {}


def _is_over_text(blocks: Sequence[Block], number: int) -> bool:
    """Whether a longer paragraph comes next."""
    following = next((block for block in blocks[number + 1 :] if block.kept), None)
    is_text = following is not None and following.kind is BlockKind.PARAGRAPH
    return is_text and following is not None and len(following.text.split()) > LONGEST
