from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podcast.show.slugs import LONGEST, slug_of


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Pilots reject the “new” tables!", "pilots-reject-the-new-tables"),
        ("Café Straße", "cafe-strasse"),
        ("Don't stop", "dont-stop"),
        ("5 things", "5-things"),
    ],
)
def test_titles_read_as_themselves(title: str, slug: str) -> None:
    assert slug_of(title) == slug


def test_titles_in_other_scripts_do_not_share_a_name() -> None:
    assert slug_of("Новости дня") != slug_of("Новости ночи")


@given(st.text())
def test_every_title_gives_a_safe_name(title: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug_of(title))
    assert len(slug_of(title)) <= LONGEST + 9


def test_a_long_title_is_cut_at_a_word() -> None:
    assert slug_of("harbour " * 40) == "-".join(["harbour"] * 7)
