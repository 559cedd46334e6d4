from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

from podcast.lock import locked
from podcast.settings import Settings
from podcast.show import Show

HOLD = """
import sys, time
from pathlib import Path
from podcast.lock import locked
from podcast.settings import Settings
from podcast.show import Show
with locked(Show(Path(sys.argv[1]), Settings()), print):
    print("held", flush=True)
    time.sleep(float(sys.argv[2]))
"""


def holder(folder: Path, seconds: float) -> subprocess.Popen[str]:
    held = subprocess.Popen([sys.executable, "-c", HOLD, str(folder), str(seconds)], stdout=subprocess.PIPE, text=True)
    assert held.stdout is not None
    assert held.stdout.readline() == "held\n"
    return held


def test_the_second_waits_and_is_told_who_holds_it(tmp_path: Path) -> None:
    held = holder(tmp_path, 0.6)
    told: list[str] = []
    start = time.monotonic()
    with locked(Show(tmp_path, Settings()), told.append):
        assert time.monotonic() - start > 0.2
    assert len(told) == 1
    assert f"process {held.pid}" in told[0]
    held.wait(10)


def test_a_killed_build_leaves_no_lock_and_no_unfinished_file(tmp_path: Path) -> None:
    held = holder(tmp_path, 60)
    (tmp_path / "episodes").mkdir()
    (tmp_path / "episodes" / ".tides.mp3.0a1b2c3d.partial").write_bytes(b"half")
    held.kill()
    held.wait(10)
    told: list[str] = []
    with locked(Show(tmp_path, Settings()), told.append):
        assert not list((tmp_path / "episodes").iterdir())
    assert told == []
