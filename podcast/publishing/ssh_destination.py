"""A server that one reaches by SSH as a destination.

By asyncssh (18 MB with what it needs, paramiko 22): it reads ~/.ssh/config, known_hosts, keys and
the agent as ssh does, and sends many blocks before the first is acknowledged. A password, where a
server wants one, is in the environment: PODCAST_SSH_PASSWORD.
"""

from __future__ import annotations

import asyncio
import os
import stat
from collections.abc import Coroutine
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import unquote, urlsplit

from podcast.atomic_files import PARTIAL
from podcast.errors import PodcastError
from podcast.packages import how_to_install
from podcast.publishing.destination import BrokenConnectionError, Stored, Told

PASSWORD = "PODCAST_SSH_PASSWORD"  # noqa: S105 - the name of a variable
PATIENCE = 60.0  # seconds without a byte
Made = TypeVar("Made")


class SshDestination:
    """`sftp://user@host:port/path`, or `user@host:path`. A path that begins with ~/ is of the
    user's home."""

    def __init__(self, address: str, workplace: Path) -> None:
        try:
            import asyncssh
        except ImportError:
            raise PodcastError(
                "for servers reached by SSH asyncssh is needed, which is not installed",
                remedy=how_to_install("asyncssh"),
                code="missing-package",
            ) from None
        self.asyncssh: Any = asyncssh
        self.address = address
        self.user, self.host, self.port, self.root = _parts(address)
        self.loop = asyncio.new_event_loop()
        self.connection: Any = None
        self.sftp: Any = None
        self.folders: set[str] = set()

    def connect(self) -> None:
        """Log in, as ssh would."""
        self._disconnect()
        options: dict[str, Any] = {"login_timeout": PATIENCE, "keepalive_interval": 15}
        if self.user:
            options["username"] = self.user
        if self.port:
            options["port"] = self.port
        if password := os.environ.get(PASSWORD):
            options["password"] = password
        if known := os.environ.get("PODCAST_SSH_KNOWN_HOSTS"):
            options["known_hosts"] = known

        async def open_both() -> tuple[Any, Any]:
            connection = await self.asyncssh.connect(self.host, **options)
            return connection, await connection.start_sftp_client()

        self.connection, self.sftp = self._do(open_both())

    def listing(self, folder: str) -> dict[str, Stored]:
        """Regular files that are not hidden."""
        entries = self._do(self._entries(self._path(folder)))
        return {
            entry.filename: Stored(entry.attrs.size or 0, str(entry.attrs.mtime or ""))
            for entry in entries
            if stat.S_ISREG(entry.attrs.permissions or stat.S_IFREG)
            and not entry.filename.startswith(".")
        }

    async def _entries(self, path: str) -> list[Any]:
        try:
            return list(await self.sftp.readdir(path))
        except (self.asyncssh.SFTPNoSuchFile, self.asyncssh.SFTPNoSuchPath):
            return []

    def put(self, name: str, source: Path, told: Told) -> Stored:
        """Under another name first, then by one rename."""
        return self._do(self._put(self._path(name), source))

    async def _put(self, target: str, source: Path) -> Stored:
        folder, _, last = target.rpartition("/")
        if folder not in self.folders:
            await self.sftp.makedirs(folder or "/", exist_ok=True)
            self.folders.add(folder)
        unfinished = f"{folder}/.{last}{PARTIAL}"
        await self.sftp.put(str(source), unfinished)
        try:
            await self.sftp.posix_rename(unfinished, target)
        except self.asyncssh.SFTPOpUnsupported:  # a server that cannot replace by renaming
            if await self.sftp.exists(target):
                await self.sftp.remove(target)
            await self.sftp.rename(unfinished, target)
        attributes = await self.sftp.stat(target)
        return Stored(attributes.size or 0, str(attributes.mtime or ""))

    def delete(self, name: str) -> None:
        """A file that is gone already is no error; nor is a folder that is not empty."""
        self._do(self._delete(self._path(name)))

    async def _delete(self, path: str) -> None:
        missing = (self.asyncssh.SFTPNoSuchFile, self.asyncssh.SFTPNoSuchPath)
        try:
            await self.sftp.remove(path)
        except missing:
            return
        try:
            folder = path.rpartition("/")[0]
            while len(folder) > len(self.root):
                await self.sftp.rmdir(folder)
                folder = folder.rpartition("/")[0]
        except self.asyncssh.SFTPError:
            return

    def finish(self) -> None:
        """Everything stands there already."""

    def close(self) -> None:
        """Log out."""
        self._disconnect()
        if not self.loop.is_closed():
            self.loop.close()

    def _disconnect(self) -> None:
        if self.connection is None:
            return
        self.connection.abort()
        connection, self.connection, self.sftp = self.connection, None, None
        self.folders.clear()
        try:
            self.loop.run_until_complete(asyncio.wait_for(connection.wait_closed(), 5))
        except (OSError, TimeoutError, self.asyncssh.Error):
            return

    def _path(self, name: str) -> str:
        return f"{self.root}/{name}".rstrip("/") or "/"

    def _do(self, work: Coroutine[Any, Any, Made]) -> Made:
        """Run one step; what the network does to it is ours to try again."""
        theirs = self.asyncssh
        try:
            return self.loop.run_until_complete(work)
        except (
            theirs.PermissionDenied,
            theirs.HostKeyNotVerifiable,
            theirs.KeyImportError,
        ) as error:
            raise PodcastError(
                f"{self.host} does not let us in: {error.reason}",
                remedy=f"Try `ssh {self.host}`: it asks the same keys, agent and known_hosts. A "
                f"password is given in {PASSWORD}.",
                code="unreachable",
            ) from error
        except (
            theirs.SFTPPermissionDenied,
            theirs.SFTPNoSuchFile,
            theirs.SFTPWriteProtect,
        ) as error:
            raise PodcastError(
                f"{self.host} does not let us write below {self.root}: {error.reason}",
                remedy="Name a folder that your user there may write to.",
                code="unreachable",
            ) from error
        except (theirs.Error, OSError, TimeoutError, EOFError) as error:
            raise BrokenConnectionError(str(error) or type(error).__name__) from error


def _parts(address: str) -> tuple[str, str, int, str]:
    """User, host, port, path without a slash at the end; "" and 0 for what is not said."""
    if "://" in address:
        parts = urlsplit(address)
        user, host, port = parts.username or "", parts.hostname or "", parts.port or 0
        path = unquote(parts.path)
        path = path.removeprefix("/~/") if path.startswith("/~/") else path
    else:
        place, _, path = address.partition(":")
        user, _, host = place.rpartition("@")
        port, path = 0, path.removeprefix("~/")
    return user, host, port, path.rstrip("/") or "."
