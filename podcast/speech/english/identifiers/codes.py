"""Letters and digits together: "F-35", "H5N1", "COVID-19", "A350neo", "PM10", "FY2026", "Q3",
"v2.1", "MH370"."""

from __future__ import annotations

from podcast.languages.en.spoken_tables import table, words
from podcast.speech.english.letters.acronyms import say_acronym
from podcast.speech.english.letters.spelling import pronounceable, spell
from podcast.speech.english.numbers.number_formats import read_numeral
from podcast.speech.english.numbers.numeral_words import say_numeral
from podcast.speech.english.quantities.currencies import SCREENS
from podcast.speech.tagging.english_numbers import below_hundred, digits, pairs, plural_number
from podcast.speech.tagging.line_tokens import DIGITS, WORD, Reading, TokenizedLine
from podcast.speech.tagging.pronunciation import split_possessive
from podcast.speech.tagging.typographic_marks import DASHES

_LONGEST = 12  # parts; what goes on longer is read on from there
_DASH = "-‑–"


def code(line: TokenizedLine, i: int) -> Reading | None:
    """A code that begins with letters at token `i`."""
    text, kind = line.text, line.kind
    if zone := _zone(line, i):
        return zone
    glued = kind[i + 1] == DIGITS
    hyphened = (
        text[i + 1] and text[i + 1] in _DASH and kind[i + 2] == DIGITS and text[i][0].isupper()
    )
    if not (glued or hyphened) or (line.glued_before(i) and not glued):
        return None
    if special := _fiscal(line, i) or (_quarter(line, i) if glued else None):
        return special
    first, lowered = text[i], text[i].islower()
    if glued and (first == "v" or (first == "V" and text[i + 2] == "." and kind[i + 3] == DIGITS)):
        return Reading(i + 1, "version ", "code")
    said = [_say_letters(first)]
    j = i + 1
    if hyphened:
        j += 1
        if kind[j + 1] == DIGITS or (text[j + 1] in ("/", ",") and kind[j + 2] == DIGITS):
            return None
    for _ in range(_LONGEST):
        if kind[j] == DIGITS:
            number, j = _number(line, j, lowered=lowered)
            said.append(number)
        elif kind[j] == WORD and kind[j - 1] == DIGITS:
            if _plural(text[j]):
                said[-1] = plural_number(said[-1])
            else:
                said.append(_say_letters(text[j]))
            j += 1
        else:
            break
    return Reading(
        j, " ".join(said).replace("A ", "A-") if first == "A" else " ".join(said), "code"
    )


def _plural(word: str) -> bool:
    return word == "s"


def _say_letters(word: str) -> str:
    """The letters of a code: a word where they are one, else spelled."""
    if known := table("names_codes").get(word):
        return known
    word, possessive = split_possessive(word)
    if len(word) == 1:
        return word.upper() + possessive
    if word.isupper():
        return (
            say_acronym(word)
            or (word.title() if len(word) > 3 and pronounceable(word) else spell(word))
        ) + possessive
    return word + possessive


def _number(line: TokenizedLine, j: int, *, lowered: bool) -> tuple[str, int]:
    """The digits of a code at token `j`, with a decimal where letters are glued to it: (said,
    end)."""
    written = line.text[j]
    grouped = read_numeral(line, j) if line.text[j + 1] == "," else None
    if grouped and grouped.grouped:
        return say_numeral(grouped, line.en), grouped.end
    if (
        line.text[j + 1] == "."
        and line.kind[j + 2] == DIGITS
        and (line.kind[j - 1] == WORD or line.text[j - 1] in _DASH)
    ):
        return f"{line.en.whole(written)} point {digits(line.text[j + 2])}", j + 3
    return say_code_number(written, lowered=lowered), j + 1


def say_code_number(written: str, *, lowered: bool) -> str:
    """16 "sixteen", 136 "one thirty-six", 300 "three hundred", 007 "zero zero seven", 2490 by
    twos."""
    if written[0] == "0" and len(written) > 1:
        return digits(written)
    if len(written) < 3:
        return below_hundred(int(written))
    if len(written) > 4 or (lowered and len(written) == 4):
        return digits(written)
    if len(written) == 4 and written.startswith("200"):
        return (
            f"two thousand {below_hundred(int(written[2:]))}"
            if written != "2000"
            else "two thousand"
        )
    return pairs(written)


