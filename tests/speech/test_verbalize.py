"""Each class of tests/speech/data/spoken: written, a tab, how it is said."""

from __future__ import annotations

import sys
from pathlib import Path
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podcast.speech.verbalize import Context, explain, spoken

DATA = Path(__file__).parent / "data" / "spoken"
LANGUAGES = {
    "british": "en-GB",
    "german": "de-DE",
    "french": "fr-FR",
    "spanish": "es-ES",
    "italian": "it-IT",
}
FILES = sorted(DATA.glob("*.tsv"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_pairs(file: Path) -> None:
    language = LANGUAGES.get(file.stem, "en-US")
    pairs = [line.split("\t") for line in file.read_text("utf-8").splitlines()]
    assert {written: spoken(written, language) for written, _ in pairs} == dict(pairs)


def test_spans_show_what_was_taken_for_what() -> None:
    spans = explain("The IMF lent $3bn on Mar. 9.")
    kinds = {span.written: span.kind for span in spans if span.kind}
    assert kinds == {"IMF": "acronym", "$3bn": "money", "Mar. 9": "date"}
    assert "".join(span.written for span in spans) == "The IMF lent $3bn on Mar. 9."


def test_words_stay_as_they_are() -> None:
    line = "The miller's mother-in-law said “well, no”, and left — slowly."
    assert spoken(line) == line


def test_empty_and_blank() -> None:
    assert spoken("") == ""
    assert spoken(" \n ") == ""


def test_inline_entries_are_said_and_take_a_possessive() -> None:
    assert spoken("{Tolm|TAWLM}'s 3 boats") == "TAWLM's three boats"


def test_the_show_lexicon_goes_before_everything() -> None:
    context = Context(
        lexicon={"IMF": "the Fund", "Vale & Daughters": "Vale and girls", "3bn": "lots"}
    )
    assert (
        spoken("IMF's plan for Vale & Daughters: 3bn", context=context)
        == "the Fund's plan for Vale and girls: lots"
    )


def test_neighbours_give_cues() -> None:
    assert spoken("It was 61-39.") == "It was sixty-one thirty-nine."
    assert (
        spoken("It was 61-39.", context=Context(neighbours="the Senate vote"))
        == "It was sixty-one to thirty-nine."
    )


def test_other_languages_never_get_english_numbers() -> None:
    assert spoken("42 schepen", "nl-NL") == "42 schepen"  # as it is: the engine knows its language
    assert spoken("{Tolm|TAWLM} 42", "nl-NL") == "TAWLM 42"


def test_a_lone_a_is_not_left_to_be_read_as_the_article() -> None:
    assert spoken("a CIA plan at 9 a.m. today") == "a C.I.A plan at nine A.M today"


@pytest.mark.parametrize("language", ["en-US", "de", "fr", "es", "it"])
def test_what_nobody_reads_out_is_said_briefly(language: str) -> None:
    letters = "".join(chr(97 + number * number % 26) for number in range(800))
    for endless in ("7" * 900, "ha" * 400, letters):
        assert len(spoken(f"So {endless} it is.", language)) < 1000
        if language != "it":  # that goes to its engine as it is
            assert len(spoken(f"So {endless} it is.", language)) < 100


HOSTILE = [
    "1", "1,", "1,000", "a.", "A.", "1-", "$", "1/", "(", "[1]", "-", "x@", "a-1", "{a|", "I ",
    "Jan. ", "St. ",
    "1 000 ", "http://", "3-1 ", "😀", "A1", "#", "U.S. ", "'9", "<a", " ", "1st-", "1cm x ", "3.-",
    "May 1-", "1h 2m ",
    "1/2 ", "1 - ", "Q1-", "John 3:16-", "★", "1,00,", "1.234.", "1° ", "1 = ", "x' ", "½ ", "§",
    "1e5 ", "*1 ",
    "v. ", "AA+", "0-", "+1 ", "(0", "12 34 ", "no. 1 ", "call 1 ", "DE89 ", "a1-", "0a:", "5' x ", "1/2\" ",
    "KEE-", "/ˈfɛ", "~1", "1960s-", "2001-", "__", "/a", "C:\\", "[at]", "Sr. ", "10x ", "5 MUSD ", "1:1,",
    "M", "Ж", "東", "𝗕", "ᴀ", "2024-03-", "Pub. ", "1st. ", "1h-", "x.de/",
]  # fmt: skip


def steps(line: str, language: str) -> int:
    """How many calls of functions it takes to say a line: the same on every machine."""
    count = 0

    def tick(_frame: FrameType, _event: str, _argument: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(tick)
    try:
        spoken(line, language)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("language", ["en-US", "de-DE"])
@pytest.mark.parametrize("piece", HOSTILE)
def test_the_work_grows_with_the_line_and_not_with_its_square(piece: str, language: str) -> None:
    once, tenfold = (piece * (size // len(piece)) for size in (200, 2000))
    spoken(once, language)  # tables are read on the way
    assert steps(tenfold, language) < 14 * steps(once, language) + 2000  # a square would be 100


@given(st.text(max_size=80))
def test_any_text_is_said_and_its_spans_are_the_text(text: str) -> None:
    said = spoken(text)
    assert said == " ".join(said.split())
    for language in ("de", "fr-FR", "es", "it"):
        spoken(text, language)


@given(
    st.lists(
        st.sampled_from(
            [
                "Jan.",
                "6",
                "$",
                "3",
                "bn",
                "5-4",
                "%",
                ",",
                ".",
                "St",
                "Dr",
                "XIV",
                "1/2",
                "9am",
                "U.S.",
                "F-35",
                "@",
                "#",
                "'",
                "-",
                "20",
                "000",
                "£",
                "€",
                "{",
                "|",
                "}",
            ]
        )
    )
)
def test_pieces_in_any_order_are_said(pieces: list[str]) -> None:
    for glue in ("", " "):
        spoken(glue.join(pieces))
        spoken(glue.join(pieces), "fr")


@given(st.integers(0, 10**15))
def test_no_digits_are_left(number: int) -> None:
    assert not any(
        character.isdigit() for character in spoken(f"It has {number:,} of {number} parts.")
    )
