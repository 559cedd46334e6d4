"""Making blocks: sentences are spoken in worker processes while blocks whose takes are there are
encoded in threads."""

from __future__ import annotations

import contextlib
import sys
import threading
from collections import defaultdict
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

from podcast.audio.block_encoding import encode_block
from podcast.audio.blocks import Block, Say
from podcast.audio.gains import find_gain, gain_of
from podcast.audio.store import Store
from podcast.audio.takes import MissingTakeError, Take, keep_take, passage, take_key
from podcast.processors import processors
from podcast.show.folder import Show
from podcast.speech.synthesis.engine_protocol import Engine, Utterance
from podcast.speech.synthesis.worker_pool import speak_all
from podcast.speech.synthesis.worker_process import Worker


@dataclass(frozen=True, slots=True)
class Done:
    """How far the work is."""

    spoken: int
    to_speak: int
    encoded: int
    to_encode: int
    seconds: float  # of audio encoded so far
    saying: str = ""  # the sentence that was taken up last


Progress = Callable[[Done], None]
TIDY = 32  # blocks: so often, memory that the allocator keeps for later goes back


def make_blocks(
    blocks: Sequence[Block],
    show: Show,
    engine: Engine,
    store: Store,
    progress: Progress | None = None,
    *,
    ahead: Sequence[Worker] = (),
) -> None:
    """Speak what is missing for `blocks`, encode them and store them. Workers may have been started
    `ahead`.

    Raises PodcastError naming the sentence that cannot be spoken, OSError when the disk is full.
    Every take and
    block that was finished by then is in the store.
    """
    while blocks:
        work = _Work(blocks, show, engine, store, progress)
        work.run(ahead)
        blocks = work.again
    _give_back_memory()


