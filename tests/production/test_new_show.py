from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from PIL import Image

from podcast.errors import PodcastError
from podcast.production.new_show import make_show, template
from podcast.show.settings import Settings
from podcast.show.settings_file import parse_settings


def test_a_new_show_is_whole(tmp_path: Path) -> None:
    show = make_show(tmp_path / "harbour-news", author='The "Gazette"')
    assert (show.settings.show.title, show.settings.show.author) == (
        "Harbour news",
        'The "Gazette"',
    )
    assert {path.name for path in show.root.iterdir()} >= {
        "podcast.toml",
        "scripts",
        "episodes",
        "feed",
        "cover.jpg",
    }
    with Image.open(show.root / "cover.jpg") as cover:
        assert cover.size[0] == cover.size[1]
        assert 1400 <= cover.size[0] <= 3000


def test_a_show_is_never_made_over_another(tmp_path: Path) -> None:
    make_show(tmp_path)
    with pytest.raises(PodcastError, match="show already"):
        make_show(tmp_path)


def test_the_template_names_every_setting_with_its_default() -> None:
    """What stands commented out in podcast.toml is what the program does without it."""
    text = re.sub(r'^# (?=[a-z_]+ = |")', "", template(), flags=re.MULTILINE).format(
        title='"T"', author='"A"'
    )
    data = tomllib.loads(text)
    settings = parse_settings(text)
    default = Settings()
    for section, values in data.items():
        if section in ("cast", "lexicon", "programs"):
            continue
        for key in values:
            if (section, key) not in {("show", "title"), ("show", "author"), ("feed", "private")}:
                assert getattr(getattr(settings, section), key) == getattr(
                    getattr(default, section), key
                ), (
                    section,
                    key,
                )
    from dataclasses import fields

    for field in fields(Settings):
        if field.name not in ("cast", "lexicon", "programs"):
            known = {f.name for f in fields(getattr(default, field.name))}
            assert known == set(data[field.name]), field.name


def test_a_title_that_no_feed_takes_makes_no_show(tmp_path: Path) -> None:
    with pytest.raises(PodcastError, match="256 characters"):
        make_show(tmp_path / "show", "x" * 256)
    assert not (tmp_path / "show").exists()
    assert make_show(tmp_path / "tide", " \x07 ").settings.show.title == "Tide"
