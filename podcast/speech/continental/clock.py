"""Times of day."""

from __future__ import annotations

from podcast.speech.continental.vocabulary import SpokenVocabulary
from podcast.speech.tagging.line_tokens import DIGITS, WORD, Reading, TokenizedLine


def clock(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    """ "14:30 Uhr", "14.30 Uhr", "14h30", "14 h 30", "14:30"."""
    text, kind = line.text, line.kind
    if len(text[i]) > 2 or int(text[i]) > 24:
        return None
    hour, word = language.before_noun(int(text[i]), language.word["clock"]), language.word["clock"]
    if (
        language.code == "fr"
        and (j := line.skip_space(i + 1))
        and text[j] in ("h", "H")
        and kind[j + 1] != WORD
    ):
        word = "heure" if text[i].lstrip("0") in ("1", "") else word
        k = line.skip_space(j + 1)
        if kind[k] == DIGITS and len(text[k]) == 2:
            return Reading(k + 1, f"{hour} {word}{_minutes(language, text[k])}", "time")
        return Reading(j + 1, f"{hour} {word}", "time")
    if (
        text[i + 1] not in (":", ".")
        or kind[i + 2] != DIGITS
        or len(text[i + 2]) != 2
        or int(text[i + 2]) > 59
    ):
        return None
    after = line.skip_space(i + 3)
    if language.code == "de" and text[after] == "Uhr":
        return Reading(after + 1, f"{hour} Uhr{_minutes(language, text[i + 2])}", "time")
    if language.code == "de" and text[after] in ("min", "Min", "Minuten"):
        return Reading(
            after + 1,
            f"{language.before_noun(int(text[i]), 'Minute')} Minuten{_minutes(language, text[i + 2])}",
            "time",
        )
    hours = language.code == "es" and text[after] in ("h", "horas")
    if (
        (text[i + 1] == "." and not hours)
        or line.glued_after(i + 3)
        or (text[i + 3] == ":" and kind[i + 4] == DIGITS)
    ):
        return None
    end = after + 1 if text[after] in ("h", "Uhr", "horas", "heures") else i + 3
    said = f"{hour} {word}{_minutes(language, text[i + 2])}"
    return Reading(end, said if language.code != "es" else said.replace(" horas ", " "), "time")


def _minutes(language: SpokenVocabulary, written: str) -> str:
    return "" if written == "00" else f" {language.number(int(written))}"
