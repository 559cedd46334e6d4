"""What espeak-ng would say, in IPA: to show it, and to test that a name is said right."""

from __future__ import annotations

import ctypes
from functools import lru_cache
from typing import Any

from podcast.speech.engines import espeak_voices
from podcast.speech.engines.espeak_engine import CHARS_UTF8, PHONEMES, SYNCHRONOUS, Callback
from podcast.speech.phonemes.engine_alphabets import for_espeak

IPA = 0x02  # phoneme mode: in IPA, without separators
_QUIET = Callback(lambda *_: 1)  # 1: no more of these samples


def phonemes(text: str, voice: str) -> str:
    """The sounds of a text, with its marks, in a voice ("en-gb+f3"). Raises OSError without
    espeak-ng."""
    library = _library()
    base = voice.partition("+")[0]
    library.espeak_SetVoiceByName(espeak_voices.library_name(voice).encode())
    content = ctypes.c_char_p(for_espeak(text, base).encode())
    rest = ctypes.c_void_p(ctypes.cast(content, ctypes.c_void_p).value)
    clauses: list[str] = []
    while rest.value:
        clause = library.espeak_TextToPhonemes(ctypes.byref(rest), CHARS_UTF8, IPA)
        if clause:
            clauses.append(clause.decode())
    return " ".join(clauses)


@lru_cache
def _library() -> Any:
    home = espeak_voices.folder()
    library = ctypes.CDLL(str(home / espeak_voices.LIBRARY))
    if library.espeak_Initialize(SYNCHRONOUS, 0, str(home / espeak_voices.DATA).encode(), 0) < 0:
        raise OSError("espeak-ng does not start")
    library.espeak_TextToPhonemes.restype = ctypes.c_char_p
    library.espeak_SetSynthCallback(_QUIET)
    # What is between [[ ]] is taken for sounds from now on: it has no such flag for this question.
    library.espeak_Synth(b"m", ctypes.c_size_t(2), 0, 0, 0, CHARS_UTF8 | PHONEMES, None, None)
    return library