class _Work:
    """What is waiting for what. Its methods are called in several threads."""

    def __init__(
        self,
        blocks: Sequence[Block],
        show: Show,
        engine: Engine,
        store: Store,
        progress: Progress | None,
    ) -> None:
        self.blocks, self.show, self.engine, self.store = blocks, show, engine, store
        self.progress = progress or (lambda _: None)
        self.again: list[Block] = []  # blocks of which a take was damaged
        self._lock = threading.Lock()
        self._measuring: dict[str, threading.Lock] = defaultdict(
            threading.Lock
        )  # voice -> who finds its gain
        self._jobs: dict[
            str, tuple[Utterance, str]
        ] = {}  # key -> what to speak, and how it is written
        self._trials: dict[
            str, tuple[str, tuple[Utterance, str]]
        ] = {}  # voice without a gain -> its passage's job
        self._lacking: dict[int, int] = {}  # block -> how many takes it lacks
        self._needs: dict[str, list[int]] = {}  # take -> blocks that lack it
        self._gains: dict[str, float] = {}  # voice -> dB
        self._failure: BaseException | None = None
        self._spoken = self._encoded = self._samples = 0
        self._saying = ""
        self._ready = self._collect()
        self._passages = {key for key, _ in self._trials.values()}
        self._to_speak = len(self._jobs.keys() - self._passages)
        self._keys = {utterance: key for key, (utterance, _) in self._jobs.items()}

    def run(self, ahead: Sequence[Worker]) -> None:
        """Speak and encode; raises the first thing that goes wrong, when nothing is at work any
        more."""
        pool = ThreadPoolExecutor(processors())
        self._pool = pool
        try:
            pool.submit(_load_libraries)  # while the workers start
            for at in self._ready:
                self._submit(at)
            # A build that was killed may have left the passage of a voice spoken, and its gain not
            # found.
            first = [key for key, _ in self._trials.values() if key in self._jobs]
            order = [
                self._jobs[key][0]
                for key in (*first, *(k for k in self._jobs if k not in self._passages))
            ]
            name = self.show.settings.voices.engine
            speak_all(self.engine, name, order, self._on_take, begun=self._on_begin, ahead=ahead)
            pool.shutdown(wait=True)
        except BaseException:
            pool.shutdown(wait=True, cancel_futures=True)
            raise
        if self._failure:
            raise self._failure

    def _collect(self) -> list[int]:
        """Find what must be spoken; returns the blocks that can be encoded at once."""
        ready: list[int] = []
        there: dict[str, bool] = {}
        for at, block in enumerate(self.blocks):
            lacking: set[str] = set()
            for item in block.items:
                if not isinstance(item, Say):
                    continue
                for key, job in (
                    (item.key, (item.utterance, item.text)),
                    *self._trial(item.utterance),
                ):
                    if key not in there:
                        there[key] = self.store.has("takes", key)
                    if not there[key]:
                        self._jobs.setdefault(key, job)
                        lacking.add(key)
            if lacking:
                self._lacking[at] = len(lacking)
                for key in lacking:
                    self._needs.setdefault(key, []).append(at)
            else:
                ready.append(at)
        return ready

    def _trial(self, utterance: Utterance) -> tuple[tuple[str, tuple[Utterance, str]], ...]:
        """The passage to be spoken in this voice, when its gain is not known yet."""
        voice = utterance.voice
        if voice not in self._gains and voice not in self._trials:
            gain = find_gain(self.store, self.engine, utterance, self.show.settings.audio)
            if gain is None:
                trial = passage(utterance)
                self._trials[voice] = take_key(self.engine, trial), (trial, f"({voice})")
            else:
                self._gains[voice] = gain
        return (self._trials[voice],) if voice in self._trials else ()

    def _on_begin(self, utterance: Utterance) -> None:
        with self._lock:
            self._saying = self._jobs[self._keys[utterance]][1]
        self._tell()

    def _on_take(self, utterance: Utterance, samples: bytes) -> None:
        key = self._keys[utterance]
        keep_take(self.store, key, Take(samples, self.engine.sample_rate))
        with self._lock:
            if self._failure:
                raise self._failure
            self._spoken += key not in self._passages
            ready = []
            for at in self._needs.pop(key):
                self._lacking[at] -= 1
                if not self._lacking[at]:
                    ready.append(at)
        for at in ready:
            self._submit(at)
        self._tell()

    def _submit(self, at: int) -> None:
        future: Future[None] = self._pool.submit(self._encode, self.blocks[at])
        future.add_done_callback(self._on_encoded)

    def _encode(self, block: Block) -> None:
        if self._failure:
            return
        try:
            for item in block.items:
                if isinstance(item, Say) and item.utterance.voice not in self._gains:
                    self._find_gain(item.utterance)
            encoded = encode_block(block, self.store, self._gains, self.show.settings.audio)
        except MissingTakeError:
            self.again.append(block)
            return
        self.store.put("blocks", block.key, encoded.to_bytes())
        with self._lock:
            self._encoded += 1
            if self._encoded % TIDY == 1:
                _give_back_memory()
            self._samples += encoded.count
        self._tell()

    def _find_gain(self, utterance: Utterance) -> None:
        voice = utterance.voice
        with self._lock:
            measuring = self._measuring[voice]
        with measuring:
            if voice not in self._gains:
                self._gains[voice] = gain_of(
                    self.store, self.engine, utterance, self.show.settings.audio
                )

    def _on_encoded(self, future: Future[None]) -> None:
        if not future.cancelled() and (error := future.exception()):
            self._failure = self._failure or error

    def _tell(self) -> None:
        from podcast.audio import mp3

        self.progress(
            Done(
                self._spoken,
                self._to_speak,
                self._encoded,
                len(self.blocks),
                mp3.seconds(self._samples * mp3.FRAME),
                self._saying,
            )
        )


def _load_libraries() -> None:
    import lameenc  # noqa: F401
    import numpy as np  # noqa: F401
    import soxr  # noqa: F401

    from podcast.audio.sounds import audio_segment

    audio_segment()


def _give_back_memory() -> None:
    """Blocks come in many sizes, and what glibc keeps between them adds up over hours; other
    systems do not need it."""
    if sys.platform.startswith("linux"):
        import ctypes

        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).malloc_trim(0)
