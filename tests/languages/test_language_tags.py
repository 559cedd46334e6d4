"""Language tags as pages write them."""

from __future__ import annotations

import pytest

from podcast.languages.language_tags import language_tag


@pytest.mark.parametrize(
    ("text", "tag"),
    [("en_us", "en-US"), ("DE", "de"), ("zh-hant-TW", "zh-Hant-TW"), ("english", ""), ("", "")],
)
def test_languages(text: str, tag: str) -> None:
    assert language_tag(text) == tag
