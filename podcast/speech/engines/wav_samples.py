"""A sound file that another program made, as samples at one rate."""

from __future__ import annotations

import io


class NoSoundError(Exception):
    """What came is not a sound file."""


def samples_of(content: bytes, rate: int) -> bytes:
    """16-bit mono samples at `rate` Hz of a WAV file (or FLAC, Ogg, MP3).

    A server that sends while it speaks does not know the length: what its header says of it is
    not believed. Raises NoSoundError.
    """
    import numpy as np
    import soundfile
    import soxr

    try:
        with soundfile.SoundFile(io.BytesIO(_with_true_length(content))) as file:
            wave, found = file.read(dtype="float32", always_2d=True).mean(axis=1), file.samplerate
    except (soundfile.SoundFileError, RuntimeError):
        raise NoSoundError(f"no sound file: {content[:60]!r}") from None
    if found != rate:
        wave = soxr.resample(wave, found, rate, quality="HQ")
    return bytes((np.clip(wave, -1, 1) * 32767).astype("<i2").tobytes())


def _with_true_length(content: bytes) -> bytes:
    """A WAV file whose last chunk, the samples, ends where the file does."""
    if content[:4] != b"RIFF" or content[8:12] != b"WAVE":
        return content
    place = 12
    while place + 8 <= len(content):
        kind, size = (
            content[place : place + 4],
            int.from_bytes(content[place + 4 : place + 8], "little"),
        )
        if kind == b"data":
            rest = len(content) - place - 8
            true = min(size, rest).to_bytes(4, "little")
            whole = (len(content) - 8).to_bytes(4, "little")
            return b"RIFF" + whole + content[8 : place + 4] + true + content[place + 8 :]
        place += 8 + size + size % 2
    return content
