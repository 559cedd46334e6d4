"""The one exception that a user sees as a sentence."""

from __future__ import annotations

from pathlib import Path


class PodcastError(Exception):
    """Something the user can mend: what is wrong, where, and how to mend it.

    `str(error)` is one line, `file:line: what` when the place is known; `remedy` is a sentence on
    its own.
    """

    def __init__(
        self,
        what: str,
        *,
        remedy: str = "",
        file: str | Path | None = None,
        line: int | None = None,
    ) -> None:
        self.what = what
        self.remedy = remedy
        self.file = str(file) if file is not None else ""
        self.line = line
        super().__init__(what)

    def __str__(self) -> str:
        place = (
            f"{self.file}:{self.line}: "
            if self.file and self.line
            else f"{self.file}: "
            if self.file
            else ""
        )
        return f"{place}{self.what}"


class UseError(PodcastError):
    """A command that makes no sense as it was given: exit code 2."""
