"""One episode by several engines: level, one sample rate, only the engines in use at work; and
what happens when one cannot be used or has no sound for a word."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
import soundfile

from podcast.audio import mp3
from podcast.audio.mastering.loudness import loudness
from podcast.audio.mastering.take_mastering import RATE
from podcast.audio.sound_rendering import plan, render
from podcast.audio.timeline import Timeline
from podcast.production.engine_start import usable_plan
from podcast.script.model import Narration, Quotation, Script
from podcast.show.folder import Show
from podcast.show.settings import Settings, VoiceSettings
from podcast.speech.synthesis.worker_process import WorkerProcess

SENTENCES = (
    "The council met on Monday to talk about the bridge, and it rained all day. Nobody on the "
    "long benches had brought an umbrella, because the morning had been as bright as any in June."
)
SCRIPT = Script(
    "Two engines",
    (Narration(SENTENCES), Quotation("Dana Okoye", SENTENCES), Quotation("Jonas Vale", SENTENCES)),
    cast=(
        ("narrator", "toy_engines:Tone:loud"),
        ("Dana Okoye", "toy_engines:Fine:high"),
        ("Jonas Vale", "pyttsx3:en-us"),
    ),
)


@pytest.fixture
def show(tmp_path: Path, toys: Path) -> Show:
    return Show(tmp_path, Settings(voices=VoiceSettings(engine="toy_engines:Tone")))


def rendered(script: Script, show: Show) -> tuple[list[float], Timeline]:
    """How loud each line is in the episode, in LUFS."""
    out = show.root / "out.mp3"
    timeline = render(plan(script, show), out, lambda _: b"")
    wave, rate = soundfile.read(io.BytesIO(out.read_bytes()), dtype="float32")
    assert rate == RATE
    lines = range(len(script.lines))
    cues = [[cue for cue in timeline.cues if cue.line == line] for line in lines]
    parts = [wave[int(c[0].start * rate) : int(c[-1].end * rate)] for c in cues]
    return [loudness(part, rate) for part in parts], timeline


def test_voices_of_three_engines_are_level_and_joined(show: Show) -> None:
    loud, timeline = rendered(SCRIPT, show)
    assert max(loud) - min(loud) < 1.0, loud
    assert timeline.duration == pytest.approx(
        mp3.seconds(mp3.FRAME * round(timeline.duration * RATE / mp3.FRAME)), abs=0.001
    )
    gaps = [b.start - a.end for a, b in zip(timeline.cues, timeline.cues[1:], strict=False)]
    assert max(gaps) < 0.7, "silence is trimmed alike: what is left are the pauses"


def test_workers_start_for_the_engines_in_use_only(
    show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[str] = []
    start = WorkerProcess.start
    monkeypatch.setattr(
        WorkerProcess, "start", lambda self: (started.append(self.engine), start(self))[1]
    )
    render(plan(SCRIPT, show), show.root / "out.mp3", lambda _: b"")
    started.clear()
    changed = Quotation("Dana Okoye", f"{SENTENCES} We sang.")
    lines = (SCRIPT.lines[0], changed, SCRIPT.lines[2])
    render(plan(replace(SCRIPT, lines=lines), show), show.root / "out.mp3", lambda _: b"")
    assert set(started) == {"toy_engines:Fine"}


def test_an_engine_that_cannot_be_loaded_is_stood_in_for_and_said(show: Show) -> None:
    script = replace(SCRIPT, cast=(*SCRIPT.cast[:1], ("Dana Okoye", "toy_engines:Unloadable:high")))
    told: list[str] = []
    ahead: list[WorkerProcess] = []
    made = usable_plan(script, show, ahead, told.append)
    for worker in ahead:
        worker.close()
    engines = {say.utterance.engine for say in made.unspoken}
    assert engines == {"toy_engines:Tone", "pyttsx3"}
    (sentence,) = told
    assert "Unloadable" in sentence
    assert "pyttsx3" in sentence
    assert "libmissing.so" in sentence


def test_an_engine_that_is_not_installed_is_stood_in_for(show: Show) -> None:
    script = replace(SCRIPT, cast=(("narrator", "toy_engines:Absent:low"),))
    made = plan(script, show)
    assert {say.utterance.engine for say in made.unspoken} == {"pyttsx3"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The sign 𓂀𓃭 means an eye.", ["The sign means an eye."]),
        ("Nobody asked.", ["Nobody asked."]),
    ],
)
def test_what_a_voice_has_no_sound_for_is_passed_over_and_told(
    show: Show, text: str, said: list[str]
) -> None:
    script = replace(
        SCRIPT, lines=(Narration(text),), cast=(("narrator", "toy_engines:LatinOnly:low"),)
    )
    made = plan(script, show)
    assert [say.utterance.text for say in made.unspoken] == said
    assert [p.text for p in made.passed_over] == ([] if said == [text] else [text])


def test_a_sentence_in_another_script_is_said_by_a_voice_that_knows_it(show: Show) -> None:
    lines = (Narration("It rained."), Narration("東京は日本の首都です。"))
    script = replace(SCRIPT, lines=lines, cast=(("narrator", "toy_engines:LatinOnly:low"),))
    made = plan(script, show)
    voices = [(say.utterance.engine, say.utterance.voice) for say in made.unspoken]
    assert voices == [("toy_engines:LatinOnly", "low"), ("pyttsx3", "ja")]
