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
from podcast.speech.tagging.line_tokens import DIGITS, WORD, Found, Sentence
from podcast.speech.tagging.pronunciation import bare
from podcast.speech.tagging.typographic_marks import DASHES

_LONGEST = 12  # parts; what goes on longer is read on from there
_DASH = "-‑–"


def code(s: Sentence, i: int) -> Found | None:
    """A code that begins with letters at token `i`."""
    text, kind = s.text, s.kind
    if zone := _zone(s, i):
        return zone
    glued = kind[i + 1] == DIGITS
    hyphened = (
        text[i + 1] and text[i + 1] in _DASH and kind[i + 2] == DIGITS and text[i][0].isupper()
    )
    if not (glued or hyphened) or (s.glued_before(i) and not glued):
        return None
    if special := _fiscal(s, i) or (_quarter(s, i) if glued else None):
        return special
    first, lowered = text[i], text[i].islower()
    if glued and (first == "v" or (first == "V" and text[i + 2] == "." and kind[i + 3] == DIGITS)):
        return Found(i + 1, "version ", "code")
    said = [_say_letters(first)]
    j = i + 1
    if hyphened:
        j += 1
        if kind[j + 1] == DIGITS or (text[j + 1] in ("/", ",") and kind[j + 2] == DIGITS):
            return None
    for _ in range(_LONGEST):
        if kind[j] == DIGITS:
            number, j = _number(s, j, lowered=lowered)
            said.append(number)
        elif kind[j] == WORD and kind[j - 1] == DIGITS:
            if _plural(text[j]):
                said[-1] = plural_number(said[-1])
            else:
                said.append(_say_letters(text[j]))
            j += 1
        else:
            break
    return Found(j, " ".join(said).replace("A ", "A-") if first == "A" else " ".join(said), "code")


def _plural(word: str) -> bool:
    return word == "s"


def _say_letters(word: str) -> str:
    """The letters of a code: a word where they are one, else spelled."""
    if known := table("names_codes").get(word):
        return known
    word, possessive = bare(word)
    if len(word) == 1:
        return word.upper() + possessive
    if word.isupper():
        return (
            say_acronym(word)
            or (word.title() if len(word) > 3 and pronounceable(word) else spell(word))
        ) + possessive
    return word + possessive


def _number(s: Sentence, j: int, *, lowered: bool) -> tuple[str, int]:
    """The digits of a code at token `j`, with a decimal where letters are glued to it: (said,
    end)."""
    written = s.text[j]
    grouped = read_numeral(s, j) if s.text[j + 1] == "," else None
    if grouped and grouped.grouped:
        return say_numeral(grouped, s.en), grouped.end
    if (
        s.text[j + 1] == "."
        and s.kind[j + 2] == DIGITS
        and (s.kind[j - 1] == WORD or s.text[j - 1] in _DASH)
    ):
        return f"{s.en.whole(written)} point {digits(s.text[j + 2])}", j + 3
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


def _fiscal(s: Sentence, i: int) -> Found | None:
    """ "FY2026", "FY26", "CY24"."""
    if s.text[i] not in ("FY", "CY") or s.kind[i + 1] != DIGITS or len(s.text[i + 1]) not in (2, 4):
        return None
    written = s.text[i + 1]
    year = s.en.year(int(written)) if len(written) == 4 else s.en.cardinal(int(written))
    end = i + 2
    if s.text[end] in ("/", "-") and s.kind[end + 1] == DIGITS and len(s.text[end + 1]) == 2:
        year, end = f"{year} to {s.en.cardinal(int(s.text[end + 1]))}", end + 2
    return Found(end, f"{'fiscal' if s.text[i] == 'FY' else 'calendar'} year {year}", "year")


def _zone(s: Sentence, i: int) -> Found | None:
    """ "UTC-05:00", "GMT+1"."""
    sign = {"-": "minus", "−": "minus", "+": "plus"}.get(s.text[i + 1])
    if (
        s.text[i] not in ("UTC", "GMT")
        or not sign
        or s.kind[i + 2] != DIGITS
        or len(s.text[i + 2]) > 2
    ):
        return None
    said, end = f"{spell(s.text[i])} {sign} {s.en.cardinal(int(s.text[i + 2]))}", i + 3
    if s.text[end] == ":" and s.kind[end + 1] == DIGITS:
        said, end = (
            said + (f" {s.en.whole(s.text[end + 1])}" if int(s.text[end + 1]) else ""),
            end + 2,
        )
    return Found(end, said, "time")


