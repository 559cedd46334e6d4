"""An episode's guid survives: copies of records, and which episodes were deleted by command.

.podcast/records/SLUG.json  a copy of each record, in case that is damaged
episodes/.deleted.json      guid -> slug of what was deleted: a feed loses these, and no others
"""

from __future__ import annotations

import json
from collections.abc import Collection
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
    return known_identities([slug], show).get(slug)


def known_identities(slugs: Collection[str], show: Show) -> dict[str, tuple[str, datetime | None]]:
    """The same for several, by slug: the feed is read once for all of them."""
    gone = deleted(show)
    found: dict[str, tuple[str, datetime | None]] = {}
    for slug in slugs:
        try:
            copy = parse_record(copy_path(slug, show).read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, PodcastError):
            continue
        if copy.slug == slug and copy.guid not in gone:
            found[slug] = copy.guid, copy.created
    wanted = set(slugs) - found.keys()
    for episode in published_feed(show).episodes if wanted else ():
        if episode.slug in wanted and episode.guid not in gone:
            found.setdefault(episode.slug, (episode.guid, episode.created))
    return found
