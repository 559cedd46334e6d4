"""Kokoro: 54 voices in eight languages, and mixtures of two (Kokoro-82M, Apache-2.0).

`podcast voices install kokoro` gets its model and the tables of its voices. It is slow: some three
times real time on a processor; for short pieces, and for patient people.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from podcast.speech.engines.latin_text import latin_only
from podcast.speech.engines.model_files import model_digest
from podcast.speech.engines.onnx_runtime import missing_packages, open_session, runtime_version
from podcast.speech.engines.phonemization.kokoro_phonemes import KokoroPhonemes
from podcast.speech.synthesis.engine_protocol import USUAL_RATE, Engine, Utterance, Voice
from podcast.speech.synthesis.long_text import Part, text_parts
from podcast.speech.synthesis.part_joining import join_parts
from podcast.voices.voice_folder import installed_voices

LONGEST = 500  # phonemes: it stops at 510, and says nothing of what comes after
STYLES, WIDTH = 510, 256  # of a voice's table: a style for each number of phonemes
SLOWEST, FASTEST = 0.5, 2.0  # of its own pace
LANGUAGES = {
    "a": "en-US", "b": "en-GB", "e": "es", "f": "fr-FR", "h": "hi", "i": "it", "j": "ja",
    "p": "pt-BR", "z": "zh",
}  # fmt: skip
GENDERS = {"f": "female", "m": "male"}
# Who narrates a language, when nobody says; not zh and ja: their words need a dictionary that
# neither espeak nor hibari has, and are said well only if they are written as they sound.
USUAL = {
    "en": "af_heart", "en-gb": "bm_george", "es": "ef_dora", "fr": "ff_siwis", "hi": "hf_alpha",
    "it": "if_sara", "pt": "pf_dora",
}  # fmt: skip
# English voices that its makers grade best, told apart easily, women and men in turn
POOL = ("am_michael", "bf_emma", "am_fenrir", "af_bella", "bm_george", "af_nicole", "am_puck",
        "bf_isabella", "bm_fable", "af_kore")  # fmt: skip


class KokoroEngine(Engine):
    """The `Engine` with the most voices."""

    name = "kokoro"
    sample_rate = 24_000
    speed = 3.0
    natural = 2
    reads_sounds = True

    def __init__(self) -> None:
        self._session: Any = None
        self._phonemes = KokoroPhonemes()

    @property
    def version(self) -> str:
        """Of the model, of what makes its phonemes, and of what runs it."""
        return f"{model_digest(_model())[:16]} {self._phonemes.version} {runtime_version()}"

    def version_of(self, voice: str) -> str:
        """With the digests of the tables."""
        known = _tables()
        tables = (model_digest(known[name])[:16] for name, _ in mixture(voice) if name in known)
        return " ".join([self.version, *tables])

    def missing(self) -> str:
        """Why it cannot be used here, or ""."""
        packages = missing_packages(("hibari", "hibari-tts"), ("onnxruntime", "onnxruntime"))
        if packages:
            return packages
        return "" if _folder() else "kokoro is not installed: podcast voices install kokoro."

    def voices(self) -> tuple[Voice, ...]:
        """All whose tables are there."""
        return () if self.missing() else tuple(map(_voice, _tables()))

    def problem_with(self, voice: str) -> str:
        """Why this voice id cannot be used, or "": `af_heart`, `af_heart+am_michael` (both by
        half), `af_heart*0.3+am_michael*0.7`."""
        try:
            parts = mixture(voice)
        except ValueError as error:
            return str(error)
        unknown = next((name for name, _ in parts if name not in _tables()), None)
        return f"there is no voice {unknown!r} of kokoro" if unknown is not None else ""

    def usual_voice(self, language: str) -> str:
        """The narrator's."""
        tag = language.lower().replace("_", "-")
        return USUAL.get(tag) or USUAL.get(tag.partition("-")[0]) or USUAL["en"]

    def pool(self, language: str) -> tuple[Voice, ...]:
        """For quoted people: of the language, all but the narrator's."""
        primary, usual = language[:2].lower(), self.usual_voice(language)
        own = [voice for voice in self.voices() if voice.language[:2] == primary]
        if primary == "en":
            own = sorted((v for v in own if v.id in POOL), key=lambda voice: POOL.index(voice.id))
        return tuple(voice for voice in own if voice.id != usual)

    def prepare(self) -> None:
        """Load the model."""
        self._session = open_session(_model())

    def speak(self, utterance: Utterance) -> Iterator[bytes | memoryview]:
        """The samples of one utterance. Raises ValueError when there is nothing to say."""
        style = _style(utterance.voice)
        language = LANGUAGES[utterance.voice[0]]
        phonemes = self._phonemes.of(utterance.text, language)
        if not phonemes:
            raise ValueError("kokoro has no sound for any of it")
        pace = min(max(utterance.rate / USUAL_RATE, SLOWEST), FASTEST)

        def speak(part: Part) -> bytes:
            return self._said(self._phonemes.ids(part.text), style, pace)

        yield from join_parts(text_parts(phonemes, LONGEST), speak, self.sample_rate)

    def sayable(self, text: str, voice: str) -> str:
        """What is written in the letters of the voice's language."""
        return text if voice[:1] in ("h", "j", "z") else latin_only(text)

    def _said(self, ids: list[int], style: Any, pace: float) -> bytes:
        import numpy as np

        given = {
            "tokens": np.asarray([[0, *ids, 0]], np.int64),
            "style": style[min(len(ids), STYLES - 1)][None, :],
            "speed": np.asarray([pace], np.float32),
        }
        wave = self._session.run(None, given)[0].reshape(-1)
        return bytes((np.clip(wave, -1, 1) * 32767).astype("<i2").tobytes())


