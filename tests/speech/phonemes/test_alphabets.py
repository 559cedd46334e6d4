"""Sound marks in each engine's alphabet, and the sounds that come out of each engine for them."""

from __future__ import annotations

import sys

import pytest

from podcast.speech.marked_speech import speech_of
from podcast.speech.phonemes.engine_alphabets import for_espeak, for_misaki, for_piper
from podcast.speech.phonemes.sound_marks import SoundMark, unmarked, without_marks
from podcast.speech.verbalize import Context, spoken

# A sentence, its word's entry, and the word's sounds as espeak-ng, hibari and Piper's phonemes have
# them. Invented places; the first five respelled, the others in IPA.
SENTENCES = [
    ("The ferry leaves Tolmie at noon.", "TAWL-mee", "", "tˈɔlmi"),
    ("Odessin has a new mayor.", "oh-DESS-in", "", "Odˈɛsɪn"),
    ("They met in Brachau on Monday.", "BRAH-khow", "", "bɹˈɑkW"),
    ("A storm reached Selwick early.", "SELL-ick", "", "sˈɛlɪk"),
    ("Nobody in Vashti complained.", "VAHSH-tee", "", "vˈɑʃti"),
    ("The trains from Krynn are late.", "/kriːn/", "kɹˈiːn", "kɹˈin"),
    ("Jaumet spoke for an hour.", "/ʒoʊˈmeɪ/", "ʒoʊmˈeɪ", "ʒOmˈA"),
    ("The Czerna rose by a metre.", "/ˈt͡ʃɛr.na/", "tʃˈɛɹnɑː", "ʧˈɛɹnɑ"),
    ("Workers left Guerrin at dawn.", "/ɡəˈriːn/", "ɡɚɹˈiːn", "ɡəɹˈin"),
    ("Ystad's harbour is closed.", "/ˈyːstɑːd/", "ˈuːstɑːdz", "ˈustɑdz"),
]


def marked(sentence: str, entry: str, *, inline: bool) -> str:
    word = next(word for word in sentence.split() if word[0].isupper() and word[-1] != "." and word not in ("The", "A", "They", "Nobody", "Workers"))  # fmt: skip
    word = word.removesuffix("'s")
    if inline:
        text = sentence.replace(word, "{" + f"{word}|{entry}" + "}")
        return speech_of(text, "en-US", Context())
    return speech_of(sentence, "en-US", Context({word: entry}))


@pytest.mark.parametrize("inline", [True, False], ids=["inline", "lexicon"])
@pytest.mark.parametrize(("sentence", "entry", "espeak", "misaki"), SENTENCES)
def test_ten_sentences(sentence: str, entry: str, espeak: str, misaki: str, inline: bool) -> None:
    speech = marked(sentence, entry, inline=inline)
    assert f"(/{misaki}/)" in for_misaki(speech)
    if espeak and sys.platform.startswith("linux"):
        from podcast.speech.engines.phonemization.espeak_phonemes import phonemes

        assert espeak in phonemes(speech, "en-us").split()
    hibari = pytest.importorskip("hibari.g2p", reason="hibari is not installed")
    assert misaki in hibari_says(hibari, for_misaki(speech)).rstrip(".").split()


G2P: list[object] = []


def hibari_says(hibari: object, text: str) -> str:
    if not G2P:
        G2P.append(hibari.G2P())  # type: ignore[attr-defined]
    return str(G2P[0](text))  # type: ignore[operator]


@pytest.mark.parametrize(("sentence", "entry", "espeak", "misaki"), SENTENCES)
def test_piper_gets_the_sounds_between_its_brackets(
    sentence: str, entry: str, espeak: str, misaki: str
) -> None:
    speech = marked(sentence, entry, inline=True)
    symbols = set("abdefhijklmnoprstuvwxyzæɑɒɔəɛɡɪɹʃʊʌʒθŋːˈˌ ")
    shown = for_piper(speech, symbols)
    assert "[[ " in shown
    assert "](" not in shown
    assert "[[" not in for_piper(speech, set("ab"))  # a voice that lacks them reads the word


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the embedded espeak-ng")
@pytest.mark.parametrize(
    ("ipa", "voice", "says"),
    [
        ("/ˈkiːɪv/", "en-us", "kˈiːɪv"),
        ("/ˈkiːɪv/", "en-gb+f3", "kˈiːɪv"),
        ("/ˈbaːx/", "de", "bˈaːx"),
        ("/ˈʃøːn.hʊt/", "de", "ʃˈøːnhʊt"),
        ("/ʁə.ˈnwa/", "fr", "ʁənwˈa"),
        ("/ɑ̃.ˈʒe/", "fr", "ɑ̃ʒˈe"),
        ("/ɲiˈɡeɾa/", "es", "ɲiɣˈeɾa"),
        ("/θaˈmoɾa/", "es", "θamˈoɾa"),
    ],
)
def test_espeak_says_the_sounds_in_its_languages(ipa: str, voice: str, says: str) -> None:
    from podcast.speech.engines.phonemization.espeak_phonemes import phonemes

    mark = str(SoundMark("Word", ipa.strip("/")))
    assert phonemes(mark, voice) == says


def test_sounds_that_an_alphabet_lacks_are_left_to_the_engine() -> None:
    mark = str(SoundMark("Xhosa", "ˈǁʰosa"))
    assert for_espeak(mark, "en-us") == "Xhosa"
    assert for_misaki(mark) == "Xhosa"
    assert for_espeak(str(SoundMark("Kyiv", "ˈkiːɪv")), "it") == "Kyiv"  # no table of Italian


def test_a_british_voice_says_an_r_only_before_a_vowel() -> None:
    mark = str(SoundMark("Arder", "ˈɑːrdər"))
    assert for_misaki(mark, british=True) == "[Arder](/ˈɑːdə/)"
    assert for_misaki(mark) == "[Arder](/ˈɑɹdəɹ/)"


def test_articles_cannot_write_marks() -> None:
    text = "See [here](/dəˈvɪl/) and [there](~x~) and [[k'at]]."
    assert without_marks(unmarked(text)) == unmarked(text)
    assert "[[" not in for_espeak(unmarked(text), "en")
    assert "](/" not in for_misaki(unmarked(text))


@pytest.mark.parametrize(
    "text",
    [
        "Selwick-based ships left Selwick's harbour.",
        "Kyiv's mayor met Xi and Li Qiang in {Ode|OH-day}'s hall.",
        "Nothing to mark here, at 3.5%.",
        "𒀀 is a sign, {Kyiv|KEE-iv} is not.",
    ],
)
def test_without_its_marks_speech_is_what_people_are_shown(text: str) -> None:
    context = Context({"Selwick": "SELL-ick"})
    speech = speech_of(text, "en-US", context)
    assert without_marks(speech) == spoken(text, "en-US", context)
