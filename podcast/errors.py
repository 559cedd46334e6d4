"""What a user sees as a sentence, and a program as a code.

    PodcastError
      x UseError       the command line makes no sense as it was given (exit code 2)
      x LeftOutError   an episode that a feed had to leave out (feed/publish.py)

Beside the family, because they never reach a user as they are: SpeakingError (an engine's process,
speech/synthesis/) and MissingTakeError (a take that has to be made again, audio/).
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal, get_args

# What a program can tell errors apart by; docs/python.md has them all.
ErrorCode = Literal[
    "usage",  # the command line, or an option of it
    "not-found",  # a file, a script, an episode, a show
    "exists",  # what was to be made is there already, or is somebody else's
    "unreadable",  # a file is broken, or may not be read
    "invalid",  # a setting, a line of a script, a record: what it says
    "no-article",  # there is no article in the source
    "unreachable",  # an address that gives nothing, or may not be asked
    "unsupported",  # a kind of file, a format or a language that we cannot do
    "missing-package",  # what pip can install
    "engine",  # a voice or an engine that cannot speak
    "disk",  # no space, no permission
    "failed",  # none of these
]
ERROR_CODES: tuple[str, ...] = get_args(ErrorCode)


class PodcastError(Exception):
    """Something the user can mend: what is wrong, where, and how to mend it.

    `str(error)` is one line, `file:line: what` when the place is known; `remedy` is a sentence on
    its own, `code` the kind of error.
    """

    code: ErrorCode = "failed"

    def __init__(
        self,
        what: str,
        *,
        remedy: str = "",
        file: str | Path | None = None,
        line: int | None = None,
        code: ErrorCode | None = None,
        also: Sequence[PodcastError] = (),
    ) -> None:
        self.also = tuple(also)  # what else is wrong there, found in the same look
        self.what = what
        self.remedy = remedy
        self.file = str(file) if file is not None else ""
        self.line = line
        self.code = code or type(self).code
        super().__init__(what)

    def __str__(self) -> str:
        return f"{place(self.file, self.line)}{self.what}"

    def as_dict(self) -> dict[str, Any]:
        """All of it, for machines."""
        return {
            "code": self.code,
            "message": str(self),
            "what": self.what,
            "remedy": self.remedy,
            "file": self.file,
            "line": self.line,
        }


def invalid(
    what: str, *, remedy: str = "", file: str | Path | None = None, line: int | None = None
) -> PodcastError:
    """The error for what a person wrote into a script or a setting and we cannot follow."""
    return PodcastError(what, remedy=remedy, file=file, line=line, code="invalid")


class UseError(PodcastError):
    """A command that makes no sense as it was given: exit code 2."""

    code = "usage"


def place(file: str, line: int | None) -> str:
    """Where something is wrong, as compilers print it before what is.

    >>> place("podcast.toml", 3)
    'podcast.toml:3: '
    >>> place("podcast.toml", None)
    'podcast.toml: '
    """
    if not file:
        return ""
    return f"{file}:{line}: " if line else f"{file}: "
