from __future__ import annotations

import errno
from pathlib import Path

import pytest

from podcast.atomic_files import WholeFolder, all_to_disk, atomic_file, atomic_write


def test_a_file_appears_whole(tmp_path: Path) -> None:
    atomic_write(tmp_path / "a" / "b.txt", "über\n")
    assert (tmp_path / "a" / "b.txt").read_bytes() == "über\n".encode()
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b.txt"]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, OSError])
def test_an_error_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, error: type[BaseException]
) -> None:
    path = tmp_path / "b.txt"
    path.write_text("old")
    with pytest.raises(error), atomic_file(path) as unfinished:
        unfinished.write_text("half of the ne")
        raise error
    assert path.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["b.txt"]


def test_a_failure_to_write_names_the_file(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No space") as caught, atomic_file(tmp_path / "a.mp3"):
        raise OSError(errno.ENOSPC, "No space left on device")
    assert caught.value.filename == str(tmp_path / "a.mp3")
    assert list(tmp_path.iterdir()) == []


def test_a_new_folder_appears_whole(tmp_path: Path) -> None:
    pages = tmp_path / "feed" / "pages"
    with WholeFolder(pages) as folder:
        folder.write("a.html", b"one")
        assert not pages.exists()
        folder.write("b.html", b"two")
    assert {path.name: path.read_bytes() for path in pages.iterdir()} == {
        "a.html": b"one",
        "b.html": b"two",
    }
    assert list(pages.parent.iterdir()) == [pages]


def test_a_new_folder_that_is_not_finished_is_none(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), WholeFolder(tmp_path / "pages") as folder:
        folder.write("a.html", b"one")
        raise KeyboardInterrupt
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_there_keeps_what_is_so_already(tmp_path: Path) -> None:
    with WholeFolder(tmp_path / "pages") as folder:
        folder.write("a.html", b"one")
        folder.write("b.html", b"two")
    before = (tmp_path / "pages" / "a.html").stat().st_ino
    with WholeFolder(tmp_path / "pages") as folder:
        folder.write("a.html", b"one")
        folder.write("b.html", b"three")
    assert (tmp_path / "pages" / "a.html").stat().st_ino == before
    assert (tmp_path / "pages" / "b.html").read_bytes() == b"three"


@pytest.mark.parametrize("many", [1, 100])
def test_many_files_are_brought_to_the_disk(
    many: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[str] = []
    monkeypatch.setattr("podcast.atomic_files.MANY", many)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr("os.sync", lambda: waited.append("all"), raising=False)
    monkeypatch.setattr("os.fsync", lambda _file: waited.append("one"))
    one, two = tmp_path / "one", tmp_path / "two"
    one.write_bytes(b"1")
    two.write_bytes(b"2")
    (tmp_path / "again").hardlink_to(one)
    all_to_disk([one, two, tmp_path / "again"])
    assert waited == (["all"] if many == 1 else ["one", "one"])
