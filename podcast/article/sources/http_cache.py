"""What was fetched, kept in a folder so that the next build can ask whether it has changed."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from podcast.atomic_files import atomic_write


@dataclass(frozen=True, slots=True)
class Kept:
    """A response as it was; `data` is None when nothing is kept."""

    url: str = ""
    etag: str = ""
    modified: str = ""
    media_type: str = ""
    charset: str = ""
    data: bytes | None = None


def load_kept(folder: Path | None, url: str) -> Kept:
    """What is kept of `url`; a file that cannot be read is as good as none."""
    if folder is None:
        return Kept()
    head, body = _names(folder, url)
    try:
        stated = json.loads(head.read_text("utf-8"))
        data = body.read_bytes()
        if hashlib.sha256(data).hexdigest() != stated.pop("sha256"):
            return Kept()
        return Kept(**{key: str(value) for key, value in stated.items()}, data=data)
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return Kept()


def save_kept(folder: Path | None, url: str, kept: Kept) -> None:
    """Keep a response that can be asked about again: one with an ETag or a date of change."""
    if folder is None or kept.data is None or not (kept.etag or kept.modified):
        return
    head, body = _names(folder, url)
    atomic_write(body, kept.data)
    stated = {
        name: getattr(kept, name) for name in ("url", "etag", "modified", "media_type", "charset")
    }
    atomic_write(
        head, json.dumps({**stated, "sha256": hashlib.sha256(kept.data).hexdigest()}, indent=1)
    )


def _names(folder: Path, url: str) -> tuple[Path, Path]:
    key = hashlib.sha256(url.encode("utf-8", "surrogatepass")).hexdigest()[:32]
    return folder / f"{key}.json", folder / f"{key}.body"
