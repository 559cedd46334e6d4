"""Zip archives (EPUB, DOCX) that cannot fill the memory or name files outside themselves."""

from __future__ import annotations

import io
import zipfile
from pathlib import PurePosixPath

from podcast.errors import PodcastError

MOST_FILES = 10_000
MOST_BYTES = 300_000_000  # of all files, unpacked: pictures are most of a book, and are not read
MOST_OF_ONE = 20_000_000  # of one file that is read
SURELY_SMALL = 1_000_000  # bytes of one file, however it is packed
RATIO = 200  # unpacked to packed, of one file that is larger: text packs to a fifth
ENCRYPTED = 1  # bit of a file's flags (APPNOTE.TXT, 4.4.4)
# What zipfile raises for an archive whose parts do not fit together.
BROKEN = (
    KeyError,
    zipfile.BadZipFile,
    OSError,
    ValueError,
    EOFError,
    NotImplementedError,
    zipfile.LargeZipFile,
)


def open_archive(data: bytes, name: str) -> zipfile.ZipFile:
    """The archive in `data`. Raises PodcastError when it is broken, a bomb, or names files outside
    itself."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        entries = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise PodcastError(
            "the archive is broken", remedy="Get the file again.", file=name
        ) from error
    if len(entries) > MOST_FILES or sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise PodcastError(
            "the archive unpacks to more than we read",
            remedy="Give one article or book.",
            file=name,
        )
    for entry in entries:
        for is_bad, what, remedy in REFUSED:
            if is_bad(entry):
                raise PodcastError(what, remedy=remedy, file=name)
    return archive


def _is_bomb(entry: zipfile.ZipInfo) -> bool:
    is_large = entry.file_size > SURELY_SMALL
    return is_large and entry.file_size > RATIO * max(1, entry.compress_size)


def _is_outside(entry: zipfile.ZipInfo) -> bool:
    """`/etc/passwd`, `../../x`, `C:\\x`."""
    path = PurePosixPath(entry.filename.replace("\\", "/"))
    has_drive = bool(path.parts) and path.parts[0].endswith(":")
    return path.is_absolute() or ".." in path.parts or has_drive


def _is_locked(entry: zipfile.ZipInfo) -> bool:
    return bool(entry.flag_bits & ENCRYPTED)


# Which file makes an archive one that is not read, what is wrong, and how to mend it.
REFUSED = (
    (
        _is_bomb,
        "a file of the archive unpacks to over 200 times its size, as text never does",
        "Give the article as text if you know where it is from; else do not open it.",
    ),
    (_is_outside, "the archive names files outside itself", "Do not open it."),
    (_is_locked, "the archive is locked with a password", "Give an open copy."),
)


def read_member(archive: zipfile.ZipFile, member: str, name: str) -> bytes:
    """One file of the archive. Raises PodcastError when it is not there, broken, or unpacks to more
    than it says."""
    try:
        with archive.open(member) as file:
            data = file.read(MOST_OF_ONE + 1)
    except Exception as error:  # zlib.error and lzma's are not subclasses of anything shared
        what = "read in the archive" if isinstance(error, BROKEN) else "unpacked"
        raise PodcastError(
            f"{member} cannot be {what}", remedy="Get the file again.", file=name
        ) from error
    if len(data) > MOST_OF_ONE:
        raise PodcastError(f"{member} is too large", remedy="Give one article or book.", file=name)
    return data
