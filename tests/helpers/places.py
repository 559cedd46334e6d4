"""Places that a feed is brought to, as their owners see them, and a line that can be cut."""

from __future__ import annotations

import random
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

# the S3 server is one of the clients that only .ci/run installs
BUCKET = pytest.param("bucket", marks=pytest.mark.client)


@dataclass
class Place:
    """A destination, and what stands there as its owner sees it."""

    address: str
    files: Callable[[], dict[str, bytes]]
    port: int = 0


def below(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and not path.name.startswith(".")
    }


class Line:
    """A way to a port, which breaks after so many bytes, a few times."""

    def __init__(self, port: int, cuts: int, seed: int) -> None:
        self.target, self.cuts, self.chance = port, cuts, random.Random(seed)
        self.listening = socket.create_server(("127.0.0.1", 0))
        self.port = self.listening.getsockname()[1]
        self.broken = 0
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self.listening.accept()
            except OSError:
                return
            far = socket.create_connection(("127.0.0.1", self.target))
            cut = self.broken < self.cuts
            self.broken += cut
            left = [self.chance.randint(2_000, 120_000) if cut else 1 << 60]
            for end in (near, far):  # small answers would wait for each other, 40 ms each
                end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            for one, other in ((near, far), (far, near)):
                threading.Thread(target=self._carry, args=(one, other, left), daemon=True).start()

    def _carry(self, one: socket.socket, other: socket.socket, left: list[int]) -> None:
        try:
            while data := one.recv(4096):
                left[0] -= len(data)
                if left[0] < 0:
                    break
                other.sendall(data)
        except OSError:
            pass
        for each in (one, other):
            try:
                each.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue

    def close(self) -> None:
        self.listening.close()


def whole(files: dict[str, bytes]) -> bool:
    """Whether every file that the feed names is there."""
    from lxml import etree

    if "feed.xml" not in files:
        return True
    root = etree.fromstring(files["feed.xml"])
    urls = [one.get("url") for one in root.iter("enclosure")]
    urls += [
        one.get("url") for one in root.iter("{https://podcastindex.org/namespace/1.0}transcript")
    ]
    return all("media/" + url.rpartition("/")[2] in files for url in urls)
