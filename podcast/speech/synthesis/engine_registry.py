"""Engines by name, and voices by an id that names its engine."""

from __future__ import annotations

from functools import lru_cache

from podcast.errors import PodcastError
from podcast.plugins import load_plugin, plugins
from podcast.speech.synthesis.engine_protocol import SET_UP, Engine
from podcast.speech.synthesis.voice_variants import with_variants

GROUP = "podcast.engines"


def engine_names() -> tuple[str, ...]:
    """The engines that are installed, ours first."""
    return tuple(plugins(GROUP))


@lru_cache
def get_engine(name: str) -> Engine:
    """The engine that `podcast.toml` names: an entry point, or `module:class` of your own; after
    its name may stand what it is to be made with: `openai={"server": "…"}`.

    Raises PodcastError when there is none of that name.
    """
    try:
        plain, _, setup = name.partition(SET_UP)
        made = with_variants(load_plugin(GROUP, plain))
        engine = made(setup) if setup else made()  # type: ignore[call-arg]
    except (ImportError, AttributeError, TypeError, ValueError) as error:
        raise PodcastError(
            f"there is no speech engine {name!r} ({error})",
            remedy=f"Set [voices] engine to one of: {', '.join(engine_names())}.",
        ) from None
    return engine
