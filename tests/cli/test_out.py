"""`--out -`: what is made goes to standard output, whichever command makes it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize(
    "command", [["say", "Salt."], ["voices", "--say", "Salt."], ["voices", "try", "en-us"]]
)
def test_a_sample_goes_to_standard_output(command: list[str], tmp_path: Path) -> None:
    (tmp_path / "podcast.toml").write_text('[voices]\nengine = "espeak"\n', encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "podcast", *command, "--out", "-"],
        cwd=tmp_path, capture_output=True, check=True, timeout=120, env=dict(os.environ),
    )  # fmt: skip
    assert done.stdout[:4] == b"RIFF"
