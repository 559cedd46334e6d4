"""Fractions in German, French and Spanish: "2/3", "½", "2½"."""

from __future__ import annotations

from podcast.speech.continental.agreement import feminine
from podcast.speech.continental.vocabulary import Frame
from podcast.speech.tagging.line_tokens import DIGITS, SPACE, WORD, Found, Sentence
from podcast.speech.tagging.typographic_marks import VULGAR


def fraction(s: Sentence, frame: Frame, i: int) -> Found | None:
    """ "2/3 der Stimmen"; "2023/24" and what else no fraction is loses its slash only."""
    text, kind = s.text, s.kind
    if text[i + 1] in VULGAR and text[i + 1] and len(text[i]) < 7:
        if (
            text[i + 1] == "½"
            and frame.language != "de"
            and kind[i + 2] == SPACE
            and kind[i + 3] == WORD
        ):
            half = {"fr": "demi", "es": "medio"}[frame.language]
            if feminine(text[i + 3], frame.language):
                half = {"fr": "demie", "es": "media"}[frame.language]
            number = frame.before_noun(int(text[i]), text[i + 3])
            return Found(i + 4, f"{number} {text[i + 3]} {frame.word['and']} {half}", "fraction")
        return Found(i + 2, _mixed(frame, int(text[i]), *VULGAR[text[i + 1]]), "fraction")
    if (
        text[i + 1] not in ("/", "⁄")
        or kind[i + 2] != DIGITS
        or s.glued_before(i)
        or s.glued_after(i + 3)
    ):
        return None
    if text[i + 3] == "/" or text[i - 1] == "/" or len(text[i]) > 3 or len(text[i + 2]) > 3:
        return None
    said = _part(frame, int(text[i]), int(text[i + 2]))
    return Found(i + 3, said, "fraction") if said and int(text[i]) < int(text[i + 2]) else None


def vulgar(s: Sentence, frame: Frame, i: int) -> Found | None:
    """ "½" on its own."""
    return (
        Found(i + 1, _part(frame, *VULGAR[s.text[i]]), "fraction") if s.text[i] in VULGAR else None
    )


def _mixed(frame: Frame, whole: int, top: int, bottom: int) -> str:
    said = frame.number(whole)
    if (top, bottom) != (1, 2):
        return f"{said} {frame.word['and']} {_part(frame, top, bottom)}"
    return {"de": f"{said}einhalb", "fr": f"{said} et demi", "es": f"{said} y medio"}[
        frame.language
    ]


def _part(frame: Frame, top: int, bottom: int) -> str:
    """ "zwei Drittel", "trois quarts", "un tercio"; "" where there is no name for it."""
    name = frame.fractions.get(str(bottom))
    if name is None and frame.language != "es" and bottom > 4:
        name = _name(frame, bottom)
    if not name:
        return ""
    many = "s" if top > 1 and frame.language != "de" and not name.endswith("s") else ""
    return f"{frame.before_noun(top)} {name}{many}"


def _name(frame: Frame, bottom: int) -> str:
    ordinal = frame.ordinal(bottom)  # fünfte, cinquième
    return ordinal.capitalize() + "l" if frame.language == "de" else ordinal
