"""Several mistakes of a podcast.toml are told in one look."""

from pathlib import Path

import pytest
from helpers.making import new_show

from podcast.cli.app import run
from podcast.errors import PodcastError
from podcast.production.health.settings_mistakes import with_all_mistakes
from podcast.show.folder import load_show


def error_of(root: Path) -> PodcastError:
    with pytest.raises(PodcastError) as caught:
        load_show(root)
    return with_all_mistakes(caught.value)


@pytest.mark.parametrize("command", ["check", "doctor"])
def test_what_no_feed_takes_is_told_beside_what_is_no_setting(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    new_show(tmp_path)
    (tmp_path / "podcast.toml").write_text(
        '[show]\ntitle = 5\nlanguage = "xx_YY"\ncategory = "Nonsense"\n[feeed]\nurl = ""\n'
        '[store]\nsize = "much"\n[voices]\nengine = "hibary"\n'
    )
    assert run([command, "--show", str(tmp_path)]) == 1
    told = "".join(capsys.readouterr())
    for what in ("show.title", "show.language", "show.category", "feeed", "store.size", "hibary"):
        assert told.count(what) >= 1, told


def test_they_come_in_the_order_of_the_file_and_each_line_once(tmp_path: Path) -> None:
    new_show(tmp_path)
    (tmp_path / "podcast.toml").write_text(
        '[store]\nsize = "much"\n[show]\nlanguage = "xx_YY"\ncategory = 7\n'
    )
    error = error_of(tmp_path)
    assert [each.line for each in (error, *error.also)] == [2, 4, 5]


@pytest.mark.parametrize("text", ["[show", "a = [" * 2000, ""])
def test_what_is_no_settings_file_is_told_as_it_is(text: str, tmp_path: Path) -> None:
    (tmp_path / "podcast.toml").write_text(text)
    plain = PodcastError("something", file=tmp_path / "podcast.toml", line=1)
    assert with_all_mistakes(plain) is plain
