"""What failed, and why; and what failed the last time, so that it can be tried again.

.podcast/failed.json  each article that could not be read or scripted, each script not rendered
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

from podcast.atomic_files import atomic_write
from podcast.errors import PodcastError
from podcast.production.batch.model import Failure
from podcast.show.folder import Show

Step = Literal["read", "render"]


@dataclass(frozen=True, slots=True)
class Failed:
    """One article of many, that did not become what it should."""

    step: Step  # read: and scripted
    name: str  # the source that could not be read, or the script that could not be rendered
    failure: Failure
    collection: str = ""  # the file that it is an entry of

    @classmethod
    def of(cls, step: Step, name: str, error: PodcastError, collection: str = "") -> Failed:
        """An error, of this article."""
        return cls(step, name, Failure.of(error), collection)

    def error(self) -> PodcastError:
        """The error, which says of what it speaks."""
        error = self.failure.error()
        if not error.file and self.name not in error.what:
            error.what = f"{self.name}: {error.what}"
        return error

    def as_dict(self) -> dict[str, Any]:
        """For machines."""
        return {"step": self.step, "name": self.name, **self.failure.error().as_dict()}


def remember_failures(
    show: Show, failed: Iterable[Failed], tried: Collection[tuple[Step, str]]
) -> None:
    """Write down what failed, beside what failed before and was not `tried` now. Whoever calls
    holds the show."""
    before = [each for each in recall_failures(show) if (each.step, each.name) not in tried]
    all_of_them = list({(each.step, each.name): each for each in (*before, *failed)}.values())
    if all_of_them:
        text = json.dumps([asdict(each) for each in all_of_them], indent=1)
        atomic_write(_path(show), text + "\n", durable=False)
    else:
        _path(show).unlink(missing_ok=True)


def recall_failures(show: Show) -> tuple[Failed, ...]:
    """What failed and was not made since; nothing when that cannot be read."""
    try:
        rows = json.loads(_path(show).read_text(encoding="utf-8"))
        return tuple(
            Failed(row["step"], row["name"], Failure(**row["failure"]), row["collection"])
            for row in rows
        )
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return ()


def _path(show: Show) -> Path:
    return show.store / "failed.json"
