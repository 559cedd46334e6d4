"""A worker for each voice in use, started once and kept: what is asked for is spoken at once."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable
from dataclasses import dataclass, field

from podcast.errors import PodcastError
from podcast.speech.phonemes.sound_marks import without_marks
from podcast.speech.synthesis.engine_protocol import Utterance, VoiceId
from podcast.speech.synthesis.engine_registry import get_engine
from podcast.speech.synthesis.take_check import check_speech
from podcast.speech.synthesis.worker_process import SpeakingError, UselessError, WorkerProcess

MOST = 6  # workers that are kept: a large voice takes some hundred megabytes
TRIES = 2


@dataclass
class _WarmVoice:
    """A worker and whose turn it is."""

    worker: WorkerProcess
    lock: threading.Lock = field(default_factory=threading.Lock)
    used: float = 0.0


class WarmVoices:
    """The workers. Its methods may be called in several threads."""

    def __init__(self, most: int = MOST) -> None:
        self.most = most  # workers that are kept
        self._voices: dict[VoiceId, _WarmVoice] = {}
        self._lock = threading.Lock()

    def warm(self, voices: Iterable[VoiceId]) -> None:
        """Start workers for these voices, the first of them first, as many as are kept."""
        for voice in list(dict.fromkeys(voices))[: self.most]:
            if not get_engine(voice.engine).missing():
                warm = self._of(voice)
                with warm.lock:
                    warm.worker.start()

    def speak(self, utterance: Utterance) -> bytes:
        """Its samples. Raises PodcastError when its voice cannot say it."""
        engine = get_engine(utterance.engine)
        if problem := engine.missing():
            raise PodcastError(problem, code="engine")
        rate = engine.rate_of(utterance.voice)
        warm = self._of(utterance.voice_id)
        with warm.lock:
            for tries_left in reversed(range(TRIES)):
                try:
                    samples = warm.worker.speak(utterance)
                    check_speech(samples, utterance, rate)
                    return samples
                except SpeakingError as error:
                    if not tries_left or isinstance(error, UselessError):
                        said = without_marks(utterance.text)[:80]
                        raise PodcastError(
                            f"could not speak “{said}” in voice {utterance.voice}: {error}",
                            remedy="Change the sentence or its speaker's voice.", code="engine",
                        ) from None  # fmt: skip
        raise AssertionError

    def close(self) -> None:
        """End them all."""
        with self._lock:
            voices, self._voices = list(self._voices.values()), {}
        for warm in voices:
            warm.worker.close()

    def _of(self, voice: VoiceId) -> _WarmVoice:
        """The worker of a voice; the one that was not used for longest makes room for it."""
        with self._lock:
            warm = self._voices.get(voice)
            if warm is None:
                self._make_room()
                warm = self._voices[voice] = _WarmVoice(WorkerProcess(voice.engine))
            warm.used = time.monotonic()
            return warm

    def _make_room(self) -> None:
        idle = [
            (warm.used, voice) for voice, warm in self._voices.items() if not warm.lock.locked()
        ]
        if len(self._voices) >= self.most and idle:
            _, voice = min(idle, key=lambda entry: entry[0])
            self._voices.pop(voice).worker.close()
