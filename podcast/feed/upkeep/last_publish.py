"""What the last publish left: the files that it saw, the cards of what it published.

.podcast/published.sqlite, by the standard library's SQLite: ten thousand small files would take
longer to read, and it is all written or nothing. It can be lost: then everything is made again.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Mapping
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import datetime

from podcast import __version__
from podcast.feed.upkeep.cards import Card
from podcast.feed.upkeep.files_seen import Seen
from podcast.show.folder import Show

FORMAT = f"4 {__version__}"  # another one makes everything again
NAME = "published.sqlite"
OUTDATED = ("fragments.sqlite", "untouched.json")  # of earlier versions
COLUMNS = ", ".join(Card._fields)


@dataclass(frozen=True, slots=True)
class LastPublish:
    """Of one show; nothing of one that was never published."""

    key: str = ""  # of what shapes every item and page
    due: str = ""  # ISO: when there is something to do though nothing was touched
    seen: Seen = field(default_factory=dict)
    cards: Mapping[str, Card] = field(default_factory=dict)  # by slug


def recall_settled(show: Show) -> LastPublish:
    """What the last publish saw, without the cards: it is enough to know whether there is anything
    to do."""
    try:
        with closing(_open(show)) as base:
            found = dict(base.execute("select name, value from state"))
        return LastPublish(found["key"], found["due"], json.loads(found["seen"]))
    except (sqlite3.Error, ValueError, TypeError, KeyError, OSError):
        return LastPublish()


def recall_cards(show: Show) -> dict[str, Card]:
    """The cards of the last publish, by slug."""
    try:
        with closing(_open(show)) as base:
            rows = base.execute(f"select {COLUMNS} from cards")  # noqa: S608
            return {row[0]: Card._make(row) for row in rows}
    except (sqlite3.Error, OSError):
        return {}


def remember_publish(last: LastPublish, before: Mapping[str, Card], show: Show) -> None:
    """Write down what differs from `before`. It only saves work: what cannot be written is made
    again the next time."""
    new = [card for slug, card in last.cards.items() if before.get(slug) is not card]
    gone = [(slug,) for slug in before.keys() - last.cards.keys()]
    state = {"key": last.key, "due": last.due, "seen": json.dumps(last.seen)}
    marks = ", ".join("?" * len(Card._fields))
    try:
        with closing(_open(show)) as base, base:
            base.executemany(f"insert or replace into cards values ({marks})", new)  # noqa: S608
            base.executemany("delete from cards where slug = ?", gone)
            base.executemany("insert or replace into state values (?, ?)", state.items())
    except (sqlite3.Error, OSError):
        with suppress(OSError):
            (show.store / NAME).unlink(missing_ok=True)
    for name in OUTDATED:
        with suppress(OSError):
            (show.store / name).unlink(missing_ok=True)


def is_settled(last: LastPublish, key: str, now: datetime) -> bool:
    """Whether everything that was there is published, and nothing fell due since."""
    return last.key == key and (not last.due or now < datetime.fromisoformat(last.due))


def key_of(*parts: object) -> str:
    """A key of everything that shapes what is made."""
    return hashlib.sha256(repr((FORMAT, *parts)).encode()).hexdigest()[:32]


def _open(show: Show) -> sqlite3.Connection:
    show.store.mkdir(parents=True, exist_ok=True)
    base = sqlite3.connect(show.store / NAME)
    base.execute(f"create table if not exists cards ({COLUMNS}, primary key (slug))")
    base.execute("create table if not exists state (name primary key, value)")
    return base
