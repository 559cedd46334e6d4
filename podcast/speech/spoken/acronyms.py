"""Words in capitals: said as words or spelled letter by letter, as spaced capitals that every engine spells."""

from __future__ import annotations

from podcast.speech.lexicon import bare
from podcast.speech.spoken.tables import table, words
from podcast.speech.spoken.tokens import SPACE, WORD, Found, Sentence

_VOWELS = frozenset("AEIOUY")
_LONGEST_SPELLED = 5


def acronym(s: Sentence, i: int) -> Found | None:
    """An acronym at token `i`: "NATO", "FBI's", "CEOs", "PhD"."""
    word, possessive = bare(s.text[i])
    if s.glued_after(i + 1) or (i > 0 and s.kind[i - 1] == WORD):
        return None
    said = table("mixed").get(word)
    if said is None:
        if len(word) < 2 or not word[1].isupper():
            return None
        said = say_acronym(word, shouting=s.shouting or _shouted(s, i))
    return Found(i + 1, said + possessive, "acronym") if said else None


def rated(s: Sentence, i: int) -> Found | None:
    """ "AA+", "BB-", "AA-rated": marks of credit."""
    word = s.text[i]
    if word not in ("AA", "BB", "CC") or not s.text[i + 1] or s.text[i + 1] not in "+-−":
        return None
    return Found(i + 1, f"double {word[0]}", "acronym")


def _shouted(s: Sentence, i: int) -> bool:
    """Whether the word stands among others in capitals: "NO FISH ON FRIDAY" is words, "the FBI" is not."""
    run = 1
    for step in (-2, 2):
        k = i + step
        while (
            0 <= k < s.size
            and run < 3
            and s.text[k].isupper()
            and len(s.text[k]) > 1
            and s.kind[k - step // 2] == SPACE
        ):
            run, k = run + 1, k + step
    return False


def say_acronym(word: str, *, shouting: bool = False) -> str:
    """How a word in capitals is said; "" when it is just a word."""
    known = table("acronyms").get(word)
    if known and not (shouting and (word in words("cues", "emphasis") or known.isalpha())):
        return known
    stem, plural = (word[:-1], "'s") if len(word) > 2 and word[-1] == "s" else (word, "")
    if not (stem.isupper() and stem.isascii() and stem.isalpha()):
        return ""
    if plural and stem in table("acronyms"):
        return plural_of(table("acronyms")[stem])
    if stem in words("cues", "emphasis") and not plural and (shouting or stem not in ("WHO", "CAR", "IT", "US")):
        return ""
    if shouting:  # in a headline in capitals only what nobody could say is taken for letters
        return spell(stem) + plural if len(stem) < 6 and not set(stem) & _VOWELS else ""
    if spelled(stem):
        return spell(stem) + plural
    return stem.title() + plural.strip("'")  # some engines spell whatever stands in capitals


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
    """Vowels and consonants take turns: no three consonants in a row, at most two vowels, no odd beginning."""
    opening = letters[0] == "Y" or letters[0] not in _VOWELS
    if opening and letters[1] not in _VOWELS and letters[:2] not in _ONSETS:
        return False
    run, vowels, seen = 0, 0, 0
    for at, letter in enumerate(letters):
        if letter in _VOWELS and (letter != "Y" or at):
            run, vowels, seen = 0, vowels + 1, seen + 1
        else:
            run, vowels = run + 1, 0
        if run > 2 or vowels > 2:
            return False
    return seen > 0 and not (run == 2 and letters[-2:] not in _CODAS)


_ONSETS = frozenset(
    ("BL", "BR", "CH", "CL", "CR", "DR", "FL", "FR", "GL", "GR", "KR", "PH", "PL", "PR", "QU", "SC", "SH", "SK", "SL",
     "SM", "SN", "SP", "ST", "SW", "TH", "TR", "TW", "WH", "WR")
)  # fmt: skip
_CODAS = frozenset(
    ("CK", "CT", "FT", "LD", "LF", "LK", "LL", "LM", "LP", "LT", "MP", "NCH", "ND", "NG", "NK", "NT", "PT", "RD", "RF",
     "RK", "RL", "RM", "RN", "RP", "RT", "SH", "SK", "SP", "SS", "ST", "CH", "TH", "RS", "NS", "TS", "PS", "KS", "LS")
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
