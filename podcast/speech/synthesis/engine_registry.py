"""Engines by name, and voices by an id that names its engine."""

from __future__ import annotations

from functools import lru_cache

from podcast.errors import PodcastError
from podcast.plugins import load_plugin, plugins
from podcast.speech.synthesis.engine_protocol import Engine, VoiceId
from podcast.speech.synthesis.voice_variants import with_variants

GROUP = "podcast.engines"


def engine_names() -> tuple[str, ...]:
    """The engines that are installed, ours first."""
    return tuple(plugins(GROUP))


@lru_cache
def get_engine(name: str) -> Engine:
    """The engine that `podcast.toml` names: an entry point, or `module:class` of your own.

    Raises PodcastError when there is none of that name.
    """
    try:
        engine = with_variants(load_plugin(GROUP, name))()
    except (ImportError, AttributeError, TypeError, ValueError) as error:
        raise PodcastError(
            f"there is no speech engine {name!r} ({error})",
            remedy=f"Set [voices] engine to one of: {', '.join(engine_names())}.",
        ) from None
    return engine


def read_voice_id(text: str, usual_engine: str) -> VoiceId:
    """Whose voice an id means; one that names no engine is `usual_engine`'s.

    >>> read_voice_id("espeak:en-gb+f3", "pyttsx3")
    VoiceId(engine='espeak', voice='en-gb+f3')
    >>> read_voice_id("en-gb+f3", "pyttsx3")
    VoiceId(engine='pyttsx3', voice='en-gb+f3')
    """
    for name in (*engine_names(), usual_engine):
        if text.startswith(f"{name}:"):
            return VoiceId(name, text[len(name) + 1 :])
    return VoiceId(usual_engine, text)


def problem_with_voice(text: str, usual_engine: str) -> str:
    """Why a voice id cannot be used, or ""."""
    voice = read_voice_id(text, usual_engine)
    return get_engine(voice.engine).problem_with(voice.voice)


def speaks(engine: Engine, language: str) -> bool:
    """Whether an engine has a voice for a language, and need not take the one that it takes for
    want of any."""
    if engine.usual_voice(language) != engine.usual_voice("und"):
        return True
    primary = language.replace("_", "-").partition("-")[0].lower()
    return any(voice.language.partition("-")[0].lower() == primary for voice in engine.voices())
