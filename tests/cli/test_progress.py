"""How a rendering is told, on a terminal and where there is none."""

import subprocess
import sys

import pytest
from helpers.terminals import plain_environment, terminal

from podcast.audio.blocks.block_making import RenderProgress
from podcast.cli.progress import left, share

HALF = RenderProgress(
    spoken=10, to_speak=20, encoded=2, to_encode=4, seconds=60.0, saying="The ferry is late again."
)
TOLD = f"""
from podcast.audio.blocks.block_making import RenderProgress
from podcast.cli.progress import _Bar
bar = _Bar("ferry")
bar.show({HALF!r}, 30.0)
bar.close()
"""


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_the_bar_moves_and_stays_on_one_line(columns: int):
    with terminal(columns) as (slave, shown):
        subprocess.run(
            [sys.executable, "-c", TOLD], stderr=slave, check=True, env=plain_environment()
        )
        frames = [frame for frame in shown().split("\r") if "50%" in frame]
    assert "50% 0:30 left, 2 x real time" in frames[0]
    assert "The fer" in frames[0]
    assert not any("\n" in frame.rstrip() for frame in frames)


def test_time_left_counts_what_encoding_costs():
    assert share(HALF) == 0.5
    assert left(HALF, 30.0) == "0:30 left, 2 x real time"
    assert share(RenderProgress(0, 0, 0, 0, 0.0)) == 1.0
