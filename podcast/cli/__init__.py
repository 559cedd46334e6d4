"""The command line. Each command has a module of its own, imported when it is called."""

from __future__ import annotations

import io
import sys
from typing import NoReturn

STOPPED = 130  # what shells say for Ctrl-C


def main() -> NoReturn:
    """Run the command line and exit. Ctrl-C while Python is still loading is no traceback
    either."""
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
    sys.exit(code)


__all__ = ["main"]
