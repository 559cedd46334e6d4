from __future__ import annotations

import io
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile

from podcast.audio import mp3
from podcast.audio.mastering.loudness import loudness
from podcast.audio.mastering.music_bed import bed_gain
from podcast.audio.mastering.sound_files import load_sound
from podcast.audio.sound_rendering import plan, render
from podcast.audio.timeline import Timeline
from podcast.errors import PodcastError
from podcast.script.model import Chapter, Narration, Script, Sound
from podcast.show.folder import Show
from podcast.show.settings import AudioSettings, Settings, SoundSettings, VoiceSettings

RATE = 44_100
SCRIPT = Script(
    "With music",
    (
        Narration("The band began to play before anybody had sat down."),
        Chapter("Later"),
        Narration("Then it rained, and the band went on, and so did the rain."),
    ),
    cast=(("narrator", "low"),),
)


def music(seconds: float, rate: int = RATE, level: float = 0.2) -> np.ndarray:
    t = np.arange(round(seconds * rate)) / rate
    return (level * (np.sin(2 * np.pi * 523 * t) + np.sin(2 * np.pi * 659 * t))).astype(np.float32)


@pytest.fixture
def show(tmp_path: Path, toys: Path) -> Show:
    (tmp_path / "scripts").mkdir()
    return Show(tmp_path, Settings(voices=VoiceSettings(engine="toy_engines:Tone")))


def with_sounds(show: Show, **names: object) -> Show:
    return replace(show, settings=replace(show.settings, sounds=SoundSettings(**names)))  # type: ignore[arg-type]


def make(script: Script, show: Show) -> tuple[Timeline, np.ndarray]:
    out = show.root / "out.mp3"
    timeline = render(plan(script, show), out, lambda _: b"")
    return timeline, soundfile.read(io.BytesIO(out.read_bytes()), dtype="float32")[0]


def level(wave: np.ndarray, start: float, end: float) -> float:
    return float(np.sqrt(np.mean(wave[round(start * RATE) : round(end * RATE)] ** 2)))


