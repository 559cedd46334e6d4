"""One block from its takes: joined with their pauses, encoded to frames, with the place of each
sentence counted."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from podcast.audio import mp3
from podcast.audio.blocks.model import Item, Play, Rest, SoundBlock
from podcast.audio.mastering.music_bed import lay_bed
from podcast.audio.mastering.sound_files import WIDTH, faded, load_sound, segment
from podcast.audio.mastering.take_mastering import RATE, master
from podcast.audio.store import Store
from podcast.audio.takes import MissingTakeError, load_take
from podcast.show.settings import AudioSettings
from podcast.speech.synthesis.engine_protocol import VoiceId

if TYPE_CHECKING:
    from pydub import AudioSegment

HEAD = struct.Struct("<II")  # frames, items
# first sample of an item and one past its last, from the block's first encoded sample
PLACE = struct.Struct("<II")
# bytes; of a block with more items, its head is read in two steps
USUAL = HEAD.size + 16 * PLACE.size
Gains = Mapping[VoiceId, float]  # dB


@dataclass(frozen=True, slots=True)
class EncodedBlock:
    """A block as stored."""

    places: tuple[tuple[int, int], ...]  # samples, one pair for each item
    count: int  # frames
    frames: bytes | memoryview

    def to_bytes(self) -> bytes:
        """For the store."""
        places = (PLACE.pack(*place) for place in self.places)
        return b"".join([HEAD.pack(self.count, len(self.places)), *places, self.frames])


@dataclass(frozen=True, slots=True)
class StoredBlock:
    """What is known of a stored block from its head."""

    places: tuple[tuple[int, int], ...]
    count: int  # frames
    start: int  # where the frames begin in the content
    size: int  # of the frames, bytes


def find_block(store: Store, key: str, items: int) -> StoredBlock | None:
    """The head of a block of so many items, or None when it is not there, or damaged."""
    head = store.head("blocks", key, USUAL)
    if head is None:
        return None
    content, length = head
    if len(content) < HEAD.size:
        return None
    count, places_there = HEAD.unpack_from(content)
    start = HEAD.size + items * PLACE.size
    if places_there != items or start > length:
        return None
    if start > len(content):  # many items: as many bytes as there are places
        content = (store.head("blocks", key, start) or head)[0]
    places = tuple(PLACE.iter_unpack(content[HEAD.size : start]))
    if len(places) != items or count * mp3.SMALLEST > length or not _in_order(places, count):
        return None
    return StoredBlock(places, count, start, length - start)


def _in_order(places: Sequence[tuple[int, int]], count: int) -> bool:
    """Whether places are such as can be: one after the other, within so many frames."""
    ends = [0, *(sample for place in places for sample in place), count * mp3.FRAME]
    return all(one <= other for one, other in pairwise(ends))


def encode_block(
    block: SoundBlock, store: Store, gains: Gains, audio: AudioSettings
) -> EncodedBlock:
    """Master, join and encode a block; `gains` has its voices. Raises MissingTakeError."""
    pcm, places = block_pcm(block, store, gains, audio)
    frames = mp3.encode(pcm, audio.bitrate)
    return EncodedBlock(places, len(pcm) // WIDTH // mp3.FRAME + mp3.EXTRA, frames)


def block_pcm(
    block: SoundBlock, store: Store, gains: Gains, audio: AudioSettings
) -> tuple[bytes, tuple[tuple[int, int], ...]]:
    """The samples of a block as they will be encoded, and where its items are in them. Raises
    MissingTakeError."""
    sounds = [_sound(item, store, gains, audio) for item in block.items]
    pcm, places = join(sounds, [(item.before, item.after) for item in block.items])
    return (lay_bed(pcm, places, block.bed, audio) if block.bed else pcm), places


def _sound(item: Item, store: Store, gains: Gains, audio: AudioSettings) -> AudioSegment:
    import numpy as np

    if isinstance(item, Play):
        return faded(load_sound(item.path, item.digest, audio), item.fade)
    if isinstance(item, Rest):
        return segment(bytes(round(item.seconds * RATE) * WIDTH))
    take = load_take(store, item.key)
    if take is None:
        raise MissingTakeError(item.key)
    wave = master(take, gains[item.utterance.voice_id], audio.true_peak)
    return segment((wave * 32767).astype(np.int16).tobytes())


def join(
    sounds: Sequence[AudioSegment], pauses: Sequence[tuple[float, float]]
) -> tuple[bytes, tuple[tuple[int, int], ...]]:
    """Samples of the sounds with silence before and after each, and where each sound begins and
    ends.

    The result is as long as its frames will be, less the encoder's own: at most half a frame (13
    ms) is added to or taken from the last pause.
    """
    pieces: list[bytes] = []
    places: list[tuple[int, int]] = []
    length = 0  # samples so far
    for sound, (before, after) in zip(sounds, pauses, strict=True):
        lead, tail = round(before * RATE), round(after * RATE)
        raw = sound.raw_data
        begin = length + lead
        end = begin + len(raw) // WIDTH
        pieces += [bytes(lead * WIDTH), raw, bytes(tail * WIDTH)]
        places.append((begin, end))
        length = end + tail
    last = places[-1][1]
    frames = max(round(length / mp3.FRAME), -(-last // mp3.FRAME) + mp3.EXTRA)
    size = (frames - mp3.EXTRA) * mp3.FRAME
    pieces[-1] = bytes((size - last) * WIDTH)
    return b"".join(pieces), tuple(places)
