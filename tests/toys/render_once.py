"""Renders one script with the toy engine, in a process of its own that a test can kill: FOLDER is
the show."""

from __future__ import annotations

import sys
from pathlib import Path

from podcast.atomic_files import atomic_file
from podcast.audio.sound_rendering import plan, render
from podcast.script.model import Narration, Script
from podcast.show.folder import Show
from podcast.show.settings import Settings, VoiceSettings

SENTENCES = 36
SCRIPT = Script(
    "Stopped again and again",
    tuple(
        Narration(
            f"This is line number {n} of a long story. It goes on for some time, and nobody minds, "
            f"not even {n}."
        )
        for n in range(SENTENCES // 2)
    ),
    cast=(("narrator", "low"),),
)


def show_in(folder: Path) -> Show:
    """The show that is rendered."""
    return Show(folder, Settings(voices=VoiceSettings(engine="toy_engines:Counting")))


def main() -> None:
    """Render, as the pipeline does: the file appears whole."""
    folder = Path(sys.argv[1])
    made = plan(SCRIPT, show_in(folder))
    with atomic_file(folder / "out.mp3") as unfinished:
        render(made, unfinished, lambda _: b"")


if __name__ == "__main__":
    main()
