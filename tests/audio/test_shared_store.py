"""Takes that one machine made are found by another, through a folder or a bucket."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from helpers.buckets import a_bucket

from podcast.audio.far_stores import BucketStore, FolderStore
from podcast.audio.shared_store import SharedStore, open_store
from podcast.audio.store import Store
from podcast.errors import PodcastError
from podcast.show.folder import Show
from podcast.show.settings import Settings, StoreSettings

KEY, OTHER = "ab" * 32, "cd" * 32


@pytest.fixture(params=["folder", "bucket"])
def shared(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "folder":
        yield str(tmp_path / "far")
        return
    for package in ("obstore", "moto.server", "boto3"):
        pytest.importorskip(package)
    with a_bucket("takes-of-many") as address:
        yield address


def machine(name: str, tmp_path: Path, shared: str) -> Store:
    store = StoreSettings(shared=shared, local=str(tmp_path / name))
    return open_store(Show(tmp_path / "show", replace(Settings(), store=store)))


def test_what_one_machine_made_is_brought_to_another(tmp_path: Path, shared: str) -> None:
    one, two = machine("one", tmp_path, shared), machine("two", tmp_path, shared)
    one.put("takes", KEY, b"hum", b"ming")
    one.put("gains", OTHER, b"-3")
    one.put("forms", KEY, b"made quickly")
    assert not two.has("takes", KEY)
    two.bring([("takes", KEY), ("takes", OTHER), ("takes", KEY), ("forms", KEY)])
    assert bytes(two.get("takes", KEY) or b"") == b"humming"
    assert bytes(two.get("gains", OTHER) or b"") == b"-3"  # asked for, not brought
    assert two.get("forms", KEY) is None
    assert not two.has("takes", OTHER)


def test_a_task_done_twice_changes_nothing_and_what_is_brought_damaged_is_not_there(
    tmp_path: Path, shared: str
) -> None:
    one, two = machine("one", tmp_path, shared), machine("two", tmp_path, shared)
    assert isinstance(one, SharedStore)
    name = f"takes/{KEY[:2]}/{KEY[2:]}"
    one.put("takes", KEY, b"first")
    first = one.far.get(name)
    two.put("takes", KEY, b"second")
    assert two.far.get(name) == first  # created once
    one.far.create(f"takes/{OTHER[:2]}/{OTHER[2:]}", (first or b"")[:-1])
    two.bring([("takes", OTHER)])
    assert not two.has("takes", OTHER)


def test_a_show_without_a_shared_store_has_its_own(tmp_path: Path) -> None:
    show = Show(tmp_path, Settings())
    assert open_store(show) == Store(show.store)
    beside = StoreSettings(local="cache")
    assert open_store(Show(tmp_path, replace(Settings(), store=beside))).root == tmp_path / "cache"


def test_a_store_that_cannot_be_reached_is_said(tmp_path: Path) -> None:
    (tmp_path / "far").write_text("a file")
    with pytest.raises(PodcastError, match=r"\[store\] shared"):
        FolderStore(tmp_path / "far").create("takes/ab/c", b"")
    pytest.importorskip("obstore")
    with pytest.raises(PodcastError, match=r"\[store\] shared ftp://x"):
        BucketStore("ftp://x/y").get("takes/ab/c")


def test_a_folder_shows_no_half_file(tmp_path: Path) -> None:
    far = FolderStore(tmp_path)
    far.create("takes/ab/c", b"whole")
    far.create("takes/ab/c", b"other")
    assert [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()] == [b"whole"]
