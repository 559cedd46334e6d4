"""A worker process as we see it: started, spoken to, listened to with a deadline, ended."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import asdict
from io import RawIOBase
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import IO

from podcast.speech.synthesis.engine_protocol import Utterance
from podcast.speech.synthesis.engine_registry import get_engine
from podcast.speech.synthesis.wire_format import DONE, ERROR, HEADER, REFUSED, SAMPLES

# seconds without a sign of life, beyond an engine's own patience
PATIENCE_PER_CHARACTER = 0.05
SECONDS_PER_CHARACTER = 0.07  # of speech
BUSY = 20  # times slower than alone: the machine may be doing something else
STARTING = 60.0  # seconds for an engine to load
# seconds for an utterance, however alive its engine is, plus so many for each character: what
# takes longer will not end
LONGEST_WAIT, WAIT_PER_CHARACTER = 120.0, 1.0
WORKER = "podcast.speech.synthesis.worker_main"
PACKAGE_ROOT = Path(__file__).parents[3]
PIPE = 1 << 20  # bytes: most sentences fit, and a worker need not wait for us to read
Frame = tuple[bytes, bytes]  # kind, content: see wire_format.py


class SpeakingError(Exception):
    """One attempt at an utterance came to nothing."""


class UselessError(SpeakingError):
    """Nor would another."""


class WorkerProcess:
    """One process of one engine, one utterance at a time."""

    def __init__(self, engine: str, patience: float = 0.0) -> None:
        """`patience` in seconds; 0: the engine's own."""
        self.engine = engine
        self._patience = patience or get_engine(engine).patience
        self._process: subprocess.Popen[bytes] | None = None
        self._frames: SimpleQueue[Frame | None] = SimpleQueue()
        self._loaded = False
        self._errors: IO[bytes] | None = None

    def start(self) -> None:
        """Start the process, without waiting for it, when it is not there."""
        if self._process is not None:
            return
        if self._errors is None:
            self._errors = tempfile.TemporaryFile()  # noqa: SIM115  lives as long as the worker
        self._process = subprocess.Popen(
            # -P: without it, a json.py in the current folder would be run
            [sys.executable, "-P", "-m", WORKER, self.engine, str(os.getpid())],
            env=_environment(),
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._errors,
            pipesize=PIPE, bufsize=0,
            start_new_session=True,  # Ctrl-C is for us: we end our workers ourselves
        )  # fmt: skip
        self._frames, self._loaded = SimpleQueue(), False
        threading.Thread(
            target=_listen, args=(self._process.stdout, self._frames), daemon=True
        ).start()

    def load(self) -> None:
        """Start the process and wait until its engine is loaded. Raises SpeakingError when it
        cannot be."""
        self.start()
        if not self._loaded:
            self._frame(STARTING)
            self._loaded = True

    def speak(self, utterance: Utterance) -> bytes:
        """The samples of one utterance. Raises SpeakingError: its process has then ended, the next
        call starts one."""
        try:
            return self._attempt(utterance)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """End the process, whatever it is doing."""
        process, self._process = self._process, None
        if process is not None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, 9) if hasattr(os, "killpg") else process.kill()
            if process.stdin:
                process.stdin.close()
            process.wait()

    def _attempt(self, utterance: Utterance) -> bytes:
        self.load()
        process = self._process
        assert process is not None
        assert process.stdin is not None
        try:
            process.stdin.write(json.dumps(asdict(utterance)).encode() + b"\n")
        except OSError:
            raise SpeakingError(f"the engine died{self._last_words()}") from None
        patience = self._patience + self._per_character() * len(utterance.text)
        end = time.monotonic() + LONGEST_WAIT + WAIT_PER_CHARACTER * len(utterance.text)
        samples: list[bytes] = []
        while True:
            if time.monotonic() > end:
                raise SpeakingError("the engine goes on and on: it was ended")
            kind, content = self._frame(patience)
            if kind == SAMPLES:
                samples.append(content)
            elif kind == ERROR:
                raise SpeakingError(content.decode("utf-8", "replace"))
            elif kind == REFUSED:
                raise UselessError(content.decode("utf-8", "replace"))
            elif kind == DONE:
                return samples[0] if len(samples) == 1 else b"".join(samples)

    def _per_character(self) -> float:
        """Seconds to wait for a slow engine's sound of a character, on a machine that is busy."""
        speed = get_engine(self.engine).speed
        return max(PATIENCE_PER_CHARACTER, SECONDS_PER_CHARACTER / speed * BUSY)

    def _frame(self, patience: float) -> Frame:
        try:
            frame = self._frames.get(timeout=patience)
        except Empty:
            raise SpeakingError(f"the engine gave no sign of life for {patience:.0f} s") from None
        if frame is None:
            raise SpeakingError(f"the engine died{self._last_words()}")
        return frame

    def _last_words(self) -> str:
        assert self._errors is not None
        size = self._errors.seek(0, os.SEEK_END)
        self._errors.seek(max(0, size - 2000))
        lines = self._errors.read().decode("utf-8", "replace").strip().splitlines()
        return f": {lines[-1]}" if lines else ""


def _environment() -> dict[str, str]:
    """Ours, with no folder on Python's path that depends on where we are."""
    folders = os.environ.get("PYTHONPATH", "").split(os.pathsep)
    absolute = [folder for folder in folders if folder and Path(folder).is_absolute()]
    if str(PACKAGE_ROOT) in sys.path:  # a checkout that is not installed
        absolute.append(str(PACKAGE_ROOT))
    ours = {"PYTHONPATH": os.pathsep.join(dict.fromkeys(absolute))}
    # numpy starts a thread for each processor, for products of matrices that nobody asks for
    return {"OPENBLAS_NUM_THREADS": "1"} | os.environ | ours


def _listen(stream: RawIOBase, frames: SimpleQueue[Frame | None]) -> None:
    """Put what a process says into `frames`, None at its end: a pipe can be waited for with a
    deadline only so."""
    try:
        while header := _read(stream, HEADER.size):
            kind, length = HEADER.unpack(header)
            frames.put((kind, _read(stream, length)))
    except (OSError, EOFError):
        pass
    finally:
        frames.put(None)
        stream.close()


def _read(stream: RawIOBase, length: int) -> bytes:
    """So many bytes. Raises EOFError when there are fewer."""
    content = bytearray(length)
    rest = memoryview(content)
    while rest:
        count = stream.readinto(rest)
        if not count:
            raise EOFError
        rest = rest[count:]
    return bytes(content)
