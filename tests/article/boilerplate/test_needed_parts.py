"""The parts that a line must have for a rule to be tried are those that its pattern asks for."""

from __future__ import annotations

import re

import pytest

from podcast.article.boilerplate.line_rules import rules
from podcast.article.boilerplate.needed_parts import needed_parts, table
from podcast.article.boilerplate.part_search import PartSearch, parts_of_rules


@pytest.mark.parametrize(
    ("pattern", "parts"),
    [
        ("ferry", {"ferry"}),
        ("(?:photos?|pictures?) by .+", {"photo by", "photos by", "picture by", "pictures by"}),
        (".+(?:tide|mill)", {"tide", "mill"}),
        ("(?:tide)?mill", {"mill", "tidemill"}),
        ("(?:tide|.+)", set()),  # the second way fits anything
        ("(?:tide)*", set()),
        ("(?:tide)+", {"tide"}),
        ("[ab]x", {"ax", "bx"}),
        (r"(?<!old )pier(?=s)", {"pier"}),
        (r"\w+", set()),
    ],
)
def test_the_parts_of_a_pattern(pattern: str, parts: set[str]) -> None:
    found = needed_parts(pattern, re.IGNORECASE)
    assert found == {part[:7] for part in parts if not any(p != part and p in part for p in parts)}


def test_every_line_that_a_rule_drops_has_one_of_its_parts() -> None:
    for rule in rules():
        parts = parts_of_rules().get(rule.name)
        for case in rule.drops if parts else ():
            assert any(part in case.lower() for part in parts or ()), (rule.name, case)


def test_the_table_is_made_of_the_rules_as_they_are() -> None:
    """If not: python -m podcast.article.boilerplate.needed_parts > needed_parts.json, there."""
    assert table() == {name: sorted(parts) for name, parts in parts_of_rules().items()}


def test_parts_are_found_wherever_they_stand() -> None:
    search = PartSearch.of(["photo", "photograph", "phone", "by", "©"])
    assert search.parts_in("two photographs") == {"photo", "photograph"}
    assert search.parts_in("© x") == {"©"}
    assert search.parts_in("") == frozenset()
