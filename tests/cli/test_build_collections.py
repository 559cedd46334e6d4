"""build --from, --since, --retry-failed, --shard: articles of one file, a part at a time."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from helpers.making import new_show, set_setting

from podcast.cli.app import run
from podcast.episode.episode_record import load_episodes
from podcast.production.batch.tasks import read_task
from podcast.show.folder import load_show

TEXT = """The lamp of Cold Ness goes out on day {number}, the pilots of Selmouth were told yesterday.

“I have lit it {number} times since my father died,” said Petra Lindqvist, who keeps it."""


def row(number: int, **more: object) -> dict[str, object]:
    return {
        "id": f"lamp-{number}", "title": f"Notice {number} of the lamp",
        "text": TEXT.format(number=number), "date": f"2026-03-0{number}",
    } | more  # fmt: skip


def written(path: Path, *rows: object) -> Path:
    lines = (line if isinstance(line, str) else json.dumps(line) for line in rows)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


@pytest.fixture
def show(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    new_show(tmp_path / "show")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "show"


def built(*options: str, code: int = 0) -> None:
    assert run(["build", *options, "--show", "show", "--jobs", "2"]) == code


def items(show: Path) -> list[str]:
    return re.findall(r"<guid[^>]*>(.*?)</guid>", (show / "feed" / "feed.xml").read_text())


@pytest.mark.usefixtures("working_here")
def test_a_collection_is_built_bad_lines_are_told_and_it_goes_on_by_ids(
    tmp_path: Path, show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = written(tmp_path / "all.jsonl", row(1), "{no", row(2))
    built("--from", "all.jsonl", "--json", code=1)
    told = capsys.readouterr()
    answer = json.loads(told.out)
    assert [episode["source"] for episode in answer["episodes"]] == [
        "all.jsonl#lamp-1",
        "all.jsonl#lamp-2",
    ]
    (error,) = answer["errors"]
    assert (error["step"], error["line"]) == ("read", 2)
    assert "1 of 3 failed" in told.err
    first = items(show)
    assert len(first) == 2
    assert (show / "scripts" / "notice-1-of-the-lamp.md").is_file()

    # one line mended, one new, one changed, one as it was: only what differs is read
    written(path, row(1), row(3), row(2, text=TEXT.format(number=20)))
    capsys.readouterr()
    built("--from", "all.jsonl", "--json")
    told = capsys.readouterr()
    answer = json.loads(told.out)
    assert {episode["slug"] for episode in answer["episodes"]} == {
        "notice-3-of-the-lamp",
        "notice-2-of-the-lamp",
    }
    assert answer["as_before"] == 1
    assert "all.jsonl: 2 read, 1 there as they are" in told.err
    assert set(first) < set(items(show))
    assert len(items(show)) == 3


def test_since_leaves_what_is_older_and_says_how_many(
    tmp_path: Path, show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written(tmp_path / "all.jsonl", row(1), row(2), row(3, date=None))
    built("--from", "all.jsonl", "--since", "2026-03-02")
    told = capsys.readouterr().err
    assert "1 from before the day left out" in told
    assert "1 without a date left out" in told
    assert len(items(show)) == 1


@pytest.mark.usefixtures("working_here")
def test_what_failed_is_tried_again_and_nothing_else(
    tmp_path: Path, show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lamps = [tmp_path / f"lamp{number}.txt" for number in (1, 2)]
    lamps[0].write_text(f"Notice 1\n\n{TEXT.format(number=1)}")
    written(tmp_path / "all.jsonl", row(3), "{no")
    built("lamp1.txt", "lamp2.txt", "--from", "all.jsonl", code=1)
    assert "To try them again: podcast build --retry-failed" in capsys.readouterr().err
    lamps[1].write_text(f"Notice 2\n\n{TEXT.format(number=2)}")
    built("--retry-failed", "--json", code=1)
    answer = json.loads(capsys.readouterr().out)
    assert [episode["source"] for episode in answer["episodes"]] == ["lamp2.txt"]
    assert [error["line"] for error in answer["errors"]] == [2]
    written(tmp_path / "all.jsonl", row(3))
    built("--retry-failed")
    assert not (show / ".podcast" / "failed.json").exists()
    assert len(items(show)) == 3


@pytest.mark.usefixtures("working_here")
def test_a_script_that_could_not_be_rendered_is_tried_again_by_render(
    tmp_path: Path, show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written(tmp_path / "all.jsonl", row(1), row(2))
    built("--from", "all.jsonl")
    script = show / "scripts" / "notice-1-of-the-lamp.md"
    good = script.read_text()
    script.write_text(f"{good}\n[sound gone.wav]\n")
    capsys.readouterr()
    assert run(["render", "--all", "--show", "show", "--jobs", "2"]) == 1
    told = capsys.readouterr().err
    assert "1 of 2 failed" in told
    assert "gone.wav" in told
    script.write_text(f"{good}\nShe will keep the tower.\n")
    assert run(["render", "--retry-failed", "--show", "show"]) == 0
    assert capsys.readouterr().out.count(".mp3") == 1


@pytest.mark.usefixtures("working_here")
def test_scripts_alone_are_written_for_who_renders_elsewhere(
    tmp_path: Path, show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written(tmp_path / "all.jsonl", *(row(number) for number in range(1, 4)))
    built("--from", "all.jsonl", "--scripts-only")
    assert len(list((show / "scripts").glob("*.md"))) == 3
    assert not list((show / "episodes").iterdir())
    assert "To render them: podcast render" in capsys.readouterr().err


@pytest.mark.usefixtures("working_here")
def test_shards_build_each_article_once_and_the_feed_is_made_after_them(
    tmp_path: Path, show: Path
) -> None:
    written(tmp_path / "all.jsonl", *(row(number) for number in range(1, 4)))
    for shard in ("1/2", "2/2"):
        built("--from", "all.jsonl", "--shard", shard)
        assert not (show / "feed" / "feed.xml").exists()
    assert run(["feed", "--show", "show"]) == 0
    assert len(set(items(show))) == 3


@pytest.mark.usefixtures("working_here")
def test_a_change_of_settings_renders_what_it_touches_and_says_so(
    tmp_path: Path, show: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    written(tmp_path / "all.jsonl", row(1), row(2, text="Selmouth is asleep. Nobody says why."))
    built("--from", "all.jsonl")
    before = {episode.slug: episode for episode in load_episodes(load_show(show))}
    set_setting(load_show(show), "[voices]", '[lexicon]\nPetra = "Peh-tra"\n\n[voices]')
    capsys.readouterr()

    assert run(["render", "--all", "--plan", "--show", "show"]) == 0
    assert "1 of 2 episodes change (settings were changed: 1): 0 minutes" in capsys.readouterr().out
    monkeypatch.setattr("podcast.cli.render_plans.MOST_HOURS", 0.0)
    assert run(["render", "--show", "show"]) == 1
    assert (
        "made anew: 1 episode, 0 minutes of audio: settings were changed" in capsys.readouterr().err
    )
    assert run(["render", "--show", "show", "--yes"]) == 0

    after = {episode.slug: episode for episode in load_episodes(load_show(show))}
    changed = [slug for slug in before if before[slug].audio != after[slug].audio]
    assert changed == ["notice-1-of-the-lamp"]
    assert run(["render", "--show", "show"]) == 0
    assert "up to date" in capsys.readouterr().err


def test_options_that_make_no_sense_together_are_said(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    built("--since", "2026-03-02", "a.txt", code=2)
    built("--from", "a.jsonl", "--since", "soon", code=2)
    built("--from", "a.jsonl", "--title", "Lamp", code=2)
    built("--from", "a.csv", code=1)
    assert "no collection" in capsys.readouterr().err


def test_a_fault_of_ours_in_one_article_stops_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    from podcast.production.batch.model import ReadTask

    def broken(*_arguments: object, **_options: object) -> None:
        raise ValueError("odd")

    monkeypatch.setattr("podcast.production.pipeline.read_source", broken)
    monkeypatch.setattr("podcast.show.folder.load_show", lambda _root: None)
    outcome = read_task(ReadTask(Path("show"), "lamp.txt"))
    assert outcome.failure
    assert "ValueError: odd" in outcome.failure.what
