"""Numbers as they are written: groups, decimals, magnitudes."""

from __future__ import annotations

from typing import NamedTuple

from podcast.speech.spoken.english import English
from podcast.speech.spoken.tables import words
from podcast.speech.spoken.tokens import DIGITS, MARK, SPACE, WORD, Sentence

_GROUPS = 11  # more groups of three than that are not a number
_CLOSE = 12  # tokens: words of length tell about a number in their own phrase only
_THIN = "\u00a0\u2009\u202f"  # spaces that typesetters put into numbers
DASHES = "-‐‑–—−"
MINUS = "-−–‑"
VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8), "⅐": (1, 7),
    "⅑": (1, 9), "⅒": (1, 10),
}  # fmt: skip

# Magnitudes that are words stand apart from the number, short ones may; single letters only close to it.
LONG = {
    "hundred": "hundred", "thousand": "thousand", "million": "million", "billion": "billion", "trillion": "trillion",
    "lakh": "lakh", "crore": "crore", "lakhs": "lakh", "crores": "crore", "lac": "lakh", "lacs": "lakh",
    "quadrillion": "quadrillion",
}  # fmt: skip
SHORT = {"bn": "billion", "tn": "trillion", "trn": "trillion", "mn": "million", "mln": "million", "mio": "million",
         "bln": "billion", "cr": "crore", "mil": "million", "mm": "million"}  # fmt: skip
LETTER = {"k": "thousand", "m": "million", "b": "billion", "t": "trillion"}


class Numeral(NamedTuple):
    """A number as written."""

    end: int
    whole: str  # digits only; "" in ".5"
    fraction: str  # digits behind the point, "" for none
    grouped: bool  # had thousands separators
    vulgar: str = ""  # ½ behind it
    lakhs: bool = False  # 12,34,567

    @property
    def value(self) -> float:
        """For comparing."""
        return float(f"{self.whole[:300] or '0'}.{self.fraction[:20] or '0'}")

    @property
    def is_one(self) -> bool:
        """Exactly 1, so that the unit is singular."""
        return self.whole == "1" and not self.fraction and not self.vulgar


def read_numeral(s: Sentence, i: int) -> Numeral | None:
    """The number that starts at token `i`: "1,250.5", ".5", "30 000", "2½"; no sign, no magnitude."""
    text, kind = s.text, s.kind
    if kind[i] == MARK and text[i] == "." and kind[i + 1] == DIGITS and not s.glued_before(i) and text[i - 1] != ".":
        return Numeral(i + 2, "", text[i + 1], grouped=False)
    if kind[i] != DIGITS:
        return Numeral(i + 1, "", "", grouped=False, vulgar=text[i]) if text[i] in VULGAR else None
    end = _groups(s, i)
    whole = "".join(text[j] for j in range(i, end) if kind[j] == DIGITS)
    grouped = end > i + 1
    lakhs = grouped and len(text[i + 2]) == 2
    fraction = ""
    if not grouped and text[end] in (".", ",") and (continental := _continental(s, i)):
        return continental
    if text[end] == "." and kind[end + 1] == DIGITS and not (text[end + 2] == "." and kind[end + 3] == DIGITS):
        fraction, end = text[end + 1], end + 2
    else:
        part = s.skip_space(end)  # "5½", "5 ½"
        if text[part] and text[part] in VULGAR:
            return Numeral(part + 1, whole, "", grouped, text[part])
    return Numeral(end, whole, fraction, grouped, lakhs=lakhs)


def _groups(s: Sentence, i: int) -> int:
    """The end of the whole part with its thousands separators."""
    text, kind = s.text, s.kind
    if len(text[i]) > 3 or text[i] == "0" * len(text[i]):
        return i + 1
    mark = text[i + 1]
    if not mark or not (mark in ",'’" or mark in _THIN or (mark == " " and _spaced(s, i))):
        return i + 1
    end, count = i + 1, 0
    if mark == "," and len(text[i]) < 3 and len(text[i + 2]) == 2:
        return _lakhs(s, i)
    while text[end] == mark and kind[end + 1] == DIGITS and len(text[end + 1]) == 3 and count < _GROUPS:
        end, count = end + 2, count + 1
        if end + 2 >= len(text):
            break
    return end


