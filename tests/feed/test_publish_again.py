"""What happens to a feed that people subscribe to when the show changes."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from helpers.making import add_episode, cover, ferry_script, new_show, set_setting
from helpers.published import BASE, guids, named, podcast_guid, snapshot
from lxml import etree

import podcast.feed.publish as publishing
import podcast.feed.upkeep.feed_writing as feed_writing
import podcast.feed.upkeep.page_writing as page_writing
from podcast.errors import PodcastError
from podcast.feed.publish import publish
from podcast.feed.published_now import is_published, not_published
from podcast.feed.rss_xml.namespace import NAMESPACES
from podcast.production.housekeeping import delete_episode, rename_episode
from podcast.script.publication import Publication


def test_new_audio_has_a_new_address_and_the_old_answers_for_two_weeks(tmp_path: Path):
    show = new_show(tmp_path)
    old = add_episode(show)
    publish(show)
    new = add_episode(show, seconds=3.0)
    assert (show.feed / "media" / old.audio.name).is_file()
    publish(show)
    media = show.feed / "media"
    assert f"media/{new.audio.name}" in named(show)
    assert f"media/{old.audio.name}" not in named(show)
    assert (media / old.audio.name).is_file()
    assert (media / new.audio.name).is_file()
    assert guids(show) == [old.guid]
    now = datetime.now(UTC)
    publish(show, now=now + timedelta(days=13))
    assert (media / old.audio.name).is_file()
    publish(show, now=now + timedelta(days=15))
    assert not (media / old.audio.name).exists()
    assert (media / new.audio.name).is_file()


def test_what_is_rendered_and_not_published_is_known(tmp_path: Path):
    show = new_show(tmp_path)
    add_episode(show, "old")
    publish(show)
    assert not_published(show) == ()
    changed, new = add_episode(show, "old", seconds=3.0), add_episode(show, "new", number=1)
    (show.episodes / add_episode(show, "silent", number=2).audio.name).unlink()
    assert {episode.guid for episode in not_published(show)} == {changed.guid, new.guid}
    publish(show)
    assert not_published(show) == ()


def test_a_new_title_changes_neither_guid_nor_date(tmp_path: Path):
    show = new_show(tmp_path)
    old = add_episode(show)
    publish(show)
    add_episode(show, script=ferry_script("Ferry workers accept the new timetable"), number=5)
    publish(show)
    item = etree.parse(show.feed / "feed.xml").find("channel/item")
    assert item.findtext("guid") == old.guid
    assert item.findtext("pubDate").startswith("Mon, 02 Mar 2026")
    assert item.findtext("title") == "Ferry workers accept the new timetable"


def test_a_deleted_episode_leaves_the_feed_at_once_and_the_folder_after_two_weeks(
    tmp_path: Path,
):
    show = new_show(tmp_path)
    kept, gone = add_episode(show, "kept"), add_episode(show, "gone", number=1)
    publish(show)
    delete_episode("gone", show)
    publish(show)
    assert guids(show) == [kept.guid]
    assert not (show.feed / "episodes" / "gone.html").exists()
    assert (show.feed / "media" / gone.audio.name).exists()
    publish(show, now=datetime.now(UTC) + timedelta(days=15))
    assert not (show.feed / "media" / gone.audio.name).exists()


def test_a_moved_show_keeps_its_guids(tmp_path: Path):
    show = new_show(tmp_path)
    add_episode(show)
    publish(show)
    before = podcast_guid(show), guids(show)
    moved = set_setting(show, BASE, "https://pod.example.org/desk/")
    publish(moved)
    assert (podcast_guid(moved), guids(moved)) == before
    assert b"127.0.0.1" not in (moved.feed / "feed.xml").read_bytes()


def test_a_show_that_others_could_subscribe_to_elsewhere_says_where_it_is_now(tmp_path: Path):
    show = new_show(tmp_path)
    add_episode(show)
    addresses = (
        BASE,
        "https://one.example.org/",
        "https://one.example.org/",
        "https://two.example.org/",
        BASE,
    )
    said = []
    for before, now in zip((BASE, *addresses), addresses, strict=False):
        show = set_setting(show, before, now)
        publish(show)
        found = etree.parse(show.feed / "feed.xml").find("channel/itunes:new-feed-url", NAMESPACES)
        said.append(None if found is None else found.text)
    assert said == [None, None, None, "https://two.example.org/feed.xml", None]


def test_a_feed_of_another_address_is_not_the_published_one(tmp_path: Path):
    show = new_show(tmp_path)
    assert not is_published(show)
    publish(show)
    assert is_published(show)
    assert not is_published(set_setting(show, BASE, "https://pod.example.org/desk/"))


@pytest.mark.parametrize("damage", ["gone", "cut"])
def test_an_episode_with_a_missing_or_damaged_file_is_left_out_and_told(
    damage: str, tmp_path: Path
):
    show = new_show(tmp_path)
    good, bad = add_episode(show, "good"), add_episode(show, "bad", number=1)
    path = show.episodes / bad.audio.name
    path.unlink() if damage == "gone" else path.write_bytes(path.read_bytes()[:-100])
    told: list[PodcastError] = []
    publish(show, told.append)
    assert guids(show) == [good.guid]
    assert [str(problem.file) for problem in told] == [str(path)]
    assert told[0].remedy == "Render it again: podcast render bad"


def test_what_is_published_stays_when_the_original_is_lost(tmp_path: Path):
    show = new_show(tmp_path)
    episode = add_episode(show)
    publish(show)
    (show.episodes / episode.audio.name).unlink()
    publish(show)
    assert guids(show) == [episode.guid]


@pytest.mark.parametrize(
    "step",
    [
        "place_files",
        "place_cover",
        "write_episode_pages",
        "search_line",
        "write_index",
        "make_items",
        "write_feed",
        "take_away",
        "keep_seen",
    ],
)
def test_killed_at_any_step_the_feed_names_files_that_are_there(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    show = new_show(tmp_path)
    add_episode(show, "old")
    publish(show)
    add_episode(show, "old", seconds=3.0)
    add_episode(show, "new", number=1)

    def killed(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(publishing, step, killed)
        with pytest.raises(KeyboardInterrupt):
            publish(show)
    assert all((show.feed / name).is_file() for name in named(show))
    publish(show)
    assert len(guids(show)) == 2
    assert not [p for p in show.feed.rglob("*") if p.name.endswith(".partial")]


def test_a_new_cover_has_a_new_address(tmp_path: Path):
    show = new_show(tmp_path)
    publish(show)
    before = [name for name in named(show) if name.startswith("media/cover")]
    (show.root / "cover.jpg").write_bytes(cover(1500))
    publish(show)
    after = [name for name in named(show) if name.startswith("media/cover")]
    assert not set(before) & set(after)
    assert all((show.feed / name).is_file() for name in before + after)


def test_wrong_settings_are_an_error_and_the_feed_stays(tmp_path: Path):
    show = new_show(tmp_path)
    add_episode(show)
    publish(show)
    before = snapshot(show.feed)
    with pytest.raises(PodcastError, match="not one of Apple's categories"):
        publish(set_setting(show, "News/Politics", "Gossip"))
    assert snapshot(show.feed) == before


def test_renaming_changes_no_address_of_a_sound(tmp_path: Path):
    show = new_show(tmp_path)
    add_episode(show, "old-name")
    publish(show)
    before = named(show)
    rename_episode("old-name", "new-name", show)
    publish(show)
    assert {path for path in named(show) if path.startswith("media/")} >= {
        path for path in before if path.startswith("media/")
    }
    assert (show.feed / "episodes" / "new-name.html").is_file()
    again = add_episode(show, "new-name", seconds=2.0)
    publish(show)
    digest = again.audio.name.removeprefix("new-name")
    assert f"media/old-name{digest}" in named(show)
    rename_episode("new-name", "third-name", show)
    publish(show)
    assert f"media/old-name{digest}" in named(show)


def test_drafts_and_later_dates_wait(tmp_path: Path):
    show = new_show(tmp_path)
    first = add_episode(show)
    script = replace(ferry_script("A second"), publication=Publication(draft=True))
    add_episode(show, "second", script=script, number=1)
    script = replace(ferry_script("A third"), publication=Publication(date="2099-05-04"))
    third = add_episode(show, "third", script=script, number=2)
    publish(show)
    assert guids(show) == [first.guid]
    publish(show, now=datetime(2099, 5, 5, tzinfo=UTC))
    assert guids(show) == [third.guid, first.guid]


def test_the_date_of_the_feed_moves_when_it_does_and_only_then(tmp_path: Path):
    show = new_show(tmp_path)
    add_episode(show)
    publish(show)
    feed = show.feed / "feed.xml"
    first = feed.read_bytes()
    changed = set_setting(show, "Reporting from the coast", "News of the coast")
    publish(changed, now=datetime(2031, 5, 4, 10, tzinfo=UTC))
    second = feed.read_bytes()
    assert b"<lastBuildDate>Sun, 04 May 2031 10:00:00 +0000</lastBuildDate>" in second
    assert b"2031" not in first
    shutil.rmtree(show.feed)
    shutil.rmtree(show.store)
    publish(changed, now=datetime(2032, 5, 4, 10, tzinfo=UTC))
    assert feed.read_bytes() == second


def test_numbers_once_given_stay(tmp_path: Path):
    show = set_setting(new_show(tmp_path), "[feed]", 'type = "serial"\n\n[feed]')
    for number in range(3):
        add_episode(show, f"part-{number}", number=number)
    publish(show)
    delete_episode("part-0", show)
    publish(show)
    feed = (show.feed / "feed.xml").read_bytes()
    assert re.findall(rb"<itunes:episode>(\d+)<", feed) == [b"3", b"2"]
    add_episode(show, "part-3", number=4)
    publish(show)
    feed = (show.feed / "feed.xml").read_bytes()
    assert re.findall(rb"<itunes:episode>(\d+)<", feed) == [b"4", b"3", b"2"]


def test_what_did_not_change_is_not_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    show = new_show(tmp_path)
    for number in range(4):
        add_episode(show, f"part-{number}", number=number)
    publish(show)
    made: list[str] = []
    page, item = page_writing.episode_page, feed_writing.item_xml
    monkeypatch.setattr(
        page_writing,
        "episode_page",
        lambda look, e, *more: made.append(e.slug) or page(look, e, *more),
    )
    monkeypatch.setattr(
        feed_writing, "item_xml", lambda e, *more: made.append(e.slug) or item(e, *more)
    )
    publish(show)
    assert made == []
    add_episode(show, "part-2", number=2, seconds=3.0)
    publish(show)
    assert made == ["part-2", "part-2"]
    (show.feed / "episodes" / "part-1.html").write_text("damaged")
    publish(show)
    assert set(made[2:]) == {"part-1"}
    assert b"damaged" not in (show.feed / "episodes" / "part-1.html").read_bytes()
