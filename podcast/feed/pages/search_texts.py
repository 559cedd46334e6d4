"""What was said in each episode, for the search of the page beside the feed: a file for a hundred
episodes, the oldest first, so that a new episode changes the last file alone."""

from __future__ import annotations

import json
from collections.abc import Sequence

from podcast.audio.timeline import Cue
from podcast.episode.display_text import clean
from podcast.episode.model import Episode

IN_ONE = 100  # episodes


def search_name(number: int) -> str:
    """The name of a file, the first is 1."""
    return f"search-{number}.json"


def groups_of(newest_first: Sequence[Episode]) -> list[Sequence[Episode]]:
    """The episodes of each file."""
    oldest_first = newest_first[::-1]
    return [oldest_first[n : n + IN_ONE] for n in range(0, len(oldest_first), IN_ONE)]


def search_text(episodes: Sequence[tuple[Episode, Sequence[Cue]]]) -> str:
    """A file: slug, title, and (second, sentence) of each."""
    data = [
        {
            "slug": episode.slug,
            "title": clean(episode.title),
            "cues": [[int(cue.start), clean(cue.text)] for cue in cues],
        }
        for episode, cues in episodes
    ]
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"
