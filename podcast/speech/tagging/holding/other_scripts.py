"""Words in a script that the voice has no letters for, in letters that it has: "Москва" is said
Moskva.

Unidecode does it (GPL, kept since 2009): no time to import, where anyascii takes 0.12 s, and Greek
is nearer to the ear (Athena, not Athina). What both leave out of Arabic and Hebrew, the vowels, is
put between the consonants here.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from podcast.speech.tagging.holding.held_spans import HeldSpans
from podcast.speech.tagging.line_tokens import SpokenSpan

# Languages that are not written in Latin letters themselves: their voices can say these.
_OF_OTHER_SCRIPTS = frozenset(
    (
        "am", "ar", "be", "bg", "bn", "el", "fa", "grc", "gu", "he", "hi", "hy", "ja", "ka", "kk",
        "km", "kn", "ko", "ky", "lo", "mk", "ml", "mn", "mr", "my", "ne", "or", "pa", "ps", "ru",
        "si", "sr", "ta", "te", "tg", "th", "ti", "tt", "ug", "uk", "ur", "yi", "zh", "yue", "cmn",
    )
)  # fmt: skip
_CASED = "\u0400-\u052f\u0531-\u0587\u10a0-\u10ff\u1c80-\u1cbf"  # Cyrillic, Armenian, Georgian
_ABJADS = (
    "\u0590-\u05ff\u0610-\u065f\u066e-\u06d3\u06d5-\u06ef\u06fa-\u06ff\u0620-\u064a"
    "\u0700-\u07bf\u08a0-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
)
_OTHERS = (
    "\u0900-\u0963\u0970-\u09e5\u09f0-\u0a65\u0a70-\u0ae5\u0af0-\u0b65\u0b70-\u0be5\u0bf0-\u0c65"
    "\u0c70-\u0ce5\u0cf0-\u0d65\u0d70-\u0de5\u0df0-\u0e3e\u0e40-\u0e4f\u0e5a-\u0ecf\u0eda-\u0f1f"
    "\u0f2a-\u103f\u104a-\u109f\u1100-\u139f\u1780-\u17df\u1800-\u180f\u1820-\u18af"
    "\u3005-\u3007\u3041-\u30fa\u30fc-\u312f\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7ff"
    "\uf900-\ufaff\U00020000-\U0002fa1f"
)
_GREEK = "\u0370-\u03ff\u1f00-\u1fff"
_RUN = re.compile(
    rf"[{_CASED}{_ABJADS}{_OTHERS}][{_CASED}{_ABJADS}{_OTHERS}\u0300-\u036f\u200c\u200d]*"
    rf"|[{_GREEK}\u0300-\u036f]{{3,}}"  # fewer are letters of formulas
)
_HAS_ABJAD = re.compile(f"[{_ABJADS}]")
_HAS_CASE = re.compile(f"[\u0400-\u052f\u0531-\u0587{_GREEK}]")
_COUNTED = re.compile(r"(?<=\d)[元円万億亿원]")  # "500元" is money: its rule reads it
# Marks of these scripts that have a counterpart.
_MARKS = str.maketrans("،؛؟。、「」『』《》・।", ",;?.,“”‘’“” .")
_HAS_MARK = re.compile("[،؛؟。、「」『』《》・।]")

_MATRES = {"ا": "a", "أ": "a", "إ": "i", "آ": "a", "ى": "a", "ة": "a", "א": "a", "ע": "a", "ה": "h"}
_LETTERS_OF_MATRES = str.maketrans(_MATRES)
_DOUBLE = "sh|ch|kh|gh|th|dh|ts|zh"
_BARE_CONSONANTS = re.compile(
    rf"({_DOUBLE}|[bcdfghjklmnpqrstvxz])(?=(?:{_DOUBLE}|[bcdfghjklmnpqrstvxz]))"
)
_W_BETWEEN = re.compile(r"(?<=[b-df-hj-np-tvxz])[wv](?=[b-df-hj-np-tvxz]|$)")
_Y_BETWEEN = re.compile(r"(?<=[b-df-hj-np-tvxz])y(?=[b-df-hj-np-tvxz]|$)")


def hold_other_scripts(text: str, language: str, known: Collection[str], held: HeldSpans) -> str:
    """`text` with a holder for each word that a voice of `language` has no letters for; not for the
    words that a lexicon `known`s."""
    if language.lower().split("-")[0] in _OF_OTHER_SCRIPTS:
        return text
    if _HAS_MARK.search(text):
        text = text.translate(_MARKS)

    def hold(match: re.Match[str]) -> str:
        written = match[0]
        if any(written in word for word in known) or _COUNTED.match(text, match.start()):
            return written
        return held.hold(SpokenSpan(written, in_latin_letters(written), "script"))

    return _RUN.sub(hold, text)


def in_latin_letters(word: str) -> str:
    """A word of another script for the ear.

    >>> [in_latin_letters(word) for word in ("Москва", "서울", "北京", "القاهرة", "ירושלים")]
    ['Moskva', 'Seoul', 'Bei Jing', 'Alqahara', 'Yarushalim']
    """
    try:
        from unidecode import unidecode
    except ImportError:  # an install from before it was needed: the voice does what it can
        return word
    is_abjad = bool(_HAS_ABJAD.search(word))
    latin = unidecode(word.translate(_LETTERS_OF_MATRES) if is_abjad else word)
    latin = " ".join(re.sub(r"[^A-Za-z ]", "", latin).split())
    if is_abjad:
        latin = _with_vowels(latin.lower())
    if latin.isupper() and len(latin) > 1:
        latin = latin.capitalize()
    if not _HAS_CASE.search(word):
        latin = latin.title()
    return latin


def _with_vowels(consonants: str) -> str:
    """ "yrwshlym" -> "yarushalim": vowels where only consonants are written."""
    said = _Y_BETWEEN.sub("i", _W_BETWEEN.sub("u", consonants))
    head, article = (said[2:], said[:2]) if said.startswith("al") and len(said) > 4 else (said, "")
    if head[:1] == "y" and head[1:2] not in "aeiou":
        head = "ya" + head[1:]
    return article + _BARE_CONSONANTS.sub(r"\1a", head)
