"""Where sentences of a paragraph end, by the abbreviations and ordinals of its language."""

from __future__ import annotations

import re

from podcast.kept_patterns import compiled
from podcast.languages.model import Language

STOP = compiled(
    r"[.!?…]+[\"”’»«“‹›)\]]*(?:[ \u00a0\u202f][»”])?\s+(?=[\"“„«»‘‚‹›(\[¿¡—–]*\s?[^\Wa-zà-ÿ_])"
)
WORD_BEFORE = compiled(r"([^\W\d_]+)\s\d+$")
FIRST_WORD = compiled(r"[^\W\d_]+")
BEFORE = compiled(r"(?:[^\W\d_]\.)*[^\W\d_]+$|\d+$")
FAR = 40  # characters looked back for the word before a full stop


def sentence_ends(text: str, language: Language) -> list[int]:
    """Where the next sentence begins, for each but the last.

    >>> from podcast.languages.registry import language_of
    >>> sentence_ends("Am 9. Mai kam Dr. Moos. Er blieb.", language_of("de"))
    [24]
    """
    return [stop.end() for stop in STOP.finditer(text) if not _is_inside(text, stop, language)]


def _is_inside(text: str, stop: re.Match[str], language: Language) -> bool:
    """Whether the full stop belongs to an abbreviation, an initial or an ordinal."""
    if text[stop.start()] != "." or text[stop.start() : stop.start() + 2] == "..":
        return False
    before = BEFORE.search(text[max(0, stop.start() - FAR) : stop.start()])
    if before is None:
        return False
    word = before[0]
    if word.isdigit():
        return len(word) <= 2 and _is_ordinal(text, stop, language)
    is_initial = len(word) == 1 and word.isupper()
    return is_initial or "." in word or word.lower() in language.constructions.abbreviations


def _is_ordinal(text: str, stop: re.Match[str], language: Language) -> bool:
    """`am 9. Mai`, `der 3. Mann`; not `Sie wurde 90. Er blieb.`"""
    if not language.traits.stop_after_ordinals:
        return False
    following = FIRST_WORD.match(text, stop.end())
    if following is None:
        return False
    months = (month.lower() for month in language.calendar.month_names)
    if following[0].lower() in months:
        return True
    before = WORD_BEFORE.search(text[max(0, stop.start() - FAR) : stop.start()])
    word = before[1].lower() if before else ""
    return word in language.lexicon.determiners | language.lexicon.prepositions
