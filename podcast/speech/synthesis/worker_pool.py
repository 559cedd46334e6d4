"""Workers that speak: as many as each engine gains from, each tried once more when it fails."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Sequence
from queue import Empty, SimpleQueue

from podcast.errors import PodcastError
from podcast.processors import processors
from podcast.speech.phonemes.sound_marks import without_marks
from podcast.speech.synthesis.engine_protocol import Engine, Utterance
from podcast.speech.synthesis.engine_registry import get_engine
from podcast.speech.synthesis.take_check import check_speech
from podcast.speech.synthesis.worker_process import (
    SpeakingError,
    UselessError,
    WorkerProcess,
)

TRIES = 2
LONGEST_SHOWN = 80  # characters of a sentence in an error
Spoken = Callable[[Utterance, bytes], None]
Begun = Callable[[Utterance], None]


def speak_all(
    utterances: Iterable[Utterance],
    spoken: Spoken,
    *,
    workers: int = 0,
    patience: float = 0.0,
    begun: Begun = lambda _utterance: None,
    ahead: Sequence[WorkerProcess] = (),
) -> None:
    """Speak all `utterances`, each by its engine, with as many workers as that gains from.

    `spoken` and `begun` are called in workers' threads. Workers that were started `ahead` are the
    first of their engine's. Raises PodcastError naming the sentence that could not be spoken,
    after one more try in a new process, and whatever `spoken` raises.
    """
    queues: dict[str, list[Utterance]] = {}
    for utterance in utterances:
        queues.setdefault(utterance.engine, []).append(utterance)
    work = _SpeakingWork(spoken, begun)
    for engine, todo in queues.items():
        count = min(len(todo), workers or how_many(get_engine(engine)))
        crew = [worker for worker in ahead if worker.engine == engine][:count]
        crew += [WorkerProcess(engine, patience) for _ in range(count - len(crew))]
        work.assign(todo, crew)
    work.run()


class _UtteranceQueue(SimpleQueue[Utterance]):
    """What the workers of one engine take, one after the other."""

    def __init__(self, utterances: Iterable[Utterance]) -> None:
        super().__init__()
        for utterance in utterances:
            self.put(utterance)


class _SpeakingWork:
    """Workers of all engines, each with a thread of ours; the first failure ends the work."""

    def __init__(self, spoken: Spoken, begun: Begun) -> None:
        self._spoken, self._begun = spoken, begun
        self._crew: list[tuple[WorkerProcess, _UtteranceQueue]] = []
        self._failures: list[BaseException] = []
        self._ended = threading.Semaphore(0)  # as often as a thread is done

    def assign(self, utterances: Iterable[Utterance], crew: Sequence[WorkerProcess]) -> None:
        """Have one engine's utterances spoken by its `crew`."""
        queue = _UtteranceQueue(utterances)
        self._crew += [(worker, queue) for worker in crew]

    def run(self) -> None:
        """Do everything; raises the first thing that goes wrong, when no worker is left."""
        for worker, queue in self._crew:
            threading.Thread(target=self._serve, args=(worker, queue), daemon=True).start()
        try:
            for _ in self._crew:
                self._ended.acquire()
                if self._failures:
                    break
        except BaseException as error:
            self._failures.insert(0, error)
            raise
        finally:
            if self._failures:
                for worker, _ in self._crew:
                    worker.close()
        if self._failures:
            raise self._failures[0]

    def _serve(self, worker: WorkerProcess, queue: _UtteranceQueue) -> None:
        try:
            while not self._failures:
                utterance = queue.get_nowait()
                self._begun(utterance)
                self._spoken(utterance, self._speak_surely(worker, utterance))
        except Empty:
            pass
        except BaseException as error:
            self._failures.append(error)
        finally:
            worker.close()
            self._ended.release()

    def _speak_surely(self, worker: WorkerProcess, utterance: Utterance) -> bytes:
        rate = get_engine(worker.engine).rate_of(utterance.voice)
        for tries_left in reversed(range(TRIES)):
            try:
                samples = worker.speak(utterance)
                check_speech(samples, utterance, rate)
                return samples
            except SpeakingError as error:
                # when others failed, the worker was ended by us
                if not tries_left or self._failures or isinstance(error, UselessError):
                    raise _unspoken(utterance, error) from None
                time.sleep(0.05)
        raise AssertionError


def _unspoken(utterance: Utterance, error: SpeakingError) -> PodcastError:
    text = without_marks(utterance.text)
    if len(text) >= LONGEST_SHOWN:
        text = text[: LONGEST_SHOWN - 3] + "…"
    return PodcastError(
        f"could not speak “{text}” in voice {utterance.voice}: {error}",
        remedy="Change the sentence or its speaker's voice; what is spoken already is kept.",
    )


def how_many(engine: Engine) -> int:
    """Worker processes for this engine on this machine."""
    return engine.gains_from or processors()
