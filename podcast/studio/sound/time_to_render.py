"""How long a rendering will take, before it begins: what its bar shows then."""

from __future__ import annotations

from collections.abc import Iterable

from podcast.audio.blocks.model import Say
from podcast.audio.sound_rendering import Plan
from podcast.processors import processors
from podcast.speech.synthesis.engine_registry import get_engine
from podcast.speech.synthesis.worker_pool import how_many
from podcast.speech.synthesis.worker_process import SECONDS_PER_CHARACTER

ENCODED_AT = 80.0  # times real time, of one processor: levelled, joined, encoded
TO_BEGIN = 1.0  # seconds for engines to load and for the files of the episode


def seconds_to_render(plan: Plan) -> float:
    """Seconds, about, on this machine when nothing else is at work; 0 when all of it is there."""
    if not plan.missing:
        return 0.0
    spoken = 0.0
    for name in {say.utterance.engine for say in plan.unspoken}:
        engine = get_engine(name)
        of_it = (say for say in plan.unspoken if say.utterance.engine == name)
        spoken += _seconds(of_it) / engine.speed / how_many(engine)
    encoded = sum(
        _seconds(item for item in block.items if isinstance(item, Say)) for block in plan.missing
    )
    return TO_BEGIN + spoken + encoded / ENCODED_AT / processors()


def _seconds(says: Iterable[Say]) -> float:
    """Of speech."""
    return sum(len(say.utterance.text) for say in says) * SECONDS_PER_CHARACTER
