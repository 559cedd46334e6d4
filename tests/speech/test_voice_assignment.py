from __future__ import annotations

import pytest

from podcast.speech.voice_assignment import Candidate, cast_voices, with_second_voices
from podcast.speech.voice_likeness import alike_pairs, sound_alike

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
    assert cast(["A", "B"], remembered={"B": "m1"}) == {"A": "m2", "B": "m1"}


def test_what_a_person_decided_wins() -> None:
    assert cast(["A"], fixed={"A": "f2"}, remembered={"A": "m1"}) == {"A": "f2"}


def test_gender_known_is_respected_even_when_voices_run_out() -> None:
    assert cast(["A", "B", "C"], genders={"A": "female", "B": "female", "C": "female"}) == {
        "A": "f1", "B": "f2", "C": "f1"}  # fmt: skip


def test_the_show_uses_its_voices_evenly() -> None:
    assert cast(["New"], remembered={"A": "m1", "B": "f1"}) == {"New": "m2"}


def test_without_a_pool_the_narrator_speaks() -> None:
    assert cast(["A"], pool=[]) == {"A": "n"}


HEART = Candidate("hibari:heart", "female", natural=2)
JOE = Candidate("piper:joe", "male", natural=1)
ESPEAK = [Candidate("espeak:en-us+f3", "female"), Candidate("espeak:en-us+m3", "male")]


def cast_beside_heart(people: dict[str, str], *pool: Candidate, **remembered: str) -> list[str]:
    """Voices for people of these genders; hibari's heart narrates."""
    return list(
        cast_voices(
            people,
            with_second_voices([HEART, *pool, *ESPEAK]),
            fixed={},
            remembered=remembered,
            genders=people,
            narrator="hibari:heart",
        ).values()
    )


def test_a_natural_voice_becomes_others_before_a_robot_speaks() -> None:
    people = {"Ann": "female", "Ben": "male", "Cleo": "female"}
    voices = cast_beside_heart(people)
    assert voices[:2] == ["hibari:heart@0.87", "hibari:heart@0.75"]
    assert voices[2] == "espeak:en-us+f3", "no fourth person can be made of one voice"


def test_a_woman_never_speaks_as_a_man_while_there_is_a_womans_voice() -> None:
    voices = cast_beside_heart({"Ann": "female", "Bea": "female"})
    assert voices == ["hibari:heart@0.87", "espeak:en-us+f3"]


def test_somebody_of_whom_nothing_is_known_does_not_sound_a_woman_first() -> None:
    assert cast_beside_heart({"Hau Yip": ""}) == ["hibari:heart@0.75"]


def test_nobody_sounds_like_the_narrator_or_another() -> None:
    people = {"Ann": "female", "Ben": "male", "Cal": "male", "Dee": "female", "The union": ""}
    voices = cast_beside_heart(people, JOE)
    assert voices[1:3] == ["piper:joe", "piper:joe@1.15"]
    everybody = {"narrator": "hibari:heart"} | dict(zip(people, voices, strict=True))
    assert alike_pairs(everybody) == []


def test_a_man_or_a_woman_chooses_before_a_statement() -> None:
    voices = cast_beside_heart({"Quoted text": "", "Ann": "female", "Ben": "male"})
    assert voices == ["espeak:en-us+m3", "hibari:heart@0.87", "hibari:heart@0.75"]


def test_many_people_are_told_apart() -> None:
    men = {f"Man {number}": "male" for number in range(4)}
    voices = cast_beside_heart(men)
    assert alike_pairs(dict(zip(men, voices, strict=True))) == []


def test_with_more_people_than_throats_each_has_at_least_another_voice() -> None:
    pool = [Candidate("espeak:en-us+m1", "male"), Candidate("espeak:en-gb+m2", "male")]
    assert set(cast(["A", "B"], pool=pool).values()) == {"espeak:en-us+m1", "espeak:en-gb+m2"}


def test_two_who_were_given_one_voice_are_told_apart_when_they_meet() -> None:
    remembered = {"Ann": "hibari:heart@0.87", "Bea": "hibari:heart@0.87"}
    voices = cast_beside_heart({"Ann": "female", "Bea": "female"}, **remembered)
    assert voices[0] == "hibari:heart@0.87"
    assert not sound_alike(*voices)


def test_somebody_remembered_as_the_narrator_gets_another() -> None:
    assert cast_beside_heart({"Ann": "female"}, Ann="hibari:heart") != ["hibari:heart"]


@pytest.mark.parametrize(
    ("first", "second", "alike"),
    [
        ("hibari:heart", "hibari:heart", True),
        ("hibari:heart", "hibari:heart@0.95", True),
        ("hibari:heart", "hibari:heart@0.87", False),
        ("hibari:heart@0.87", "hibari:heart@0.75", False),
        ("piper:joe", "hibari:heart", False),
        ("kokoro:af_heart", "hibari:heart", True),
        ("kokoro:am_puck", "kokoro:am_echo", True),
        ("kokoro:am_michael", "kokoro:am_echo", False),
        ("espeak:en-us+f3", "en-gb+f4", True),  # one throat, two accents
        ("en-us+f3", "pyttsx3:en-us+m3", False),
        ("de", "de+m3", True),
        ("com.apple.voice.compact.en-US.Samantha", "com.apple.voice.compact.en-US.Alex", False),
    ],
)
def test_who_sounds_alike(first: str, second: str, alike: bool) -> None:
    assert sound_alike(first, second) == sound_alike(second, first) == alike
