"""MP3 encoders on speech: how fast, and how near to the source. Says why lameenc, and why its
quality 7.

    python benchmarks/encoders.py [--seconds 120]

Measures lameenc at several qualities, and ffmpeg, PyAV and soundfile where they are installed, one
core each, mono,
44.1 kHz, 96 kbit/s: times real time, signal-to-noise ratio and log-spectral distance (0 to 11 kHz)
after decoding.
"""

from __future__ import annotations

import argparse
import io
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import soundfile

sys.path.insert(0, str(Path(__file__).parent))
from render import prose

from podcast.audio.mastering.take_mastering import RATE, level, prepare
from podcast.audio.mp3 import FRAME
from podcast.audio.takes import Take
from podcast.speech.synthesis.engine_protocol import Utterance
from podcast.speech.synthesis.engine_registry import get_engine
from podcast.speech.synthesis.worker_pool import speak_all

BITRATE = 96


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seconds", type=int, default=120)
    args = parser.parse_args()
    pcm = speech(args.seconds)
    print("| encoder | x real time | signal to noise | log-spectral distance |\n|---|---|---|---|")
    for name, encode in encoders().items():
        began = time.process_time()
        encoded = encode(pcm)
        spent = time.process_time() - began or 1e-9
        noise, distance = compare(pcm, encoded)
        speed = (
            f"{len(pcm) / RATE / spent:.0f}"
            if name != "ffmpeg"
            else f"{len(pcm) / RATE / encode.seconds:.0f}"
        )  # type: ignore[attr-defined]
        print(f"| {name} | {speed} | {noise:.1f} dB | {distance:.2f} dB |")


def speech(seconds: int) -> np.ndarray:
    """Samples of the usual voice, as they are given to an encoder."""
    engine = get_engine("pyttsx3")
    made: list[bytes] = []
    utterance = Utterance(prose(seconds // 6), engine.usual_voice("en-US"), engine=engine.name)
    speak_all([utterance], lambda _, samples: made.append(samples))
    wave = level(prepare(Take(made[0], engine.sample_rate)), 5.0, -1.0)
    return (wave[: len(wave) // FRAME * FRAME] * 32767).astype("<i2")


def encoders() -> dict[str, Callable[[np.ndarray], bytes]]:
    """What is here."""
    found: dict[str, Callable[[np.ndarray], bytes]] = {
        f"lameenc, quality {q}": lame(q) for q in (2, 3, 5, 7, 9)
    }
    if shutil.which("ffmpeg"):
        found["ffmpeg"] = ffmpeg
    found["soundfile"] = libsndfile
    try:
        import av  # noqa: F401

        found["PyAV"] = pyav
    except ImportError:
        pass
    return found


def lame(quality: int) -> Callable[[np.ndarray], bytes]:
    """lameenc at a quality, 0 slow to 9 fast."""

    def encode(pcm: np.ndarray) -> bytes:
        import lameenc

        encoder = lameenc.Encoder()
        encoder.silence()
        encoder.set_bit_rate(BITRATE)
        encoder.set_in_sample_rate(RATE)
        encoder.set_out_sample_rate(RATE)
        encoder.set_channels(1)
        encoder.set_quality(quality)
        return bytes(encoder.encode(pcm.tobytes())) + bytes(encoder.flush())

    return encode


def ffmpeg(pcm: np.ndarray) -> bytes:
    """The program, its process included."""
    began = time.perf_counter()
    command = f"ffmpeg -v error -f s16le -ar {RATE} -ac 1 -i - -b:a {BITRATE}k -f mp3 -".split()
    encoded = subprocess.run(command, input=pcm.tobytes(), capture_output=True, check=True).stdout
    ffmpeg.seconds = time.perf_counter() - began  # type: ignore[attr-defined]
    return encoded


def libsndfile(pcm: np.ndarray) -> bytes:
    """It chooses its own bit rate."""
    out = io.BytesIO()
    soundfile.write(out, pcm, RATE, format="MP3", subtype="MPEG_LAYER_III")
    return out.getvalue()


def pyav(pcm: np.ndarray) -> bytes:
    """libmp3lame by way of PyAV."""
    import av

    out = io.BytesIO()
    with av.open(out, "w", format="mp3") as container:
        stream = container.add_stream("libmp3lame", rate=RATE)
        stream.bit_rate, stream.layout = BITRATE * 1000, "mono"
        for start in range(0, len(pcm), FRAME):
            frame = av.AudioFrame.from_ndarray(
                pcm[None, start : start + FRAME], format="s16p", layout="mono"
            )
            frame.sample_rate, frame.pts = RATE, start
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return out.getvalue()


def compare(pcm: np.ndarray, encoded: bytes) -> tuple[float, float]:
    """Signal to noise and log-spectral distance, both in dB, where the decoded sound lies best on
    its source."""
    decoded = soundfile.read(io.BytesIO(encoded), dtype="float32")[0] * 32767
    source = pcm.astype(np.float32)
    probe = source[RATE : 3 * RATE]
    shift = max(
        range(2400), key=lambda s: float(probe[::7] @ decoded[RATE + s : 3 * RATE + s][::7])
    )
    decoded = decoded[shift : shift + len(source)]
    source = source[: len(decoded)]
    noise = 10 * np.log10(float((source**2).sum()) / float(((source - decoded) ** 2).sum()))
    a, b = spectra(source), spectra(decoded)
    heard = a.max(axis=1) > 1e4
    return float(noise), float(
        np.sqrt(np.mean((20 * np.log10((a[heard] + 100) / (b[heard] + 100))) ** 2))
    )


def spectra(wave: np.ndarray, size: int = 1024) -> np.ndarray:
    """Magnitudes from 0 to 11 kHz."""
    count = len(wave) // size
    return np.abs(
        np.fft.rfft(wave[: count * size].reshape(count, size) * np.hanning(size), axis=1)
    )[:, : size // 4]


if __name__ == "__main__":
    main()
