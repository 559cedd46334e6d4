"""How a show says a word, written into podcast.toml."""

from __future__ import annotations

import pytest

from podcast.errors import PodcastError
from podcast.show.folder import Show, load_show
from podcast.show.settings_file import parse_settings
from podcast.studio.review.lexicon_entries import say_in_show, with_entry

TOML = '[show]\ntitle = "T"  # mine\n\n[lexicon]   # words\nQo = "Q O"\n"Saint-Malo" = "san mah-LOH"\n\n[feed]\nlimit = 3\n'


@pytest.mark.parametrize(
    ("word", "said"),
    [("Kyiv", "KEE-iv"), ("Qo", "koh"), ("Saint-Malo", "x"), ("O’Hara", "oh-HA-ra"), ("São Tomé", "/sɐ̃w/"),
     ('6" pipe', "six inch pipe"), ("a.b", "a dot b"), ("title", "TIE-tul"), ("limit", "lim")],
)  # fmt: skip
@pytest.mark.parametrize("text", [TOML, '[show]\ntitle = "T"', ""])
def test_an_entry_is_written_and_all_else_stays(word: str, said: str, text: str):
    changed = with_entry(text, word, said)
    before, after = parse_settings(text), parse_settings(changed)
    assert after.lexicon == {**before.lexicon, word: said}
    assert after.show == before.show
    assert changed.count("#") == text.count("#")


def test_an_entry_is_taken_away(studio_show: Show):
    say_in_show(studio_show, "Kyiv", "KEE-iv")
    assert load_show(studio_show.root).settings.lexicon == {"Kyiv": "KEE-iv"}
    say_in_show(studio_show, "Kyiv", "")
    assert load_show(studio_show.root).settings.lexicon == {}


@pytest.mark.parametrize("word", ["", "  ", "{x|y}", "a\\b"])
def test_what_is_no_word_is_refused(word: str, studio_show: Show):
    before = studio_show.config.read_text()
    with pytest.raises(PodcastError):
        say_in_show(studio_show, word, "x")
    assert studio_show.config.read_text() == before
