from __future__ import annotations

import pytest

from podcast.script.check import check_script
from podcast.script.markdown import parse_script

HEAD = "---\ntitle: T\ncast:\n  narrator: en-us\n  Tomas Reck: en-gb\n---\n\n"


def findings(body: str) -> list[tuple[int | None, str, str]]:
    return [(found.line, found.what, found.remedy) for found in check_script(parse_script(HEAD + body))]


def test_a_slip_in_a_name_is_caught_with_the_name_that_was_meant() -> None:
    [(line, what, remedy)] = findings("He says:\n\n> **Tomas Rekc:** No.\n")
    assert (line, what) == (10, "'Tomas Rekc' is not in the cast")
    assert remedy.startswith("Did you mean 'Tomas Reck'?")


def test_a_good_script_has_nothing_wrong() -> None:
    assert findings("The {Brzeg|bzheg} pilots met. {x} and {y} stay. {[laughs]|}\n\n> **Tomas Reck:** No.\n") == []


@pytest.mark.parametrize("bad", ["{|bzheg}", "{Brzeg|bzheg", "{a|b|c}"])
def test_a_pronunciation_that_is_none_is_an_error(bad: str) -> None:
    [(line, what, _)] = findings(f"The {bad}\n")
    assert line == 8
    assert bad in what
