"""pyttsx3: on Linux with the espeak-ng of the espeakng-loader wheel, on macOS and Windows with the
system's voices.

Its manners, and what we do about them: it keeps global state and may hang (it lives in a worker
process with a
deadline), prints on standard output (the worker gives it another), writes files and returns without
a word when that
failed (what it wrote is checked; on Linux it writes into memory), and on Linux speaks in a thread
of the library, where
nothing can be forked (we ask for the library's synchronous mode, the same samples without the
thread), and then sleeps.
"""

from __future__ import annotations

import io
import os
import sys
import wave
from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from podcast.packages import version_of
from podcast.speech.engines import espeak_voices
from podcast.speech.phonemes.engine_alphabets import for_espeak
from podcast.speech.synthesis.engine_protocol import Engine, Utterance, Voice

if TYPE_CHECKING:
    import tempfile

LINUX = sys.platform.startswith("linux")


class SpeechError(Exception):
    """What came out is not speech."""


class Pyttsx3Engine(Engine):
    """The `Engine` that is there on every system."""

    name = "pyttsx3"
    sample_rate = 22050
    gains_from = 0
    forks = LINUX
    reads_sounds = LINUX
    speed = 1000.0
    longest = 1500

    def __init__(self) -> None:
        self._engine: Any = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    @cached_property
    def version(self) -> str:
        """Of pyttsx3 and of what speaks behind it."""
        behind = f"espeak-ng {version_of('espeakng-loader')}" if LINUX else sys.platform
        return f"{version_of('pyttsx3')} {behind}"

    def voices(self) -> tuple[Voice, ...]:
        """The embedded espeak-ng's, or the system's."""
        return espeak_voices.all_voices() if LINUX else _system_voices()

    def problem_with(self, voice: str) -> str:
        """Why this voice id cannot be used, or ""."""
        if LINUX:
            return espeak_voices.problem_with(voice)
        return "" if any(voice == v.id for v in self.voices()) else f"there is no voice {voice!r}"

    def usual_voice(self, language: str) -> str:
        """The narrator's voice."""
        if LINUX:
            return espeak_voices.usual(language)
        pool = self.pool(language)
        return pool[0].id if pool else ""

    def pool(self, language: str) -> tuple[Voice, ...]:
        """Voices for quoted people: of the language, on systems with their own voices in the
        system's order."""
        if LINUX:
            return espeak_voices.pool(language)
        head = language.lower()[:2]
        return (
            tuple(v for v in self.voices() if v.language.lower().startswith(head)) or self.voices()
        )

    def prepare(self) -> None:
        """Load pyttsx3 and, on Linux, the embedded library before it looks for one of the
        system."""
        library = _embed_espeak() if LINUX else None
        import pyttsx3

        self._engine = pyttsx3.init()
        if library:
            library.espeak_ListVoices(
                None
            )  # reads a hundred files: once here, and not in each fork
            library.espeak_ng_SetRandSeed(espeak_voices.SEED)
        else:
            import tempfile

            self._folder = tempfile.TemporaryDirectory(prefix="podcast-")

    def speak(self, utterance: Utterance) -> Iterator[bytes | memoryview]:
        """The samples of one utterance, in one piece. Raises SpeechError when the file is not what
        it should be."""
        engine = self._engine
        wanted = espeak_voices.library_name(utterance.voice) if LINUX else utterance.voice
        engine.setProperty("voice", wanted)
        engine.setProperty("rate", utterance.rate)
        if LINUX:  # the other drivers have no pitch
            engine.setProperty("pitch", utterance.pitch)
        written = self._written()
        text = utterance.text
        if LINUX:
            text = for_espeak(text, utterance.voice.partition("+")[0])
        engine.save_to_file(text, written)
        engine.runAndWait()
        used = engine.getProperty("voice") or ""
        if used.lower().rpartition("/")[2] != wanted.lower().rpartition("/")[2]:
            raise SpeechError(
                f"pyttsx3 has no voice {utterance.voice!r} (it would speak as {used!r})"
            )
        yield _read(written, self.sample_rate)

    def _written(self) -> io.BytesIO | str:
        """What it is to write to: memory, where its driver leaves opening to Python; elsewhere a
        file."""
        if self._folder is None:
            return io.BytesIO()
        path = Path(self._folder.name) / "said.wav"
        path.unlink(missing_ok=True)
        return str(path)


def _embed_espeak() -> Any:
    import ctypes

    home = espeak_voices.folder()
    espeak_voices.bases()  # once here, and not in each fork
    os.environ["ESPEAK_DATA_PATH"] = str(home / espeak_voices.DATA)
    library = ctypes.CDLL(str(home / espeak_voices.LIBRARY), mode=ctypes.RTLD_GLOBAL)
    from pyttsx3.drivers import _espeak, espeak

    espeak.time = SimpleNamespace(
        sleep=lambda _seconds: None
    )  # 10 ms a sentence, after everything is said
    _espeak.AUDIO_OUTPUT_RETRIEVAL = _espeak.AUDIO_OUTPUT_SYNCHRONOUS
    _espeak.ENDPAUSE |= _espeak.PHONEMES  # of each text: [[…]] in it are sounds
    # In that mode the library says that it is done with a call without samples, and the event that
    # the driver waits
    # for, the end of the message, is not among its events.
    end = (_espeak.EVENT * 1)(_espeak.EVENT(type=_espeak.EVENT_MSG_TERMINATED))
    set_callback = _espeak.SetSynthCallback

    def with_end(callback: Callable[[Any, int, Any], int] | None) -> None:
        set_callback(
            lambda wav, n, events: callback(wav, n, events if wav else end) if callback else 0
        )

    _espeak.SetSynthCallback = with_end
    return library


def _read(written: io.BytesIO | str, rate: int) -> bytes:
    """The samples of a WAV file as pyttsx3 should have written it, at `rate` Hz."""
    if isinstance(written, io.BytesIO):
        written.seek(0)
    try:
        with wave.open(written, "rb") as file:
            shape = file.getnchannels(), file.getsampwidth()
            found = file.getframerate()
            samples = file.readframes(file.getnframes())
    except FileNotFoundError:
        raise SpeechError("pyttsx3 wrote nothing") from None
    except (wave.Error, EOFError) as error:
        raise SpeechError(f"pyttsx3 wrote nothing, or a damaged file: {error}") from None
    if shape != (1, 2):
        raise SpeechError(f"pyttsx3 wrote {shape[0]} channels of {8 * shape[1]} bits")
    return samples if found == rate else _resampled(samples, found, rate)


def _resampled(samples: bytes, found: int, rate: int) -> bytes:
    import numpy as np
    import soxr

    return bytes(
        soxr.resample(np.frombuffer(samples, dtype="<i2"), found, rate, quality="HQ").tobytes()
    )


def _system_voices() -> tuple[Voice, ...]:
    import pyttsx3

    genders = {"male": "male", "female": "female"}
    voices: list[Voice] = []
    for voice in pyttsx3.init().getProperty("voices"):
        gender = next((g for g in ("female", "male") if g in str(voice.gender or "").lower()), "")
        language = next(iter(voice.languages or ()), "")
        language = (
            language.decode("ascii", "replace") if isinstance(language, bytes) else str(language)
        )
        voices.append(
            Voice(voice.id, voice.name, language.replace("_", "-"), genders.get(gender, ""))
        )
    return tuple(voices)
