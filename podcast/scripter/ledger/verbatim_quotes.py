"""Whether each quotation line is the article's own words, in the article's order, with nothing left
out or put in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

from podcast.languages.registry import telling_language
from podcast.script.model import Quotation
from podcast.scripter.ledger.alignment.compared_texts import ComparedTexts
from podcast.scripter.ledger.alignment.word_runs import NONE
from podcast.scripter.ledger.quoted_spans import quoted_words
from podcast.scripter.ledger.turned_clauses import said_in_lead_in

MARKS = frozenset("\"“”„‟«»'‘’`")
EDGE = 48  # characters between a word and the mark beside it, at most
BEGINNINGS = 32  # places tried for a line whose words are common ones
MOST = 5  # problems of one line that are told
FEW_WORDS = 8  # of a quotation that is sought in the whole article
FAR = 120  # words of the narrator's between two pieces of one quotation, at most


@dataclass(frozen=True, slots=True)
class Problem:
    """Something an editor should see to."""

    line: int  # index into Script.lines
    what: str
    remedy: str
    kind: str  # "missing" or "quotation"
    words: str = ""  # of missing ones, as the article has them
    first: int = -1  # the first of them, as the article's words are counted


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing in which a quotation is not the article's."""

    what: str
    left_out: range = range(0)  # the article's words that it does not have


def changed_quotations(books: ComparedTexts) -> tuple[list[Problem], set[int]]:
    """A problem for every stretch of a quotation that is not verbatim, and the article's words that
    they tell of.

    A line that is marked as edited has none.
    """
    problems: list[Problem] = []
    told: set[int] = set()
    for quoted in quoted_words(books):
        for difference in _differences(books, quoted.start, quoted.end):
            problems.append(Problem(quoted.line, difference.what, quoted.remedy, "quotation"))
            told.update(difference.left_out)
    return problems, told


def edited_away(books: ComparedTexts) -> Iterator[tuple[int, int]]:
    """The article's words that quotations marked as edited do not have any more, each with the
    quotation's line."""
    for quotation, line, start, end in _quotations(books):
        if not quotation.edited:
            continue
        for places in islice(_readings(books, start, end), 1):
            known = sorted(place for place in places if place != NONE)
            for before, place in pairwise(known):
                if place - before <= FAR and not _narrator_between(books, before, place):
                    yield from ((between, line) for between in range(before + 1, place))
            yield from ((place, line) for place in _to_the_marks(books, known))


def _to_the_marks(books: ComparedTexts, known: list[int]) -> Iterator[int]:
    """The words of a quotation before the first and after the last that are known, as far as its
    marks."""
    source = books.source
    if not known or source.unit[known[0]] != source.unit[known[-1]]:
        return
    unit = source.unit[known[0]]
    text = books.texts[unit]
    place = known[0]
    while place > source.first[unit] and not _parted(
        text[source.end(place - 1) : source.start(place)]
    ):
        place -= 1
        yield place
    place = known[-1]
    while place + 1 < source.first[unit + 1] and not _parted(
        text[source.end(place) : source.start(place + 1)]
    ):
        place += 1
        yield place


def _parted(between: str) -> bool:
    """Whether a mark stands between two words; of "don't", it does not."""
    return len(between) > 1 and not MARKS.isdisjoint(between)


def _quotations(books: ComparedTexts) -> Iterator[tuple[Quotation, int, int, int]]:
    """Each quotation with the number of its line, its first word and the one after its last."""
    for number, line in enumerate(books.script.lines):
        start, end = books.said.first[number], books.said.first[number + 1]
        if isinstance(line, Quotation) and start < end:
            yield line, number, start, end


def _differences(books: ComparedTexts, start: int, end: int) -> list[Difference]:
    """What is wrong with the quotation of script words `start` to `end`."""
    found: list[Difference] = []
    for places in _readings(books, start, end):
        found = list(islice(_against(books, start, places), MOST))
        if not found:
            break
    return found


