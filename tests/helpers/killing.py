"""Work that ends, as with `kill -9`, before the n-th change of the file system."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator

import pytest

CHANGES = {
    "os.rename",
    "os.remove",
    "os.link",
    "os.mkdir",
    "os.rmdir",
    "os.truncate",
}


def end_before_change(number: int) -> None:
    """From now on count what this process does to files, and end before the change of that number."""
    left = number

    def count(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal left
        flags = arguments[2] if event == "open" else 0
        writes = isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR)
        if event in CHANGES or writes:
            left -= 1
            if left < 0:
                os._exit(9)

    sys.addaudithook(count)


def killed_everywhere(work: Callable[[], None], most: int = 300) -> Iterator[int]:
    """Do `work` in a process that is killed at its first change, its second … until it gets through;
    after each the caller looks, and puts things back."""
    if not hasattr(os, "fork"):
        pytest.skip("no fork here")
    for number in range(most):
        child = os.fork()
        if child == 0:
            code = 1
            try:
                end_before_change(number)
                work()
                code = 0
            finally:
                os._exit(code)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        assert code in (0, 9)
        yield number
        if code == 0:
            return
    raise AssertionError(f"more than {most} changes")
