"""Worker processes that speak: started when needed, watched for progress, replaced when they die."""

from __future__ import annotations

import contextlib
import json
import os
import select
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict
from queue import Empty, SimpleQueue

from podcast.errors import PodcastError
from podcast.speech.engine import Engine, Utterance
from podcast.speech.worker import DONE, ERROR, HEADER, SAMPLES

PATIENCE = 20.0  # seconds without a sign of life, plus:
PATIENCE_PER_CHARACTER = 0.05
STARTING = 60.0  # seconds for an engine to load
TRIES = 2
PIPE = 1 << 20  # bytes: most sentences fit, and a worker need not wait for us to read
QUIET = 330  # of 32,768 (-40 dBFS): speech is louder than this somewhere
BRISK = 60.0  # characters a second: nobody speaks faster at 165 words a minute


class SpeakingError(Exception):
    """One attempt at an utterance came to nothing."""


class Worker:
    """One process, one utterance at a time."""

    def __init__(self, engine: str, patience: float = PATIENCE) -> None:
        self._engine = engine
        self._patience = patience
        self._process: subprocess.Popen[bytes] | None = None
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115  lives as long as the worker

    def speak(self, utterance: Utterance) -> bytes:
        """The samples of one utterance. Raises SpeakingError: its process has then ended, the next call starts one."""
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
            for stream in (process.stdin, process.stdout):
                if stream:
                    stream.close()
            process.wait()

    def _attempt(self, utterance: Utterance) -> bytes:
        patience = self._patience + PATIENCE_PER_CHARACTER * len(utterance.text)
        if self._process is None:
            self._start()
            self._frame(STARTING)
        process = self._process
        assert process is not None
        assert process.stdin is not None
        try:
            process.stdin.write(json.dumps(asdict(utterance)).encode() + b"\n")
        except OSError:
            raise SpeakingError(f"the engine died{self._last_words()}") from None
        samples: list[bytes] = []
        while True:
            kind, content = self._frame(patience)
            patience = self._patience
            if kind == SAMPLES:
                samples.append(content)
            elif kind == ERROR:
                raise SpeakingError(content.decode("utf-8", "replace"))
            elif kind == DONE:
                return samples[0] if len(samples) == 1 else b"".join(samples)

    def _start(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "podcast.speech.worker", self._engine],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._errors,
            pipesize=PIPE, bufsize=0,
            start_new_session=True,  # Ctrl-C is for us: we end our workers ourselves
        )  # fmt: skip

    def _frame(self, patience: float) -> tuple[bytes, bytes]:
        kind, length = HEADER.unpack(self._read(HEADER.size, patience))
        return kind, self._read(length, patience)

    def _read(self, length: int, patience: float) -> bytes:
        assert self._process is not None
        assert self._process.stdout is not None
        stream = self._process.stdout
        content = bytearray(length)
        rest = memoryview(content)
        while rest:
            if not _readable(stream.fileno(), patience):
                raise SpeakingError(f"the engine gave no sign of life for {patience:.0f} s")
            count = stream.readinto(rest)  # type: ignore[attr-defined]  # of an unbuffered pipe: what is there
            if not count:
                raise SpeakingError(f"the engine died{self._last_words()}")
            rest = rest[count:]
        return bytes(content)

    def _last_words(self) -> str:
        size = self._errors.seek(0, os.SEEK_END)
        self._errors.seek(max(0, size - 2000))
        lines = self._errors.read().decode("utf-8", "replace").strip().splitlines()
        return f": {lines[-1]}" if lines else ""


def _readable(stream: int, seconds: float) -> bool:
    if sys.platform == "win32":  # no select on pipes there: reading waits, and the process is ended by hand
        return True
    return bool(select.select([stream], [], [], seconds)[0])


def check_speech(samples: bytes, utterance: Utterance, rate: int) -> None:
    """Raise SpeakingError when `samples` cannot be this utterance: silence, or far too short for its words."""
    import numpy as np

    if len(samples) % 2:
        raise SpeakingError("the engine gave half a sample")
    wave = np.frombuffer(samples, dtype="<i2")
    if not wave.size or max(int(wave.max()), -int(wave.min())) < QUIET:
        raise SpeakingError("the engine gave silence")
    letters = sum(character.isalnum() for character in utterance.text)
    if wave.size / rate < letters / (BRISK * max(utterance.rate, 80) / 165):
        raise SpeakingError(f"the engine gave {wave.size / rate:.2f} s for {letters} letters: cut short")


def speak_all(
    engine: Engine,
    name: str,
    utterances: Iterable[Utterance],
    done: Callable[[Utterance, bytes], None],
    *,
    workers: int = 0,
    patience: float = PATIENCE,
    begun: Callable[[Utterance], None] | None = None,
) -> None:
    """Speak all `utterances` with as many workers as the engine gains from; `done` is called in workers' threads.

    `name` is what get_engine knows the engine by. Raises PodcastError naming the sentence that could not be spoken,
    after one more try in a new process, and whatever `done` raises.
    """
    todo: SimpleQueue[Utterance] = SimpleQueue()
    count = 0
    for count, utterance in enumerate(utterances, start=1):  # noqa: B007
        todo.put(utterance)
    trouble: list[BaseException] = []
    ended = threading.Semaphore(0)  # as often as a thread is done
    crew = [Worker(name, patience) for _ in range(min(count, workers or how_many(engine)))]

    def work(worker: Worker) -> None:
        try:
            while not trouble:
                utterance = todo.get_nowait()
                if begun:
                    begun(utterance)
                done(utterance, _speak_surely(worker, utterance, engine.sample_rate))
        except Empty:
            pass
        except BaseException as error:
            trouble.append(error)
        finally:
            worker.close()
            ended.release()

    threads = [threading.Thread(target=work, args=(worker,), daemon=True) for worker in crew]
    for thread in threads:
        thread.start()
    try:
        for _ in crew:
            ended.acquire()
            if trouble:
                break
    except BaseException as error:
        trouble.insert(0, error)
        raise
    finally:
        if trouble:
            for worker in crew:
                worker.close()
    if trouble:
        raise trouble[0]


def how_many(engine: Engine) -> int:
    """Worker processes for this engine on this machine."""
    here = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return engine.gains_from or here


def _speak_surely(worker: Worker, utterance: Utterance, rate: int) -> bytes:
    for left in reversed(range(TRIES)):
        try:
            samples = worker.speak(utterance)
            check_speech(samples, utterance, rate)
            return samples
        except SpeakingError as error:
            if not left:
                text = utterance.text if len(utterance.text) < 80 else utterance.text[:77] + "…"
                raise PodcastError(
                    f"could not speak “{text}” in voice {utterance.voice}: {error}",
                    remedy="Change the sentence or its speaker's voice; what is spoken already is kept.",
                ) from None
            time.sleep(0.05)
    raise AssertionError
