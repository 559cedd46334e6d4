"""What must be spoken before a block can be encoded: which block waits for which take."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from podcast.audio.blocks.model import Say, SoundBlock
from podcast.audio.mastering.voice_gains import find_gain
from podcast.audio.store import Store
from podcast.audio.takes import passage, take_key
from podcast.show.settings import AudioSettings
from podcast.speech.synthesis.engine_protocol import Utterance, VoiceId


@dataclass(frozen=True, slots=True)
class _Job:
    """A take to be made."""

    utterance: Utterance
    text: str  # as written, for whoever watches


class BlockJobs:
    """The takes that blocks lack: their sentences, and the passage of each voice whose gain is not
    known yet."""

    def __init__(self, blocks: Sequence[SoundBlock], store: Store, audio: AudioSettings) -> None:
        self.ready: list[int] = []  # blocks that lack nothing
        self.gains: dict[VoiceId, float] = {}  # dB, of the voices whose gain is known
        self._store, self._audio = store, audio
        self._jobs: dict[str, _Job] = {}  # by the key of its take
        self._passages: dict[VoiceId, tuple[str, _Job]] = {}  # of voices without a gain
        self._waiting: dict[int, int] = {}  # block -> how many takes it lacks
        self._blocks_lacking: dict[str, list[int]] = {}  # take -> blocks
        self._stored: dict[str, bool] = {}  # take -> whether it is there
        for number, block in enumerate(blocks):
            self._add(number, block)
        self._passage_keys = {key for key, _ in self._passages.values()}
        self._keys = {job.utterance: key for key, job in self._jobs.items()}

    @property
    def to_speak(self) -> int:
        """Sentences to speak; passages are no sentences of the script."""
        return len(self._jobs.keys() - self._passage_keys)

    def in_order(self) -> list[Utterance]:
        """All that is to be spoken: passages first, because every block waits for one."""
        # A build that was killed may have left a voice's passage spoken, and its gain not found.
        passages = [key for key, _ in self._passages.values() if key in self._jobs]
        sentences = (key for key in self._jobs if key not in self._passage_keys)
        return [self._jobs[key].utterance for key in (*passages, *sentences)]

    def key_of(self, utterance: Utterance) -> str:
        """The key of its take."""
        return self._keys[utterance]

    def written(self, utterance: Utterance) -> str:
        """What is written where this is said."""
        return self._jobs[self._keys[utterance]].text

    def is_sentence(self, key: str) -> bool:
        """Whether a take is one of the script's sentences."""
        return key not in self._passage_keys

    def without(self, key: str) -> list[int]:
        """The take of `key` is there now: the blocks that lack nothing any more."""
        ready: list[int] = []
        for number in self._blocks_lacking.pop(key):
            self._waiting[number] -= 1
            if not self._waiting[number]:
                ready.append(number)
        return ready

    def _add(self, number: int, block: SoundBlock) -> None:
        lacking: set[str] = set()
        for item in block.items:
            if isinstance(item, Say):
                lacking |= set(self._lacking(item))
        self._waiting[number] = len(lacking)
        for key in lacking:
            self._blocks_lacking.setdefault(key, []).append(number)
        if not lacking:
            self.ready.append(number)

    def _lacking(self, item: Say) -> Iterator[str]:
        """The takes that a sentence needs and that are not there: its own, its voice's passage."""
        for key, job in ((item.key, _Job(item.utterance, item.text)), *self._passage(item)):
            if key not in self._stored:
                self._stored[key] = self._store.has("takes", key)
            if not self._stored[key]:
                self._jobs.setdefault(key, job)
                yield key

    def _passage(self, item: Say) -> tuple[tuple[str, _Job], ...]:
        """The passage to be spoken in this voice, when its gain is not known yet."""
        voice = item.utterance.voice_id
        if voice not in self.gains and voice not in self._passages:
            gain = find_gain(self._store, item.utterance, self._audio)
            if gain is None:
                read = passage(item.utterance)
                self._passages[voice] = take_key(read), _Job(read, f"({voice.voice})")
            else:
                self.gains[voice] = gain
        return (self._passages[voice],) if voice in self._passages else ()
