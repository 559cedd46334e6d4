"""Naturalness of WAV files by distillmos, for listening_voices.py: run by a Python that has torch.

    python benchmarks/naturalness.py FOLDER

FOLDER has a folder of WAV files for each voice; prints {"folder": mean} as JSON. Needs torch,
distillmos, xls-r-sqa, transformers, numpy, scipy and soundfile. torchaudio is only imported by
distillmos, never called: an empty module stands in for it.
"""

import contextlib
import json
import sys
import types
from pathlib import Path
from typing import Any

import numpy as np
import soundfile
import torch
from scipy.signal import resample_poly

RATE = 16_000


def main() -> None:
    """Print the mean of each folder."""
    torch.set_num_threads(1)
    with contextlib.redirect_stdout(sys.stderr):  # it says what it loads
        model = load_model()
    means = {}
    for folder in sorted(path for path in Path(sys.argv[1]).iterdir() if path.is_dir()):
        means[folder.name] = float(np.mean([score(model, path) for path in folder.glob("*.wav")]))
    print(json.dumps(means))


def load_model() -> Any:
    """The model, without what it never calls."""
    sys.modules.setdefault("torchaudio", types.ModuleType("torchaudio"))
    import distillmos

    return distillmos.ConvTransformerSQAModel().eval()


def score(model: Any, path: Path) -> float:
    """1 (bad) to 5 (as a person)."""
    wave, rate = soundfile.read(path, dtype="float32")
    samples = resample_poly(wave, RATE, rate).astype("float32")
    with torch.no_grad():
        return float(model(torch.from_numpy(samples)[None]).item())


if __name__ == "__main__":
    main()
