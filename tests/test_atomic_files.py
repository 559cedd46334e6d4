from __future__ import annotations

import errno
from pathlib import Path

import pytest

from podcast.atomic_files import atomic_file, atomic_write


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
