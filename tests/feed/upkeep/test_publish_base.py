"""The data base of a publish: rows are read one by one, and it can be had whatever the disk says."""

from __future__ import annotations

import gc
import sqlite3
from pathlib import Path

import pytest
from helpers.making import add_episode, ferry_script, new_show
from helpers.published import guids, snapshot

import podcast.feed.upkeep.feed_writing as feed_writing
import podcast.feed.upkeep.page_writing as page_writing
import podcast.feed.upkeep.publish_base as publish_base
from podcast.episode.model import Episode
from podcast.feed.publish import publish
from podcast.show.folder import Show


def show_of(count: int, root: Path) -> Show:
    show = new_show(root)
    for number in range(count):
        script = ferry_script(f"Part {number}")
        add_episode(show, f"part-{number}", script=script, number=number, seconds=0.2)
    return show


@pytest.mark.parametrize("place", ["item_xml", "episode_page"])
def test_no_more_than_a_few_episodes_are_in_memory(
    place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(page_writing, "FULL", 2)
    module = feed_writing if place == "item_xml" else page_writing
    real, held = getattr(module, place), []

    def counted(*given: object) -> object:
        held.append(sum(type(one) is Episode for one in gc.get_objects()))
        return real(*given)

    show = show_of(12, tmp_path)
    gc.collect()
    before = sum(type(one) is Episode for one in gc.get_objects())
    monkeypatch.setattr(module, place, counted)
    publish(show)
    assert len(held) == 12
    assert max(held) - before <= 4


def test_a_publish_that_fails_leaves_what_the_last_one_knew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    show = show_of(2, tmp_path)
    publish(show)
    base = show.store / publish_base.NAME
    before, first = base.read_bytes(), snapshot(show.feed)
    add_episode(show, "new", number=9, seconds=0.2)
    with monkeypatch.context() as patch:
        patch.setattr("podcast.feed.publish.write_feed", lambda *_, **__: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            publish(show)
    assert base.read_bytes() == before
    assert snapshot(show.feed)["feed.xml"] == first["feed.xml"]
    publish(show)
    assert len(guids(show)) == 3


def test_where_the_disk_takes_no_data_base_one_in_memory_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    real = sqlite3.connect

    def refused(place: object) -> sqlite3.Connection:
        if place != publish_base.MEMORY:
            raise sqlite3.OperationalError("disk I/O error")
        return real(place)

    show = show_of(2, tmp_path)
    monkeypatch.setattr(publish_base.sqlite3, "connect", refused)
    publish(show)
    assert len(guids(show)) == 2


def test_a_data_base_that_breaks_in_the_middle_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    show, broken = show_of(2, tmp_path), [sqlite3.DatabaseError("malformed")]
    real = feed_writing.make_items

    def once(*given: object) -> None:
        if broken:
            raise broken.pop()
        real(*given)

    monkeypatch.setattr("podcast.feed.publish.make_items", once)
    publish(show)
    assert len(guids(show)) == 2
    assert not broken


def test_files_whose_names_are_no_text_are_passed_over(tmp_path: Path):
    show = show_of(1, tmp_path)
    Path(str(show.episodes) + "/\udcff.mp3").write_bytes(b"?")
    publish(show)
    assert len(guids(show)) == 1
