"""Pairs of numbers: years, ranges, scores, votes and ratios, told apart by their company."""

from __future__ import annotations

from podcast.speech.spoken.english import digits, pairs
from podcast.speech.spoken.numerals import DASHES, Numeral, is_plural, read_magnitude, read_numeral, say_numeral
from podcast.speech.spoken.phrases import is_price
from podcast.speech.spoken.tables import words
from podcast.speech.spoken.tokens import DIGITS, FAR, SPACE, WORD, Found, Sentence


def years(s: Sentence, i: int) -> Found | None:
    """ "1971-1979", "1914-18", "2022/23"."""
    text, kind = s.text, s.kind
    if kind[i] != DIGITS or len(text[i]) != 4 or not 1000 < int(text[i]) < 2100 or s.glued_before(i):
        return None
    j = i + 1
    spaced = kind[j] == SPACE and text[j + 1] in ("–", "-")
    j += spaced
    k = j + 1 + spaced
    if not text[j] or text[j] not in DASHES + "/" or kind[k] != DIGITS or len(text[k]) not in (2, 4):
        return None
    if (s.glued_after(k + 1) and text[k + 1] != "s") or (text[k + 1] in (".", ",", "-") and kind[k + 2] == DIGITS):
        return None
    first, last = int(text[i]), int(text[k])
    if len(text[k]) == 2:
        if last <= first % 100 and not (first % 100 == 99 and last == 0):
            return None
        tail = digits(text[k], "oh") if text[k][0] == "0" else s.en.cardinal(last)
    elif first < last < 2200:
        tail = s.en.year(last)
    else:
        return None
    return Found(k + 1, f"{s.en.year(first)} to {tail}", "year")


def pair(s: Sentence, i: int) -> Found | None:
    """Two numbers with a dash between them: "pages 4–9", "won 3-1", "passed 61-39", "a 50-50 chance"."""
    low = read_numeral(s, i)
    if not low or s.glued_before(i) or low.vulgar:
        return None
    j = s.skip_space(low.end)
    if not s.text[j] or s.text[j] not in DASHES:
        return None
    k = s.skip_space(j + 1)
    if (k == j + 1) != (j == low.end) or (s.text[j] == "—" and j > low.end):
        return None  # space on one side only: a minus or a dash; "one in 10 — 38 percent — did"
    high = read_numeral(s, k)
    if not high or _chained(s, i, high.end) or "=" in s.text[high.end : high.end + 3]:
        return None
    if j > low.end and s.text[j] == "-" and "=" in s.text[max(0, i - FAR) : i + FAR]:
        return None  # "5 - 2 = 3"
    if s.text[j] == "−":
        return Found(high.end, f"{_say(low, s)} minus {_say(high, s)}", "math")
    if told := _company(s, i, low, high):
        return told
    end, magnitude = read_magnitude(s, high.end)
    kind = "range" if magnitude else _relation(s, i, low, high)
    low_said, high_said = _say(low, s), _say(high, s)
    if kind == "score":
        low_said, high_said = (("nil" if said == "zero" else said) for said in (low_said, high_said))
        joint = " to " if min(low.value, high.value) > 0 and max(low.value, high.value) > 9 else " "
        return Found(high.end, f"{low_said}{joint}{high_said}", "score")
    if kind == "pair" and max(low.value, high.value) > 99 and min(low.value, high.value) > 9:
        kind = "range"
    joint = {"pair": " ", "record": " and "}.get(kind, " to ")
    tail = f" {magnitude}" if magnitude else ""
    return Found(end, f"{low_said}{joint}{high_said}{tail}", "vote" if kind == "vote" else "range")


def _company(s: Sentence, i: int, low: Numeral, high: Numeral) -> Found | None:
    """Pairs whose company leaves no doubt: the number of a case, a price of a bet, runs for wickets."""
    before = s.text[i - 3] if s.text[i - 2] == "." else s.text[i - 2]
    filed = i > 2 and s.kind[i - 1] == SPACE and before in words("cues", "docket")
    if filed and len(low.whole) == 2 and len(high.whole) > 2:
        return Found(high.end, f"{pairs(low.whole)} {pairs(high.whole)}", "code")
    law = before == "Law" or s.text[i - 5 : i - 1] == ["P", ".", "L", "."]
    if law and not (low.fraction or high.fraction):
        return Found(high.end, f"{pairs(low.whole)} {pairs(high.whole)}", "code")  # Public Law 117-169
    falls = low.value > high.value
    stated = s.word_before(i) == "of" and s.near(i, words("cues", "odds"))
    stated = stated or bool(falls and s.near(i, words("cues", "outnumber")))
    stated = stated or (falls and high.whole == "1" and s.word_before(i) in ("by", "By"))  # "By 2-1, they say"
    if stated or is_price(s, i, high.end, sure=falls and high.whole == "1"):
        return Found(high.end, f"{_say(low, s)} to {_say(high, s)}", "range")
    if 19 < low.value < 1000 and high.value < 11 and s.near(i, words("cues", "cricket")):
        return Found(high.end, f"{_say(low, s)} for {_say(high, s)}", "score")
    return None