def mixture(voice: str) -> tuple[tuple[str, float], ...]:
    """The voices that an id mixes, and their shares. Raises ValueError when it cannot be read.

    >>> mixture("af_heart"), mixture("af_heart*0.25+am_michael*0.75")
    ((('af_heart', 1.0),), (('af_heart', 0.25), ('am_michael', 0.75)))
    """
    named = [part.partition("*") for part in voice.split("+")]
    try:
        parts = [(name.strip(), float(share) if star else 1.0) for name, star, share in named]
    except ValueError:
        raise ValueError(f"{voice!r} is no mixture: af_heart*0.3+am_michael*0.7 is one") from None
    whole = sum(share for _, share in parts)
    if len(parts) > 2 or not all(share > 0 for _, share in parts):
        raise ValueError(f"{voice!r}: two voices are mixed, each by a share above 0")
    return tuple((name, share / whole) for name, share in parts)


def _style(voice: str) -> Any:
    import numpy as np

    tables = (share * _table(str(_tables()[name])) for name, share in mixture(voice))
    return np.sum([*tables], axis=0, dtype=np.float32)


@lru_cache(maxsize=8)
def _table(path: str) -> Any:
    import numpy as np

    return np.fromfile(path, dtype="<f4").reshape(STYLES, WIDTH)


def _folder() -> Path | None:
    folder = installed_voices("kokoro").get("kokoro")
    return folder if folder and any(folder.glob("*.onnx")) else None


def _model() -> Path:
    folder = _folder()
    return min(folder.glob("*.onnx")) if folder else Path("kokoro.onnx")


def _tables() -> dict[str, Path]:
    folder = _folder()
    paths = sorted((folder / "voices").glob("*.bin")) if folder else ()
    return {path.stem: path for path in paths if path.stem[0] in LANGUAGES}


def _voice(name: str) -> Voice:
    title = name[3:].title()
    return Voice(
        name, title, LANGUAGES[name[0]], GENDERS.get(name[1], ""), "Apache-2.0",
        KokoroEngine.sample_rate, STYLES * WIDTH * 4,
    )  # fmt: skip
