"""Times of day."""

from __future__ import annotations

from podcast.speech.continental.vocabulary import SpokenVocabulary
from podcast.speech.tagging.line_tokens import DIGITS, WORD, Reading, TokenizedLine

_LAST_HOUR, _LAST_MINUTE = 24, 59


def clock(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    """ "14:30 Uhr", "14.30 Uhr", "14h30", "14 h 30", "14:30"."""
    if len(line.text[i]) > 2 or int(line.text[i]) > _LAST_HOUR:
        return None
    return _by_letter(line, language, i) or _by_mark(line, language, i)


def _by_letter(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    """ "14h30", "14 h": where the language writes the hour with a letter."""
    letter = line.skip_space(i + 1)
    if line.text[letter] not in language.names("clock_letters") or line.kind[letter + 1] == WORD:
        return None
    one = line.text[i].lstrip("0") in ("", "1")
    word = language.word["clock_one" if one else "clock"]
    said = f"{_hour(language, line.text[i])} {word}"
    minutes = line.skip_space(letter + 1)
    if line.kind[minutes] == DIGITS and len(line.text[minutes]) == 2:
        return Reading(minutes + 1, said + _minutes(language, line.text[minutes]), "time")
    return Reading(letter + 1, said, "time")


def _by_mark(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    """ "14:30", and "14.30" where a word of the clock stands behind."""
    text, minutes = line.text, i + 2
    if text[i + 1] not in (":", ".") or line.kind[minutes] != DIGITS:
        return None
    if len(text[minutes]) != 2 or int(text[minutes]) > _LAST_MINUTE:
        return None
    behind = line.skip_space(i + 3)
    named = text[behind] in language.names("clock_behind")
    if text[behind] in language.names("lasting"):
        said = f"{language.before_noun(int(text[i]), language.word['minute'])} "
        said += f"{language.word['minutes']}{_minutes(language, text[minutes])}"
        return Reading(behind + 1, said, "time")
    if not named and (text[i + 1] == "." or line.glued_after(i + 3) or _goes_on(line, i + 3)):
        return None
    end = behind + 1 if named else i + 3
    hour = _hour(language, text[i])
    tail = _minutes(language, text[minutes])
    word = "" if tail and "clock_without_word" in language.word else f" {language.word['clock']}"
    return Reading(end, f"{hour}{word}{tail}", "time")


def _goes_on(line: TokenizedLine, i: int) -> bool:
    """Whether seconds follow at token `i`: that is no time of day."""
    return line.text[i] == ":" and line.kind[i + 1] == DIGITS


def _hour(language: SpokenVocabulary, written: str) -> str:
    return language.before_noun(int(written), language.word["clock"])


def _minutes(language: SpokenVocabulary, written: str) -> str:
    return "" if written == "00" else f" {language.number(int(written))}"
