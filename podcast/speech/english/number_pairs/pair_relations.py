"""What two numbers are to each other: score, vote, record, range."""

from __future__ import annotations

from podcast.languages.en.spoken.spoken_tables import words
from podcast.speech.english.numbers.number_formats import Numeral, is_plural
from podcast.speech.english.numbers.numeral_words import say_numeral
from podcast.speech.english.sentence_context import is_price
from podcast.speech.tagging.english_numbers import pairs
from podcast.speech.tagging.line_tokens import DIGITS, FAR, SPACE, WORD, Reading, TokenizedLine
from podcast.speech.tagging.typographic_marks import DASHES

_DOCKETS = 16  # tokens back to the word that says they are numbers of cases


def told_by_company(line: TokenizedLine, i: int, low: Numeral, high: Numeral) -> Reading | None:
    """Pairs whose company leaves no doubt: the number of a case, a price of a bet, runs for
    wickets."""
    before = line.text[i - 3] if line.text[i - 2] == "." else line.text[i - 2]
    filed = i > 2 and line.kind[i - 1] == SPACE and before in words("cues", "docket")
    filed = filed or _is_of_several_dockets(line, i)
    if filed and len(low.whole) == 2 and len(high.whole) > 2:
        return Reading(high.end, f"{pairs(low.whole)} {pairs(high.whole)}", "code")
    law = before == "Law" or line.text[i - 5 : i - 1] == ["P", ".", "L", "."]
    law = law or line.text[i - 6 : i - 1] == ["Pub", ".", " ", "L", "."]
    if law and not (low.fraction or high.fraction):
        return Reading(
            high.end, f"{pairs(low.whole)} {pairs(high.whole)}", "code"
        )  # Public Law 117-169
    falls = low.value > high.value
    stated = line.word_before(i) == "of" and line.near(i, words("cues", "odds"))
    stated = stated or bool(falls and line.near(i, words("cues", "outnumber")))
    stated = stated or (
        falls and high.whole == "1" and line.word_before(i) in ("by", "By")
    )  # "By 2-1, they say"
    if stated or is_price(line, i, high.end, sure=falls and high.whole == "1"):
        return Reading(high.end, f"{say_number(low, line)} to {say_number(high, line)}", "range")
    if (low.whole, high.whole) == ("9", "5") and not line.near(i, words("cues", "score")):
        return Reading(high.end, "nine to five", "range")  # "a 9-5 job"
    if 19 < low.value < 1000 and high.value < 11 and line.near(i, words("cues", "cricket")):
        return Reading(high.end, f"{say_number(low, line)} for {say_number(high, line)}", "score")
    return None


def _is_of_several_dockets(line: TokenizedLine, i: int) -> bool:
    """ "Docket nos. 21-869 and 22-451": the second and later ones."""
    if line.word_before(i) not in ("and", ",", "&"):
        return False
    cues = ("Docket", "docket", "Dockets", "dockets", "Nos", "nos")
    return any(line.text[k] in cues for k in range(max(0, i - _DOCKETS), i))


def say_number(number: Numeral, line: TokenizedLine) -> str:
    return say_numeral(number, line.en)


def is_chained(line: TokenizedLine, i: int, end: int) -> bool:
    """Whether the pair is part of something longer: 2-517-ka, 4-2-Xs, c-2-6."""
    after = line.text[end] and line.text[end] in DASHES and line.kind[end + 1] in (DIGITS, WORD)
    compound = (
        after
        and line.kind[end + 1] == WORD
        and line.text[end + 1].islower()
        and len(line.text[end + 1]) > 2
    )
    before = i > 0 and line.text[i - 1] in DASHES and line.kind[i - 2] in (DIGITS, WORD)
    return bool(
        (after and not compound)
        or before
        or (line.text[end] == "/" and line.kind[end + 1] == DIGITS)
    )


def relation_of(line: TokenizedLine, i: int, low: Numeral, high: Numeral) -> str:
    """What two numbers are to each other: score, vote, record, range, or just a pair."""
    following = line.word_after(high.end).lower()
    if following in words("cues", "record"):
        return "record"
    if (
        following in ("finish", "punch")
        or line.word_before(i) in ("finished", "finishing")
        or _bracketed(line, i, low, high)
    ):
        return "pair"
    counted = (
        is_plural(following)
        and line.kind[high.end] == SPACE
        and following not in words("cues", "score")
    )
    small = not (low.fraction or high.fraction) and low.value < 400 and high.value < 400
    zero = "0" in (low.whole, high.whole) and not (low.fraction or high.fraction)
    scored = line.near(i, words("cues", "score"), wide=True)
    voted = line.near(i, words("cues", "vote"), wide=True)
    if (
        voted
        and (not scored or voted <= scored)
        and not zero
        and not counted
        and low.value > high.value
    ):
        return "vote"
    sure = scored and (scored < FAR or low.value >= high.value)
    if (
        small
        and not counted
        and sure
        and line.word_before(i).lower() not in words("cues", "ranged")
    ):
        return "score"
    if (
        small
        and max(low.value, high.value) < 8
        and line.text[high.end] == "("
        and line.kind[high.end + 1] == DIGITS
    ):
        return "score"  # "6-7(3)"
    if zero and small and high.whole == "0":
        return "score"
    if low.value < high.value:
        neighbour = (
            line.text[high.end] == ","
            and line.kind[high.end + 2] == DIGITS
            and line.text[high.end + 3] in DASHES
        )
        return "score" if neighbour and small and max(low.value, high.value) < 8 else "range"
    return "pair"


def _bracketed(line: TokenizedLine, i: int, low: Numeral, high: Numeral) -> bool:
    """Whether it is what a team won and lost, behind its name: "the Otters (0-7)", "(6-5, 3-4)"."""
    if max(low.value, high.value) > 16 or line.text[high.end] not in (")", ","):
        return False
    is_behind_name = line.text[i - 1] == "(" and i > 2 and line.text[i - 3][:1].isupper()
    if low.value >= high.value:
        return bool(is_behind_name and not line.near(i, words("cues", "vote")))
    listed = (
        line.text[i - 2] == ","
        and line.kind[i - 3] == DIGITS
        and line.text[i - 4]
        and line.text[i - 4] in DASHES
    )
    return bool(listed and line.text[high.end] == ")") or is_behind_name
