"""What nothing names any more is taken away, when nobody can still ask for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from sqlite3 import Connection

from podcast.feed.rss_xml.feed_parts import NAME as PART
from podcast.feed.upkeep.files_seen import PAGES, PUBLISHED, folders_of, look_again
from podcast.feed.upkeep.page_writing import SUFFIXES
from podcast.feed.urls import MEDIA
from podcast.show.folder import Show

OURS = re.compile(
    r"\..*\.partial|.*-[0-9a-f]{8}(?:-small)?\.[a-z0-9.]+"
)  # names that we give to media
PAGE = re.compile(r".*\.(?:html|json)", re.DOTALL)
BESIDE = re.compile(rf"search-[0-9]+\.json|{PART}")  # in the published folder itself
OF_A_FOLDER = {MEDIA: OURS, PAGES: PAGE, PUBLISHED: BESIDE}  # what may go there


def name_media(base: Connection) -> None:
    """Media and pages of what is published are named."""
    files = base.execute("select files from due join cards using (slug)")
    name(base, MEDIA, (file for (some,) in files for file in some.split("\n")))
    for suffix in SUFFIXES:
        base.execute("insert into named select ?, slug || ? from due", (PAGES, suffix))


def name(base: Connection, folder: str, names: Iterable[str]) -> None:
    """These files of a folder stay."""
    base.executemany(
        "insert or ignore into named values (?, ?)", ((folder, file) for file in names)
    )


def unnamed(base: Connection, folder: str) -> Iterator[str]:
    """The files of a folder that have names of ours, and that nothing names."""
    rows = base.execute(
        "select name from now where folder = ? "
        "and (folder, name) not in (select folder, name from named)",
        (folder,),
    )
    return (file for (file,) in rows if OF_A_FOLDER[folder].fullmatch(file))


def take_away(show: Show, base: Connection) -> None:
    """Take away what is there and is not named. A file that somebody is reading (Windows) goes the
    next time."""
    folders = folders_of(show)
    for folder in OF_A_FOLDER:
        stale = list(unnamed(base, folder))
        for file in stale:
            with suppress(OSError):
                (folders[folder] / file).unlink()
        look_again(base, folder, stale, show)
