"""A scheduler and its workers on this machine: real processes, one of which is killed."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from functools import partial
from importlib.util import find_spec
from pathlib import Path

import pytest
from helpers.making import set_engine

from podcast.cli.app import run
from podcast.errors import PodcastError
from podcast.production.batch.cluster_workers import cluster_workers
from podcast.production.batch.mapping import Workers, map_tasks
from podcast.production.batch.model import Outcome, Told

ARTICLE = (
    "The lamp of Cold Ness\n\nThe lamp of Cold Ness goes out on Friday. This is notice {number}.\n"
)


@pytest.fixture(scope="module")
def scheduler() -> Iterator[str]:
    """Its address, with two workers that are processes."""
    distributed = pytest.importorskip("distributed")  # a second's work: not while tests are found
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, host="127.0.0.1"
    ) as cluster:
        yield cluster.scheduler_address.replace("tcp://", "dask://")


def slow_or_killed(folder: str) -> Outcome[int]:
    """The first to come is killed in the middle."""
    mark = Path(folder) / "died"
    try:
        mark.touch(exist_ok=False)
    except FileExistsError:
        time.sleep(0.1)
        return Outcome(Told(1))
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


def test_a_worker_that_is_lost_loses_no_task(tmp_path: Path, scheduler: str) -> None:
    workers = Workers(partial(cluster_workers, scheduler), 8)
    outcomes = map_tasks([str(tmp_path)] * 8, slow_or_killed, workers)
    assert [outcome.told and outcome.told.made for _, outcome in outcomes] == [1] * 8


def test_a_build_by_a_scheduler(
    tmp_path: Path, scheduler: str, capsys: pytest.CaptureFixture[str]
) -> None:
    show = tmp_path / "show"
    assert run(["init", str(show)]) == 0
    set_engine(show, "pyttsx3")
    sources = [tmp_path / f"lamp{number}.txt" for number in range(2)]
    for number, source in enumerate(sources):
        source.write_text(ARTICLE.format(number=number + 2), encoding="utf-8")
    assert run(["build", *map(str, sources), "--on", scheduler, "--show", str(show)]) == 0
    assert len(list((show / "episodes").glob("*.mp3"))) == 2
    assert len((show / "feed" / "feed.xml").read_text().split("<item>")) == 3
    assert capsys.readouterr().out.count(".mp3") == 2


@pytest.mark.skipif(find_spec("distributed") is None, reason="distributed is not installed")
@pytest.mark.parametrize("address", ["dask://127.0.0.1:9", "nowhere", "nowhere:8786"])
def test_a_scheduler_that_is_not_there_is_said(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("podcast.production.batch.cluster_workers.SECONDS", 1)
    with pytest.raises(PodcastError) as caught, cluster_workers(address):
        pass
    assert caught.value.remedy
