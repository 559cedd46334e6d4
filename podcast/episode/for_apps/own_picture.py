"""A picture of the episode's own, fitted to what apps take: square, 1400 pixels, RGB.

A photograph is rarely square: it stands whole before a blurred and darker one of itself.
"""

from __future__ import annotations

import io
from pathlib import Path

from podcast.errors import PodcastError

SIDE = 1400  # pixels: the smallest that Apple takes
SMALLEST = 200  # pixels of the longer side: less is an icon, not a picture
SLIMMEST = 0.25  # of the longer side: less is a banner
MOST_BYTES = 500_000
BLUR, DARKER = 40, 0.6


def fitted_picture(content: bytes, file: str | Path = "") -> bytes:
    """The picture as a square JPEG. Raises PodcastError for what is no picture, or none to show."""
    from PIL import Image, ImageEnhance, ImageFilter, ImageOps

    try:
        with Image.open(io.BytesIO(content)) as opened:
            opened.draft("RGB", (SIDE, SIDE))
            picture = ImageOps.exif_transpose(opened).convert("RGBA")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise PodcastError(
            f"not a picture that can be read: {error}",
            file=file,
            remedy="Take a JPEG, PNG, GIF or WebP.",
            code="invalid",
        ) from None
    long, short = max(picture.size), min(picture.size)
    if long < SMALLEST or short < SLIMMEST * long:
        raise PodcastError(
            f"a picture of {picture.width} x {picture.height} pixels is too small, or too slim",
            file=file,
            remedy="Take one that can be shown as a square.",
            code="invalid",
        )
    plain = Image.new("RGBA", picture.size, "white")
    plain.alpha_composite(picture)
    whole = plain.convert("RGB")
    square = ImageOps.fit(whole, (SIDE // 4, SIDE // 4))
    behind = ImageEnhance.Brightness(square.filter(ImageFilter.GaussianBlur(BLUR // 4)))
    canvas = behind.enhance(DARKER).resize((SIDE, SIDE))
    before = ImageOps.contain(whole, (SIDE, SIDE), Image.Resampling.LANCZOS)
    canvas.paste(before, ((SIDE - before.width) // 2, (SIDE - before.height) // 2))
    for quality in (88, 75, 60, 45):
        written = io.BytesIO()
        canvas.save(written, "JPEG", quality=quality, optimize=True)
        if written.tell() <= MOST_BYTES:
            break
    return written.getvalue()
