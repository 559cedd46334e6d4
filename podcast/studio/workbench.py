"""What a studio has at hand while it runs: its show, the warm voices, the sounds in the making."""

from __future__ import annotations

import secrets
import threading
from pathlib import Path

from podcast.errors import PodcastError
from podcast.script.script_files import ScriptFile, find_script
from podcast.show.folder import Show, load_show
from podcast.studio.background_work import BackgroundWork
from podcast.studio.sound.sentence_sounds import SentenceSounds
from podcast.studio.sound.warm_voices import WarmVoices
from podcast.studio.text.script_history import ScriptHistory
from podcast.studio.text.script_saving import current_text
from podcast.studio.text.script_text import ScriptText, read_text


class Workbench:
    """One studio. Its methods may be called in several threads."""

    def __init__(self, show: Show) -> None:
        self.token = secrets.token_urlsafe(32)
        self._show = show
        self._stamp = stamp_of(show.config)
        self._voices = WarmVoices()
        self._sounds = SentenceSounds(show, self._voices)
        self._lock = threading.Lock()
        self.closing = False
        self.work = BackgroundWork()

    def progress(self, slug: str) -> dict[str, object]:
        """How far the work on a script is; {} when there is none."""
        return self.work.progress(slug)

    @property
    def show(self) -> Show:
        """The show, as podcast.toml now has it; a mistake in that leaves it as it was."""
        with self._lock:
            stamp = stamp_of(self._show.config)
            if stamp != self._stamp:
                self._stamp = stamp
                try:
                    self._show = load_show(self._show.root)
                except PodcastError:
                    return self._show
                self._sounds.close()
                self._sounds = SentenceSounds(self._show, self._voices)
            return self._show

    @property
    def sounds(self) -> SentenceSounds:
        """The sounds of the show as it now is."""
        _ = self.show  # looks at podcast.toml
        return self._sounds

    def file(self, slug: str) -> ScriptFile:
        """A script by its whole name. Raises PodcastError when there is none."""
        file = ScriptFile(self.show, slug)
        if "/" in slug or slug.startswith(".") or not file.exists():
            raise PodcastError(
                f"there is no script {slug!r}",
                remedy="It may have another name now: look at the list of scripts.",
                code="not-found",
            )
        return file

    def find(self, name: str) -> ScriptFile:
        """A script as a person names it."""
        return find_script(name, self.show)

    def text(self, file: ScriptFile, digest: str) -> ScriptText:
        """The text that a page shows, by its digest; what is in the file, if that is not kept."""
        text = ScriptHistory(file).text_of(digest)
        return read_text(text) if text is not None else current_text(file)

    def close(self) -> None:
        """End the workers."""
        self.closing = True
        self._sounds.close()
        self._voices.close()


def stamp_of(path: Path) -> tuple[int, int]:
    """What tells that a file was written since: its time and size; (0, 0) where there is none."""
    try:
        state = path.stat()
    except OSError:
        return 0, 0
    return state.st_mtime_ns, state.st_size
