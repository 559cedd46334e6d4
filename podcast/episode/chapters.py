"""Chapters as a JSON file, version 1.2 of the podcast namespace's format.

https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/chapters/jsonChapters.md
"""

from __future__ import annotations

import json

from podcast.audio.timeline import Mark, Timeline
from podcast.episode.display_text import clean, milliseconds
from podcast.languages.registry import language_of

VERSION = "1.2.0"


def in_order(timeline: Timeline, language: str = "") -> tuple[Mark, ...]:
    """The chapters by time, to the millisecond, each with a title and longer than nothing.

    Every format of chapters is written from this, so that all of them agree.
    """
    marks: list[Mark] = []
    for mark in sorted(timeline.chapters, key=lambda mark: mark.start):
        start, end = (
            milliseconds(max(mark.start, 0.0)),
            milliseconds(min(mark.end, timeline.duration)),
        )
        if end > start and (not marks or start > milliseconds(marks[-1].start)):
            numbered = language_of(language).labels.chapter.format(number=len(marks) + 1)
            marks.append(Mark(start / 1000, end / 1000, clean(mark.title) or numbered))
    return tuple(marks)


def to_json(
    timeline: Timeline, title: str = "", author: str = "", show: str = "", language: str = ""
) -> str:
    """The chapters of `timeline` as JSON; then the episode's title and author, and the show's
    title."""
    about = {"title": title, "author": author, "podcastName": show}
    chapters = [
        {"startTime": m.start, "endTime": m.end, "title": m.title}
        for m in in_order(timeline, language)
    ]
    data = {
        "version": VERSION,
        **{key: clean(value) for key, value in about.items() if value},
        "chapters": chapters,
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
