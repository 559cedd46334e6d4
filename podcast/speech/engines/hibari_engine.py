"""hibari: a small neural voice for English that comes with us (hibari-tts, Apache-2.0).

Its package has one voice, an American woman's; others are found where `podcast voices install`
puts them. Nothing is ever downloaded from here: we give it its model's path.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from functools import cached_property, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from podcast.packages import version_of
from podcast.speech.engines.latin_text import latin_only
from podcast.speech.engines.model_files import model_digest
from podcast.speech.engines.onnx_runtime import (
    missing_packages,
    open_kept_session,
    runtime_version,
)
from podcast.speech.phonemes.engine_alphabets import for_misaki
from podcast.speech.phonemes.english_reader import english_reader
from podcast.speech.synthesis.engine_protocol import USUAL_RATE, Engine, Utterance, Voice
from podcast.speech.synthesis.long_text import Part, text_parts
from podcast.speech.synthesis.part_joining import join_parts
from podcast.voices.voice_folder import installed_voices

REQUIREMENT = "hibari-tts==0.2.1"
HEART = "heart"  # the voice in the package
# Of the model in the package, as we know it; another one is another voice.
HEART_DIGEST = "5f70741d4e900f4e85d0037498736cc1b3e1b9a63a13546a5da1e63abf4fccd8"
BRITISH = ("emma", "fable")
MEN = ("fenrir", "fable")
LONGEST = 380  # phonemes: it is trained on sentences
SLOWEST, FASTEST = 0.5, 2.0  # of its own pace
SEED = 0  # of its noise
# it says "x" of "[x](aside)"; between slashes stand sounds, which for_misaki has put there
LINK = re.compile(r"\]\((?!/[^()/]+/\))")


class HibariEngine(Engine):
    """The `Engine` that people hear first, where it can be loaded."""

    name = "hibari"
    sample_rate = 24_000
    speed = 150.0
    natural = 2
    reads_sounds = True

    def __init__(self) -> None:
        self._voices: dict[str, Any] = {}

    @cached_property
    def version(self) -> str:
        """Of the package, of numpy (its Fourier transform shapes the samples), of what runs it."""
        return (
            f"hibari-tts {version_of('hibari-tts')} numpy {version_of('numpy')} {runtime_version()}"
        )

    def version_of(self, voice: str) -> str:
        """With the digest of the voice's model."""
        if voice == HEART:  # asked for every sentence; `prepare` compares it
            return f"{self.version} {HEART_DIGEST[:16]}"
        model = _models().get(voice)
        return f"{self.version} {_digest(str(model))[:16]}" if model else self.version

    def missing(self) -> str:
        """Why it cannot be used here, or ""."""
        return missing_packages(("hibari", REQUIREMENT), ("onnxruntime", "onnxruntime"))

    def voices(self) -> tuple[Voice, ...]:
        """The one in the package, then those that were installed."""
        return () if self.missing() else tuple(map(_voice, _models()))

    def problem_with(self, voice: str) -> str:
        """Why this voice id cannot be used, or ""."""
        return "" if voice in _models() else f"there is no voice {voice!r} of hibari"

    def usual_voice(self, language: str) -> str:
        """The one in the package; British if that is wanted and there."""
        british = [voice for voice in _models() if voice in BRITISH]
        return british[0] if british and language.lower() == "en-gb" else HEART

    def pool(self, language: str) -> tuple[Voice, ...]:
        """For English, all: of the narrator's, second people are made (voice_variants.py)."""
        return self.voices() if language.lower().startswith("en") else ()

    def prepare(self) -> None:
        """Load the voice in the package. Raises ValueError when its model is not the one we
        know."""
        model = _model(HEART)
        if hashlib.sha256(model.read_bytes()).hexdigest() != HEART_DIGEST:
            raise ValueError(f"{model} is not the model of {REQUIREMENT}: install it again")
        self._load(HEART)

    def speak(self, utterance: Utterance) -> Iterator[bytes | memoryview]:
        """The samples of one utterance. Raises ValueError when there is nothing to say."""
        import numpy as np

        tts = self._load(utterance.voice)
        text = for_misaki(utterance.text, british=utterance.voice in BRITISH)
        text = LINK.sub("] (", text)
        phonemes = tts.g2p(text, normalize_text=False)
        if not phonemes:
            raise ValueError("hibari has no sound for any of it")
        pace = min(max(utterance.rate / USUAL_RATE, SLOWEST), FASTEST)

        def speak(part: Part) -> bytes:
            wave = tts.from_phonemes(part.text, pace, SEED)
            return bytes((np.clip(wave, -1, 1) * 32767).astype("<i2").tobytes())

        yield from join_parts(text_parts(phonemes, LONGEST), speak, self.sample_rate)

    def sayable(self, text: str, voice: str) -> str:
        """What is written in Latin letters."""
        return latin_only(text)

    def _load(self, voice: str) -> Any:
        if voice not in self._voices:
            from hibari import Hibari, dsp, tts

            # scipy's transform, if it happens to be there, gives other bytes
            dsp.rfft, dsp.irfft = _rfft, _irfft
            # made by hand, since its own way takes no session: the package is pinned
            made = Hibari.__new__(Hibari)
            made.voice = voice if voice in BRITISH else HEART  # whose accent it has
            made.model_path = str(_model(voice))
            made.sess = open_kept_session(_model(voice), _digest(made.model_path))
            vocabulary = Path(tts.ASSETS, "vocab.json").read_text(encoding="utf-8")
            made.vocab = json.loads(vocabulary)
            made._g2p = english_reader(british=voice in BRITISH)
            self._voices[voice] = made
        return self._voices[voice]


def _rfft(frames: Any, axis: int) -> Any:
    import numpy as np

    return np.fft.rfft(frames, axis=axis).astype(np.complex64)


def _irfft(spectra: Any, size: int, axis: int) -> Any:
    import numpy as np

    return np.fft.irfft(spectra, n=size, axis=axis).astype(np.float32)


def _models() -> dict[str, Path]:
    """The models of the voices that are there, by name."""
    folders = installed_voices("hibari")
    installed = {
        name: next(iter(sorted(folder.glob("*.onnx"))), None) for name, folder in folders.items()
    }
    return {HEART: _package() / "assets" / "hibari.onnx"} | {
        name: model for name, model in installed.items() if model
    }


def _model(voice: str) -> Path:
    return _models()[voice]


@lru_cache
def _package() -> Path:
    spec = find_spec("hibari")
    return Path(spec.origin).parent if spec and spec.origin else Path("hibari")


def _digest(model: str) -> str:
    if Path(model).parent.parent == _package():
        return HEART_DIGEST  # `prepare` compares it
    return model_digest(Path(model))


def _voice(name: str) -> Voice:
    british = name in BRITISH
    return Voice(
        name, name.title(), "en-GB" if british else "en-US", "male" if name in MEN else "female",
        "Apache-2.0", HibariEngine.sample_rate, _model(name).stat().st_size,
    )  # fmt: skip
