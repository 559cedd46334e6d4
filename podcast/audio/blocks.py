"""A script as blocks: what is said in which voice, the pauses between, cut where few sentences are
done again."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from podcast.audio import gains, mastering, mp3
from podcast.audio.sounds import RECIPE as SOUNDS
from podcast.audio.sounds import Bed
from podcast.audio.takes import PASSAGE, take_key
from podcast.script.model import NARRATOR, Chapter, Line, Narration, Pause, Quotation, Script, Sound
from podcast.show.folder import Show
from podcast.show.settings import PauseSettings
from podcast.speech.form_cache import Forms
from podcast.speech.synthesis.engine_protocol import Engine, Utterance
from podcast.speech.tagging.pronunciation import written

RECIPE = "block 1"  # change it when assembling changes what is heard
# sentences, some 25 s: a longer line is cut into blocks of so many, and a change encodes no more
# than one
LONG = 4
SHORT = 12  # words: a shorter line ("Dana Okoye says:") goes with the next one
END = 1.0  # seconds of silence at the end of an episode
AROUND = 0.5  # seconds of silence after intro and outro
UNDER_BED = 500  # words, about three minutes: then the music fades out and begins anew
BULLETS = ("-", "*", "•")
FindSound = Callable[[str, int | None], tuple[str, str]]  # name, line that names it -> path, digest


@dataclass(frozen=True, slots=True)
class Say:
    """One sentence."""

    utterance: Utterance
    key: str  # of its take
    text: str  # as written
    speaker: str
    line: int  # index into Script.lines
    before: float = 0.0  # seconds of silence
    after: float = 0.0
    chapter: str = ""  # the title of the chapter that begins here


@dataclass(frozen=True, slots=True)
class Play:
    """A sound file."""

    path: str
    digest: str  # of its bytes
    line: int
    before: float = 0.0
    after: float = 0.0
    chapter: str = ""
    fade: float = 0.010  # seconds, at both ends


Item = Say | Play


@dataclass(frozen=True, slots=True)
class Block:
    """Some items, mastered and encoded together."""

    items: tuple[Item, ...]
    key: str
    bed: Bed | None = None  # music under it


def blocks_of(
    script: Script, show: Show, engine: Engine, forms: Forms, find_sound: FindSound
) -> tuple[Block, ...]:
    """The blocks of a script, in order.

    Where a block ends depends on its own and the next line only: a changed sentence changes one
    block. With a bed
    under the speech a block is a chapter (or UNDER_BED words of it), because music cannot be joined
    in between.
    """
    sounds, audio = show.settings.sounds, show.settings.audio
    lines = _with_pauses(
        list(_lines(script, show, engine, forms, find_sound)), script.lines, show.settings.pauses
    )
    bed = Bed(*find_sound(sounds.bed, None), sounds.bed_level, sounds.fade) if sounds.bed else None
    recipe = [
        RECIPE, mastering.RECIPE, gains.RECIPE, mp3.encoder_version(), PASSAGE,
        str(audio.bitrate), repr(audio.loudness), repr(audio.true_peak),
    ]  # fmt: skip
    groups = [
        tuple(items) for items in (_cut_under_bed(lines, sounds.fade) if bed else _cut(lines))
    ]
    blocks = [Block(items, _key(items, recipe, bed), bed) for items in groups]
    for name, place in ((sounds.intro, 0), (sounds.outro, len(blocks) + 1)):
        if name and blocks:
            item = Play(*find_sound(name, None), line=-1, after=AROUND, fade=sounds.fade)
            blocks.insert(place, Block((item,), _key((item,), recipe, None)))
    return tuple(blocks)


def _key(items: Sequence[Item], recipe: Sequence[str], bed: Bed | None) -> str:
    parts = [*recipe, repr((SOUNDS, bed.digest, bed.level, bed.fade)) if bed else ""]
    for item in items:
        what = item.key if isinstance(item, Say) else f"{SOUNDS} {item.digest} {item.fade}"
        parts.append(f"{item.before:.3f} {what} {item.after:.3f}")
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _lines(
    script: Script, show: Show, engine: Engine, forms: Forms, find_sound: FindSound
) -> Iterator[list[Item]]:
    """The items of each line, without pauses between lines; [] for a line without sound."""
    voices = show.settings.voices
    narrator = script.voice_of(NARRATOR) or voices.narrator or engine.usual_voice(script.language)
    pauses = show.settings.pauses
    for at, line in enumerate(script.lines):
        if isinstance(line, Sound):
            yield [Play(*find_sound(line.file, at), line=at)]
            continue
        if not isinstance(line, Narration | Quotation | Chapter):
            yield []
            continue
        speaker = line.speaker if isinstance(line, Quotation) else NARRATOR
        voice = script.voice_of(speaker) or narrator
        content = line.title if isinstance(line, Chapter) else _without_bullet(line)
        items: list[Item] = []
        for paragraph in content.split("\n\n"):
            if items:
                items[-1] = replace(items[-1], after=pauses.paragraph)
            for text, said in forms.sentences(paragraph):
                # Most sentences are said as they are written: one text in memory then, not two.
                utterance = Utterance(
                    text if said == text else said, voice, voices.rate, voices.pitch
                )
                key = take_key(engine, utterance)
                items.append(Say(utterance, key, text, speaker, at, after=pauses.sentence))
        if items and isinstance(line, Chapter):
            items[0] = replace(items[0], chapter=written(line.title))
        yield items


def _with_pauses(
    lines: list[list[Item]], source: Sequence[Line], pauses: PauseSettings
) -> list[list[Item]]:
    """The items of the lines that sound, each line's last item with the pause that belongs after
    it."""
    sounding: list[list[Item]] = []
    extra = 0.0  # of [pause …] lines since the last sound
    for items, line in zip(lines, source, strict=True):
        if isinstance(line, Pause):
            extra += line.seconds
        elif items:
            if sounding:
                last = sounding[-1][-1]
                sounding[-1][-1] = replace(
                    last, after=_between(source[last.line], line, pauses) + extra
                )
            else:
                items[0] = replace(items[0], before=extra)
            sounding.append(items)
            extra = 0.0
    if sounding:
        sounding[-1][-1] = replace(sounding[-1][-1], after=END + extra)
    return sounding


def _between(line: Line, following: Line, pauses: PauseSettings) -> float:
    """Seconds of silence between two lines."""
    if isinstance(following, Chapter):
        return pauses.before_chapter
    if isinstance(line, Chapter):
        return pauses.after_chapter
    if isinstance(line, Quotation):
        return max(pauses.after_quotation, pauses.paragraph)
    if isinstance(following, Quotation):
        return pauses.before_quotation
    return pauses.list_item if _is_item(line) and _is_item(following) else pauses.paragraph


def _is_item(line: Line) -> bool:
    """Whether a line is an item of a list, as Markdown marks them: "1. The boats", "- the
    boats"."""
    mark = line.text.split(" ", 1)[0] if isinstance(line, Narration) else ""
    return mark in BULLETS or (mark[:-1].isdecimal() and mark[-1] in ".)")


