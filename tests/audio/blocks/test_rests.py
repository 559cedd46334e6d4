from __future__ import annotations

import dataclasses
import struct
from pathlib import Path

import pytest
from helpers.making import new_show, timeline_of

from podcast.audio.blocks.block_encoding import HEAD, PLACE, find_block
from podcast.audio.blocks.model import Item, Play, Rest
from podcast.audio.blocks.pauses import END, with_pauses
from podcast.audio.mastering.sound_files import check_sound
from podcast.audio.sound_rendering import plan
from podcast.audio.store import Store
from podcast.audio.timeline import Mark, Timeline
from podcast.episode.episode_record import make_episode
from podcast.episode.tags import tag_bytes
from podcast.errors import PodcastError
from podcast.script.model import Chapter, Narration, Pause, Script, Sound
from podcast.show.settings import PauseSettings


def silence(items: list[list[Item]]) -> float:
    rests = sum(item.seconds for line in items for item in line if isinstance(item, Rest))
    return rests + sum(item.before + item.after for line in items for item in line)


@pytest.mark.parametrize("pauses", [1, 2, 3, 100])
def test_a_long_silence_is_rests_of_one_length(pauses: int) -> None:
    source = [Sound("a.wav"), *[Pause(60.0)] * pauses, Sound("b.wav"), *[Pause(60.0)] * pauses]
    lines: list[list[Item]] = [
        [Play("a.wav", "", n)] if isinstance(line, Sound) else [] for n, line in enumerate(source)
    ]
    made = with_pauses(lines, source, PauseSettings())
    assert silence(made) == pytest.approx(2 * 60 * pauses + PauseSettings().paragraph + END)
    assert max(item.after for line in made for item in line) <= 120
    before = with_pauses([[], *lines[:1]], [Pause(60.0), source[0]], PauseSettings())
    assert silence(before) == pytest.approx(60 + END)


def test_a_hundred_minutes_of_silence_are_one_block_to_encode(tmp_path: Path) -> None:
    show = new_show(tmp_path)
    lines = (Narration("The ferry left."), *[Pause(60.0)] * 100, Narration("It came back."))
    parts = plan(Script("X", lines), show).parts
    assert len({block.key for block in parts}) == 3
    assert len(parts) == 102


def test_a_day_of_pauses_is_refused(tmp_path: Path) -> None:
    lines = (Narration("The ferry left."), *[Pause(60.0)] * 1440)
    with pytest.raises(PodcastError, match="last 24 hours"):
        plan(Script("X", lines), new_show(tmp_path))


@pytest.mark.parametrize("bit", range(8 * (HEAD.size + PLACE.size)))
def test_a_flipped_bit_in_a_blocks_head_is_a_block_to_make_again_or_one_that_reads(
    bit: int, tmp_path: Path
) -> None:
    store = Store(tmp_path)
    content = bytearray(HEAD.pack(5, 1) + PLACE.pack(10, 2000) + bytes(5 * 313))
    store.put("blocks", "ab" * 32, bytes(content))
    path = store.path("blocks", "ab" * 32)
    raw = bytearray(path.read_bytes())
    place = len(raw) - len(content) + bit // 8
    raw[place] ^= 1 << bit % 8
    path.write_bytes(raw)
    found = find_block(store, "ab" * 32, 1)
    assert found is None or (len(found.places) == 1 and found.start == HEAD.size + PLACE.size)
    assert store.get("blocks", "ab" * 32) is None


@pytest.mark.parametrize("count", [255, 256, 600])
def test_any_number_of_chapters_has_tables_that_count_in_one_byte(
    count: int, tmp_path: Path
) -> None:
    from io import BytesIO

    from mutagen.id3 import ID3

    script = Script("X", (Chapter("One"), Narration("The ferry left.")))
    marks = tuple(Mark(float(n), n + 1.0, f"Chapter {n}") for n in range(count))
    timeline = Timeline(float(count), timeline_of(script, 4.0).cues, marks)
    episode = make_episode("x", script, timeline)
    tag = ID3(BytesIO(tag_bytes(dataclasses.replace(episode), timeline, new_show(tmp_path))))
    tables = {table.element_id: table.child_element_ids for table in tag.getall("CTOC")}
    assert all(len(entries) <= 255 for entries in tables.values())
    top = tables.pop("toc")
    listed = [name for part in top for name in tables[part]] if tables else top
    assert listed == [f"chp{n}" for n in range(count)]
    assert len(tag.getall("CHAP")) == count


def test_a_sound_that_unpacks_to_hours_is_refused(tmp_path: Path) -> None:
    slow = tmp_path / "slow.wav"
    data = bytes(2400)
    head = struct.pack("<4sI4s4sIHHIIHH4sI", b"RIFF", 36 + len(data), b"WAVE", b"fmt ", 16, 1, 1,
                       1, 2, 2, 16, b"data", len(data))  # fmt: skip
    slow.write_bytes(head + data)
    with pytest.raises(PodcastError, match=r"samples a second|longer than"):
        check_sound(str(slow))
