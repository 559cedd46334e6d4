"""Ordinals and Roman numerals in German, French and Spanish."""

from __future__ import annotations

from podcast.languages.tables import words
from podcast.speech.continental.dates import ARTICLES, DATIVE, inflected
from podcast.speech.continental.vocabulary import Frame
from podcast.speech.tagging.line_context import is_name
from podcast.speech.tagging.line_tokens import SPACE, WORD, Found, Sentence
from podcast.speech.tagging.roman_values import from_roman


def ordinal(s: Sentence, frame: Frame, i: int) -> Found | None:
    """ "der 3. Versuch", "1er", "2e", "21.º"."""
    text = s.text
    if len(text[i]) > 4:
        return None
    value = int(text[i])
    if (
        frame.language == "fr"
        and text[i + 1] in ("er", "re", "ère", "e", "ème", "nd", "nde")
        and value
    ):
        if value == 1:
            return Found(i + 2, "premier" if text[i + 1] == "er" else "première", "ordinal")
        return Found(i + 2, frame.ordinal(value), "ordinal")
    if frame.language == "es" and value:
        end = i + 1 + (text[i + 1] == ".")
        if text[end] in ("º", "ª", "er"):
            said = frame.ordinal(value)
            said = (
                said[:-1] if text[end] == "er" and said.endswith("ero") else said
            )  # primer, tercer
            return Found(end + 1, said[:-1] + "a" if text[end] == "ª" else said, "ordinal")
    if frame.language == "de" and text[i + 1] in ("er", "ern") and value:
        named = frame.year(value) if len(text[i]) == 4 else frame.number(value)
        return Found(i + 2, named + text[i + 1], "year")
    german = (
        frame.language == "de"
        and text[i + 1] == "."
        and s.kind[i + 2] == SPACE
        and s.kind[i + 3] == WORD
    )
    if german and value and s.word_before(i).lower() in DATIVE | ARTICLES:
        return Found(i + 2, inflected(s, frame, i, value), "ordinal")
    return None


def century(s: Sentence, frame: Frame, i: int) -> Found | None:
    """ "XXIe siècle", "siglo XXI", "Ludwig XIV.", "Louis XIV": Roman numerals behind a name or of a
    century."""
    word, ending = s.text[i], ""
    if frame.language == "fr" and len(word) > 1 and word.rstrip("erè") != word:
        word, ending = word.rstrip("erè"), "e"
    value = from_roman(word)
    if (
        not value
        or value > 40
        or i < 2
        or (len(word) < 2 and not ending and not _alone(s, frame, i))
    ):
        return None
    if ending:
        return Found(i + 1, "premier" if value == 1 else frame.ordinal(value), "roman")
    before = s.text[i - 2]
    if not before[:1].isupper() and before not in (
        "siglo",
        "Kapitel",
        "chapitre",
        "capítulo",
        "tome",
    ):
        return None
    if frame.language == "de" and s.text[i + 1] == ".":
        stop = "." if i + 2 >= s.size else ""
        return Found(i + 2, f"der {frame.ordinal(value)}{stop}", "roman")
    if (
        frame.language == "es" and before[:1].isupper() and value < 11
    ):  # Felipe sexto, Isabel segunda
        said = frame.ordinal(value)
        return Found(
            i + 1, said[:-1] + "a" if before.endswith("a") or before == "Isabel" else said, "roman"
        )
    return (
        Found(i + 1, frame.number(value), "roman")
        if before[:1].isupper() or frame.language == "es"
        else None
    )


def _alone(s: Sentence, frame: Frame, i: int) -> bool:
    """Whether one letter can be a ruler's numeral: "Carlos V", "Charles V", but not an initial."""
    if s.text[i - 2] == "siglo":
        return True
    pointed = s.text[i + 1] == "."
    if pointed != (frame.language == "de"):  # Karl V. regierte
        return False
    return s.text[i - 2] in words("en", "cues", "regnal") and not is_name(
        s.word_after(i + 1 + pointed)
    )
