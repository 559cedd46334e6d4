"""Each sentence of an episode, heard by the recogniser and measured."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from podcast.audio.timeline import Cue
from podcast.episode.model import Episode
from podcast.episode.transcript import parse_vtt
from podcast.errors import PodcastError
from podcast.verification.recogniser import RATE, recogniser
from podcast.verification.word_errors import WordErrors, compare

if TYPE_CHECKING:
    import numpy as np
    import soundfile

AROUND = 0.15  # seconds before and after a sentence that are heard with it
DOUBTFUL = 0.25  # share of a sentence's words that are wrong: it should be heard again
FEW = 2  # words wrong that need not be, in a sentence of any length
FASTEST = 28.0  # letters a second that nobody says


@dataclass(frozen=True, slots=True)
class HeardSentence:
    """A sentence of the transcript, and what the recogniser made of it."""

    start: float  # seconds
    end: float
    speaker: str
    text: str  # as written
    heard: str
    errors: WordErrors

    @property
    def hurried(self) -> bool:
        """Whether it is shorter than its words allow."""
        letters = sum(character.isalnum() for character in self.text)
        return letters > FASTEST * (self.end - self.start)

    @property
    def doubtful(self) -> bool:
        """Whether a person should hear it again."""
        errors = self.errors
        return self.hurried or (errors.wrong >= FEW and errors.wrong >= DOUBTFUL * errors.words)


def hear_episode(
    episode: Episode, folder: Path, told: Callable[[int, int], None] = lambda _done, _all: None
) -> Iterator[HeardSentence]:
    """The sentences of an episode in `folder`, as they were heard; `told` hears how many are done.

    Raises PodcastError without its files, or without a recogniser.
    """
    if episode.transcript is None:
        raise PodcastError(f"{episode.slug} has no transcript", remedy="Render it again.")
    cues = parse_vtt((folder / episode.transcript.name).read_text(encoding="utf-8"))
    ear = recogniser()
    import soundfile

    with soundfile.SoundFile(folder / episode.audio.name) as sound:
        for number, cue in enumerate(cues, 1):
            heard = ear.hear(_wave_of(cue, sound), episode.language)
            errors = compare(cue.text, heard, episode.language)
            told(number, len(cues))
            yield HeardSentence(cue.start, cue.end, cue.speaker, cue.text, heard, errors)


def share_wrong(sentences: list[HeardSentence]) -> float:
    """The share of all words that were heard wrong."""
    words = sum(sentence.errors.words for sentence in sentences)
    return sum(sentence.errors.wrong for sentence in sentences) / words if words else 0.0


def _wave_of(cue: Cue, sound: soundfile.SoundFile) -> np.ndarray:
    """The samples of a sentence, at the recogniser's rate."""
    import numpy as np
    import soxr

    rate = sound.samplerate
    start = max(0, round((cue.start - AROUND) * rate))
    sound.seek(min(start, sound.frames))
    count = round((cue.end + AROUND) * rate) - start
    wave = sound.read(count, dtype="float32", always_2d=True).mean(axis=1)
    return np.asarray(soxr.resample(wave, rate, RATE), dtype=np.float32)