def _readings(books: ComparedTexts, start: int, end: int) -> Iterator[list[int]]:
    """The article's places that a line's words may have, in the order in which they are tried."""
    aligned, said = books.aligned, books.said
    places = [NONE if at in aligned.changed else aligned.of[at] for at in range(start, end)]
    yield places
    known = [place for place in places if place != NONE]
    if known:  # its words are common ones: others nearby may have taken its places
        near = range(max(0, min(known) - FAR), max(known) + 1)
        opening = said.text[start : min(end, start + 2)]
        beginnings = (
            place for place in near if books.source.text[place : place + len(opening)] == opening
        )
        for place in islice(beginnings, BEGINNINGS):
            if in_order := _in_order(books, start, end, place):
                yield in_order
    if again := _said_again(books, start, end):
        yield again
    again = aligned.again(said.text[start:end])  # said twice: the places of the first time
    yield again if again.count(NONE) < places.count(NONE) else places


def _said_again(books: ComparedTexts, start: int, end: int) -> list[int]:
    """A place of a few words that another line has taken; [] when the article has them nowhere."""
    words = books.said.text[start:end]
    if len(words) > FEW_WORDS:
        return []
    source = books.source.text
    for place in range(len(source) - len(words) + 1):
        if source[place] == words[0] and source[place : place + len(words)] == words:
            return list(range(place, place + len(words)))
    return []


def _against(books: ComparedTexts, start: int, places: list[int]) -> Iterator[Difference]:
    """What is wrong if these are the places of the words from script word `start` on."""
    said, words = books.said, telling_language(books.script.language).editor
    text = said.units[said.unit[start]]
    before, odd = (
        NONE,
        NONE,
    )  # the last place that is known, and the first word after it that is not the article's
    for at, place in enumerate([*places, NONE], start):
        if place == NONE and at < start + len(places):
            odd = at if odd == NONE else odd
            continue
        strange = "" if odd == NONE else text[said.start(odd) : said.end(at - 1)]
        odd = NONE
        gap = range(0)
        if before != NONE and place > before + 1 and not _narrator_between(books, before, place):
            gap = range(before + 1, place)
        left = _gap(books, before, place).strip(" ,.;:“”") if gap else ""
        if strange and gap:
            yield Difference(words.strange_for.format(words=strange, left=left), gap)
        elif strange:
            yield Difference(words.strange.format(words=strange))
        elif gap:
            yield Difference(words.left_out.format(words=left), gap)
        elif NONE != place < before:
            yield Difference(
                f"the words from “{text[said.start(at) : said.end(at)]}” on stand earlier in the "
                "article"
            )
        before = place


def _in_order(books: ComparedTexts, start: int, end: int, place: int) -> list[int]:
    """The words one after the other from `place` on, over the narrator's words where need be; [] if
    that fails."""
    words, source = books.said.text[start:end], books.source.text
    places: list[int] = []
    for number, word in enumerate(words):
        following = words[number + 1] if number + 1 < len(words) else None
        first = place if not places else place - 1
        near = range(place, min(len(source), place + FAR))
        hits = [
            at
            for at in near
            if source[at] == word and (at == place or _narrator_between(books, first, at))
        ]
        if not hits:
            return []
        # `… that,” he said. “He’s …`: of two that would do, the one after which the words go on
        goes_on = (at for at in hits if following is None or source[at + 1 : at + 2] == [following])
        places.append(next(goes_on, hits[0]))
        place = places[-1] + 1
    return places


def _gap(books: ComparedTexts, before: int, place: int) -> str:
    """The article's text between two of its words."""
    source, texts = books.source, books.texts
    first, second = source.unit[before], source.unit[place]
    if first == second:
        return texts[first][source.end(before) : source.start(place)]
    between = texts[first + 1 : second] if place - before <= FAR else []
    return " ".join(
        [texts[first][source.end(before) :], *between, texts[second][: source.start(place)]]
    )


def _narrator_between(books: ComparedTexts, before: int, place: int) -> bool:
    """Whether the words between are the narrator's: a mark closes before them and one opens after
    them."""
    if place - before > FAR:
        return False
    source, texts = books.source, books.texts
    end, start = source.end(before), source.start(place)
    after = texts[source.unit[before]][end : end + EDGE]
    ahead = texts[source.unit[place]][max(0, start - EDGE) : start]
    is_marked = _has_mark(after) and _has_mark(ahead[::-1])
    return is_marked or said_in_lead_in(books, before, place)


def _has_mark(text: str) -> bool:
    for char in text:
        if char in MARKS:
            return True
        if char.isalnum():
            return False
    return False
