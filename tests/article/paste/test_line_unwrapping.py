"""Lines that were broken at a margin are paragraphs again; verses and lists are not."""

from __future__ import annotations

import pytest

from podcast.article.paste.lines.line_unwrapping import joined_words, split_lines


def texts(*lines: str) -> list[str]:
    return [line.text for line in split_lines("\n".join(lines))]


def test_one_short_paragraph_broken_at_a_margin() -> None:
    assert texts(
        "The lamp fund",
        "",
        "The lamp of Corran Head was lit by hand for ninety years, and nobody",
        "ever counted the stairs, which the keepers climbed twice in every night.",
        "",
        "There are two hundred.",
    ) == [
        "The lamp fund",
        (
            "The lamp of Corran Head was lit by hand for ninety years, and nobody ever counted the "
            "stairs, which the keepers climbed twice in every night."
        ),
        "There are two hundred.",
    ]


def test_words_broken_by_hyphens_and_dashes_are_whole_again() -> None:
    assert texts(
        "The lamp of Corran Head was lit by hand for ninety years by a well-",
        "paid keeper, and nobody ever counted the stairs, which the keep–",
        "ers climbed twice in every night of the long win-",
        "ter.",
    ) == [
        (
            "The lamp of Corran Head was lit by hand for ninety years by a well-paid keeper, and "
            "nobody ever counted the stairs, which the keepers climbed twice in every night of the "
            "long winter."
        )
    ]


@pytest.mark.parametrize(
    ("begun", "following", "whole"),
    [
        ("the har-", "bour", "the harbour"),
        ("twenty-", "five boats", "twenty-five boats"),
        ("her mother-in-", "law", "her mother-in-law"),
        ("the Anglo-", "Saxon ship", "the Anglo-Saxon ship"),
        ("the vote –", "nobody spoke", "the vote – nobody spoke"),
        ("from 1911-", "1914", "from 1911- 1914"),
    ],
)
def test_a_hyphen_stays_where_the_word_has_it(begun: str, following: str, whole: str) -> None:
    assert joined_words(begun, following) == whole


def test_verses_and_lists_keep_their_lines() -> None:
    verses = [
        "The lamp is out, the stairs are long, the sea says nothing but",
        "Its song is old, the keepers sleep, and every door is shut",
    ]
    assert texts(*verses) == verses
    items = ["1. The bell of the old ferry, which nobody has", "2. the wheel, and what was left"]
    assert texts(*items) == items
