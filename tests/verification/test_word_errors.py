from __future__ import annotations

import pytest

from podcast.speech.phonemes.english_dictionary import english_dictionary
from podcast.verification.word_errors import compare


@pytest.mark.parametrize(
    ("written", "heard", "wrong"),
    [
        ("The boats leave at noon.", "The boats leave at noon.", 0),
        ("It paid $3.5m, he said.", "It paid three point five million dollars he said", 0),
        ("“Nobody asked us,” she says.", "Nobody asked us, she says.", 0),
        ("The boats leave at noon.", "The boats leave at", 1),
        ("The boats leave at noon.", "The goats leave at noon", 1),
        ("The boats leave.", "The boats leave. Thank you for watching.", 4),
        ("The boats leave at noon.", "", 5),
    ],
)
def test_words_are_compared_as_said(written: str, heard: str, wrong: int) -> None:
    assert compare(written, heard, "en-US").wrong == wrong


def test_what_differs_is_named() -> None:
    found = compare("The boats leave at noon.", "The goats leave at noon.", "en-US")
    assert (found.words, found.missed) == (5, (("boats", "goats"),))


@pytest.mark.skipif(english_dictionary() is None, reason="hibari-tts is not installed")
@pytest.mark.parametrize("heard", ["Sellwick", "Sel Wick", "sell wick"])
def test_a_name_is_right_when_it_sounds_right(heard: str) -> None:
    written = "The mill at Selwick turns."
    assert compare(written, f"The mill at {heard} turns.", "en-US").wrong == 0
    assert compare(written, "The mill at Norwich turns.", "en-US").wrong == 1
