"""The files of a show as they lie there: their sizes and dates. What a publish saw, the next one
compares with what it sees.

Ten thousand episodes, a hundred thousand files, are looked at in a quarter of a second.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Set
from contextlib import suppress
from pathlib import Path

from podcast.episode.episode_record import unreadable
from podcast.feed.urls import EPISODES, MEDIA
from podcast.show.folder import Show

RECORDS, PAGES, PUBLISHED = "records", "pages", "feed"  # what the folders are called here
COVER = "cover"
Seen = dict[str, dict[str, str]]  # folder -> name of a file -> its size and date
Names = Mapping[str, Set[str]]  # folder -> names of files


def folders_of(show: Show) -> dict[str, Path]:
    """Where what publishing reads and writes lies; the cover is looked at alone."""
    return {
        RECORDS: show.episodes,
        PUBLISHED: show.feed,
        MEDIA: show.feed / MEDIA,
        PAGES: show.feed / EPISODES,
    }


def look_at(show: Show) -> Seen:
    """All files. Raises PodcastError when `episodes/` cannot be read: it is not an empty one."""
    seen: Seen = {COVER: {}}
    for label, folder in folders_of(show).items():
        seen[label] = {}
        try:
            seen[label] = _files(folder)
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError as error:
            if label == RECORDS:
                raise unreadable(show, error) from None
    look_again(seen, [show.root / show.settings.show.image], show)
    return seen


def look_again(seen: Seen, paths: Iterable[Path], show: Show) -> None:
    """Bring up to date what was seen, of files that were written or taken away since."""
    labels = {str(folder): label for label, folder in folders_of(show).items()}
    for path in paths:
        files = seen[labels.get(str(path.parent), COVER)]
        try:
            files[path.name] = _stamp(path.stat())
        except OSError:
            files.pop(path.name, None)


def differing(seen: Seen, before: Seen) -> dict[str, set[str]]:
    """Names of what is new, gone, or another."""
    return {label: _differing(files, before.get(label, {})) for label, files in seen.items()}


def _differing(files: Mapping[str, str], before: Mapping[str, str]) -> set[str]:
    differ = {name for name, stamp in files.items() if before.get(name) != stamp}
    return differ | (before.keys() - files.keys())


def _files(folder: Path) -> dict[str, str]:
    files = {}
    with os.scandir(folder) as entries:
        for entry in entries:
            with suppress(FileNotFoundError):  # a link to nothing, or gone meanwhile
                if not entry.is_dir():
                    files[entry.name] = _stamp(entry.stat())
    return files


def _stamp(state: os.stat_result) -> str:
    return f"{state.st_size} {state.st_mtime_ns}"
