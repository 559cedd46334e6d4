"""What is remembered while a text is read: who spoke, and whom each pronoun stood for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

UNKNOWN = -1


@dataclass(slots=True)
class DiscourseHistory:
    """What is remembered while the text is read: who spoke, and whom each pronoun stood for."""

    table: Mapping[str, float]
    spoke: dict[int, int] = field(default_factory=dict)  # entity -> mention at which it last spoke
    last_speaker: int = UNKNOWN
    last_chance: float = 0.0  # how likely the last speaker is the one who spoke
    last: dict[str, tuple[int, int]] = field(
        default_factory=dict
    )  # gender -> (entity, mention) of the last pronoun
    done: int = 0  # mentions before this number are settled
    stands: dict[int, int] = field(default_factory=dict)  # pronoun -> the entity it was taken for
    spoken: dict[int, tuple[int, float]] = field(
        default_factory=dict
    )  # pronoun that speaks -> its person
    record: dict[int, tuple[list[int], list[list[str]]]] | None = (
        None  # for fitting: pronoun -> people, facts
    )
