from __future__ import annotations

import pytest

from podcast.speech.doubtful_words import CAPITALS, UNKNOWN, doubtful_words
from podcast.speech.phonemes.english_dictionary import english_dictionary

with_dictionary = pytest.mark.skipif(
    english_dictionary() is None, reason="hibari-tts is not installed"
)


def doubts(text: str, language: str = "en-US", **lexicon: str) -> list[tuple[str, str]]:
    return [(doubt.word, doubt.why) for doubt in doubtful_words(text, language, lexicon)]


@with_dictionary
def test_names_that_no_dictionary_has() -> None:
    text = "The mayor of Brachau, Ruth Krynn, thanked the firefighters for Krynn's unsubscribing."
    assert doubts(text) == [("Brachau", UNKNOWN), ("Krynn", UNKNOWN), ("Krynn", UNKNOWN)]
    assert doubtful_words("Brachau", "en-US", {})[0].sounds


@with_dictionary
def test_what_a_lexicon_says_is_in_good_hands() -> None:
    text = "Krynn and {Brachau|BRAH-khow} met."
    assert doubts(text, Krynn="/krɪn/") == []
    assert doubts(text, Krynn="Krynn") == []


@with_dictionary
def test_plain_prose_has_none() -> None:
    text = "On Monday, 3.5% of the 2,000 passengers waited for the boats, the company's notes say."
    assert doubts(text) == []


def test_letters_of_another_language() -> None:
    assert ("Brzeżno", "written with letters of another language") in doubts(
        "A train to Brzeżno left."
    )
    why = "mit Buchstaben einer anderen Sprache geschrieben"
    assert doubts("Die Fähre nach Köln fährt über Brzeżno.", "de-DE") == [("Brzeżno", why)]
    assert doubts("El niño llegó.", "es-ES") == []
    assert doubts("Vlak do Brna odjel.", "cs-CZ") == []


@with_dictionary
def test_capitals_that_are_read_as_a_word() -> None:
    assert doubts("The unions at BRELCO and NATO agreed with the FBI.") == [("BRELCO", CAPITALS)]
