"""A font that has the letters of a text: Manrope, which the install brings along, else one of this
machine."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

Face = Callable[[int], "FreeTypeFont"]  # size in pixels -> font
# Files that systems bring along, by what they are good for; Pillow looks them up in the system's
# font folders.
ELSEWHERE = (
    "NotoSansCJK-Bold.ttc", "NotoSansCJK-Regular.ttc", "PingFang.ttc", "Hiragino Sans GB.ttc",
    "msyhbd.ttc", "msyh.ttc",
    "YuGothB.ttc", "malgunbd.ttf", "AppleSDGothicNeo.ttc", "wqy-zenhei.ttc",
    "DroidSansFallbackFull.ttf",
    "DejaVuSans-Bold.ttf", "NotoSans-Bold.ttf", "arialbd.ttf", "Arial Unicode.ttf", "segoeuib.ttf",
    "FreeSansBold.ttf",
    "NotoSansArabic-Bold.ttf", "NotoSansHebrew-Bold.ttf", "NotoSansDevanagari-Bold.ttf",
    "NotoSansThai-Bold.ttf",
    "NotoSansBengali-Bold.ttf", "NotoSansTamil-Bold.ttf", "Nirmala.ttf", "NirmalaB.ttf",
    "Leelawadee.ttf",
)  # fmt: skip
NOWHERE = "\U0010fffe"  # a code point that no font has: what it draws is the box


def font_for(text: str) -> tuple[Face | None, tuple[str, ...]]:
    """A font with every letter of `text`, and no warning; or None and a warning."""
    letters = sorted({c for c in text if not c.isspace()})
    for face in _faces():
        if not lacking(face, letters):
            return face, ()
    lacks = "".join(lacking(next(_faces()), letters))[:20]
    warning = (
        f"no font on this machine has all the letters of {text!r} (the built-in one lacks "
        f"{lacks!r}): "
        "the cover has no title. Install a font of that script, such as Noto Sans, and make the "
        "cover again, "
        "or use a picture of your own."
    )
    return None, (warning,)


def _faces() -> Iterator[Face]:
    from importlib.resources import files

    from PIL import ImageFont

    own = str(files("font_manrope") / "files" / "Manrope-ExtraBold.ttf")
    for name in (own, *ELSEWHERE):
        try:
            ImageFont.truetype(name, 20)
        except OSError:
            continue
        yield lambda size, name=name: ImageFont.truetype(name, size)  # type: ignore[misc]


def lacking(face: Face, letters: list[str]) -> list[str]:
    """Those of `letters` that the font draws as its box for what it does not have."""
    font = face(40)
    box = bytes(font.getmask(NOWHERE))
    return [letter for letter in letters if bytes(font.getmask(letter)) == box]
