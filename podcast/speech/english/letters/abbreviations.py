"""Abbreviations: titles, places, companies, states, Latin, and "St." as Saint or Street."""

from __future__ import annotations

from collections.abc import Callable

from podcast.languages.en.spoken.spoken_tables import table, words
from podcast.speech.english.letters.abbreviation_table import abbreviation_entries, behind_city
from podcast.speech.english.letters.saint_or_street import saint_or_street
from podcast.speech.english.sentence_context import point
from podcast.speech.tagging.line_context import is_name
from podcast.speech.tagging.line_tokens import DIGITS, SPACE, WORD, Reading, TokenizedLine
from podcast.speech.tagging.roman_values import from_roman

RESULT = 14  # tokens behind the first name of the loser that hold the score


def abbreviation(line: TokenizedLine, i: int) -> Reading | None:
    """An abbreviation of the table where its company allows it."""
    word = line.text[i]
    if word.isupper() and len(word) > 1 and (found := _in_capitals(line, i)):
        return found
    if word in ("St", "Ste", "Dr") and (found := saint_or_street(line, i)):
        return found
    if word in ("Sr", "Jr") and (found := _senior_or_junior(line, i)):
        return found
    if word == "v" and (found := _versus(line, i)):
        return found
    if word in ("d", "def") and (found := _defeated(line, i)):
        return found
    if found := _double_rank(line, i):
        return found
    entries = abbreviation_entries().get(word)
    if not entries or line.glued_before(i) or line.glued_after(i + 1):
        return None
    dotted = line.text[i + 1] == "." and line.kind[i + 2] != WORD
    end = i + 2 if dotted else i + 1
    for said, where, bare in entries:
        if (dotted or bare) and _allows(line, i, end, where, dotted=dotted):
            stop = point(line, end, title=where in ("name", "place", "number")) if dotted else ""
            return Reading(end, said + stop, "abbreviation")
    return None


def _in_capitals(line: TokenizedLine, i: int) -> Reading | None:
    """ "ST. JOSEPH", "MR. SPEAKER": a title in capitals before a name in capitals."""
    name = line.text[i + 3]
    if line.text[i + 1] != "." or line.kind[i + 2] != SPACE or not name.isupper() or len(name) < 2:
        return None
    titles = [
        said
        for said, where, _ in abbreviation_entries().get(line.text[i].title(), ())
        if where in ("name", "place")
    ]
    if line.text[i] == "ST":
        titles = ["Saint"]
    return Reading(i + 2, titles[0], "abbreviation") if titles else None


def _double_rank(line: TokenizedLine, i: int) -> Reading | None:
    """ "Lt-Col", "Maj.-Gen.": two ranks with a hyphen, with points or without."""
    j = line.past(i + 1, ".")
    if line.text[j] != "-" or line.kind[j + 1] != WORD:
        return None
    ranks = [
        next((e[0] for e in abbreviation_entries().get(line.text[k], ()) if e[1] == "name"), "")
        for k in (i, j + 1)
    ]
    if not all(ranks):
        return None
    end = line.past(j + 2, ".")
    return Reading(end, " ".join(ranks), "abbreviation") if is_name(line.word_after(end)) else None


def _senior_or_junior(line: TokenizedLine, i: int) -> Reading | None:
    """ "the Sr. Engineer", "Tom Hale, Sr.,": before a post or behind a name; "Sr. Maria" is a
    Sister."""
    said = "Senior" if line.text[i] == "Sr" else "Junior"
    end = line.past(i + 1, ".")
    following = _word_behind(line, end).lower().removesuffix("s")
    if following in words("cues", "post"):
        return Reading(end, said, "abbreviation")
    before = line.word_before(i)
    if before == ",":
        before = line.word_before(i - 1 if line.text[i - 1] == "," else i - 2)
    named = is_name(before) and before not in words("cues", "opener")
    if not named or (is_name(_word_behind(line, end)) and line.word_before(i) != ","):
        return None
    stop = point(line, end) if end > i + 1 else ""
    return Reading(end, said + stop, "abbreviation")


def _versus(line: TokenizedLine, i: int) -> Reading | None:
    """ "Adler v. Boone"."""
    end = i + 2 if line.text[i + 1] == "." else i + 1
    if (
        i < 2
        or line.kind[end] != SPACE
        or not (is_name(line.text[end + 1]) and is_name(line.text[i - 2]))
    ):
        return None
    return Reading(end, "versus", "abbreviation")


def _defeated(line: TokenizedLine, i: int) -> Reading | None:
    """ "Hest d. Norrby 70-44", "Lind def. Roe 6-4": a result, between two names, before a score."""
    if i < 2 or line.text[i + 1] != "." or line.kind[i + 2] != SPACE:
        return None
    if not (is_name(line.text[i + 3]) and is_name(line.text[i - 2])):
        return None
    behind = range(i + 4, min(i + 4 + RESULT, len(line.text) - 2))
    has_score = any(
        line.kind[j] == DIGITS and line.text[j + 1] in "-–" and line.kind[j + 2] == DIGITS
        for j in behind
    )
    return Reading(i + 2, "defeated", "abbreviation") if has_score else None


