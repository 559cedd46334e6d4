"""The frames that a worker process answers with."""

from __future__ import annotations

import struct
from typing import BinaryIO

HEADER = struct.Struct("<cI")  # kind, length
SAMPLES, DONE, ERROR, REFUSED, READY = b"A", b"D", b"E", b"X", b"R"
CHUNK = 1 << 20


def send_frame(out: BinaryIO, kind: bytes, content: bytes | memoryview) -> None:
    for message in (HEADER.pack(kind, len(content)), content):
        rest = memoryview(message)
        while rest:
            rest = rest[out.write(rest) or 0 :]
