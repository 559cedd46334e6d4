"""Pairs of numbers: years, ranges, scores, votes and ratios, told apart by their company."""

from __future__ import annotations

from podcast.languages.en.spoken.spoken_tables import words
from podcast.speech.english.number_pairs.pair_relations import (
    is_chained,
    relation_of,
    say_number,
    told_by_company,
)
from podcast.speech.english.numbers.magnitudes import read_magnitude
from podcast.speech.english.numbers.number_formats import read_numeral
from podcast.speech.english.numbers.years import is_year
from podcast.speech.tagging.english_numbers import pairs
from podcast.speech.tagging.line_tokens import DIGITS, FAR, SPACE, Reading, TokenizedLine
from podcast.speech.tagging.typographic_marks import DASHES

_MIXTURE_REACH = 7  # tokens to the word that says it is no time: "diluted 1:10"


def pair(line: TokenizedLine, i: int) -> Reading | None:
    """Two numbers with a dash between them: "pages 4–9", "won 3-1", "passed 61-39", "a 50-50
    chance"."""
    low = read_numeral(line, i)
    if not low or line.glued_before(i) or low.vulgar:
        return None
    j = line.skip_space(low.end)
    if not line.text[j] or line.text[j] not in DASHES:
        return None
    k = line.skip_space(j + 1)
    if (k == j + 1) != (j == low.end) or (line.text[j] == "—" and j > low.end):
        return None  # space on one side only: a minus or a dash; "one in 10 — 38 percent — did"
    high = read_numeral(line, k)
    if not high or is_chained(line, i, high.end) or "=" in line.text[high.end : high.end + 3]:
        return None
    if j > low.end and line.text[j] == "-" and "=" in line.text[max(0, i - FAR) : i + FAR]:
        return None  # "5 - 2 = 3"
    if line.text[j] == "−":
        return Reading(high.end, f"{say_number(low, line)} minus {say_number(high, line)}", "math")
    if told := told_by_company(line, i, low, high):
        return told
    end, magnitude = read_magnitude(line, high.end)
    kind = "range" if magnitude else relation_of(line, i, low, high)
    low_said, high_said = say_number(low, line), say_number(high, line)
    if kind == "score":
        low_said, high_said = (
            ("nil" if said == "zero" else said) for said in (low_said, high_said)
        )
        joint = " to " if min(low.value, high.value) > 0 and max(low.value, high.value) > 9 else " "
        return Reading(high.end, f"{low_said}{joint}{high_said}", "score")
    if kind == "pair" and max(low.value, high.value) > 99 and min(low.value, high.value) > 9:
        kind = "range"
    joint = {"pair": " ", "record": " and "}.get(kind, " to ")
    tail = f" {magnitude}" if magnitude else ""
    return Reading(
        end, f"{low_said}{joint}{high_said}{tail}", "vote" if kind == "vote" else "range"
    )


def scale(line: TokenizedLine, i: int) -> Reading | None:
    """ "1:25,000", "1:1,000,000": the scale of a map, a ratio of whole numbers."""
    colon = line.skip_space(i + 1)
    if line.text[i] != "1" or line.text[colon] not in (":", "∶") or line.glued_before(i):
        return None
    spaced = colon > i + 1
    if spaced != (line.kind[colon + 1] == SPACE):
        return None
    size = read_numeral(line, line.skip_space(colon + 1))
    if not size or size.fraction:
        return None
    named = line.word_after(size.end) in words("cues", "scale_thing")
    named = named or 0 < line.near(i, words("cues", "mixture")) < _MIXTURE_REACH
    if len(size.whole) < 3 and not size.grouped and not named:
        return None
    if line.glued_after(size.end) or (line.text[size.end] == ":" and size.whole.isdecimal()):
        return None
    return Reading(size.end, f"one to {say_number(size, line)}", "ratio")


def _parts_of_a_mixture(line: TokenizedLine, i: int) -> Reading | None:
    """ "1:2:3": small numbers of three or four things, which no time is."""
    parts, j = [line.text[i]], i + 1
    while line.text[j] == ":" and line.kind[j + 1] == DIGITS:
        parts.append(line.text[j + 1])
        j += 2
    if not 2 < len(parts) < 5 or any(len(part) > 1 for part in parts) or line.glued_after(j):
        return None
    return Reading(j, " to ".join(map(line.en.whole, parts)), "ratio")


def ratio(line: TokenizedLine, i: int) -> Reading | None:
    """ "2:1", "odds of 10:1", "a ratio of 3:10", "2.35:1"."""
    first = read_numeral(line, i)
    if (
        not first
        or line.text[first.end] != ":"
        or line.kind[first.end + 1] != DIGITS
        or line.glued_before(i)
    ):
        return None
    if parts := _parts_of_a_mixture(line, i):
        return parts
    second = read_numeral(line, first.end + 1)
    if (
        not second
        or line.glued_after(second.end)
        or (line.text[second.end] == ":" and line.kind[second.end + 1] == DIGITS)
    ):
        return None
    clock = len(second.whole) == 2 and len(first.whole) < 3 and not first.fraction
    clock = clock and not second.grouped
    if clock and not line.near(i, words("cues", "ratio")):
        return None
    standard = is_year(line, first.end + 1, second) and line.word_before(i).isupper()
    if standard and len(second.whole) == 4:  # ISO 9001:2015
        return Reading(second.end, f"{say_number(first, line)} {pairs(second.whole)}", "code")
    return Reading(second.end, f"{say_number(first, line)} to {say_number(second, line)}", "ratio")
