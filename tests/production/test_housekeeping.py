from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from helpers.making import add_episode, ferry_script, new_show
from helpers.published import guids, named

from podcast.episode.episode_record import find_episode
from podcast.episode.listing import list_rows
from podcast.errors import PodcastError
from podcast.feed.publish import publish
from podcast.production.housekeeping import delete_episode, files_of, rename_episode
from podcast.script.markdown import format_script
from podcast.script.script_files import ScriptFile
from podcast.show.folder import Show


@pytest.fixture
def show(tmp_path: Path) -> Show:
    made = new_show(tmp_path)
    for number, slug in enumerate(("ferry", "ferry-2")):
        for path in ScriptFile(made, slug).files:
            path.parent.mkdir(exist_ok=True)
            path.write_text(format_script(ferry_script()), encoding="utf-8")
        add_episode(
            made,
            slug,
            script=dataclasses.replace(ferry_script(), author=f"Author {number}"),
            number=number,
        )
    return made


def test_deleting_takes_all_of_one_episode_and_nothing_of_its_namesake(show: Show) -> None:
    others = files_of("ferry-2", show)
    publish(show)
    delete_episode("ferry", show)
    assert files_of("ferry", show) == ()
    assert files_of("ferry-2", show) == others
    assert len(others) == 7
    assert [row.slug for row in list_rows(show)] == ["ferry-2"]
    publish(show)
    assert len(guids(show)) == 1
    assert not any("/ferry-0" in name or "/ferry.html" in name for name in named(show))


def test_an_episode_whose_record_is_broken_can_be_deleted(show: Show) -> None:
    (show.episodes / "ferry.json").write_text("{")
    delete_episode("ferry", show)
    assert files_of("ferry", show) == ()


def test_a_renamed_episode_is_the_same_to_apps(show: Show) -> None:
    publish(show)
    before = find_episode("ferry", show)
    known = guids(show)
    rename_episode("ferry", "boats", show)
    after = find_episode("boats", show)
    assert before is not None
    assert after is not None
    assert (after.guid, after.created, after.audio.size) == (
        before.guid,
        before.created,
        before.audio.size,
    )
    assert files_of("ferry", show) == ()
    assert len(files_of("boats", show)) == 7
    publish(show)
    assert guids(show) == known
    assert any(name.startswith("media/boats-") for name in named(show))


def test_a_script_without_audio_can_be_renamed(show: Show) -> None:
    script = ScriptFile(show, "fresh")
    script.path.write_text(format_script(ferry_script()), encoding="utf-8")
    rename_episode("fresh", "new", show)
    assert ScriptFile(show, "new").exists()
    assert not script.exists()


@pytest.mark.parametrize(("new", "what"), [("ferry-2", "already"), ("A b", "not a name for files")])
def test_a_name_that_cannot_be_is_refused_before_anything_is_moved(
    new: str, what: str, show: Show
) -> None:
    before = files_of("ferry", show)
    with pytest.raises(PodcastError, match=what):
        rename_episode("ferry", new, show)
    assert files_of("ferry", show) == before
