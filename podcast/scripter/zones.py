"""What stands around a quotation: the sentence before it, the sentence after it."""

from __future__ import annotations

from dataclasses import dataclass

from podcast.scripter.scene import Scene, Unit

BEFORE = 70  # tokens looked at before a quotation within its sentence
AFTER = 60


@dataclass(slots=True)
class Zone:
    """Token numbers of the sentence around a quotation, other quotations left out."""

    unit: Unit
    before: list[int]  # of the same sentence, in text order
    after: list[int]  # up to the sentence's end or the next quotation
    colon: bool  # a colon right before the mark
    comma: bool  # a comma there
    that: bool  # "that" there
    starts_paragraph: bool
    ends_paragraph: bool


def zone_of(scene: Scene, unit: Unit) -> Zone:
    """Look around one quotation."""
    tokens = scene.tokens
    begin = tokens.bounds[tokens.paragraph[unit.first]][0]
    end = tokens.bounds[tokens.paragraph[unit.end - 1]][1]
    last = tokens.word[unit.first - 1] if unit.first > begin else ""
    return Zone(
        unit,
        _before(scene, unit.first, begin),
        _after(scene, unit.end, end),
        last == ":",
        last == ",",
        last.lower() == "that",
        unit.first == begin,
        unit.end == end,
    )


def _before(scene: Scene, first: int, begin: int) -> list[int]:
    tokens = scene.tokens
    found: list[int] = []
    index = first - 1
    while index >= begin and len(found) < BEFORE:
        quote = tokens.quote[index]
        if quote >= 0:
            index = tokens.at(scene.pairs[quote].opened) - 1
            continue
        word = tokens.word[index]
        if word in (".", "!", "?", "…") and index < first:
            break
        found.append(index)
        if tokens.first[index] and not (index > begin and tokens.word[index - 1] == ":"):
            break
        index -= 1
    found.reverse()
    return found


def _after(scene: Scene, index: int, end: int) -> list[int]:
    tokens = scene.tokens
    found: list[int] = []
    while index < end and len(found) < AFTER:
        if tokens.quote[index] >= 0 or tokens.word[index] in (".", "!", "?", "…"):
            break
        if found and tokens.first[index] and tokens.word[index - 1] != ":":
            break
        found.append(index)
        index += 1
    return found
