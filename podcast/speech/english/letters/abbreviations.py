"""Abbreviations: titles, places, companies, states, Latin, and "St." as Saint or Street."""

from __future__ import annotations

from podcast.speech.spoken.acronyms import spell
from podcast.speech.spoken.addresses import DIRECTIONS
from podcast.speech.spoken.datelines import dateline
from podcast.speech.spoken.phrases import is_name, point
from podcast.speech.spoken.roman import from_roman
from podcast.speech.spoken.tables import rows, table, words
from podcast.speech.spoken.tokens import DIGITS, SPACE, WORD, Found, Sentence

_TABLE: dict[str, list[tuple[str, str, bool]]] = {}


def _entries() -> dict[str, list[tuple[str, str, bool]]]:
    """Written -> [(said, where, also without a point)]."""
    if not _TABLE:
        for written, said, where, *bare in rows("abbreviations"):
            entry = (said, where, bool(bare))
            _TABLE.setdefault(written, []).insert(
                0 if where in ("number", "year") else 9, entry
            )  # "Sec. IV" before "Sec. Rusk"
    return _TABLE


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
    entries = _entries().get(word)
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
    titles = [said for said, where, _ in _entries().get(s.text[i].title(), ()) if where in ("name", "place")]
    if s.text[i] == "ST":
        titles = ["Saint"]
    return Found(i + 2, titles[0], "abbreviation") if titles else None


