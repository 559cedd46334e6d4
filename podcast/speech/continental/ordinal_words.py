"""Ordinals and Roman numerals in German, French and Spanish."""

from __future__ import annotations

from podcast.languages.tables import words
from podcast.speech.continental.dates import ARTICLES, DATIVE, inflected
from podcast.speech.continental.vocabulary import SpokenVocabulary
from podcast.speech.tagging.line_context import is_name
from podcast.speech.tagging.line_tokens import SPACE, WORD, Reading, TokenizedLine
from podcast.speech.tagging.roman_values import from_roman


def ordinal(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    """ "der 3. Versuch", "1er", "2e", "21.º"."""
    text = line.text
    if len(text[i]) > 4:
        return None
    value = int(text[i])
    if (
        language.code == "fr"
        and text[i + 1] in ("er", "re", "ère", "e", "ème", "nd", "nde")
        and value
    ):
        if value == 1:
            return Reading(i + 2, "premier" if text[i + 1] == "er" else "première", "ordinal")
        return Reading(i + 2, language.ordinal(value), "ordinal")
    if language.code == "es" and value:
        end = line.past(i + 1, ".")
        if text[end] in ("º", "ª", "er"):
            said = language.ordinal(value)
            said = (
                said[:-1] if text[end] == "er" and said.endswith("ero") else said
            )  # primer, tercer
            return Reading(end + 1, said[:-1] + "a" if text[end] == "ª" else said, "ordinal")
    if language.code == "de" and text[i + 1] in ("er", "ern") and value:
        named = language.year(value) if len(text[i]) == 4 else language.number(value)
        return Reading(i + 2, named + text[i + 1], "year")
    german = (
        language.code == "de"
        and text[i + 1] == "."
        and line.kind[i + 2] == SPACE
        and line.kind[i + 3] == WORD
    )
    if german and value and line.word_before(i).lower() in DATIVE | ARTICLES:
        return Reading(i + 2, inflected(line, language, i, value), "ordinal")
    return None


def century(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    """ "XXIe siècle", "siglo XXI", "Ludwig XIV.", "Louis XIV": Roman numerals behind a name or of a
    century."""
    word, ending = line.text[i], ""
    if language.code == "fr" and len(word) > 1 and word.rstrip("erè") != word:
        word, ending = word.rstrip("erè"), "e"
    value = from_roman(word)
    if (
        not value
        or value > 40
        or i < 2
        or (len(word) < 2 and not ending and not _alone(line, language, i))
    ):
        return None
    if ending:
        return Reading(i + 1, "premier" if value == 1 else language.ordinal(value), "roman")
    before = line.text[i - 2]
    if not before[:1].isupper() and before not in (
        "siglo",
        "Kapitel",
        "chapitre",
        "capítulo",
        "tome",
    ):
        return None
    if language.code == "de" and line.text[i + 1] == ".":
        stop = "." if i + 2 >= line.size else ""
        return Reading(i + 2, f"der {language.ordinal(value)}{stop}", "roman")
    if (
        language.code == "es" and before[:1].isupper() and value < 11
    ):  # Felipe sexto, Isabel segunda
        said = language.ordinal(value)
        return Reading(
            i + 1, said[:-1] + "a" if before.endswith("a") or before == "Isabel" else said, "roman"
        )
    return (
        Reading(i + 1, language.number(value), "roman")
        if before[:1].isupper() or language.code == "es"
        else None
    )


def _alone(line: TokenizedLine, language: SpokenVocabulary, i: int) -> bool:
    """Whether one letter can be a ruler's numeral: "Carlos V", "Charles V", but not an initial."""
    if line.text[i - 2] == "siglo":
        return True
    pointed = line.text[i + 1] == "."
    if pointed != (language.code == "de"):  # Karl V. regierte
        return False
    return line.text[i - 2] in words("en", "cues", "regnal") and not is_name(
        line.word_after(i + 1 + pointed)
    )
