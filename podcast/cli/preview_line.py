"""`podcast render --preview`: one line of a script as it will sound."""

from __future__ import annotations

import sys
from pathlib import Path

from podcast.errors import PodcastError
from podcast.script.script_files import ScriptFile
from podcast.show.folder import Show


def _must_be_said(file: ScriptFile, line: int) -> None:
    """Raise PodcastError when line `line` of a script's file is not there, or is a comment."""
    text = file.text()
    lines = text.splitlines()
    if not 1 <= line <= len(lines):
        raise PodcastError(
            f"there is no line {line}: the script has {len(lines)}",
            file=file.path,
            remedy="Give the number of a paragraph's line.",
            code="not-found",
        )
    before = "\n".join(lines[:line])
    if before.rfind("<!--") > before.rfind("-->") or lines[line - 1].rstrip().endswith("-->"):
        raise PodcastError(
            "a comment stands there: nothing of it is said",
            file=file.path,
            line=line,
            remedy="Give the number of a paragraph's line, or take the comment's marks away.",
            code="not-found",
        )


def preview_to(file: ScriptFile, opened: Show, line: int, out: Path | None) -> int:
    """Play a line of the script, or write it to `out`, "-" for standard output. Raises
    PodcastError."""
    from podcast.atomic_files import atomic_write
    from podcast.audio.preview import line_at, play, preview_line
    from podcast.production.rendering import read_for_rendering

    script = read_for_rendering(file, opened)
    _must_be_said(file, line)
    index = line_at(script, line, str(file.path))
    to_stdout = str(out) == "-"
    suffix = out.suffix.lower() if out and not to_stdout else ".wav"
    if suffix not in (".wav", ".mp3"):
        raise PodcastError(
            f"a preview cannot be written as {suffix or 'a file without a suffix'}",
            file=out,
            remedy="Name it .wav or .mp3.",
            code="unsupported",
        )
    content = preview_line(script, opened, index, suffix)
    if out is None:
        play(content)
    elif to_stdout:
        sys.stdout.buffer.write(content)
    else:
        atomic_write(out, content)
        print(out)
    return 0
