"""Processes of this machine that work on many tasks."""

import os
import subprocess
import sys
from pathlib import Path

WORK = """
import os
from podcast.production.batch.local_workers import local_workers

if __name__ == "__main__":
    with local_workers(1) as executor:
        print(executor.submit(os.getcwd).result())
"""


def test_files_of_the_current_folder_are_not_run(tmp_path: Path) -> None:
    """A struct.py lying there was: Python puts the folder on the path of whoever it spawns."""
    here, script = tmp_path / "here", tmp_path / "work.py"
    here.mkdir()
    script.write_text(WORK)
    for module in ("json", "struct", "pickle", "socket", "selectors", "_pickle", "podcast"):
        (here / f"{module}.py").write_text("open('run', 'w').close()\nraise SystemExit(7)\n")
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONSAFEPATH"}
    done = subprocess.run(
        [sys.executable, str(script)], cwd=here, env=environment, capture_output=True, text=True,
        check=False, timeout=60,
    )  # fmt: skip
    assert not (here / "run").exists()
    assert done.stdout.strip() == str(here), done.stderr
