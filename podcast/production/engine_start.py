"""Engines started before they are needed; what speaks when one of them cannot be loaded."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from podcast.script.model import Script
from podcast.script.script_files import ScriptFile
from podcast.show.folder import Show

if TYPE_CHECKING:
    from podcast.audio.sound_rendering import Plan
    from podcast.speech.synthesis.worker_process import WorkerProcess

NARRATOR_LINE = re.compile(r"^ +narrator: *(\S.*?) *$", re.MULTILINE)  # of a script's head


@contextmanager
def workers_ahead(
    file: ScriptFile, show: Show, *, wanted: bool, most: int = 0
) -> Iterator[list[WorkerProcess]]:
    """Workers of the narrator's engine whose processes start while we read and plan, if they are
    `wanted`: one for an edit, all for a first rendering, or `most`."""
    from podcast.episode.episode_record import record_path
    from podcast.speech.kept_worker import kept_worker
    from podcast.speech.synthesis.engine_registry import get_engine
    from podcast.speech.synthesis.worker_pool import how_many
    from podcast.speech.synthesis.worker_process import WorkerProcess

    workers: list[WorkerProcess] = []  # kept ones among them: see kept_worker.py
    name = _narrators_engine(file, show) if wanted else ""
    if name and not get_engine(name).missing():
        first = not record_path(file.slug, show).exists()
        count = (most or how_many(get_engine(name))) if first else 1
        # whoever gave us one worker gives us episode after episode
        workers = [kept_worker(name)] if most == 1 else [WorkerProcess(name) for _ in range(count)]
    try:
        for worker in workers:
            worker.start()
        yield workers
    finally:
        for worker in workers:
            worker.close()


def usable_plan(
    script: Script, show: Show, ahead: list[WorkerProcess], warn: Callable[[str], None]
) -> Plan:
    """The plan of a script, in which engines that cannot be loaded are stood in for, and said so.

    Workers that were loaded for that are added to those `ahead`.
    """
    from podcast.audio.blocks.block_making import load_libraries
    from podcast.audio.sound_rendering import plan
    from podcast.speech.synthesis.engine_registry import get_engine
    from podcast.speech.synthesis.voice_choice import ALWAYS_THERE

    unusable: dict[str, str] = {}
    while True:
        made = plan(script, show, tuple(unusable))
        if made.missing:  # something will be encoded, when the engine that we wait for has spoken
            threading.Thread(target=load_libraries, daemon=True).start()
        engines = dict.fromkeys(say.utterance.engine for say in made.unspoken)
        asked = [name for name in engines if get_engine(name).automatic and name != ALWAYS_THERE]
        troubles = {name: trouble for name in asked if (trouble := _trouble(name, ahead))}
        for name, trouble in troubles.items():
            warn(f"{name} cannot be used, {ALWAYS_THERE} speaks in its place: {trouble}")
        if not troubles:
            return made
        unusable |= troubles


def _trouble(name: str, ahead: list[WorkerProcess]) -> str:
    """Why an engine cannot be loaded here, and how to mend it; "" when it is loaded now."""
    from podcast.speech.synthesis.worker_process import SpeakingError, WorkerProcess

    worker = next((worker for worker in ahead if worker.engine == name), None)
    if worker is None:
        worker = WorkerProcess(name)
        ahead.append(worker)
    try:
        worker.load()
    except SpeakingError as error:
        for other in [other for other in ahead if other.engine == name]:
            other.close()
            ahead.remove(other)
        return f"{error}. Install it again, or choose another engine: [voices] in podcast.toml."
    return ""


def _narrators_engine(file: ScriptFile, show: Show) -> str:
    """The engine that most of a script is spoken by, as far as its head and the show tell; "" when
    there is none of that name."""
    from podcast.errors import PodcastError
    from podcast.speech.synthesis.engine_registry import get_engine
    from podcast.speech.synthesis.voice_choice import voice_choice

    choice = voice_choice(show.settings)
    try:
        named = NARRATOR_LINE.search(file.text())
        voice = named[1].strip("\"'") if named else show.settings.voices.narrator
        engine = (
            choice.read(voice).engine if voice else choice.engine_for(show.settings.show.language)
        )
        get_engine(engine)
    except PodcastError:
        return ""  # whoever reads the script next says what is wrong
    return engine


def agree_on_bill(
    plan: Plan, show: Show, warn: Callable[[str], None], agree: Callable[[str], bool]
) -> None:
    """Say what engines that are elsewhere are sent, and what it costs; above the show's limit,
    `agree` has to.

    Raises PodcastError when it does not.
    """
    from podcast.audio.takes import PASSAGE
    from podcast.errors import PodcastError
    from podcast.speech.synthesis.engine_registry import get_engine

    says = {say.key: say.utterance for say in plan.unspoken}
    for name in dict.fromkeys(utterance.engine for utterance in says.values()):
        asked = [utterance for utterance in says.values() if utterance.engine == name]
        voices = {utterance.voice for utterance in asked}
        # each new voice reads a passage once, from which we know how loud it is
        characters = sum(len(utterance.text) for utterance in asked) + len(voices) * len(PASSAGE)
        bill = get_engine(name).bill(characters)
        if not bill:
            continue
        warn(bill)
        if characters > show.settings.voices.limit and not agree("Go on?"):
            raise PodcastError(
                f"not rendered: {bill}",
                remedy=f"More than {show.settings.voices.limit:,} characters are sent only if you "
                "say yes in a terminal, or raise limit under [voices] in podcast.toml.",
                code="engine",
            )
