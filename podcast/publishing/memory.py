"""What is remembered of a place: what we put there, and since when what else is there
is needed by nobody.

It can be lost: then texts are sent again, and old files stay longer.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path

from podcast.atomic_files import atomic_write


@dataclass(slots=True)
class Sent:
    """A file as we sent it, and how it stood there then."""

    digest: str
    size: int
    stamp: str


@dataclass(slots=True)
class Memory:
    """Of one place."""

    sent: dict[str, Sent] = field(default_factory=dict)
    unneeded: dict[str, str] = field(default_factory=dict)  # name -> since when, ISO date and time


def memory_file(workplace: Path, address: str) -> Path:
    """Where the memory of a place is."""
    return workplace / f"{hashlib.sha256(address.encode()).hexdigest()[:16]}.json"


def recall(path: Path) -> Memory:
    """What is remembered; nothing when that cannot be read."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        sent = {name: Sent(*values) for name, values in data["sent"].items()}
        return Memory(sent, {str(k): str(v) for k, v in data["unneeded"].items()})
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Memory()


def remember(path: Path, memory: Memory) -> None:
    """Write it down."""
    sent = {name: dataclasses.astuple(each) for name, each in memory.sent.items()}
    atomic_write(path, json.dumps({"sent": sent, "unneeded": memory.unneeded}), durable=False)
