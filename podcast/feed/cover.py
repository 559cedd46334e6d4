"""A made cover: the show's title in large letters over a picture of its sound."""

from __future__ import annotations

import colorsys
import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from podcast.atomic_files import atomic_file
from podcast.episode.display_text import shorten
from podcast.feed.fonts import font_for
from podcast.show.folder import Show
from podcast.show.settings import ShowSettings

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

    from podcast.feed.fonts import Face

MADE_FOR = "made by podcast for the title "  # in the picture's comment
SIDE = 3000  # pixels: the largest that Apple takes
MARGIN = 240
MOST_BYTES = 500_000
LARGEST, SMALLEST, MOST_LINES = 560, 110, 7  # pixels of the letters, and lines of them
SHORTEST = 30  # characters of a word that fits a line in the smallest letters
# Thai, Lao, Han, Kana
UNSPACED = "\u0e00-\u0eff\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
Colour = tuple[int, int, int]


def make_cover(title: str, path: Path) -> tuple[str, ...]:
    """Write a 3000 x 3000 RGB cover with `title` on it to `path` (.jpg or .png), under 500 kB as a
    JPEG.

    Emoji are left out where no font has them. Returns warnings: letters that no font of this
    machine has are not
    drawn as boxes; the cover then has no title.
    The same title gives the same picture.
    """
    from PIL import Image, ImageDraw

    words, (face, warnings) = title, font_for(title)
    if face is None and (words := without_emoji(title)):
        face, warnings = font_for(words)
    dark, light, accent = _colours(title)
    picture = Image.new("RGB", (SIDE, SIDE), dark)
    draw = ImageDraw.Draw(picture)
    _sound(draw, title, accent, middle=SIDE // 2 if face is None else SIDE - 640)
    if face is not None:
        _title(draw, words, face, light)
    with atomic_file(path) as unfinished:
        if path.suffix.lower() == ".png":
            picture.save(unfinished, "PNG", optimize=True, dpi=(72, 72))
        else:
            for quality in (88, 80, 70):
                picture.save(
                    unfinished,
                    "JPEG",
                    quality=quality,
                    optimize=True,
                    dpi=(72, 72),
                    comment=MADE_FOR + title,
                )
                if unfinished.stat().st_size < MOST_BYTES:
                    break
    return warnings


def ensure_cover(show: Show) -> tuple[str, ...]:
    """Make the cover when the show has none and names no picture of its own, or the one we made has
    another title.

    To be called before episodes are rendered: the cover is part of their tags. Returns
    `make_cover`'s warnings.
    """
    title, path = show.settings.show.title, show.root / show.settings.show.image
    if show.settings.show.image != ShowSettings().image:
        return ()
    if path.exists() and not _is_ours_of_another(title, path):
        return ()
    return make_cover(title, path)


def _is_ours_of_another(title: str, path: Path) -> bool:
    """Whether we made this cover, for another title than `title`, and nobody changed it since."""
    ours, content = (MADE_FOR + title).encode(), path.read_bytes()
    segment = b"\xff\xfe" + (len(ours) + 2).to_bytes(2, "big") + ours  # as JPEG has it
    if segment in content or MADE_FOR.encode() not in content:
        return False
    from PIL import Image

    try:
        with Image.open(path) as picture:
            comment = picture.info.get("comment", b"").decode()
    except (OSError, ValueError, SyntaxError, AttributeError, Image.DecompressionBombError):
        return False
    made_for: str = comment.removeprefix(MADE_FOR)
    if made_for in (comment, title):
        return False
    with TemporaryDirectory() as folder:  # editors keep the comment: only the same bytes are ours
        again = Path(folder) / path.name
        make_cover(made_for, again)
        return again.read_bytes() == path.read_bytes()


def _colours(title: str) -> tuple[Colour, ...]:
    """Background, letters and bars; hue from the title, contrast of letters to background always
    over 10:1."""
    hue = hashlib.sha256(title.encode()).digest()[0] / 256
    hues = ((hue, 0.16, 0.55), (hue, 0.96, 0.5), ((hue + 0.08) % 1, 0.62, 0.75))
    return tuple(
        tuple(round(255 * part) for part in colorsys.hls_to_rgb(*colour))  # type: ignore[misc]
        for colour in hues
    )


def _sound(draw: ImageDraw, title: str, colour: Colour, middle: int) -> None:
    """Bars like a sound wave, around the height `middle`; how long they are comes from the
    title."""
    heights = hashlib.sha512(title.encode()).digest()[:24]
    step = (SIDE - 2 * MARGIN) / len(heights)
    width = step * 0.52
    for number, byte in enumerate(heights):
        swell = 1 - abs(number - (len(heights) - 1) / 2) / len(heights)  # higher towards the middle
        half = 40 + (byte / 255) * 340 * swell
        left = MARGIN + number * step + (step - width) / 2
        draw.rounded_rectangle(
            (left, middle - half, left + width, middle + half), radius=width / 2, fill=colour
        )


def _title(draw: ImageDraw, title: str, face: Face, colour: Colour) -> None:
    """The title, as large as fits above the bars; cut when it is too long for the smallest
    letters."""
    room, high = SIDE - 2 * MARGIN, SIDE - 1040 - MARGIN - 140
    for length in (len(title), 160, 80, SHORTEST):
        for size in range(LARGEST, SMALLEST - 1, -10):
            font, leading = face(size), round(size * 1.14)
            most = min(MOST_LINES, high // leading)
            if lines := _wrap(
                shorten(title, length), most, room, partial(draw.textlength, font=font)
            ):
                for number, line in enumerate(lines):
                    left = (
                        SIDE - MARGIN - draw.textlength(line, font=font)
                        if from_right(title)
                        else MARGIN
                    )
                    draw.text((left, MARGIN + number * leading), line, font=font, fill=colour)
                return


def without_emoji(text: str) -> str:
    """A title without its pictures and what joins them: fonts that have those have no letters."""
    kept = "".join(
        c
        for c in text
        if unicodedata.category(c) not in ("So", "Sk") and c not in "\u200d\ufe0f\u20e3"
    )
    return " ".join(kept.split())


def from_right(text: str) -> bool:
    """Whether a text is written from right to left, by the first letter that has a direction."""
    ways = (unicodedata.bidirectional(character) for character in text)
    return next((way for way in ways if way in ("L", "R", "AL")), "L") != "L"


def _wrap(text: str, most: int, room: int, width: Callable[[str], float]) -> list[str]:
    """`text` in at most `most` lines no wider than `room`; [] when it cannot be done without
    breaking a word."""
    lines: list[str] = []
    for space, piece in _pieces(text):
        if lines and width(lines[-1] + space + piece) <= room:
            lines[-1] += space + piece
        elif width(piece) <= room and len(lines) < most:
            lines.append(piece)
        else:
            return []
    return lines


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """What a line may begin with: words, and each sign of scripts that are written without spaces;
    with the space
    before it."""
    for word in text.split():
        space = " "
        for piece in re.findall(f"[{UNSPACED}]|[^{UNSPACED}]+", word):
            yield space, piece
            space = ""
