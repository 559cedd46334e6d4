"""Blocks, in order, as one MP3 file; and the timeline, from their counted frames."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from podcast.audio import mp3
from podcast.audio.assemble import Encoded
from podcast.audio.blocks import Block, Say
from podcast.audio.store import Store
from podcast.audio.timeline import Cue, Mark, Timeline
from podcast.script.model import Script


def build_timeline(
    parts: Sequence[Block], places: Sequence[tuple[int, Sequence[tuple[int, int]]]], title: str
) -> Timeline:
    """The timeline of `parts`; `places` has, for each, its frames and where its items are (samples)."""
    cues: list[Cue] = []
    starts: list[tuple[float, str]] = []
    frames = 0
    for block, (count, found) in zip(parts, places, strict=True):
        base = frames * mp3.FRAME + mp3.DELAY
        for item, (start, end) in zip(block.items, found, strict=True):
            begin = mp3.seconds(base + start)
            if item.chapter:
                starts.append((begin, item.chapter))
            if isinstance(item, Say):
                cues.append(Cue(begin, mp3.seconds(base + end), item.speaker, item.text, item.line))
        frames += count
    duration = mp3.seconds(frames * mp3.FRAME)
    # What comes before the first heading, or all of it where there is none, is a chapter named after the episode.
    if not starts or (cues and starts[0][0] > cues[0].start):
        starts.insert(0, (0.0, title))
    starts[0] = (0.0, starts[0][1])
    ends = [start for start, _ in starts[1:]] + [duration]
    chapters = tuple(Mark(start, end, name) for (start, name), end in zip(starts, ends, strict=True))
    if cues:  # the last sentence stays on the screen until the file ends, as players want it
        cues[-1] = replace(cues[-1], end=duration)
    return Timeline(duration, tuple(cues), chapters)


def write_file(
    parts: Sequence[Block], store: Store, out: Path, tag: Callable[[Timeline], bytes], script: Script, bitrate: int
) -> Timeline | tuple[Block, ...]:
    """Write the file, or answer the blocks that turned out to be missing or damaged (`out` is then not whole)."""
    places: list[tuple[int, Sequence[tuple[int, int]]]] = []
    size = 0
    lost: dict[str, Block] = {}
    for block in parts:
        content = store.get("blocks", block.key)
        if content is None:
            lost[block.key] = block
            continue
        encoded = Encoded.from_bytes(content)
        places.append((encoded.count, encoded.places))
        size += len(encoded.frames)
    if lost:
        return tuple(lost.values())
    timeline = build_timeline(parts, places, script.title)
    frames = sum(count for count, _ in places)
    with out.open("wb") as file:
        file.write(tag(timeline))
        file.write(mp3.info_frame(frames, size, bitrate))
        for block in parts:
            content = store.get("blocks", block.key)
            if content is None:
                return (block,)
            file.write(Encoded.from_bytes(content).frames)
    return timeline