def _say(number: Numeral, s: Sentence) -> str:
    return say_numeral(number, s.en)


def _chained(s: Sentence, i: int, end: int) -> bool:
    """Whether the pair is part of something longer: 2-517-ka, 4-2-Xs, c-2-6."""
    after = s.text[end] and s.text[end] in DASHES and s.kind[end + 1] in (DIGITS, WORD)
    compound = after and s.kind[end + 1] == WORD and s.text[end + 1].islower() and len(s.text[end + 1]) > 2
    before = i > 0 and s.text[i - 1] in DASHES and s.kind[i - 2] in (DIGITS, WORD)
    return bool((after and not compound) or before or (s.text[end] == "/" and s.kind[end + 1] == DIGITS))


def _relation(s: Sentence, i: int, low: Numeral, high: Numeral) -> str:
    """What two numbers are to each other: score, vote, record, range, or just a pair."""
    following = s.word_after(high.end).lower()
    if following in words("cues", "record"):
        return "record"
    if following in ("finish", "punch") or s.word_before(i) in ("finished", "finishing") or _bracketed(s, i, low, high):
        return "pair"
    counted = is_plural(following) and s.kind[high.end] == SPACE and following not in words("cues", "score")
    small = not (low.fraction or high.fraction) and low.value < 400 and high.value < 400
    zero = "0" in (low.whole, high.whole) and not (low.fraction or high.fraction)
    scored = s.near(i, words("cues", "score"), wide=True)
    voted = s.near(i, words("cues", "vote"), wide=True)
    if voted and (not scored or voted <= scored) and not zero and not counted and low.value > high.value:
        return "vote"
    sure = scored and (scored < FAR or low.value >= high.value)
    if small and not counted and sure and s.word_before(i).lower() not in words("cues", "ranged"):
        return "score"
    if small and max(low.value, high.value) < 8 and s.text[high.end] == "(" and s.kind[high.end + 1] == DIGITS:
        return "score"  # "6-7(3)"
    if zero and small and high.whole == "0":
        return "score"
    if low.value < high.value:
        neighbour = s.text[high.end] == "," and s.kind[high.end + 2] == DIGITS and s.text[high.end + 3] in DASHES
        return "score" if neighbour and small and max(low.value, high.value) < 8 else "range"
    return "pair"


def _bracketed(s: Sentence, i: int, low: Numeral, high: Numeral) -> bool:
    """Whether it is what a team won and lost, behind its name: "the Otters (0-7)", "(6-5, 3-4)"."""
    if not low.value < high.value < 17 or s.text[high.end] not in (")", ","):
        return False
    listed = s.text[i - 2] == "," and s.kind[i - 3] == DIGITS and s.text[i - 4] and s.text[i - 4] in DASHES
    return bool(listed and s.text[high.end] == ")") or (s.text[i - 1] == "(" and i > 2 and s.text[i - 3][:1].isupper())


def ratio(s: Sentence, i: int) -> Found | None:
    """ "2:1", "odds of 10:1", "a ratio of 3:10", "2.35:1"."""
    first = read_numeral(s, i)
    if not first or s.text[first.end] != ":" or s.kind[first.end + 1] != DIGITS or s.glued_before(i):
        return None
    second = read_numeral(s, first.end + 1)
    if not second or s.glued_after(second.end) or (s.text[second.end] == ":" and s.kind[second.end + 1] == DIGITS):
        return None
    clock = len(second.whole) == 2 and len(first.whole) < 3 and not first.fraction
    if clock and not s.near(i, words("cues", "ratio")):
        return None
    return Found(second.end, f"{_say(first, s)} to {_say(second, s)}", "ratio")
