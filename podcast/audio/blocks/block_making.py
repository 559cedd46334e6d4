"""Making blocks: sentences are spoken in worker processes while blocks whose takes are there are
encoded in threads."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from collections import defaultdict
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

from podcast.audio import mp3
from podcast.audio.blocks.block_encoding import encode_block
from podcast.audio.blocks.block_jobs import BlockJobs
from podcast.audio.blocks.model import Say, SoundBlock
from podcast.audio.mastering.voice_gains import gain_of
from podcast.audio.store import Store
from podcast.audio.takes import MissingTakeError, Take, keep_take
from podcast.processors import processors
from podcast.show.settings import AudioSettings
from podcast.speech.synthesis.engine_protocol import Utterance, VoiceId
from podcast.speech.synthesis.engine_registry import get_engine
from podcast.speech.synthesis.worker_pool import speak_all
from podcast.speech.synthesis.worker_process import WorkerProcess


@dataclass(frozen=True, slots=True)
class RenderProgress:
    """How far the work is."""

    spoken: int
    to_speak: int
    encoded: int
    to_encode: int
    seconds: float  # of audio encoded so far
    saying: str = ""  # the sentence that was taken up last


Progress = Callable[[RenderProgress], None]
TIDY = 32  # blocks: so often, memory that the allocator keeps for later goes back


def make_blocks(
    blocks: Sequence[SoundBlock],
    audio: AudioSettings,
    store: Store,
    progress: Progress | None = None,
    *,
    ahead: Sequence[WorkerProcess] = (),
    workers: int = 0,
) -> None:
    """Speak what is missing for `blocks`, encode them and store them. Workers may have been started
    `ahead`; no more than `workers` are used of an engine, if that is not 0.

    Raises PodcastError naming the sentence that cannot be spoken, OSError when the disk is full.
    Every take and block that was finished by then is in the store.
    """
    while blocks:
        making = _BlockMaking(blocks, audio, store, progress or (lambda _progress: None))
        making.run(ahead, workers)
        blocks = making.damaged
    _give_back_memory()


class _BlockMaking:
    """Blocks on their way from jobs to the store. Its methods are called in several threads."""

    def __init__(
        self,
        blocks: Sequence[SoundBlock],
        audio: AudioSettings,
        store: Store,
        progress: Progress,
    ) -> None:
        self.damaged: list[SoundBlock] = []  # blocks of which a take was damaged: made again
        self._blocks, self._audio, self._store, self._progress = blocks, audio, store, progress
        self._jobs = BlockJobs(blocks, store, audio)
        self._gains = self._jobs.gains
        self._lock = threading.Lock()
        # voice -> who finds its gain
        self._measuring: dict[VoiceId, threading.Lock] = defaultdict(threading.Lock)
        self._failure: BaseException | None = None
        self._spoken = self._encoded = self._frames = 0
        self._saying = ""

    def run(self, ahead: Sequence[WorkerProcess], workers: int) -> None:
        """Speak and encode; raises the first thing that goes wrong, when nothing is at work any
        more."""
        pool = ThreadPoolExecutor(workers or processors())
        self._pool = pool
        try:
            pool.submit(load_libraries)  # while the workers start
            for number in self._jobs.ready:
                self._submit(number)
            speak_all(
                self._jobs.in_order(),
                self._on_take,
                workers=workers,
                begun=self._on_begin,
                ahead=ahead,
            )
            pool.shutdown(wait=True)
        except BaseException:
            pool.shutdown(wait=True, cancel_futures=True)
            raise
        if self._failure:
            raise self._failure

    def _on_begin(self, utterance: Utterance) -> None:
        with self._lock:
            self._saying = self._jobs.written(utterance)
        self._tell()

    def _on_take(self, utterance: Utterance, samples: bytes) -> None:
        key = self._jobs.key_of(utterance)
        rate = get_engine(utterance.engine).rate_of(utterance.voice)
        keep_take(self._store, key, Take(samples, rate))
        with self._lock:
            if self._failure:
                raise self._failure
            if self._jobs.is_sentence(key):
                self._spoken += 1
            ready = self._jobs.without(key)
        for number in ready:
            self._submit(number)
        self._tell()

    def _submit(self, number: int) -> None:
        future: Future[None] = self._pool.submit(self._encode, self._blocks[number])
        future.add_done_callback(self._on_encoded)

    def _encode(self, block: SoundBlock) -> None:
        if self._failure:
            return
        try:
            for item in block.items:
                if isinstance(item, Say) and item.utterance.voice_id not in self._gains:
                    self._find_gain(item.utterance)
            encoded = encode_block(block, self._store, self._gains, self._audio)
        except MissingTakeError:
            self.damaged.append(block)
            return
        self._store.put("blocks", block.key, encoded.to_bytes())
        with self._lock:
            self._encoded += 1
            if self._encoded % TIDY == 1:
                _give_back_memory()
            self._frames += encoded.count
        self._tell()

    def _find_gain(self, utterance: Utterance) -> None:
        voice = utterance.voice_id
        with self._lock:
            measuring = self._measuring[voice]
        with measuring:
            if voice not in self._gains:
                self._gains[voice] = gain_of(self._store, utterance, self._audio)

    def _on_encoded(self, future: Future[None]) -> None:
        if not future.cancelled() and (error := future.exception()):
            self._failure = self._failure or error

    def _tell(self) -> None:
        self._progress(
            RenderProgress(
                self._spoken,
                self._jobs.to_speak,
                self._encoded,
                len(self._blocks),
                mp3.seconds(self._frames * mp3.FRAME),
                self._saying,
            )
        )


def load_libraries() -> None:
    """Import what encoding and the tag need, a third of a second's work: best done while an engine
    loads."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # numpy would start threads for nothing
    import lameenc  # noqa: F401
    import mutagen.id3  # noqa: F401
    import numpy as np  # noqa: F401
    import soxr  # noqa: F401

    from podcast.audio.mastering.sound_files import audio_segment

    audio_segment()


def _give_back_memory() -> None:
    """Blocks come in many sizes, and what glibc keeps between them adds up over hours; other
    systems do not need it."""
    if sys.platform.startswith("linux"):
        import ctypes

        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).malloc_trim(0)
