"""Ordinals and Roman numerals: "der 3. Versuch", "2e", "21.º", "siglo XXI", "Ludwig XIV."."""

from __future__ import annotations

from podcast.speech.continental.dates import inflected
from podcast.speech.continental.vocabulary import SpokenVocabulary
from podcast.speech.tagging.line_context import is_name
from podcast.speech.tagging.line_tokens import MARK, SPACE, WORD, Reading, TokenizedLine
from podcast.speech.tagging.roman_values import from_roman

_LONGEST = 4  # digits
_LONGEST_ALONE = 3  # of an ordinal without an article: 1999 is a year
_TITLES = 9  # tokens of titles and names before a numeral
_LAST_SAID_ORDINAL = 20  # before a noun; further on people say the number
_LAST_ROMAN = 40  # rulers, centuries and chapters end before


def ordinal(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    """ "der 3. Versuch", "1er", "2e", "21.º", "die 90er"."""
    if len(line.text[i]) > _LONGEST or not int(line.text[i]):
        return None
    value = int(line.text[i])
    for mark in (i + 1, line.past(i + 1, ".")):
        if line.text[mark] == "°" and not _counts_noun(line, language, mark):
            continue  # "30° all'ombra"
        if line.text[mark] in language.names("ordinal_marks"):
            stem = language.ordinal(value)
            said = language.grammar.marked_ordinal(stem, value, line.text[mark])
            return Reading(mark + 1, said, "ordinal")
    if line.text[i + 1] in language.names("decade_marks"):
        named = language.year(value) if len(line.text[i]) == 4 else language.number(value)
        return Reading(i + 2, named + line.text[i + 1], "year")
    return _pointed(line, language, i, value)


def _counts_noun(line: TokenizedLine, language: SpokenVocabulary, mark: int) -> bool:
    """Whether a noun follows the mark at a token: "il 3° piano"."""
    noun = line.text[mark + 2] if line.kind[mark + 1] == SPACE else ""
    return noun[:1].isalpha() and noun not in language.names("no_nouns")


def _pointed(line: TokenizedLine, language: SpokenVocabulary, i: int, value: int) -> Reading | None:
    """ "der 3. Versuch": a point makes an ordinal behind words that ask for one."""
    noun_follows = line.kind[i + 2] == SPACE and line.kind[i + 3] == WORD
    if line.text[i + 1] != "." or not noun_follows or line.glued_before(i):
        return None
    return _inflected_by_noun(line, language, i, value)


def _inflected_by_noun(
    line: TokenizedLine, language: SpokenVocabulary, i: int, value: int
) -> Reading | None:
    """ "der 3. Versuch", "in der 90. Minute", "2. Bundesliga": what the words around ask for."""
    grammar, noun = language.grammar, line.text[i + 3]
    if noun.lower() in language.names("openers"):
        return None
    before, earlier = line.word_before(i), _second_before(line, i)
    if grammar.makes_ordinal(before.lower()):
        stem = language.ordinal(value)
        if before.lower() in language.names("lists_days"):
            return Reading(i + 2, inflected(line, language, i, value), "ordinal")
        said = grammar.ordinal_between(stem, before.lower(), earlier.lower(), noun)
        return Reading(i + 2, said, "ordinal")
    if noun not in language.names("ordinal_nouns") or len(line.text[i]) > _LONGEST_ALONE:
        return None
    if before[:1].isalnum() and before.lower() not in language.names("ordinal_before"):
        return None  # the end of a sentence: "Sie kam auf Platz 3. Klasse war das nicht."
    said = grammar.ordinal_alone(language.ordinal(value), noun, feminine=language.feminine(noun))
    return Reading(i + 2, said, "ordinal")


def _second_before(line: TokenizedLine, i: int) -> str:
    """The word before the one before token `i`."""
    return line.text[i - 4] if i > 3 and line.kind[i - 1] == SPACE == line.kind[i - 3] else ""


def century(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    """ "XXIe siècle", "siglo XXI", "Ludwig XIV.", "Louis XIV": Roman numerals behind a name or of a
    century."""
    numeral, ending = _without_ending(line.text[i], language)
    value = from_roman(numeral)
    if not 0 < value <= _LAST_ROMAN:
        return None
    if before_noun := _before_noun(line, language, i, value):
        return before_noun
    if ending:
        said = language.grammar.marked_ordinal(language.ordinal(value), value, ending)
        return Reading(i + 1, said, "roman")
    if i < 2:
        return None
    if len(numeral) == 1 and not _tells_alone(line, language, i):
        return None
    before = line.text[i - 2]
    if before in language.names("counted_by_roman"):
        return Reading(i + 1, language.number(value), "roman")
    if not is_name(before):
        return None
    end, stop = i + 1, ""
    if "ordinal_point" in language.word:
        if line.text[end] != ".":
            return Reading(end, language.number(value), "roman")
        end += 1
        stop = "." if end >= line.size else ""
    said = language.grammar.of_ruler(
        language.number(value), language.ordinal(value), before, value, _governing(line, i - 2)
    )
    return Reading(end, said + stop, "roman")


def _governing(line: TokenizedLine, name: int) -> str:
    """The last word in small letters before a name with its titles: "mit Papst Leo XIV."."""
    k = name - 2
    while k >= 0 and name - k < _TITLES and is_name(line.text[k]):
        k -= 2
    return line.text[k].lower() if k >= 0 and line.kind[k + 1] == SPACE else ""


def _before_noun(
    line: TokenizedLine, language: SpokenVocabulary, i: int, value: int
) -> Reading | None:
    """ "im XIX. Jahrhundert", "II. Weltkrieg"; "XV Congreso", "la II Guerra Mundial"."""
    if line.glued_before(i) or (i > 0 and line.kind[i - 1] not in (SPACE, MARK)):
        return None
    if "ordinal_point" in language.word:
        pointed = line.text[i + 1] == "." and line.kind[i + 2] == SPACE
        noun = line.text[i + 3]
        if (
            not pointed
            or noun not in language.names("ordinal_nouns")
            or is_name(line.word_before(i))
        ):
            return None
        return _inflected_by_noun(line, language, i, value)
    if "roman_before_noun" not in language.word or line.kind[i + 1] != SPACE:
        return None
    noun, before = line.text[i + 2], line.word_before(i)
    if (
        (not is_name(noun) and noun not in language.names("ordinal_nouns"))
        or noun.isupper()
        or is_name(before)
        or before in language.names("no_roman")
    ):
        return None
    if len(line.text[i]) == 1 and not before.islower():
        return None
    feminine = language.feminine(noun)
    said = language.grammar.ordinal_alone(language.ordinal(value), noun, feminine=feminine)
    return Reading(i + 1, said if value <= _LAST_SAID_ORDINAL else language.number(value), "roman")


def _without_ending(word: str, language: SpokenVocabulary) -> tuple[str, str]:
    """("XXI", "e") of "XXIe", where the language has such endings."""
    for ending in language.names("roman_endings"):
        if len(word) > len(ending) and word.endswith(ending):
            return word.removesuffix(ending), ending
    return word, ""


def _tells_alone(line: TokenizedLine, language: SpokenVocabulary, i: int) -> bool:
    """Whether one letter can be a numeral: "siglo V", "Charles V", "Karl V. regierte"; not an
    initial."""
    before = line.text[i - 2]
    if before in language.names("counted_by_roman"):
        return True
    end = i + 1
    if "ordinal_point" in language.word:
        end = line.past(end, ".")
        if end == i + 1:
            return False
    elif line.text[end] == ".":
        return False
    return before in language.names("regnal") and not is_name(line.word_after(end))
