"""`podcast feed`, `podcast list` and `podcast serve` as a person runs them."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from helpers.making import add_episode, ferry_script, new_show, set_setting
from helpers.terminals import plain_environment, terminal

from podcast.cli.app import run
from podcast.cli.serve import advice
from podcast.episode.episode_record import record_path
from podcast.script.markdown import format_script
from podcast.script.script_files import ScriptFile
from podcast.show.folder import Show


@pytest.fixture
def show(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Show:
    made = new_show(tmp_path)
    monkeypatch.chdir(tmp_path)
    return made


def with_script(show: Show, slug: str, title: str, *, rendered: bool, number: int = 0) -> Path:
    path = show.scripts / f"{slug}.md"
    path.write_text(format_script(ferry_script(title)), encoding="utf-8")
    if rendered:
        record = add_episode(show, slug, script=ferry_script(title), number=number)
        text = record_path(slug, show).read_text()
        old, new = (
            f'"script_digest": "{digest}"'
            for digest in (record.script_digest, ScriptFile(show, slug).digest())
        )
        record_path(slug, show).write_text(text.replace(old, new))
    return path


def test_feed_prints_the_path_of_the_feed(show: Show, capsys: pytest.CaptureFixture[str]):
    add_episode(show)
    assert run(["feed"]) == 0
    told = capsys.readouterr()
    assert told.out == "feed/feed.xml\n"
    assert "other computers cannot reach" in told.err
    set_setting(show, "http://127.0.0.1:8000/", "https://pod.example.org/")
    assert run(["feed"]) == 0
    assert capsys.readouterr().err == ""


def test_feed_says_what_it_leaves_out_and_fails(show: Show, capsys: pytest.CaptureFixture[str]):
    add_episode(show, "good")
    (show.episodes / add_episode(show, "bad", number=1).audio.name).unlink()
    assert run(["feed"]) == 1
    told = capsys.readouterr()
    assert "not published" in told.err
    assert "podcast render bad" in told.err
    assert (show.feed / "feed.xml").read_text().count("<item>") == 1


def test_list_tells_how_scripts_and_episodes_stand(show: Show, capsys: pytest.CaptureFixture[str]):
    with_script(show, "current", "Ferries, current", rendered=True, number=3)
    edited = with_script(show, "edited", "Ferries, edited", rendered=True, number=2)
    edited.write_text(edited.read_text() + "\nOne more paragraph.\n")
    with_script(
        show,
        "fresh",
        "Ferries & a very long title that a narrow window would have to cut",
        rendered=False,
    )
    with_script(show, "orphan", "Ferries, orphan", rendered=True, number=1).unlink()
    (show.episodes / add_episode(show, "silent", number=0).audio.name).unlink()
    assert run(["list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [re.split(r"\s{2,}", line.strip()) for line in lines[1:]] == [
        [
            "fresh",
            "Ferries & a very long title that a narrow window would have to cut",
            "not rendered",
        ],
        ["current", "Ferries, current", "2026-03-05", "0:04", "0.1 MB", "up to date"],
        ["edited", "Ferries, edited", "2026-03-04", "0:04", "0.1 MB", "script newer than audio"],
        ["orphan", "Ferries, orphan", "2026-03-03", "0:04", "0.1 MB", "script missing"],
        [
            "silent",
            "Ferry workers reject the new timetable",
            "2026-03-02",
            "0:04",
            "0.1 MB",
            "audio missing",
        ],
    ]


@pytest.mark.parametrize("columns", [80, 100, 200])
def test_on_a_terminal_each_episode_is_a_line_and_only_its_names_are_cut(columns: int, show: Show):
    with_script(
        show,
        "a-name-that-is-quite-long-for-a-column",
        "A title that is long as well, and 日本 wide",
        rendered=True,
    )
    with terminal(columns) as (slave, shown):
        command = [sys.executable, "-m", "podcast", "list"]
        subprocess.run(command, cwd=show.root, stdout=slave, check=True, env=plain_environment())
        lines = shown().splitlines()
    assert len(lines) == 2
    assert lines[1].endswith("2026-03-02    0:04  0.1 MB  up to date")
    assert ("…" in lines[1]) is (columns < 200)


def test_on_a_narrow_terminal_names_can_still_be_told_apart(show: Show):
    with_script(show, "a-name-that-is-quite-long", "A title that is long as well", rendered=True)
    with terminal(45) as (slave, shown):
        command = [sys.executable, "-m", "podcast", "list"]
        subprocess.run(command, cwd=show.root, stdout=slave, check=True, env=plain_environment())
        lines = shown().splitlines()
    assert lines[1].split() == ["a-name-that-is-quite-long", "up", "to", "date"]


def test_list_for_machines(show: Show, capsys: pytest.CaptureFixture[str]):
    with_script(show, "fresh", "Fresh", rendered=False)
    made = add_episode(show)
    assert run(["list", "--json"]) == 0
    fresh, episode = json.loads(capsys.readouterr().out)
    assert (fresh["state"], fresh["created"], fresh["size"]) == ("not rendered", None, None)
    assert (episode["guid"], episode["size"], episode["created"]) == (
        made.guid, made.audio.size, "2026-03-02T12:30:00+00:00",
    )  # fmt: skip


def test_a_broken_script_is_listed_by_its_name(show: Show, capsys: pytest.CaptureFixture[str]):
    (show.scripts / "broken.md").write_text("---\ntitle: [\n---\n")
    assert run(["list"]) == 0
    assert "broken" in capsys.readouterr().out


def test_one_very_long_title_does_not_make_every_line_long(
    show: Show, capsys: pytest.CaptureFixture[str]
):
    with_script(show, "short", "Ferries", rendered=True)
    with_script(show, "long", "Ferries " * 60, rendered=False)
    assert run(["list"]) == 0
    assert max(map(len, capsys.readouterr().out.splitlines())) < 200


def test_an_empty_list_prints_nothing_for_machines_to_trip_over(
    show: Show, capsys: pytest.CaptureFixture[str]
):
    assert run(["list"]) == 0
    told = capsys.readouterr()
    assert told.out == ""
    assert "podcast build" in told.err


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("http://127.0.0.1:8000/feed.xml", ["this computer only", "--host 0.0.0.0"]),
        ("http://127.0.0.1:9000/feed.xml", ["feed.url in podcast.toml is http://127.0.0.1:8000/"]),
        (
            "http://192.168.1.7:8000/feed.xml",
            ["in a browser: http://192.168.1.7:8000/", "get this address instead"],
        ),
    ],
)
def test_what_serve_tells(address: str, words: list[str], show: Show):
    told = "\n".join(advice(address, show.settings))
    assert all(word in told for word in words)
    assert ("this computer only" in told) is ("127.0.0.1" in address)


COMMAND = [sys.executable, "-m", "podcast", "serve", "--port", "0"]


@contextmanager
def served(show: Show, stdout: int) -> Iterator[subprocess.Popen[str]]:
    """`podcast serve` as a process of its own, which Ctrl-C ends within the block."""
    process = subprocess.Popen(
        COMMAND,
        cwd=show.root,
        stdout=stdout,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "TERM": "xterm"},
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def test_serve_publishes_prints_the_address_alone_and_stops_at_ctrl_c(show: Show):
    add_episode(show)
    with served(show, subprocess.PIPE) as process:
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        feed = urllib.request.urlopen(address, timeout=60).read()
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert feed.count(b"<item>") == 1
    assert out == ""
    assert err.rstrip().endswith("stopped")
    assert re.search(r'\d\d:\d\d:\d\d 127\.0\.0\.1:\d+ - "GET /feed.xml HTTP/1.1" 200', err)
    assert process.returncode == 0


def test_serve_says_what_is_not_published_and_serves_whatever_else_is_wrong(show: Show):
    add_episode(show)
    assert run(["feed"]) == 0
    add_episode(show, "new", number=1)
    with served(show, subprocess.PIPE) as process:
        assert process.stderr is not None
        assert process.stderr.readline().startswith("new is rendered and not in the feed")
    record_path("new", show).write_text("{")
    with served(show, subprocess.PIPE) as process:
        assert process.stdout is not None
        assert urllib.request.urlopen(process.stdout.readline().strip(), timeout=60).status == 200


def test_on_a_terminal_serve_shows_a_code_to_scan(show: Show):
    with terminal() as (slave, shown):
        with served(show, slave) as process:
            assert process.stderr is not None
            while "Ctrl-C" not in process.stderr.readline():
                pass
            process.send_signal(signal.SIGINT)
            process.communicate(timeout=60)
        seen = shown()
    assert re.match(r"http://127\.0\.0\.1:\d+/feed\.xml\r\n", seen)
    assert "\x1b[97;40m█" in seen  # whatever the colours of the terminal


def test_a_taken_port_is_one_sentence_and_what_to_do(
    show: Show, capsys: pytest.CaptureFixture[str]
):
    from podcast.server.run import listen

    with listen("127.0.0.1", 0) as taken:
        assert run(["serve", "--port", str(taken.getsockname()[1])]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "is taken" in told.err
    assert "--port" in told.err


def test_delete_asks_first_and_says_what_is_gone(show: Show, capsys: pytest.CaptureFixture[str]):
    with_script(show, "ferry", "Ferries", rendered=True)
    assert run(["delete", "ferry"]) == 2
    assert "nobody to ask" in capsys.readouterr().err
    assert run(["delete", "ferry", "--yes"]) == 0
    assert "scripts/ferry.md" in capsys.readouterr().err
    assert run(["list"]) == 0
    assert "No episodes yet" in capsys.readouterr().err
    assert run(["delete", "ferry", "--yes"]) == 1


def test_rename_keeps_the_episode(show: Show, capsys: pytest.CaptureFixture[str]):
    with_script(show, "ferry", "Ferries", rendered=True)
    assert run(["rename", "ferry", "boats"]) == 0
    assert capsys.readouterr().out == "scripts/boats.md\n"
    assert run(["list"]) == 0
    assert "boats" in capsys.readouterr().out
    assert run(["rename", "ferry", "boats"]) == 1


def test_token_makes_shows_and_takes_back_addresses(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    show = new_show(tmp_path)
    assert run(["token", "--show", str(tmp_path)]) == 1
    assert "private = true" in capsys.readouterr().err
    url = 'url = "http://127.0.0.1:8000/"'
    set_setting(show, url, f"{url}\nprivate = true")
    assert run(["token", "--show", str(tmp_path)]) == 0
    first = capsys.readouterr().out
    assert run(["token", "anna", "--show", str(tmp_path)]) == 0
    assert capsys.readouterr().out.startswith("http://127.0.0.1:8000/")
    assert run(["token", "--new", "--show", str(tmp_path)]) == 0
    both = capsys.readouterr().out.splitlines()
    assert both[0] != first.strip()
    assert both[1].endswith("  anna")
    assert run(["token", "anna", "--revoke", "--show", str(tmp_path)]) == 0
    assert run(["token", "anna", "--revoke", "--show", str(tmp_path)]) == 1
    capsys.readouterr()
    assert run(["check", "--show", str(tmp_path)]) == 0
    assert capsys.readouterr().out.startswith("private")
    assert run(["serve", "--token", "", "--show", str(tmp_path)]) == 2


def test_publish_says_what_it_would_do_then_does_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    show = new_show(tmp_path / "show")
    add_episode(show)
    words = ["publish", str(tmp_path / "www"), "--show", str(show.root)]
    assert run(["publish", "--show", str(show.root)]) == 2
    assert run([*words, "--dry-run"]) == 0
    told = capsys.readouterr().err
    assert "public: " in told
    assert "+ feed.xml" in told
    assert not (tmp_path / "www" / "feed.xml").exists()
    assert run([*words, "--json"]) == 0
    done = json.loads(capsys.readouterr().out)
    assert done["put"][-1] == "feed.xml"
    assert (tmp_path / "www" / "feed.xml").read_bytes() == (show.feed / "feed.xml").read_bytes()
