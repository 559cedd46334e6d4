"""Script -> sound: what must be done for it, and the doing."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from podcast.audio import mp3
from podcast.audio.blocks.block_encoding import StoredBlock
from podcast.audio.blocks.block_making import Progress, make_blocks
from podcast.audio.blocks.model import FindSound, PassedOver, Say, SoundBlock
from podcast.audio.blocks.script_blocks import blocks_of
from podcast.audio.blocks.script_voices import script_voices
from podcast.audio.shared_store import open_store
from podcast.audio.stitch import build_timeline, find_blocks, write_file
from podcast.audio.store import Store, read_size
from podcast.audio.timeline import Timeline
from podcast.errors import PodcastError
from podcast.script.model import Script
from podcast.show.folder import Show
from podcast.speech.form_cache import Forms
from podcast.speech.synthesis.worker_process import WorkerProcess

ATTEMPTS = 3  # a block that is damaged when it is read is made again


@dataclass(frozen=True)
class Plan:
    """What an episode is made of, and what of it is not there yet."""

    script: Script
    show: Show
    parts: tuple[SoundBlock, ...]
    found: dict[str, StoredBlock]  # blocks that are there, by their keys
    missing: tuple[SoundBlock, ...]  # blocks to encode
    unspoken: tuple[Say, ...]  # one for each take to make
    sentences: int
    formats: tuple[str, ...] = ()  # to be made beside the MP3
    passed_over: tuple[PassedOver, ...] = ()  # what no voice can say
    workers: int = 0  # that may speak, where other renderings are at work; 0: we are alone

    @property
    def blocks(self) -> int:
        """Blocks in all."""
        return len(self.parts)

    @property
    def to_encode(self) -> int:
        """Blocks to encode."""
        return len(self.missing)

    @property
    def to_speak(self) -> int:
        """Sentences to speak."""
        return len(self.unspoken)

    @cached_property
    def key(self) -> str:
        """Names the sound: the same key is the same audio, byte for byte."""
        return hashlib.sha256("".join(block.key for block in self.parts).encode()).hexdigest()

    def __str__(self) -> str:
        sentences = f"{self.to_speak} of {self.sentences} sentences to speak"
        also = f", then all of it as {' and '.join(self.formats)}" if self.formats else ""
        return f"{sentences}, {self.to_encode} of {self.blocks} blocks to encode{also}"


def plan(script: Script, show: Show, unusable: Collection[str] = ()) -> Plan:
    """What must be spoken and encoded for `script`, and what is there; for voices of engines that
    are `unusable` others stand in. Raises PodcastError when nothing is said."""
    store = open_store(show)
    read_size(show.settings.store.size)
    forms = Forms(script.language, show.settings.lexicon, lambda key: store.get("forms", key))
    passed_over: list[PassedOver] = []
    parts = blocks_of(
        script, show, forms, _sound_finder(script, show),
        voices=script_voices(script, show, unusable), passed_over=passed_over,
    )  # fmt: skip
    if forms.changed:
        store.put("forms", forms.key, forms.to_bytes())
    says = [item for block in parts for item in block.items if isinstance(item, Say)]
    if not says:
        raise PodcastError("nothing in this script is spoken", remedy="Write a paragraph into it.")
    store.bring(("blocks", block.key) for block in parts)
    found = find_blocks(parts, store)
    missing = tuple({block.key: block for block in parts if block.key not in found}.values())
    needed = {item.key: item for block in missing for item in block.items if isinstance(item, Say)}
    store.bring(("takes", key) for key in needed)
    unspoken = tuple(item for key, item in needed.items() if not store.has("takes", key))
    return Plan(
        script, show, parts, found, missing, unspoken, len(says), passed_over=tuple(passed_over)
    )


def render(
    plan: Plan,
    out: Path,
    tag: Callable[[Timeline], bytes],
    progress: Progress | None = None,
    *,
    is_there: Callable[[int], bool] = lambda _size: False,
    ahead: Sequence[WorkerProcess] = (),
) -> Timeline:
    """Write `tag(timeline)` and the MP3 frames of `plan` to `out`, making what is missing.

    Nothing is written when `is_there`, which is told the size of the whole file, says so. Workers
    may have been
    started `ahead`. Raises PodcastError naming the sentence that cannot be spoken. Whatever was
    made until then is
    kept in the store.
    """
    store = open_store(plan.show)
    found, missing = dict(plan.found), plan.missing
    known = store.take_size() if missing else None
    for _ in range(ATTEMPTS):
        if missing:
            for block in missing:
                found.pop(block.key, None)  # one that is damaged
            audio = plan.show.settings.audio
            make_blocks(missing, audio, store, progress, ahead=ahead, workers=plan.workers)
            found |= find_blocks(missing, store)
            missing = tuple(block for block in missing if block.key not in found)
            if missing:
                continue
        places = [found[block.key] for block in plan.parts]
        timeline = build_timeline(plan.parts, places, plan.script.title)
        frames, size = sum(place.count for place in places), sum(place.size for place in places)
        front = tag(timeline) + mp3.info_frame(frames, size, plan.show.settings.audio.bitrate)
        if is_there(len(front) + size):
            missing = ()
        else:
            missing = write_file(plan.parts, places, store, out, front)
        if not missing:
            _keep_house(plan, store, known)
            return timeline
    raise PodcastError(
        "what is written here comes back damaged", file=store.root, remedy="Is the disk sound?"
    )


def _keep_house(plan: Plan, store: Store, known: int | None) -> None:
    """Note what this episode uses; alone, drop what was not used for longest when the store is over
    its limit."""
    blocks = [("blocks", block.key) for block in plan.parts]
    takes = [
        ("takes", item.key) for block in plan.parts for item in block.items if isinstance(item, Say)
    ]
    name = hashlib.sha256(f"{plan.script.title}\n{plan.script.source}".encode()).hexdigest()
    store.note_use(name, [*takes, *blocks])
    if plan.missing and not plan.workers:  # others make takes too: whoever is alone counts them
        made = [("blocks", block.key) for block in plan.missing] + [
            ("takes", item.key) for item in plan.unspoken
        ]
        limit = read_size(plan.show.settings.store.size)
        if store.grow(known, made) > limit:
            store.trim(limit, {*takes, *blocks})


def _sound_finder(script: Script, show: Show) -> FindSound:
    """Where a sound is that a line or podcast.toml names: relative to the scripts' folder, then to
    the show's."""

    def find(name: str, line: int | None) -> tuple[str, str]:
        path = show.find_sound(name)
        if path is not None:
            return str(path), hashlib.sha256(path.read_bytes()).hexdigest()
        place = script.places[line] if line is not None and line < len(script.places) else None
        raise PodcastError(
            f"there is no sound file {name!r}",
            remedy=f"Put it into {show.scripts} or {show.root}.",
            file=show.config if line is None else None, line=place,
        )  # fmt: skip

    return find
