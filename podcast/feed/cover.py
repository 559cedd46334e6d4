"""A made cover: the show's title in large letters over a picture of its sound."""

from __future__ import annotations

import colorsys
import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from podcast.feed.fonts import font_for
from podcast.files import atomic_file
from podcast.settings import ShowSettings
from podcast.show import Show

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

    from podcast.feed.fonts import Face

SIDE = 3000  # pixels: the largest that Apple takes
MARGIN = 240
MOST_LINES = 6


def make_cover(title: str, path: Path) -> tuple[str, ...]:
    """Write a 3000 x 3000 RGB cover with `title` on it to `path` (.jpg or .png), under 500 kB as a JPEG.

    Returns warnings: letters that no font of this machine has are not drawn as boxes; the cover then has no title.
    The same title gives the same picture.
    """
    from PIL import Image, ImageDraw

    face, warnings = font_for(title)
    dark, light, accent = _colours(title)
    picture = Image.new("RGB", (SIDE, SIDE), dark)
    draw = ImageDraw.Draw(picture)
    _sound(draw, title, accent)
    if face is not None:
        _title(draw, title, face, light)
    with atomic_file(path) as unfinished:
        kind = "PNG" if path.suffix.lower() == ".png" else "JPEG"
        picture.save(unfinished, kind, quality=88, optimize=True, dpi=(72, 72))
    return warnings


def ensure_cover(show: Show) -> tuple[str, ...]:
    """Make the show's cover when it has none and names no picture of its own. Returns `make_cover`'s warnings.

    To be called before episodes are rendered: the cover is part of their tags.
    """
    path = show.root / show.settings.show.image
    own = show.settings.show.image != ShowSettings().image
    return () if own or path.exists() else make_cover(show.settings.show.title, path)


def _colours(title: str) -> tuple[tuple[int, int, int], ...]:
    """Background, letters and bars; hue from the title, contrast of letters to background always over 10:1."""
    hue = hashlib.sha256(title.encode()).digest()[0] / 256
    hues = ((hue, 0.16, 0.55), (hue, 0.96, 0.5), ((hue + 0.08) % 1, 0.62, 0.75))
    return tuple(
        tuple(round(255 * part) for part in colorsys.hls_to_rgb(*colour))  # type: ignore[misc]
        for colour in hues
    )


def _sound(draw: ImageDraw, title: str, colour: tuple[int, int, int]) -> None:
    """Bars like a sound wave along the foot, their heights from the title."""
    heights = hashlib.sha512(title.encode()).digest()[:24]
    step = (SIDE - 2 * MARGIN) / len(heights)
    middle, width = SIDE - 640, step * 0.52
    for number, byte in enumerate(heights):
        swell = 1 - abs(number - (len(heights) - 1) / 2) / len(heights)  # higher towards the middle
        half = 40 + (byte / 255) * 340 * swell
        left = MARGIN + number * step + (step - width) / 2
        draw.rounded_rectangle((left, middle - half, left + width, middle + half), radius=width / 2, fill=colour)


def _title(draw: ImageDraw, title: str, face: Face, colour: tuple[int, int, int]) -> None:
    """The title, as large as fits above the bars."""
    room, high = SIDE - 2 * MARGIN, SIDE - 1040 - MARGIN - 140
    for size in range(560, 90, -10):
        font = face(size)
        lines = _wrap(draw, title, font, room)
        leading = round(size * 1.14)
        if lines and len(lines) <= MOST_LINES and len(lines) * leading <= high:
            break
    else:
        lines = lines or [title]
    for number, line in enumerate(lines):
        draw.text((MARGIN, MARGIN + number * leading), line, font=font, fill=colour)


def _wrap(draw: ImageDraw, text: str, font: object, room: int) -> list[str]:
    """`text` in lines no wider than `room`; [] when a word does not fit."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and draw.textlength(longer, font=font) <= room:  # type: ignore[arg-type]
            lines[-1] = longer
        elif draw.textlength(word, font=font) <= room:  # type: ignore[arg-type]
            lines.append(word)
        else:
            return []
    return lines
