from __future__ import annotations

import dataclasses
import errno
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from helpers.killing import killed_everywhere
from helpers.making import add_episode, ferry_script, new_show
from helpers.published import guids, named, snapshot

from podcast.episode.episode_record import find_episode, load_episodes
from podcast.episode.listing import list_rows
from podcast.errors import PodcastError
from podcast.feed.losses import LostEpisodesError
from podcast.feed.publish import publish
from podcast.production.housekeeping import delete_episode, files_of, rename_episode
from podcast.script.markdown import format_script
from podcast.script.script_files import ScriptFile
from podcast.show.folder import Show, load_show
from podcast.show.history import last_change, undo
from podcast.show.show_lock import locked


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
    assert "episodes/boats.html" in named(show) or (show.feed / "episodes" / "boats.html").is_file()


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


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A show with an episode that is published."""
    made = new_show(tmp_path_factory.mktemp("whole") / "show")
    for path in ScriptFile(made, "ferry").files:
        path.parent.mkdir(exist_ok=True)
        path.write_text(format_script(ferry_script()), encoding="utf-8")
    add_episode(made, "ferry")
    publish(made)
    return made.root


def rename(show: Show) -> None:
    rename_episode("ferry", "boats", show)


def delete(show: Show) -> None:
    delete_episode("ferry", show)


@pytest.mark.parametrize(("do", "after"), [(rename, {"boats"}), (delete, set())])
def test_killed_anywhere_it_is_all_done_or_not_at_all(
    do: Callable[[Show], None], after: set[str], whole: Path, tmp_path: Path
) -> None:
    before = snapshot(whole)
    ends = []
    root = tmp_path / "show"

    def work() -> None:
        show = load_show(root)
        with locked(show, lambda _message: None):
            do(show)

    shutil.copytree(whole, root)
    for _ in killed_everywhere(work):
        show = load_show(root)
        names = {episode.slug for episode in load_episodes(show)}  # whoever looks without the lock
        assert names in ({"ferry"}, after)
        with locked(show, lambda _message: None):
            pass
        names = {episode.slug for episode in load_episodes(show)}
        ends.append(names)
        if names == {"ferry"}:
            there = snapshot(root)
            assert all(there[name] == data for name, data in before.items() if name[0] != ".")
        assert not list(root.rglob("*.partial"))
        assert not list(root.rglob("unfinished.json"))
        shutil.rmtree(root)
        shutil.copytree(whole, root)
    assert ends[0] == {"ferry"}
    assert ends[-1] == after
    assert len(ends) > 10


def test_what_was_deleted_or_renamed_can_be_taken_back(show: Show) -> None:
    before = snapshot(show.episodes) | snapshot(show.scripts)
    delete_episode("ferry", show)
    rename_episode("ferry-2", "boats", show)
    for _ in range(2):
        change = last_change(show)
        assert change is not None
        undo(change, show)
    after = snapshot(show.episodes) | snapshot(show.scripts)
    assert after == before
    assert {episode.slug for episode in load_episodes(show)} == {"ferry", "ferry-2"}


def test_on_a_full_disk_nothing_is_renamed(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    before = snapshot(show.episodes) | snapshot(show.scripts)
    real, left = Path.replace, 0

    def full(self: Path, target: Path) -> Path:
        nonlocal left
        left -= 1
        if left == 0:
            raise OSError(errno.ENOSPC, "No space left on device", str(target))
        return real(self, target)

    monkeypatch.setattr(Path, "replace", full)
    refused = 0
    for limit in range(1, 60):
        left = limit
        try:
            rename_episode("ferry", "boats", show)
        except OSError:
            refused += 1
            assert snapshot(show.episodes) | snapshot(show.scripts) == before
        else:
            break
    assert refused >= 8
    assert find_episode("boats", show) is not None


def test_an_episode_that_is_only_in_the_feed_can_be_deleted(show: Show) -> None:
    publish(show)
    for path in files_of("ferry", show):
        path.unlink()
    with pytest.raises(LostEpisodesError):
        publish(show)
    delete_episode("ferry", show)
    publish(show)
    assert len(guids(show)) == 1
