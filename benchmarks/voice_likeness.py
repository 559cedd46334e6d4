"""Which voices a speaker encoder takes for one person's: the measure behind voice_likeness.py.

    python benchmarks/voice_likeness.py WORKDIR

Reads what listening_voices.py has left in WORKDIR (a folder of WAV files for each voice) and prints
the cosine of every pair above .80, and the voices' place between women and men by the axis of those
whose gender is known by their Kokoro names. Run it by a Python with resemblyzer and torch.
"""

import sys
from itertools import combinations
from pathlib import Path

import numpy as np
from resemblyzer import VoiceEncoder, preprocess_wav

SHOWN = 0.80


def main() -> None:
    """Embed, compare, print."""
    encoder = VoiceEncoder("cpu", verbose=False)
    voices = {
        folder.name: embedding(encoder, folder)
        for folder in sorted(Path(sys.argv[1]).iterdir())
        if folder.is_dir()
    }
    for (one, first), (other, second) in combinations(voices.items(), 2):
        if (cosine := float(first @ second)) >= SHOWN:
            print(f"{one} {other} {cosine:.2f}")
    for name, place in on_axis(voices).items():
        print(f"{name}: {place:+.2f} (a woman's is positive)")


def embedding(encoder: VoiceEncoder, folder: Path) -> np.ndarray:
    """The mean of a voice's sentences, of length 1."""
    waves = [preprocess_wav(path) for path in sorted(folder.glob("*.wav"))]
    mean = np.mean([encoder.embed_utterance(wave) for wave in waves], axis=0)
    return mean / np.linalg.norm(mean)


def on_axis(voices: dict[str, np.ndarray]) -> dict[str, float]:
    """Each voice's place on the line from Kokoro's men (-1) to its women (1); {} without both."""
    women = [v for name, v in voices.items() if name.startswith(("kokoro_af", "kokoro_bf"))]
    men = [v for name, v in voices.items() if name.startswith(("kokoro_am", "kokoro_bm"))]
    if not women or not men:
        return {}
    axis = np.mean(women, axis=0) - np.mean(men, axis=0)
    middle = (np.mean(women, axis=0) + np.mean(men, axis=0)) / 2
    scale = float(axis @ axis) / 2
    return {name: float((voice - middle) @ axis) / scale for name, voice in voices.items()}


if __name__ == "__main__":
    main()
