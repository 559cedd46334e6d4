from __future__ import annotations

from podcast.speech.voice_assignment import Candidate, cast_voices

POOL = [
    Candidate("m1", "male"),
    Candidate("f1", "female"),
    Candidate("m2", "male"),
    Candidate("f2", "female"),
]


def cast(speakers: list[str], fixed: dict[str, str] | None = None, remembered: dict[str, str] | None = None,
         genders: dict[str, str] | None = None, pool: list[Candidate] = POOL) -> dict[str, str]:  # fmt: skip
    return cast_voices(
        speakers,
        pool,
        fixed=fixed or {},
        remembered=remembered or {},
        genders=genders or {},
        narrator="n",
    )


def test_each_person_has_a_voice_of_their_own() -> None:
    assert len(set(cast(["A", "B", "C", "D"]).values())) == 4


def test_a_person_keeps_the_voice_of_earlier_episodes() -> None:
    assert cast(["A", "B"], remembered={"B": "m1"}) == {"A": "f1", "B": "m1"}


def test_what_a_person_decided_wins() -> None:
    assert cast(["A"], fixed={"A": "f2"}, remembered={"A": "m1"}) == {"A": "f2"}


def test_gender_known_is_respected_even_when_voices_run_out() -> None:
    assert cast(["A", "B", "C"], genders={"A": "female", "B": "female", "C": "female"}) == {
        "A": "f1", "B": "f2", "C": "f1"}  # fmt: skip


def test_the_show_uses_its_voices_evenly() -> None:
    assert cast(["New"], remembered={"A": "m1", "B": "f1"}) == {"New": "m2"}


def test_without_a_pool_the_narrator_speaks() -> None:
    assert cast(["A"], pool=[]) == {"A": "n"}
