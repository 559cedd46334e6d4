"""Words in capitals: said as words or spelled letter by letter, as spaced capitals that every
engine spells."""

from __future__ import annotations

from podcast.languages.en.spoken.spoken_tables import table, words
from podcast.speech.english.letters.dateline_places import place_word
from podcast.speech.english.letters.spelling import VOWELS, spell, spelled
from podcast.speech.tagging.line_tokens import SPACE, WORD, Reading, TokenizedLine
from podcast.speech.tagging.pronunciation import split_possessive


def acronym(line: TokenizedLine, i: int) -> Reading | None:
    """An acronym at token `i`: "NATO", "FBI's", "CEOs", "PhD"."""
    word, possessive = split_possessive(line.text[i])
    if len(word) > 3 and word[-2:] in ("'S", "’S"):  # in headlines: THE FBI'S MEN
        word, possessive = word[:-2], "'s"
    if line.glued_after(i + 1) or (i > 0 and line.kind[i - 1] == WORD):
        return None
    said = table("mixed").get(word)
    if said is None:
        if len(word) < 2 or not word[1].isupper():
            return None
        wordy = len(word) > 3 or word in words("cues", "emphasis")
        said = say_acronym(
            word, shouting=line.shouting or (wordy and _shouted(line, i)), place=place_word(line, i)
        )
    return Reading(i + 1, said + possessive, "acronym") if said else None


def rated(line: TokenizedLine, i: int) -> Reading | None:
    """ "AA+", "BB-", "AA-rated": marks of credit."""
    word = line.text[i]
    if word not in ("AA", "BB", "CC") or not line.text[i + 1] or line.text[i + 1] not in "+-−":
        return None
    return Reading(i + 1, f"double {word[0]}", "acronym")


def _shouted(line: TokenizedLine, i: int) -> bool:
    """Whether the word stands among others in capitals: "NO FISH ON FRIDAY" is words, "the FBI" is
    not."""
    run, wordlike = 1, int(len(line.text[i]) > 3)
    for step in (-2, 2):
        k = i + step
        while (
            0 <= k < line.size
            and run < 6
            and line.text[k].isupper()
            and line.kind[k - step // 2] == SPACE
        ):
            wordlike += len(line.text[k]) > 3 and line.text[k] not in table("acronyms")
            run, k = run + 1, k + step
    return run > 2 and wordlike > 1


def say_acronym(word: str, *, shouting: bool = False, place: bool = False) -> str:
    """How a word in capitals is said; "" when it is just a word. `place`: it is part of the name of
    one."""
    known = table("acronyms").get(word)
    if place and (len(word) < 4 or not known):
        return word.capitalize()
    if known and not (shouting and (word in words("cues", "emphasis") or known.isalpha())):
        return known
    stem, plural = (word[:-1], "'s") if len(word) > 2 and word[-1] == "s" else (word, "")
    if not (stem.isupper() and stem.isascii() and stem.isalpha()):
        return ""
    if plural and stem in table("acronyms"):
        return plural_of(table("acronyms")[stem])
    if (
        stem in words("cues", "emphasis")
        and not plural
        and (shouting or stem not in ("WHO", "CAR", "IT"))
    ):
        return ""
    if shouting:  # in a headline in capitals only what nobody could say is taken for letters
        return spell(stem) + plural if len(stem) < 6 and not set(stem) & VOWELS else ""
    if spelled(stem):
        return spell(stem) + plural
    return stem.capitalize() + plural.strip("'")  # some engines spell whatever stands in capitals


def plural_of(said: str) -> str:
    """ "C E O" -> "C E O's", "Seal" -> "Seals"."""
    return said + ("'s" if said[-1].isupper() else "s")


def ampersand(line: TokenizedLine, i: int) -> Reading | None:
    """ "S&P", "AT&T", "R&D", "Q&A": letters around an ampersand are spelled."""
    if line.text[i + 1] != "&" or not line.text[i].isupper() or len(line.text[i]) > 3:
        return None
    tail, possessive = split_possessive(line.text[i + 2])
    if len(tail) > 1 and tail[-1] == "s":  # M&As
        tail, possessive = tail[:-1], "'s"
    if not tail.isupper() or len(tail) > 3:
        return None
    return Reading(i + 3, f"{spell(line.text[i])} and {spell(tail)}{possessive}", "acronym")
