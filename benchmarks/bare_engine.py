"""hibari as its own documentation has it: one process, one sentence after the other, a WAV file.

    python benchmarks/bare_engine.py TEXT OUT.wav [FIRST]

What rendering with the default voice is measured against (render.py, row `voice`). The sentences
are ours, split by us: splitting takes no time. With FIRST, only so many sentences.
"""

from __future__ import annotations

import re
import sys
import wave
from pathlib import Path

import numpy as np
from hibari import SAMPLE_RATE, Hibari

PAUSE = 0.3  # seconds between sentences


def main() -> None:
    """Speak TEXT into OUT."""
    text = Path(sys.argv[1]).read_text(encoding="utf-8")
    sentences = re.split(r"(?<=[.!?])\s+", text.strip())
    if len(sys.argv) > 3:
        sentences = sentences[: int(sys.argv[3])]
    tts = Hibari()
    with wave.open(sys.argv[2], "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(SAMPLE_RATE)
        for sentence in sentences:
            said = np.clip(tts(sentence, seed=0), -1, 1) * 32767
            out.writeframes(said.astype("<i2").tobytes() + bytes(2 * round(PAUSE * SAMPLE_RATE)))


if __name__ == "__main__":
    main()