@pytest.mark.parametrize("name", ["a.wav", "a.flac", "a.ogg", "a.mp3", "stereo.wav", "slow.wav"])
def test_formats_are_read_and_levelled(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    if name == "a.mp3":
        pcm = (music(4)[: 150 * mp3.FRAME] * 32767).astype("<i2").tobytes()
        path.write_bytes(mp3.encode(pcm, 128))
    elif name == "stereo.wav":
        soundfile.write(path, np.stack([music(4), music(4)], axis=1), RATE)
    else:
        rate = 16_000 if name == "slow.wav" else RATE
        soundfile.write(path, music(4, rate), rate)
    sound = load_sound(str(path), name, AudioSettings())
    assert sound.frame_rate == RATE
    assert sound.channels == 1
    assert len(sound) == pytest.approx(4000, abs=100)
    wave = np.frombuffer(sound.raw_data, "<i2").astype(np.float32) / 32768
    assert loudness(wave, RATE) == pytest.approx(-16, abs=0.3)


def test_what_is_no_sound_is_named(tmp_path: Path) -> None:
    path = tmp_path / "cover.mp3"
    path.write_bytes(b"not a sound at all" * 100)
    with pytest.raises(PodcastError, match="cannot be read as sound") as caught:
        load_sound(str(path), "x", AudioSettings())
    assert caught.value.file == str(path)
    assert "WAV" in caught.value.remedy


def test_a_sound_is_played_between_lines(show: Show) -> None:
    soundfile.write(show.scripts / "ding.wav", music(2), RATE)
    plain, _ = make(SCRIPT, show)
    script = replace(SCRIPT, lines=(SCRIPT.lines[0], Sound("ding.wav"), *SCRIPT.lines[1:]))
    timeline, wave = make(script, show)
    assert timeline.duration == pytest.approx(
        plain.duration + 2 + show.settings.pauses.paragraph, abs=0.6
    )
    gap = timeline.cues[0].end + show.settings.pauses.paragraph
    assert level(wave, gap + 0.2, gap + 1.8) > 0.02
    assert [cue.text for cue in timeline.cues] == [cue.text for cue in plain.cues]


def test_a_sound_that_is_not_there(show: Show) -> None:
    with pytest.raises(PodcastError, match=r"no sound file 'gone.wav'"):
        plan(replace(SCRIPT, lines=(Sound("gone.wav"), *SCRIPT.lines)), show)
    with pytest.raises(PodcastError, match=r"no sound file 'gone.wav'"):
        plan(SCRIPT, with_sounds(show, intro="gone.wav"))


def test_intro_and_outro_fade_in_and_out(show: Show) -> None:
    soundfile.write(show.root / "theme.flac", music(4), RATE)
    timeline, wave = make(
        SCRIPT, with_sounds(show, intro="theme.flac", outro="theme.flac", fade=1.0)
    )
    assert timeline.cues[0].start > 4
    assert timeline.chapters[0].start == 0
    assert level(wave, 0.02, 0.12) < 0.3 * level(wave, 1.5, 2.5) > 0.01
    end = timeline.duration
    assert level(wave, end - 3.5, end - 2.5) > 0.02
    assert level(wave, end - 0.4, end) < 0.005


def test_bed_lies_under_the_speech_and_gives_way_to_it(show: Show) -> None:
    soundfile.write(show.root / "bed.wav", music(3), RATE)
    slow = with_sounds(show, bed="bed.wav", fade=2.0, bed_level=-20.0)
    slow = replace(
        slow,
        settings=replace(slow.settings, pauses=replace(slow.settings.pauses, before_chapter=3.0)),
    )
    timeline, wave = make(SCRIPT, slow)
    first, second = timeline.cues[0], timeline.cues[1]
    spectrum = np.abs(np.fft.rfft(wave[round(first.start * RATE) : round(first.end * RATE)]))
    hertz = np.fft.rfftfreq(round(first.end * RATE) - round(first.start * RATE), 1 / RATE)

    def strength(frequency: float) -> float:
        return float(spectrum[np.abs(hertz - frequency) < 3].max())

    assert strength(523) > 20 * float(np.median(spectrum))  # it can be heard
    assert strength(523) < strength(150) / 4  # far below the voice
    assert (
        level(wave, first.end + 0.9, first.end + 1.2) > 0.002
    )  # and still there when nobody speaks
    assert level(wave, second.start - 0.2, second.start - 0.05) > 0.001


def test_bed_goes_down_before_somebody_speaks() -> None:
    gain = 20 * np.log10(bed_gain(1000, [(441 * 400, 441 * 600)], -20.0))
    assert gain[0] == pytest.approx(-10)
    assert gain[390:610] == pytest.approx(-20)
    assert np.abs(np.diff(gain)).max() < 1


def test_one_changed_sentence_under_a_bed_speaks_one_and_encodes_its_chapter(show: Show) -> None:
    soundfile.write(show.root / "bed.wav", music(3), RATE)
    with_bed = with_sounds(show, bed="bed.wav")
    make(SCRIPT, with_bed)
    changed = replace(
        SCRIPT, lines=(*SCRIPT.lines[:2], Narration("Then it rained, and the band went home."))
    )
    found = plan(changed, with_bed)
    assert (found.to_speak, found.to_encode, found.blocks) == (1, 1, 2)


def test_another_bed_is_another_sound(show: Show) -> None:
    soundfile.write(show.root / "bed.wav", music(3), RATE)
    with_bed = with_sounds(show, bed="bed.wav")
    before = plan(SCRIPT, with_bed).key
    soundfile.write(show.root / "bed.wav", music(4), RATE)
    assert plan(SCRIPT, with_bed).key != before
    assert plan(SCRIPT, show).key not in (before, plan(SCRIPT, with_bed).key)


def test_an_environment_without_a_path_is_enough(tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-c",
        "from podcast.audio.mastering.sound_files import segment; print(len(segment(bytes(88_200))))",
    ]
    done = subprocess.run(command, env={}, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "1000"
