"""One file from an address or a folder, resumed where it was cut, and checked before it counts."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterator
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING

from podcast.atomic_files import to_disk
from podcast.errors import PodcastError
from podcast.voices.catalogue import VoiceFile

if TYPE_CHECKING:
    import httpx

CHUNK = 1 << 18  # bytes read at a time
TRIES = 4  # a line that is cut is taken up again so often
TIMEOUT = 30.0  # seconds without a byte
PART = ".part"  # what a file is called until it is whole: it is what a later try goes on from
Progress = Callable[[int], None]  # hears how many bytes of the file are there


class WrongContentError(PodcastError):
    """What came is not what the catalogue names."""


class CutOffError(Exception):
    """The line went before the file was whole."""


def fetch(file: VoiceFile, address: str, target: Path, progress: Progress) -> None:
    """Get `file` from `address` to `target`, going on from what an earlier try has left.

    Raises PodcastError when the address does not answer with the file, when the line is cut again
    and again, and, after one more try from the beginning, when what came has another digest. What
    is there of a file that was cut stays for the next time.
    """
    part = target.with_name(target.name + PART)
    if _size(part) > file.size:
        part.unlink()
    resumed = _size(part) > 0
    _download(file, address, part, progress)
    try:
        check(file, part)
    except WrongContentError:
        part.unlink()
        if not resumed:
            raise
        _download(file, address, part, progress)  # what lay there may have been another's
        try:
            check(file, part)
        except WrongContentError:
            part.unlink()
            raise
    to_disk(part)
    part.replace(target)


def copy(file: VoiceFile, source: Path, target: Path, progress: Progress) -> None:
    """Copy `file` from a folder of this machine. Raises PodcastError when it is not the one."""
    check(file, source)
    shutil.copyfile(source, target)
    to_disk(target)
    progress(file.size)


def check(file: VoiceFile, path: Path) -> None:
    """Raise WrongContentError unless `path` has the size and every digest stated of `file`."""
    size = _size(path)
    if size != file.size:
        raise WrongContentError(
            f"has {size:,} bytes, not {file.size:,}", file=path, remedy=_NOT_THIS_ONE
        )
    for kind, wanted in (("sha256", file.sha256), ("md5", file.md5)):
        if wanted and (found := digest(path, kind)) != wanted:
            raise WrongContentError(
                f"is another file than the catalogue's: its {kind} is {found}, not {wanted}",
                file=path, remedy=_NOT_THIS_ONE,
            )  # fmt: skip


_NOT_THIS_ONE = "Nothing was installed of it. Try again later, or from another place with --from."


def digest(path: Path, kind: str = "sha256") -> str:
    """The digest of a file, as hexadecimal digits. MD5 is for files that have no other stated."""
    found = hashlib.new(kind, usedforsecurity=False)
    with path.open("rb") as content:
        while chunk := content.read(CHUNK):
            found.update(chunk)
    return found.hexdigest()


def _download(file: VoiceFile, address: str, part: Path, progress: Progress) -> None:
    """Bytes of `address` into `part` until all are there; each cut is taken up where it was."""
    for attempt in range(1, TRIES + 1):
        there = _size(part)
        if there == file.size:
            progress(there)
            return
        try:
            _receive(file, address, part, there, progress)
        except CutOffError as cut:
            if attempt == TRIES or _size(part) <= there:
                raise _unreached(file, address, _size(part), str(cut)) from None


def _unreached(file: VoiceFile, address: str, there: int, why: str) -> PodcastError:
    if not there:
        return PodcastError(
            f"{address} cannot be reached: {why}",
            remedy="Without a network, or from a mirror: --from FOLDER|URL.",
        )
    return PodcastError(
        f"{address} was cut off after {there:,} of {file.size:,} bytes: {why}",
        remedy="Give the command again: it goes on from there.",
    )


def _receive(file: VoiceFile, address: str, part: Path, there: int, progress: Progress) -> None:
    """Append what the server sends from byte `there` on. Raises CutOffError, PodcastError."""
    import httpx

    headers = {"Accept-Encoding": "identity"}  # sizes and ranges are the file's own
    if there:
        headers["Range"] = f"bytes={there}-"
    try:
        with httpx.stream(
            "GET", address, headers=headers, follow_redirects=True, timeout=TIMEOUT
        ) as answer:
            there = _check_answer(answer, file, address, there)
            with part.open("ab" if there else "wb") as out:
                for chunk in _at_most(answer.iter_raw(), file.size - there, address):
                    out.write(chunk)
                    there += len(chunk)
                    progress(there)
    except OSError as error:
        error.filename = error.filename or str(part)  # "No space left": where
        raise
    except (httpx.InvalidURL, httpx.UnsupportedProtocol) as error:
        raise PodcastError(
            f"{address!r} is no address: {error}", remedy="Give one that starts with https://"
        ) from None
    except httpx.TransportError as error:
        raise CutOffError(str(error) or type(error).__name__) from None
    if there < file.size:
        raise CutOffError("the server stopped")


def _check_answer(answer: httpx.Response, file: VoiceFile, address: str, there: int) -> int:
    """From which byte on this answer's content is. Raises PodcastError when it is not the file."""
    code = answer.status_code
    if code == HTTPStatus.PARTIAL_CONTENT:
        first = answer.headers.get("Content-Range", "").removeprefix("bytes ").partition("-")[0]
        return there if first == str(there) else _other_range(address)
    if code != HTTPStatus.OK:
        raise PodcastError(
            f"{address} answers {code} {answer.reason_phrase}".rstrip(),
            remedy="Try again later, or get it from another place with --from FOLDER|URL.",
        )
    length = answer.headers.get("Content-Length")
    if length is not None and length != str(file.size):
        raise WrongContentError(
            f"{address} has {length} bytes, not {file.size:,}", remedy=_NOT_THIS_ONE
        )
    return 0  # this server sends no ranges: all of it again


def _other_range(address: str) -> int:
    raise PodcastError(
        f"{address} answers with another part than was asked for",
        remedy="Get it from another place with --from FOLDER|URL.",
    )


def _at_most(chunks: Iterator[bytes], size: int, address: str) -> Iterator[bytes]:
    """The chunks, as long as they are not more than `size` bytes in all. Raises PodcastError."""
    for chunk in chunks:
        size -= len(chunk)
        if size < 0:
            raise WrongContentError(f"{address} sends more than it should", remedy=_NOT_THIS_ONE)
        yield chunk


def _size(path: Path) -> int:
    return path.stat().st_size if path.is_file() else 0