def _continental(s: Sentence, i: int) -> Numeral | None:
    """ "3,5", "12,75", "1.234,56", "1.234.567": a decimal comma, points between thousands."""
    text, kind, j = s.text, s.kind, i + 1
    whole = text[i]
    if len(whole) > 3 or whole[0] == "0" != whole or text[i - 1] in (",", ".", "-", "/"):
        return None
    while text[j] == "." and kind[j + 1] == DIGITS and len(text[j + 1]) == 3 and j < i + _GROUPS:
        whole, j = whole + text[j + 1], j + 2
    comma = text[j] == "," and kind[j + 1] == DIGITS and len(text[j + 1]) < 3
    if comma and (text[j + 2] not in (",", "-", "/", ":", "'") or not text[j + 2]):
        return Numeral(j + 2, whole, text[j + 1], grouped=j > i + 1)
    if text[i + 2] == "000" and j == i + 3 and len(whole) > 4 and not comma and _counts(s, j):
        return Numeral(j, whole, "", grouped=True)  # "40.000 visitors"
    address = j == i + 7 and len(text[i]) == 3
    return Numeral(j, whole, "", grouped=True) if j > i + 3 and not comma and not address else None


def _counts(s: Sentence, i: int) -> bool:
    """Whether a number that ends at `i` counts people or things, not points or seconds to three decimals."""
    noun = s.text[i + 1] if s.kind[i] == SPACE else ""
    return is_plural(noun) and noun not in ("points", "seconds", "inches", "degrees", "meters", "metres")


def _lakhs(s: Sentence, i: int) -> int:
    """The end of a number that is grouped the Indian way, 1,00,000 or 12,34,56,789; `i` + 1 for any other."""
    end = i + 1
    while s.text[end] == "," and s.kind[end + 1] == DIGITS and len(s.text[end + 1]) == 2 and end < i + _GROUPS:
        end += 2
    last = s.text[end] == "," and s.kind[end + 1] == DIGITS and len(s.text[end + 1]) == 3
    return end + 2 if last and not (s.text[end + 2] == "," and s.kind[end + 3] == DIGITS) else i + 1


def _spaced(s: Sentence, i: int) -> bool:
    """Whether a plain space may part thousands: "30 000", but not "May 5 300 people" or "2 100"-style code lists."""
    before = s.word_before(i).lower().rstrip(".")
    if before == ".":
        before = s.word_before(i - 1).lower() if i > 1 else ""
    third = s.text[i + 3] == " " and s.kind[i + 4] == DIGITS and len(s.text[i + 2]) == len(s.text[i + 4]) == 3
    share = s.text[i + 3] == "%" or (s.text[i + 3] == "-" and s.text[i + 2] != "000")  # "74 100%", "40 100-foot waves"
    groups = third or (text_is_round(s.text[i + 2]) and not share)
    return before not in words("cues", "labels") and groups and not s.text[i].startswith("0")


def text_is_round(group: str) -> bool:
    """A group of three that news writes after a plain space is nearly always round: 000, 500, 250."""
    return len(group) == 3 and group.endswith("0")


def read_magnitude(s: Sentence, i: int, *, money: bool = False) -> tuple[int, str]:
    """The magnitude behind a number whose last token is `i - 1`: (end, "million"), or (i, "")."""
    j = i
    if s.kind[j] == SPACE or (s.text[j] and s.text[j] in DASHES):
        j += 1
    if s.kind[j] != WORD:
        return i, ""
    word = s.text[j]
    if word.lower() in LONG and (j > i or money):
        return j + 1, LONG[word.lower()]
    if s.glued_after(j + 1) or (s.text[i] and s.text[i] in DASHES):
        return i, ""
    if word in SHORT or word in ("BN", "TN", "MN", "Bn", "Tn", "Mn", "MM", "Mln", "Bln"):
        if word in ("mm", "cr") and not money:
            return i, ""
        return j + 1, SHORT[word.lower()]
    if word.lower() in LETTER and (j == i or (money and word in "bBmMkK" and s.kind[i] == SPACE)):
        return (j + 1, LETTER[word.lower()]) if money or _letter_magnitude(s, i, word) else (i, "")
    return i, ""


