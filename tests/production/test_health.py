from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from helpers.making import add_episode, ferry_script, new_show

from podcast.audio.store import Store
from podcast.cli.app import run
from podcast.episode.episode_record import load_episodes, record_path
from podcast.episode.safekeeping.lost_records import copy_path
from podcast.feed.publish import publish
from podcast.production.health.machine_health import machine_ailments
from podcast.production.health.show_health import show_ailments
from podcast.production.voicing.cast_memory import cast_path
from podcast.script.markdown import format_script
from podcast.script.script_files import ScriptFile
from podcast.show.folder import Show


@pytest.fixture
def show(tmp_path: Path) -> Show:
    made = new_show(tmp_path)
    script = ScriptFile(made, "ferry")
    cast = (("narrator", "en-us"), ("Marta Silva", "en-gb+f3"))
    text = format_script(dataclasses.replace(ferry_script(), cast=cast))
    script.path.write_text(text, encoding="utf-8")
    add_episode(made, "ferry")
    publish(made)
    return made


def told(show: Show, *, fix: bool = False) -> list[str]:
    return [f"{ailment} {ailment.mended}" for ailment in show_ailments(show, fix=fix)]


def test_a_show_that_is_well_has_nothing(show: Show) -> None:
    assert told(show) == []


@pytest.mark.parametrize("damage", ["", "{", "\0" * 40, "[" * 50_000])
def test_each_file_of_ours_is_mended_or_named(damage: str, show: Show) -> None:
    cast_path(show).write_text(damage)
    record_path("ferry", show).write_text(damage)
    (show.episodes / ".show.json").write_text(damage)
    (show.store / "media.tsv").write_text(damage)
    (show.store / "size").write_text(damage)
    found = told(show, fix=True)
    assert len(found) == 2
    assert all(line.endswith("True") for line in found)
    assert told(show) == []
    assert len(load_episodes(show)) == 1


def test_a_record_without_a_copy_is_made_again_with_its_guid(show: Show) -> None:
    (before,) = load_episodes(show)
    copy_path("ferry", show).unlink()
    record_path("ferry", show).write_text("{")
    assert "False" in told(show)[0]
    (found, *others) = told(show, fix=True)
    assert found.endswith("True")
    assert others == ["ferry is published, and has no record here False"]
    assert run(["render", "ferry", "--show", str(show.root), "--quiet"]) == 0
    (after,) = load_episodes(show)
    assert (after.guid, after.created) == (before.guid, before.created)


def test_damaged_sounds_in_the_store_are_taken_away(show: Show) -> None:
    store = Store(show.store)
    store.put("takes", "ab" * 32, b"sound")
    path = store.path("takes", "ab" * 32)
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    assert "1 stored sounds were damaged" in told(show)[0]
    assert told(show) == []


def test_the_machine_is_looked_at(show: Show, capsys: pytest.CaptureFixture[str]) -> None:
    assert not [ailment for ailment in machine_ailments(show) if ailment.error]
    assert run(["doctor", "--show", str(show.root)]) == 0
    assert "well" in capsys.readouterr().err
    show.config.write_text("[show]\ntitel = 3\n[audio]\nbitrate = 97\n")
    assert run(["doctor", "--show", str(show.root)]) == 1
    assert capsys.readouterr().out.count("error: ") == 2
