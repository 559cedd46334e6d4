"""Where a block ends: so that a changed sentence changes one block, and few sentences with it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from podcast.audio.blocks.model import Item, Rest, Say

# sentences, some 25 s: a longer line is cut into blocks of so many, and a change encodes no more
# than one
LONG = 4
MOST_SAID = 4_000  # characters as spoken, four minutes: "$1,$1,$1" is ten times as long when said
SPELT = re.compile(r"[A-Z0-9](?![a-z])")  # "ABC" is said as three words
AS_A_WORD = 5  # letters
SHORT = 12  # words: a shorter line ("Dana Okoye says:") goes with the next one
UNDER_BED = 500  # words, about three minutes: then the music fades out and begins anew


def cut(lines: list[list[Item]]) -> Iterator[list[Item]]:
    """Blocks: a line each; short lines go with the next, long lines are cut."""
    waiting: list[Item] = []
    for items in lines:
        if isinstance(items[0], Rest):  # so that all rests are one block
            if waiting:
                yield waiting
            yield items
            waiting = []
            continue
        group = [*waiting, *items]
        waiting = []
        if len(group) < LONG and _words(items) < SHORT:
            waiting = group
            continue
        yield from _few(group)
    if waiting:
        yield waiting


def _few(group: list[Item]) -> Iterator[list[Item]]:
    """A line in blocks of LONG items, or of as many as can be mastered at once."""
    run: list[Item] = []
    for item in group:
        if run and (len(run) == LONG or _said([*run, item]) > MOST_SAID):
            yield run
            run = []
        run.append(item)
    if run:
        yield run


def _said(items: Sequence[Item]) -> int:
    """How long these items are when they are said, in letters of usual words."""
    texts = (item.utterance.text for item in items if isinstance(item, Say))
    return sum(len(text) + len(SPELT.findall(text)) * (AS_A_WORD - 1) for text in texts)


def cut_under_bed(lines: list[list[Item]], fade: float) -> Iterator[list[Item]]:
    """Blocks of a chapter each, with room for the music to come and go; a long chapter is cut
    between two lines."""
    group: list[Item] = []
    for items in lines:
        rests = isinstance(items[0], Rest)
        if group and (rests or items[0].chapter or _words(group) > UNDER_BED):
            yield _with_room(group, fade)
            group = []
        if rests:
            yield items
        else:
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
