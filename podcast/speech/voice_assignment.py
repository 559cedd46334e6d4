"""Who speaks in which voice: one voice a person, the same in every episode."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Candidate:
    """A voice that may be given to a quoted person."""

    voice: str
    gender: str = ""  # female | male | "" for neither


def cast_voices(
    speakers: Iterable[str],
    pool: Sequence[Candidate],
    *,
    fixed: Mapping[str, str],
    remembered: Mapping[str, str],
    genders: Mapping[str, str],
    narrator: str,
) -> dict[str, str]:
    """A voice for each of `speakers`, in order.

    What a person has decided (`fixed`: podcast.toml, the script) comes first, then what earlier
    episodes did
    (`remembered`). Somebody new gets a voice of the pool that fits what is known of their gender,
    that nobody else
    in this episode has, and that the show has used least; with more people than voices, voices are
    shared.
    """
    cast: dict[str, str] = {}
    used = Counter(remembered.values())
    names = list(dict.fromkeys(speakers))
    for name in names:
        voice = fixed.get(name) or remembered.get(name)
        if voice:
            cast[name] = voice
    for name in names:
        if name in cast:
            continue
        here = Counter([*cast.values(), narrator])
        best = min(
            enumerate(pool),
            key=lambda item: (
                _clashes(item[1].gender, genders.get(name, "")),
                here[item[1].voice],
                used[item[1].voice],
                item[0],
            ),
            default=None,
        )
        cast[name] = best[1].voice if best else narrator
    return cast


def _clashes(voice: str, person: str) -> bool:
    return bool(voice and person and voice != person)
