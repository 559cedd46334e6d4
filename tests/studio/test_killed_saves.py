"""Saving that is killed at any moment: nothing lost, nothing half."""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from collections.abc import Iterator

import pytest

from podcast.script.markdown import parse_script
from podcast.script.model import Narration
from podcast.script.script_files import ScriptFile
from podcast.show.folder import Show
from podcast.studio.text.script_history import ScriptHistory
from podcast.studio.text.script_saving import current_text, save
from podcast.studio.text.script_text import digest_of
from podcast.studio.text.text_changes import with_lines

KILLS = 50
LAST = 5  # the line that is changed


def saving(file: ScriptFile, told: int, first: int) -> None:
    """Save one text after the other, and tell each when it is done."""
    for number in range(first, first + 10_000):
        line = Narration(f"Change {number}. " + "And more words, so that it is longer. " * 40)
        save(
            file,
            current_text(file),
            lambda text, line=line: with_lines(text, LAST, LAST + 1, [line]),
            "x",
        )  # type: ignore[misc]
        os.write(told, f"{number}\n".encode())


def killed(file: ScriptFile, first: int, seconds: float) -> Iterator[int]:
    """The numbers that were told to be saved by a process that is killed after some time."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        try:
            saving(file, writing, first)
        finally:
            os._exit(1)
    os.close(writing)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading) as lines:
        yield from map(int, lines)


@pytest.mark.skipif(sys.platform == "win32", reason="fork")
def test_a_save_that_is_killed_is_done_or_not(studio_show: Show):
    file = ScriptFile(studio_show, "ferry")
    line = Narration("Before.")
    save(file, current_text(file), lambda text: with_lines(text, LAST, LAST + 1, [line]), "x")
    dice = random.Random(9)
    number, saves = 1, 0
    for _ in range(KILLS):
        done = list(killed(file, number, dice.uniform(0.005, 0.12)))
        saves += len(done)
        line = parse_script(file.text()).lines[LAST]
        assert isinstance(line, Narration)
        words = line.text.split()
        stands = int(words[1].rstrip(".")) if words[0] == "Change" else 0
        if done:  # what was told to be saved stands there, or the save after it
            assert stands in (done[-1], done[-1] + 1)
        assert not stands or line.text.count("so that it is longer") == 40
        number = max(number, stands) + 1
        # the next studio keeps what it finds, and everything that was said to be saved is kept
        found = current_text(file)
        history = ScriptHistory(file)
        last = history.last()
        assert last is not None
        assert last.text == found.digest
        for entry in history.entries():
            text = history.text_of(entry.text)
            assert text is not None
            assert digest_of(text) == entry.text
    assert saves > KILLS / 2
