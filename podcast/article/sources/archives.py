"""Zip archives (EPUB, DOCX) that cannot fill the memory or name files outside themselves."""

from __future__ import annotations

import io
import zipfile
from pathlib import PurePosixPath

from podcast.errors import PodcastError

MOST_FILES = 10_000
MOST_BYTES = 300_000_000  # of all files, unpacked: pictures are most of a book, and are not read
MOST_OF_ONE = 20_000_000  # of one file that is read
RATIO = 200  # unpacked to packed, of one file over a megabyte: text packs to a fifth


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
        if entry.file_size > 1_000_000 and entry.file_size > RATIO * max(1, entry.compress_size):
            raise PodcastError("the archive is a zip bomb", remedy="Do not open it.", file=name)
        parts = PurePosixPath(entry.filename.replace("\\", "/"))
        if (
            parts.is_absolute()
            or ".." in parts.parts
            or (parts.parts and parts.parts[0].endswith(":"))
        ):
            raise PodcastError(
                "the archive names files outside itself", remedy="Do not open it.", file=name
            )
        if entry.flag_bits & 1:
            raise PodcastError(
                "the archive is locked with a password", remedy="Give an open copy.", file=name
            )
    return archive


def read_member(archive: zipfile.ZipFile, member: str, name: str) -> bytes:
    """One file of the archive. Raises PodcastError when it is not there, broken, or unpacks to more
    than it says."""
    try:
        with archive.open(member) as file:
            data = file.read(MOST_OF_ONE + 1)
    except (
        KeyError,
        zipfile.BadZipFile,
        OSError,
        ValueError,
        EOFError,
        NotImplementedError,
        zipfile.LargeZipFile,
    ) as error:
        raise PodcastError(
            f"{member} cannot be read in the archive", remedy="Get the file again.", file=name
        ) from error
    except Exception as error:  # zlib.error and lzma's are not subclasses of anything shared
        raise PodcastError(
            f"{member} cannot be unpacked", remedy="Get the file again.", file=name
        ) from error
    if len(data) > MOST_OF_ONE:
        raise PodcastError(f"{member} is too large", remedy="Give one article or book.", file=name)
    return data
