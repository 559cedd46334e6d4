"""What was found good is not looked into again, whatever happens to the list of it."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from helpers.making import new_show

import podcast.episode.safekeeping.media_check as media_check
from podcast.episode.model import Media
from podcast.episode.safekeeping.media_check import MediaCheck
from podcast.show.folder import Show


@pytest.fixture
def show(tmp_path: Path) -> Show:
    return new_show(tmp_path)


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of files that are looked into."""
    names: list[str] = []
    real = media_check.digest_of_file
    monkeypatch.setattr(
        media_check, "digest_of_file", lambda path: names.append(path.name) or real(path)
    )
    return names


def file(show: Show, name: str, size: int = 40_000) -> tuple[Media, Path]:
    """A file, and what it should be."""
    path, content = show.episodes / name, name.encode() * size
    path.write_bytes(content)
    return Media(name, len(content), "", hashlib.sha256(content).hexdigest()), path


def test_each_is_looked_into_once(show: Show, looked: list[str]):
    files = [file(show, f"boat-{number}.mp3") for number in range(3)]
    for _ in range(3):
        check = MediaCheck(show)
        assert all(check.is_sound(*one) for one in files)
        check.remember()
    assert looked == ["boat-0.mp3", "boat-1.mp3", "boat-2.mp3"]


def test_one_that_changed_is_looked_into_again(show: Show, looked: list[str]):
    media, path = file(show, "boat.mp3")
    check = MediaCheck(show)
    assert check.is_sound(media, path)
    check.remember()
    path.write_bytes(bytes(media.size))
    assert not MediaCheck(show).is_sound(media, path)
    assert looked == ["boat.mp3", "boat.mp3"]


def test_a_link_to_a_good_file_is_one(show: Show, looked: list[str]):
    media, path = file(show, "boat.mp3")
    check = MediaCheck(show)
    assert check.is_sound(media, path)
    other = show.root / "boat.mp3"
    other.hardlink_to(path)
    check.same_file(media, other)
    assert check.is_sound(media, other)
    assert looked == ["boat.mp3"]


@pytest.mark.parametrize("damage", ["", "episodes/boat.mp3", "\0" * 50, "episodes/boat.mp3\t1\t2"])
def test_a_damaged_list_only_costs_time(damage: str, show: Show):
    media, path = file(show, "boat.mp3")
    (show.store / "media.tsv").parent.mkdir(parents=True, exist_ok=True)
    (show.store / "media.tsv").write_text(damage, encoding="utf-8")
    check = MediaCheck(show)
    assert check.is_sound(media, path)
    check.remember()
    assert MediaCheck(show).is_sound(media, path)


def test_the_list_is_written_anew_when_half_of_it_is_outdated(show: Show):
    for size in range(20_000, 20_010):
        media, path = file(show, "boat.mp3", size)
        check = MediaCheck(show)
        assert check.is_sound(media, path)
        check.remember()
    lines = (show.store / "media.tsv").read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 2
    assert lines[-1].split("\t")[1] == str(media.size)


def test_of_many_files_few_wait_to_be_written_down(show: Show, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("podcast.episode.safekeeping.media_check.MOST_NEW", 3)
    check = MediaCheck(show)
    files = [file(show, f"boat-{number}.mp3") for number in range(7)]
    assert all(check.is_sound(*one) for one in files)
    assert len((show.store / "media.tsv").read_text(encoding="utf-8").splitlines()) == 6
    assert all(check.is_sound(*one) for one in files)