def _fiscal(line: TokenizedLine, i: int) -> Reading | None:
    """ "FY2026", "FY26", "CY24"."""
    if (
        line.text[i] not in ("FY", "CY")
        or line.kind[i + 1] != DIGITS
        or len(line.text[i + 1]) not in (2, 4)
    ):
        return None
    written = line.text[i + 1]
    year = line.en.year(int(written)) if len(written) == 4 else line.en.cardinal(int(written))
    end = i + 2
    if (
        line.text[end] in ("/", "-")
        and line.kind[end + 1] == DIGITS
        and len(line.text[end + 1]) == 2
    ):
        year, end = f"{year} to {line.en.cardinal(int(line.text[end + 1]))}", end + 2
    return Reading(end, f"{'fiscal' if line.text[i] == 'FY' else 'calendar'} year {year}", "year")


def _zone(line: TokenizedLine, i: int) -> Reading | None:
    """ "UTC-05:00", "GMT+1"."""
    sign = {"-": "minus", "−": "minus", "+": "plus"}.get(line.text[i + 1])
    if (
        line.text[i] not in ("UTC", "GMT")
        or not sign
        or line.kind[i + 2] != DIGITS
        or len(line.text[i + 2]) > 2
    ):
        return None
    said, end = f"{spell(line.text[i])} {sign} {line.en.cardinal(int(line.text[i + 2]))}", i + 3
    if line.text[end] == ":" and line.kind[end + 1] == DIGITS:
        said, end = (
            said + (f" {line.en.whole(line.text[end + 1])}" if int(line.text[end + 1]) else ""),
            end + 2,
        )
    return Reading(end, said, "time")


def _quarter(line: TokenizedLine, i: int) -> Reading | None:
    """ "Q2'24", "Q1-Q3": quarters with their year, and from one to another; "S2E5": seasons and
    episodes."""
    if line.text[i] == "S" and line.text[i + 2] == "E" and line.kind[i + 3] == DIGITS:  # S2E5
        season, episode = (line.en.cardinal(int(line.text[k][-3:])) for k in (i + 1, i + 3))
        return Reading(i + 4, f"season {season} episode {episode}", "code")
    if line.text[i] not in ("Q", "H") or len(line.text[i + 1]) > 1:
        return None
    said = f"{line.text[i]} {line.en.whole(line.text[i + 1])}"
    if line.text[i + 2] in ("'", "’") and line.kind[i + 3] == DIGITS and len(line.text[i + 3]) == 2:
        return Reading(i + 4, f"{said} {pairs(line.text[i + 3])}", "year")
    j = i + 3 + (line.text[i + 3] == line.text[i])
    if (
        line.text[i + 2]
        and line.text[i + 2] in DASHES
        and line.kind[j] == DIGITS
        and len(line.text[j]) == 1
    ):
        return Reading(
            j + 1,
            f"{said} to {line.text[i] if j > i + 3 else ''} {line.en.whole(line.text[j])}",
            "year",
        )
    return None


def aircraft(line: TokenizedLine, i: int) -> Reading | None:
    """ "737-800", "a 747": types of aeroplane."""
    text = line.text
    if len(text[i]) != 3 or text[i][0] != "7" or text[i][2] != "7" or line.glued_before(i):
        return None
    if line.kind[i + 1] == WORD:  # 777X, 737NG
        variant = (
            text[i + 1] in ("x", "X", "NG", "ER", "LR", "SP", "F") and line.kind[i + 2] != DIGITS
        )
        return (
            Reading(i + 2, f"{pairs(text[i])} {spell(text[i + 1].upper())}", "code")
            if variant
            else None
        )
    if text[i + 1] == "-" and line.kind[i + 2] == DIGITS and len(text[i + 2]) < 4:
        end = i + 3 + (line.kind[i + 3] == WORD and len(text[i + 3]) < 3)
        tail = f" {spell(text[i + 3])}" if end > i + 3 else ""
        return Reading(
            end, f"{pairs(text[i])} {say_code_number(text[i + 2], lowered=False)}{tail}", "code"
        )
    alone = (
        line.word_before(i).lower() == "a" and text[i + 1] != "-"
    )  # "a 747": no count stands behind "a"
    if not (alone or line.near(i, words("cues", "aircraft"), wide=True)) or (
        text[i + 1] in (",", ".", "%") and line.kind[i + 2] == DIGITS
    ):
        return None
    return Reading(i + 1, pairs(text[i]), "code")


