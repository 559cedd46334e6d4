from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podcast.speech.sentence_splitting import LONGEST, split_sentences

CASES = [
    "A report by E! News told of it. | She reads Yahoo! Finance. | We won! | Ada rows.",
    # titles and initials
    "Mr. Lind met Dr. Amara Osei on Tuesday. | They spoke for an hour.",
    "J. K. Marlow wrote it in 1962. | Nobody printed it.",
    "“Is it done?” asked Ms. Vale. | “It is,” said Mr. Poe.",
    "Gov. Lena Ortiz signed it. | Sen. Paul Haas did not.",
    "The Rev. Tom Hale rang the bell. | It cracked.",
    # numbers
    "It cost $3.5bn, or 3.14 per cent of all. | Nobody paid.",
    "See No. 5 on p. 12 for more. | It is short.",
    "The bus left at 6 a.m. on Friday. | It was empty.",
    "Version 2.0 came out. | Version 3 did not.",
    # abbreviations at the end
    "She moved to Port Ellis, N.H. | He stayed.",
    "They sell rope, tar, nails etc. | The shop is old.",
    # ellipses
    "Wait... what was that? | It was nothing.",
    "Nothing … at all. | Then it ended.",
    # quotations that end a sentence
    "“We will not go.” | She left.",
    "“Why?” he asked. | “Because.”",
    "He called it “a mess.” | Nobody laughed.",
    # other endings
    "It is free! | Is it?! | Yes.",
    "Visit ferries.example for more. | It is quick.",
    # inline entries are never cut
    "{Dr.|Doctor} Lin came. | {Kyiv|KEE-iv. Yes.} was quiet.",
]


@pytest.mark.parametrize("case", CASES)
def test_hard_cases(case: str) -> None:
    sentences = case.split(" | ")
    assert split_sentences(" ".join(sentences)) == sentences


def test_other_languages() -> None:
    assert split_sentences("Am 3. Mai kam Dr. Hahn. Er blieb.", "de-DE") == [
        "Am 3. Mai kam Dr. Hahn.",
        "Er blieb.",
    ]
    assert split_sentences("C’est fini. Elle part.", "fr") == ["C’est fini.", "Elle part."]


def test_nothing_is_nothing() -> None:
    assert split_sentences("") == []
    assert split_sentences(" \n ") == []


def test_half_a_surrogate_pair_is_no_character() -> None:
    assert split_sentences("Before. Torn \ud83d here.") == ["Before.", "Torn \ufffd here."]
    assert split_sentences("\udc00 \U0001f600.") == ["\ufffd \U0001f600."]


@given(
    st.text(
        alphabet=st.sampled_from("abcDr. “”?!…{}|'1,5\n") | st.characters(codec="utf-8"),
        max_size=120,
    )
)
def test_no_character_is_lost(text: str) -> None:
    assert "".join("".join(split_sentences(text)).split()) == "".join(text.split())


def test_a_sentence_without_an_end_is_parted_at_a_clause() -> None:
    text = "the boats went out at dawn and came back with nothing, " * 40 + "so they stopped"
    parts = split_sentences(text)
    assert max(map(len, parts)) <= LONGEST
    assert all(part.endswith(",") for part in parts[:-1])
    assert " ".join(parts) == text


def test_or_at_a_space_without_a_word_lost() -> None:
    text = " ".join(f"word{number}" for number in range(2000))
    parts = split_sentences(text)
    assert max(map(len, parts)) <= LONGEST
    assert min(map(len, parts[:-1])) > LONGEST // 2
    assert " ".join(parts) == text


def test_an_endless_word_and_an_inline_entry_are_not_cut() -> None:
    word = "no" * 2000
    assert split_sentences(f"Well, {word} she said.") == ["Well,", word, "she said."]
    entry = "{" + "a b " * 300 + "|x}"
    assert entry in " | ".join(split_sentences(f"So {entry} it " + "goes on " * 200))


def test_ordinary_sentences_are_whole() -> None:
    text = "Nobody, they say, asked the people who sail; " * 12 + "that is all."
    assert len(text) < LONGEST
    assert split_sentences(text) == [text]


def test_marks_part_a_line_without_spaces() -> None:
    text = ",".join(f"word{number}" for number in range(2000))
    parts = split_sentences(text)
    assert max(map(len, parts)) <= LONGEST
    assert "".join(parts) == text
