from __future__ import annotations

from pathlib import Path

import pytest

from podcast.errors import PodcastError
from podcast.show import find_show, parse_settings


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("[show]\ntitel = 'x'", 2, "unknown setting show.titel"),
        ("[show]\ntitle = 3", 2, "show.title must be text"),
        ("[show]\n\nexplicit = 'no'", 3, "show.explicit must be true or false"),
        ("show = 3", 1, r"show must be a table"),
        ("[shows]\n", 1, "unknown setting shows"),
        ("[script]\ntense = 'past'", 2, "script.tense must be one of"),
        ("[cast]\n'Ann Example' = 3", None, "cast must be a table of text"),
        ("[show\n", 1, "not TOML"),
        ("[pauses]\nsentence = 'long'", 2, "pauses.sentence must be a number"),
    ],
)
def test_a_wrong_setting_names_its_line(text: str, line: int | None, what: str) -> None:
    with pytest.raises(PodcastError, match=what) as caught:
        parse_settings(text, "podcast.toml")
    if line:
        assert caught.value.line == line


def test_settings_are_read() -> None:
    settings = parse_settings(
        "[show]\ntitle = 'T'\n[pauses]\nsentence = 1\n[voices]\nquoted = ['a', 'b']\n[cast]\n'A B' = 'v'\n"
    )
    assert settings.show.title == "T"
    assert settings.pauses.sentence == 1.0
    assert settings.voices.quoted == ("a", "b")
    assert settings.cast == {"A B": "v"}


def test_the_show_is_the_nearest_one_upward(tmp_path: Path) -> None:
    (tmp_path / "podcast.toml").write_text("[show]\ntitle = 'T'\n")
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    assert find_show(below).root == tmp_path.resolve()


def test_no_show_is_said_with_a_remedy(tmp_path: Path) -> None:
    with pytest.raises(PodcastError) as caught:
        find_show(tmp_path)
    assert "podcast init" in caught.value.remedy
