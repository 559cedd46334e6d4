"""kill -9 at random moments: nothing is broken, and nothing that was stored is spoken again.

PODCAST_KILLS=50 asks for more of them than the usual few.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from podcast.audio import mp3
from podcast.audio.sound_rendering import plan
from podcast.audio.store import Store

KILLS = int(os.environ.get("PODCAST_KILLS", "6"))
TOYS = Path(__file__).parents[1] / "toys"


def start(folder: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, str(TOYS / "render_once.py"), str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def stored(store: Store) -> set[str]:
    """Keys of takes that are there; every one must be whole."""
    keys = {
        path.parent.name + path.name for path in store.root.glob("takes/*/*") if not path.suffix
    }
    for key in keys:
        assert store.get("takes", key) is not None
    return keys


@pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9")
def test_killed_at_random_moments(
    tmp_path: Path, toys: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from render_once import SCRIPT, SENTENCES, show_in

    monkeypatch.setenv("TOY_SECONDS", "0.04")
    show = show_in(tmp_path / "show")
    show.root.mkdir()
    store = Store(show.store)
    keys = {
        item.utterance.text: item.key for block in plan(SCRIPT, show).parts for item in block.items
    }  # type: ignore[union-attr]
    log, out = toys / "spoken", show.root / "out.mp3"
    rng = random.Random(7)
    heard, kept = 0, set[str]()
    for _ in range(KILLS):
        process = start(show.root)
        time.sleep(rng.uniform(0.1, 0.6))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        time.sleep(0.1)  # a worker that was speaking finishes its sentence for nobody
        spoken = log.read_text().splitlines() if log.exists() else []
        again = [text for text in spoken[heard:] if keys.get(text) in kept]
        assert not again, "spoken again although it was stored"
        heard, kept = len(spoken), stored(store)
        assert not out.exists() or process.returncode == 0 or len(kept) > SENTENCES
    process = start(show.root)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 0, errors.decode()
    again = [text for text in log.read_text().splitlines()[heard:] if keys.get(text) in kept]
    assert not again
    assert mp3.count_frames(out.read_bytes()) > 100
    assert not list(show.store.rglob("*.partial"))


@pytest.mark.skipif(sys.platform == "win32", reason="signals are others there")
def test_ctrl_c_ends_the_workers_too(
    tmp_path: Path, toys: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOY_SECONDS", "0.1")
    folder = tmp_path / "show"
    folder.mkdir()
    process = start(folder)
    log = toys / "spoken"
    while not log.exists():
        assert process.poll() is None
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert process.returncode != 0
    assert b"KeyboardInterrupt" in errors
    heard = len(log.read_text().splitlines())
    time.sleep(0.4)
    assert len(log.read_text().splitlines()) == heard, "somebody is still speaking"
    assert not (folder / "out.mp3").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="limits are others there")
@pytest.mark.parametrize(
    ("limit", "at_least"),
    [
        pytest.param(
            150_000, 0, id="while speaking"
        ),  # the passage for the gain, which is spoken first, is longer
        pytest.param(
            1_000_000, 36, id="while joining"
        ),  # only the episode is: every take is stored by then
    ],
)
def test_full_disk_is_one_error_and_nothing_is_lost(
    tmp_path: Path, toys: Path, limit: int, at_least: int
) -> None:
    import resource

    folder = tmp_path / "show"
    folder.mkdir()
    process = subprocess.run(
        [sys.executable, str(TOYS / "render_once.py"), str(folder)],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
        capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    assert process.returncode != 0
    assert b"OSError" in process.stderr
    assert not list(folder.rglob("*.partial"))
    assert not (folder / "out.mp3").exists()
    kept = stored(Store(folder / ".podcast"))
    assert len(kept) >= at_least
    heard = len((toys / "spoken").read_text().splitlines())
    again = start(folder)
    _, errors = again.communicate(timeout=60)
    assert again.returncode == 0, errors.decode()
    assert (folder / "out.mp3").exists()
    if at_least:
        assert len((toys / "spoken").read_text().splitlines()) == heard, (
            "spoken again although it was stored"
        )
