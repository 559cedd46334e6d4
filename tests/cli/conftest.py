"""Workers that are this process: for tests of what is made, not of who makes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from typing import Any

import pytest


class Here(Executor):
    """Does each task when it is handed over; a process of its own would first import everything."""

    def submit(self, do: Callable[..., Any], /, *given: Any, **named: Any) -> Future[Any]:
        future: Future[Any] = Future()
        try:
            future.set_result(do(*given, **named))
        except Exception as error:
            future.set_exception(error)
        return future


@contextmanager
def _workers(_count: int) -> Iterator[Executor]:
    yield Here()


@pytest.fixture
def working_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever --jobs says, nothing is sent to another process of ours."""
    monkeypatch.setattr("podcast.production.batch.local_workers.local_workers", _workers)
