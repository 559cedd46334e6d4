"""Words in capitals: said as words or spelled letter by letter, as spaced capitals that every engine spells."""

from __future__ import annotations

import re

from podcast.speech.lexicon import bare
from podcast.speech.spoken.datelines import place_word
from podcast.speech.spoken.tables import table, words
from podcast.speech.spoken.tokens import SPACE, WORD, Found, Sentence

_VOWELS = frozenset("AEIOUY")
_LONGEST_SPELLED = 5


def acronym(s: Sentence, i: int) -> Found | None:
    """An acronym at token `i`: "NATO", "FBI's", "CEOs", "PhD"."""
    word, possessive = bare(s.text[i])
    if len(word) > 3 and word[-2:] in ("'S", "’S"):  # in headlines: THE FBI'S MEN
        word, possessive = word[:-2], "'s"
    if s.glued_after(i + 1) or (i > 0 and s.kind[i - 1] == WORD):
        return None
    said = table("mixed").get(word)
    if said is None:
        if len(word) < 2 or not word[1].isupper():
            return None
        wordy = len(word) > 3 or word in words("cues", "emphasis")
        said = say_acronym(word, shouting=s.shouting or (wordy and _shouted(s, i)), place=place_word(s, i))
    return Found(i + 1, said + possessive, "acronym") if said else None


def rated(s: Sentence, i: int) -> Found | None:
    """ "AA+", "BB-", "AA-rated": marks of credit."""
    word = s.text[i]
    if word not in ("AA", "BB", "CC") or not s.text[i + 1] or s.text[i + 1] not in "+-−":
        return None
    return Found(i + 1, f"double {word[0]}", "acronym")


def _shouted(s: Sentence, i: int) -> bool:
    """Whether the word stands among others in capitals: "NO FISH ON FRIDAY" is words, "the FBI" is not."""
    run, wordlike = 1, int(len(s.text[i]) > 3)
    for step in (-2, 2):
        k = i + step
        while 0 <= k < s.size and run < 6 and s.text[k].isupper() and s.kind[k - step // 2] == SPACE:
            wordlike += len(s.text[k]) > 3 and s.text[k] not in table("acronyms")
            run, k = run + 1, k + step
    return run > 2 and wordlike > 1


def say_acronym(word: str, *, shouting: bool = False, place: bool = False) -> str:
    """How a word in capitals is said; "" when it is just a word. `place`: it is part of the name of one."""
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
    if stem in words("cues", "emphasis") and not plural and (shouting or stem not in ("WHO", "CAR", "IT")):
        return ""
    if shouting:  # in a headline in capitals only what nobody could say is taken for letters
        return spell(stem) + plural if len(stem) < 6 and not set(stem) & _VOWELS else ""
    if spelled(stem):
        return spell(stem) + plural
    return stem.capitalize() + plural.strip("'")  # some engines spell whatever stands in capitals


def plural_of(said: str) -> str:
    """ "C E O" -> "C E O's", "Seal" -> "Seals"."""
    return said + ("'s" if said[-1].isupper() else "s")


def spell(letters: str) -> str:
    """Spaced capitals: "F B I".

    With an A in it, capitals with points between: engines read an A that stands alone as the article
    ("the C uh plan"), and "C.I.A plan" as letters. No point ends it: that would end the sentence.
    """
    return ("." if "A" in letters.upper() else " ").join(letters.upper())


def spelled(letters: str) -> bool:
    """Whether unknown capitals are spelled: short ones, and those that nobody could say as a word."""
    if len(letters) < 4:
        return True
    if len(letters) > _LONGEST_SPELLED:
        return False
    return not pronounceable(letters)


def pronounceable(letters: str) -> bool:
    """Whether capitals could be a word: vowels and consonants take turns, and both ends are those of a word."""
    if letters[:2] == "US" and letters[2:4] not in ("ED", "ER", "ES"):
        return False  # of the United States: USDA, USEF
    runs = _RUNS.findall(_GLIDE.sub("j", letters.replace("QU", "Q")))
    if not any(run[0] in _VOWELS for run in runs):
        return False
    opening = "" if runs[0][0] in _VOWELS else runs.pop(0)
    closing = "" if runs[-1][0] in _VOWELS else runs.pop()
    plural = closing[-1:] == "S" and (closing[:-1] in _CODAS or (len(closing) == 2 and bool(opening)))  # GIRLS, JOBS
    return (
        all(len(run) < 3 for run in runs)
        and (len(opening) < 2 or opening in _ONSETS)
        and (len(closing) < 2 or closing in _CODAS or plural)
    )


_RUNS = re.compile("[AEIOUY]+|[^AEIOUY]+")
_GLIDE = re.compile("^Y|Y(?=[AEIOU])")  # a Y that is no vowel: YEAR, NYAG
_ONSETS = frozenset(
    ("BL", "BR", "CH", "CL", "CR", "DR", "FL", "FR", "GL", "GR", "KN", "KR", "PH", "PL", "PR", "SC", "SCH", "SCR", "SH",
     "SHR", "SK", "SL", "SM", "SN", "SP", "SPL", "SPR", "SQ", "ST", "STR", "SW", "TH", "THR", "TR", "TW", "WH", "WR")
)  # fmt: skip
_CODAS = frozenset(
    ("CH", "CK", "CT", "FF", "FT", "GH", "GHT", "GN", "KS", "LD", "LF", "LK", "LL", "LM", "LP", "LS", "LT", "MB", "MP",
     "ND", "NG", "NK", "NS", "NT", "NTH", "PS", "PT", "RCH", "RD", "RF", "RK", "RL", "RLD", "RM", "RN", "RP", "RS",
     "RST", "RT", "RTH", "SH", "SK", "SP", "SS", "ST", "TCH", "TH", "TS", "TT", "WK", "WL", "WN", "XT")
)  # fmt: skip


def ampersand(s: Sentence, i: int) -> Found | None:
    """ "S&P", "AT&T", "R&D", "Q&A": letters around an ampersand are spelled."""
    if s.text[i + 1] != "&" or not s.text[i].isupper() or len(s.text[i]) > 3:
        return None
    tail, possessive = bare(s.text[i + 2])
    if len(tail) > 1 and tail[-1] == "s":  # M&As
        tail, possessive = tail[:-1], "'s"
    if not tail.isupper() or len(tail) > 3:
        return None
    return Found(i + 3, f"{spell(s.text[i])} and {spell(tail)}{possessive}", "acronym")
