"""Roman numerals: of rulers and popes ("the fourteenth"), of wars, chapters and games ("four")."""

from __future__ import annotations

from podcast.languages.en.spoken.spoken_tables import words
from podcast.speech.tagging.line_tokens import SPACE, Reading, TokenizedLine
from podcast.speech.tagging.pronunciation import split_possessive
from podcast.speech.tagging.roman_values import VALUES, from_roman
from podcast.speech.tagging.typographic_marks import DASHES

_FEWEST_OF_YEAR, _FIRST_YEAR, _LAST_YEAR = 4, 1400, 2199  # letters; MMC, MDC are none
_LAST_RULER = 40  # no ruler or pope has come that far
_LAST_NAMESAKE = 20  # nor a person who was only named after another
SMALL_ROMAN = frozenset(
    ("ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii", "xiii", "xiv", "xv", "xvi")
)


def roman(line: TokenizedLine, i: int) -> Reading | None:
    """A Roman numeral behind the noun or name that it counts: "Chapter IX", "Henry VIII", "World
    War II"; the first sense that fits its company."""
    word, possessive = split_possessive(line.text[i])
    if word[0] in "ivx" and len(word) > 1 and word.islower():
        return _small(line, i, word)
    said = _of_year(line, word) or _of_century(line, i, word) or _of_model(line, i, word)
    if not said and word[0] in VALUES and i > 1 and line.kind[i - 1] == SPACE:
        said = "" if line.glued_after(i + 1) else _behind_word(line, i, word)
    return Reading(i + 1, said + possessive, "roman") if said else None


def _of_year(line: TokenizedLine, word: str) -> str:
    """ "MMXXIV" -> "twenty twenty-four": years on title cards and cornerstones."""
    if word[0] != "M" or len(word) < _FEWEST_OF_YEAR:
        return ""
    value = from_roman(word)
    return line.en.year(value) if _FIRST_YEAR <= value <= _LAST_YEAR else ""


def _of_century(line: TokenizedLine, i: int, word: str) -> str:
    """ "the XIX century" -> "nineteenth"."""
    if line.kind[i + 1] != SPACE or line.lower(i + 2) not in words("cues", "century"):
        return ""
    value = from_roman(word)
    return line.en.ordinal(value) if value > 1 else ""


def _of_model(line: TokenizedLine, i: int, word: str) -> str:
    """ "G-III" -> "three"."""
    letter = line.text[i - 2]
    if word not in ("II", "III") or line.text[i - 1] != "-":
        return ""
    return line.en.cardinal(len(word)) if len(letter) == 1 and letter.isupper() else ""


def _behind_word(line: TokenizedLine, i: int, word: str) -> str:
    """A numeral behind the word that it counts: part, ruler or heir; "" for none."""
    value = from_roman(word)
    if not value:
        return ""
    before = line.text[i - 3] if line.text[i - 2] == "." and i > 2 else line.text[i - 2]
    if before in words("cues", "numbered") or (
        len(word) > 1 and before.capitalize() in words("cues", "numbered")
    ):
        return "" if _is_letter(line, i, before, word) else line.en.cardinal(value)
    if _is_second_title(line, i, before):
        return f"the {line.en.ordinal(value)}"
    if _is_ruler(line, i, before, word) and value < _LAST_RULER:
        article = "" if line.word_before(i) == "the" else "the "
        return article + line.en.ordinal(value)
    if len(word) < 2 or not set(word) <= {"I", "V", "X"} or not before[:1].isupper():
        return ""
    if _heir(line, i, word) or (value < _LAST_NAMESAKE and _first_name(before)):
        return f"the {line.en.ordinal(value)}"
    if before.isupper() and 1 < len(before) < 4 and before != "WW":
        return ""  # ABC II, but SALT II
    return line.en.cardinal(value)


def _is_letter(line: TokenizedLine, i: int, before: str, word: str) -> bool:
    """Whether a numeral behind a noun that is counted is a letter or the speaker all the same:
    "Category C", "Appendix D", "in part I did", "Section X"."""
    says_i = before.islower() and line.word_after(i + 1).lower() in words("cues", "after_i")
    if word == "I":
        return says_i or line.text[i + 1] == "'"
    return word in "CDLM" or (word == "X" and before in words("cues", "lettered"))


def _is_second_title(line: TokenizedLine, i: int, before: str) -> bool:
    """ "James VI and I"."""
    if before != "and" or i < 6 or line.text[i - 6] not in words("cues", "regnal"):
        return False
    follows = line.word_after(i + 1).lower()
    return from_roman(line.text[i - 4]) > 0 and follows not in words("cues", "after_i")


def _small(line: TokenizedLine, i: int, word: str) -> Reading | None:
    """ "(iv)", "Scene ii", "page xii"."""
    listed = line.text[i - 1] == "(" and line.text[i + 1] == ")"
    numbered = line.kind[i - 1] == SPACE and line.word_before(i) in words("cues", "numbered") | {
        "page",
        "pages",
        "p",
        "pp",
        "para",
        "scene",
        "act",
        "item",
        "section",
        "clause",
        "verse",
        "canto",
        "bk",
    }
    numbered = numbered or (
        line.text[i - 1] == " "
        and line.text[i - 2] == "."
        and line.lower(i - 3) in ("p", "pp", "sc", "ch", "vol", "bk", "cl")
    )
    value = from_roman(word.upper()) if listed or numbered else 0
    return Reading(i + 1, line.en.cardinal(value), "roman") if value else None


def _is_ruler(line: TokenizedLine, i: int, name: str, word: str) -> bool:
    """Whether the numeral is a ruler's or a pope's."""
    titled = i > 3 and line.text[i - 4] in words("cues", "throne")
    regnal = name in words("cues", "regnal")
    if len(word) > 1:
        return regnal or titled
    following = line.text[i + 2] if line.kind[i + 1] == SPACE else line.text[i + 1]
    if word == "I":
        spoken_by = following.lower() in words("cues", "after_i") or following in ("'", "’")
        return (titled and name[:1].isupper()) or (regnal and not spoken_by)
    return (regnal or titled) and name[:1].isupper()


def _heir(line: TokenizedLine, i: int, word: str) -> bool:
    """Whether the numeral ends a person's name: "Harrison Vance Ellery III", with a first name that
    is one."""
    if word not in ("II", "III", "IV") or i < 4 or line.kind[i - 3] != SPACE:
        return False
    first = line.text[i - 4]
    initial = first == "." and len(line.text[i - 5]) == 1
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


def range_of(line: TokenizedLine, i: int) -> Reading | None:
    """ "Chapters II-IV"."""
    if (
        not line.text[i + 1]
        or line.text[i + 1] not in DASHES
        or line.word_before(i) not in words("cues", "numbered")
    ):
        return None
    low, high = from_roman(line.text[i]), from_roman(line.text[i + 2])
    if not low or high <= low:
        return None
    return Reading(i + 3, f"{line.en.cardinal(low)} to {line.en.cardinal(high)}", "roman")


def alone(line: TokenizedLine, i: int) -> Reading | None:
    """ "VIII", "XIV.": three letters and more that are nothing but a number."""
    word = line.text[i]
    if len(word) < 3 or not set(word) <= {"I", "V", "X"} or word == "XXX":
        return None
    if line.glued_before(i) or line.glued_after(i + 1):
        return None
    value = from_roman(word)
    return Reading(i + 1, line.en.cardinal(value), "roman") if value else None
