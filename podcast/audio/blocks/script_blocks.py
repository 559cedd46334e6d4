"""A script as blocks: what is said in which voice, the pauses between, cut where few sentences are
done again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from podcast.audio import mp3
from podcast.audio.blocks.block_cutting import cut, cut_under_bed
from podcast.audio.blocks.model import FindSound, Item, PassedOver, Play, Rest, Say, SoundBlock
from podcast.audio.blocks.pauses import is_list_item, with_pauses
from podcast.audio.blocks.script_voices import ScriptVoices, script_voices
from podcast.audio.mastering import take_mastering, voice_gains
from podcast.audio.mastering.music_bed import Bed
from podcast.audio.mastering.sound_files import RECIPE as SOUNDS
from podcast.audio.takes import PASSAGE, take_key
from podcast.script.model import NARRATOR, Chapter, Narration, Quotation, Script, Sound
from podcast.show.folder import Show
from podcast.speech.form_cache import Forms
from podcast.speech.synthesis.engine_protocol import Utterance
from podcast.speech.tagging.pronunciation import written

RECIPE = "block 1"  # change it when assembling changes what is heard
AROUND = 0.5  # seconds of silence after intro and outro


def blocks_of(
    script: Script,
    show: Show,
    forms: Forms,
    find_sound: FindSound,
    *,
    voices: ScriptVoices | None = None,
    passed_over: list[PassedOver] | None = None,
) -> tuple[SoundBlock, ...]:
    """The blocks of a script, in order; what no voice can say is added to `passed_over`.

    Where a block ends depends on its own and the next line only: a changed sentence changes one
    block. With a bed under the speech a block is a chapter (or UNDER_BED words of it), because
    music cannot be joined in between.
    """
    sounds = show.settings.sounds
    passed_over = [] if passed_over is None else passed_over
    voices = voices or script_voices(script, show)
    items = _ScriptItems(script, show, forms, find_sound, voices, passed_over)
    spoken_lines = list(items.lines())
    lines = with_pauses(spoken_lines, script.lines, show.settings.pauses)
    bed = Bed(*find_sound(sounds.bed, None), sounds.bed_level, sounds.fade) if sounds.bed else None
    recipe = _recipe(show)
    groups = map(tuple, cut_under_bed(lines, sounds.fade) if bed else cut(lines))
    blocks = [_block(items, recipe, bed) for items in groups]
    for name, place in ((sounds.intro, 0), (sounds.outro, len(blocks) + 1)):
        if name and blocks:
            item = Play(*find_sound(name, None), line=-1, after=AROUND, fade=sounds.fade)
            blocks.insert(place, SoundBlock((item,), _key((item,), recipe, None)))
    return tuple(blocks)


def _block(items: tuple[Item, ...], recipe: Sequence[str], bed: Bed | None) -> SoundBlock:
    under = None if isinstance(items[0], Rest) else bed  # no music for minutes without a word
    return SoundBlock(items, _key(items, recipe, under), under)


def _recipe(show: Show) -> list[str]:
    """What shapes every block of a show, whatever is in it."""
    audio = show.settings.audio
    return [
        RECIPE, take_mastering.RECIPE, voice_gains.RECIPE, mp3.encoder_version(), PASSAGE,
        str(audio.bitrate), repr(audio.loudness), repr(audio.true_peak),
    ]  # fmt: skip


def _key(items: Sequence[Item], recipe: Sequence[str], bed: Bed | None) -> str:
    parts = [*recipe, repr((SOUNDS, bed.digest, bed.level, bed.fade)) if bed else ""]
    for item in items:
        what = _what(item)
        parts.append(f"{item.before:.3f} {what} {item.after:.3f}")
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _what(item: Item) -> str:
    """What is heard of an item."""
    match item:
        case Say():
            return item.key
        case Play():
            return f"{SOUNDS} {item.digest} {item.fade}"
        case Rest():
            return f"rest {item.seconds}"


@dataclass(frozen=True, slots=True)
class _ScriptItems:
    """A script's lines as what is heard of them."""

    script: Script
    show: Show
    forms: Forms
    find_sound: FindSound
    voices: ScriptVoices
    passed_over: list[PassedOver]

    def lines(self) -> Iterator[list[Item]]:
        """The items of each line, without pauses between lines; [] for a line without sound."""
        for number, line in enumerate(self.script.lines):
            if isinstance(line, Sound):
                yield [Play(*self.find_sound(line.file, number), line=number)]
            elif isinstance(line, Chapter):
                yield self._heading(line, number)
            elif isinstance(line, Narration | Quotation):
                speaker = line.speaker if isinstance(line, Quotation) else NARRATOR
                yield [*self._sentences(_without_bullet(line), speaker, number)]
            else:
                yield []

    def _heading(self, chapter: Chapter, number: int) -> list[Item]:
        """A chapter's title: its first sentence is where the chapter begins."""
        says = list(self._sentences(chapter.title, NARRATOR, number))
        if says:
            says[0] = replace(says[0], chapter=written(chapter.title))
        return [*says]

    def _sentences(self, content: str, speaker: str, line: int) -> Iterator[Say]:
        """The sentences of a line, with the pauses between them and between its paragraphs."""
        pauses = self.show.settings.pauses
        split = [self.forms.sentences(paragraph) for paragraph in content.split("\n\n")]
        paragraphs = [sentences for sentences in split if sentences]
        for paragraph, sentences in enumerate(paragraphs, 1):
            for place, (text, said) in enumerate(sentences, 1):
                ends_paragraph = place == len(sentences) and paragraph < len(paragraphs)
                after = pauses.paragraph if ends_paragraph else pauses.sentence
                # Most sentences are said as they are written: one text in memory then, not two.
                words = text if said == text else said
                utterance = self._utterance(words, text, speaker, line)
                if utterance:
                    yield Say(utterance, take_key(utterance), text, speaker, line, after=after)

    def _utterance(self, words: str, as_written: str, speaker: str, line: int) -> Utterance | None:
        """A sentence in its speaker's voice, or in one that has sounds for it; None when none
        has."""
        voice = self.voices.of(speaker)
        native = self.voices.native(as_written, voice) if words != as_written else None
        said, by = (as_written, native) if native else self.voices.sayable(words, voice)
        if said != words or by != voice:
            self.passed_over.append(PassedOver(words, said, by, line))
        settings = self.show.settings.voices
        return Utterance(said, by.voice, settings.rate, settings.pitch, by.engine) if said else None


def _without_bullet(line: Narration | Quotation) -> str:
    """What is said and shown of a line: a number before an item of a list, a bullet not."""
    bullet = isinstance(line, Narration) and is_list_item(line) and not line.text[0].isdecimal()
    return line.text[1:].lstrip() if bullet else line.text
