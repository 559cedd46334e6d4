"""Roman numerals: of rulers and popes ("the fourteenth"), of wars, chapters and games ("four")."""

from __future__ import annotations

from podcast.languages.en.spoken_tables import words
from podcast.speech.tagging.line_tokens import SPACE, Found, Sentence
from podcast.speech.tagging.pronunciation import bare
from podcast.speech.tagging.roman_values import VALUES, from_roman
from podcast.speech.tagging.typographic_marks import DASHES

SMALL_ROMAN = frozenset(
    ("ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii", "xiii", "xiv", "xv", "xvi")
)


def roman(s: Sentence, i: int) -> Found | None:
    """A Roman numeral behind the noun or name that it counts: "Chapter IX", "Henry VIII", "World
    War II"."""
    word, possessive = bare(s.text[i])
    if word[0] in "ivx" and len(word) > 1 and word.islower():
        return _small(s, i, word)
    if (
        s.kind[i + 1] == SPACE
        and s.lower(i + 2) in words("cues", "century")
        and (value := from_roman(word)) > 1
    ):
        return Found(i + 1, s.en.ordinal(value), "roman")
    if (
        word in ("II", "III")
        and s.text[i - 1] == "-"
        and len(s.text[i - 2]) == 1
        and s.text[i - 2].isupper()
    ):
        return Found(i + 1, s.en.cardinal(len(word)) + possessive, "roman")  # G-III
    if word[0] not in VALUES or s.kind[i - 1] != SPACE or i < 2 or s.glued_after(i + 1):
        return None
    value = from_roman(word)
    if not value:
        return None
    before = s.text[i - 3] if s.text[i - 2] == "." and i > 2 else s.text[i - 2]
    if before in words("cues", "numbered") or (
        len(word) > 1 and before.capitalize() in words("cues", "numbered")
    ):
        speaker = before.islower() and s.word_after(i + 1).lower() in words(
            "cues", "after_i"
        )  # "in part I did"
        if word in "CDLM" or (word == "I" and (speaker or s.text[i + 1] == "'")):
            return None  # Category C, Appendix D
        if word == "X" and before in words("cues", "lettered"):
            return None
        return Found(i + 1, s.en.cardinal(value) + possessive, "roman")
    joint = (
        before == "and"
        and i > 5
        and s.text[i - 6] in words("cues", "regnal")
        and from_roman(s.text[i - 4])
    )
    if joint and s.word_after(i + 1).lower() not in words("cues", "after_i"):  # James VI and I
        return Found(i + 1, f"the {s.en.ordinal(value)}{possessive}", "roman")
    if _is_ruler(s, i, before, word) and value < 40:
        article = "" if s.word_before(i) == "the" else "the "
        return Found(i + 1, article + s.en.ordinal(value) + possessive, "roman")
    if len(word) < 2 or not set(word) <= {"I", "V", "X"} or not before[:1].isupper():
        return None
    if _heir(s, i, word) or (value < 20 and _first_name(before)):
        return Found(i + 1, f"the {s.en.ordinal(value)}{possessive}", "roman")
    if before.isupper() and 1 < len(before) < 4 and before != "WW":
        return None  # ABC II, but SALT II
    return Found(i + 1, s.en.cardinal(value) + possessive, "roman")


def _small(s: Sentence, i: int, word: str) -> Found | None:
    """ "(iv)", "Scene ii", "page xii"."""
    listed = s.text[i - 1] == "(" and s.text[i + 1] == ")"
    numbered = s.kind[i - 1] == SPACE and s.word_before(i) in words("cues", "numbered") | {
        "page",
        "p",
        "pp",
        "para",
    }
    value = from_roman(word.upper()) if listed or numbered else 0
    return Found(i + 1, s.en.cardinal(value), "roman") if value else None


def _is_ruler(s: Sentence, i: int, name: str, word: str) -> bool:
    """Whether the numeral is a ruler's or a pope's."""
    titled = i > 3 and s.text[i - 4] in words("cues", "throne")
    regnal = name in words("cues", "regnal")
    if len(word) > 1:
        return regnal or titled
    following = s.text[i + 2] if s.kind[i + 1] == SPACE else s.text[i + 1]
    if word == "I":
        spoken_by = following.lower() in words("cues", "after_i") or following in ("'", "’")
        return (titled and name[:1].isupper()) or (regnal and not spoken_by)
    return (regnal or titled) and name[:1].isupper()


def _heir(s: Sentence, i: int, word: str) -> bool:
    """Whether the numeral ends a person's name: "Harrison Vance Ellery III", with a first name that
    is one."""
    if word not in ("II", "III", "IV") or i < 4 or s.kind[i - 3] != SPACE:
        return False
    first = s.text[i - 4]
    initial = first == "." and len(s.text[i - 5]) == 1
    return initial or _first_name(first)


def _first_name(word: str) -> bool:
    if (
        not word[:1].isupper()
        or word in words("cues", "numbered")
        or word in words("cues", "place_name")
    ):
        return False
    from podcast.languages.en.english_names import first_name_gender

    return first_name_gender(word) is not None


def range_of(s: Sentence, i: int) -> Found | None:
    """ "Chapters II-IV"."""
    if (
        not s.text[i + 1]
        or s.text[i + 1] not in DASHES
        or s.word_before(i) not in words("cues", "numbered")
    ):
        return None
    low, high = from_roman(s.text[i]), from_roman(s.text[i + 2])
    if not low or high <= low:
        return None
    return Found(i + 3, f"{s.en.cardinal(low)} to {s.en.cardinal(high)}", "roman")
