"""Who speaks in which voice: one voice a person, the same in every episode."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from podcast.speech.synthesis.voice_variants import MARK, split_variant
from podcast.speech.voice_likeness import sound_alike

DEEP = 0.75  # a woman's voice made as deep as a man's
# Variants of a voice that are another person, the best first, and whose they are.
SECOND_VOICES = {
    "female": ((0.87, "female"), (DEEP, "")),
    "male": ((1.15, "male"), (0.87, "male")),
    "": ((0.87, ""), (1.15, "")),
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A voice that may be given to a quoted person."""

    voice: str
    gender: str = ""  # female | male | "" for neither
    natural: int = 0  # how it sounds, as of its engine: 0 as a robot, 2 nearly as a person


def with_second_voices(pool: Iterable[Candidate]) -> list[Candidate]:
    """The pool with other people made of its voices, of the natural ones first, behind those that
    are as they are."""
    plain = list(pool)
    made = [second for voice in plain for second in _seconds(voice)]
    return [*plain, *sorted(made, key=lambda voice: not voice.natural)]


def _seconds(voice: Candidate) -> Iterator[Candidate]:
    for factor, gender in SECOND_VOICES[voice.gender]:
        yield replace(voice, voice=f"{voice.voice}{MARK}{factor:g}", gender=gender)


def cast_voices(
    speakers: Iterable[str],
    pool: Sequence[Candidate],
    *,
    fixed: Mapping[str, str],
    remembered: Mapping[str, str],
    genders: Mapping[str, str],
    narrator: str,
    used: Mapping[str, int] | None = None,
) -> dict[str, str]:
    """A voice for each of `speakers`, in order; `used` says how many have each voice, where that
    was counted already.

    What a person has decided (`fixed`: podcast.toml, the script) comes first, then what earlier
    episodes did (`remembered`), unless two would sound alike in this one: then the later gets
    another. Somebody new gets a voice of the pool that fits what is known of their gender, that
    nobody in this episode, the narrator neither, sounds like, the most natural of these, and of
    those the one that the show has used least; somebody of whom nothing is known a man's before a
    woman's, as most who are quoted are men. Whoever is known to be a woman or a man chooses
    before a statement, a firm or somebody of whom that is not told. With more people than voices,
    voices are shared.
    """
    names = list(dict.fromkeys(speakers))
    cast = {name: fixed[name] for name in names if name in fixed}
    used = Counter(remembered.values()) if used is None else used
    for name in names:
        known = remembered.get(name, "")
        if name not in cast and known and not _heard_alike(known, [*cast.values(), narrator]):
            cast[name] = known
    for name in sorted(names, key=lambda name: not genders.get(name)):
        if name not in cast:
            here = [*cast.values(), narrator]
            cast[name] = _best(pool, genders.get(name, ""), here, used) or narrator
    return {name: cast[name] for name in names}


def another_voice(pool: Sequence[Candidate], narrator: str) -> str:
    """One voice for everybody who is quoted; the narrator's when there is no other."""
    return _best(pool, "", [narrator], {}) or narrator


def _best(
    pool: Sequence[Candidate], gender: str, here: Sequence[str], used: Mapping[str, int]
) -> str:
    """The voice for somebody new among those who are `here`; "" of an empty pool."""

    def rank(candidate: Candidate) -> tuple[int, ...]:
        """What counts most stands first; among equals the pool's order decides."""
        clashes = bool(gender and candidate.gender and gender != candidate.gender)
        factor = split_variant(candidate.voice)[1]
        too_deep = gender == "female" and factor <= DEEP
        unknown = bool(gender and not candidate.gender)
        told = not gender and candidate.gender == "female"  # most who are quoted are men
        return (
            int(clashes or too_deep),
            _heard_alike(candidate.voice, here),
            here.count(candidate.voice),
            int(told),
            int(not candidate.natural),
            int(unknown),
            -candidate.natural,
            used.get(candidate.voice, 0),
            int(factor != 1.0),
        )

    best = min(pool, key=rank, default=None)
    return best.voice if best else ""


def _heard_alike(voice: str, here: Iterable[str]) -> int:
    """How many of the voices that are heard a voice is taken for."""
    return sum(sound_alike(voice, heard) for heard in here)
