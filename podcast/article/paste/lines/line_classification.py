"""Why each line of a paste is left out, None for those of the article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from podcast.article.boilerplate.end_of_article import mark_ending
from podcast.article.model import PULL_QUOTE, TITLE_AGAIN, Skip
from podcast.article.normalization import letters_only
from podcast.article.paste.captions import mark_captions
from podcast.article.paste.headline_search import DATELINE, HEAD_RULES
from podcast.article.paste.lines.line_blocks import ITEM
from podcast.article.paste.lines.line_unwrapping import Line
from podcast.article.paste.pasted_text import PastedText
from podcast.article.prose import SENTENCE_END, is_prose, word_count

OTHER_STORY = Skip("other-story", "another story")
AROUND = Skip("page", "part of the page, not of the article")
LINKS = Skip("links", "links to other stories")
STANDFIRST = Skip("standfirst", "line under the title")
ABOVE = Skip("above", "line above the text")
# Words between the title and the byline, half of it if on more lines: more is the article.
LONGEST_ABOVE = 60
FEWEST_ALIKE = 3  # lines in a row that begin with the same word
LONGEST_HEAD = 6  # lines under a title that say who wrote the article and when
LONGEST_PULLED = 40  # words of a pull quote
FEWEST_WORDS = 4  # of a line under the title: with fewer it may be a name or a section
NUMBER_OF_PART = re.compile(r"(?:\d{1,2}|[IVXLC]{1,6})\.?")
LONGEST_CAPITALS = 8  # words of a heading in capitals
CLOSING = ")]"  # of a note at the end of a line: it says nothing of the line
FEWEST_LETTERS = 25  # of a pull quote
SURELY_BEGUN = 3  # paragraphs: a byline under them is of another article
MOST_WORK = 300_000_000  # characters compared in looking for pull quotes: a book has none


def classify_lines(reading: PastedText) -> list[Skip | None]:
    """Why each line is left out, None for those of the article."""
    skips: list[Skip | None] = [rule.skip if rule else None for rule in reading.rules]
    mark_captions(reading.lines, reading.rules, skips)
    first = first_paragraph(reading, skips)
    _mark_outside(reading, skips)
    _mark_links(reading, skips)
    _mark_title_and_above(reading, skips, first)
    _mark_pulled(reading.lines, skips)
    _mark_ending(reading, skips)
    return skips


def _mark_outside(reading: PastedText, skips: list[Skip | None]) -> None:
    """Lines before and after the passage: of the page, or of other stories under it."""
    for index, line in enumerate(reading.lines):
        if index not in reading.passage_lines:
            is_story = index >= reading.passage.end and is_prose(line.text)
            skips[index] = skips[index] or (OTHER_STORY if is_story else AROUND)


def _mark_links(reading: PastedText, skips: list[Skip | None]) -> None:
    """Short lines under a heading of links, until a paragraph comes."""
    under_links = False
    for index in reading.passage_lines:
        rule = reading.rules[index]
        if rule and rule.starts in ("tail", "comments"):
            under_links = True
        elif is_prose(reading.lines[index].text):
            under_links = False
        elif under_links and skips[index] is None:
            skips[index] = LINKS


def _mark_title_and_above(reading: PastedText, skips: list[Skip | None], first: int) -> None:
    """The title where it stands again, and what stands above the `first` paragraph."""
    title_at = reading.title_at
    title = letters_only(reading.lines[title_at].text) if title_at >= 0 else None
    stamp = _last_stamp(reading, first)
    for index in reading.passage_lines:
        text = reading.lines[index].text
        if letters_only(text) == title and index != title_at:
            skips[index] = TITLE_AGAIN
        elif index < first and not (index > stamp and _is_the_texts_own(reading, index)):
            skips[index] = skips[index] or (STANDFIRST if is_prose(text) else ABOVE)


def _is_the_texts_own(reading: PastedText, index: int) -> bool:
    """Whether a line under the title that is no sentence is the text's beginning all the same:
    where nothing but the article is pasted, one of several words or with a mark at its end.

    `It was a dark night, and the sea was at the door —`, `Nobody asked the people who sail`
    """
    text = reading.lines[index].text
    if DATELINE.fullmatch(text):
        return reading.is_alone
    if reading.is_alone and (_is_first_of_parts(reading, index) or _is_of_a_litany(reading, index)):
        return True
    is_long = word_count(text) >= FEWEST_WORDS or not (text[-1].isalnum() or text[-1] in CLOSING)
    return reading.is_alone and is_long


def _is_of_a_litany(reading: PastedText, index: int) -> bool:
    """Whether a line is one of several in a row that begin alike: `No shoes`, `No glass`."""
    if reading.title_at > 0:
        return False  # what is pasted with an article stands above its title, too
    near = range(max(reading.passage.start, index - 2), min(reading.passage.end, index + 3))
    begins = reading.lines[index].text.split()[:1]
    return sum(reading.lines[k].text.split()[:1] == begins for k in near) >= FEWEST_ALIKE


def _is_first_of_parts(reading: PastedText, index: int) -> bool:
    """Whether a short line under the title is a heading as others in the text are: `1` where `2`
    follows, `THE STAIRS` where `THE BOAT` does."""
    looks = _look_of(reading.lines[index].text)
    later = range(index + 2, reading.passage.end)
    return looks != "" and any(
        reading.lines[place].after_blank and _look_of(reading.lines[place].text) == looks
        for place in later
    )


def _look_of(text: str) -> str:
    """How a line looks that may be a heading: a number, capitals; "" for any other."""
    if NUMBER_OF_PART.fullmatch(text):
        return "number"
    is_short = word_count(text) <= LONGEST_CAPITALS
    return "capitals" if is_short and text.isupper() and len(text) > 1 else ""


def _mark_ending(reading: PastedText, skips: list[Skip | None]) -> None:
    """Notes and addresses with which the passage ends."""
    passage = slice(reading.passage.start, reading.passage.end)
    inside = skips[passage]
    mark_ending([line.text for line in reading.lines[passage]], reading.rules[passage], inside)
    skips[passage] = inside


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
    passage = reading.passage
    is_alone = reading.is_alone
    inside = [index for index in reading.passage_lines if skips[index] is None]
    prose = [index for index in inside if _is_text(reading.lines[index].text, is_alone)]
    if not prose or passage.headline < 0:
        return passage.start
    if is_alone and inside.index(prose[0]) > LONGEST_HEAD:  # it begins with a list
        return passage.start
    stamp = _last_stamp(reading, prose[min(SURELY_BEGUN, len(prose)) - 1])
    if stamp < 0 or _has_begun_above(reading, [index for index in prose if index < stamp]):
        return prose[0]
    return next((index for index in prose if index > stamp), passage.start)


def _last_stamp(reading: PastedText, end: int) -> int:
    """The last line before `end` that says who wrote the article or when, -1 without one."""
    stamps = (
        index
        for index in range(reading.passage.start, end)
        if (rule := reading.rules[index]) and rule.name in HEAD_RULES
    )
    return max(stamps, default=-1)


def _has_begun_above(reading: PastedText, above: Sequence[int]) -> bool:
    """Whether the paragraphs above a byline are too many words for a line under the title."""
    words = sum(word_count(reading.lines[index].text) for index in above)
    return words > (LONGEST_ABOVE if len(above) == 1 else LONGEST_ABOVE // 2)


def _is_text(line: str, is_alone: bool) -> bool:
    """Whether a line is the article's under its title; where nothing else is pasted, short
    sentences and verses are."""
    if is_prose(line):
        return True
    is_sentence = " " in line and (line.endswith(",") or SENTENCE_END.search(line[-8:]) is not None)
    return is_alone and (is_sentence or ITEM.match(line) is not None)
