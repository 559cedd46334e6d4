from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from helpers.making import new_show

from podcast.errors import PodcastError
from podcast.show.folder import Show
from podcast.show.history import (
    changes_of,
    changing,
    content_of,
    keep,
    keeping,
    last_change,
    undo,
    versions_of,
)


@pytest.fixture
def show(tmp_path: Path) -> Show:
    return new_show(tmp_path)


def test_what_a_file_held_comes_back(show: Show) -> None:
    ferry, harbour = show.scripts / "ferry.md", show.scripts / "harbour.md"
    ferry.write_text("by Marta")
    with changing(show, "delete ferry", [ferry, harbour]):
        ferry.unlink()
        harbour.write_text("new")
    change = last_change(show)
    assert change is not None
    assert change.what == "delete ferry"
    assert undo(change, show) == (ferry, harbour)
    assert ferry.read_text() == "by Marta"
    assert not harbour.exists()


def test_an_undo_can_be_taken_back_and_the_next_one_goes_further_back(show: Show) -> None:
    ferry = show.scripts / "ferry.md"
    for text in ("one", "two", "three"):
        with changing(show, f"edit to {text}", [ferry]):
            ferry.write_text(text)
    for text in ("two", "one"):
        change = last_change(show)
        assert change is not None
        undo(change, show)
        assert ferry.read_text() == text
    undo(changes_of(show)[0], show)
    assert ferry.read_text() == "two"


def test_what_somebody_changed_since_is_not_overwritten(show: Show) -> None:
    ferry = show.scripts / "ferry.md"
    ferry.write_text("one")
    with changing(show, "script --force", [ferry]):
        ferry.write_text("two")
    ferry.write_text("edited")
    change = last_change(show)
    assert change is not None
    with pytest.raises(PodcastError, match="was changed after"):
        undo(change, show)
    assert ferry.read_text() == "edited"
    undo(change, show, force=True)
    assert ferry.read_text() == "one"
    undo(changes_of(show)[0], show)
    assert ferry.read_text() == "edited"


def test_each_version_of_a_file_can_be_read(show: Show) -> None:
    ferry = show.scripts / "ferry.md"
    for text in ("one", "two"):
        with changing(show, f"edit to {text}", [ferry]):
            ferry.write_text(text)
    whats = [
        (change.what, content_of(file.after, show)) for change, file in versions_of(ferry, show)
    ]
    assert whats == [("edit to two", b"two"), ("edit to one", b"one")]


def test_nothing_is_noted_when_nothing_changed(show: Show) -> None:
    with changing(show, "nothing", [show.config]):
        pass
    assert changes_of(show) == ()


def test_a_change_that_was_killed_can_be_taken_back(show: Show) -> None:
    ferry = show.scripts / "ferry.md"
    ferry.write_text("by Marta")
    program = (
        "import os, sys\nfrom pathlib import Path\n"
        "from podcast.show.folder import load_show\nfrom podcast.show.history import changing\n"
        "show = load_show(Path(sys.argv[1]))\nferry = show.scripts / 'ferry.md'\n"
        "with changing(show, 'delete ferry', [ferry]):\n    ferry.unlink()\n    os._exit(9)\n"
    )
    subprocess.run([sys.executable, "-c", program, str(show.root)], check=False, timeout=60)
    assert not ferry.exists()
    change = last_change(show)
    assert change is not None
    undo(change, show)
    assert ferry.read_text() == "by Marta"


def test_media_are_kept_by_a_second_name_and_texts_as_a_copy(show: Show) -> None:
    sound, text = show.episodes / "ferry-00000000.mp3", show.scripts / "ferry.md"
    sound.write_bytes(b"sound")
    text.write_text("text")
    keep(sound, show)
    keep(text, show)
    assert sound.stat().st_nlink == 2
    assert text.stat().st_nlink == 1


def test_a_damaged_note_or_content_is_passed_over(show: Show) -> None:
    ferry = show.scripts / "ferry.md"
    ferry.write_text("one")
    with changing(show, "first", [ferry]):
        ferry.write_text("two")
    with changing(show, "second", [ferry]):
        ferry.write_text("three")
    notes = sorted((show.store / "history" / "changes").glob("*.json"))
    notes[-1].write_text("{" * 5000)
    assert [change.what for change in changes_of(show)] == ["first"]
    change = changes_of(show)[0]
    kept = show.store / "history" / "contents" / change.files[0].before[:2]
    (kept / change.files[0].before[2:]).write_text("damaged")
    with pytest.raises(PodcastError, match="no longer kept"):
        undo(change, show, force=True)


def test_old_changes_are_forgotten_with_what_only_they_name(
    show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "FEWEST", 2)
    monkeypatch.setattr(keeping, "MOST_BYTES", 100)
    ferry = show.scripts / "ferry.md"
    for number in range(12):
        with changing(show, str(number), [ferry]):
            ferry.write_text(str(number) * 60)
    assert 2 <= len(changes_of(show)) <= 3
    assert len(list((show.store / "history" / "contents").glob("*/*"))) <= 4
