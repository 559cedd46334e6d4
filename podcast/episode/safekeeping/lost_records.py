"""An episode's guid survives: copies of records, and which episodes were deleted by command.

.podcast/records/SLUG.json  a copy of each record, in case that is damaged
episodes/.deleted.json      guid -> slug of what was deleted: a feed loses these, and no others
"""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

from podcast.episode.safekeeping.published_items import published_feed
from podcast.episode.safekeeping.record_format import parse_record
from podcast.errors import PodcastError
from podcast.show.folder import Show


def copy_path(slug: str, show: Show) -> Path:
    """Where the copy of a record is."""
    return show.store / "records" / f"{slug}.json"


def deleted_path(show: Show) -> Path:
    """Where it stands what was deleted."""
    return show.episodes / ".deleted.json"


def deleted(show: Show) -> dict[str, str]:
    """guid -> slug of the episodes that were deleted; none when that cannot be read."""
    try:
        data = json.loads(deleted_path(show).read_text(encoding="utf-8"))
        return {str(guid): str(slug) for guid, slug in data.items()}
    except (OSError, ValueError, AttributeError, RecursionError):
        return {}


def with_deleted(guids: dict[str, str], show: Show) -> bytes:
    """What the list of the deleted holds with these too."""
    return (json.dumps(deleted(show) | guids, ensure_ascii=False, indent=1) + "\n").encode()


def known_identity(slug: str, show: Show) -> tuple[str, datetime | None] | None:
    """The guid of an episode whose record is lost, and when it was made: from the copy of the
    record, else from the published feed; None for one that was never made, or was deleted."""
    gone = deleted(show)
    try:
        copy = parse_record(copy_path(slug, show).read_text(encoding="utf-8"))
        if copy.slug == slug and copy.guid not in gone:
            return copy.guid, copy.created
    except (OSError, UnicodeDecodeError, PodcastError):
        pass
    for episode in published_feed(show).episodes:
        if episode.slug == slug and episode.guid not in gone:
            return episode.guid, episode.created
    return None