def _without_bullet(line: Narration | Quotation) -> str:
    """What is said and shown of a line: a number before an item of a list, a bullet not."""
    bullet = isinstance(line, Narration) and _is_item(line) and not line.text[0].isdecimal()
    return line.text[1:].lstrip() if bullet else line.text


def _cut(lines: list[list[Item]]) -> Iterator[list[Item]]:
    """Blocks: a line each; short lines go with the next, long lines are cut."""
    waiting: list[Item] = []
    for items in lines:
        group = [*waiting, *items]
        waiting = []
        if len(group) < LONG and _words(items) < SHORT:
            waiting = group
            continue
        for start in range(0, len(group), LONG):
            yield group[start : start + LONG]
    if waiting:
        yield waiting


def _cut_under_bed(lines: list[list[Item]], fade: float) -> Iterator[list[Item]]:
    """Blocks of a chapter each, with room for the music to come and go; a long chapter is cut
    between two lines."""
    group: list[Item] = []
    for items in lines:
        if group and (items[0].chapter or _words(group) > UNDER_BED):
            yield _with_room(group, fade)
            group = []
        group += items
    if group:
        yield _with_room(group, fade)


def _with_room(items: list[Item], fade: float) -> list[Item]:
    first, last = replace(items[0], before=items[0].before + fade), items[-1]
    items = [first, *items[1:]]
    items[-1] = replace(items[-1], after=max(last.after, fade))
    return items


def _words(items: Sequence[Item]) -> int:
    return sum(len(item.text.split()) if isinstance(item, Say) else SHORT for item in items)
