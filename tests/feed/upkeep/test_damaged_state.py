"""Whatever a disk does to a file that a publish keeps, the next one is published, with the guids
that apps know."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers.making import add_episode, new_show
from helpers.published import guids, podcast_guid

from podcast.episode.episode_record import record_path
from podcast.episode.safekeeping.lost_records import copy_path
from podcast.feed.publish import publish
from podcast.production.housekeeping import delete_episode
from podcast.show.folder import Show
from podcast.show.history import last_change, undo

KEPT = (
    "episodes/.feed.json",
    "episodes/.show.json",
    "episodes/.deleted.json",
    ".podcast/records/.feed.json",
    ".podcast/records/.show.json",
    ".podcast/published.sqlite",
    ".podcast/media.tsv",
    ".podcast/planned.jsonl",
)
DAMAGES = {
    "empty": b"",
    "half": b'{"numbers": {"a',
    "zeros": bytes(300),
    "no text": bytes(range(128, 256)) * 4,
    "deep": b"[" * 50_000,
    "newer": b'{"format": 99, "version": "99"}',
    "a list": b"[1, 2]",
}


@pytest.fixture
def show(tmp_path: Path) -> Show:
    made = new_show(tmp_path)
    add_episode(made, "ferry", seconds=0.2)
    publish(made)
    return made


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("name", KEPT)
def test_a_damaged_file_stops_no_publish(name: str, damage: str, show: Show) -> None:
    before = guids(show), podcast_guid(show)
    (show.root / name).write_bytes(DAMAGES[damage])
    publish(show)
    assert (guids(show), podcast_guid(show)) == before
    add_episode(show, "lamp", number=1, seconds=0.2)
    publish(show)
    assert set(before[0]) < set(guids(show))
    assert podcast_guid(show) == before[1]


def test_an_episode_that_was_taken_back_has_a_copy_of_its_record(show: Show) -> None:
    before = guids(show)
    delete_episode("ferry", show)
    change = last_change(show)
    assert change is not None
    undo(change, show)
    publish(show)
    assert copy_path("ferry", show).is_file()
    record_path("ferry", show).write_bytes(b"")
    publish(show)
    assert guids(show) == before
