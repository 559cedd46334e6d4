"""A worker that stays when its episode is finished, and goes when anything is wrong."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from podcast.production.batch.local_workers import local_workers
from podcast.speech.kept_worker import MOST, KeptWorker, kept_worker
from podcast.speech.synthesis.engine_protocol import Utterance
from podcast.speech.synthesis.worker_process import SpeakingError

LAMP = Utterance("The lamp is out.", "low", engine="toy_engines:Tone")


def pid(worker: KeptWorker) -> int:
    assert worker._process is not None
    return worker._process.pid


def test_the_next_episode_finds_it_loaded_and_hears_the_same(toys: Path) -> None:
    worker = kept_worker(LAMP.engine)
    first = worker.speak(LAMP)
    process = pid(worker)
    worker.close()  # the episode is finished
    again = kept_worker(LAMP.engine)
    assert again is worker
    assert again.speak(LAMP) == first
    assert pid(again) == process
    again.end()


def test_one_that_died_meanwhile_is_started_again(toys: Path) -> None:
    worker = kept_worker(LAMP.engine)
    first = worker.speak(LAMP)
    os.kill(pid(worker), signal.SIGKILL)
    worker._process.wait()  # type: ignore[union-attr]
    with pytest.raises(SpeakingError):  # whoever speaks tries once more
        worker.speak(LAMP)
    assert worker.speak(LAMP) == first
    worker.end()


def test_few_engines_are_kept() -> None:
    workers = [kept_worker(name) for name in ("pyttsx3", "espeak", "hibari")[: MOST + 1]]
    for worker in workers:
        worker.end()
    assert kept_worker("hibari") is workers[-1]
    assert kept_worker("pyttsx3") is not workers[0]


def engine_of_this_process(_number: int) -> int:
    worker = kept_worker("pyttsx3")
    worker.load()
    return pid(worker)


def test_none_outlives_the_process_that_kept_it() -> None:
    with local_workers(1) as executor:
        first, second = executor.map(engine_of_this_process, range(2))
    assert first == second
    with pytest.raises(ProcessLookupError):
        os.kill(first, 0)
