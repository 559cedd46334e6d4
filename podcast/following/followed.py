"""What a show follows, and what became of each entry: `following.json` beside podcast.toml.

An entry is known by its id and by what it says; it is made once.
"""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from podcast.atomic_files import atomic_write
from podcast.errors import PodcastError, invalid
from podcast.show.folder import Show

FILE = "following.json"


class State(StrEnum):
    """What became of an entry."""

    MADE = "made"  # there is an episode of it
    LEFT = "left"  # a rule, a limit or a date left it out
    FAILED = "failed"  # it is tried again


@dataclass(slots=True)
class Entry:
    """An entry that was seen."""

    state: State
    digest: str = ""  # of what it said
    url: str = ""
    title: str = ""
    slug: str = ""  # of its script
    why: str = ""  # it was left out, or failed
    tries: int = 0
    again: str = ""  # when it is tried again, ISO


@dataclass(slots=True)
class Followed:
    """A feed that is followed."""

    url: str  # as it was given; ${NAME} in it stands for a variable of the environment
    title: str = ""
    since: str = ""  # entries before this day are left
    added: str = ""
    looked: str = ""  # when it was last looked at
    trouble: str = ""  # what went wrong then
    failures: int = 0  # times in a row
    again: str = ""  # when it is asked again after trouble
    entries: dict[str, Entry] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """For machines: counts, and what fails and why."""
        states = [entry.state for entry in self.entries.values()]
        failures = [
            {"title": entry.title, "why": entry.why, "again": entry.again or None}
            for entry in self.entries.values()
            if entry.state is State.FAILED
        ]
        return {
            "title": self.title,
            "url": self.url,
            "looked": self.looked or None,
            **{state.value: states.count(state) for state in State},
            "trouble": self.trouble or None,
            "again": self.again or None,
            "failures": failures,
        }


def load_followed(show: Show) -> list[Followed]:
    """What is followed. Raises PodcastError when the file cannot be read: nothing is made twice."""
    path = show.root / FILE
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return [_followed(one) for one in data["followed"]]
    except FileNotFoundError:
        return []
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise invalid(
            f"cannot be read: {error}",
            file=path,
            remedy="Put back a good copy, or take it away and follow anew.",
        ) from None


def _followed(data: dict[str, Any]) -> Followed:
    entries = {
        str(key): Entry(**{**entry, "state": State(entry["state"])})
        for key, entry in data.pop("entries", {}).items()
    }
    return Followed(**data, entries=entries)


def save_followed(show: Show, followed: list[Followed]) -> None:
    """Write it down: after each episode, so that a sync that is stopped makes none again."""
    data = {"followed": [dataclasses.asdict(one) for one in followed]}
    atomic_write(show.root / FILE, json.dumps(data, ensure_ascii=False, indent=1) + "\n")


def find_followed(name: str, followed: list[Followed]) -> Followed:
    """The one of that address or title, or of the one that contains it. Raises PodcastError."""
    exact = [one for one in followed if name in (one.url, one.title)]
    like = exact or [
        one for one in followed if name.casefold() in f"{one.url} {one.title}".casefold()
    ]
    if len(like) == 1:
        return like[0]
    names = ", ".join(one.title or one.url for one in (like or followed))
    what = "is not followed" if not like else "is more than one"
    raise PodcastError(
        f"{name} {what}", remedy=f"Followed: {names or 'nothing yet'}.", code="not-found"
    )
