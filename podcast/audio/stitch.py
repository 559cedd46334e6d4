"""Blocks, in order, as one MP3 file; and the timeline, from their counted frames."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from io import RawIOBase
from itertools import accumulate
from pathlib import Path

from podcast.audio import mp3
from podcast.audio.blocks.block_encoding import StoredBlock, find_block
from podcast.audio.blocks.model import Say, SoundBlock
from podcast.audio.store import Store
from podcast.audio.timeline import Cue, Mark, Timeline
from podcast.processors import processors

LEAST = 200  # blocks, more than an hour: for fewer a second thread is not worth it


def build_timeline(
    parts: Sequence[SoundBlock], stored: Sequence[StoredBlock], title: str
) -> Timeline:
    """The timeline of `parts`, each found in the store; `title` names what comes before the first
    heading."""
    cues: list[Cue] = []
    starts: list[tuple[float, str]] = []
    frames = 0
    for block, place in zip(parts, stored, strict=True):
        base = frames * mp3.FRAME + mp3.DELAY
        for item, (start, end) in zip(block.items, place.places, strict=True):
            begin = mp3.seconds(base + start)
            if item.chapter:
                starts.append((begin, item.chapter))
            if isinstance(item, Say):
                cues.append(Cue(begin, mp3.seconds(base + end), item.speaker, item.text, item.line))
        frames += place.count
    duration = mp3.seconds(frames * mp3.FRAME)
    # What comes before the first heading, or all of it where there is none, is a chapter named
    # after the episode.
    if not starts or (cues and starts[0][0] > cues[0].start):
        starts.insert(0, (0.0, title))
    starts[0] = (0.0, starts[0][1])
    ends = [start for start, _ in starts[1:]] + [duration]
    chapters = tuple(
        Mark(start, end, name) for (start, name), end in zip(starts, ends, strict=True)
    )
    if cues:  # the last sentence stays on the screen until the file ends, as players want it
        cues[-1] = replace(cues[-1], end=duration)
    return Timeline(duration, tuple(cues), chapters)


def find_blocks(blocks: Iterable[SoundBlock], store: Store) -> dict[str, StoredBlock]:
    """Where everything is in those of the blocks that are stored, by their keys."""
    stored: dict[str, StoredBlock] = {}
    for block in blocks:
        if block.key not in stored and (place := find_block(store, block.key, len(block.items))):
            stored[block.key] = place
    return stored


def write_file(
    parts: Sequence[SoundBlock],
    stored: Sequence[StoredBlock],
    store: Store,
    out: Path,
    front: bytes,
) -> tuple[SoundBlock, ...]:
    """Write `front` (tag and Info frame) and the frames of all blocks to `out`.

    Answers blocks that turned out to be damaged: `out` is then not whole.
    """
    starts = list(accumulate((place.size for place in stored), initial=len(front)))
    out.write_bytes(front)
    size = max(LEAST, -(-len(parts) // processors()))
    runs = [range(first, min(first + size, len(parts))) for first in range(0, len(parts), size)]

    def write(run: range) -> tuple[SoundBlock, ...]:
        with out.open("r+b", buffering=0) as file:
            file.seek(starts[run.start])
            for number in run:
                content = store.get("blocks", parts[number].key)
                if content is None or len(content) != stored[number].start + stored[number].size:
                    return (parts[number],)
                write_all(file, content[stored[number].start :])
        return ()

    if len(runs) == 1:
        return write(runs[0])
    with ThreadPoolExecutor(len(runs)) as pool:  # checksums are half of the work
        return tuple(block for damaged in pool.map(write, runs) for block in damaged)


def write_all(file: RawIOBase, content: memoryview) -> None:
    """Write all of `content` to an unbuffered file."""
    while content:
        content = content[file.write(content) or 0 :]
