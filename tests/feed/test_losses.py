from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from helpers.making import add_episode, new_show, set_setting
from helpers.published import BASE, guids, podcast_guid, snapshot

from podcast.episode.episode_record import find_episode, load_episodes, record_path
from podcast.errors import PodcastError
from podcast.feed.losses import LostEpisodesError
from podcast.feed.publish import publish
from podcast.show.folder import Show, load_show


@pytest.fixture
def show(tmp_path: Path) -> Show:
    made = new_show(tmp_path / "show")
    for number in range(3):
        add_episode(made, f"ferry-{number}", number=number)
    publish(made)
    return made


def refused(show: Show) -> PodcastError:
    before = snapshot(show.feed)
    with pytest.raises(PodcastError) as caught:
        publish(load_show(show.root))
    assert snapshot(show.feed) == before
    return caught.value


def test_an_episodes_folder_that_was_moved_does_not_empty_the_feed(show: Show) -> None:
    show.episodes.rename(show.root / "elsewhere")
    assert "would lose 3 episodes" in str(refused(show))
    add_episode(show, "new")
    assert "ferry-0" in str(refused(show))
    publish(show, may_lose=True)
    assert len(guids(show)) == 1


def test_a_dangling_link_is_named(show: Show) -> None:
    shutil.move(show.episodes, show.root / "elsewhere")
    show.episodes.symlink_to(show.root / "not-there")
    assert "is a link to" in str(refused(show))


def test_a_folder_that_cannot_be_read_is_named(show: Show) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may read everything")
    show.episodes.chmod(0)
    assert "cannot be read" in str(refused(show))
    show.episodes.chmod(0o755)


def test_media_of_the_right_size_are_looked_into(show: Show) -> None:
    episode = find_episode("ferry-1", show)
    assert episode is not None
    path = show.episodes / episode.audio.name
    with path.open("r+b") as file:  # the published file is another name of it
        file.write(bytes(episode.audio.size))
    error = refused(show)
    assert isinstance(error, LostEpisodesError)
    assert "ferry-1" in error.what


def test_a_damaged_published_copy_is_made_good_from_the_episodes(show: Show) -> None:
    episode = find_episode("ferry-1", show)
    assert episode is not None
    there, here = show.feed / "media" / episode.audio.name, show.episodes / episode.audio.name
    there.unlink()
    there.write_bytes(bytes(episode.audio.size))
    publish(show)
    assert there.read_bytes() == here.read_bytes()


@pytest.mark.parametrize("damage", ["", "{", "[" * 100_000, '{"guid": 3}', "\0" * 100])
def test_a_damaged_record_of_the_show_does_not_change_its_guid(damage: str, show: Show) -> None:
    known, record = podcast_guid(show), show.episodes / ".show.json"
    moved = set_setting(show, BASE, "https://pod.example.org/desk/")
    record.write_text(damage)
    publish(moved)
    assert podcast_guid(moved) == known
    record.write_text(damage)
    shutil.rmtree(show.store)
    publish(moved)
    assert podcast_guid(moved) == known
    record.write_text(damage)
    shutil.rmtree(show.store)
    shutil.rmtree(show.feed)
    with pytest.raises(PodcastError, match="is damaged") as caught:
        publish(moved)
    assert "guid under" in caught.value.remedy


@pytest.mark.parametrize("damage", ["", "{", "[" * 100_000, "null", "\0" * 100])
def test_a_damaged_record_of_an_episode_is_mended_from_its_copy(damage: str, show: Show) -> None:
    before = load_episodes(show)
    record_path("ferry-1", show).write_text(damage)
    assert load_episodes(show) == before
    assert record_path("ferry-1", show).read_text() != damage
