"""Ordinals and Roman numerals: "der 3. Versuch", "2e", "21.º", "siglo XXI", "Ludwig XIV."."""

from __future__ import annotations

from podcast.speech.continental.dates import inflected
from podcast.speech.continental.vocabulary import SpokenVocabulary
from podcast.speech.tagging.line_context import is_name
from podcast.speech.tagging.line_tokens import SPACE, WORD, Reading, TokenizedLine
from podcast.speech.tagging.roman_values import from_roman

_LONGEST = 4  # digits
_LAST_ROMAN = 40  # rulers, centuries and chapters end before


def ordinal(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    """ "der 3. Versuch", "1er", "2e", "21.º", "die 90er"."""
    if len(line.text[i]) > _LONGEST or not int(line.text[i]):
        return None
    value = int(line.text[i])
    for mark in (i + 1, line.past(i + 1, ".")):
        if line.text[mark] in language.names("ordinal_marks"):
            stem = language.ordinal(value)
            said = language.grammar.marked_ordinal(stem, value, line.text[mark])
            return Reading(mark + 1, said, "ordinal")
    if line.text[i + 1] in language.names("decade_marks"):
        named = language.year(value) if len(line.text[i]) == 4 else language.number(value)
        return Reading(i + 2, named + line.text[i + 1], "year")
    return _pointed(line, language, i, value)


def _pointed(line: TokenizedLine, language: SpokenVocabulary, i: int, value: int) -> Reading | None:
    """ "der 3. Versuch": a point makes an ordinal behind words that ask for one."""
    noun_follows = line.kind[i + 2] == SPACE and line.kind[i + 3] == WORD
    if line.text[i + 1] != "." or not noun_follows:
        return None
    if not language.grammar.makes_ordinal(line.word_before(i).lower()):
        return None
    return Reading(i + 2, inflected(line, language, i, value), "ordinal")


def century(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    """ "XXIe siècle", "siglo XXI", "Ludwig XIV.", "Louis XIV": Roman numerals behind a name or of a
    century."""
    numeral, ending = _without_ending(line.text[i], language)
    value = from_roman(numeral)
    if not 0 < value <= _LAST_ROMAN or i < 2:
        return None
    if ending:
        said = language.grammar.marked_ordinal(language.ordinal(value), value, ending)
        return Reading(i + 1, said, "roman")
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
    said = language.grammar.of_ruler(language.number(value), language.ordinal(value), before, value)
    return Reading(end, said + stop, "roman")


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
