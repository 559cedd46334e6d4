"""The files of a show as they lie there: their sizes and dates. What a publish saw, the next one
compares with what it sees; both are tables (publish_base.py).

Ten thousand episodes, a hundred thousand files, are looked at in half a second.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from sqlite3 import Connection
from stat import S_ISDIR

from podcast.episode.episode_record import unreadable
from podcast.feed.urls import EPISODES, MEDIA
from podcast.show.folder import Show

RECORDS, PAGES, PUBLISHED = "records", "pages", "feed"  # what the folders are called here
COVER = "cover"
SEE = "insert or replace into now values (?, ?, ?)"
Row = tuple[str, str, str]  # folder, name of a file, its size and date


def folders_of(show: Show) -> dict[str, Path]:
    """Where what publishing reads and writes lies; the cover is looked at alone."""
    return {
        RECORDS: show.episodes,
        PUBLISHED: show.feed,
        MEDIA: show.feed / MEDIA,
        PAGES: show.feed / EPISODES,
    }


def look_at(show: Show, base: Connection) -> None:
    """All files, and how they differ from those that the last publish saw: what is new, gone, or
    another. Raises PodcastError when `episodes/` cannot be read: it is not an empty one."""
    for label in folders_of(show):
        try:
            look_into(base, label, show)
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError as error:
            if label == RECORDS:
                raise unreadable(show, error) from None
    look_again(base, COVER, [show.settings.show.image], show)
    base.execute(
        "insert into changed select folder, name from now left join files using (folder, name) "
        "where files.stamp is not now.stamp"
    )
    base.execute(
        "insert into changed select folder, name from files left join now using (folder, name) "
        "where now.stamp is null"
    )


def look_into(base: Connection, label: str, show: Show) -> None:
    """All files of a folder. Raises OSError when it cannot be read."""
    base.executemany(SEE, _files(label, folders_of(show)[label]))


def look_again(base: Connection, label: str, names: Iterable[str], show: Show) -> None:
    """Bring up to date what was seen, of files of a folder that were written or taken away
    since."""
    folder = show.root if label == COVER else folders_of(show)[label]
    for name in names:
        try:
            state = os.stat(f"{folder}/{name}")  # noqa: PTH116 - three times as fast
        except OSError:
            base.execute("delete from now where (folder, name) = (?, ?)", (label, name))
        else:
            base.execute(SEE, (label, name, _stamp(state)))


def changed_in(base: Connection, folder: str) -> Iterator[str]:
    """Names of the files in a folder that are not as the last publish left them."""
    rows = base.execute("select name from changed where folder = ?", (folder,))
    return (name for (name,) in rows)


def is_there(base: Connection, folder: str, name: str) -> bool:
    """Whether a file was seen."""
    found = base.execute("select 1 from now where (folder, name) = (?, ?)", (folder, name))
    return found.fetchone() is not None


def keep_seen(base: Connection) -> None:
    """What was seen, for the next publish."""
    base.execute("delete from files where (folder, name) not in (select folder, name from now)")
    base.execute(
        "insert or replace into files select now.* from now left join files using (folder, name) "
        "where files.stamp is not now.stamp"
    )


def _files(label: str, folder: Path) -> Iterator[Row]:
    with os.scandir(folder) as entries:
        for entry in entries:
            try:
                state = entry.stat()
            except FileNotFoundError:  # a link to nothing, or gone meanwhile
                continue
            name = entry.name
            if not S_ISDIR(state.st_mode) and (name.isascii() or _is_text(name)):
                yield label, name, f"{state.st_size} {state.st_mtime_ns}"


def _is_text(name: str) -> bool:
    """Whether a name is Unicode: none of ours is otherwise."""
    try:
        return bool(name.encode())
    except UnicodeEncodeError:
        return False


def _stamp(state: os.stat_result) -> str:
    return f"{state.st_size} {state.st_mtime_ns}"
