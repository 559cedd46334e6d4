"""Shows and episodes for tests: invented articles, and a tone for speech."""

from __future__ import annotations

import array
import dataclasses
import math
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from podcast.atomic_files import atomic_write
from podcast.audio.timeline import Cue, Mark, Timeline
from podcast.episode.chapters import to_json
from podcast.episode.episode_record import find_episode, make_episode, save_episode
from podcast.episode.media import write_media
from podcast.episode.model import Episode
from podcast.episode.tags import tag_bytes
from podcast.episode.transcript import to_vtt
from podcast.script.model import Chapter, Narration, Quotation, Script
from podcast.show.folder import Show, load_show

FIRST = datetime(2026, 3, 2, 12, 30, tzinfo=UTC)  # the same day nearly everywhere
FRAME = 1152 / 44100  # seconds of an MP3 frame
FRAME_BYTES = (313, 314)  # of a frame at 96 kbit/s and 44.1 kHz

SETTINGS = """\
[show]
title = "The Harbour Desk"
description = "Reporting from the coast, read aloud."
author = "Harbour Desk"
category = "News/Politics"

[feed]
url = "{url}"

[voices]
engine = "pyttsx3"  # quick, and whose voice it is does not matter to most tests
"""


def new_show(root: Path, url: str = "http://127.0.0.1:8000/") -> Show:
    """A show with settings and a small true cover."""
    root.mkdir(parents=True, exist_ok=True)
    (root / "podcast.toml").write_text(SETTINGS.format(url=url), encoding="utf-8")
    (root / "cover.jpg").write_bytes(cover())
    (root / "scripts").mkdir(exist_ok=True)
    (root / "episodes").mkdir(exist_ok=True)
    return load_show(root)


@cache
def cover(side: int = 1400, mode: str = "RGB", kind: str = "JPEG") -> bytes:
    """A square picture."""
    import io

    from PIL import Image

    written = io.BytesIO()
    Image.new(mode, (side, side), 40).save(written, kind)
    return written.getvalue()


@cache
def tone(seconds: float = 4.0) -> tuple[bytes, float]:
    """MP3 frames of a tone, and how long they last."""
    import lameenc

    encoder = lameenc.Encoder()
    encoder.set_bit_rate(96)
    encoder.set_in_sample_rate(44100)
    encoder.set_channels(1)
    encoder.set_quality(7)
    encoder.silence()
    samples = array.array(
        "h", (int(3000 * math.sin(i * 0.05)) for i in range(int(44100 * seconds)))
    )
    frames = bytes(encoder.encode(samples.tobytes()) + encoder.flush())
    return frames, round(len(frames) / (96000 / 8 * FRAME)) * FRAME


def ferry_script(title: str = "Ferry workers reject the new timetable") -> Script:
    """A script with chapters, a quotation, and characters that XML and HTML mind."""
    return Script(
        title=title,
        lines=(
            Narration(f"{title}. By Dana Okoye, for the Harbour Post."),
            Chapter("Boats & people"),
            Narration("The company published a timetable <on Monday>. Nobody liked it."),
            Quotation("Marta Silva", "Nobody asked the people who sail the boats."),
            Chapter("What is next"),
            Narration("The council meets in May."),
        ),
        source="https://example.org/ferries?from=harbour&to=island",
        author="Dana Okoye",
        site="Harbour Post",
        published="2026-03-01",
    )


def timeline_of(script: Script, duration: float) -> Timeline:
    """Every line of the script for an equal part of `duration`."""
    spoken = [
        (i, line)
        for i, line in enumerate(script.lines)
        if isinstance(line, Narration | Quotation | Chapter)
    ]
    step = duration / len(spoken)
    cues, marks = [], [Mark(0.0, duration, "Introduction")]
    for number, (index, line) in enumerate(spoken):
        start, end = number * step, (number + 1) * step
        text = line.title if isinstance(line, Chapter) else line.text
        cues.append(Cue(start, end - step / 10, getattr(line, "speaker", "narrator"), text, index))
        if isinstance(line, Chapter):
            marks[-1] = dataclasses.replace(marks[-1], end=start)
            marks.append(Mark(start, duration, line.title))
    return Timeline(duration, tuple(cues), tuple(marks))


def add_episode(
    show: Show,
    slug: str = "ferry-workers",
    *,
    script: Script | None = None,
    number: int = 0,
    seconds: float = 4.0,
) -> Episode:
    """Render `script` into the show as the renderer does, with a tone for speech."""
    script = script or ferry_script()
    frames, duration = tone(seconds)
    timeline = timeline_of(script, duration)
    previous = find_episode(slug, show)
    draft = make_episode(
        slug, script, timeline, previous=previous, now=FIRST + timedelta(days=number)
    )
    finished = dataclasses.replace(
        draft,
        audio=write_media(tag_bytes(draft, timeline, show) + frames, show, slug, ".mp3"),
        transcript=write_media(to_vtt(timeline), show, slug, ".vtt"),
        chapters_file=write_media(to_json(timeline, script.title), show, slug, ".chapters.json"),
    )
    save_episode(finished, show)
    return finished


def set_setting(show: Show, old: str, new: str) -> Show:
    """The show after a change of a line of its podcast.toml."""
    text = show.config.read_text(encoding="utf-8")
    assert old in text
    atomic_write(show.config, text.replace(old, new))
    return load_show(show.root)


def set_engine(root: Path, engine: str) -> None:
    """Write into a show's podcast.toml who speaks: a small voice where the usual one would only
    take longer."""
    config = root / "podcast.toml"
    text = config.read_text(encoding="utf-8")
    assert "\n[voices]\n" in text
    changed = text.replace("\n[voices]\n", f'\n[voices]\nengine = "{engine}"\n')
    config.write_text(changed, encoding="utf-8")
