"""An m4a and an opus file say of themselves what the MP3 says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from helpers.making import add_episode, ferry_script, new_show

from podcast.episode.formats import convert
from podcast.episode.model import Episode
from podcast.show.folder import Show

av = pytest.importorskip("av", reason="PyAV, the optional extra `formats`, is not installed")
TITLE = "Boats & people: <b>5 < 6</b> – 日本"


@pytest.fixture
def show(tmp_path: Path) -> Show:
    return new_show(tmp_path)


@pytest.fixture
def episode(show: Show) -> Episode:
    return add_episode(show, script=ferry_script(TITLE), seconds=9)


def made(episode: Episode, show: Show, name: str) -> Path:
    out = show.root / f"out.{name}.partial"  # as it is called until it is whole
    convert(show.episodes / episode.audio.name, out, name)
    return out


def chapters_of(path: Path) -> list[tuple[int, str]]:
    with av.open(str(path)) as file:
        found = sorted(file.chapters(), key=lambda chapter: chapter["start"])
        return [
            (round(one["start"] * one["time_base"] * 1000), one["metadata"]["title"])
            for one in found
        ]


def meant(episode: Episode) -> list[tuple[int, str]]:
    return [(round(mark.start * 1000), mark.title) for mark in episode.chapters]


def test_an_m4a_has_the_whole_tag(episode: Episode, show: Show):
    from mutagen.mp4 import MP4

    path = made(episode, show, "m4a")
    file = MP4(path)
    said = {name: value[0] if isinstance(value, list) else value for name, value in file.items()}
    comment = said.pop("\xa9cmt")
    assert "Dana Okoye, Harbour Post" in comment
    assert (said.pop("ldes"), said.pop("desc")) == (comment, comment[:255])
    assert bytes(said.pop("covr")).startswith(b"\xff\xd8")
    assert said == {
        "\xa9nam": TITLE, "\xa9alb": "The Harbour Desk", "\xa9ART": "Dana Okoye",
        "aART": "Harbour Desk", "\xa9gen": "Podcast", "\xa9day": "2026-03-02 12:30:00",
        "pcst": True,
    }  # fmt: skip
    assert chapters_of(path) == meant(episode)
    assert [chapter.title for chapter in file.chapters] == [title for _, title in meant(episode)]


def test_an_m4a_is_whole_and_can_be_begun_before_it_is_there(episode: Episode, show: Show):
    path = made(episode, show, "m4a")
    data = path.read_bytes()
    assert data.index(b"moov") < data.index(b"mdat")
    with av.open(str(path)) as file:
        heard = sum(frame.samples for frame in file.decode(audio=0)) / 44_100
    assert heard == pytest.approx(episode.duration, abs=0.1)


def test_an_opus_file_has_the_whole_tag(episode: Episode, show: Show):
    from mutagen.oggopus import OggOpus

    path = made(episode, show, "opus")
    said: dict[str, Any] = {name: value[0] for name, value in OggOpus(path).items()}
    assert "Marta Silva" in said["description"]
    assert said["metadata_block_picture"]
    assert {name: said[name] for name in ("title", "album", "artist", "date", "language")} == {
        "title": TITLE, "album": "The Harbour Desk", "artist": "Dana Okoye",
        "date": "2026-03-02 12:30:00", "language": "eng",
    }  # fmt: skip
    assert chapters_of(path) == meant(episode)


def test_an_episode_without_a_tag_has_none(episode: Episode, show: Show):
    from mutagen.id3 import ID3

    ID3(show.episodes / episode.audio.name).delete(show.episodes / episode.audio.name)
    path = made(episode, show, "m4a")
    assert chapters_of(path) == []
