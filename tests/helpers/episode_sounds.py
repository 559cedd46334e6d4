"""What the episodes of a show sound like, to be compared with those of another."""

from __future__ import annotations

import re
from pathlib import Path


def sounds(show: Path) -> dict[str, bytes]:
    """Each episode's frames by its slug, without the tag, which has the guid and the date."""
    found = {}
    for path in (show / "episodes").glob("*.mp3"):
        content = path.read_bytes()
        size = sum(byte << shift for byte, shift in zip(content[6:10], (21, 14, 7, 0), strict=True))
        found[re.sub(r"-[0-9a-f]{8}\.mp3$", "", path.name)] = content[10 + size :]
    return found
