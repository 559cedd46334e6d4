"""Numbers as they are written: groups, decimals, lakhs."""

from __future__ import annotations

from typing import NamedTuple

from podcast.languages.en.spoken.spoken_tables import words
from podcast.speech.tagging.line_tokens import DIGITS, MARK, SPACE, TokenizedLine
from podcast.speech.tagging.typographic_marks import THIN_SPACES, VULGAR

_GROUPS = 11  # more groups of three than that are not a number


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


def read_numeral(line: TokenizedLine, i: int) -> Numeral | None:
    """The number that starts at token `i`: "1,250.5", ".5", "30 000", "2½"; no sign, no
    magnitude."""
    text, kind = line.text, line.kind
    if (
        kind[i] == MARK
        and text[i] == "."
        and kind[i + 1] == DIGITS
        and not line.glued_before(i)
        and text[i - 1] != "."
    ):
        return Numeral(i + 2, "", text[i + 1], grouped=False)
    if kind[i] != DIGITS:
        return Numeral(i + 1, "", "", grouped=False, vulgar=text[i]) if text[i] in VULGAR else None
    end = _groups(line, i)
    whole = "".join(text[j] for j in range(i, end) if kind[j] == DIGITS)
    grouped = end > i + 1
    lakhs = grouped and len(text[i + 2]) == 2
    fraction = ""
    if not grouped and text[end] in (".", ",") and (continental := _continental(line, i)):
        return continental
    if (
        text[end] == "."
        and kind[end + 1] == DIGITS
        and not (text[end + 2] == "." and kind[end + 3] == DIGITS)
    ):
        fraction, end = text[end + 1], end + 2
    else:
        part = line.skip_space(end)  # "5½", "5 ½"
        if text[part] and text[part] in VULGAR:
            return Numeral(part + 1, whole, "", grouped, text[part])
    return Numeral(end, whole, fraction, grouped, lakhs=lakhs)


def _groups(line: TokenizedLine, i: int) -> int:
    """The end of the whole part with its thousands separators."""
    text, kind = line.text, line.kind
    if len(text[i]) > 3 or text[i] == "0" * len(text[i]):
        return i + 1
    mark = text[i + 1]
    if not mark or not (mark in ",'’" or mark in THIN_SPACES or (mark == " " and _spaced(line, i))):
        return i + 1
    end, count = i + 1, 0
    if mark == "," and len(text[i]) < 3 and len(text[i + 2]) == 2:
        return _lakhs(line, i)
    while (
        text[end] == mark
        and kind[end + 1] == DIGITS
        and len(text[end + 1]) == 3
        and count < _GROUPS
    ):
        end, count = end + 2, count + 1
        if end + 2 >= len(text):
            break
    return end


def _continental(line: TokenizedLine, i: int) -> Numeral | None:
    """ "3,5", "12,75", "1.234,56", "1.234.567": a decimal comma, points between thousands."""
    text, kind, j = line.text, line.kind, i + 1
    whole = text[i]
    if len(whole) > 3 or whole[0] == "0" != whole or text[i - 1] in (",", ".", "-", "/"):
        return None
    while text[j] == "." and kind[j + 1] == DIGITS and len(text[j + 1]) == 3 and j < i + _GROUPS:
        whole, j = whole + text[j + 1], j + 2
    comma = text[j] == "," and kind[j + 1] == DIGITS and len(text[j + 1]) < 3
    if comma and (kind[j + 3] != DIGITS or text[j + 2] not in (",", "-", "/", ":", "'")):
        return Numeral(j + 2, whole, text[j + 1], grouped=j > i + 1)
    if text[i + 2] == "000" and j == i + 3 and len(whole) > 4 and not comma and _counts(line, j):
        return Numeral(j, whole, "", grouped=True)  # "40.000 visitors"
    address = j == i + 7 and len(text[i]) == 3
    return Numeral(j, whole, "", grouped=True) if j > i + 3 and not comma and not address else None


def _counts(line: TokenizedLine, i: int) -> bool:
    """Whether a number that ends at `i` counts people or things, not points or seconds to three
    decimals."""
    noun = line.text[i + 1] if line.kind[i] == SPACE else ""
    return is_plural(noun) and noun not in words("cues", "to_decimals")


def _lakhs(line: TokenizedLine, i: int) -> int:
    """The end of a number that is grouped the Indian way, 1,00,000 or 12,34,56,789; `i` + 1 for any
    other."""
    end = i + 1
    while (
        line.text[end] == ","
        and line.kind[end + 1] == DIGITS
        and len(line.text[end + 1]) == 2
        and end < i + _GROUPS
    ):
        end += 2
    last = line.text[end] == "," and line.kind[end + 1] == DIGITS and len(line.text[end + 1]) == 3
    return (
        end + 2
        if last and not (line.text[end + 2] == "," and line.kind[end + 3] == DIGITS)
        else i + 1
    )


def _spaced(line: TokenizedLine, i: int) -> bool:
    """Whether a plain space may part thousands: "30 000", but not "May 5 300 people" or "2
    100"-style code lists."""
    before = line.word_before(i).lower().rstrip(".")
    if before == ".":
        before = line.word_before(i - 1).lower() if i > 1 else ""
    third = (
        line.text[i + 3] == " "
        and line.kind[i + 4] == DIGITS
        and len(line.text[i + 2]) == len(line.text[i + 4]) == 3
    )
    share = line.text[i + 3] == "%" or (
        line.text[i + 3] == "-" and line.text[i + 2] != "000"
    )  # "74 100%", "40 100-foot waves"
    groups = third or (text_is_round(line.text[i + 2]) and not share)
    return before not in words("cues", "labels") and groups and not line.text[i].startswith("0")


def text_is_round(group: str) -> bool:
    """A group of three that news writes after a plain space is nearly always round: 000, 500,
    250."""
    return len(group) == 3 and group.endswith("0")


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
