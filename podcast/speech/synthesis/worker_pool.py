"""Workers that speak: as many as the engine gains from, each tried once more when it fails."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Sequence
from queue import Empty, SimpleQueue

from podcast.errors import PodcastError
from podcast.processors import processors
from podcast.speech.synthesis.engine_protocol import Engine, Utterance
from podcast.speech.synthesis.take_check import check_speech
from podcast.speech.synthesis.worker_process import PATIENCE, SpeakingError, Worker

TRIES = 2


def speak_all(
    engine: Engine,
    name: str,
    utterances: Iterable[Utterance],
    done: Callable[[Utterance, bytes], None],
    *,
    workers: int = 0,
    patience: float = PATIENCE,
    begun: Callable[[Utterance], None] | None = None,
    ahead: Sequence[Worker] = (),
) -> None:
    """Speak all `utterances` with as many workers as the engine gains from; `done` is called in
    workers' threads.

    `name` is what get_engine knows the engine by; workers of it that were started `ahead` are the
    first of them.
    Raises PodcastError naming the sentence that could not be spoken, after one more try in a new
    process, and
    whatever `done` raises.
    """
    todo = list(utterances)
    count = min(len(todo), workers or how_many(engine))
    crew = [*ahead[:count], *(Worker(name, patience) for _ in range(count - len(ahead)))]
    _Work(engine.sample_rate, todo, done, begun or (lambda _: None)).share(crew)


class _Work:
    """Utterances that several workers, each with a thread of ours, take one after the other."""

    def __init__(
        self,
        rate: int,
        utterances: Iterable[Utterance],
        done: Callable[[Utterance, bytes], None],
        begun: Callable[[Utterance], None],
    ) -> None:
        self._rate, self._done, self._begun = rate, done, begun
        self._todo: SimpleQueue[Utterance] = SimpleQueue()
        for utterance in utterances:
            self._todo.put(utterance)
        self._trouble: list[BaseException] = []
        self._ended = threading.Semaphore(0)  # as often as a thread is done

    def share(self, crew: Sequence[Worker]) -> None:
        """Do everything; raises the first thing that goes wrong, when no worker is left."""
        for worker in crew:
            threading.Thread(target=self._with, args=(worker,), daemon=True).start()
        try:
            for _ in crew:
                self._ended.acquire()
                if self._trouble:
                    break
        except BaseException as error:
            self._trouble.insert(0, error)
            raise
        finally:
            if self._trouble:
                for worker in crew:
                    worker.close()
        if self._trouble:
            raise self._trouble[0]

    def _with(self, worker: Worker) -> None:
        try:
            while not self._trouble:
                utterance = self._todo.get_nowait()
                self._begun(utterance)
                self._done(utterance, self._speak_surely(worker, utterance))
        except Empty:
            pass
        except BaseException as error:
            self._trouble.append(error)
        finally:
            worker.close()
            self._ended.release()

    def _speak_surely(self, worker: Worker, utterance: Utterance) -> bytes:
        for left in reversed(range(TRIES)):
            try:
                samples = worker.speak(utterance)
                check_speech(samples, utterance, self._rate)
                return samples
            except SpeakingError as error:
                if not left or self._trouble:  # when others failed, the worker was ended by us
                    raise _unspoken(utterance, error) from None
                time.sleep(0.05)
        raise AssertionError


def _unspoken(utterance: Utterance, error: SpeakingError) -> PodcastError:
    text = utterance.text if len(utterance.text) < 80 else utterance.text[:77] + "…"
    return PodcastError(
        f"could not speak “{text}” in voice {utterance.voice}: {error}",
        remedy="Change the sentence or its speaker's voice; what is spoken already is kept.",
    )


def how_many(engine: Engine) -> int:
    """Worker processes for this engine on this machine."""
    return engine.gains_from or processors()
