"""gPodder's command line, in a home of its own."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import subprocess
from pathlib import Path


class Gpodder:
    """gPodder with a home of its own. Its exit code says nothing: only its database and its
    downloads do."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.env = {**os.environ, "GPODDER_HOME": str(home), "HOME": str(home), "LC_ALL": "C.UTF-8"}
        for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
            self.env.pop(name, None)

    def __call__(self, *command: str) -> None:
        nobody = subprocess.DEVNULL
        subprocess.run(
            ["gpo", *command],
            env=self.env,
            stdin=nobody,
            capture_output=True,
            timeout=60,
            check=False,
        )

    def episodes(self) -> dict[str, tuple[str, int, int]]:
        with sqlite3.connect(self.home / "Database") as database:
            rows = database.execute(
                "select guid, title, file_size, total_time from episode"
            ).fetchall()
        return {guid: (title, size, seconds) for guid, title, size, seconds in rows}

    def downloads(self) -> set[str]:
        files = (self.home / "Downloads").rglob("*.mp3")
        return {hashlib.sha256(file.read_bytes()).hexdigest() for file in files}
