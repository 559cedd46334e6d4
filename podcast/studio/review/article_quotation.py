"""A quotation's own words, as the article has them: what "put back" puts back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from podcast.article.model import Article
from podcast.script.model import Quotation, Script
from podcast.scripter.ledger.alignment.compared_texts import ComparedTexts, open_books
from podcast.scripter.ledger.alignment.word_runs import NONE
from podcast.scripter.typography import finished
from podcast.scripter.write import write_script
from podcast.show.house_style import Style

ALIKE = 0.55  # of the words of a quotation and of one that we wrote: it is that one, changed
PIECE = re.compile(r"[“\"«„]([^”\"»“„]*)(?:[”\"»“]|$)")
WORD = re.compile(r"\w+(?:['’]\w+)*")
TOKEN = re.compile(r"\s+|\S+")


@dataclass(frozen=True, slots=True)
class Difference:
    """A run of a quotation beside the article's: the same, left out of it, or put into it."""

    kind: str  # same | left-out | put-in
    text: str


def own_words(article: Article, script: Script, line: int, style: Style) -> str:
    """The words of the quotation at `line` as the article has them; "" when it has none like it."""
    quotation = script.lines[line]
    if not isinstance(quotation, Quotation):
        return ""
    originals = quotations_as_written(article, script.house_style(style))
    like = {number: _like(quotation.text, original) for number, original in enumerate(originals)}
    best = max(like, key=lambda number: like[number], default=-1)
    if best >= 0 and like[best] >= ALIKE and not _has_a_twin(script, line, originals[best]):
        return originals[best]
    return _by_alignment(open_books(article, script), line)


def differences(own: str, now: str) -> list[Difference]:
    """What of the article's words is not in a quotation any more, and what else is.

    >>> [(d.kind, d.text) for d in differences("We row at dawn.", "We sail at dawn.")]
    [('same', 'We '), ('left-out', 'row'), ('put-in', 'sail'), ('same', ' at dawn.')]
    """
    left, right = TOKEN.findall(own), TOKEN.findall(now)
    found: list[Difference] = []
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    for what, start, end, first, last in matcher.get_opcodes():
        if what == "equal":
            found.append(Difference("same", "".join(left[start:end])))
            continue
        if start < end:
            found.append(Difference("left-out", "".join(left[start:end])))
        if first < last:
            found.append(Difference("put-in", "".join(right[first:last])))
    return found


@lru_cache(maxsize=4)
def _written(article: Article, style: Style) -> tuple[str, ...]:
    lines = write_script(article, style).lines
    return tuple(line.text for line in lines if isinstance(line, Quotation))


def quotations_as_written(article: Article, style: Style) -> tuple[str, ...]:
    """The quotations that we write of an article: its own words, joined and mended for the ear."""
    return _written(article, style)


def _like(one: str, other: str) -> float:
    """How alike two texts are, by their words; long ones that cannot be are not compared."""
    matcher = SequenceMatcher(None, _words(one), _words(other), autojunk=False)
    if matcher.real_quick_ratio() < ALIKE or matcher.quick_ratio() < ALIKE:
        return 0.0
    return matcher.ratio()


def _words(text: str) -> list[str]:
    return [word.casefold() for word in WORD.findall(text)]


def _has_a_twin(script: Script, line: int, original: str) -> bool:
    """Whether an editor has parted the original: another line has words of it, too."""
    known = set(_words(original))
    for number, other in enumerate(script.lines):
        if number != line and isinstance(other, Quotation):
            words = _words(other.text)
            matcher = SequenceMatcher(None, _words(original), words, autojunk=False)
            if (
                known.issuperset(words)
                and len(words) > 2
                and matcher.find_longest_match().size == len(words)
            ):
                return True
    return False


def _by_alignment(books: ComparedTexts, line: int) -> str:
    """The words between the article's marks around those that are known."""
    said, source = books.said, books.source
    range_ = range(said.first[line], said.first[line + 1])
    places = [
        books.aligned.of[at]
        for at in range_
        if books.aligned.of[at] != NONE and at not in books.aligned.changed
    ]
    if not places:
        return ""
    taken = {
        place
        for at, place in enumerate(books.aligned.of)
        if place != NONE and said.unit[at] != line
    }
    units = sorted({source.unit[place] for place in places})
    paragraphs = []
    for unit in range(units[0], units[-1] + 1):
        pieces = list(_pieces(books, unit, set(places), taken))
        if pieces:
            paragraphs.append(" ".join(pieces))
    return finished("\n\n".join(paragraphs)) if paragraphs else ""


def _pieces(books: ComparedTexts, unit: int, mine: set[int], taken: set[int]) -> Iterator[str]:
    """The quoted runs of a block of the article that are this line's, or nobody's."""
    text, source = books.texts[unit], books.source
    words = range(source.first[unit], source.first[unit + 1])
    spans = [found.span(1) for found in PIECE.finditer(text)] or [(0, len(text))]
    for start, end in spans:
        inside = [at for at in words if start <= source.start(at) < end]
        if mine.intersection(inside) or (inside and not taken.intersection(inside) and mine):
            yield text[start:end].strip()