def _quarter(s: Sentence, i: int) -> Found | None:
    """ "Q2'24", "Q1-Q3": quarters with their year, and from one to another; "S2E5": seasons and
    episodes."""
    if s.text[i] == "S" and s.text[i + 2] == "E" and s.kind[i + 3] == DIGITS:  # S2E5
        season, episode = (s.en.cardinal(int(s.text[k][-3:])) for k in (i + 1, i + 3))
        return Found(i + 4, f"season {season} episode {episode}", "code")
    if s.text[i] not in ("Q", "H") or len(s.text[i + 1]) > 1:
        return None
    said = f"{s.text[i]} {s.en.whole(s.text[i + 1])}"
    if s.text[i + 2] in ("'", "’") and s.kind[i + 3] == DIGITS and len(s.text[i + 3]) == 2:
        return Found(i + 4, f"{said} {pairs(s.text[i + 3])}", "year")
    j = i + 3 + (s.text[i + 3] == s.text[i])
    if s.text[i + 2] and s.text[i + 2] in DASHES and s.kind[j] == DIGITS and len(s.text[j]) == 1:
        return Found(
            j + 1, f"{said} to {s.text[i] if j > i + 3 else ''} {s.en.whole(s.text[j])}", "year"
        )
    return None


def aircraft(s: Sentence, i: int) -> Found | None:
    """ "737-800", "a 747": types of aeroplane."""
    text = s.text
    if len(text[i]) != 3 or text[i][0] != "7" or text[i][2] != "7" or s.glued_before(i):
        return None
    if s.kind[i + 1] == WORD:  # 777X, 737NG
        variant = text[i + 1] in ("x", "X", "NG", "ER", "LR", "SP", "F") and s.kind[i + 2] != DIGITS
        return (
            Found(i + 2, f"{pairs(text[i])} {spell(text[i + 1].upper())}", "code")
            if variant
            else None
        )
    if text[i + 1] == "-" and s.kind[i + 2] == DIGITS and len(text[i + 2]) < 4:
        end = i + 3 + (s.kind[i + 3] == WORD and len(text[i + 3]) < 3)
        tail = f" {spell(text[i + 3])}" if end > i + 3 else ""
        return Found(
            end, f"{pairs(text[i])} {say_code_number(text[i + 2], lowered=False)}{tail}", "code"
        )
    alone = (
        s.word_before(i).lower() == "a" and text[i + 1] != "-"
    )  # "a 747": no count stands behind "a"
    if not (alone or s.near(i, words("cues", "aircraft"), wide=True)) or (
        text[i + 1] in (",", ".", "%") and s.kind[i + 2] == DIGITS
    ):
        return None
    return Found(i + 1, pairs(text[i]), "code")


def berth(s: Sentence, i: int) -> Found | None:
    """ "seat 14C", "Apt 4B", "platform 9B", "Phase 2B": the letter behind the number of a place is
    only a letter."""
    letter = s.text[i + 1]
    if (
        s.kind[i] != DIGITS
        or len(letter) != 1
        or not letter.isupper()
        or s.glued_before(i)
        or s.glued_after(i + 2)
    ):
        return None
    before = s.word_before(i)
    labelled = before in words("cues", "seat") or (
        letter in "ABCDEFG" and before in words("cues", "numbered")
    )
    if not labelled and not (before == "." and s.text[i - 3] in words("cues", "seat")):
        return None
    return Found(i + 2, f"{pairs(s.text[i])} {letter}", "code")


def plural_digits(s: Sentence, i: int) -> Found | None:
    """ "747s", "the 49ers": numbers with an ending of letters."""
    word = s.text[i + 1]
    if s.kind[i] != DIGITS or s.kind[i + 1] != WORD or s.kind[i + 2] == DIGITS or s.glued_before(i):
        return None
    number = s.text[i]
    if word in ("p", "i") and number in SCREENS:
        return Found(i + 2, f"{pairs(number)} {word.upper()}", "code")
    if word == "s" and 1 < len(number) < 5 and not number.startswith("0"):
        return Found(i + 2, plural_number(pairs(number)), "code")
    if word == "ers" and len(number) < 4:
        number_said = below_hundred(int(number)) if len(number) < 3 else pairs(number)
        return Found(i + 2, f"{number_said}-ers", "code")
    return None


def version(s: Sentence, i: int) -> Found | None:
    """ "3.11.2" point by point, "192.168.0.1" digit by digit."""
    text, kind = s.text, s.kind
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
        return Found(j, " dot ".join(digits(text[k]) for k in parts), "electronic")
    return Found(j, " point ".join(s.en.whole(text[k]) for k in parts), "code")


def dotted(s: Sentence, i: int) -> Found | None:
    """ "B.1.1.529": a lineage of letters and numbers."""
    text, kind = s.text, s.kind
    if (
        len(text[i]) > 3
        or not text[i].isupper()
        or text[i + 1] != "."
        or kind[i + 2] != DIGITS
        or s.glued_before(i)
    ):
        return None
    said, j = [spell(text[i])], i + 1
    while text[j] == "." and kind[j + 1] == DIGITS and len(said) < _LONGEST:
        said.append(say_code_number(text[j + 1], lowered=False))
        j += 2
    lineage = (len(text[i]) > 1 and text[i] != "NO") or (
        len(said) == 2 and len(text[i + 2]) > 2
    )  # "JN.1", "H.264"
    return Found(j, " ".join(said), "code") if len(said) > 1 + (not lineage) else None
