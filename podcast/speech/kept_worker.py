"""A worker that stays for the next episode, where one process of ours makes many: to load an engine
takes as long as to speak some sentences."""

from __future__ import annotations

import threading
from multiprocessing.util import Finalize
from weakref import WeakSet

from podcast.speech.synthesis.engine_protocol import Utterance
from podcast.speech.synthesis.worker_process import SpeakingError, WorkerProcess

MOST = 2  # engines that are kept: each is a process, of hundreds of megabytes


class KeptWorker(WorkerProcess):
    """Ended with us, when it fails, or when it is to end in the middle of a sentence; not because
    an episode is finished."""

    def __init__(self, engine: str) -> None:
        super().__init__(engine)
        self._is_at_work = False

    def load(self) -> None:
        """As any worker; one that cannot be loaded is not kept."""
        try:
            super().load()
        except SpeakingError:
            self.end()
            raise

    def speak(self, utterance: Utterance) -> bytes:
        """As any worker."""
        self._is_at_work = True
        try:
            return super().speak(utterance)
        finally:
            self._is_at_work = False

    def close(self) -> None:
        """The episode is finished, or given up."""
        if self._is_at_work:
            self.end()

    def end(self) -> None:
        """End the process."""
        super().close()


_all: WeakSet[KeptWorker] = WeakSet()  # of all threads, to be ended when we do
_kept = threading.local()  # whoever works in a thread of their own has workers of their own


def kept_worker(engine: str) -> KeptWorker:
    """The worker of this engine that was kept, or a new one; the one that was not asked for longest
    makes room."""
    workers: dict[str, KeptWorker] = _kept.__dict__.setdefault("workers", {})
    worker = workers.pop(engine, None) or _new(engine)
    workers[engine] = worker
    for name in list(workers)[:-MOST]:
        workers.pop(name).end()
    return worker


def _new(engine: str) -> KeptWorker:
    if not _all:  # `atexit` is not heard by the processes of a pool
        Finalize(None, _end_all, exitpriority=0)
    worker = KeptWorker(engine)
    _all.add(worker)
    return worker


def _end_all() -> None:
    for worker in list(_all):
        worker.end()
