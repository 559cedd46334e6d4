from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest

from podcast.errors import PodcastError
from podcast.speech.synthesis.engine_protocol import Utterance
from podcast.speech.synthesis.worker_pool import speak_all
from podcast.speech.synthesis.worker_process import WorkerProcess

FINE = [Utterance(f"Sentence number {n} is a quiet one.", "low") for n in range(6)]


def speak(toy: str, utterances: list[Utterance], **options: object) -> dict[Utterance, bytes]:
    made: dict[Utterance, bytes] = {}
    asked = [replace(utterance, engine=f"toy_engines:{toy}") for utterance in utterances]
    speak_all(asked, made.__setitem__, **options)  # type: ignore[arg-type]
    return {replace(utterance, engine=""): samples for utterance, samples in made.items()}


@pytest.mark.parametrize("workers", [1, 3])
def test_everything_is_spoken_once(toys: Path, workers: int) -> None:
    made = speak("Counting", FINE, workers=workers)
    assert set(made) == set(FINE)
    assert sorted((toys / "spoken").read_text().splitlines()) == sorted(u.text for u in FINE)


@pytest.mark.parametrize("lives", [True, False])
def test_a_worker_started_ahead_is_used_and_replaced_when_it_is_gone(
    toys: Path, lives: bool
) -> None:
    ahead = WorkerProcess("toy_engines:Counting")
    ahead.start()
    if not lives:
        ahead.close()
    made = speak("Counting", FINE, workers=2, ahead=[ahead])
    assert set(made) == set(FINE)
    assert len((toys / "spoken").read_text().splitlines()) == len(FINE)


def test_worker_that_dies_is_replaced_and_its_sentence_tried_once_more(toys: Path) -> None:
    made = speak("DiesOnce", [*FINE, Utterance("We ask for this twice.", "low")], workers=1)
    assert len(made) == len(FINE) + 1


@pytest.mark.parametrize(
    ("toy", "words"),
    [("Dies", "the engine died"), ("Silent", "gave silence"), ("Short", "cut short")],
)
def test_failure_names_the_sentence(toys: Path, toy: str, words: str) -> None:
    with pytest.raises(PodcastError, match=words) as caught:
        speak(toy, [Utterance("This one will not do.", "low")])
    assert "This one will not do." in str(caught.value)
    assert caught.value.remedy


def test_engine_that_hangs_is_given_up(toys: Path) -> None:
    begun = time.monotonic()
    with pytest.raises(PodcastError, match="no sign of life"):
        speak("Hangs", [Utterance("On forever.", "low")], patience=0.1)
    assert time.monotonic() - begun < 600  # it hangs for an hour


def test_engine_that_never_ends_is_given_up(toys: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("podcast.speech.synthesis.worker_process.LONGEST_WAIT", 0.2)
    monkeypatch.setattr("podcast.speech.synthesis.worker_process.WAIT_PER_CHARACTER", 0.0)
    with pytest.raises(PodcastError, match="goes on and on"):
        speak("Endless", FINE[:1])


def test_engine_that_is_slow_but_alive_is_waited_for(toys: Path) -> None:
    begun = time.monotonic()
    made = speak(
        "Creeps", FINE[:1], workers=1, patience=1.5
    )  # 2 s in all, and 0.05 between two signs of life
    assert len(made) == 1
    assert time.monotonic() - begun > 1.5


def test_what_done_raises_ends_the_work(toys: Path) -> None:
    def done(utterance: Utterance, samples: bytes) -> None:
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        speak_all([replace(u, engine="toy_engines:Tone") for u in FINE], done)