def _letter_magnitude(s: Sentence, i: int, letter: str) -> bool:
    """Whether the letter right behind a number without a currency means a magnitude.

    "3m visitors" is three million, "a 3m wall" three metres, "4K" and "5G" are names.
    """
    following = s.word_after(i + 1)
    if letter in "kK":
        if following.lower() in words("cues", "race"):
            return False
        if s.text[i - 1] in ("5", "10") and s.word_before(i - 1) in ("a", "the", "first") and not is_plural(following):
            return not (letter == "K" and (not following.isalpha() or following in words("cues", "function")))  # a race
        screen = s.text[i - 1] in ("4", "8", "2") and not is_plural(following)
        return not screen and (letter == "k" or following.islower() or not following.isalpha())
    if letter == "M" and s.text[i - 1] == "3" and s.kind[i - 2] != MARK:
        return is_plural(following) and not (i == 1 and following in ("shares", "workers"))  # the company
    if letter in ("M", "B"):
        return not following[:1].isupper()
    if letter == "m":
        return not _metres(s, i, following)
    return letter in "bT" and is_plural(following)


def _metres(s: Sentence, i: int, following: str) -> bool:
    """Whether the m at token `i` is metres: "a 3m wall", "the 100m final", "waves of 4m"; news counts in millions."""
    if is_plural(following) and following not in words("cues", "length"):
        return False
    start = i - 3 if s.text[i - 2] and s.text[i - 2] in ".," else i - 1  # of the number
    before = s.word_before(start).lower()
    if before == "of" and s.lower(start - 4) in ("high", "low", "peak", "record"):
        return False  # "sales hit a high of 3m"
    lapsed = following == "in" and s.kind[i + 4] == DIGITS and s.text[i + 5] in (".", ":")  # 200m in 19.7s
    if not following or lapsed or s.text[i - 2] == "," or 0 < s.near(i, words("cues", "length")) < _CLOSE:
        return True
    if "".join(s.text[start:i]) in words("cues", "races") and before in words("cues", "raced"):
        return True
    noun = s.kind[i + 1] == SPACE and following[0].islower() and following not in words("cues", "function")
    return noun and before in words("cues", "determiner")


def is_plural(word: str) -> bool:
    """Whether a word looks like the plural noun that a count asks for."""
    word = word.lower()
    if word in words("cues", "plural"):
        return True
    return (
        len(word) > 3
        and word.endswith("s")
        and word not in words("cues", "not_plural")
        and not word.endswith(("ss", "us", "'s"))
    )


def say_numeral(number: Numeral, en: English) -> str:
    """The number in words."""
    if number.vulgar:
        top, bottom = VULGAR[number.vulgar]
        part = say_fraction(top, bottom, en, mixed=bool(number.whole))
        return f"{en.whole(number.whole)} and {part}" if number.whole else part
    if number.lakhs and not number.fraction:
        return say_lakhs(int(number.whole), en)
    return en.decimal(number.whole, number.fraction) if number.fraction else en.whole(number.whole)


def say_lakhs(number: int, en: English) -> str:
    """1234567 "twelve lakh thirty-four thousand five hundred sixty-seven", the Indian way."""
    crores, rest = divmod(number, 10_000_000)
    lakhs, rest = divmod(rest, 100_000)
    counted = ((crores, " crore"), (lakhs, " lakh"), (rest, ""))
    return " ".join(f"{en.cardinal(count)}{name}" for count, name in counted if count)


def say_fraction(top: int, bottom: int, en: English, *, mixed: bool = False) -> str:
    """3/4 "three quarters"; `mixed` behind a whole number: 2½ "two and a half"."""
    if mixed and (top, bottom) == (1, 2):
        return "a half"
    names = {2: "half", 4: "quarter"}
    name = names.get(bottom) or en.ordinal(bottom)
    if top != 1:
        name = "halves" if bottom == 2 else name + "s"
    return f"{en.cardinal(top)} {name}"
