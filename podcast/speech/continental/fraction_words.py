"""Fractions in German, French and Spanish: "2/3", "½", "2½"."""

from __future__ import annotations

from podcast.speech.continental.agreement import feminine
from podcast.speech.continental.vocabulary import SpokenVocabulary
from podcast.speech.tagging.line_tokens import DIGITS, SPACE, WORD, Reading, TokenizedLine
from podcast.speech.tagging.typographic_marks import VULGAR


def fraction(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    """ "2/3 der Stimmen"; "2023/24" and what else no fraction is loses its slash only."""
    text, kind = line.text, line.kind
    if text[i + 1] in VULGAR and text[i + 1] and len(text[i]) < 7:
        if (
            text[i + 1] == "½"
            and language.code != "de"
            and kind[i + 2] == SPACE
            and kind[i + 3] == WORD
        ):
            half = {"fr": "demi", "es": "medio"}[language.code]
            if feminine(text[i + 3], language.code):
                half = {"fr": "demie", "es": "media"}[language.code]
            number = language.before_noun(int(text[i]), text[i + 3])
            return Reading(
                i + 4, f"{number} {text[i + 3]} {language.word['and']} {half}", "fraction"
            )
        return Reading(i + 2, _mixed(language, int(text[i]), *VULGAR[text[i + 1]]), "fraction")
    if (
        text[i + 1] not in ("/", "⁄")
        or kind[i + 2] != DIGITS
        or line.glued_before(i)
        or line.glued_after(i + 3)
    ):
        return None
    if text[i + 3] == "/" or text[i - 1] == "/" or len(text[i]) > 3 or len(text[i + 2]) > 3:
        return None
    said = _part(language, int(text[i]), int(text[i + 2]))
    return Reading(i + 3, said, "fraction") if said and int(text[i]) < int(text[i + 2]) else None


def vulgar(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    """ "½" on its own."""
    return (
        Reading(i + 1, _part(language, *VULGAR[line.text[i]]), "fraction")
        if line.text[i] in VULGAR
        else None
    )


def _mixed(language: SpokenVocabulary, whole: int, top: int, bottom: int) -> str:
    said = language.number(whole)
    if (top, bottom) != (1, 2):
        return f"{said} {language.word['and']} {_part(language, top, bottom)}"
    return {"de": f"{said}einhalb", "fr": f"{said} et demi", "es": f"{said} y medio"}[language.code]


def _part(language: SpokenVocabulary, top: int, bottom: int) -> str:
    """ "zwei Drittel", "trois quarts", "un tercio"; "" where there is no name for it."""
    name = language.fractions.get(str(bottom))
    if name is None and language.code != "es" and bottom > 4:
        name = _name(language, bottom)
    if not name:
        return ""
    many = "s" if top > 1 and language.code != "de" and not name.endswith("s") else ""
    return f"{language.before_noun(top)} {name}{many}"


def _name(language: SpokenVocabulary, bottom: int) -> str:
    ordinal = language.ordinal(bottom)  # fünfte, cinquième
    return ordinal.capitalize() + "l" if language.code == "de" else ordinal
