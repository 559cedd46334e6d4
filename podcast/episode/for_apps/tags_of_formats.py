"""The tag of an episode in other formats than MP3: what its ID3 tag says, as MP4 atoms or Opus
comments, with the picture and the chapters.

https://developer.apple.com/documentation/quicktime-file-format/user_data_atoms ;
https://xiph.org/vorbis/doc/v-comment.html ; https://wiki.xiph.org/Chapter_Extension
"""

from __future__ import annotations

import base64
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

from podcast.episode.display_text import timestamp

if TYPE_CHECKING:
    from mutagen.id3 import ID3

MILLISECONDS = Fraction(1, 1000)
SHORT = 255  # bytes of a description that every player shows
# ID3 frame -> MP4 atom, Opus comment
NAMES = {
    "TIT2": ("\xa9nam", "title"),
    "TALB": ("\xa9alb", "album"),
    "TPE1": ("\xa9ART", "artist"),
    "TPE2": ("aART", "albumartist"),
    "TCON": ("\xa9gen", "genre"),
    "TDRC": ("\xa9day", "date"),
    "TCOP": ("cprt", "copyright"),
    "TLAN": ("", "language"),
}


def chapters_in(source: Path) -> list[dict[str, Any]]:
    """The chapters of an MP3's tag, as PyAV takes them."""
    tag = _tag(source)
    ends = sorted(chap.end_time for chap in tag.getall("CHAP"))
    return [
        {
            "id": number,
            "start": start,
            "end": end,
            "time_base": MILLISECONDS,
            "metadata": {"title": title},
        }
        for number, ((start, title), end) in enumerate(zip(_chapters(tag), ends, strict=True))
    ]


def copy_tag(source: Path, target: Path, name: str) -> None:
    """Write what the tag of the MP3 `source` says into `target`, an opus file or an m4a, which has
    the chapters already."""
    tag = _tag(source)
    if name == "m4a":
        _write_atoms(tag, target)
    else:
        _write_comments(tag, target)


def _tag(source: Path) -> ID3:
    from mutagen.id3 import ID3, ID3NoHeaderError

    try:
        return ID3(source)
    except ID3NoHeaderError:
        return ID3()


def _chapters(tag: ID3) -> list[tuple[int, str]]:
    """Milliseconds and title of each."""
    return sorted((chap.start_time, str(chap.sub_frames["TIT2"])) for chap in tag.getall("CHAP"))


def _texts(tag: ID3, which: int) -> Iterator[tuple[str, str]]:
    for frame, names in NAMES.items():
        if names[which] and (text := str(tag.get(frame, ""))):
            yield names[which], text


def _comment(tag: ID3) -> str:
    return next((str(frame) for frame in tag.getall("COMM")), "")


def _write_atoms(tag: ID3, target: Path) -> None:
    from mutagen.mp4 import MP4, AtomDataType, MP4Cover

    file = MP4(target)
    file.add_tags() if file.tags is None else file.tags.clear()
    for atom, text in _texts(tag, 0):
        file[atom] = [text]
    if comment := _comment(tag):
        file["\xa9cmt"] = file["ldes"] = [comment]
        file["desc"] = [comment.encode()[:SHORT].decode(errors="ignore")]
    file["pcst"] = True  # a podcast
    for picture in tag.getall("APIC"):
        file["covr"] = [MP4Cover(picture.data, AtomDataType.JPEG)]
    file.save()


def _write_comments(tag: ID3, target: Path) -> None:
    from mutagen.flac import Picture
    from mutagen.oggopus import OggOpus

    file = OggOpus(target)
    file.tags.clear()  # FFmpeg's chapters are up to a second late there: it rounds the seconds
    for number, (start, title) in enumerate(_chapters(tag), 1):
        file[f"chapter{number:03}"] = [timestamp(start / 1000)]
        file[f"chapter{number:03}name"] = [title]
    for name, text in _texts(tag, 1):
        file[name] = [text]
    if comment := _comment(tag):
        file["description"] = [comment]
    for shown in tag.getall("APIC"):
        picture = Picture()
        picture.data, picture.mime, picture.type = shown.data, shown.mime, int(shown.type)
        file["metadata_block_picture"] = [base64.b64encode(picture.write()).decode("ascii")]
    file.save()
