from __future__ import annotations

import doctest

from podcast.scripter.narration.blocks import announcements


def test_examples() -> None:
    assert doctest.testmod(announcements).failed == 0
