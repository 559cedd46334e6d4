"""Times of day."""

from __future__ import annotations

from podcast.speech.continental.vocabulary import SpokenVocabulary
from podcast.speech.tagging.line_tokens import DIGITS, WORD, Reading, TokenizedLine
from podcast.speech.tagging.typographic_marks import DASHES

_LAST_HOUR, _LAST_MINUTE, _HALF_DAY = 24, 59, 12


def clock(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    """ "14:30 Uhr", "14.30 Uhr", "14h30", "14 h 30", "14:30"."""
    if len(line.text[i]) > 2 or int(line.text[i]) > _LAST_HOUR:
        return None
    first = _by_letter(line, language, i) or _by_mark(line, language, i)
    return _until(line, language, first) if first else None


def _until(line: TokenizedLine, language: SpokenVocabulary, first: Reading) -> Reading:
    """The time with the one behind its dash: "9h-17h", "9:30–17:00 Uhr"."""
    dash = line.skip_space(first.end)
    hour = line.skip_space(dash + 1)
    if not line.text[dash] or line.text[dash] not in DASHES or line.kind[hour] != DIGITS:
        return first
    if len(line.text[hour]) > 2 or int(line.text[hour]) > _LAST_HOUR:
        return first
    last = _by_letter(line, language, hour) or _by_mark(line, language, hour)
    if not last:
        return first
    return Reading(last.end, f"{first.said} {language.word['to']} {last.said}", "time")


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
        unit = line.skip_space(minutes + 1)
        end = unit + 1 if line.text[unit] in language.names("minute_marks") else minutes + 1
        return Reading(end, said + _minutes(language, line.text[minutes]), "time")
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
    is_led = line.word_before(i) in language.names("before_clock")  # "alle 14.05"
    if text[behind] in language.names("lasting"):
        said = f"{language.before_noun(int(text[i]), language.word['minute'])} "
        said += f"{language.word['minutes']}{_minutes(language, text[minutes])}"
        return Reading(behind + 1, said, "time")
    if not named and (
        (text[i + 1] == "." and not is_led) or line.glued_after(i + 3) or _goes_on(line, i + 3)
    ):
        return None
    end = behind + 1 if named else i + 3
    hour = _hour(language, text[i])
    tail = _minutes(language, text[minutes])
    word = "" if tail and "clock_without_word" in language.word else f" {language.word['clock']}"
    word = word.rstrip()
    half = _half_of_day(line, language, end)
    if half:
        return Reading(half[0], f"{hour}{tail} {half[1]}", "time")
    return Reading(end, f"{hour}{word}{tail}", "time")


def hour_of_half(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    """ "3 p. m.": an hour with the half of its day."""
    if len(line.text[i]) > 2 or not 0 < int(line.text[i]) <= _HALF_DAY or line.glued_before(i):
        return None
    half = _half_of_day(line, language, i + 1)
    return Reading(half[0], f"{_hour(language, line.text[i])} {half[1]}", "time") if half else None


def _half_of_day(line: TokenizedLine, language: SpokenVocabulary, i: int) -> tuple[int, str] | None:
    """(end, words) of "a. m.", "p.m." behind a time, where the language has words for it."""
    j = line.skip_space(i)
    letter = line.lower(j)
    if letter in ("am", "pm"):
        end = j + 1
    elif letter in ("a", "p") and line.text[j + 1] == ".":
        end = line.skip_space(j + 2)
        if line.lower(end) != "m":
            return None
        end = line.past(end + 1, ".")
    else:
        return None
    said = language.word.get("morning" if letter[0] == "a" else "afternoon")
    return (end, said) if said else None


def _goes_on(line: TokenizedLine, i: int) -> bool:
    """Whether seconds follow at token `i`: that is no time of day."""
    return line.text[i] == ":" and line.kind[i + 1] == DIGITS


def _hour(language: SpokenVocabulary, written: str) -> str:
    return language.before_noun(int(written), language.word["clock"])


def _minutes(language: SpokenVocabulary, written: str) -> str:
    if written == "00":
        return ""
    joint = language.word.get("minute_joint", "")
    joint = joint or (language.word.get("few_minutes_joint", "") if written[0] == "0" else "")
    return (
        f" {joint} {language.number(int(written))}"
        if joint
        else f" {language.number(int(written))}"
    )


def around_the_clock(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    """ "24h/24" -> "vingt-quatre heures sur vingt-quatre", "7j/7" -> "sept jours sur sept"."""
    letter = line.skip_space(i + 1)
    unit = language.word.get(f"out_of_{line.text[letter]}")
    slash = line.skip_space(letter + 1)
    last = line.skip_space(slash + 1)
    if not unit or line.text[slash] != "/" or line.kind[last] != DIGITS or line.glued_before(i):
        return None
    first, whole = language.whole(line.text[i]), language.whole(line.text[last])
    return Reading(last + 1, f"{first} {unit} {language.word['out_of']} {whole}", "time")
