"""What a feed has to remember: numbers that were given, when it last changed, since when old media
are needed by nobody.

episodes/.feed.json, with a copy in .podcast/records/
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

from podcast.atomic_files import atomic_write
from podcast.feed.rss_xml.references import Pieces
from podcast.show.folder import Show

FILE = ".feed.json"
BUILT = re.compile(rb"<lastBuildDate>([^<]*)</lastBuildDate>")


@dataclass(frozen=True, slots=True)
class FeedMemory:
    """Of one show."""

    numbers: Mapping[str, int] = field(default_factory=dict)  # guid -> its number, for good
    digest: str = ""  # of the feed without its date
    changed: str = ""  # when the feed became that, ISO; "": it is the first
    unneeded: Mapping[str, str] = field(default_factory=dict)  # media -> since when, ISO


def recall_feed(show: Show) -> FeedMemory:
    """What is remembered; nothing of a show that was never published."""
    for path in _places(show):
        try:
            data = json.loads(path.read_text(encoding="utf-8"))
            numbers = {str(guid): int(number) for guid, number in data["numbers"].items()}
            unneeded = {str(name): str(since) for name, since in data["unneeded"].items()}
            return FeedMemory(numbers, str(data["digest"]), str(data["changed"]), unneeded)
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            continue
    return FeedMemory()


def remember_feed(show: Show, memory: FeedMemory) -> None:
    """Write it down, where it is not so already."""
    fields = {field.name: getattr(memory, field.name) for field in dataclasses.fields(memory)}
    text = json.dumps(fields) + "\n"
    for path in _places(show):
        if not path.is_file() or path.read_bytes() != text.encode():
            atomic_write(path, text)


def memory_path(show: Show) -> Path:
    """Where it is written down."""
    return show.episodes / FILE


def _places(show: Show) -> tuple[Path, Path]:
    return memory_path(show), show.store / "records" / FILE


def dated(
    parts: Mapping[str, Pieces], before: FeedMemory, now: datetime
) -> tuple[dict[str, Pieces], str, str]:
    """The parts of a feed with the date on which it became what it is; its digest, that date.

    The first feed has the date of its newest episode, so that it is the same wherever it is made.
    """
    hashed = hashlib.sha256()
    for name, pieces in parts.items():
        hashed.update(name.encode() + BUILT.sub(b"", pieces.head, count=1))
        for item in pieces.between:
            hashed.update(item)
        hashed.update(pieces.end)
    digest = hashed.hexdigest()
    changed = before.changed
    if before.digest and before.digest != digest:
        changed = now.replace(microsecond=0).isoformat()
    if not changed:
        return dict(parts), digest, ""
    date = format_datetime(datetime.fromisoformat(changed).astimezone(UTC))
    line = f"<lastBuildDate>{date}</lastBuildDate>".encode()
    new = {
        name: replace(pieces, head=BUILT.sub(line, pieces.head, count=1))
        for name, pieces in parts.items()
    }
    return new, digest, changed


def still_needed(
    unnamed: Collection[str], before: FeedMemory, keep_days: int, now: datetime
) -> dict[str, str]:
    """Of media that nothing names, those that somebody may still ask for, and since when."""
    oldest = (now - timedelta(days=keep_days)).isoformat()
    since = {name: before.unneeded.get(name, now.isoformat()) for name in sorted(unnamed)}
    return {name: moment for name, moment in since.items() if moment > oldest}


def next_due(waiting: Iterable[datetime], memory: FeedMemory, keep_days: int) -> datetime | None:
    """When a publish has something to do though nothing was touched: of dates that episodes wait
    for, and the end of old media."""
    moments, kept = list(waiting), timedelta(days=keep_days)
    moments += [datetime.fromisoformat(since) + kept for since in memory.unneeded.values()]
    return min(moments, default=None)
