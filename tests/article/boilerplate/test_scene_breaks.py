"""A sign between two scenes is a pause, an article's end only where notes follow."""

from __future__ import annotations

import pytest

from podcast.article.boilerplate.end_of_article import mark_ending
from podcast.article.boilerplate.line_rules import find_rule
from podcast.article.boilerplate.scene_breaks import is_scene_break
from podcast.article.model import Skip

STORY = ["The lamp went out, and the boats turned round in the dark." for _ in range(6)]


@pytest.mark.parametrize("sign", ["***", "* * *", "###", "~", "—", "⁂", "◆ ◆ ◆", "-oOo-", "_____"])
def test_signs(sign: str) -> None:
    assert is_scene_break(sign)


@pytest.mark.parametrize("line", ["", "II", "3", "The end", "* a note", "30", "xx"])
def test_no_signs(line: str) -> None:
    assert not is_scene_break(line)


def left_out(lines: list[str]) -> list[str]:
    rules = [find_rule(line) for line in lines]
    skips: list[Skip | None] = [rule.skip if rule else None for rule in rules]
    mark_ending(lines, rules, skips)
    return [line for line, skip in zip(lines, skips, strict=True) if skip and line[0].isalpha()]


@pytest.mark.parametrize("sign", ["***", "###", "* * *"])
def test_a_coda_after_a_sign_is_read(sign: str) -> None:
    coda = "In the spring a boy found the lamp in the reeds, and lit it."
    assert left_out([*STORY, sign, coda]) == []


def test_notes_after_a_sign_are_left_out() -> None:
    notes = ["Media contact: Pia Lund, pia@harbour.example", "The harbour office opens at nine."]
    assert left_out([*STORY, "###", *notes]) == notes
