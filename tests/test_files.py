from __future__ import annotations

from pathlib import Path

import pytest

from podcast.files import atomic_file, atomic_write


def test_a_file_appears_whole(tmp_path: Path) -> None:
    atomic_write(tmp_path / "a" / "b.txt", "über\n")
    assert (tmp_path / "a" / "b.txt").read_bytes() == "über\n".encode()
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b.txt"]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, OSError])
def test_an_error_leaves_the_old_file_and_nothing_else(tmp_path: Path, error: type[BaseException]) -> None:
    path = tmp_path / "b.txt"
    path.write_text("old")
    with pytest.raises(error), atomic_file(path) as unfinished:
        unfinished.write_text("half of the ne")
        raise error
    assert path.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["b.txt"]
