from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from podcast.show.episode_lock import episode_locked
from podcast.show.folder import Show
from podcast.show.settings import Settings
from podcast.show.show_lock import locked

HOLD = """
import sys
from pathlib import Path
from podcast.show.show_lock import locked
from podcast.show.settings import Settings
from podcast.show.episode_lock import episode_locked
from podcast.show.folder import Show
with locked(Show(Path(sys.argv[1]), Settings()), print):
    print("held", flush=True)
    sys.stdin.readline()
"""


def holder(folder: Path) -> subprocess.Popen[str]:
    """A build that holds the show until it is let go."""
    held = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert held.stdout is not None
    assert held.stdout.readline() == "held\n"
    return held


def let_go(held: subprocess.Popen[str]) -> None:
    assert held.stdin is not None
    held.stdin.close()


def test_the_second_waits_and_is_told_who_holds_it(tmp_path: Path) -> None:
    held = holder(tmp_path)
    told: list[str] = []

    def tell(message: str) -> None:
        told.append(message)
        assert held.poll() is None
        let_go(held)

    with locked(Show(tmp_path, Settings()), tell):
        assert held.wait(60) == 0
    assert len(told) == 1
    assert f"process {held.pid}" in told[0]


def test_a_killed_build_leaves_no_lock_and_no_unfinished_file(tmp_path: Path) -> None:
    held = holder(tmp_path)
    (tmp_path / "episodes").mkdir()
    (tmp_path / "episodes" / ".tides.mp3.0a1b2c3d.partial").write_bytes(b"half")
    pages = tmp_path / "feed" / ".episodes.0a1b2c3d.partial"
    pages.mkdir(parents=True)
    (pages / "tides.html").write_bytes(b"a page")
    held.kill()
    held.wait(60)
    told: list[str] = []
    with locked(Show(tmp_path, Settings()), told.append):
        assert not list((tmp_path / "episodes").iterdir())
        assert not list((tmp_path / "feed").iterdir())
    assert told == []


def test_what_somebody_is_rendering_is_not_swept_away(tmp_path: Path) -> None:
    show = Show(tmp_path, Settings())
    unfinished = tmp_path / "episodes" / ".tides.mp3.0a1b2c3d.partial"
    unfinished.parent.mkdir()
    with episode_locked("tides", show):
        unfinished.write_bytes(b"half")
        with locked(show, print):
            assert unfinished.exists()
    with locked(show, print):
        assert not unfinished.exists()
