"""Where a feed is brought to: what every such place can do, and which one an address means.

A place is an entry point of `podcast.destinations`, by the scheme of its address; another package
can add one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

from podcast.errors import PodcastError
from podcast.plugins import load_plugin, plugins

GROUP = "podcast.destinations"
FOLDER, GIT, SSH = "folder", "git", "sftp"
SCHEME = re.compile(r"([a-z][a-z0-9+.-]+)://")
SCP = re.compile(r"(?:[\w.-]+@)?[\w.-]+:(?!//)(?!\\)\S+")  # user@host:path, as scp and git have it


class BrokenConnectionError(Exception):
    """The place did not answer, or stopped to: it may be tried again."""


@dataclass(frozen=True, slots=True)
class Stored:
    """A file as it stands at a place."""

    size: int
    stamp: str = ""  # of its content, in the place's own words: an ETag, a date, a blob


@dataclass(frozen=True, slots=True)
class Told:
    """What a place is told of a file beside its bytes, where it can keep it."""

    media_type: str
    caching: str


class Destination(Protocol):
    """A place that files can be put to, under names with slashes.

    Names appear whole: nobody who asks the place meanwhile gets half a file. Each method may raise
    BrokenConnectionError, after which `connect` and the same call may be tried again, or
    PodcastError, after which nothing helps.
    """

    def __init__(self, address: str, workplace: Path) -> None:
        """`workplace` is a folder for what the place wants to keep here between two times."""

    def connect(self) -> None:
        """Open a connection, or another one after the last broke."""

    def listing(self, folder: str) -> dict[str, Stored]:
        """The files right in a folder ("" is the place itself), by name; none when there is no such
        folder."""

    def put(self, name: str, source: Path, told: Told) -> Stored:
        """Bring a file there; how it stands there now."""

    def delete(self, name: str) -> None:
        """Take a file away; one that is not there is no error."""

    def finish(self) -> None:
        """Make what was put and deleted visible, where that is a step of its own."""

    def close(self) -> None:
        """End the connection."""


def destination_of(address: str, workplace: Path) -> Destination:
    """The place that an address means. Raises PodcastError when it means none, or tells a
    password."""
    kind = kind_of(address)
    if kind not in plugins(GROUP):
        raise PodcastError(
            f"nothing is known of places like {address.partition('://')[0]}://",
            remedy=f"Known: {', '.join(plugins(GROUP))}. {_hint(address)}".strip(),
            code="unsupported",
        )
    if "://" in address and urlsplit(address).password is not None:
        raise PodcastError(
            "there is a password in the address, where others can read it",
            remedy="Leave it out, and give it in the environment (docs/publishing.md says how).",
            code="usage",
        )
    made: Destination = load_plugin(GROUP, kind)(address, workplace)
    return made


def kind_of(address: str) -> str:
    """The entry point that an address belongs to.

    >>> [kind_of(address) for address in ("s3://shows/harbour", "/var/www/pod", r"C:\\pod")]
    ['s3', 'folder', 'folder']
    >>> [kind_of(address) for address in ("anna@example.org:pod", "git@example.org:anna/pod.git")]
    ['sftp', 'git']
    """
    where = address.partition("#")[0]
    scheme = SCHEME.match(address)
    if where.endswith(".git") or address.startswith("git+") or "#" in address:
        return GIT
    if scheme:
        return FOLDER if scheme[1] == "file" else scheme[1]
    if SCP.fullmatch(address) and not Path(address).exists() and len(address.partition(":")[0]) > 1:
        return SSH
    return FOLDER


def _hint(address: str) -> str:
    if address.startswith(("http://", "https://")):
        return "For WebDAV write webdavs://, for a Git repository git+https://…#branch."
    return ""


def local_path(address: str) -> Path:
    """The folder that a file:// address or a path means."""
    if address.startswith("file://"):
        from urllib.request import url2pathname

        return Path(url2pathname(urlsplit(address).path))
    return Path(address).expanduser()
