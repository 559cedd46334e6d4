"""Terminals to test what people see."""

from __future__ import annotations

import os
import pty
import termios
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress


@contextmanager
def terminal(columns: int = 80) -> Iterator[tuple[int, Callable[[], str]]]:
    """A terminal for a child's output, and what it shows: to be asked once, when the child has
    ended."""
    master, slave = pty.openpty()
    termios.tcsetwinsize(slave, (24, columns))

    def shown() -> str:
        os.close(slave)  # then the end of what was written can be told from a pause
        parts = []
        with suppress(OSError):  # which Linux raises at the end
            while part := os.read(master, 65_536):
                parts.append(part)
        return b"".join(parts).decode()

    try:
        yield slave, shown
    finally:
        os.close(master)


def plain_environment() -> dict[str, str]:
    """An environment in which the terminal itself says how wide it is, and nothing is coloured."""
    kept = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES")}
    return {**kept, "TERM": "xterm", "NO_COLOR": "1"}
