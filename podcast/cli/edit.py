"""`podcast edit`."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys

from podcast.cli.common import ShowFolder, open_show, say
from podcast.errors import PodcastError

SET = "Set EDITOR to the command of your editor: export EDITOR=nano"


def edit(slug: str, /, *, show: ShowFolder = None) -> int:
    """Open a script in your editor ($VISUAL, else $EDITOR), then check it.

    For example:

        podcast edit ferry-workers

        EDITOR="code --wait" podcast edit ferry

    Parameters
    ----------
    slug
        The script's name, or the beginning of it or of a word in it, if no other has that.
    """
    from podcast.cli.check import check
    from podcast.script.script_files import find_script

    opened = open_show(show)
    file = find_script(slug, opened)
    command = _editor()
    try:
        done = subprocess.run([*command, str(file.path)], check=False)
    except OSError as error:
        raise PodcastError(
            f"the editor {command[0]!r} cannot be started: {error.strerror}", remedy=SET
        ) from None
    if done.returncode:
        raise PodcastError(
            f"the editor {command[0]!r} ended with code {done.returncode}",
            remedy=f"What it saved is in the file: `podcast check {file.slug}` looks at it.",
            file=file.path,
        )
    return check(file.slug, show=opened.root)


def _editor() -> list[str]:
    for name in ("VISUAL", "EDITOR"):
        if value := os.environ.get(name, "").strip():
            try:
                return shlex.split(value, posix=os.name != "nt")
            except ValueError as error:
                raise PodcastError(
                    f"{name} cannot be read ({error}): {value}", remedy=SET, code="unreadable"
                ) from None
    for usual in ("sensible-editor", "nano", "vi", "notepad"):
        if sys.stdin.isatty() and shutil.which(usual):
            say(f"EDITOR is not set: opening it in {usual}")
            return [usual]
    raise PodcastError("there is no editor", remedy=SET)
