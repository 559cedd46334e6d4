"""What of this machine a show needs: Python, voices, a player, an editor, room, certificates."""

from __future__ import annotations

import importlib.util
import os
import shutil
import ssl
import sys
from collections.abc import Iterator

from podcast.audio.preview import PLAYERS
from podcast.packages import how_to_install
from podcast.production.health.ailment import Ailment
from podcast.show.folder import Show
from podcast.speech.synthesis.engine_registry import engine_names, get_engine
from podcast.speech.synthesis.voice_choice import ALWAYS_THERE

LEAST_ROOM = 500_000_000  # bytes
EDITORS = ("sensible-editor", "nano", "vi", "notepad")


def machine_ailments(show: Show | None) -> Iterator[Ailment]:
    """What is missing here; most of it is needed for one thing only."""
    yield from _engines(show)
    if show is not None:
        yield from _room(show)
    if importlib.util.find_spec("av") is None:
        yield _small("PyAV is not installed: no --format m4a or opus", how_to_install("av"))
    is_desktop = sys.platform in ("win32", "darwin")
    if not is_desktop and not any(shutil.which(player[0]) for player in PLAYERS):
        yield _small(
            "nothing here plays sound: podcast say and --preview need --out FILE",
            "apt install pulseaudio-utils",
        )
    if not any(os.environ.get(name) for name in ("VISUAL", "EDITOR")):
        usual = next(filter(shutil.which, EDITORS), "")
        what = f"EDITOR is not set: podcast edit opens {usual or 'nothing'}"
        yield _small(what, "export EDITOR=nano")
    if not ssl.create_default_context().cert_store_stats()["x509_ca"]:
        yield Ailment("there are no certificates: no https address can be fetched",
                      "Install those of your system: ca-certificates.")  # fmt: skip


def _engines(show: Show | None) -> Iterator[Ailment]:
    wanted = show.settings.voices.engine if show else "auto"
    for name in engine_names():
        if not (missing := get_engine(name).missing()):
            continue
        if name == wanted:
            yield Ailment(f"the engine {name} cannot be used: {missing}",
                          "`podcast voices` says what can.")  # fmt: skip
        elif name == ALWAYS_THERE:
            yield Ailment(f"the voice that stands in for others is not there: {missing}")


def _room(show: Show) -> Iterator[Ailment]:
    free = shutil.disk_usage(show.root).free
    if free < LEAST_ROOM:
        yield Ailment(f"there are {free // 1_000_000} MB left on this disk", "Make room.",
                      str(show.root))  # fmt: skip
    if not os.access(show.root, os.W_OK):
        yield Ailment("may not be written to", "Mend its permissions.", str(show.root))


def _small(what: str, remedy: str) -> Ailment:
    return Ailment(what, remedy, error=False)
