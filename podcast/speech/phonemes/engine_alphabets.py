"""Sound marks in the alphabet of each kind of engine.

An engine calls the function of its alphabet on the text of an utterance. What an alphabet has no
letters for is left to the engine's own reading: a word is never lost.
"""

from __future__ import annotations

from collections.abc import Collection
from unicodedata import normalize

from podcast.speech.phonemes.ipa import STRESS, plain_ipa, split_ipa, stress_on_vowels
from podcast.speech.phonemes.phone_table import phones_of
from podcast.speech.phonemes.sound_marks import SoundMark, replace_marks


def for_espeak(text: str, language: str) -> str:
    """For espeak-ng with its flag for phonemes: `[[k'i:Iv]]`.

    Only IPA that somebody wrote: respellings were chosen by what espeak makes of them.

    >>> for_espeak("[Kyiv](/ˈkiːɪv/) is cold.", "en-US")
    "[[k'i:Iv]] is cold."
    """
    stress = str.maketrans({"ˈ": "'", "ˌ": ","})

    def letters(mark: SoundMark) -> str:
        parts = _parts(mark.ipa, language) if mark.written else None
        if parts is None:
            return mark.read
        phones = phones_of(language)
        said = "".join(phones[part].espeak if part in phones else part for part in parts)
        return f"[[{said.translate(stress)}]]"

    return replace_marks(text.replace("[[", "[ ["), letters)


def for_misaki(text: str, *, british: bool = False) -> str:
    """For hibari and Kokoro's English voices: `[Kyiv](/kˈiɪv/)`, in the letters of misaki.

    >>> for_misaki("[kee-ivv](~ˈkiːɪv~) is cold.")
    '[kee-ivv](/kˈiɪv/) is cold.'
    """

    def letters(mark: SoundMark) -> str:
        parts = _parts(mark.ipa, "en")
        if parts is None:
            return mark.read
        said = misaki_of(parts, british=british)
        return f"[{mark.read}](/{said}/)"

    return replace_marks(text, letters)


def misaki_of(parts: list[str], *, british: bool) -> str:
    """English sounds in misaki's letters; a British voice says an r only before a vowel."""
    phones = phones_of("en")
    out: list[str] = []
    for part, following in zip(parts, [*parts[1:], ""], strict=True):
        phone = phones.get(part)
        if phone is None:
            out.append(part)
        elif british:
            silent = phone.british == "ɹ" and not _begins_vowel(following)
            out.append("" if silent else phone.british)
        else:
            out.append(phone.american)
    return "".join(out).replace("ɹɹ", "ɹ")


def for_piper(text: str, symbols: Collection[str]) -> str:
    """For piper-tts: `[[ kˈiːɪv ]]`, when the voice knows every one of the symbols.

    >>> for_piper("[Kyiv](/ˈkiːɪv/) is cold.", "kiːɪvˈ ")
    '[[ kˈiːɪv ]] is cold.'
    """

    def letters(mark: SoundMark) -> str:
        said = vowel_stressed(mark.ipa)
        known = all(symbol in symbols for symbol in normalize("NFD", said))
        return f"[[ {said} ]]" if known else mark.read

    return replace_marks(text.replace("[[", "[ ["), letters)


def vowel_stressed(ipa: str) -> str:
    """IPA of any language with the stress before vowels, as espeak-ng writes it."""
    return "".join(_parts(ipa, "en") or [plain_ipa(ipa)])


def _parts(ipa: str, language: str) -> list[str] | None:
    """The sounds of some IPA, if a language's voices have them all."""
    phones = phones_of(language)
    parts = split_ipa(plain_ipa(ipa), phones)
    return None if parts is None else stress_on_vowels(parts, phones)


def _begins_vowel(part: str) -> bool:
    found = phones_of("en").get(part)
    return part in STRESS or (found is not None and found.is_vowel)
