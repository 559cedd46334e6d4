"""Sound files: read, levelled like a voice, faded.

soundfile (libsndfile, in its wheel) reads WAV, AIFF, FLAC, Ogg, Opus and MP3, so nothing else need
be installed; pydub holds and shapes what it read.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from podcast.audio.mastering.take_mastering import RATE
from podcast.errors import PodcastError
from podcast.show.settings import AudioSettings

if TYPE_CHECKING:
    from pydub import AudioSegment

RECIPE = "sounds 1"  # change it when anything below changes what is heard
LONGEST = 10 * 60  # seconds: a longer file is not an intro but a mistake
RATES = (4_000, 384_000)  # Hz: what is recorded lies between, and any other unpacks to hours
MOST_CHANNELS = 8
AT_ONCE = 65_536  # samples that are read at a time
WIDTH = 2  # bytes of a sample


def audio_segment() -> Any:
    """pydub's AudioSegment, without its warning that there is no ffmpeg: we decode without."""
    import os
    import warnings

    # it looks for ffmpeg there when it is imported, and fails without a PATH
    os.environ.setdefault("PATH", os.defpath)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pydub import AudioSegment
    return AudioSegment


def segment(pcm: bytes) -> AudioSegment:
    """16-bit mono samples at RATE as pydub holds them."""
    made: AudioSegment = audio_segment()(data=pcm, sample_width=WIDTH, frame_rate=RATE, channels=1)
    return made


@lru_cache(maxsize=4)
def load_sound(path: str, digest: str, audio: AudioSettings) -> AudioSegment:
    """The file as one mono segment at RATE, as loud as the voices are. `digest` is for the cache.

    Raises PodcastError when it cannot be read, or lasts longer than LONGEST.
    """
    import numpy as np

    from podcast.audio.mastering.take_mastering import level
    from podcast.audio.mastering.voice_gains import search_gain

    wave = _read(path)
    wave = level(wave, search_gain(wave, audio), audio.true_peak)
    return segment((np.clip(wave, -1, 1) * 32767).astype("<i2").tobytes())


def check_sound(path: str) -> None:
    """Raise PodcastError when a file is not sound that can be read, or lasts longer than
    LONGEST."""
    with _opened(path):
        pass


def _read(path: str) -> Any:
    """The file's samples at RATE, its channels as one; a piece at a time, so that what it unpacks
    to is never there at once, whatever its head says."""
    import numpy as np
    import soxr

    pieces: list[Any] = []
    length = 0
    with _opened(path) as file:
        stream = soxr.ResampleStream(file.samplerate, RATE, 1, dtype="float32", quality="HQ")
        same = file.samplerate == RATE
        while True:
            piece = file.read(AT_ONCE, dtype="float32", always_2d=True)
            mono = np.ascontiguousarray(piece.mean(axis=1), dtype=np.float32)
            last = len(piece) < AT_ONCE
            pieces.append(mono if same else stream.resample_chunk(mono, last=last))
            length += len(piece)
            if length > LONGEST * file.samplerate:
                raise _too_long(path)
            if last:
                return np.concatenate(pieces)


@contextmanager
def _opened(path: str) -> Iterator[Any]:
    import soundfile

    try:
        with soundfile.SoundFile(path) as file:
            if file.frames > LONGEST * file.samplerate:
                raise _too_long(path)
            if not RATES[0] <= file.samplerate <= RATES[1] or file.channels > MOST_CHANNELS:
                raise PodcastError(
                    f"has {file.samplerate} samples a second in {file.channels} channels",
                    file=path,
                    remedy="Save it with 44100 samples a second, mono or stereo.",
                    code="invalid",
                )
            yield file
    except (
        soundfile.SoundFileError,
        OSError,
        ValueError,
        MemoryError,
    ):  # what the library says of a damaged one is that it is not there
        raise PodcastError(
            "cannot be read as sound", file=path, remedy="Use a WAV, FLAC, Ogg or MP3 file."
        ) from None


def _too_long(path: str) -> PodcastError:
    return PodcastError(
        f"lasts longer than {LONGEST // 60} minutes",
        file=path,
        remedy="Cut it: it is played whole.",
        code="invalid",
    )


def faded(sound: AudioSegment, seconds: float) -> AudioSegment:
    """`sound` with a fade at both ends, at most half of it each."""
    milliseconds = min(round(seconds * 1000), len(sound) // 2)
    shaped: AudioSegment = (
        sound.fade_in(milliseconds).fade_out(milliseconds) if milliseconds > 0 else sound
    )
    return shaped
