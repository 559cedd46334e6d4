"""What nothing names any more is taken away, when nobody can still ask for it."""

from __future__ import annotations

import re
from collections.abc import Set
from contextlib import suppress
from pathlib import Path

from podcast.feed.rss_xml.feed_parts import NAME as PART
from podcast.feed.upkeep.files_seen import PAGES, PUBLISHED, Names, Seen, folders_of
from podcast.feed.urls import MEDIA
from podcast.show.folder import Show

OURS = re.compile(
    r"\..*\.partial|.*-[0-9a-f]{8}(?:-small)?\.[a-z0-9.]+"
)  # names that we give to media
PAGE = re.compile(r".*\.(?:html|json)", re.DOTALL)
BESIDE = re.compile(rf"search-[0-9]+\.json|{PART}")  # in the published folder itself


def unnamed_media(seen: Seen, named: Set[str]) -> set[str]:
    """The media of the published folder that have names of ours, and that nothing names."""
    return {name for name in seen[MEDIA].keys() - named if OURS.fullmatch(name)}


def take_away(show: Show, seen: Seen, media: Set[str], pages: Names) -> list[Path]:
    """Take away media and pages that are there and are not among these names; their paths. A file
    that somebody is reading (Windows) goes the next time."""
    folders = folders_of(show)
    stale = [folders[MEDIA] / name for name in unnamed_media(seen, media)]
    for label, ours in ((PAGES, PAGE), (PUBLISHED, BESIDE)):
        names = seen[label].keys() - pages[label]
        stale += [folders[label] / name for name in names if ours.fullmatch(name)]
    for path in stale:
        with suppress(OSError):
            path.unlink()
    return stale
