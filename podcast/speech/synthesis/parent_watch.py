"""A worker ends when whoever started it is gone, however that ended.

Linux has a signal for it, which a fork has to ask for again. Elsewhere, and where the signal cannot
be had, a thread reads the pipe that we are asked through: it ends when the other end is gone.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from queue import SimpleQueue
from typing import BinaryIO

PR_SET_PDEATHSIG = 1  # prctl(2)


def die_with(parent: int) -> bool:
    """Have this process killed when `parent`, its parent, ends. False where that cannot be had."""
    if not sys.platform.startswith("linux"):
        return False
    import ctypes

    try:
        asked = ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    except (OSError, AttributeError):
        return False
    if asked != 0:
        return False
    if os.getppid() != parent:  # it ended before we had asked
        os._exit(1)
    return True


def lines_watched(stream: BinaryIO, gone: Callable[[], None]) -> Iterator[bytes]:
    """The lines of `stream`; `gone` is called as soon as it ends, whatever we are doing."""
    lines: SimpleQueue[bytes | None] = SimpleQueue()

    def watch() -> None:
        for line in stream:
            lines.put(line)
        lines.put(None)
        gone()

    threading.Thread(target=watch, daemon=True).start()
    while (line := lines.get()) is not None:
        yield line


def end_now() -> None:
    """End this process and what it has started: its group is its own (worker_process.py)."""
    if hasattr(os, "killpg") and os.getpgid(0) == os.getpid():
        os.killpg(0, signal.SIGKILL)
    os._exit(1)
