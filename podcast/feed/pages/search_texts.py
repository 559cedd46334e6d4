"""What was said in each episode, for the search of the page beside the feed: a file for a hundred
episodes, the oldest first, so that a new episode changes the last file alone."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from podcast.audio.timeline import Cue
from podcast.episode.display_text import clean

IN_ONE = 100  # episodes


def search_name(number: int) -> str:
    """The name of a file, the first is 1."""
    return f"search-{number}.json"


def groups_of(newest_first: Sequence[Any]) -> list[list[Any]]:
    """The episodes of each file."""
    oldest_first = newest_first[::-1]
    return [list(oldest_first[n : n + IN_ONE]) for n in range(0, len(oldest_first), IN_ONE)]


def search_line(slug: str, title: str, cues: Sequence[Cue]) -> str:
    """An episode: slug, title, and (second, sentence) of each."""
    data = {
        "slug": slug,
        "title": clean(title),
        "cues": [[int(cue.start), clean(cue.text)] for cue in cues],
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def search_text(lines: Sequence[str]) -> str:
    """A file, in which each episode is a line: where another changes, it is taken as it is."""
    return "[\n" + ",\n".join(lines) + "\n]\n"


def lines_of(text: str) -> list[str]:
    """The lines of a file, an episode each."""
    return [line.removesuffix(",") for line in text.split("\n")[1:-2]]
