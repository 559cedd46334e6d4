from __future__ import annotations

import doctest

from podcast.scripter.narration.blocks import announcements


def test_examples() -> None:
    assert doctest.testmod(announcements).failed == 0


def test_an_article_is_not_said_twice() -> None:
    said = announcements.headline("‘Never again’: the mayor")
    assert said == "The headline quotes the mayor: Never again."
