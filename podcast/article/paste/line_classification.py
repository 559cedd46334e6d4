"""Why each line of a paste is left out, None for those of the article."""

from __future__ import annotations

from collections.abc import Sequence

from podcast.article.boilerplate.end_of_article import mark_ending
from podcast.article.model import PULL_QUOTE, TITLE_AGAIN, Skip
from podcast.article.normalization import letters_only
from podcast.article.paste.captions import mark_captions
from podcast.article.paste.headline_search import HEAD_RULES
from podcast.article.paste.line_blocks import ITEM
from podcast.article.paste.line_unwrapping import Line
from podcast.article.paste.pasted_text import PastedText
from podcast.article.prose import SENTENCE_END, is_prose, word_count

OTHER_STORY = Skip("other-story", "another story")
AROUND = Skip("page", "part of the page, not of the article")
LINKS = Skip("links", "links to other stories")
STANDFIRST = Skip("standfirst", "line under the title")
ABOVE = Skip("above", "line above the text")
LONGEST_ABOVE = (
    60  # words between the title and the byline, half of it if on more lines: more is the article
)
LONGEST_HEAD = 6  # lines under a title that say who wrote the article and when
LONGEST_PULLED = 40  # words of a pull quote
FEWEST_LETTERS = 25
MOST_WORK = 300_000_000  # characters compared in looking for pull quotes: a book has none


def classify_lines(reading: PastedText) -> list[Skip | None]:
    """Why each line is left out, None for those of the article."""
    lines, rules, passage = reading.lines, reading.rules, reading.passage
    skips: list[Skip | None] = [rule.skip if rule else None for rule in rules]
    title_at = reading.title_at
    title = letters_only(lines[title_at].text) if title_at >= 0 else None
    mark_captions(lines, rules, skips)
    first = first_paragraph(reading, skips)
    tail = False
    for index, line in enumerate(lines):
        if not passage.start <= index < passage.end:
            skips[index] = skips[index] or (
                OTHER_STORY if index >= passage.end and is_prose(line.text) else AROUND
            )
            continue
        rule = rules[index]
        if rule and rule.starts in ("tail", "comments"):
            tail = True
        elif is_prose(line.text):
            tail = False
        elif tail and skips[index] is None:
            skips[index] = LINKS
        if letters_only(line.text) == title and index != title_at:
            skips[index] = TITLE_AGAIN
        elif index < first:
            skips[index] = skips[index] or (STANDFIRST if is_prose(line.text) else ABOVE)
    _mark_pulled(lines, skips)
    inside = skips[passage.start : passage.end]
    words = [line.text for line in lines[passage.start : passage.end]]
    mark_ending(words, rules[passage.start : passage.end], inside)
    skips[passage.start : passage.end] = inside
    return skips


def _mark_pulled(lines: Sequence[Line], skips: list[Skip | None]) -> None:
    """Mark, in `skips`, pull quotes: sentences that stand within a longer paragraph as well."""
    kept = [
        letters_only(line.text) for line, skip in zip(lines, skips, strict=True) if skip is None
    ]
    whole = "\n".join(kept)
    if len(whole) * len(kept) > MOST_WORK:
        return
    for index, line in enumerate(lines):
        if skips[index] is None and is_prose(line.text) and word_count(line.text) <= LONGEST_PULLED:
            mark = letters_only(line.text)
            if len(mark) >= FEWEST_LETTERS and whole.count(mark) > kept.count(mark):
                skips[index] = PULL_QUOTE


def first_paragraph(reading: PastedText, skips: Sequence[Skip | None]) -> int:
    """Where the text begins, after the line under the title, the byline and what else a page puts
    there."""
    lines, passage = reading.lines, reading.passage
    whole = passage.end == len(lines)  # nothing but the article is pasted
    inside = [i for i in range(passage.start, passage.end) if skips[i] is None]
    prose = [i for i in inside if _is_text(lines[i].text, whole)]
    if (
        not prose or passage.headline < 0 or (whole and inside.index(prose[0]) > LONGEST_HEAD)
    ):  # it begins with a list
        return passage.start
    third = prose[min(2, len(prose) - 1)]
    stamps = [
        i
        for i in range(passage.start, third)
        if (rule := reading.rules[i]) and rule.name in HEAD_RULES
    ]
    above = [word_count(lines[i].text) for i in prose if stamps and i < stamps[-1]]
    begun = sum(above) > (LONGEST_ABOVE if len(above) == 1 else LONGEST_ABOVE // 2)
    return next((i for i in prose if not stamps or begun or i > stamps[-1]), passage.start)


def _is_text(line: str, whole: bool) -> bool:
    """Whether a line is the article's under its title; where nothing else is pasted, short
    sentences and verses are."""
    ended = line.endswith(",") or SENTENCE_END.search(line[-8:]) is not None
    return is_prose(line) or (whole and ((ended and " " in line) or ITEM.match(line) is not None))
