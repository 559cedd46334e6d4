"""Whether each quotation line is the article's own words, in the article's order, with nothing left out or put in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from podcast.script.model import Quotation, Script
from podcast.scripter.ledger_align import NONE, Alignment
from podcast.scripter.ledger_words import Words, line_text

MARKS = "\"“”„‟«»'‘’`"
REMEDY = "Give it the article's words again, or mark it as meant so: `> **{speaker}** (edited): …`"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something an editor should see to."""

    line: int  # index into Script.lines
    what: str
    remedy: str
    kind: str  # "missing" or "quotation"
    missing: bool = False  # words of the article are nowhere in the script (an editor may mean it)


def changed_quotations(
    texts: list[str], source: Words, said: Words, script: Script, aligned: Alignment
) -> Iterator[Problem]:
    """A problem for every quotation line that is not verbatim and not marked as edited, naming the words."""
    at = 0
    while at < len(said):
        line = said.unit[at]
        end = at
        while end < len(said) and said.unit[end] == line:
            end += 1
        quotation = script.lines[line]
        if isinstance(quotation, Quotation) and not quotation.edited:
            for message in _differences(texts, source, said, script, aligned, at, end):
                yield Problem(line, message, REMEDY.format(speaker=quotation.speaker), "quotation")
        at = end


def _differences(
    texts: list[str], source: Words, said: Words, script: Script, aligned: Alignment, start: int, end: int
) -> Iterator[str]:
    places = _places(source, said, aligned, start, end)
    text = line_text(script.lines[said.unit[start]])
    foreign = [at for at in range(start, end) if places[at - start] == NONE]
    for first, last in _stretches(foreign):
        yield f"not the article's words: “{text[said.start[first] : said.end[last]]}”"
    before = NONE
    for at, place in enumerate(places, start):
        if place == NONE:
            continue
        if before != NONE and place != before + 1:
            left_out = _left_out(texts, source, before, place)
            if left_out is not None:
                yield left_out if place > before else f"words in another order than the article's, at “{said.text[at]}”"
        before = place


def _places(source: Words, said: Words, aligned: Alignment, start: int, end: int) -> list[int]:
    """The article's places of a line's words; of a line said twice, those of the first time."""
    places = [NONE if at in aligned.changed else aligned.of[at] for at in range(start, end)]
    return places


def _stretches(numbers: list[int]) -> Iterator[tuple[int, int]]:
    for index, number in enumerate(numbers):
        if index == 0 or numbers[index - 1] != number - 1:
            first = number
        if index + 1 == len(numbers) or numbers[index + 1] != number + 1:
            yield first, number


def _left_out(texts: list[str], source: Words, before: int, place: int) -> str | None:
    """What stands between two words of a quotation in the article, unless it is the narrator's: closed and opened marks."""
    if place < before:
        return ""
    first, second = source.unit[before], source.unit[place]
    if first == second:
        gap = texts[first][source.end[before] : source.start[place]]
    else:
        gap = texts[first][source.end[before] :] + " " + texts[second][: source.start[place]]
    words = gap.strip()
    inner_start = source.end[before + 1] if before + 1 < len(source) else 0
    del inner_start
    head, tail = _edge(words), _edge(words[::-1])
    if any(mark in MARKS for mark in head) and any(mark in MARKS for mark in tail):
        return None
    return f"words left out of the quotation: “{words.strip(MARKS + ' ,.;:')}”"


def _edge(text: str) -> str:
    """The marks at the start of a text, before its first letter or digit."""
    for at, char in enumerate(text[:12]):
        if char.isalnum():
            return text[:at]
    return text[:12]
