"""What the commands share: the show they work on, and the two streams they write to."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from contextvars import ContextVar
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

from cyclopts import Parameter

from podcast.errors import PodcastError

if TYPE_CHECKING:
    from rich.console import Console

    from podcast.show.folder import Show

Item = TypeVar("Item")
Made = TypeVar("Made")
ShowFolder = Annotated[
    Path | None,
    Parameter(
        name="--show",
        help="The show's folder (default: the nearest one upward with a podcast.toml).",
    ),
]


def _no_option(_type: object, value: object) -> None:
    """A validator: only "-" itself, for standard input, may begin with a hyphen."""
    for word in value if isinstance(value, tuple) else (value,):
        if str(word).startswith("-") and str(word) != "-":
            raise ValueError(f"Unknown option: {word}. (A file of that name: ./{word})")


Source = Annotated[str, Parameter(allow_leading_hyphen=True, validator=_no_option)]
OutFile = Annotated[
    Path | None, Parameter(name="--out", allow_leading_hyphen=True, validator=_no_option)
]
Quiet = Annotated[
    bool,
    Parameter(
        name=["--quiet", "-q"], negative=(), help="Say only what is wrong: for cron and the like."
    ),
]
Yes = Annotated[bool, Parameter(name=["--yes", "-y"], help="Do not ask.")]
AsJson = Annotated[
    bool, Parameter(name="--json", negative=(), help="Print the result as JSON, for machines.")
]


def _shown(default: object) -> str | None:
    """A default as help shows it: none for what is off, or empty, when nobody says anything."""
    return None if default in (None, False, "", ()) else str(default)


DEFAULTS = Parameter(negative=(), show_default=_shown)  # of every command's parameters


def open_show(folder: Path | None) -> Show:
    """The show in `folder`, or the nearest one upward from here."""
    from podcast.show.folder import find_show, load_show

    return load_show(folder) if folder is not None else find_show()


def show_at_hand(folder: Path | None) -> Show | None:
    """The show in `folder`, or the nearest one, for what can be done without one: None when there
    is none."""
    try:
        return open_show(folder)
    except PodcastError:
        if folder is not None:
            raise
        return None


def pages_of(show: Show | None) -> Path | None:
    """Where a show keeps the pages that it fetched, so that they need not be sent again."""
    return show.store / "pages" if show else None


def hold(show: Show) -> AbstractContextManager[None]:
    """Keep others from the show for a while, in a command that has held it before."""
    from podcast.show.show_lock import locked

    return locked(show, say, again=True)


def one_by_one(
    items: Iterable[Item], do: Callable[[Item], Made]
) -> tuple[list[Made], list[PodcastError]]:
    """What `do` made of each, and what went wrong: one that fails does not keep the others from
    being done."""
    made: list[Made] = []
    failed: list[PodcastError] = []
    for item in items:
        try:
            made.append(do(item))
        except PodcastError as error:
            failed.append(error)
    return made, failed


def console() -> Console:
    """Rich on standard output: results. Colour, and lines that end between words, only on a
    terminal."""
    from rich.console import Console

    return Console(highlight=False, soft_wrap=not sys.stdout.isatty())


def messages() -> Console:
    """Rich on standard error: messages, progress."""
    from rich.console import Console

    return Console(stderr=True, highlight=False, soft_wrap=True)


_quiet = ContextVar("quiet", default=False)


def hush(quiet: bool) -> None:
    """From now on in this command, `say` says nothing, if `quiet`."""
    _quiet.set(quiet)


def is_quiet() -> bool:
    """Whether only what is wrong is to be said."""
    return _quiet.get()


def say(message: str) -> None:
    """A message for a person, on standard error."""
    if not is_quiet():
        warn(message)


def warn(message: str) -> None:
    """Something that is not quite right, on standard error; `--quiet` does not keep it back."""
    from podcast.cli.folding import on

    print(on(sys.stderr, message), file=sys.stderr, flush=True)


def ask(question: str) -> bool:
    """Whether the person at the terminal says yes; without one, nobody does."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return False
    messages().print(f"{question} [y/N] ", end="")
    return sys.stdin.readline().strip().lower() in ("y", "yes")


def print_paths(paths: Iterable[str | Path]) -> None:
    """What was made, on standard output, as seen from here."""
    from podcast.atomic_files import relative

    if not is_quiet():
        for path in paths:
            print(relative(Path(path)))


def print_json(value: Any) -> None:
    """A result for machines, on standard output."""
    import json  # here: `podcast --help` needs none

    plain = (sys.stdout.encoding or "").lower().replace(
        "-", ""
    ) != "utf8"  # JSON is UTF-8, or ASCII
    print(json.dumps(value, ensure_ascii=plain, indent=2))