def _double_rank(s: Sentence, i: int) -> Found | None:
    """ "Lt-Col", "Maj.-Gen.": two ranks with a hyphen, with points or without."""
    j = i + 1 + (s.text[i + 1] == ".")
    if s.text[j] != "-" or s.kind[j + 1] != WORD:
        return None
    ranks = [next((e[0] for e in _entries().get(s.text[k], ()) if e[1] == "name"), "") for k in (i, j + 1)]
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
        if not dotted and s.text[i] in ("Rep", "Fr", "Gov", "Sen", "Ft", "Col", "Maj", "Rev", "Det") and i == 0:
            return is_name(following) and len(following) > 1
        retired = following == "(" and s.text[end + 2] in ("ret", "Ret")
        classed = following in ("1", "2") and s.text[end + 4] == "Class"  # Sgt. 1st Class Bell
        elect = s.text[end] == "-" and s.text[end + 1] in ("elect", "designate")
        return (
            is_name(following) or retired or classed or elect or (following == "and" and s.text[end + 3] in _entries())
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
        alone = s.text[i] in words("cues", "state") or s.word_before(i) in words("cues", "statewide")
        return _behind_city(s, i) or (dotted and alone)
    if where == "address":
        return (
            is_name(s.word_before(i)) and (s.text[end] in (",", "") or s.kind[end] != SPACE) and s.kind[i - 1] == SPACE
        )
    return _not_a_word(s, i, dotted=dotted)


def _not_a_word(s: Sentence, i: int, *, dotted: bool) -> bool:
    """Keeps "the min." apart from "wait a min": short ones that are words need their point inside a sentence."""
    word = s.text[i]
    if word == "Sr":
        return is_name(s.word_before(i))
    if word == "al":
        return s.word_before(i) == "et"
    if word in ("max", "min", "temp", "ed", "al", "Tech", "resp", "esp", "misc", "hrs", "mins", "secs", "yrs", "est"):
        return dotted and s.kind[i + 2] == SPACE and (s.kind[i + 3] == DIGITS or s.text[i + 3][:1].islower())
    return True


def _behind_city(s: Sentence, i: int) -> bool:
    """Whether token `i` stands where a state does: "Selmouth, Ky.", "R-Texas", "(D-Calif.)"."""
    if s.text[i - 1] == "-" and s.text[i - 2] in ("R", "D", "I"):
        return True
    if i < 3 or s.kind[i - 1] != SPACE or s.text[i - 2] != ",":
        return False
    city = s.text[i - 3]
    return is_name(city) and not (city.isupper() and len(city) > 1 and dateline(s) < i - 2)


def saint_or_street(s: Sentence, i: int) -> Found | None:
    """ "St." before a name is Saint, behind a street's name Street; "Dr." likewise Doctor or Drive."""
    dotted = s.text[i + 1] == "." and not s.glued_after(i + 2)
    end = i + 2 if dotted else i + 1
    if s.glued_after(end):
        return None
    following = s.text[end + 1] if s.kind[end] == SPACE else ""
    before = s.text[i - 2] if i > 1 and s.kind[i - 1] == SPACE else ""
    street, holy = ("Drive", "Doctor") if s.text[i] == "Dr" else ("Street", "Sainte" if s.text[i] == "Ste" else "Saint")
    behind = _behind_street_name(s, i, before)
    leads = is_name(following) and following not in words("cues", "opener")
    if is_name(following) and not (behind and (not leads or _house_number(s, i))):
        return Found(end, holy, "abbreviation")
    if behind:
        return Found(end, street + (point(s, end) if dotted else ""), "abbreviation")
    return None


def _behind_street_name(s: Sentence, i: int, before: str) -> bool:
    if not before:
        return False
    ordinal = before in ("st", "nd", "rd", "th") and s.kind[i - 3] == DIGITS
    return ordinal or (is_name(before) and before not in words("cues", "opener"))


def _house_number(s: Sentence, i: int) -> bool:
    """Whether digits stand within three words before token `i`."""
    return any(s.kind[k] == DIGITS for k in range(max(0, i - 7), i))


def letters(s: Sentence, i: int) -> Found | None:
    """Letters with points: "U.S.", "e.g.", "Ph.D.", "J.K. Rowling", "R-N.D.", "George W. Bush"."""
    text, kind = s.text, s.kind
    if text[i + 1] != "." or len(text[i]) > 2 or s.glued_before(i):
        return None
    end = i
    parts: list[str] = []
    while kind[end] == WORD and text[end + 1] == "." and len(text[end]) <= 2 and len(parts) < 8:
        parts.append(text[end])
        end += 2
    if kind[end] == WORD and parts and len(text[end]) <= 3 and f"{'.'.join(parts)}.{text[end]}" in table("dotted"):
        parts.append(text[end])
        end += 1 + (text[end + 1] == ".")
    elif kind[end] == WORD and not (len(text[end]) > 3 and text[end - 1] == "."):
        if not (len(parts) > 1 and len(text[end]) == 1):
            return None
        if text[end] == "s":  # M.B.A.s
            return Found(end + 1, spell("".join(parts)) + "'s", "acronym")
        parts.append(text[end])  # "e.s.t" without its last point
        end += 1
    written = ".".join(parts)
    stop = point(s, end) if text[end - 1] == "." else ""
    if written in table("dotted"):
        if _state_only(written) and not (_behind_city(s, i) or _state_alone(s, i, end, written)):
            return Found(end, spell(written.replace(".", "")) + stop, "acronym")
        return Found(end, table("dotted")[written] + stop, "abbreviation")
    if len(parts) == 1:
        return _initial(s, i, end)
    if any(len(part) > 1 and not part.isupper() for part in parts):
        return None
    return Found(end, spell("".join(parts)) + stop, "acronym")


def _state_alone(s: Sentence, i: int, end: int, written: str) -> bool:
    """Whether "N.H." needs no city: "in N.H., she", "N.J. Gov. Moss", "(S.C.)", but not "N.C. Wyeth" or "500 B.C."."""
    if written in ("B.C", "N.B", "N.S") or s.word_before(i).lower() in ("the", "a", "an"):
        return False
    following = s.word_after(end)
    return not is_name(following) or following in _entries() or following in words("cues", "opener")


def _state_only(written: str) -> bool:
    return any(row[0] == written and len(row) > 2 for row in rows("dotted"))


def _initial(s: Sentence, i: int, end: int) -> Found | None:
    """The initial of a name: "George W. Bush", "J. Alvarez" - not the end of "vitamin C. The"."""
    letter, before = s.text[i], s.text[i - 2] if i > 1 else ""
    if len(letter) != 1 or not letter.isupper() or s.kind[end] != SPACE or not is_name(s.text[end + 1]):
        return None
    if s.text[end + 1] in words("cues", "opener") or letter == "I":
        return None
    if letter in DIRECTIONS and s.text[end + 1] in words("cues", "compass"):
        return Found(end, DIRECTIONS[letter], "abbreviation")
    if before and not (is_name(before) or before in (".", ",", "“", '"', "(") or before in words("cues", "function")):
        return None
    return Found(end, "A." if letter == "A" else letter, "abbreviation")  # "A" alone would be the article


def postal(s: Sentence, i: int) -> Found | None:
    """ "Springfield, IL 62701", "Austin, TX,": postal codes of states, and the ZIP code behind."""
    said = table("states").get(s.text[i])
    if not said or s.glued_after(i + 1) or not (_behind_city(s, i) or _zip_at(s, i + 1)):
        return None
    end = i + 1
    if _zip_at(s, end):
        from podcast.speech.spoken.english import digits

        return Found(end + 2, f"{said} {digits(s.text[end + 1])}", "address")
    if s.kind[end] == SPACE and s.text[end + 1][:1].islower() and s.text[i] in ("IN", "OR", "ME", "OK", "HI", "CO"):
        return None
    return Found(end, said, "address")


def _zip_at(s: Sentence, i: int) -> bool:
    return s.kind[i] == SPACE and s.kind[i + 1] == DIGITS and len(s.text[i + 1]) == 5
