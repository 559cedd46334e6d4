from __future__ import annotations

from pathlib import Path

import pytest
from helpers.making import add_episode, new_show

from podcast.production.checking import check_file, check_show
from podcast.script.script_files import ScriptFile
from podcast.show.folder import load_show


@pytest.mark.parametrize(
    ("section", "what"),
    [
        ('[voices]\nnarrator = "en-uss"', "voices.narrator: there is no voice 'en-uss'"),
        ('[voices]\nquoted = ["en-us", "nobody"]', "voices.quoted: there is no voice 'nobody'"),
        ('[voices]\nengine = "whisper"', "voices.engine: there is no speech engine 'whisper'"),
        ('[cast]\n"Ann Lowe" = "nobody"', "cast.Ann Lowe: there is no voice 'nobody'"),
        ('[sounds]\nintro = "gone.wav"', "sounds.intro: there is no sound file 'gone.wav'"),
        (
            '[sounds]\nintro = "podcast.toml"',
            "sounds.intro: 'podcast.toml' cannot be read as sound",
        ),
        ('[store]\nsize = "2 elephants"', "store.size: '2 elephants' is not a size"),
        ('[store]\nsize = "1e999 GB"', "store.size: '1e999 GB' is not a size"),
    ],
)
def test_settings_that_only_a_build_would_meet_are_found_before_it(
    tmp_path: Path, section: str, what: str
) -> None:
    show = new_show(tmp_path)
    settings, _, _ = show.config.read_text().partition("[voices]")
    show.config.write_text(f"{section}\n\n{settings}")
    (found,) = check_show(load_show(tmp_path))
    assert found.what.startswith(what)
    assert (found.file, found.line) == (str(show.config), 2)
    assert found.remedy


@pytest.mark.parametrize("name", ["scripts/cast.json", "episodes/ferry.json"])
def test_a_file_of_ours_that_somebody_broke_is_found(tmp_path: Path, name: str) -> None:
    show = new_show(tmp_path)
    (tmp_path / name).write_text("{")
    (found,) = check_show(show)
    assert found.file == str(tmp_path / name)
    assert found.remedy


def test_a_broken_record_of_an_article_is_a_finding_among_others(tmp_path: Path) -> None:
    file = ScriptFile(new_show(tmp_path), "ferry")
    file.article_path.parent.mkdir()
    file.article_path.write_text("{")
    file.path.write_text("---\ntitle: T\ncast:\n  narrator: nobody\n---\n\nWords.\n")
    _, found = check_file(file, file.show)
    assert {finding.file for finding in found} == {str(file.path), str(file.article_path)}


def test_an_episode_of_next_year_is_told_and_published(tmp_path: Path) -> None:
    show = new_show(tmp_path)
    add_episode(show, "today", number=0)
    add_episode(show, "later", number=100 * 365)
    (found,) = check_show(show)
    assert (found.error, found.file) == (False, str(tmp_path / "episodes" / "later.json"))
