from __future__ import annotations

import time

import pytest

from podcast.errors import PodcastError
from podcast.show.settings_file import parse_settings


@pytest.mark.parametrize(
    "text",
    [
        "[audio]\nbitrate = " + "9" * 5000,
        "[audio]\nbitrate = " + "9" * 4000,
        "[audio]\nbitrate = 0x" + "f" * 5000,
        "[audio]\nloudness = " + "9" * 400,
        "[audio]\nloudness = nan",
        "[audio]\nloudness = inf",
        "[pauses]\nsentence = 1e999",
        "x = " + "[" * 1000 + "]" * 1000,
        "x = " + "{a = " * 1000 + "1" + "}" * 1000,
        ".".join("a" * 10_000) + " = 1",
        "[" + ".".join("a" * 10_000) + "]",
        '[show]\nemail = "a\\u0007b@example.org"',
        '[show]\ntitle = "a\\u0000b"',
        '[lexicon]\nKyiv = "' + "x" * 1_000_000 + '"',
        '[lexicon]\nKyiv = "' + "x" * 2_000 + '"',
        '[lexicon]\n"a\\u0001" = "x"',
        '[voices]\nquoted = ["a\\u0000"]',
        '[show]\ntitle = "' + "x" * 20_000 + '"',
        "x = 1\n" * 200_000,
        "[show]\ntitle = [" + "1, " * 50_000 + "]",
    ],
)
def test_what_is_beyond_all_bounds_is_one_short_error_at_once(text: str) -> None:
    started = time.process_time()
    with pytest.raises(PodcastError) as caught:
        parse_settings(text)
    assert time.process_time() - started < 2
    assert len(str(caught.value)) < 400
