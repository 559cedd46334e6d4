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
SEE = "insert or replace into fresh values (?, ?, ?)"
GONE = "insert or ignore into gone select folder, name from files"
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
    """All files, and how they differ from those that the last publish saw: what is new or another
    (`fresh`), and what is `gone`. Raises PodcastError when `episodes/` cannot be read: it is not an
    empty one."""
    for label in folders_of(show):
        try:
            look_into(base, label, show)
        except (FileNotFoundError, NotADirectoryError):
            base.execute(f"{GONE} where folder = ?", (label,))
        except OSError as error:
            if label == RECORDS:
                raise unreadable(show, error) from None
    image = show.settings.show.image
    base.execute(f"{GONE} where folder = ? and name <> ?", (COVER, image))
    look_again(base, COVER, [image], show)
    base.execute("insert into changed select folder, name from fresh")
    base.execute("insert into changed select folder, name from gone")


def look_into(base: Connection, label: str, show: Show) -> None:
    """All files of a folder, beside what is known of it, both by name. Raises OSError when it
    cannot be read."""
    seen = _files(label, folders_of(show)[label])
    base.execute("delete from fresh where folder = ?", (label,))
    base.execute("delete from gone where folder = ?", (label,))
    known = base.execute("select name, stamp from files where folder = ? order by name", (label,))
    gone: list[str] = []
    base.executemany(SEE, _differing(seen, known, gone))
    base.executemany("insert into gone values (?, ?)", ((label, name) for name in gone))


def _differing(
    seen: Iterable[Row], known: Iterator[tuple[str, str]], gone: list[str]
) -> Iterator[Row]:
    """The files that are not as they are known; those that are not there go to `gone`. Both come by
    name: a hundred thousand files that are as they were are never held at once."""
    old = next(known, None)
    for row in seen:
        _, name, stamp = row
        while old is not None and old[0] < name:
            gone.append(old[0])
            old = next(known, None)
        is_known = old is not None and old[0] == name
        if old is None or not is_known or old[1] != stamp:
            yield row
        if is_known:
            old = next(known, None)
    while old is not None:
        gone.append(old[0])
        old = next(known, None)


def look_again(base: Connection, label: str, names: Iterable[str], show: Show) -> None:
    """Bring up to date what was seen, of files of a folder that were written or taken away
    since."""
    folder = show.root if label == COVER else folders_of(show)[label]
    for name in names:
        base.execute("delete from fresh where (folder, name) = (?, ?)", (label, name))
        base.execute("delete from gone where (folder, name) = (?, ?)", (label, name))
        try:
            stamp = _stamp(os.stat(f"{folder}/{name}"))  # noqa: PTH116 - three times as fast
        except OSError:
            base.execute(f"{GONE} where (folder, name) = (?, ?)", (label, name))
        else:
            as_known = "select 1 from files where (folder, name, stamp) = (?, ?, ?)"
            if base.execute(as_known, (label, name, stamp)).fetchone() is None:
                base.execute(SEE, (label, name, stamp))


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
    base.execute("delete from files where (folder, name) in (select folder, name from gone)")
    base.execute("insert or replace into files select * from fresh")


def _files(label: str, folder: Path) -> Iterator[Row]:
    """The files of a folder by name."""
    with os.scandir(folder) as entries:
        names = sorted(entry.name for entry in entries)
    for name in names:
        if not (name.isascii() or _is_text(name)):
            continue
        try:
            state = os.stat(f"{folder}/{name}")  # noqa: PTH116 - three times as fast
        except FileNotFoundError:  # a link to nothing, or gone meanwhile
            continue
        if not S_ISDIR(state.st_mode):
            yield label, name, _stamp(state)


def _is_text(name: str) -> bool:
    """Whether a name is Unicode: none of ours is otherwise."""
    try:
        return bool(name.encode())
    except UnicodeEncodeError:
        return False


def _stamp(state: os.stat_result) -> str:
    return f"{state.st_size} {state.st_mtime_ns}"
