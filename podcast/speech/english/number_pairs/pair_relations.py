"""What two numbers are to each other: score, vote, record, range."""

from __future__ import annotations

from podcast.languages.en.spoken_tables import words
from podcast.speech.english.numbers.number_formats import Numeral, is_plural
from podcast.speech.english.numbers.numeral_words import say_numeral
from podcast.speech.english.sentence_context import is_price
from podcast.speech.tagging.english_numbers import pairs
from podcast.speech.tagging.line_tokens import DIGITS, FAR, SPACE, WORD, Found, Sentence
from podcast.speech.tagging.typographic_marks import DASHES


def told_by_company(s: Sentence, i: int, low: Numeral, high: Numeral) -> Found | None:
    """Pairs whose company leaves no doubt: the number of a case, a price of a bet, runs for
    wickets."""
    before = s.text[i - 3] if s.text[i - 2] == "." else s.text[i - 2]
    filed = i > 2 and s.kind[i - 1] == SPACE and before in words("cues", "docket")
    if filed and len(low.whole) == 2 and len(high.whole) > 2:
        return Found(high.end, f"{pairs(low.whole)} {pairs(high.whole)}", "code")
    law = before == "Law" or s.text[i - 5 : i - 1] == ["P", ".", "L", "."]
    if law and not (low.fraction or high.fraction):
        return Found(
            high.end, f"{pairs(low.whole)} {pairs(high.whole)}", "code"
        )  # Public Law 117-169
    falls = low.value > high.value
    stated = s.word_before(i) == "of" and s.near(i, words("cues", "odds"))
    stated = stated or bool(falls and s.near(i, words("cues", "outnumber")))
    stated = stated or (
        falls and high.whole == "1" and s.word_before(i) in ("by", "By")
    )  # "By 2-1, they say"
    if stated or is_price(s, i, high.end, sure=falls and high.whole == "1"):
        return Found(high.end, f"{say_number(low, s)} to {say_number(high, s)}", "range")
    if 19 < low.value < 1000 and high.value < 11 and s.near(i, words("cues", "cricket")):
        return Found(high.end, f"{say_number(low, s)} for {say_number(high, s)}", "score")
    return None


def say_number(number: Numeral, s: Sentence) -> str:
    return say_numeral(number, s.en)


def is_chained(s: Sentence, i: int, end: int) -> bool:
    """Whether the pair is part of something longer: 2-517-ka, 4-2-Xs, c-2-6."""
    after = s.text[end] and s.text[end] in DASHES and s.kind[end + 1] in (DIGITS, WORD)
    compound = (
        after and s.kind[end + 1] == WORD and s.text[end + 1].islower() and len(s.text[end + 1]) > 2
    )
    before = i > 0 and s.text[i - 1] in DASHES and s.kind[i - 2] in (DIGITS, WORD)
    return bool(
        (after and not compound) or before or (s.text[end] == "/" and s.kind[end + 1] == DIGITS)
    )


def relation_of(s: Sentence, i: int, low: Numeral, high: Numeral) -> str:
    """What two numbers are to each other: score, vote, record, range, or just a pair."""
    following = s.word_after(high.end).lower()
    if following in words("cues", "record"):
        return "record"
    if (
        following in ("finish", "punch")
        or s.word_before(i) in ("finished", "finishing")
        or _bracketed(s, i, low, high)
    ):
        return "pair"
    counted = (
        is_plural(following)
        and s.kind[high.end] == SPACE
        and following not in words("cues", "score")
    )
    small = not (low.fraction or high.fraction) and low.value < 400 and high.value < 400
    zero = "0" in (low.whole, high.whole) and not (low.fraction or high.fraction)
    scored = s.near(i, words("cues", "score"), wide=True)
    voted = s.near(i, words("cues", "vote"), wide=True)
    if (
        voted
        and (not scored or voted <= scored)
        and not zero
        and not counted
        and low.value > high.value
    ):
        return "vote"
    sure = scored and (scored < FAR or low.value >= high.value)
    if small and not counted and sure and s.word_before(i).lower() not in words("cues", "ranged"):
        return "score"
    if (
        small
        and max(low.value, high.value) < 8
        and s.text[high.end] == "("
        and s.kind[high.end + 1] == DIGITS
    ):
        return "score"  # "6-7(3)"
    if zero and small and high.whole == "0":
        return "score"
    if low.value < high.value:
        neighbour = (
            s.text[high.end] == ","
            and s.kind[high.end + 2] == DIGITS
            and s.text[high.end + 3] in DASHES
        )
        return "score" if neighbour and small and max(low.value, high.value) < 8 else "range"
    return "pair"


def _bracketed(s: Sentence, i: int, low: Numeral, high: Numeral) -> bool:
    """Whether it is what a team won and lost, behind its name: "the Otters (0-7)", "(6-5, 3-4)"."""
    if not low.value < high.value < 17 or s.text[high.end] not in (")", ","):
        return False
    listed = (
        s.text[i - 2] == ","
        and s.kind[i - 3] == DIGITS
        and s.text[i - 4]
        and s.text[i - 4] in DASHES
    )
    return bool(listed and s.text[high.end] == ")") or (
        s.text[i - 1] == "(" and i > 2 and s.text[i - 3][:1].isupper()
    )
