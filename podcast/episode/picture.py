"""The show's cover, small enough for every episode's tag and for the page."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

from podcast.atomic_files import atomic_write
from podcast.errors import PodcastError

EMBEDDED = 1000  # pixels; sharp on a phone's lock screen
MOST_BYTES = 400_000  # players balk at pictures over 500 kB in a tag


def embedded_cover(path: Path, store: Path | None = None) -> bytes:
    """The picture at `path` as a square-fitting RGB JPEG of at most 1000 pixels and 400 kB.

    Kept in the folder `store` by the picture's content: every episode's tag has it, and to scale it
    takes longer
    than to find out what else a rendering has to do. Raises PodcastError when it is not a picture
    that we can read.
    """
    if store is None:
        return scaled(path, EMBEDDED, MOST_BYTES)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    kept = store / f"cover-{digest[:16]}-{EMBEDDED}.jpg"
    if kept.is_file():
        return kept.read_bytes()
    made = scaled(path, EMBEDDED, MOST_BYTES)
    atomic_write(kept, made)
    return made


def scaled(path: Path, pixels: int, most_bytes: int) -> bytes:
    """The picture as a JPEG of at most `pixels` a side and `most_bytes`: quality goes down first,
    then size."""
    from PIL import Image

    try:
        with Image.open(path) as opened:
            opened.draft(
                "RGB", (pixels, pixels)
            )  # a JPEG is decoded at a fraction of its size: quick, little memory
            picture = opened.convert("RGB")
    except (OSError, Image.DecompressionBombError, ValueError, SyntaxError) as error:
        raise PodcastError(
            f"not a picture that can be read: {error}",
            file=path,
            remedy="Put a JPEG or PNG there.",
            code="invalid",
        ) from None
    while True:
        picture.thumbnail((pixels, pixels), Image.Resampling.LANCZOS)
        for quality in (88, 75, 60):
            written = io.BytesIO()
            picture.save(written, "JPEG", quality=quality, optimize=True)
            if len(written.getvalue()) <= most_bytes or pixels < 64:
                return written.getvalue()
        pixels = pixels * 3 // 4
