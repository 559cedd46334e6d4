from __future__ import annotations

import pytest

from podcast.script.findings import check_head, check_script
from podcast.script.markdown import parse_script

HEAD = "---\ntitle: T\ncast:\n  narrator: en-us\n  Tomas Reck: en-gb\n---\n\n"


def findings(body: str) -> list[tuple[int | None, str, str]]:
    return [
        (found.line, found.what, found.remedy) for found in check_script(parse_script(HEAD + body))
    ]


def test_a_slip_in_a_name_is_caught_with_the_name_that_was_meant() -> None:
    [(line, what, remedy)] = findings("He says:\n\n> **Tomas Rekc:** No.\n")
    assert (line, what) == (10, "'Tomas Rekc' is not in the cast")
    assert remedy.startswith("Did you mean 'Tomas Reck'?")


def test_edited_inside_the_name_is_told_where_it_stands() -> None:
    [(_, what, remedy)] = findings("> **Tomas Reck (edited):** No.\n")
    assert what == "'Tomas Reck (edited)' is not in the cast"
    assert "`> **Tomas Reck** (edited): …`" in remedy


def test_a_speaker_that_stands_twice_is_an_error() -> None:
    [(_, what, remedy)] = findings("> **Tomas Reck:** **Tomas Reck:** No.\n")
    assert what == "the speaker stands here twice"
    assert remedy


def test_a_good_script_has_nothing_wrong() -> None:
    assert (
        findings(
            "The {Brzeg|bzheg} pilots met. {x} and {y} stay. {[laughs]|}\n\n> **Tomas Reck:** No.\n"
        )
        == []
    )


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ("**Tomas Reck:** No.\n", "the narrator reads this, name and all"),
        (
            "A [photo](https://example.org/a.jpg) of it.\n",
            "'[photo](https://example.org/a.jpg)' is read as it stands",
        ),
        ("Words. -->\n", "--> is read as it stands"),
    ],
)
def test_what_looks_like_markdown_but_is_read_is_a_warning(body: str, what: str) -> None:
    [found] = check_script(parse_script(HEAD + body))
    assert (found.line, found.what, found.error) == (8, what, False)
    assert found.remedy


@pytest.mark.parametrize(
    ("field", "what"),
    [
        ("language: english", "'english' is not a language code"),
        ("published: yesterday", "'yesterday' is not a date"),
        ("language: pt-BR\npublished: 2026-05-04", ""),
    ],
)
def test_an_odd_field_of_the_head_is_a_warning_with_its_line(field: str, what: str) -> None:
    text = f"---\ntitle: T\n{field}\n---\n\nWords: language, published.\n"
    found = list(check_head(parse_script(text), text))
    assert [(f.line, f.what, f.error) for f in found] == ([(3, what, False)] if what else [])


def test_a_name_in_other_case_is_a_slip() -> None:
    [(_, what, remedy)] = findings("> **TOMAS RECK:** No.\n")
    assert what == "'TOMAS RECK' is not in the cast"
    assert remedy.startswith("Did you mean 'Tomas Reck'?")


@pytest.mark.parametrize("bad", ["{|bzheg}", "{Brzeg|bzheg", "{a|b|c}"])
def test_a_pronunciation_that_is_none_is_an_error(bad: str) -> None:
    [(line, what, _)] = findings(f"The {bad}\n")
    assert line == 8
    assert bad in what


def test_another_bold_name_in_quoted_words_is_theirs() -> None:
    assert findings("> **Tomas Reck:** **Ada Moss:** We had to row.\n") == []
