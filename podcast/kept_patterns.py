"""Patterns as an earlier process compiled them.

Python compiles a pattern from its text, in .2 ms to 40 ms; those of a script's languages and of
clutter together took a third of what a short article takes. As `__pycache__` has modules, a file
in the user's cache folder has what they compile to: one for each Python, since that is Python's own
business (`_sre.MAGIC` is its version). Whatever is odd about the file or about Python, a pattern is
compiled as ever, and the file is written anew when the process ends.
"""

from __future__ import annotations

import array
import atexit
import json
import re
import sys
import zlib
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from podcast.atomic_files import atomic_write
from podcast.user_folders import cache_folder

MOST = 1_500  # patterns in the file (6 MB); ours are a third as many, and one that changes adds one
NUMBER = 4  # bytes of each of the two numbers that the file begins with: checksum, length of index
WORD = "I"  # of an array: what a compiled pattern is made of

Key = tuple[str, int]  # a pattern's text, its flags
# What Python makes of it: its words, all its flags, how many groups it has, the numbers of those
# that have names, and all names by number.
Code = tuple[bytes, int, int, dict[str, int], list[str | None]]


def compiled(source: str, flags: int = 0) -> re.Pattern[str]:
    """What re.compile makes of it; raises re.error as that does. For patterns of ours only: one
    with words of an article in it is another for each article, and nobody's business later."""
    key = (source, int(flags))
    try:
        return _pattern(source, _store().code_of(key))
    except (AttributeError, ImportError, RuntimeError, TypeError, ValueError):
        return re.compile(source, flags)  # another Python than those that we know


def _code_of(source: str, flags: int) -> Code:
    """As re._compiler.compile has it just before it makes the pattern."""
    inside: Any = re
    parsed = inside._parser.parse(source, flags)
    words = array.array(WORD, map(int, inside._compiler._code(parsed, flags)))
    numbers = dict(parsed.state.groupdict)
    names: list[str | None] = [None] * parsed.state.groups
    for name, number in numbers.items():
        names[number] = name
    all_flags = int(flags | parsed.state.flags)
    return words.tobytes(), all_flags, parsed.state.groups - 1, numbers, names


def _pattern(source: str, code: Code) -> re.Pattern[str]:
    """Python looks through the words before it trusts them, and raises RuntimeError."""
    words, flags, groups, numbers, names = code
    whole = array.array(WORD, words).tolist()
    made: re.Pattern[str] = _engine().compile(source, flags, whole, groups, numbers, tuple(names))
    return made


def _engine() -> Any:
    return import_module("_sre")


class _Store:
    """The patterns of the file, and those that this process adds."""

    def __init__(self, file: Path | None) -> None:
        self.file = file
        self.known = _read(file) if file else {}
        self.asked: set[Key] = set()
        self.adds = False  # whether something is to be written when the process ends

    def code_of(self, key: Key) -> Code:
        """The code of a pattern; of a new one, which is kept from the end of the process on."""
        self.asked.add(key)
        if key not in self.known:
            self.known[key] = _code_of(*key)
            if self.file and not self.adds:
                self.adds = True
                atexit.register(self.write)
        return self.known[key]

    def write(self) -> None:
        """Of a file that grew too long, what this process asked for is kept."""
        if self.file is None:
            return
        kept = self.known
        if len(kept) > MOST:
            kept = {key: kept[key] for key in self.asked}
        try:
            atomic_write(self.file, _written(kept), durable=False)
        except OSError:  # a full disk, a folder that may not be written to: it was to save time
            return


@cache
def _store() -> _Store:
    return _Store(_file())


def _file() -> Path | None:
    """Where this Python's are, None for one whose patterns are of another make."""
    try:
        if array.array(WORD).itemsize != _engine().CODESIZE:
            return None
        make = f"{sys.hexversion:x}-{_engine().MAGIC}-{sys.byteorder}"
        return cache_folder() / f"patterns-{sys.implementation.name}-{make}"
    except (AttributeError, ImportError, RuntimeError):  # RuntimeError: a user without a home
        return None


def _written(patterns: dict[Key, Code]) -> bytes:
    """A checksum, the length of the index, the index as JSON, and the words of all, one behind the
    other."""
    index = [[*key, len(words), *rest] for key, (words, *rest) in patterns.items()]
    head = json.dumps(index).encode()
    words = b"".join(code[0] for code in patterns.values())
    data = _number(len(head)) + head + words
    return _number(zlib.crc32(data)) + data


def _read(file: Path) -> dict[Key, Code]:
    """What the file has; nothing, if it is not there, or not as we wrote it."""
    known: dict[Key, Code] = {}
    try:
        data = file.read_bytes()
        if len(data) < 2 * NUMBER or data[:NUMBER] != _number(zlib.crc32(data[NUMBER:])):
            return {}
        at = 2 * NUMBER + int.from_bytes(data[NUMBER : 2 * NUMBER], "big")
        index = json.loads(data[2 * NUMBER : at])
    except (OSError, ValueError):
        return {}
    for source, own, length, flags, groups, numbers, names in index:
        known[source, own] = (data[at : at + length], flags, groups, numbers, names)
        at += length
    return known


def _number(number: int) -> bytes:
    return number.to_bytes(NUMBER, "big")
