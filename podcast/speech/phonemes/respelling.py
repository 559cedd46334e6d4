"""Respellings of English newsrooms ("KEE-iv", "zeh-LEN-skee") as IPA."""

from __future__ import annotations

import re
from functools import lru_cache

# Written -> IPA; the longest that fits is taken. A vowel alone in an open syllable is long.
VOWELS = {
    "ee": "iː", "ea": "iː", "ie": "iː", "ey": "eɪ", "ay": "eɪ", "ai": "eɪ", "eye": "aɪ",
    "igh": "aɪ",
    "ah": "ɑː", "aa": "ɑː", "aw": "ɔː", "au": "aʊ", "ow": "aʊ", "ou": "aʊ", "oh": "oʊ",
    "oe": "oʊ", "oa": "oʊ", "oo": "uː", "uu": "ʊ", "ew": "juː", "oy": "ɔɪ", "oi": "ɔɪ", "uh": "ʌ",
    "ih": "ɪ", "eh": "ɛ", "er": "ɜːɹ", "ur": "ɜːɹ", "ir": "ɜːɹ", "ar": "ɑːɹ", "ahr": "ɑːɹ",
    "or": "ɔːɹ", "oor": "ʊəɹ", "air": "ɛəɹ", "eer": "ɪəɹ", "ire": "aɪəɹ",
    "a": "æ", "e": "ɛ", "i": "ɪ", "o": "ɒ", "u": "ʌ",
}  # fmt: skip
OPEN = {"a": "ɑː", "e": "eɪ", "i": "iː", "o": "oʊ", "u": "uː"}  # where the syllable ends with it
UNSTRESSED = {"ʌ": "ə", "ɜːɹ": "əɹ", "ɑː": "ɑː"}
CONSONANTS = {
    "ch": "tʃ", "tch": "tʃ", "sh": "ʃ", "zh": "ʒ", "th": "θ", "dh": "ð", "kh": "x", "ng": "ŋ",
    "ck": "k", "ph": "f", "wh": "w", "gh": "ɡ", "dj": "dʒ", "j": "dʒ", "y": "j", "c": "k", "q": "k",
    "x": "ks", "b": "b", "d": "d", "f": "f", "g": "ɡ", "h": "h", "k": "k", "l": "l", "m": "m",
    "n": "n", "p": "p", "r": "ɹ", "s": "s", "t": "t", "v": "v", "w": "w", "z": "z",
    "bb": "b", "dd": "d", "ff": "f", "gg": "ɡ", "ll": "l", "mm": "m", "nn": "n", "pp": "p",
    "rr": "ɹ", "ss": "s", "tt": "t", "vv": "v", "zz": "z",
}  # fmt: skip
_VOWEL = "|".join(sorted(VOWELS, key=len, reverse=True))
_CONSONANT = "|".join(sorted(CONSONANTS, key=len, reverse=True))
_SYLLABLE = re.compile(
    rf"((?:{_CONSONANT})*?)({_VOWEL}|(?<=[^aeiou])y(?![a-z]))((?:{_CONSONANT})*)\Z"
)
_SOUND = re.compile(_CONSONANT)
_SHAPE = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)+\Z")


@lru_cache(maxsize=4096)
def ipa_of_respelling(respelling: str) -> str:
    """The IPA of a respelling in syllables, "" for what is none: a word without a hyphen.

    The syllable in capitals has the stress, else the first. A word among those of a name that is no
    respelling makes the whole none, as engines read words best in their own way.

    >>> ipa_of_respelling("KEE-iv")
    'ˈkiːɪv'
    >>> ipa_of_respelling("zeh-LEN-skee")
    'zɛˈlɛnskiː'
    >>> ipa_of_respelling("Keev")
    ''
    """
    words = respelling.split()
    if not words or not all(map(_SHAPE.match, words)):
        return ""
    said = [_word(word) for word in words]
    return " ".join(said) if all(said) else ""


def _word(word: str) -> str:
    syllables = word.split("-")
    loud = next((at for at, part in enumerate(syllables) if len(part) > 1 and part.isupper()), 0)
    said = [_syllable(part.lower(), stressed=at == loud) for at, part in enumerate(syllables)]
    if not all(said):
        return ""
    return "".join(f"ˈ{part}" if at == loud else part for at, part in enumerate(said))


def _syllable(written: str, *, stressed: bool) -> str:
    match = _SYLLABLE.match(written)
    if not match:
        return ""
    onset, vowel, coda = match.groups()
    said = OPEN.get(vowel) if not coda else None
    said = said or VOWELS.get(vowel, "aɪ")  # a lone y: "by", "ty"
    if not stressed:
        said = UNSTRESSED.get(said, said)
    return _consonants(onset) + said + _consonants(coda)


def _consonants(written: str) -> str:
    return "".join(CONSONANTS[sound] for sound in _SOUND.findall(written))
