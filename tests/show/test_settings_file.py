"""Every mistake in a podcast.toml: what is wrong, in which line, and what would be right."""

from __future__ import annotations

import re

import pytest

from podcast.errors import PodcastError
from podcast.show.settings_file import line_of, parse_settings


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("[show]\ntitel = 'x'", 2, "show.titel is not a setting"),
        ("[show]\ntitle = 3", 2, "show.title must be text"),
        ("[show]\n\nexplicit = 'no'", 3, "show.explicit must be true or false"),
        ("show = 3", 1, "show must be a section"),
        ("[shows]\n", 1, "shows is not a setting"),
        ("[script]\ntense = 'past'", 2, "script.tense must be one of"),
        ("[cast]\n'Ann Example' = 3", 2, "cast.Ann Example must be text"),
        ("[show\n", 1, "not TOML"),
        ("[show]\n\ntitle = Harbour news\n", 3, "not TOML: this value is neither"),
        (
            '[show]\r\ntitle = "Harbour news\r\n',
            2,
            "not TOML: the quotation mark at the end is missing",
        ),
        ("[show]\ntitle = 'a'\ntitle = 'b'\n", 3, "not TOML: this name stands here twice"),
        ("[show]\ntitle = [\n", 2, "not TOML"),
        ("[[show]]\ntitle = 'a'\n", 1, "show must be a section"),
        ("[pauses]\nsentence = 'long'", 2, "pauses.sentence must be a number"),
        ("[pauses]\nsentence = -1", 2, "pauses.sentence cannot be -1"),
        ("[pauses]\nsentence = inf", 2, "pauses.sentence cannot be inf"),
        ("[audio]\nloudness = nan", 2, "audio.loudness cannot be nan"),
        ("[audio]\nbitrate = 95", 2, "audio.bitrate cannot be 95"),
        ("[voices]\nrate = 0", 2, "voices.rate cannot be 0"),
    ],
)
def test_a_wrong_setting_names_its_line(text: str, line: int | None, what: str) -> None:
    with pytest.raises(PodcastError, match=what) as caught:
        parse_settings(text, "podcast.toml")
    assert caught.value.line == line


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("[show]\ntitel = 'x'", "Did you mean title?"),
        ("titel = 'x'", "Known sections: "),
        ("title = 'x'", r"It belongs under \[show\]"),
        ("[voices]\nbitrate = 96", r"It belongs under \[audio\]"),
        ("[voices]\nqqq = 96", "Known here: engine, "),
        ("[voices]\nrate = 9000", "It can be 80 to 500; 165 is the default"),
        ("[audio]\nbitrate = 95", "It can be 32, 40, "),
    ],
)
def test_a_wrong_setting_says_what_would_be_right(text: str, remedy: str) -> None:
    with pytest.raises(PodcastError) as caught:
        parse_settings(text)
    assert re.match(remedy, caught.value.remedy)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[feed]\nurl = 'x'", 2),
        ("# url = 'no'\n[show]\nurl = 'no'\n[feed] # where\n  \"url\"  = 'x'", 5),
        ("feed.url = 'x'", 1),
        ("[show]\nurl = 'no'\n\n[feed]\n", 4),
        ("\nfeed = { url = 'x' }", 2),
        ("[show]\nurl = 'no'", None),
        ('[feed]\nurl = "x"\n[show]\nurl = "y"', 2),
        ('[show]\nurl = "y"\n\n[ feed ] # where\n  "url"="x"', 5),
        ('[show]\n# url = "x"', None),
        ("", None),
    ],
)
def test_the_line_of_a_setting(text: str, line: int | None) -> None:
    assert line_of(text, "feed", "url") == line


def test_settings_are_read() -> None:
    settings = parse_settings(
        "[show]\ntitle = 'T'\n[pauses]\nsentence = 1\n[voices]\nquoted = ['a', 'b']\n[cast]\n'A B' "
        "= 'v'\n"
    )
    assert settings.show.title == "T"
    assert settings.pauses.sentence == 1.0
    assert settings.voices.quoted == ("a", "b")
    assert settings.cast == {"A B": "v"}
