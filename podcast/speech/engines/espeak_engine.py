"""The embedded espeak-ng, called directly: the samples that pyttsx3 gets from it, without the
detour over files."""

from __future__ import annotations

import ctypes
import mmap
import sys
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from podcast.packages import version_of
from podcast.speech.engines import espeak_voices
from podcast.speech.phonemes.engine_alphabets import for_espeak
from podcast.speech.synthesis.engine_protocol import Engine, Utterance, Voice

# speak_lib.h
SYNCHRONOUS = 2
RATE, PITCH = 1, 3  # parameters
CHARS_UTF8, PHONEMES, ENDPAUSE = 1, 0x100, 0x1000  # flags of a text
MOST = 1 << 26  # bytes of samples of one utterance: 25 minutes
Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)


class EspeakEngine(Engine):
    """The `Engine` for many hours on Linux: same voices, same sound as pyttsx3 there."""

    name = "espeak"
    sample_rate = 22050
    gains_from = 0
    forks = True
    reads_sounds = True
    speed = 1500.0
    longest = 1500
    automatic = False  # pyttsx3 has the same voices

    def __init__(self) -> None:
        if not sys.platform.startswith("linux"):
            raise ValueError("the embedded espeak-ng is used on Linux only")
        self._library: Any = None
        self._callback: Any = None
        # Samples are put where forks share memory: to write to memory of its own costs a fork more
        # than to speak.
        self._samples = mmap.mmap(-1, MOST)
        self._address = 0
        self._size = 0

    @cached_property
    def version(self) -> str:
        """Of the wheel that brings library and data."""
        return f"espeak-ng {version_of('espeakng-loader')}"

    def voices(self) -> tuple[Voice, ...]:
        """Each language in each variant."""
        return espeak_voices.all_voices()

    def problem_with(self, voice: str) -> str:
        """Why this voice id cannot be used, or ""."""
        return espeak_voices.problem_with(voice)

    def usual_voice(self, language: str) -> str:
        """The narrator's voice."""
        return espeak_voices.usual(language)

    def pool(self, language: str) -> tuple[Voice, ...]:
        """Voices for quoted people."""
        return espeak_voices.pool(language)

    def prepare(self) -> None:
        """Load the library and its data. Raises OSError when it gives no sound."""
        home = espeak_voices.folder()
        espeak_voices.bases()  # once here, and not in each fork
        library = ctypes.CDLL(str(home / espeak_voices.LIBRARY))
        rate = library.espeak_Initialize(SYNCHRONOUS, 0, str(home / espeak_voices.DATA).encode(), 0)
        if rate != self.sample_rate:
            raise OSError(f"espeak-ng speaks at {rate} Hz, not at {self.sample_rate}")
        library.espeak_ListVoices(None)  # the same
        library.espeak_ng_SetRandSeed(espeak_voices.SEED)
        self._callback = Callback(self._on_samples)
        library.espeak_SetSynthCallback(self._callback)
        self._address = ctypes.addressof(ctypes.c_char.from_buffer(self._samples))
        self._library = library

    def speak(self, utterance: Utterance) -> Iterator[bytes | memoryview]:
        """The samples of one utterance. Raises ValueError when espeak-ng refuses it."""
        library = self._library
        self._size = 0
        if library.espeak_SetVoiceByName(espeak_voices.library_name(utterance.voice).encode()) != 0:
            raise ValueError(f"espeak-ng has no voice {utterance.voice!r}")
        library.espeak_SetParameter(RATE, utterance.rate, 0)
        library.espeak_SetParameter(PITCH, utterance.pitch, 0)
        text = for_espeak(utterance.text, utterance.voice.partition("+")[0]).encode()
        flags = CHARS_UTF8 | PHONEMES | ENDPAUSE
        answer = library.espeak_Synth(
            text, ctypes.c_size_t(len(text) + 1), 0, 0, 0, flags, None, None
        )  # fmt: skip
        if answer != 0:
            raise ValueError(f"espeak-ng answered {answer}")
        if self._size > MOST:
            raise ValueError(
                f"more than {MOST // 2 // self.sample_rate // 60} minutes in one sentence"
            )
        yield memoryview(self._samples)[: self._size]

    def _on_samples(self, wave: int | None, count: int, _events: int) -> int:
        if wave and count > 0:
            if self._size + 2 * count <= MOST:
                ctypes.memmove(self._address + self._size, wave, 2 * count)
            self._size += 2 * count
        return 0
