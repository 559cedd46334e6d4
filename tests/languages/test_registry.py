"""Languages by their tags, and what each folder must hold."""

from __future__ import annotations

from dataclasses import fields
from datetime import date

import pytest

from podcast.languages.our_words.own_words import BLANK
from podcast.languages.our_words.wording_table import Wording
from podcast.languages.reading.patterns import read_patterns
from podcast.languages.reading.word_lists import read_data, read_toml
from podcast.languages.registry import ENGLISH, UNKNOWN, codes, language_of
from podcast.languages.word_classes import Lexicon


@pytest.mark.parametrize(("tag", "code"), [("de-AT", "de"), ("en_us", "en"), ("FR", "fr")])
def test_a_tag_finds_its_language(tag: str, code: str) -> None:
    assert language_of(tag).code == code


@pytest.mark.parametrize("tag", ["", "ja", "x", "not a tag", "end"])
def test_no_language_is_never_english(tag: str) -> None:
    assert language_of(tag) is UNKNOWN
    assert not UNKNOWN.speech_verbs.kind
    assert not UNKNOWN.wording.says
    assert UNKNOWN.grammar.date_in_words(date(2026, 5, 4), tag) == "2026-05-04"


def test_english_knows_its_words() -> None:
    assert "the" in ENGLISH.lexicon.determiners
    assert ENGLISH.speech_verbs.kind["denies"] == "say"
    assert ENGLISH.first_name_gender("Mary-Ann") == "female"
    assert ENGLISH.grammar.date_in_words(date(2026, 5, 4), "en-GB") == "4 May 2026"
    assert ENGLISH.lexicon.is_person_noun("glaciologist")


def test_a_first_name_tells_a_gender_only_where_nearly_all_bearers_have_it() -> None:
    assert ENGLISH.gender_by_first_name("Dana") == ENGLISH.gender_by_first_name("Ilhan") == ""
    assert ENGLISH.gender_by_first_name("Huma") == "female"
    assert ENGLISH.gender_by_first_name("Sanjay") == "male"
    assert ENGLISH.first_name_gender("Sanjay") is None, "a rarer name does not make a person"


@pytest.mark.parametrize("code", codes())
def test_word_lists_are_those_that_code_asks_for(code: str) -> None:
    text = read_data(code, "words.txt") or ""
    named = {line.strip("[]") for line in text.splitlines() if line.startswith("[")}
    known = {field.name for field in fields(Lexicon) if field.init}
    assert {name for name in named if not name.startswith("verbs ")} <= known


@pytest.mark.parametrize("code", codes())
def test_everything_that_we_say_has_its_words(code: str) -> None:
    table, english = read_toml(code, "wording.toml"), read_toml("en", "wording.toml")
    assert set(table) == {field.name for field in fields(Wording)}
    for name, text in table.items():
        assert text.strip(), f"{name} says nothing"
        assert set(BLANK.findall(text)) == set(BLANK.findall(english[name])), name


@pytest.mark.parametrize(
    ("tag", "date_said"),
    [
        ("de-DE", "4. Januar 2026"),
        ("de-AT", "4. Jänner 2026"),
        ("fr", "4 janvier 2026"),
        ("es-MX", "4 de enero de 2026"),
    ],
)
def test_dates_are_said_as_the_region_has_them(tag: str, date_said: str) -> None:
    assert language_of(tag).grammar.date_in_words(date(2026, 1, 4), tag) == date_said


@pytest.mark.parametrize("code", codes())
def test_patterns_fit_their_cases(code: str) -> None:
    for name, pattern in read_patterns(code).items():
        assert pattern.fits and pattern.fits_not, f"{name}: a case that fits, one that does not"
        for text in pattern.fits:
            assert pattern.compiled.search(text), f"{name} does not fit {text!r}"
        for text in pattern.fits_not:
            assert not pattern.compiled.search(text), f"{name} fits {text!r}"


@pytest.mark.parametrize(
    ("code", "text", "speaker"),
    [
        ("de", "Jens Harms fährt die Fähre. „Sie hält noch“, sagt Harms.", "Jens Harms"),
        ("de", "„Sie hält noch“, so Elke Harms.", "Elke Harms"),
        (
            "fr",
            "« Je préfère attendre, explique la maire, Anne Aubry. Le pont tient. »",
            "Anne Aubry",
        ),
        ("fr", "Luc Aubry est parti. « Le pont tient », a-t-il ajouté.", "Luc Aubry"),
        ("es", "—No lo sé —dijo Marta Silva—. Ya veremos.", "Marta Silva"),
        ("es", "«El puente aguanta», explicó la alcaldesa, Marta Silva.", "Marta Silva"),
    ],
)
def test_speakers_are_found_in_each_language(code: str, text: str, speaker: str) -> None:
    from podcast.scripter.attribution.find_quotations import find_quotations

    found = find_quotations(text, language=language_of(code))
    assert {quote.attribution.resolved or quote.attribution.speaker for quote in found} == {speaker}
