"""A worker runs no code of the current folder, and is gone when whoever asked it is gone."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from podcast.speech.synthesis.engine_protocol import Utterance
from podcast.speech.synthesis.parent_watch import lines_watched
from podcast.speech.synthesis.worker_process import WorkerProcess

ASKER = """
import sys
from podcast.speech.synthesis.engine_protocol import Utterance
from podcast.speech.synthesis.worker_process import WorkerProcess
worker = WorkerProcess({engine!r})
worker.load()
print(worker._process.pid, flush=True)
worker.speak(Utterance("On forever and ever.", "low"))
"""


@pytest.mark.parametrize("python_path", ["", ".", os.pathsep])
def test_code_of_the_current_folder_is_not_run(
    toys: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, python_path: str
) -> None:
    for name in ("json", "struct", "numpy", "podcast"):
        (tmp_path / f"{name}.py").write_text(
            f"open({str(tmp_path / 'was-run')!r}, 'w').close(); raise SystemExit('ran {name}')"
        )
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", python_path + os.pathsep + os.environ["PYTHONPATH"])
    worker = WorkerProcess("toy_engines:Tone")
    try:
        assert worker.speak(Utterance("Nobody asked.", "low"))
    finally:
        worker.close()
    assert not (tmp_path / "was-run").exists()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks /proc")
@pytest.mark.parametrize("engine", ["toy_engines:Hangs", "toy_engines:HangsInFork"])
def test_no_process_outlives_whoever_asked(toys: Path, engine: str) -> None:
    asker = subprocess.Popen(
        [sys.executable, "-c", ASKER.format(engine=engine)], stdout=subprocess.PIPE, text=True
    )
    assert asker.stdout is not None
    worker = int(asker.stdout.readline())
    if engine.endswith("Fork"):
        _wait_until(lambda: bool(_children(worker)))
    family = [worker, *_children(worker)]
    os.kill(asker.pid, signal.SIGKILL)
    asker.wait()
    _wait_until(lambda: not any(_lives(process) for process in family))


def test_where_there_is_no_signal_the_pipe_tells() -> None:
    reading, writing = os.pipe()
    gone = threading.Event()
    lines = lines_watched(os.fdopen(reading, "rb"), gone.set)
    os.write(writing, b"one\n")
    assert next(lines) == b"one\n"
    assert not gone.is_set()
    os.close(writing)  # while we are at work on the line
    assert gone.wait(30)
    assert list(lines) == []


def test_lines_come_in_order() -> None:
    gone = threading.Event()
    assert list(lines_watched(io.BytesIO(b"a\nb\nc"), gone.set)) == [b"a\n", b"b\n", b"c"]


def _children(process: int) -> list[int]:
    try:
        text = Path(f"/proc/{process}/task/{process}/children").read_text()
    except OSError:
        return []
    return [int(child) for child in text.split()]


def _lives(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def _wait_until(condition: object) -> None:
    for _ in range(600):
        if condition():  # type: ignore[operator]
            return
        time.sleep(0.05)
    raise AssertionError("it did not come to be in half a minute")