def berth(line: TokenizedLine, i: int) -> Reading | None:
    """ "seat 14C", "Apt 4B", "platform 9B", "Phase 2B": the letter behind the number of a place is
    only a letter."""
    letter = line.text[i + 1]
    if (
        line.kind[i] != DIGITS
        or len(letter) != 1
        or not letter.isupper()
        or line.glued_before(i)
        or line.glued_after(i + 2)
    ):
        return None
    before = line.word_before(i)
    labelled = before in words("cues", "seat") or (
        letter in "ABCDEFG" and before in words("cues", "numbered")
    )
    if not labelled and not (before == "." and line.text[i - 3] in words("cues", "seat")):
        return None
    return Reading(i + 2, f"{pairs(line.text[i])} {letter}", "code")


def plural_digits(line: TokenizedLine, i: int) -> Reading | None:
    """ "747s", "the 49ers": numbers with an ending of letters."""
    word = line.text[i + 1]
    if (
        line.kind[i] != DIGITS
        or line.kind[i + 1] != WORD
        or line.kind[i + 2] == DIGITS
        or line.glued_before(i)
    ):
        return None
    number = line.text[i]
    if word in ("p", "i") and number in SCREENS:
        return Reading(i + 2, f"{pairs(number)} {word.upper()}", "code")
    if word == "s" and 1 < len(number) < 5 and not number.startswith("0"):
        return Reading(i + 2, plural_number(pairs(number)), "code")
    if word == "ers" and len(number) < 4:
        number_said = below_hundred(int(number)) if len(number) < 3 else pairs(number)
        return Reading(i + 2, f"{number_said}-ers", "code")
    return None


def version(line: TokenizedLine, i: int) -> Reading | None:
    """ "3.11.2" point by point, "192.168.0.1" digit by digit."""
    text, kind = line.text, line.kind
    parts, j = [i], i + 1
    while text[j] == "." and kind[j + 1] == DIGITS and len(parts) < _LONGEST:
        parts.append(j + 1)
        j += 2
    if len(parts) < 3 or kind[i] != DIGITS:
        return None
    if (
        all(len(text[k]) == 3 for k in parts[1:])
        and len(parts) + (len(text[i]) == 3) != 5
        and len(text[i]) < 4
    ):
        return None  # 1.234.567 is a number of the Continent
    lineage = kind[j] == WORD or all(len(text[k]) == 1 for k in parts)  # clade 2.3.4.4b
    if len(parts) == 4 and all(len(text[k]) < 4 for k in parts) and not lineage:
        return Reading(j, " dot ".join(digits(text[k]) for k in parts), "electronic")
    return Reading(j, " point ".join(line.en.whole(text[k]) for k in parts), "code")


def dotted(line: TokenizedLine, i: int) -> Reading | None:
    """ "B.1.1.529": a lineage of letters and numbers."""
    text, kind = line.text, line.kind
    if (
        len(text[i]) > 3
        or not text[i].isupper()
        or text[i + 1] != "."
        or kind[i + 2] != DIGITS
        or line.glued_before(i)
    ):
        return None
    said, j = [spell(text[i])], i + 1
    while text[j] == "." and kind[j + 1] == DIGITS and len(said) < _LONGEST:
        said.append(say_code_number(text[j + 1], lowered=False))
        j += 2
    lineage = (len(text[i]) > 1 and text[i] != "NO") or (
        len(said) == 2 and len(text[i + 2]) > 2
    )  # "JN.1", "H.264"
    return Reading(j, " ".join(said), "code") if len(said) > 1 + (not lineage) else None
