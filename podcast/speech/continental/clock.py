"""Times of day."""

from __future__ import annotations

from podcast.speech.continental.vocabulary import Frame
from podcast.speech.tagging.line_tokens import DIGITS, WORD, Found, Sentence


def clock(s: Sentence, frame: Frame, i: int) -> Found | None:
    """ "14:30 Uhr", "14.30 Uhr", "14h30", "14 h 30", "14:30"."""
    text, kind = s.text, s.kind
    if len(text[i]) > 2 or int(text[i]) > 24:
        return None
    hour, word = frame.before_noun(int(text[i]), frame.word["clock"]), frame.word["clock"]
    if (
        frame.language == "fr"
        and (j := s.skip_space(i + 1))
        and text[j] in ("h", "H")
        and kind[j + 1] != WORD
    ):
        word = "heure" if text[i].lstrip("0") in ("1", "") else word
        k = s.skip_space(j + 1)
        if kind[k] == DIGITS and len(text[k]) == 2:
            return Found(k + 1, f"{hour} {word}{_minutes(frame, text[k])}", "time")
        return Found(j + 1, f"{hour} {word}", "time")
    if (
        text[i + 1] not in (":", ".")
        or kind[i + 2] != DIGITS
        or len(text[i + 2]) != 2
        or int(text[i + 2]) > 59
    ):
        return None
    after = s.skip_space(i + 3)
    if frame.language == "de" and text[after] == "Uhr":
        return Found(after + 1, f"{hour} Uhr{_minutes(frame, text[i + 2])}", "time")
    if frame.language == "de" and text[after] in ("min", "Min", "Minuten"):
        return Found(
            after + 1,
            f"{frame.before_noun(int(text[i]), 'Minute')} Minuten{_minutes(frame, text[i + 2])}",
            "time",
        )
    hours = frame.language == "es" and text[after] in ("h", "horas")
    if (
        (text[i + 1] == "." and not hours)
        or s.glued_after(i + 3)
        or (text[i + 3] == ":" and kind[i + 4] == DIGITS)
    ):
        return None
    end = after + 1 if text[after] in ("h", "Uhr", "horas", "heures") else i + 3
    said = f"{hour} {word}{_minutes(frame, text[i + 2])}"
    return Found(end, said if frame.language != "es" else said.replace(" horas ", " "), "time")


def _minutes(frame: Frame, written: str) -> str:
    return "" if written == "00" else f" {frame.number(int(written))}"
