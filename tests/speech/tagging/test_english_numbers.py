"""Numbers in English words, held against num2words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from podcast.speech.tagging.english_numbers import English, digits, ordinal_of, pairs, plural_number

AMERICAN, BRITISH = English(), English(british=True)


def plain(words: str) -> str:
    return words.replace(",", "")


@given(st.integers(0, 10**18))
def test_british_cardinals_are_those_of_num2words(number: int) -> None:
    assert BRITISH.cardinal(number) == plain(num2words(number))


@given(st.integers(0, 10**18))
def test_american_cardinals_have_no_and(number: int) -> None:
    assert AMERICAN.cardinal(number) == plain(num2words(number)).replace(" and ", " ")


@given(st.integers(0, 10**12))
def test_ordinals_are_those_of_num2words(number: int) -> None:
    assert BRITISH.ordinal(number) == plain(num2words(number, to="ordinal"))


@given(st.integers(1010, 2099))
def test_years_are_those_of_num2words(year: int) -> None:
    said = num2words(year, to="year").replace("oh-", "oh ").replace(" and ", " ")
    assert AMERICAN.year(year) == said


def test_years_of_a_round_century_and_millennium() -> None:
    assert [AMERICAN.year(year) for year in (1000, 1900, 2000, 2009)] == [
        "one thousand", "nineteen hundred", "two thousand", "two thousand nine",
    ]  # fmt: skip


def test_codes_go_by_twos() -> None:
    said = {"7": "seven", "42": "forty-two", "136": "one thirty-six", "405": "four oh five", "300": "three hundred",
            "2788": "twenty-seven eighty-eight", "007": "zero zero seven",
            "12345": "one two three four five",
            "3000": "three thousand"}  # fmt: skip
    assert {written: pairs(written) for written in said} == said


def test_parts() -> None:
    assert digits("0071", "oh") == "oh oh seven one"
    assert ordinal_of("twenty-one") == "twenty-first"
    assert ordinal_of("one hundred") == "one hundredth"
    assert [plural_number(word) for word in ("nineteen ninety", "six", "ten")] == [
        "nineteen nineties",
        "sixes",
        "tens",
    ]
    assert AMERICAN.cardinal(-5) == "minus five"
    assert AMERICAN.decimal("0", "25") == "zero point two five"
    assert BRITISH.decimal("0", "25") == "nought point two five"
