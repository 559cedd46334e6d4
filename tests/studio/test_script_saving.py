"""Saving, side by side with others; the history that keeps every text."""

from __future__ import annotations

import threading

import pytest
from helpers.making import ferry_script

from podcast.errors import PodcastError
from podcast.script.markdown import parse_script
from podcast.script.model import Narration
from podcast.script.script_files import ScriptFile
from podcast.show.folder import Show
from podcast.studio.text.script_history import FOUND, ScriptHistory
from podcast.studio.text.script_saving import current_text, go_back, save
from podcast.studio.text.script_text import ScriptText
from podcast.studio.text.text_changes import with_lines


@pytest.fixture
def file(studio_show: Show) -> ScriptFile:
    return ScriptFile(studio_show, "ferry")


def replacing(at: int, words: str):
    return lambda text: with_lines(text, at, at + 1, [Narration(words)])


def lines_of(file: ScriptFile) -> tuple[object, ...]:
    return parse_script(file.text()).lines


def test_a_change_is_in_the_file_and_in_the_history(file: ScriptFile):
    saved = save(file, current_text(file), replacing(2, "Hm."), "words changed")
    assert saved.now.text == file.text()
    assert lines_of(file)[2] == Narration("Hm.")
    entries = ScriptHistory(file).entries()
    assert [entry.what for entry in entries] == [FOUND, "words changed"]
    assert [ScriptHistory(file).text_of(e.text) == file.text() for e in entries] == [False, True]


def test_another_editors_change_elsewhere_stays(file: ScriptFile):
    base = current_text(file)
    file.path.write_text(file.text().replace("in May", "in June"), encoding="utf-8")
    saved = save(file, base, replacing(2, "Hm."), "mine")
    assert not saved.lost
    assert (lines_of(file)[2], lines_of(file)[5]) == (
        Narration("Hm."),
        Narration("The council meets in June."),
    )


def test_of_two_changes_of_one_block_the_first_stands_and_the_other_is_kept(file: ScriptFile):
    base = current_text(file)
    save(file, base, replacing(5, "Theirs."), "theirs")
    saved = save(file, base, replacing(5, "Mine."), "mine")
    assert lines_of(file)[5] == Narration("Theirs.")
    kept = ScriptHistory(file).text_of(saved.lost)
    assert kept is not None
    assert "Mine." in kept


def test_undo_and_redo_and_a_new_change_between(file: ScriptFile):
    base = current_text(file)
    texts = [base.text]
    for words in ("One.", "Two.", "Three."):
        base = save(file, base, replacing(5, words), words).now
        texts.append(base.text)

    def back() -> str:
        done = go_back(file, ScriptHistory.undo)
        return done.now.text if done else ""

    def forth() -> str:
        done = go_back(file, ScriptHistory.redo)
        return done.now.text if done else ""

    assert [back(), back()] == [texts[2], texts[1]]
    assert [forth(), forth(), forth()] == [texts[2], texts[3], ""]
    assert [back(), back(), back(), back()] == [texts[2], texts[1], texts[0], ""]
    assert forth() == texts[1]
    other = save(file, current_text(file), replacing(5, "Other."), "other").now
    assert forth() == ""
    assert [back(), forth()] == [texts[1], other.text]


def test_an_old_text_can_be_restored_and_that_undone(file: ScriptFile):
    first = current_text(file)
    second = save(file, first, replacing(5, "Two."), "two").now
    assert go_back(file, lambda history: history.restoring(1)).now.text == first.text  # type: ignore[union-attr]
    assert go_back(file, ScriptHistory.undo).now.text == second.text  # type: ignore[union-attr]
    with pytest.raises(PodcastError):
        go_back(file, lambda history: history.restoring(99))


def test_a_history_line_that_was_cut_off_is_passed_over(file: ScriptFile):
    save(file, current_text(file), replacing(5, "Two."), "two")
    path = file.show.store / "history" / "ferry.jsonl"
    path.write_bytes(path.read_bytes()[:-20])
    save(file, current_text(file), replacing(5, "Three."), "three")
    assert [entry.what for entry in ScriptHistory(file).entries()] == [FOUND, FOUND, "three"]


def test_a_change_that_cannot_be_read_is_refused(file: ScriptFile):
    before = file.text()
    with pytest.raises(PodcastError):
        save(file, current_text(file), lambda text: text.text.replace("## ", "### "), "bad")
    assert file.text() == before


@pytest.mark.parametrize("odd", [{"\n": "\r\n"}, {"---\ntitle": "\ufeff---\ntitle"}])
def test_ends_of_lines_and_marks_of_the_file_stay(file: ScriptFile, odd: dict[str, str]):
    text = file.text()
    for old, new in odd.items():
        text = text.replace(old, new)
    file.path.write_bytes(text.encode())
    save(file, current_text(file), replacing(5, "Two."), "two")
    assert file.path.read_bytes().decode() == text.replace("The council meets in May.", "Two.")


def test_many_windows_at_once_lose_nothing(file: ScriptFile):
    base = current_text(file)
    places = [0, 2, 5]
    threads = [
        threading.Thread(target=save, args=(file, base, replacing(at, f"Line {at}."), str(at)))
        for at in places
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [lines_of(file)[at] for at in places] == [Narration(f"Line {at}.") for at in places]


def test_what_is_written_hears_of_it_first(file: ScriptFile):
    heard: list[tuple[ScriptText, str]] = []
    save(
        file, current_text(file), replacing(5, "Two."), "two",
        ready=lambda now: heard.append((now, file.text())),
    )  # fmt: skip
    assert "Two." in heard[0][0].text
    assert "Two." not in heard[0][1]
    assert ferry_script().title in file.text()
