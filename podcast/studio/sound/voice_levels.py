"""How loud each voice is, found while the page is read: a sentence is then as loud as in the
episode."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future
from concurrent.futures import TimeoutError as TooLongError

from podcast.audio.mastering.voice_gains import find_gain, gain_of
from podcast.audio.store import Store
from podcast.audio.takes import Take, keep_take, passage, take_key
from podcast.errors import PodcastError
from podcast.show.settings import AudioSettings
from podcast.speech.synthesis.engine_protocol import Utterance, VoiceId
from podcast.speech.synthesis.engine_registry import get_engine

QUICK = 20.0  # times real time: a slower engine would be busy with the passage when it is asked
PATIENCE = 1.0  # seconds that the first sound of a voice waits for its level


class VoiceLevels:
    """The levels of one show's voices. Its methods may be called in several threads."""

    def __init__(
        self,
        store: Store,
        audio: AudioSettings,
        speak: Callable[[Utterance], bytes],
        pool: Executor,
    ) -> None:
        self._store, self._audio, self._speak, self._pool = store, audio, speak, pool
        self._found: dict[VoiceId, Future[float]] = {}
        self._lock = threading.Lock()

    def begin(self, utterance: Utterance) -> Future[float] | None:
        """Find how loud this utterance's voice is. None when that is not known and would take long,
        or cost: then it is found when the episode is rendered."""
        with self._lock:
            voice = utterance.voice_id
            if voice not in self._found:
                known = find_gain(self._store, utterance, self._audio)
                if known is None and not _may_be_asked(utterance):
                    return None
                self._found[voice] = self._pool.submit(self._find, utterance)
            return self._found[voice]

    def of(self, utterance: Utterance) -> float | None:
        """dB for the voice of this utterance; None when it is not known yet."""
        finding = self.begin(utterance)
        try:
            return finding.result(PATIENCE) if finding else None
        except (TooLongError, PodcastError):  # what cannot be spoken is told of its own sentence
            return None

    def _find(self, utterance: Utterance) -> float:
        said = passage(utterance)
        key = take_key(said)
        known = find_gain(self._store, utterance, self._audio) is not None
        if not known and not self._store.has("takes", key):
            rate = get_engine(said.engine).rate_of(said.voice)
            keep_take(self._store, key, Take(self._speak(said), rate))
        return gain_of(self._store, utterance, self._audio)


def _may_be_asked(utterance: Utterance) -> bool:
    """Whether its engine says the passage at once, and for nothing."""
    engine = get_engine(utterance.engine)
    return engine.speed >= QUICK and not engine.missing() and not engine.bill(1)
