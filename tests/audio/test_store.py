from __future__ import annotations

import os
from pathlib import Path

import pytest

from podcast.audio.store import HEAD, Store, read_size
from podcast.errors import PodcastError

KEY, OTHER = "ab" * 32, "cd" * 32


def test_what_is_put_is_got(tmp_path: Path) -> None:
    store = Store(tmp_path)
    assert not store.has("takes", KEY)
    assert store.get("takes", KEY) is None
    store.put("takes", KEY, b"samples")
    assert store.has("takes", KEY)
    assert store.get("takes", KEY) == b"samples"
    assert store.get("blocks", KEY) is None
    assert store.head("takes", KEY, 3) == (b"sam", 7)


def test_any_damage_is_a_clean_miss(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put("takes", KEY, b"some samples of a sentence")
    path = store.path("takes", KEY)
    whole = path.read_bytes()
    for at in range(len(whole)):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 0x40]) + whole[at + 1 :])
        assert store.get("takes", KEY) is None, f"byte {at}"
        assert not path.exists()
        path.write_bytes(whole[:at])
        assert not store.has("takes", KEY)
        assert store.get("takes", KEY) is None, f"cut at {at}"
    path.write_bytes(whole + b"x")
    assert not store.has("takes", KEY)
    path.write_bytes(whole)
    assert store.get("takes", KEY) == b"some samples of a sentence"


def test_full_disk_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    store = Store(tmp_path)
    monkeypatch.setattr(os, "write", full)
    with pytest.raises(OSError, match="No space"):
        store.put("takes", KEY, b"samples")
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


def test_trim_drops_the_least_recently_used_first_and_never_what_is_needed(tmp_path: Path) -> None:
    store = Store(tmp_path)
    keys = [f"{n:02}" * 32 for n in range(6)]
    for age, key in enumerate(reversed(keys)):
        store.put("takes", key, bytes(100))
        os.utime(store.path("takes", key), (1000 + age, 1000 + age))  # keys[5] is the oldest
    size = 100 + HEAD.size
    kept = store.trim(3 * size, {("takes", keys[5])})
    assert kept == 3 * size
    assert [store.has("takes", key) for key in keys] == [True, True, False, False, False, True]


def test_trim_stops_at_what_is_needed_even_above_the_limit(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put("takes", KEY, bytes(100))
    store.put("blocks", OTHER, bytes(100))
    assert store.trim(0, {("takes", KEY)}) > 0
    assert store.has("takes", KEY)
    assert not store.has("blocks", OTHER)


def test_trim_takes_unfinished_files_of_killed_runs_away(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put("takes", KEY, b"x")
    left = store.path("takes", KEY).with_name("dead.1234.partial")
    left.write_bytes(b"half")
    store.trim(10**9, set())
    assert left.exists()  # somebody may be writing it
    os.utime(left, (0, 0))
    store.trim(10**9, set())
    assert not left.exists()
    assert store.has("takes", KEY)


@pytest.mark.parametrize(
    ("text", "size"),
    [("2 GB", 2 * 10**9), ("500MB", 5 * 10**8), ("1.5 gb", 1_500_000_000), ("7", 7)],
)
def test_sizes(text: str, size: int) -> None:
    assert read_size(text) == size


@pytest.mark.parametrize("text", ["", "much", "2 XB", "GB", "-", "-1 GB", "1e999 GB", "nan"])
def test_what_is_no_size(text: str) -> None:
    with pytest.raises(PodcastError, match="is not a size"):
        read_size(text)


def test_what_was_noted_as_used_outlives_what_was_not(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for age, key in enumerate((KEY, OTHER)):
        store.put("takes", key, bytes(1000))
        os.utime(store.path("takes", key), (1000 + age, 1000 + age))
    store.note_use("ef" * 32, [("takes", KEY)])
    store.trim(1500, set())
    assert store.has("takes", KEY)
    assert not store.has("takes", OTHER)


def test_the_size_is_kept_up_to_date(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put("takes", KEY, bytes(100))
    one = store.grow(store.take_size(), [])
    assert one == 100 + HEAD.size
    store.put("takes", OTHER, bytes(50))
    assert store.grow(store.take_size(), [("takes", OTHER)]) == one + 50 + HEAD.size
    store.take_size()  # by a run that is killed
    assert store.take_size() is None
    assert store.grow(None, []) == one + 50 + HEAD.size
