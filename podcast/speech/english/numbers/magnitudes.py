"""Thousand, million, bn: whether letters behind a number mean one."""

from __future__ import annotations

from functools import cache

from podcast.languages.en.spoken.spoken_tables import rows, words
from podcast.speech.english.numbers.number_formats import is_plural
from podcast.speech.tagging.line_tokens import DIGITS, MARK, SPACE, WORD, TokenizedLine
from podcast.speech.tagging.typographic_marks import DASHES

_CLOSE = 12  # tokens: words of length tell about a number in their own phrase only


@cache
def _magnitudes(where: str) -> dict[str, str]:
    """Written -> said. Those that are words stand "apart" from the number, short ones may ("near"),
    single letters stand "close" to it."""
    return {written: said for written, said, place in rows("magnitudes") if place == where}


def read_magnitude(line: TokenizedLine, i: int, *, money: bool = False) -> tuple[int, str]:
    """The magnitude behind a number whose last token is `i - 1`: (end, "million"), or (i, "")."""
    j = i
    if line.kind[j] == SPACE or (line.text[j] and line.text[j] in DASHES):
        j += 1
    if line.kind[j] != WORD:
        return i, ""
    word = line.text[j]
    if word.lower() in _magnitudes("apart") and (j > i or money):
        return j + 1, _magnitudes("apart")[word.lower()]
    if line.glued_after(j + 1) or (line.text[i] and line.text[i] in DASHES):
        return i, ""
    if word in _magnitudes("near") or word in (
        "BN",
        "TN",
        "MN",
        "Bn",
        "Tn",
        "Mn",
        "MM",
        "Mln",
        "Bln",
    ):
        if word in ("mm", "cr") and not money:
            return i, ""
        return j + 1, _magnitudes("near")[word.lower()]
    if word.lower() in _magnitudes("close") and (
        j == i or (money and word in "bBmMkK" and line.kind[i] == SPACE)
    ):
        return (
            (j + 1, _magnitudes("close")[word.lower()])
            if money or _letter_magnitude(line, i, word)
            else (i, "")
        )
    return i, ""


def _letter_magnitude(line: TokenizedLine, i: int, letter: str) -> bool:
    """Whether the letter right behind a number without a currency means a magnitude.

    "3m visitors" is three million, "a 3m wall" three metres, "4K" and "5G" are names.
    """
    following = line.word_after(i + 1)
    if letter in "kK":
        if following.lower() in words("cues", "race"):
            return False
        if (
            line.text[i - 1] in ("5", "10")
            and line.word_before(i - 1) in ("a", "the", "first")
            and not is_plural(following)
        ):
            return not (
                letter == "K"
                and (not following.isalpha() or following in words("cues", "function"))
            )  # a race
        screen = line.text[i - 1] in ("4", "8", "2") and not is_plural(following)
        return not screen and (letter == "k" or following.islower() or not following.isalpha())
    if letter == "M" and line.text[i - 1] == "3" and line.kind[i - 2] != MARK:
        return is_plural(following) and not (
            i == 1 and following in ("shares", "workers")
        )  # the company
    if letter in ("M", "B"):
        return not following[:1].isupper()
    if letter == "m":
        return not _metres(line, i, following)
    return letter in "bT" and is_plural(following)


def _metres(line: TokenizedLine, i: int, following: str) -> bool:
    """Whether the m at token `i` is metres: "a 3m wall", "the 100m final", "waves of 4m"; news
    counts in millions."""
    if is_plural(following) and following not in words("cues", "length"):
        return False
    start = i - 3 if line.text[i - 2] and line.text[i - 2] in ".," else i - 1  # of the number
    before = line.word_before(start).lower()
    if before == "of" and line.lower(start - 4) in words("cues", "extreme"):
        return False  # "sales hit a high of 3m"
    lapsed = (
        following == "in" and line.kind[i + 4] == DIGITS and line.text[i + 5] in (".", ":")
    )  # 200m in 19.7s
    if (
        not following
        or lapsed
        or line.text[i - 2] == ","
        or 0 < line.near(i, words("cues", "length")) < _CLOSE
    ):
        return True
    if "".join(line.text[start:i]) in words("cues", "races") and before in words("cues", "raced"):
        return True
    noun = (
        line.kind[i + 1] == SPACE
        and following[0].islower()
        and following not in words("cues", "function")
    )
    return noun and before in words("cues", "determiner")
