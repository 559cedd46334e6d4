"""A store that others fill is kept within its size, by one at a time."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from pathlib import Path

import pytest

from podcast.audio.store import PARTIAL, Store
from podcast.audio.store_keeping import StoreKeeper, keep_own_small, keep_within_size
from podcast.show.folder import Show
from podcast.show.settings import Settings, StoreSettings


def full(tmp_path: Path, **said: str) -> tuple[Show, Store]:
    """A show whose store holds three takes of 1,000 bytes, of which it may keep one or two."""
    show = Show(tmp_path, replace(Settings(), store=StoreSettings(size="2500 B", **said)))
    store = Store(tmp_path / said["local"] if said else show.store)
    for number in range(3):
        store.put("takes", f"{number}" * 64, bytes(1000))
        moment = time.time() - 1000 + number
        os.utime(store.path("takes", f"{number}" * 64), (moment, moment))
    return show, store


def there(store: Store) -> list[int]:
    return [number for number in range(3) if store.has("takes", f"{number}" * 64)]


def test_the_oldest_go_and_what_is_being_written_stays(tmp_path: Path) -> None:
    show, store = full(tmp_path)
    writing = store.path("takes", "f" * 64).with_suffix(PARTIAL)
    writing.parent.mkdir(parents=True)
    writing.write_bytes(b"half")
    keep_within_size(show)
    assert there(store) == [1, 2]
    assert writing.exists()
    os.utime(writing, (0, 0))
    store.take_size()  # as a run that was killed leaves it: not known
    keep_within_size(show)
    assert not writing.exists()


def test_it_is_looked_at_now_and_then(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    show, store = full(tmp_path)
    keeper = StoreKeeper(show)
    keeper.look()
    assert there(store) == [0, 1, 2]
    monkeypatch.setattr("podcast.audio.store_keeping.EVERY", 0.0)
    StoreKeeper(show).look()
    assert there(store) == [1, 2]


def test_a_worker_keeps_small_what_only_its_machine_keeps(tmp_path: Path) -> None:
    show, store = full(tmp_path / "shared")
    keep_own_small(show)
    assert there(store) == [0, 1, 2]
    show, store = full(tmp_path / "own", local="cache")
    keep_own_small(show)
    assert there(store) == [1, 2]
    store.put("takes", "0" * 64, bytes(1000))
    keep_own_small(show)  # not again so soon
    assert there(store) == [0, 1, 2]
