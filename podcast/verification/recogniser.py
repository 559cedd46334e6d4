"""A speech recogniser: faster-whisper, on this machine."""

from __future__ import annotations

import os
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from podcast.errors import PodcastError
from podcast.packages import how_to_install

if TYPE_CHECKING:
    import numpy as np

MODEL = "PODCAST_WHISPER"  # names another model, or the folder of one
USUAL_MODEL = "base"  # it is got once, 145 MB, by faster-whisper itself
RATE = 16_000  # Hz that it listens at
BEAM = 5


class Recogniser:
    """Speech to text."""

    def __init__(self) -> None:
        """Raises PodcastError without faster-whisper, or without its model."""
        try:
            from faster_whisper import WhisperModel
        except ImportError:
            raise PodcastError(
                "the speech recogniser is not installed", remedy=how_to_install("faster-whisper")
            ) from None
        name = os.environ.get(MODEL, USUAL_MODEL)
        try:
            self._model: Any = WhisperModel(name, device="cpu", compute_type="int8")
        except Exception as error:  # it raises what its hub's client raises
            raise PodcastError(
                f"the recogniser's model {name!r} cannot be had: {error}",
                remedy=f"Set {MODEL} to the folder of one (model.bin, config.json, tokenizer.json, "
                "vocabulary.txt).",
            ) from None

    def hear(self, wave: np.ndarray, language: str) -> str:
        """The words in 16 kHz samples, each sentence by itself."""
        parts, _ = self._model.transcribe(
            wave, language=language.partition("-")[0].lower(), beam_size=BEAM,
            condition_on_previous_text=False, without_timestamps=True,
        )  # fmt: skip
        return " ".join(part.text.strip() for part in parts)


@lru_cache
def recogniser() -> Recogniser:
    """The one recogniser of this process: it takes a second to load."""
    return Recogniser()
