"""Processes of this machine, as an Executor, that end with us however we end."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager

from podcast.speech.synthesis.parent_watch import die_with


@contextmanager
def local_workers(count: int) -> Iterator[Executor]:
    """`count` processes. What is at work when this is left by an error, or Ctrl-C, is ended."""
    # without it, a struct.py in the current folder would be run: Python spawns with `-c`
    os.environ["PYTHONSAFEPATH"] = "1"
    # spawned, not forked: threads and locks of ours are not theirs
    before = set(multiprocessing.active_children())
    executor = ProcessPoolExecutor(
        count, multiprocessing.get_context("spawn"), initializer=_begin, initargs=(os.getpid(),)
    )
    try:
        yield executor
    except BaseException:
        executor.shutdown(wait=False, cancel_futures=True)
        for process in set(multiprocessing.active_children()) - before:
            process.kill()
        raise
    executor.shutdown(wait=True, cancel_futures=True)


def _begin(parent: int) -> None:
    """Ctrl-C is for whoever started us: it ends us."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with contextlib.suppress(OSError):
        die_with(parent)
