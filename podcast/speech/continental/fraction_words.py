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
    if line.kind[i + 1] == SPACE and (spaced := _spaced(line, language, i)):
        return spaced
    if text[i + 1] not in ("/", "⁄") or line.kind[i + 2] != DIGITS:
        return None
    if line.glued_before(i) or line.glued_after(i + 3) or "/" in (text[i - 1], text[i + 3]):
        return None
    if len(text[i]) > _LONGEST or len(text[i + 2]) > _LONGEST:
        return None
    top, bottom = int(text[i]), int(text[i + 2])
    if text[i + 2] in language.names("marked_out_of") and top <= bottom:
        said = f"{language.number(top)} {language.word['out_of']} {language.number(bottom)}"
        return Reading(i + 3, said, "fraction")
    said = _part(language, top, bottom)
    noun = line.text[i + 4] if line.kind[i + 3] == SPACE and line.kind[i + 4] == WORD else ""
    counts = bool(noun) and noun not in language.names("no_nouns")
    if counts and (top, bottom) == (1, 2):
        said = language.grammar.half_before(noun, feminine=language.feminine(noun))
    return Reading(i + 3, said, "fraction") if said and top < bottom else None


def _spaced(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    """ "2 1/2": a whole number and a fraction behind a space."""
    text, top = line.text, i + 2
    if line.kind[top] != DIGITS or text[top + 1] not in ("/", "⁄") or line.glued_before(i):
        return None
    if line.kind[top + 2] != DIGITS or line.glued_after(top + 3) or text[top + 3] == "/":
        return None
    if len(text[i]) > _LONGEST or len(text[top]) > 2 or len(text[top + 2]) > 2:
        return None
    over, under = int(text[top]), int(text[top + 2])
    said = language.number(int(text[i]))
    if (over, under) == (1, 2):
        return Reading(top + 3, language.grammar.and_a_half(said), "fraction")
    part = _part(language, over, under) if over < under else ""
    if not part:
        return None
    return Reading(top + 3, f"{said} {language.word['and']} {part}", "fraction")


def vulgar(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    """ "½" on its own."""
    if line.text[i] not in VULGAR:
        return None
    noun = line.text[i + 2] if line.kind[i + 1] == SPACE and line.kind[i + 2] == WORD else ""
    if noun and line.text[i] == "½" and noun not in language.names("no_nouns"):
        said = language.grammar.half_before(noun, feminine=language.feminine(noun))
        return Reading(i + 1, said, "fraction")  # "medio litro"
    return Reading(i + 1, _part(language, *VULGAR[line.text[i]]), "fraction")


def _mixed(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading:
    """ "2½ Stunden": "zweieinhalb Stunden", "deux heures et demie"."""
    mark, noun = line.text[i + 1], line.text[i + 3]
    whole = int(line.text[i])
    counted = mark == "½" and line.kind[i + 2] == SPACE and line.kind[i + 3] == WORD
    half = language.grammar.half_behind(feminine=language.feminine(noun)) if counted else ""
    if half:
        number = language.before_noun(whole, noun)
        noun = noun.removesuffix("s") if whole == 1 else noun
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
