"""What was said in each episode, for the search of the page beside the feed: a file for a hundred
episodes, the oldest first, so that a new episode changes the last file alone."""

from __future__ import annotations

import json
from collections.abc import Sequence

from podcast.audio.timeline import Cue
from podcast.episode.display_text import clean

IN_ONE = 100  # episodes
COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def search_name(number: int) -> str:
    """The name of a file, the first is 1."""
    return f"search-{number}.json"


def files_for(count: int) -> int:
    """How many files there are for so many episodes."""
    return -(-count // IN_ONE)


def places_of(number: int) -> range:
    """The places of the episodes of a file, the oldest of all at 0."""
    return range((number - 1) * IN_ONE, number * IN_ONE)


def number_of(place: int) -> int:
    """The number of the file of the episode at a place."""
    return place // IN_ONE + 1


def search_line(slug: str, title: str, cues: Sequence[Cue]) -> str:
    """An episode: slug, title, and (second, sentence) of each."""
    data = {
        "slug": slug,
        "title": clean(title),
        "cues": [[int(cue.start), clean(cue.text)] for cue in cues],
    }
    return COMPACT.encode(data)


def search_text(lines: Sequence[str]) -> str:
    """A file, in which each episode is a line: where another changes, it is taken as it is."""
    return "[\n" + ",\n".join(lines) + "\n]\n"


def lines_of(text: str) -> list[str]:
    """The lines of a file, an episode each."""
    return [line.removesuffix(",") for line in text.split("\n")[1:-2]]
