"""The lexicons and inline `{written|said}`."""

from __future__ import annotations

import pytest

from podcast.languages.en.spoken.spoken_tables import rows
from podcast.speech.tagging.pronunciation import Lexicon, sounded, written
from podcast.speech.verbalize import built_in, spoken


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("{Tolm|TAWLM} is a town.", "Tolm is a town."),
        ("{Tolm|TAWLM}'s and {Ode|OH-day}", "Tolm's and Ode"),
        ("a {brace} and a | bar", "a {brace} and a | bar"),
        ("{a|b|c}", "{a|b|c}"),
        ("{a|}", "a"),
        ("{|b}", "{|b}"),
        ("{a\n|b}", "{a\n|b}"),
    ],
)
def test_the_written_form_is_for_transcripts(text: str, read: str) -> None:
    assert written(text) == read


def test_the_longest_entry_wins() -> None:
    lexicon = Lexicon.of({"Ode": "OH-day", "Ode Bay": "oh-DAY bay"})
    assert lexicon.match(["Ode", " ", "Bay", "."], 0) == (3, "oh-day bay")
    assert lexicon.match(["Ode", " ", "Hill"], 0) == (1, "oh-day")
    assert lexicon.match(["Oder"], 0) is None


def test_a_possessive_is_kept() -> None:
    lexicon = Lexicon.of({"Ode Bay": "oh-DAY bay", "Tolm": "Tawlm"})
    assert lexicon.match(["Tolm’s"], 0) == (1, "Tawlm's")
    assert lexicon.match(["Ode", " ", "Bay's"], 0) == (3, "oh-day bay's")


def test_a_show_changes_a_built_in_entry() -> None:
    merged = built_in() | Lexicon.of({"Kyiv": "Kee-yeev"})
    assert merged.match(["Kyiv"], 0) == (1, "Kee-yeev")
    assert merged.match(["Lviv"], 0) == built_in().match(["Lviv"], 0)


@pytest.mark.parametrize(
    ("respelled", "said"),
    [
        ("KEE-iv", "kee-ivv"),  # not Roman four
        ("oh-KON-joh", "oh-kon-joh"),  # not K O N
        ("bel-EST-uh", "bel-esst-uh"),  # not E S T
        ("AH-mi", "ah-mee"),
        ("Liv-ing", "Liv-ing"),
        ("iv", "iv"),
        ("W H O", "W H O"),
        ("TAWLM", "TAWLM"),
    ],
)
def test_syllables_are_not_left_to_be_letters_or_numerals(respelled: str, said: str) -> None:
    assert sounded(respelled) == said


def test_names_of_the_news() -> None:
    assert spoken("Xi’s visit to Kyiv") == "Shee's visit to Keev"


@pytest.mark.parametrize(
    "name", ["names", "acronyms", "mixed", "units", "currencies", "abbreviations", "slashed"]
)
def test_tables_have_no_entry_twice(name: str) -> None:
    keys = [row[:1] + row[2:3] if name == "abbreviations" else row[:1] for row in rows(name)]
    assert len(keys) == len(set(keys))
