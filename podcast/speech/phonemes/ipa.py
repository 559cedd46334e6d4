"""IPA as people write it, cut into sounds."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from podcast.kept_patterns import compiled
from podcast.speech.phonemes.phone_table import Phone

STRESS = ("ˈ", "ˌ")
SPACE = " "
# What is written in many ways, and what says nothing to a voice: ties, syllables, slight colours.
_OTHERWISE = str.maketrans({"'": "ˈ", "’": "ˈ", "ʹ": "ˈ", ":": "ː", "g": "ɡ", "∅": ""})
_SILENT = compiled(
    "[\u0361\u035c.‿|ʰʲʷˠˤˑ\u032f\u0325\u030a\u031a\u0320\u031f\u032a\u033a\u033b()]"
)


def plain_ipa(text: str) -> str:
    """IPA in one spelling: composed as Unicode takes it apart, without ties and syllable marks.

    >>> plain_ipa("'ki:.ɪv")
    'ˈkiːɪv'
    """
    taken_apart = unicodedata.normalize("NFD", text.strip().strip("/[]").translate(_OTHERWISE))
    return " ".join(_SILENT.sub("", taken_apart).replace("c\u0327", "ç").split())


def split_ipa(ipa: str, phones: Mapping[str, Phone]) -> list[str] | None:
    """The sounds of plain IPA, the longest that `phones` has first, with stress and spaces between.

    None when a sound is not among them: then nothing is known, rather than half of it.
    """
    longest = max(map(len, phones), default=0)
    parts: list[str] = []
    at = 0
    while at < len(ipa):
        if ipa[at] in STRESS or ipa[at] == SPACE:
            parts.append(ipa[at])
            at += 1
            continue
        sizes = range(min(longest, len(ipa) - at), 0, -1)
        phone = next((ipa[at : at + size] for size in sizes if ipa[at : at + size] in phones), None)
        if phone is None:
            return None
        parts.append(phone)
        at += len(phone)
    return parts


def stress_on_vowels(parts: list[str], phones: Mapping[str, Phone]) -> list[str]:
    """The stress before the vowel that has it, as engines want it, not before its syllable.

    A word of one vowel without a mark has its stress there.
    """
    words: list[list[str]] = [[]]
    for part in parts:
        if part == SPACE:
            words.append([])
        else:
            words[-1].append(part)
    moved = [_stress_in_word(word, phones) for word in words if word]
    return [part for word in moved for part in (SPACE, *word)][1:]


def _stress_in_word(word: list[str], phones: Mapping[str, Phone]) -> list[str]:
    vowels = [part for part in word if part in phones and phones[part].is_vowel]
    waiting = "" if any(part in STRESS for part in word) or len(vowels) != 1 else STRESS[0]
    out: list[str] = []
    for part in word:
        if part in STRESS:
            waiting = part
            continue
        if waiting and phones[part].is_vowel:
            out.append(waiting)
            waiting = ""
        out.append(part)
    return out
