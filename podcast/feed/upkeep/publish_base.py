"""The data base of a publish: what the last one left, what this one finds and makes.

.podcast/published.sqlite, by the standard library's SQLite: ten thousand small files would take
longer to read. A publish is one transaction: of one that is killed, the last one stands. It can be
lost: then everything is made again.

Rows are read as they are needed: the feed of fifty thousand episodes takes hardly more memory than
that of five hundred.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from sqlite3 import Connection
from typing import TypeVar

from podcast import __version__
from podcast.feed.upkeep.cards import Card
from podcast.show.folder import Show

NAME = "published.sqlite"
SCHEMA = 5  # of the tables; those of another are made anew
OUTDATED = ("fragments.sqlite", "untouched.json")  # of earlier versions
MEMORY = ":memory:"  # where the disk takes none
CACHE = 8000  # kB of it that are held
KEPT = f"""
create table cards ({", ".join(Card._fields)}, primary key (slug));
create index newest on cards (moment, slug);
create table items (slug primary key, guid, moment, heading, counted, item);
create table files (folder, name, stamp, primary key (folder, name)) without rowid;
create table state (name primary key, value);
pragma user_version = {SCHEMA};
"""
ORDER = """(place integer primary key, slug unique, title, transcript,
    earlier, earlier_title, earlier_language, later, later_title, later_language)"""
OF_THIS = f"""
create temp table fresh (folder, name, stamp, primary key (folder, name)) without rowid;
create temp table gone (folder, name, primary key (folder, name)) without rowid;
create temp view now as
    select folder, name, stamp from fresh
    union all select folder, name, stamp from files
    where not exists (select 1 from fresh where (folder, name) = (files.folder, files.name))
    and not exists (select 1 from gone where (folder, name) = (files.folder, files.name));
create temp table changed (folder, name, primary key (folder, name)) without rowid;
create temp table named (folder, name, primary key (folder, name)) without rowid;
create temp table touched (slug primary key, record);
create temp table due {ORDER};
create temp table old {ORDER};
create temp table headings (slug primary key, heading, counted);
"""  # noqa: S608 - no value of anybody's is in it
Made = TypeVar("Made")


def with_base(show: Show, work: Callable[[Connection], Made]) -> Made:
    """Do `work` with the data base; what it writes there stays when it comes to its end. A damaged
    one is made anew, and where there can be none, one in memory does."""
    path = show.store / NAME
    for place in (path, path):
        with suppress(sqlite3.Error), closing(_opened(place)) as base:
            made = work(base)
            base.commit()
            _forget(show, OUTDATED)
            return made
        _forget(show, (NAME, f"{NAME}-journal"))
    with closing(_opened(MEMORY)) as base:
        return work(base)


def _opened(place: Path | str) -> Connection:
    if isinstance(place, Path):
        with suppress(OSError):
            place.parent.mkdir(parents=True, exist_ok=True)
    base = sqlite3.connect(place)
    try:
        base.execute(f"pragma cache_size = -{CACHE}")
        if place == MEMORY:
            base.execute("pragma temp_store = memory")
        if base.execute("pragma user_version").fetchone()[0] != SCHEMA:
            base.executescript(KEPT)  # an error where tables of another version are there
        base.executescript(OF_THIS)
    except sqlite3.Error:
        base.close()
        raise
    return base


def _forget(show: Show, names: tuple[str, ...]) -> None:
    for name in names:
        with suppress(OSError):
            (show.store / name).unlink(missing_ok=True)


def recall(base: Connection, name: str) -> str:
    """What the last publish left under this name; "" for nothing."""
    found = base.execute("select value from state where name = ?", (name,)).fetchone()
    return str(found[0]) if found else ""


def remember(base: Connection, **state: str) -> None:
    """Leave this for the next one."""
    base.executemany("insert or replace into state values (?, ?)", state.items())


def save_card(base: Connection, card: Card) -> None:
    """The card of an episode, in place of the one that it had."""
    marks = ", ".join("?" * len(card))
    base.execute(f"insert or replace into cards values ({marks})", card)  # noqa: S608


def is_due(moment: str, now: datetime) -> bool:
    """Whether there is something to do though nothing was touched; `moment` as ISO says it, "" for
    never."""
    return bool(moment) and now >= datetime.fromisoformat(moment)


def key_of(*parts: object) -> str:
    """A key of everything that shapes what is made."""
    return hashlib.sha256(repr((SCHEMA, __version__, *parts)).encode()).hexdigest()[:32]
