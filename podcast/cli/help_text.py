"""The help of a command as a terminal shows it: without the blanks that rich fills its lines with,
and no two empty lines in a row."""

from __future__ import annotations

import re
import sys
from functools import cache
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from rich.console import Console

FILLED = re.compile(r"[ \t]+(?=\n)")
EMPTY = re.compile(r"\n{3,}")


class Trimmed:
    """Standard output, for what is written whole."""

    def write(self, text: str) -> int:
        """Write it trimmed; the length that was asked for."""
        sys.stdout.write(trimmed(text))
        return len(text)

    def __getattr__(self, name: str) -> object:
        return getattr(sys.stdout, name)


def trimmed(text: str) -> str:
    """
    >>> trimmed("For example:   \\n\\n      \\n podcast list  \\n")
    'For example:\\n\\n podcast list\\n'
    """
    return EMPTY.sub("\n\n", FILLED.sub("", text))


class HelpConsole:
    """Where help is written: rich's console, which takes 30 ms to import, from the moment on that
    something is asked of it."""

    def __getattr__(self, name: str) -> object:
        return getattr(_console(), name)


def help_console() -> Console:
    """Where help is written."""
    return cast("Console", HelpConsole())


@cache
def _console() -> Console:
    from rich.console import Console

    return Console(file=cast("object", Trimmed()))  # type: ignore[arg-type]
