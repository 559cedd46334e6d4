"""`podcast follow`, `sync`, `digest`, `unfollow` and `list --followed` as a person runs them."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

import pytest
from helpers.blogs import WORDS, Blog, Post, serving_blog
from helpers.making import new_show

from podcast.cli.app import run
from podcast.cli.sync import seconds
from podcast.episode.episode_record import load_episodes
from podcast.errors import UseError
from podcast.following.followed import Entry, Followed, State, save_followed


def test_from_a_page_to_episodes_and_a_digest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setenv("PODCAST_FETCH_PRIVATE", "1")
    monkeypatch.setattr("podcast.article.sources.http_client.PAUSE", 0.0)
    show = new_show(tmp_path / "show")
    where = ["--show", str(show.root)]
    assert run(["sync", *where]) == 1
    assert "nothing is followed" in capsys.readouterr().err
    with serving_blog(Blog([Post("The list")])) as blog:
        assert run(["follow", f"http://127.0.0.1:{blog.port}/", *where]) == 0
        assert run(["sync", *where, "--json"]) == 0
        captured = capsys.readouterr().out
        assert json.loads(captured[captured.index("{") :])["made"] == ["the-list"]
        assert b"The list" in (show.feed / "feed.xml").read_bytes()
        blog.posts += [Post("The lamp", WORDS * 5, key="b"), Post("The mole", WORDS * 6, key="c")]
        assert run(["digest", "--title", "Nights", *where]) == 0
        whole = next(e for e in load_episodes(show) if e.slug.startswith("nights"))
        assert {"The lamp", "The mole"} <= {mark.title for mark in whole.chapters}
        assert run(["digest", *where]) == 1
        assert run(["sync", *where]) == 0
        capsys.readouterr()
        assert run(["list", "--followed", "--json", *where]) == 0
        (row,) = json.loads(capsys.readouterr().out)
        assert (row["title"], row["made"], row["failed"]) == ("Night watch", 3, 0)
        assert run(["unfollow", "night watch", *where]) == 0
        assert run(["unfollow", "night watch", *where]) == 1


def test_times_between_two_looks():
    assert (seconds(""), seconds("30m"), seconds("2h"), seconds("5s")) == (0, 1800, 7200, 60)
    with pytest.raises(UseError):
        seconds("soon")


def test_who_goes_on_looking_tells_what_is_wrong_and_looks_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    show, looks = new_show(tmp_path / "show"), []

    def wait(seconds: float) -> None:
        looks.append(seconds)
        if len(looks) >= 3:
            raise KeyboardInterrupt

    monkeypatch.setattr("podcast.cli.sync.time.sleep", wait)
    with suppress(KeyboardInterrupt):
        run(["sync", "--every", "1h", "--show", str(show.root)])
    assert looks == [3600.0] * 3
    assert capsys.readouterr().err.count("nothing is followed yet") == 3
    with suppress(KeyboardInterrupt):
        run(["sync", "--every", "5s", "--show", str(show.root)])
    assert looks[3:] == [60.0]
    assert "looking again in 1m" in capsys.readouterr().err


def test_list_says_what_failed_and_when_it_is_tried_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    show = new_show(tmp_path / "show")
    later = "2026-05-10T13:00:00+00:00"
    entry = Entry(State.FAILED, "0" * 32, "", "The lamp", why="no article", tries=1, again=later)
    one = Followed("https://example.org/feed.xml", trouble="no answer", again=later)
    one.entries["lamp"] = entry
    save_followed(show, [one])
    assert run(["list", "--followed", "--show", str(show.root)]) == 0
    told = capsys.readouterr().out
    assert "trouble: no answer (tried again after 2026-05-10 13:00)" in told
    assert "failed: The lamp: no article (tried again after 2026-05-10 13:00)" in told
