"""Whether each quotation line is the article's own words, in the article's order, with nothing left out or put in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from podcast.script.model import Quotation
from podcast.scripter.ledger.align import NONE
from podcast.scripter.ledger.books import Books

MARKS = frozenset("\"“”„‟«»'‘’`")
REMEDY = "Give it the article's words again, or mark it as meant so: > **{speaker}** (edited): …"
EDGE = 48  # characters between a word and the mark beside it, at most
BEGINNINGS = 32  # places tried for a line whose words are common ones
MOST = 5  # problems of one line that are told
FAR = 120  # words of the narrator's between two pieces of one quotation, at most


@dataclass(frozen=True, slots=True)
class Problem:
    """Something an editor should see to."""

    line: int  # index into Script.lines
    what: str
    remedy: str
    kind: str  # "missing" or "quotation"


def changed_quotations(books: Books) -> Iterator[Problem]:
    """A problem for every stretch of a quotation that is not verbatim, unless the line is marked as edited."""
    units = books.said.unit
    at = 0
    while at < len(units):
        line = units[at]
        end = at
        while end < len(units) and units[end] == line:
            end += 1
        quotation = books.script.lines[line]
        if isinstance(quotation, Quotation) and not quotation.edited:
            for what in _differences(books, at, end):
                yield Problem(line, what, REMEDY.format(speaker=quotation.speaker), "quotation")
        at = end


def _differences(books: Books, start: int, end: int) -> list[str]:
    """What is wrong with the quotation of script words `start` to `end`."""
    found: list[str] = []
    for places in _readings(books, start, end):
        found = list(islice(_against(books, start, places), MOST))
        if not found:
            break
    return found


def _readings(books: Books, start: int, end: int) -> Iterator[list[int]]:
    """The article's places that a line's words may have, in the order in which they are tried."""
    aligned, said = books.aligned, books.said
    places = [NONE if at in aligned.changed else aligned.of[at] for at in range(start, end)]
    yield places
    known = [place for place in places if place != NONE]
    if known:  # its words are common ones: others nearby may have taken its places
        near = range(max(0, min(known) - FAR), max(known) + 1)
        opening = said.text[start : min(end, start + 2)]
        beginnings = (place for place in near if books.source.text[place : place + len(opening)] == opening)
        for place in islice(beginnings, BEGINNINGS):
            if in_order := _in_order(books, start, end, place):
                yield in_order
    again = aligned.again(said.text[start:end])  # said twice: the places of the first time
    yield again if again.count(NONE) < places.count(NONE) else places


def _against(books: Books, start: int, places: list[int]) -> Iterator[str]:
    """What is wrong if these are the places of the words from script word `start` on."""
    said = books.said
    text = said.units[said.unit[start]]
    for first, last in _stretches([at for at, place in enumerate(places, start) if place == NONE]):
        yield f"not the article's words: “{text[said.start(first) : said.end(last)]}”"
    before = NONE
    for at, place in enumerate(places, start):
        if place == NONE:
            continue
        if before != NONE and place < before:
            yield f"the words from “{text[said.start(at) : said.end(at)]}” on stand earlier in the article"
        elif before != NONE and place > before + 1 and not _narrator_between(books, before, place):
            yield f"words are left out of the quotation: “{_gap(books, before, place).strip(' ,.;:“”')}”"
        before = place


def _in_order(books: Books, start: int, end: int, place: int) -> list[int]:
    """The words one after the other from `place` on, over the narrator's words where need be; [] if that fails."""
    words, source = books.said.text[start:end], books.source.text
    places: list[int] = []
    for number, word in enumerate(words):
        following = words[number + 1] if number + 1 < len(words) else None
        first = place if not places else place - 1
        near = range(place, min(len(source), place + FAR))
        hits = [at for at in near if source[at] == word and (at == place or _narrator_between(books, first, at))]
        if not hits:
            return []
        # `… that,” he said. “He’s …`: of two that would do, the one after which the words go on
        goes_on = (at for at in hits if following is None or source[at + 1 : at + 2] == [following])
        places.append(next(goes_on, hits[0]))
        place = places[-1] + 1
    return places


def _stretches(numbers: list[int]) -> Iterator[tuple[int, int]]:
    """Runs of following numbers as (first, last)."""
    first = NONE
    for index, number in enumerate(numbers):
        if index == 0 or numbers[index - 1] != number - 1:
            first = number
        if index + 1 == len(numbers) or numbers[index + 1] != number + 1:
            yield first, number


def _gap(books: Books, before: int, place: int) -> str:
    """The article's text between two of its words."""
    source, texts = books.source, books.texts
    first, second = source.unit[before], source.unit[place]
    if first == second:
        return texts[first][source.end(before) : source.start(place)]
    between = texts[first + 1 : second] if place - before <= FAR else []
    return " ".join([texts[first][source.end(before) :], *between, texts[second][: source.start(place)]])


def _narrator_between(books: Books, before: int, place: int) -> bool:
    """Whether the words between are the narrator's: a mark closes before them and one opens after them."""
    if place - before > FAR:
        return False
    source, texts = books.source, books.texts
    end, start = source.end(before), source.start(place)
    after = texts[source.unit[before]][end : end + EDGE]
    ahead = texts[source.unit[place]][max(0, start - EDGE) : start]
    return _has_mark(after) and _has_mark(ahead[::-1])


def _has_mark(text: str) -> bool:
    for char in text:
        if char in MARKS:
            return True
        if char.isalnum():
            return False
    return False
