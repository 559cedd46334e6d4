"""Years and decades: "1971-1979", "the '90s"."""

from __future__ import annotations

from podcast.languages.en.spoken.spoken_tables import table, words
from podcast.speech.english.numbers.number_formats import Numeral, is_plural
from podcast.speech.tagging.english_numbers import digits, plural_number
from podcast.speech.tagging.line_tokens import DIGITS, MARK, SPACE, WORD, Reading, TokenizedLine
from podcast.speech.tagging.typographic_marks import DASHES

_HYPHENS = ("-", "‑")  # behind "present" they make "present-day"


def decade(line: TokenizedLine, i: int) -> Reading | None:
    """One decade, or a range of them: "the 1960s-80s", "the '60s–'70s"."""
    first = _one_decade(line, i)
    if not first or not line.text[first.end] or line.text[first.end] not in DASHES + "/":
        return first
    slash = line.text[first.end] == "/"  # "the 1950s/60s"
    last = _one_decade(line, first.end + 1)
    if not last or last.kind != first.kind:
        return first
    joint = "and" if slash else "to"
    return Reading(last.end, f"{first.said} {joint} {last.said}", first.kind)


def _one_decade(line: TokenizedLine, i: int) -> Reading | None:
    """ "1990s", "1990's", "80s", "'90s", "100s of gulls"."""
    text, kind, start = line.text, line.kind, i
    if kind[i] == MARK and text[i] in "'’‘" and kind[i + 1] == DIGITS and not line.glued_before(i):
        i += 1
    if kind[i] != DIGITS or len(text[i]) > 4:
        return None
    if (
        text[i + 1] in ("'", "’")
        and text[i + 2] == "s"
        and line.kind[i + 3] != WORD
        and not text[i].endswith("0")
    ):
        if len(text[i]) == 4 and 1000 < int(text[i]) < 2100:
            return Reading(i + 3, line.en.year(int(text[i])) + "'s", "year")  # 2013's
        return Reading(i + 3, plural_number(line.en.whole(text[i])), "cardinal")
    if len(text[i]) < 2 or not text[i].endswith("0"):
        return None
    end = i + 1
    if text[end] in ("'", "’"):  # "the 80's", "1930's", but "No 10's door"
        if len(text[i]) < 3 and line.word_before(start) in words("cues", "before_possessive"):
            return None
        end += 1
    if text[end] != "s" or kind[end + 1] == DIGITS:
        return None
    if text[i] == "00":
        return Reading(end + 1, "two thousands", "year")
    value = int(text[i])
    if len(text[i]) == 4 and 1000 < value < 2100:
        return Reading(end + 1, line.en.decade(value), "year")
    if value == 100 * (value // 100) and value in (100, 1000):
        return Reading(end + 1, "hundreds" if value == 100 else "thousands", "cardinal")
    return Reading(end + 1, plural_number(line.en.cardinal(value)), "year")


def short_year(line: TokenizedLine, i: int) -> Reading | None:
    """ "'24" behind a month or word: "twenty-four"."""
    if (
        line.kind[i + 1] != DIGITS
        or len(line.text[i + 1]) != 2
        or line.glued_before(i)
        or line.glued_after(i + 2)
    ):
        return None
    if line.text[i + 2] in ("'", "’") or (line.text[i] == "‘" and "’" in line.text[i + 2 : i + 12]):
        return None
    value = line.text[i + 1]
    return Reading(
        i + 2, f"oh {digits(value[1])}" if value[0] == "0" else line.en.cardinal(int(value)), "year"
    )


def is_year(line: TokenizedLine, i: int, numeral: Numeral) -> bool:
    """Four digits that can be a year, and are not a count ("1500 workers")."""
    if len(numeral.whole) != 4 or not 1001 <= int(numeral.whole) <= 2200:
        return False
    value = int(numeral.whole)
    following = line.word_after(numeral.end)
    before = line.word_before(i).lower()
    if value > 2099:
        return before in words("cues", "year") and not is_plural(following)
    if value >= 1900:
        return True
    counted = is_plural(following) and line.kind[numeral.end] == SPACE
    return (
        not counted
        or before in words("cues", "year")
        or (before in ("the", "its") and value > 1500)
    )


def years(line: TokenizedLine, i: int) -> Reading | None:
    """ "1971-1979", "1914-18", "2022/23"."""
    text, kind = line.text, line.kind
    if (
        kind[i] != DIGITS
        or len(text[i]) != 4
        or not 1000 < int(text[i]) < 2100
        or line.glued_before(i)
    ):
        return None
    j, k = i + 1, i + 2
    if kind[j] == SPACE and text[j + 1] in ("–", "-"):
        j, k = j + 1, j + 3  # a dash with space around it
    if (
        not text[j]
        or text[j] not in DASHES + "/"
        or kind[k] != DIGITS
        or len(text[k]) not in (2, 4)
    ):
        return None
    if (line.glued_after(k + 1) and text[k + 1] != "s") or (
        text[k + 1] in (".", ",", "-") and kind[k + 2] == DIGITS
    ):
        return None
    first, last = int(text[i]), int(text[k])
    if len(text[k]) == 2:
        if last <= first % 100 and not (first % 100 == 99 and last == 0):
            return None
        tail = digits(text[k], "oh") if text[k][0] == "0" else line.en.cardinal(last)
    elif first < last < 2200:
        tail = line.en.year(last)
    else:
        return None
    return Reading(k + 1, f"{line.en.year(first)} to {tail}", "year")


def between_decades(line: TokenizedLine, i: int) -> Reading | None:
    """ "late 1800s-early 1900s": a dash from one part of time to another."""
    ends = i > 1 and line.text[i - 1] == "s" and line.kind[i - 2] == DIGITS
    if not ends or line.text[i] not in DASHES or line.lower(i + 1) not in words("cues", "part_of"):
        return None
    return Reading(i + 1, " to ", "range")


def open_end(line: TokenizedLine, i: int) -> Reading | None:
    """ "(1950–)", "2001-;": a year with nothing behind its dash goes on."""
    year = line.text[i - 1] if i > 0 else ""
    if (
        line.text[i] not in ("-", "–", "—", "~", "〜")
        or len(year) != 4
        or line.kind[i - 1] != DIGITS
    ):
        return None
    if line.text[i + 1] not in (")", ";", ",", ".", "]", "") or not 1000 < int(year) < 2100:
        return None
    if line.kind[i + 2] == DIGITS or (
        i > 1 and line.kind[i - 2] == MARK and line.text[i - 2] != "("
    ):
        return None
    since = line.word_before(i - 1).lower() in ("since", "from")
    return Reading(i + 1, " on" if since else " to the present", "range")


def year_and_month(line: TokenizedLine, i: int) -> Reading | None:
    """ "2024-03": the third month, where it can be no range of years."""
    year, month = line.text[i], line.text[i + 2]
    if len(year) != 4 or line.text[i + 1] != "-" or len(month) != 2 or month[0] != "0":
        return None
    if line.glued_before(i) or line.glued_after(i + 3) or line.text[i + 3] in ("-", "/"):
        return None
    names = list(dict.fromkeys(table("months").values()))
    if line.kind[i + 2] != DIGITS or not 1900 <= int(year) <= 2100 or month == "00":
        return None
    return Reading(i + 3, f"{names[int(month) - 1]} {line.en.year(int(year))}", "date")


def open_range(line: TokenizedLine, i: int) -> Reading | None:
    """ "2020-present", "May – now", "1998–today": from then on."""
    if i == 0 or line.text[i] not in DASHES:
        return None
    begin = i - 1 if line.kind[i - 1] != SPACE else i - 2
    word = line.skip_space(i + 1)
    if line.text[word] not in words("cues", "open_end") or line.text[word + 1] in _HYPHENS:
        return None
    if (begin == i - 1) != (word == i + 1):
        return None
    decade = line.text[begin] == "s" and line.kind[begin - 1] == DIGITS
    dated = line.kind[begin] == DIGITS or line.lower(begin) in table("months")
    if not (dated or decade):
        return None
    return Reading(word, " to the " if line.text[word] == "present" else " to ", "range")
