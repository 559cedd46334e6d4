"""The silence after each sentence and between two lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from podcast.audio.blocks.model import Item, Rest
from podcast.errors import PodcastError
from podcast.script.model import Chapter, Line, Narration, Pause, Quotation
from podcast.show.settings import PauseSettings

LONG = 120.0  # seconds: a longer silence is made of rests, which are encoded once
REST = 60.0
MOST_SILENCE = 6 * 3600.0  # seconds in an episode
END = 1.0  # seconds of silence at the end of an episode
BULLETS = ("-", "*", "•")


def with_pauses(
    lines: list[list[Item]], source: Sequence[Line], pauses: PauseSettings
) -> list[list[Item]]:
    """The items of the lines that sound, each line's last item with the pause that belongs after
    it."""
    sounding: list[list[Item]] = []
    extra = 0.0  # of [pause …] lines since the last sound
    asked = sum(line.seconds for line in source if isinstance(line, Pause))
    if asked > MOST_SILENCE:
        raise PodcastError(
            f"the pauses of this script last {asked / 3600:.0f} hours",
            remedy=f"{MOST_SILENCE / 3600:.0f} hours in all can be made: take some away.",
            code="invalid",
        )
    for items, line in zip(lines, source, strict=True):
        if isinstance(line, Pause):
            extra += line.seconds
        elif items:
            if sounding:
                last = sounding[-1][-1]
                _be_silent(sounding, _between(source[last.line], line, pauses) + extra)
            else:
                rests, left = _rests(extra, 0)
                sounding += rests
                items[0] = replace(items[0], before=left)
            sounding.append(items)
            extra = 0.0
    if sounding:
        _be_silent(sounding, END + extra)
    return sounding


def _be_silent(sounding: list[list[Item]], seconds: float) -> None:
    """Silence after what sounded last."""
    last = sounding[-1][-1]
    rests, left = _rests(seconds, last.line)
    sounding[-1][-1] = replace(last, after=left)
    sounding += rests


def _rests(seconds: float, line: int) -> tuple[list[list[Item]], float]:
    """Rests for a long silence, and what is left of it."""
    if seconds <= LONG:
        return [], seconds
    count = int(seconds // REST)
    return [[Rest(REST, line)] for _ in range(count)], seconds - count * REST


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
    return pauses.list_item if is_list_item(line) and is_list_item(following) else pauses.paragraph


def is_list_item(line: Line) -> bool:
    """Whether a line is an item of a list, as Markdown marks them: "1. The boats", "- the
    boats"."""
    mark = line.text.split(" ", 1)[0] if isinstance(line, Narration) else ""
    return mark in BULLETS or (mark[:-1].isdecimal() and mark[-1] in ".)")
