"""Notes of an article, left out or read at the place of their mark: `notes` of the house style."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from podcast.article.model import Block, BlockKind, Skip
from podcast.languages.our_words.wording_table import Wording
from podcast.languages.registry import ENGLISH
from podcast.script.model import Line, Narration
from podcast.scripter.narration.sentences.script_markup import FOOTNOTE
from podcast.scripter.typography import capital, finished

READ = "read"  # the value of the setting
MARK = re.compile(r"\s*(\[\d{1,3}\])\s")
NOTE = Skip("footnote", "footnote")
NOTE_MARK = Skip("footnote-mark", "mark of a footnote")


def with_notes(blocks: Sequence[Block], notes: str) -> tuple[Block, ...]:
    """Blocks with their notes left out; where `notes` is "read", each right behind the block that
    has its mark, as a page's reader puts those that are links already.

    `Hares swim.[1]`, `Few boats go.`, `[1] Norrby Annals.` -> `Hares swim.[1]`, `Norrby Annals.`
    as a note, `Few boats go.`
    """
    marked = _marked_notes(blocks)
    if notes != READ:
        return tuple(
            replace(block, skip=NOTE) if block.kept and _is_note(block, number, marked) else block
            for number, block in enumerate(blocks)
        )
    return tuple(_in_place(blocks, marked))


def introduced(lines: Sequence[Line], wording: Wording = ENGLISH.wording) -> list[Line]:
    """The lines of a note as a newsreader begins one: `Norrby Annals.` -> `Note: Norrby
    Annals.`"""
    match lines:
        case [Narration(text=text), *rest]:
            return [Narration(f"{wording.note} {finished(capital(text))}".strip()), *rest]
        case _:
            return [Narration(wording.note), *lines] if wording.note else [*lines]


def _is_note(block: Block, number: int, marked: Mapping[int, str]) -> bool:
    return block.kind is BlockKind.FOOTNOTE or number in marked


def _marked_notes(blocks: Sequence[Block]) -> dict[int, str]:
    """The marks of the blocks that are notes by what is printed, `[1] Northern Biology 12, 44`
    after a [1] in the text, by their numbers."""
    seen: set[str] = set()
    marks: dict[int, str] = {}
    for number, block in enumerate(blocks):
        if not block.kept or "[" not in block.text:
            continue
        opening = MARK.match(block.text)
        if opening and opening[1] in seen:
            marks[number] = opening[1]
        seen.update(mark[0] for mark in FOOTNOTE.finditer(block.text))
    return marks


def _in_place(blocks: Sequence[Block], marked: Mapping[int, str]) -> Iterator[Block]:
    """The blocks, the marked notes behind what refers to them first; none is lost, those that only
    another note refers to come last."""
    waiting: defaultdict[str, list[Block]] = defaultdict(list)
    for number, mark in marked.items():
        waiting[mark].append(blocks[number])
    for number, block in enumerate(blocks):
        if number in marked:
            continue
        yield block
        marks = FOOTNOTE.finditer(block.text) if block.kept else ()
        for mark_in_text in marks:
            for note in waiting.pop(mark_in_text[0], ()):
                yield from _parted(note)
    for note in chain.from_iterable(waiting.values()):
        yield from _parted(note)


def _parted(note: Block) -> Iterator[Block]:
    """A note's mark, which is only seen, and its words."""
    opening = MARK.match(note.text)
    if opening is not None:
        yield replace(note, kind=BlockKind.FOOTNOTE, text=opening[1], skip=NOTE_MARK)
        note = replace(note, text=note.text[opening.end() :])
    yield replace(note, kind=BlockKind.FOOTNOTE, number=None)
