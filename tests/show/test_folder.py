from __future__ import annotations

from pathlib import Path

import pytest

from podcast.errors import PodcastError
from podcast.show.folder import find_show, load_show


def test_the_show_is_the_nearest_one_upward(tmp_path: Path) -> None:
    (tmp_path / "podcast.toml").write_text("[show]\ntitle = 'T'\n")
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    assert find_show(below).root == tmp_path.resolve()


def test_no_show_is_said_with_a_remedy(tmp_path: Path) -> None:
    with pytest.raises(PodcastError) as caught:
        find_show(tmp_path)
    assert "podcast init" in caught.value.remedy


def test_settings_in_another_encoding_name_the_line(tmp_path: Path) -> None:
    (tmp_path / "podcast.toml").write_bytes("[show]\ntitle = 'Käse'\n".encode("latin-1"))
    with pytest.raises(PodcastError, match="not UTF-8") as caught:
        load_show(tmp_path)
    assert caught.value.line == 2


@pytest.mark.parametrize("name", ["scripts", "episodes", "feed"])
def test_a_file_where_a_folder_has_to_be(name: str, tmp_path: Path) -> None:
    (tmp_path / "podcast.toml").write_text("")
    (tmp_path / name).write_text("")
    with pytest.raises(PodcastError, match="not a folder") as caught:
        load_show(tmp_path)
    assert caught.value.file == str(tmp_path.resolve() / name)