def _allows(line: TokenizedLine, i: int, end: int, where: str, *, dotted: bool) -> bool:
    """Whether the company is there that the table asks for in its column `where`."""
    return COMPANY.get(where, _not_a_word)(line, i, end, dotted)


def _before_name(line: TokenizedLine, i: int, end: int, dotted: bool) -> bool:
    """ "Gov. Moss", "Gov.-elect Moss", "Col. (ret.) Moss", "Sgt. 1st Class Bell"."""
    following = _word_behind(line, end)
    if not dotted and i == 0 and line.text[i] in words("cues", "title_or_word"):
        return is_name(following) and len(following) > 1
    return (
        is_name(following)
        or (following == "(" and line.text[end + 2] in ("ret", "Ret"))
        or (following in ("1", "2") and line.text[end + 4] == "Class")
        or (line.text[end] == "-" and line.text[end + 1] in ("elect", "designate"))
        or (following == "and" and line.text[end + 3] in abbreviation_entries())
    )


def _before_number(line: TokenizedLine, i: int, end: int, dotted: bool) -> bool:
    """ "No. 5", "Sec. IV", "c. £300"; not "No. I will not" and not "Yes 42%, No 58%"."""
    after = line.skip_space(end)
    word, following = line.text[i], line.text[after]
    if word == "No" and (following == "I" or (not dotted and line.text[after + 1] == "%")):
        return False
    if word in ("c", "ca") and following in ("£", "$", "€"):
        return True
    return line.kind[after] == DIGITS or following == "#" or from_roman(following) > 0


def _before_county(line: TokenizedLine, i: int, end: int, _dotted: bool) -> bool:
    """ "Co. Durham", but not "Quayle Co. Durham"."""
    return _word_behind(line, end) in words("cues", "county") and not is_name(line.word_before(i))


def _before_year(line: TokenizedLine, _i: int, end: int, _dotted: bool) -> bool:
    """ "c. 1450"."""
    following = _word_behind(line, end)
    return len(following) == 4 and following.isdecimal()


def _as_state(line: TokenizedLine, i: int, _end: int, dotted: bool) -> bool:
    """ "Selmouth, Ky.", "in Calif."."""
    told = line.word_before(i) in words("cues", "statewide")
    alone = dotted and (told or line.text[i] in words("cues", "state"))
    return alone or behind_city(line, i)


def _in_address(line: TokenizedLine, i: int, end: int, _dotted: bool) -> bool:
    """ "Marsh Rd.," behind a name and before no further word."""
    before = line.word_before(i)
    numbered = before.lower() in words("cues", "ordinal_suffix")  # "3rd Pl"
    named = line.kind[i - 1] == SPACE and (is_name(before) or numbered)
    return named and (line.text[end] in (",", "") or line.kind[end] != SPACE)


def _word_behind(line: TokenizedLine, end: int) -> str:
    """The word behind the space at `end`, "" if there is no space."""
    return line.text[end + 1] if line.kind[end] == SPACE else ""


def _not_a_word(line: TokenizedLine, i: int, _end: int, dotted: bool) -> bool:
    """Keeps "the min." apart from "wait a min": short ones that are words need their point inside a
    sentence."""
    word = line.text[i]
    if word == "Sr":
        return is_name(line.word_before(i))
    if word == "al":
        return line.word_before(i) == "et"
    if word not in words("cues", "needs_point"):
        return True
    goes_on = line.kind[i + 3] == DIGITS or line.text[i + 3][:1].islower()
    return dotted and line.kind[i + 2] == SPACE and goes_on


Company = Callable[[TokenizedLine, int, int, bool], bool]
# The column `where` of the table -> what has to stand around the abbreviation.
COMPANY: dict[str, Company] = {
    "name": _before_name,
    "place": _before_name,
    "number": _before_number,
    "county": _before_county,
    "year": _before_year,
    "state": _as_state,
    "address": _in_address,
}


def postal(line: TokenizedLine, i: int) -> Reading | None:
    """ "Springfield, IL 62701", "Austin, TX,": postal codes of states, and the ZIP code behind."""
    said = table("states").get(line.text[i])
    if not said or line.glued_after(i + 1) or not (behind_city(line, i) or _zip_at(line, i + 1)):
        return None
    end = i + 1
    if _zip_at(line, end):
        from podcast.speech.tagging.english_numbers import digits

        return Reading(end + 2, f"{said} {digits(line.text[end + 1])}", "address")
    if (
        line.kind[end] == SPACE
        and line.text[end + 1][:1].islower()
        and line.text[i] in ("IN", "OR", "ME", "OK", "HI", "CO")
    ):
        return None
    return Reading(end, said, "address")


def _zip_at(line: TokenizedLine, i: int) -> bool:
    return line.kind[i] == SPACE and line.kind[i + 1] == DIGITS and len(line.text[i + 1]) == 5
