"""One change costs one change, and makes what making everything anew would make."""

from __future__ import annotations

import json
import random
import shutil
import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from helpers.making import add_episode, ferry_script, new_show
from helpers.published import guids, snapshot

import podcast.feed.pages.search_texts as search_texts
import podcast.feed.publish as publishing
import podcast.feed.upkeep.feed_writing as feed_writing
import podcast.feed.upkeep.gathering as gathering
import podcast.feed.upkeep.page_writing as page_writing
from podcast.episode.episode_record import find_episode, save_episode
from podcast.feed.publish import publish
from podcast.production.housekeeping import delete_episode, rename_episode
from podcast.script.publication import Publication
from podcast.show.folder import Show

NOW = datetime(2026, 6, 1, tzinfo=UTC)


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each costly thing is done."""
    done: Counter[str] = Counter()

    def count(place: object, name: str) -> None:
        real = getattr(place, name)

        def counted(*args: object, **more: object) -> object:
            done[name] += 1
            return real(*args, **more)

        monkeypatch.setattr(place, name, counted)

    count(gathering, "read_record")
    count(publishing, "read_record")
    count(page_writing, "parse_vtt")
    count(page_writing, "episode_page")
    count(feed_writing, "item_xml")
    return done


@pytest.fixture
def show(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Show:
    """Of nine episodes, of which two are on the index in full and four in a file of what is
    searched."""
    monkeypatch.setattr(page_writing, "FULL", 2)
    monkeypatch.setattr(search_texts, "IN_ONE", 4)
    show = new_show(tmp_path)
    for number in range(9):
        add_episode(
            show,
            f"part-{number}",
            script=ferry_script(f"Part {number}"),
            number=number,
            seconds=0.5,
        )
    publish(show, now=NOW)
    return show


def retitle(show: Show, slug: str, title: str) -> None:
    """The record as rendering writes it of a script with another title."""
    episode = find_episode(slug, show)
    assert episode is not None
    save_episode(replace(episode, title=title), show)


def test_nothing_is_read_when_nothing_changed(show: Show, work: Counter[str]):
    publish(show, now=NOW)
    assert not work


def test_a_new_title_makes_one_item_and_the_pages_beside_it(show: Show, work: Counter[str]):
    retitle(show, "part-3", "Another")
    publish(show, now=NOW)
    assert work["item_xml"] == 1
    assert work["episode_page"] == work["parse_vtt"] == 3  # with the one before and the one after
    assert work["read_record"] == 1 + 2 + 2  # itself, those beside it, those on the index


def test_an_episode_of_the_same_name_and_day_gets_a_number_and_leaves_others(
    show: Show, work: Counter[str]
):
    retitle(show, "part-8", "Part 3")
    publish(show, now=NOW)
    titles = {card["slug"]: card["title"] for card in searched(show)}
    assert titles["part-8"] == titles["part-3"] == "Part 3"
    assert work["item_xml"] <= 2


def searched(show: Show) -> list[dict[str, str]]:
    """What the page searches."""
    files = sorted(show.feed.glob("search-*.json"))
    return [one for path in files for one in json.loads(path.read_text(encoding="utf-8"))]


def test_one_that_went_leaves_the_others_searched(show: Show, work: Counter[str]):
    delete_episode("part-0", show)
    work.clear()
    publish(show, now=NOW)
    assert [one["slug"] for one in searched(show)] == [f"part-{n}" for n in range(1, 9)]
    assert work["item_xml"] == 0
    assert work["parse_vtt"] == work["episode_page"] == 1  # the one that has none before it now


def test_an_episode_waits_for_its_date(show: Show):
    script = replace(ferry_script("Later"), publication=Publication(date="2026-07-01"))
    later = add_episode(show, "later", script=script)
    publish(show, now=NOW)
    assert later.guid not in guids(show)
    publish(show, now=datetime(2026, 7, 2, tzinfo=UTC))
    assert guids(show)[0] == later.guid


@pytest.mark.parametrize("seed", range(3))
def test_whatever_changes_it_is_as_made_anew(seed: int, show: Show, tmp_path: Path):
    draw = random.Random(seed)
    slugs = [f"part-{number}" for number in range(9)]
    for step in range(6):
        for _ in range(draw.randint(1, 3)):
            change_something(draw, show, slugs, step)
        publish(show, now=NOW)
        made = published(show)
        anew = tmp_path.parent / f"{tmp_path.name}-{step}"
        shutil.copytree(show.root, anew)
        for gone in (anew / "feed", anew / ".podcast" / "published.sqlite"):
            shutil.rmtree(gone) if gone.is_dir() else gone.unlink()
        publish(replace(show, root=anew), now=NOW)
        assert published(replace(show, root=anew)) == made


@pytest.mark.parametrize("damage", ["nothing", "zeros", "another format", "a folder"])
def test_what_is_remembered_can_be_lost(damage: str, show: Show):
    retitle(show, "part-3", "Another")
    base = show.store / "published.sqlite"
    match damage:
        case "nothing":
            base.unlink()
        case "zeros":
            base.write_bytes(bytes(base.stat().st_size))
        case "another format":
            base.unlink()
            with closing(sqlite3.connect(base)) as other, other:
                other.execute("create table cards (slug primary key, boat)")
                other.execute("create table state (name primary key, value)")
        case _:
            base.unlink()
            base.mkdir()
    publish(show, now=NOW)
    first = snapshot(show.feed)
    assert b"Another" in first["feed.xml"]
    publish(show, now=NOW)
    assert snapshot(show.feed) == first


def change_something(draw: random.Random, show: Show, slugs: list[str], step: int) -> None:
    """One of what people do to a show."""
    slug, new = draw.choice(slugs), f"new-{step}-{len(slugs)}-{draw.randint(0, 99)}"
    match draw.choice(["title", "audio", "new", "delete", "rename", "page", "searched"]):
        case "title":
            retitle(show, slug, draw.choice(["Part 1", "Tide tables", f"{new}"]))
        case "audio":
            seconds = draw.choice([0.6, 0.7, 0.8])
            add_episode(show, slug, script=ferry_script(slug), number=len(slugs), seconds=seconds)
        case "new":
            add_episode(show, new, number=draw.randint(-20, 40), seconds=0.5)
            slugs.append(new)
        case "delete" if len(slugs) > 2:
            slugs.remove(slug)
            delete_episode(slug, show)
        case "rename":
            slugs[slugs.index(slug)] = new
            rename_episode(slug, new, show)
        case "page":
            (show.feed / "episodes" / f"{slug}.html").write_text("not ours", encoding="utf-8")
        case _:
            (show.feed / "search-1.json").write_text("[]", encoding="utf-8")


def published(show: Show) -> dict[str, bytes]:
    """The published folder but for media that only wait."""
    files = snapshot(show.feed)
    feed = files["feed.xml"].decode()
    return {n: data for n, data in files.items() if not n.startswith("media/") or n[6:] in feed}
