"""Fractions: "2/3", "½", "2½"."""

from __future__ import annotations

from podcast.speech.continental.vocabulary import SpokenVocabulary
from podcast.speech.tagging.line_tokens import DIGITS, SPACE, WORD, Reading, TokenizedLine
from podcast.speech.tagging.typographic_marks import VULGAR

_LONGEST = 3  # digits over or under the line
_LONGEST_WHOLE = 6
_NAMED = 4  # parts up to these have names of their own or none


def fraction(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    """ "2/3 der Stimmen", "2½"; "2023/24" and what else no fraction is loses its slash only."""
    text = line.text
    if text[i + 1] in VULGAR and len(text[i]) <= _LONGEST_WHOLE:
        return _mixed(line, language, i)
    if text[i + 1] not in ("/", "⁄") or line.kind[i + 2] != DIGITS:
        return None
    if line.glued_before(i) or line.glued_after(i + 3) or "/" in (text[i - 1], text[i + 3]):
        return None
    if len(text[i]) > _LONGEST or len(text[i + 2]) > _LONGEST:
        return None
    top, bottom = int(text[i]), int(text[i + 2])
    said = _part(language, top, bottom)
    return Reading(i + 3, said, "fraction") if said and top < bottom else None


def vulgar(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    """ "½" on its own."""
    if line.text[i] not in VULGAR:
        return None
    return Reading(i + 1, _part(language, *VULGAR[line.text[i]]), "fraction")


def _mixed(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading:
    """ "2½ Stunden": "zweieinhalb Stunden", "deux heures et demie"."""
    mark, noun = line.text[i + 1], line.text[i + 3]
    whole = int(line.text[i])
    counted = mark == "½" and line.kind[i + 2] == SPACE and line.kind[i + 3] == WORD
    half = language.grammar.half_behind(feminine=language.feminine(noun)) if counted else ""
    if half:
        number = language.before_noun(whole, noun)
        return Reading(i + 4, f"{number} {noun} {language.word['and']} {half}", "fraction")
    said = language.number(whole)
    if mark == "½":
        return Reading(i + 2, language.grammar.and_a_half(said), "fraction")
    part = _part(language, *VULGAR[mark])
    return Reading(i + 2, f"{said} {language.word['and']} {part}", "fraction")


def _part(language: SpokenVocabulary, top: int, bottom: int) -> str:
    """ "zwei Drittel", "trois quarts", "un tercio"; "" where there is no name for it."""
    name = language.fractions.get(str(bottom))
    if name is None and bottom > _NAMED:
        name = language.grammar.part_name(language.ordinal(bottom))
    if not name:
        return ""
    parts = language.grammar.several_parts(name) if top > 1 else name
    return f"{language.before_noun(top)} {parts}"
