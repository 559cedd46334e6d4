"""Text as a reader sees it."""

from __future__ import annotations

import pytest

from podcast.article.normalization import tidy


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("می\u200cروم", "می\u200cروم"),  # Persian: "I go", whose parts are not joined
        ("क्\u200dष", "क्\u200dष"),
        ("👩\u200d🚒 came", "👩\u200d🚒 came"),
        ("the\u200d lamp\u200c", "the lamp"),
        ("brief \u200c\u00a0\u200c\u00a0 lamp", "brief lamp"),
        ("so\u00adft\u200b\ufeff", "soft"),
    ],
)
def test_joiners_stay_where_letters_need_them(text: str, shown: str) -> None:
    assert tidy(text) == shown
