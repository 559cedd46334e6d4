"""Abbreviations: titles, places, companies, states, Latin, and "St." as Saint or Street."""

from __future__ import annotations

from podcast.languages.en.spoken_tables import table, words
from podcast.speech.english.letters.abbreviation_table import abbreviation_entries, behind_city
from podcast.speech.english.letters.saint_or_street import saint_or_street
from podcast.speech.english.sentence_context import point
from podcast.speech.tagging.line_context import is_name
from podcast.speech.tagging.line_tokens import DIGITS, SPACE, WORD, Found, Sentence
from podcast.speech.tagging.roman_values import from_roman


def abbreviation(s: Sentence, i: int) -> Found | None:
    """An abbreviation of the table where its company allows it."""
    word = s.text[i]
    if word.isupper() and len(word) > 1 and (found := _in_capitals(s, i)):
        return found
    if word in ("St", "Ste", "Dr") and (found := saint_or_street(s, i)):
        return found
    if word == "v" and (found := _versus(s, i)):
        return found
    if found := _double_rank(s, i):
        return found
    entries = abbreviation_entries().get(word)
    if not entries or s.glued_before(i) or s.glued_after(i + 1):
        return None
    dotted = s.text[i + 1] == "." and s.kind[i + 2] != WORD
    end = i + 2 if dotted else i + 1
    for said, where, bare in entries:
        if (dotted or bare) and _allows(s, i, end, where, dotted=dotted):
            stop = point(s, end, title=where in ("name", "place", "number")) if dotted else ""
            return Found(end, said + stop, "abbreviation")
    return None


def _in_capitals(s: Sentence, i: int) -> Found | None:
    """ "ST. JOSEPH", "MR. SPEAKER": a title in capitals before a name in capitals."""
    name = s.text[i + 3]
    if s.text[i + 1] != "." or s.kind[i + 2] != SPACE or not name.isupper() or len(name) < 2:
        return None
    titles = [
        said
        for said, where, _ in abbreviation_entries().get(s.text[i].title(), ())
        if where in ("name", "place")
    ]
    if s.text[i] == "ST":
        titles = ["Saint"]
    return Found(i + 2, titles[0], "abbreviation") if titles else None


def _double_rank(s: Sentence, i: int) -> Found | None:
    """ "Lt-Col", "Maj.-Gen.": two ranks with a hyphen, with points or without."""
    j = i + 1 + (s.text[i + 1] == ".")
    if s.text[j] != "-" or s.kind[j + 1] != WORD:
        return None
    ranks = [
        next((e[0] for e in abbreviation_entries().get(s.text[k], ()) if e[1] == "name"), "")
        for k in (i, j + 1)
    ]
    if not all(ranks):
        return None
    end = j + 2 + (s.text[j + 2] == ".")
    return Found(end, " ".join(ranks), "abbreviation") if is_name(s.word_after(end)) else None


def _versus(s: Sentence, i: int) -> Found | None:
    """ "Adler v. Boone"."""
    end = i + 2 if s.text[i + 1] == "." else i + 1
    if i < 2 or s.kind[end] != SPACE or not (is_name(s.text[end + 1]) and is_name(s.text[i - 2])):
        return None
    return Found(end, "versus", "abbreviation")


def _allows(s: Sentence, i: int, end: int, where: str, *, dotted: bool) -> bool:
    following = s.text[end + 1] if s.kind[end] == SPACE else ""
    if where in ("name", "place"):
        if (
            not dotted
            and s.text[i] in ("Rep", "Fr", "Gov", "Sen", "Ft", "Col", "Maj", "Rev", "Det")
            and i == 0
        ):
            return is_name(following) and len(following) > 1
        retired = following == "(" and s.text[end + 2] in ("ret", "Ret")
        classed = following in ("1", "2") and s.text[end + 4] == "Class"  # Sgt. 1st Class Bell
        elect = s.text[end] == "-" and s.text[end + 1] in ("elect", "designate")
        return (
            is_name(following)
            or retired
            or classed
            or elect
            or (following == "and" and s.text[end + 3] in abbreviation_entries())
        )
    if where == "number":
        j = s.skip_space(end)
        if s.text[i] == "No" and (s.text[j] == "I" or (not dotted and s.text[j + 1] == "%")):
            return False  # "No. I will not", "Yes 42%, No 58%"
        about = s.text[i] in ("c", "ca") and s.text[j] in ("£", "$", "€")
        return s.kind[j] == DIGITS or s.text[j] == "#" or about or from_roman(s.text[j]) > 0
    if where == "county":
        return following in words("cues", "county") and not is_name(s.word_before(i))
    if where == "year":
        return len(following) == 4 and following.isdecimal()
    if where == "state":
        alone = s.text[i] in words("cues", "state") or s.word_before(i) in words(
            "cues", "statewide"
        )
        return behind_city(s, i) or (dotted and alone)
    if where == "address":
        return (
            is_name(s.word_before(i))
            and (s.text[end] in (",", "") or s.kind[end] != SPACE)
            and s.kind[i - 1] == SPACE
        )
    return _not_a_word(s, i, dotted=dotted)


def _not_a_word(s: Sentence, i: int, *, dotted: bool) -> bool:
    """Keeps "the min." apart from "wait a min": short ones that are words need their point inside a
    sentence."""
    word = s.text[i]
    if word == "Sr":
        return is_name(s.word_before(i))
    if word == "al":
        return s.word_before(i) == "et"
    if word in (
        "max",
        "min",
        "temp",
        "ed",
        "al",
        "Tech",
        "resp",
        "esp",
        "misc",
        "hrs",
        "mins",
        "secs",
        "yrs",
        "est",
    ):
        return (
            dotted
            and s.kind[i + 2] == SPACE
            and (s.kind[i + 3] == DIGITS or s.text[i + 3][:1].islower())
        )
    return True


def postal(s: Sentence, i: int) -> Found | None:
    """ "Springfield, IL 62701", "Austin, TX,": postal codes of states, and the ZIP code behind."""
    said = table("states").get(s.text[i])
    if not said or s.glued_after(i + 1) or not (behind_city(s, i) or _zip_at(s, i + 1)):
        return None
    end = i + 1
    if _zip_at(s, end):
        from podcast.speech.tagging.english_numbers import digits

        return Found(end + 2, f"{said} {digits(s.text[end + 1])}", "address")
    if (
        s.kind[end] == SPACE
        and s.text[end + 1][:1].islower()
        and s.text[i] in ("IN", "OR", "ME", "OK", "HI", "CO")
    ):
        return None
    return Found(end, said, "address")


def _zip_at(s: Sentence, i: int) -> bool:
    return s.kind[i] == SPACE and s.kind[i + 1] == DIGITS and len(s.text[i + 1]) == 5
