"""The command line. Each command has a module of its own, imported when it is called."""

from __future__ import annotations

import gc
import io
import os
import sys
from pathlib import Path
from typing import NoReturn

STOPPED = 130  # what shells say for Ctrl-C
# New objects between two looks of the garbage collector. Modules that are loaded are no garbage,
# and Python's 700 looks through them again and again: a sixth of what `podcast --help` takes.
ROOMY = 20_000


def main() -> NoReturn:
    """Run the command line and exit. Ctrl-C while Python is still loading is no traceback
    either."""
    gc.set_threshold(ROOMY)
    for name in ("stdin", "stdout", "stderr"):  # closed by whoever called us: `podcast list >&-`
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("r+", encoding="utf-8"))  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(
            stream, io.TextIOWrapper
        ):  # a name or a word that this terminal cannot show is no failure
            stream.reconfigure(errors="backslashreplace")
    try:
        from podcast.cli.app import run

        code = run()
    except KeyboardInterrupt:
        print("stopped", file=sys.stderr)
        code = STOPPED
    gc.freeze()  # the process ends: what is left goes with it, and need not be gone through
    sys.exit(code)


__all__ = ["main"]
