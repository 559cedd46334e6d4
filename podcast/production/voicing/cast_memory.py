"""Who spoke in which voice so far: `scripts/cast.json`, made by us, and a person's to change."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from podcast.atomic_files import atomic_write
from podcast.errors import PodcastError
from podcast.show.folder import Show
from podcast.speech.voice_assignment import Candidate


class CastMemory:
    """The voices of a show, read once for many scripts. Whoever uses it holds the show."""

    def __init__(self, show: Show, find: Callable[[str], tuple[str, list[Candidate]]]) -> None:
        self._show = show
        # of a language: its narrator, and who else may speak; asking every engine takes a while
        self.voices_of = cache(find)
        self.voices = recall(show)
        self.used = Counter(self.voices.values())  # voice -> how many have it

    def learn(self, cast: Mapping[str, str]) -> None:
        """Keep in mind who got which voice."""
        for name, voice in cast.items():
            if (before := self.voices.get(name)) != voice:
                self.used[voice] += 1
                if before is not None:
                    self.used[before] -= 1
                self.voices[name] = voice

    def save(self) -> None:
        """Write it down."""
        remember(self._show, self.voices)


def recall(show: Show) -> dict[str, str]:
    """The voices given so far. Raises PodcastError when the file is not what we wrote."""
    path = cast_path(show)
    try:
        cast = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError) as error:
        raise PodcastError(
            f"cannot be read: {error}",
            file=path,
            remedy="Mend it, or delete it.",
            code="unreadable",
        ) from None
    if not isinstance(cast, dict) or not all(isinstance(voice, str) for voice in cast.values()):
        raise PodcastError(
            'must be {"name": "voice", …}',
            file=path,
            remedy="Mend it, or delete it.",
            code="invalid",
        )
    return cast


def remember(show: Show, cast: Mapping[str, str]) -> None:
    """Write the voices, by name, if they are not what is there already."""
    text = json.dumps(dict(sorted(cast.items())), ensure_ascii=False, indent=1) + "\n"
    path = cast_path(show)
    if cast and (not path.is_file() or path.read_bytes() != text.encode()):
        atomic_write(path, text)


def cast_path(show: Show) -> Path:
    """Where it is remembered who speaks in which voice."""
    return show.scripts / "cast.json"
