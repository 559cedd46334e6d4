"""The workers of a dask scheduler, as an Executor (https://distributed.dask.org)."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from pathlib import Path

from podcast.errors import PodcastError
from podcast.packages import how_to_install

SCHEME = "dask://"
SECONDS = 20  # to reach the scheduler
WINDOW = 512  # tasks that the scheduler has at a time: two for each of 256 workers
RETRIES = 2  # of a task that raised what it should not have


@contextmanager
def cluster_workers(address: str) -> Iterator[Executor]:
    """The workers at "dask://HOST:PORT", or of the scheduler that wrote the file `address`.

    They have to see the show's folder under the name that it has here. Raises PodcastError when
    the package is missing or nobody answers.
    """
    try:
        from distributed import Client
    except ImportError:
        raise PodcastError(
            "distributed is not installed", code="missing-package",
            remedy=how_to_install("distributed"),
        ) from None  # fmt: skip
    if address.startswith(SCHEME):
        where = {"address": "tcp://" + address.removeprefix(SCHEME)}
    elif Path(address).is_file():
        where = {"scheduler_file": address}
    else:
        raise PodcastError(
            f"{address!r} is no scheduler", code="not-found",
            remedy="Write dask://HOST:8786, or name the file that the scheduler wrote.",
        )  # fmt: skip
    try:
        client = Client(timeout=SECONDS, set_as_default=False, **where)
    except (OSError, TimeoutError, ValueError) as error:
        raise PodcastError(
            f"the scheduler does not answer: {error}", file=address, code="unreachable",
            remedy="Start it with `dask scheduler`, and workers with `dask worker HOST:8786`.",
        ) from None  # fmt: skip
    with client:
        executor = client.get_executor(pure=False, retries=RETRIES)
        try:
            yield executor
        finally:
            executor.shutdown(wait=False)  # what is at work and not wanted is cancelled
