"""MPEG-1 Layer III: encoding a block, counting frames, and the one true Info frame at the front of
a file.

Format: ISO/IEC 11172-3; the Info frame: Xing's header as LAME writes it for constant bit rates.
"""

from __future__ import annotations

from collections.abc import Iterator

from podcast.packages import version_of

RATE = 44_100  # Hz
FRAME = 1152  # samples of a frame
# samples between the first frame's start and the first encoded sample, encoder's and decoder's
# together
DELAY = 1105
SMALLEST = 104  # bytes of a frame at the lowest bit rate
EXTRA = 1  # frames that the encoder gives beyond the samples that it gets
BITRATES = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)  # kbit/s by index
# LAME's "quality" (0 slow .. 9 fast). Of speech at 96 kbit/s, 7 is 25.7 dB from its source and 5
# (LAME's and ffmpeg's
# default) 25.1 dB, their spectra 3.3 and 2.8 dB apart from it, and 7 takes half the time
# (benchmarks/encoders.py).
QUALITY = 7
# LAME turns down what it gets, by so much up to these bit rates: room for peaks, which mastering
# has left already.
TURNED_DOWN = ((160, 0.95), (192, 0.97), (224, 0.98), (320, 1.0))
RECIPE = 2  # change it when `encode` gives other frames for the same samples
_MONO_SIDE = 17  # bytes of side information
_INFO = (
    4 + _MONO_SIDE + 4 + 4 + 4 + 4 + 100
)  # header, side information, "Info", flags, frames, bytes, seek table


def encode(pcm: bytes, bitrate: int) -> bytes:
    """Frames of 16-bit mono samples at RATE, which decode as loud as they are.

    len/2 must be a multiple of FRAME: there is then one frame more.
    """
    import lameenc

    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_bit_rate(bitrate)
    encoder.set_in_sample_rate(RATE)
    encoder.set_out_sample_rate(RATE)  # it would choose a lower one for a low bit rate
    encoder.set_channels(1)
    encoder.set_quality(QUALITY)
    return bytes(encoder.encode(_turned_up(pcm, bitrate))) + bytes(encoder.flush())


def _turned_up(pcm: bytes, bitrate: int) -> bytes:
    import numpy as np

    scale = next(scale for most, scale in TURNED_DOWN if bitrate <= most)
    if scale == 1.0:
        return pcm
    louder = np.frombuffer(pcm, dtype="<i2") * np.float32(1 / scale)
    return np.clip(louder, -32768, 32767, out=louder).astype("<i2").tobytes()


def encoder_version() -> str:
    """For keys: another encoder, or another setting of it, gives other bytes."""
    return f"lameenc {version_of('lameenc')} q{QUALITY} {RECIPE}"


def frame_starts(frames: bytes) -> Iterator[int]:
    """Where each frame begins. Raises ValueError at the first byte that is not of a frame."""
    at = 0
    while at < len(frames):
        head = int.from_bytes(frames[at : at + 4], "big")
        rate = BITRATES[head >> 12 & 15] if head >> 12 & 15 < 15 else 0
        if head >> 17 != 0x7FFD or not rate or head >> 10 & 3:  # sync, MPEG-1, Layer III; 44.1 kHz
            raise ValueError(f"no MP3 frame at byte {at}")
        yield at
        at += 144_000 * rate // RATE + (head >> 9 & 1)


def count_frames(frames: bytes) -> int:
    """Frames in `frames`. Raises ValueError when it is anything else."""
    return sum(1 for _ in frame_starts(frames))


def info_frame(frames: int, size: int, bitrate: int) -> bytes:
    """The frame that tells players how long the stream is: `frames` of `size` bytes follow it.

    No gapless fields: every player then counts from the first frame on, as our timeline does.
    """
    index = next(
        i for i, rate in enumerate(BITRATES) if rate >= bitrate and 144_000 * rate // RATE >= _INFO
    )
    length = 144_000 * BITRATES[index] // RATE
    header = (0xFFFB << 16 | index << 12 | 3 << 6).to_bytes(
        4, "big"
    )  # no CRC, 44.1 kHz, no padding, mono
    table = bytes(
        255 * percent // 100 for percent in range(100)
    )  # constant bit rate: time and place agree
    info = (
        b"Info"
        + (7).to_bytes(4, "big")
        + frames.to_bytes(4, "big")
        + (length + size).to_bytes(4, "big")
        + table
    )
    return (header + bytes(_MONO_SIDE) + info).ljust(length, b"\0")


def seconds(samples: int) -> float:
    """Seconds of samples at RATE."""
    return samples / RATE
