"""Engines by name."""

from __future__ import annotations

import importlib
from functools import lru_cache

from podcast.errors import PodcastError
from podcast.speech.synthesis.engine_protocol import Engine

# name in podcast.toml -> module:class. Imported when it is asked for.
ENGINES = {
    "pyttsx3": "podcast.speech.engines.pyttsx3_engine:Pyttsx3Engine",
    "espeak": "podcast.speech.engines.espeak_engine:EspeakEngine",
}


@lru_cache
def get_engine(name: str) -> Engine:
    """The engine that `podcast.toml` names: one of ENGINES, or `module:class` of your own.

    Raises PodcastError when there is none of that name.
    """
    module, _, attribute = ENGINES.get(name, name).partition(":")
    try:
        engine: Engine = getattr(importlib.import_module(module), attribute)()
    except (ImportError, AttributeError, TypeError, ValueError) as error:
        raise PodcastError(
            f"there is no speech engine {name!r} ({error})",
            remedy=f"Set [voices] engine to one of: {', '.join(ENGINES)}.",
        ) from None
    return engine


def speaks(engine: Engine, language: str) -> bool:
    """Whether an engine has a voice for a language, and need not take the one that it takes for
    want of any."""
    if engine.usual_voice(language) != engine.usual_voice("und"):
        return True
    head = language.replace("_", "-").partition("-")[0].lower()
    return any(voice.language.partition("-")[0].lower() == head for voice in engine.voices())
