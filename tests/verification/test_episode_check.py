"""An episode is heard sentence by sentence; a recogniser that is told what it hears stands in."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from helpers.making import add_episode, new_show

from podcast.verification import episode_check
from podcast.verification.episode_check import HeardSentence, hear_episode, share_wrong
from podcast.verification.word_errors import WordErrors


class Ear:
    """Hears what it is given, one after the other, and notes how long each sound was."""

    def __init__(self, *heard: str) -> None:
        self.heard, self.seconds = list(heard), list[float]()

    def hear(self, wave: np.ndarray, language: str) -> str:
        self.seconds.append(len(wave) / 16_000)
        return self.heard.pop(0)


def test_each_sentence_is_heard_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    show = new_show(tmp_path)
    episode = add_episode(show)
    cues = episode_check.parse_vtt(
        (show.episodes / episode.transcript.name).read_text(encoding="utf-8")  # type: ignore[union-attr]
    )
    ear = Ear(*[cue.text for cue in cues[:-1]], "The cow sill meats in may hem.")
    monkeypatch.setattr(episode_check, "recogniser", lambda: ear)
    told: list[tuple[int, int]] = []
    heard = list(hear_episode(episode, show.episodes, lambda *how_far: told.append(how_far)))
    assert [sentence.text for sentence in heard] == [cue.text for cue in cues]
    assert [sentence.errors.wrong for sentence in heard[:-1]] == [0] * (len(cues) - 1)
    assert heard[-1].errors.wrong > 0
    assert 0 < share_wrong(heard) < 0.5
    assert told[-1] == (len(cues), len(cues))
    lengths = [cue.end - cue.start for cue in cues]
    assert ear.seconds[1:-1] == pytest.approx([length + 0.3 for length in lengths[1:-1]], abs=0.05)


@pytest.mark.parametrize(
    ("seconds", "wrong", "doubtful"),
    [(4.0, 0, False), (4.0, 1, False), (4.0, 3, True), (0.5, 0, True)],
)
def test_which_are_to_be_heard_again(seconds: float, wrong: int, doubtful: bool) -> None:
    text = "Nobody asked the people who sail the boats."
    sentence = HeardSentence(0, seconds, "narrator", text, "", WordErrors(8, wrong))
    assert sentence.doubtful == doubtful
