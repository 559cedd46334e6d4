"""Quotation marks: where they are, which way each one looks, and which two belong together.

One pass over the text. A mark that fits nowhere is left alone, so that a bad one spoils its own
paragraph at worst.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from podcast.languages.model import Language
from podcast.languages.registry import ENGLISH
from podcast.languages.traits import Traits
from podcast.scripter.tokenization.dash_dialogue import with_dialogue
from podcast.scripter.tokenization.inner_clauses import with_clauses_taken_out
from podcast.scripter.tokenization.mark_pairs import (
    AFTER_CLOSE,
    BEFORE_OPEN,
    Pair,
    without_overlaps,
)
from podcast.scripter.tokenization.nicknames import is_nickname
from podcast.scripter.tokenization.paragraphs import Paragraph
from podcast.scripter.tokenization.single_quotes import pair_single_quotes

FEET = re.compile(r"\d['’′]\s?\d{1,2}$")
CLOSED_AGAIN = re.compile(r"[,.!?]?[”\"]")
ENDS = re.compile(r"[.!?…][ \u00a0]$")  # in front of a mark that ends a paragraph
BEGINS = re.compile(r"\s*(?:…|\.{3})?\s*\w")  # behind a mark that begins a paragraph
DOUBLE = re.compile(r"'{2,}|`{2}|(?<=[\w,.?!…])’’(?=\s|$)|[\"“”„‟«»＂]")


def pair_marks(text: str, inside: list[Paragraph], language: Language = ENGLISH) -> list[Pair]:
    """The outermost pairs of marks in text order; nested ones are part of the words of the outer
    pair."""
    pairs: list[Pair] = []
    hits = [hit for hit in DOUBLE.finditer(text) if not _is_inch_mark(text, hit)]
    doubles = [_Mark(text, hit, language.traits) for hit in hits]
    at = 0
    for number, paragraph in enumerate(inside):
        while at < len(doubles) and doubles[at].start < paragraph.start:
            at += 1
        first = at
        while at < len(doubles) and doubles[at].start < paragraph.end:
            at += 1
        pairs += _pair_doubles(text, doubles[first:at], paragraph, number)
    pairs += pair_single_quotes(text, inside, pairs, language)
    pairs.sort(key=lambda pair: pair.start)
    pairs = [pair for pair in without_overlaps(pairs) if not is_nickname(text, pair, language)]
    found = _without_loose_ends(text, _with_missing_ends(text, pairs, inside, language), inside)
    return with_clauses_taken_out(text, with_dialogue(text, found, inside, language), language)


def _is_inch_mark(text: str, hit: re.Match[str]) -> bool:
    """Whether a mark is surely of inches: behind feet, and another one closes the words after it:
    `“He is 6’2”,” said the coach.`"""
    if not FEET.search(text, max(0, hit.start() - 5), hit.start()):
        return False
    return CLOSED_AGAIN.match(text, hit.end()) is not None


class _Mark:
    """One double mark and what its neighbours allow it to be."""

    __slots__ = ("can_close", "can_open", "end", "start")

    def __init__(self, text: str, hit: re.Match[str], traits: Traits) -> None:
        self.start, self.end = hit.span()
        mark = hit.group()
        before = text[self.start - 1] if self.start else "\n"
        if mark[0] == "'" and len(mark) == 3:  # a single mark meets a double one
            if before in BEFORE_OPEN and before != ".":
                self.end -= 1
            else:
                self.start += 1
        after = text[self.end] if self.end < len(text) else "\n"
        free_before, free_after = before in BEFORE_OPEN, after in AFTER_CLOSE
        spaced = before.isspace() and after.isspace()
        if mark in traits.either:
            self.can_open = free_before and not after.isspace()
            self.can_close = free_after and not before.isspace()
        elif mark in traits.opens:
            # `“They know. “`, nothing behind it: the closing one, typed as an opening one
            ends = (
                after == "\n" and ENDS.search(text, max(0, self.start - 2), self.start) is not None
            )
            self.can_open, self.can_close = (
                True,
                (ends or not before.isspace()) and free_after and mark != "«",
            )
        elif mark in traits.closes or mark == "’’":
            leads = before == "\n" and BEGINS.match(text, self.end) is not None
            self.can_open, self.can_close = (
                leads or (free_before and not after.isspace() and after not in AFTER_CLOSE),
                True,
            )
        else:
            inches = before.isdigit() and (free_after or after.isalpha())
            self.can_open = (free_before and not after.isspace()) or spaced
            self.can_close = not before.isspace() or spaced
            if inches:
                self.can_open = False
            if not self.can_open and not self.can_close:  # only at the edges of the text
                self.can_close = True


def _pair_doubles(
    text: str, marks: list[_Mark], paragraph: Paragraph, number: int
) -> Iterator[Pair]:
    """Match marks within a paragraph as brackets are matched; a quotation still open at its end is
    incomplete."""
    stack: list[_Mark] = []
    pairs: list[tuple[_Mark, _Mark]] = []
    for mark in marks:
        straight_inside = stack and mark.can_close and (not mark.can_open or _closing(text, mark))
        if straight_inside:
            opener = stack.pop()
            if mark.start > opener.end:
                pairs.append((opener, mark))
        elif mark.can_open:
            stack.append(mark)
    last_end = -1
    loose = stack[-1] if stack else None
    for opener, closer in sorted(pairs, key=lambda pair: pair[0].start):
        if opener.start < last_end:
            continue  # nested
        last_end = closer.end
        yield Pair(opener.start, opener.end, closer.start, closer.end, number)
    if loose is not None and loose.start >= last_end and loose.end < paragraph.end:
        yield Pair(loose.start, loose.end, paragraph.end, paragraph.end, number, complete=False)


def _closing(text: str, mark: _Mark) -> bool:
    """Of a mark that could be either, inside a quotation: does it close it?"""
    after = text[mark.end] if mark.end < len(text) else "\n"
    return after in AFTER_CLOSE or not (text[mark.start - 1].isspace() if mark.start else True)


def _with_missing_ends(
    text: str, pairs: list[Pair], inside: list[Paragraph], language: Language
) -> list[Pair]:
    """`“Is the ferry late? he asked.`: a saying clause at the paragraph's end is nobody's words,
    though no mark closes them."""
    ended: list[Pair] = []
    for pair in pairs:
        if not pair.complete:
            end = inside[pair.paragraph].end
            clause = language.patterns["clause_after_missing_mark"].search(text, pair.start, end)
            if clause and clause.start() > pair.start:
                at = clause.start()
                pair = replace(pair, end=at, closed=at, complete=True)
        ended.append(pair)
    return ended


def _without_loose_ends(text: str, pairs: list[Pair], inside: list[Paragraph]) -> list[Pair]:
    """Drop quotations that never close, unless the next paragraph goes on with a mark or they fill
    their paragraph."""
    kept: list[Pair] = []
    for pair in pairs:
        if not pair.complete:
            following = inside[pair.paragraph + 1].start if pair.paragraph + 1 < len(inside) else -1
            goes_on = following >= 0 and bool(
                DOUBLE.match(text, following) or text[following] in "‘'"
            )
            fills = (
                text[inside[pair.paragraph].start : pair.opened].strip() == ""
                or text[pair.end - 1] in ".!?…"
            )
            if not (goes_on or fills):
                continue
        kept.append(pair)
    return kept
