"""Titles of texts that are nothing but their article, and what stands under them."""

from __future__ import annotations

import pytest

from podcast.article.formats.plain_text import read_text

BODY = [
    "The lamp of Corran Head was lit by hand for ninety years, and nobody counted the stairs.",
    "There are two hundred.",
    "The keeper’s daughter has sold the tower to the harbour office.",
]
LAST = "The office has not said what it will do with the lamp, or with the two old boats."


@pytest.mark.parametrize(
    "title",
    [
        "Light",
        "1911",
        "Fire!",
        "Corran-on-Sea",
        "“Fog”",
        "eBay",
        "Why?",
        "Home",
        "Ærø",
        "U.S.A.",
        "42%",
    ],
)
def test_one_word_is_a_title(title: str) -> None:
    article = read_text("\n\n".join([title, *BODY]))
    assert article.title == title
    assert [block.text for block in article.kept] == BODY


def test_the_name_of_a_section_is_not() -> None:
    article = read_text("\n\n".join(["Islands", "The lamp of Corran Head", *BODY]))
    assert article.title == "The lamp of Corran Head"
    assert [block.text for block in article.kept] == BODY


@pytest.mark.parametrize("line", ["Advertisement", "Listen", "Subscribe"])
def test_a_button_is_not(line: str) -> None:
    assert read_text("\n\n".join([line, *BODY])).title != line


@pytest.mark.parametrize(
    "first",
    [
        "It was a dark night, and the lamp was out —",
        "Nobody counts the stairs of the tower",
        "SKERRY, May 4 (Quill News) —",
        "SKERRY (QN)",
        "“We had the oil,”",
        "No oil\n\nNo wick\n\nNo match",
    ],
)
def test_what_stands_under_the_title_is_read(first: str) -> None:
    article = read_text("\n\n".join(["The lamp of Corran Head", first, *BODY]))
    assert article.title == "The lamp of Corran Head"
    assert [block.text for block in article.kept] == [*first.split("\n\n"), *BODY]


def test_a_paragraph_that_begins_in_the_words_of_the_title_is_no_caption() -> None:
    article = read_text("\n\n".join(["The lamp of Corran Head", *BODY]))
    assert [block.text for block in article.kept] == BODY


@pytest.mark.parametrize(
    "line",
    [
        "Nothing was decided",
        "Then the lights went out",
        "The night the lamp went, I was nine",
        "In the beginning there was the oil",
        "(This story has been corrected.)",
    ],
)
def test_a_sentence_without_its_stop_is_no_heading(line: str) -> None:
    article = read_text("\n\n".join(["The lamp of Corran Head", *BODY, line, LAST]))
    assert {block.kind.value for block in article.kept} == {"paragraph"}


@pytest.mark.parametrize("line", ["The next night", "What now?", "Why we pay"])
def test_a_heading_is_one(line: str) -> None:
    article = read_text("\n\n".join(["The lamp of Corran Head", *BODY, line, LAST]))
    assert [block.kind.value for block in article.kept if block.text == line] == ["heading"]


def test_a_name_under_the_title_is_not_read() -> None:
    article = read_text("\n\n".join(["The lamp of Corran Head", "Ines Dahl", *BODY]))
    assert [block.text for block in article.kept] == BODY


def test_numbers_of_pages_are_not_read() -> None:
    article = read_text("\n\n".join(["Light", *BODY[:2], "Page 2", BODY[2]]))
    assert (article.title, [block.text for block in article.kept]) == ("Light", BODY)


def test_transcript_is_a_title_above_speech_and_a_button_elsewhere() -> None:
    turns = ["ANN LEE (HOST): Who lights the lamp?", "BOB MOSS: Nobody does. [CROSSTALK]", BODY[0]]
    article = read_text("\n\n".join(["Transcript", *turns]))
    assert article.title == "Transcript"
    assert [block.text for block in article.kept] == turns
    assert read_text("\n\n".join(["Transcript", *BODY])).title != "Transcript"
