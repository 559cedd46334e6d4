"""The whole way from a script to an MP3, mostly with the toy engine, some with real speech."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile

from podcast.audio import mp3
from podcast.audio.blocks.block_making import RenderProgress
from podcast.audio.mastering.loudness import integrated, true_peak, weighted_power
from podcast.audio.sound_rendering import Plan, plan, render
from podcast.audio.store import Store
from podcast.audio.timeline import Timeline
from podcast.errors import PodcastError
from podcast.script.model import Chapter, Line, Narration, Pause, Quotation, Script
from podcast.show.folder import Show
from podcast.show.settings import Settings, StoreSettings, VoiceSettings

PARAGRAPHS = [
    (
        "The council met on Monday to talk about the bridge. It rained all day, and the roof let it "
        "in."
    ),
    (
        "Nobody uses the bridge any more, because the road behind it fell into the river seven years "
        "ago."
    ),
    (
        "A plan from the spring would move it to the harbour, where it could carry bicycles and a few "
        "patient horses."
    ),
    "Most of the members liked the plan. Two of them did not, and they said so at some length.",
]
SCRIPT = Script(
    "A bridge too many",
    (
        Narration("This is about a bridge."),
        Chapter("The meeting"),
        Narration(PARAGRAPHS[0]),
        Narration(PARAGRAPHS[1]),
        Narration("Dana Okoye says:"),
        Quotation("Dana Okoye", PARAGRAPHS[2]),
        Pause(1.0),
        Chapter("What comes next"),
        Narration(PARAGRAPHS[3]),
    ),
    cast=(("narrator", "low"), ("Dana Okoye", "high")),
)


@pytest.fixture
def show(tmp_path: Path, toys: Path) -> Show:
    root = tmp_path / "show"
    root.mkdir()
    return Show(root, Settings(voices=VoiceSettings(engine="toy_engines:Tone")))


def make(script: Script, show: Show, tag: bytes = b"") -> tuple[Plan, Timeline, bytes]:
    out = show.root / "out.mp3"
    found = plan(script, show)
    timeline = render(found, out, lambda _: tag)
    return found, timeline, out.read_bytes()


def changed(at: int, line: Line) -> Script:
    return replace(SCRIPT, lines=(*SCRIPT.lines[:at], line, *SCRIPT.lines[at + 1 :]))


def decode(content: bytes) -> np.ndarray:
    """Samples, by libsndfile."""
    wave, rate = soundfile.read(io.BytesIO(content), dtype="float32")
    assert rate == 44_100
    return wave


def test_everything_then_nothing_then_one(show: Show) -> None:
    first, _, whole = make(SCRIPT, show)
    assert (first.to_speak, first.sentences) == (10, 10)
    assert first.to_encode == first.blocks == 4
    assert str(first) == "10 of 10 sentences to speak, 4 of 4 blocks to encode"
    again, _, same = make(SCRIPT, show)
    assert (again.to_speak, again.to_encode) == (0, 0)
    assert same == whole
    assert again.key == first.key
    one, _, other = make(changed(3, Narration(PARAGRAPHS[1].replace("seven", "nine"))), show)
    assert (one.to_speak, one.to_encode) == (1, 1)
    assert other != whole
    assert one.key != first.key
    assert [item.text for item in one.unspoken] == [PARAGRAPHS[1].replace("seven", "nine")]


def test_edited_again_and_again_it_is_byte_for_byte_what_a_first_render_gives(
    show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = list(SCRIPT.lines)
    make(SCRIPT, show)
    lines[3] = Narration(PARAGRAPHS[1].replace("seven", "nine"))
    lines.insert(4, Narration("Somebody else spoke first. It took an hour."))
    make(replace(SCRIPT, lines=tuple(lines)), show)
    lines = [*lines[5:], Pause(2.5), *lines[1:3]]
    edited = replace(
        SCRIPT, lines=tuple(lines), cast=(("narrator", "loud"), ("Dana Okoye", "high"))
    )
    fresh = replace(show, root=show.root / "fresh")
    fresh.root.mkdir()
    once = make(edited, fresh)[1:]
    monkeypatch.setattr(
        "podcast.audio.stitch.LEAST", 1
    )  # as many threads write as there are processors
    assert make(edited, show)[1:] == once


def test_nothing_is_written_when_the_same_file_is_there(show: Show) -> None:
    _, _, whole = make(SCRIPT, show)
    sizes: list[int] = []

    def is_there(size: int) -> bool:
        sizes.append(size)
        return True

    render(plan(SCRIPT, show), show.root / "other.mp3", lambda _: b"", is_there=is_there)
    assert sizes == [len(whole)]
    assert not (show.root / "other.mp3").exists()


def test_the_file_is_tag_info_and_frames_and_its_length_is_counted(show: Show) -> None:
    from mutagen.mp3 import MP3

    _, timeline, content = make(SCRIPT, show, tag=b"TAG-BYTES")
    assert content.startswith(b"TAG-BYTES\xff\xfb")
    count = mp3.count_frames(content[9:])
    assert timeline.duration == mp3.seconds((count - 1) * mp3.FRAME)
    assert content.count(b"Info") == 1
    (show.root / "x.mp3").write_bytes(content[9:])
    assert MP3(show.root / "x.mp3").info.length == pytest.approx(timeline.duration, abs=0.001)
    assert len(decode(content[9:])) / 44_100 == pytest.approx(timeline.duration, abs=0.06)


def test_timeline(show: Show) -> None:
    _, timeline, _ = make(SCRIPT, show)
    assert [cue.text for cue in timeline.cues[:3]] == [
        "This is about a bridge.",
        "The meeting",
        PARAGRAPHS[0][:51],
    ]
    assert [cue.line for cue in timeline.cues] == [0, 1, 2, 2, 3, 4, 5, 7, 8, 8]
    assert {cue.speaker for cue in timeline.cues} == {"narrator", "Dana Okoye"}
    assert all(a.end <= b.start for a, b in zip(timeline.cues, timeline.cues[1:], strict=False))
    assert [mark.title for mark in timeline.chapters] == [
        "A bridge too many",
        "The meeting",
        "What comes next",
    ]
    assert timeline.chapters[0].start == 0
    assert timeline.chapters[1].start == timeline.cues[1].start
    assert timeline.chapters[-1].end == timeline.duration
    assert all(
        a.end == b.start for a, b in zip(timeline.chapters, timeline.chapters[1:], strict=False)
    )


def test_cues_start_where_the_sound_does(show: Show) -> None:
    _, timeline, content = make(SCRIPT, show)
    level = np.abs(decode(content))
    for cue in timeline.cues:
        begin = round(cue.start * 44_100)
        first = max(0, begin - 4410)
        loud = first + np.flatnonzero(level[first : begin + 8820] > 0.02)
        assert abs(loud[0] - begin) / 44_100 < 0.05, cue


def test_pauses_are_as_long_as_they_are_set(show: Show) -> None:
    _, timeline, _ = make(SCRIPT, show)
    pauses = show.settings.pauses
    gaps = [b.start - a.end for a, b in zip(timeline.cues, timeline.cues[1:], strict=False)]
    edges = 0.02  # half a frame, where a block ends
    assert gaps[0] == pytest.approx(pauses.before_chapter, abs=edges)
    assert gaps[1] == pytest.approx(pauses.after_chapter, abs=edges)
    assert gaps[2] == pytest.approx(pauses.sentence, abs=edges)
    assert gaps[3] == pytest.approx(pauses.paragraph, abs=edges)
    assert gaps[5] == pytest.approx(pauses.before_quotation, abs=edges)
    assert gaps[6] == pytest.approx(pauses.before_chapter + 1.0, abs=edges)


def test_damaged_files_are_made_again(show: Show) -> None:
    first, _, whole = make(SCRIPT, show)
    store = Store(show.store)
    block = store.path("blocks", first.parts[1].key)
    content = bytearray(block.read_bytes())
    content[-100] ^= 0xFF
    block.write_bytes(bytes(content))  # as long as it was: only its checksum tells
    take = store.path("takes", next(iter(first.parts[1].items)).key)  # type: ignore[union-attr]
    take.write_bytes(take.read_bytes()[:-7] + b"garbage")
    assert make(SCRIPT, show)[2] == whole
    for path in (*show.store.rglob("takes/*/*"), *show.store.rglob("blocks/*/*")):
        path.write_bytes(path.read_bytes()[:20])
    again, _, same = make(SCRIPT, show)
    assert again.to_speak == 10
    assert same == whole


@pytest.mark.parametrize("processors", [{0}, {0, 1}])
def test_the_same_bytes_whatever_the_number_of_workers(
    show: Show, processors: set[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = make(SCRIPT, show)[2]
    monkeypatch.setattr("os.sched_getaffinity", lambda _: processors, raising=False)
    other = replace(show, root=show.root / "other")
    other.root.mkdir()
    assert make(SCRIPT, other)[2] == whole


def test_progress_is_told_to_the_end(show: Show) -> None:
    heard: list[RenderProgress] = []
    render(plan(SCRIPT, show), show.root / "out.mp3", lambda _: b"", heard.append)
    assert max((done.spoken, done.to_speak) for done in heard) == (10, 10)
    assert max((done.encoded, done.to_encode) for done in heard) == (4, 4)
    assert any(done.saying == "Dana Okoye says:" for done in heard)


def test_what_cannot_be_spoken_is_named_and_what_was_is_kept(show: Show) -> None:
    hanging = replace(
        show, settings=replace(show.settings, voices=VoiceSettings(engine="toy_engines:Dies"))
    )
    with pytest.raises(PodcastError, match=r"could not speak .* the engine died"):
        make(SCRIPT, hanging)
    assert not list(show.root.glob("*.mp3"))


def test_a_script_without_words(show: Show) -> None:
    with pytest.raises(PodcastError, match="nothing in this script is spoken"):
        plan(replace(SCRIPT, lines=(Narration("…"), Pause(2.0))), show)


def test_the_store_keeps_what_this_episode_needs_and_drops_what_an_older_one_did(
    show: Show,
) -> None:
    small = replace(show, settings=replace(show.settings, store=StoreSettings(size="1 KB")))
    first = make(SCRIPT, small)[0]
    other = replace(SCRIPT, lines=(Narration("Something else altogether is said in this one."),))
    make(other, small)
    assert not Store(show.store).has("blocks", first.parts[0].key)
    assert make(other, small)[0].to_encode == 0


def test_real_speech_is_as_loud_as_it_should_be_in_every_voice(tmp_path: Path) -> None:
    show = Show(tmp_path, Settings())
    script = replace(
        SCRIPT,
        lines=tuple(Narration(text) for text in PARAGRAPHS)
        + tuple(Quotation("Dana Okoye", t) for t in PARAGRAPHS),
        cast=(("narrator", "en-us"), ("Dana Okoye", "en-gb-x-rp+f2")),
    )
    _, timeline, content = make(script, show)
    wave = decode(content)
    power = weighted_power(wave, 44_100)
    assert integrated(power) == pytest.approx(-16, abs=0.5)
    assert true_peak(wave, 44_100) <= -1.0
    turn = round(10 * next(cue.start for cue in timeline.cues if cue.speaker != "narrator"))
    assert abs(integrated(power[:turn]) - integrated(power[turn:])) < 1.0
