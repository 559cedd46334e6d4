"""Sound files: read, levelled like a voice, faded; and the bed, music under the speech that gives
way to it.

soundfile (libsndfile, in its wheel) reads WAV, AIFF, FLAC, Ogg, Opus and MP3, so nothing else need
be installed;
pydub holds and shapes what it read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from podcast.audio.mastering import RATE
from podcast.errors import PodcastError
from podcast.show.settings import AudioSettings

if TYPE_CHECKING:
    from pydub import AudioSegment

RECIPE = "sounds 1"  # change it when anything below changes what is heard
LONGEST = 20 * 60  # seconds: a longer file is not an intro but a mistake
WIDTH = 2  # bytes of a sample
HOP = 441  # samples (10 ms): the bed's level has one value for each
SWELL = 0.5  # of the bed's distance below the speech, in dB, is left where nobody speaks
BREATH = 0.9  # seconds: in shorter pauses the bed stays down
RAMP = 40  # hops: how long the bed takes to go down or up


@dataclass(frozen=True, slots=True)
class Bed:
    """Music under a block."""

    path: str
    digest: str  # of the file's bytes
    level: float  # dB, against the speech, while somebody speaks
    fade: float  # seconds, in at the block's begin and out at its end


def audio_segment() -> Any:
    """pydub's AudioSegment, without its warning that there is no ffmpeg: we decode without."""
    import os
    import warnings

    os.environ.setdefault(
        "PATH", os.defpath
    )  # it looks for ffmpeg there when it is imported, and fails without one
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
    import soxr

    from podcast.audio import mastering
    from podcast.audio.gains import search_gain

    wave, rate = _read(path)
    wave = np.ascontiguousarray(wave.mean(axis=1), dtype=np.float32)
    if rate != RATE:
        wave = soxr.resample(wave, rate, RATE, quality="HQ")
    wave = mastering.level(wave, search_gain(wave, audio), audio.true_peak)
    return segment((np.clip(wave, -1, 1) * 32767).astype("<i2").tobytes())


def check_sound(path: str) -> None:
    """Raise PodcastError when a file is not sound that can be read, or lasts longer than
    LONGEST."""
    with _opened(path):
        pass


def _read(path: str) -> tuple[Any, int]:
    with _opened(path) as file:
        return file.read(dtype="float32", always_2d=True), file.samplerate


@contextmanager
def _opened(path: str) -> Iterator[Any]:
    import soundfile

    try:
        with soundfile.SoundFile(path) as file:
            if file.frames > LONGEST * file.samplerate:
                raise PodcastError(
                    f"lasts longer than {LONGEST // 60} minutes",
                    file=path,
                    remedy="Cut it: it is played whole.",
                )
            yield file
    except (
        soundfile.SoundFileError,
        OSError,
    ):  # what the library says of a damaged one is that it is not there
        raise PodcastError(
            "cannot be read as sound", file=path, remedy="Use a WAV, FLAC, Ogg or MP3 file."
        ) from None


def faded(sound: AudioSegment, seconds: float) -> AudioSegment:
    """`sound` with a fade at both ends, at most half of it each."""
    milliseconds = min(round(seconds * 1000), len(sound) // 2)
    shaped: AudioSegment = (
        sound.fade_in(milliseconds).fade_out(milliseconds) if milliseconds > 0 else sound
    )
    return shaped


def lay_bed(pcm: bytes, places: Sequence[tuple[int, int]], bed: Bed, audio: AudioSettings) -> bytes:
    """`pcm` with the bed under it: looped, faded in and out, down where `places` say that somebody
    speaks."""
    import numpy as np

    from podcast.audio.mastering import MP3_HEADROOM, limit

    count = len(pcm) // WIDTH
    music = load_sound(bed.path, bed.digest, audio)
    loop = music.raw_data * (-(-len(pcm) // max(len(music.raw_data), WIDTH)))
    under = faded(segment(loop[: len(pcm)]), bed.fade)
    hops = np.arange(0, count + HOP, HOP)
    gain = np.interp(np.arange(count), hops, bed_gain(len(hops), places, bed.level)).astype(
        np.float32
    )
    raw = under.raw_data[: len(pcm)].ljust(len(pcm), b"\0")  # pydub fades in whole milliseconds
    mixed = np.frombuffer(raw, dtype="<i2") * gain + np.frombuffer(pcm, dtype="<i2")
    limited = limit(mixed.astype(np.float32) / 32768, audio.true_peak - MP3_HEADROOM)
    return bytes((limited * 32767).astype("<i2").tobytes())


def bed_gain(hops: int, places: Sequence[tuple[int, int]], level: float) -> Any:
    """The bed's gain (a factor) for each HOP: `level` dB under speech, SWELL of that in longer
    pauses."""
    import numpy as np

    decibel = np.full(hops, level * SWELL)
    for start, end in places:
        before = max(0, start // HOP - round(BREATH / 2 * RATE / HOP))
        decibel[before : end // HOP + round(BREATH / 2 * RATE / HOP)] = level
    around = np.pad(decibel, RAMP, mode="edge")
    smooth = np.convolve(around, np.full(RAMP + 1, 1 / (RAMP + 1)), "same")[RAMP:-RAMP]
    return 10 ** (np.minimum(smooth, decibel.max()) / 20)
