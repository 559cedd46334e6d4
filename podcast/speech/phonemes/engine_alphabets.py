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

ESPEAK_STRESS = {"ˈ": "'", "ˌ": ",", " ": " "}
# espeak-ng's English vowels with an r that no vowel follows: its r alone is rolled there.
ESPEAK_RHOTIC = {
    "A:": "A@", "a": "A@", "0": "A@", "O:": "O@", "O": "O@", "oU": "O@", "E": "e@", "e@": "e@",
    "i@": "i@", "I": "i@", "i:": "i@", "U": "U@", "U@": "U@", "u:": "U@", "@": "3", "3": "3",
    "3:": "3:", "V": "3:", "aI": "aI@", "aU": "aU@",
}  # fmt: skip


def for_espeak(text: str, language: str) -> str:
    """For espeak-ng with its flag for phonemes: `[[k|'i:|I|v]]`, bars keep sounds apart.

    Only IPA that somebody wrote: respellings were chosen by what espeak makes of them.

    >>> for_espeak("[Kyiv](/ˈkiːɪv/) is cold.", "en-US")
    "[[k|'i:|I|v]] is cold."
    """

    def letters(mark: SoundMark) -> str:
        parts = _parts(mark.ipa, language) if mark.written else None
        if parts is None:
            return mark.read
        return f"[[{_mnemonics(parts, language)}]]"

    return replace_marks(text.replace("[[", "[ ["), letters)


def _mnemonics(parts: list[str], language: str) -> str:
    """Sounds in espeak-ng's mnemonics for a language."""
    phones, english = phones_of(language), language.lower().startswith("en")
    out: list[str] = []
    for part, following in zip(parts, [*parts[1:], ""], strict=True):
        letters = ESPEAK_STRESS.get(part) or phones[part].espeak
        vowel = out[-1].rstrip("|") if out else ""
        if english and letters == "r" and vowel in ESPEAK_RHOTIC and not _begins_vowel(following):
            out[-1] = f"{ESPEAK_RHOTIC[vowel]}|"
        else:
            out.append(letters if part in ESPEAK_STRESS else f"{letters}|")
    return "".join(out).rstrip("|")


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
