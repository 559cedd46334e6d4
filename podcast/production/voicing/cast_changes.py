"""Who speaks in a show and in which voice, and giving somebody another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import yaml

from podcast.atomic_files import atomic_write
from podcast.errors import PodcastError
from podcast.production.voicing.cast_memory import cast_path, recall, remember
from podcast.script.front_matter import line_of_field
from podcast.script.markdown import read_script
from podcast.script.model import NARRATOR, Quotation, Script
from podcast.script.script_files import ScriptFile
from podcast.show.folder import Show
from podcast.show.history import changing
from podcast.speech.synthesis.voice_choice import voice_choice
from podcast.speech.voice_likeness import alike_pairs

SAYS = "Nobody asked the people who sail the boats."  # for somebody who says nothing yet


@dataclass(frozen=True, slots=True)
class CastMember:
    """A person of a show, with their voice."""

    person: str
    voice: str
    gender: str  # of the voice
    scripts: tuple[str, ...]  # slugs of those that they speak in
    says: str  # their first sentence
    problem: str = ""  # why the voice cannot be used


def cast_of(files: Iterable[ScriptFile], show: Show) -> list[CastMember]:
    """Everybody who speaks in these scripts, the narrator first, then in the order of the scripts.

    Somebody with different voices in different scripts stands there once for each.
    """
    choice = voice_choice(show.settings)
    members: dict[tuple[str, str], CastMember] = {}
    for file in files:
        script, _ = read_script(file.text(), file.slug)
        if script is None:
            continue
        for person, voice in script.cast:
            before = members.get((person, voice))
            if before:
                members[person, voice] = replace(before, scripts=(*before.scripts, file.slug))
                continue
            found = choice.find(voice)
            gender, problem = (found.gender if found else ""), choice.problem_with(voice)
            says = _first_words(script, person)
            members[person, voice] = CastMember(person, voice, gender, (file.slug,), says, problem)
    return sorted(members.values(), key=lambda member: member.person != NARRATOR)


def alike_in(file: ScriptFile) -> list[tuple[str, str]]:
    """People of a script whom a listener does not tell apart."""
    script, _ = read_script(file.text(), file.slug)
    return alike_pairs(dict(script.cast)) if script else []


def give_voice(
    person: str, voice: str, files: Iterable[ScriptFile], show: Show
) -> list[ScriptFile]:
    """Give a person this voice in these scripts and in every later one; returns what was changed.

    Raises PodcastError when the voice cannot be used, or nobody of that name speaks in them.
    """
    if problem := voice_choice(show.settings).problem_with(voice):
        raise PodcastError(problem, remedy="`podcast voices` lists the voices there are.")
    files, memory = list(files), recall(show)
    touched = [*(file.path for file in files), cast_path(show)]
    with changing(show, f"cast give {person} {voice}", touched):
        return _given(person, voice, files, memory, show)


def _given(
    person: str, voice: str, files: list[ScriptFile], memory: dict[str, str], show: Show
) -> list[ScriptFile]:
    changed = [file for file in files if _change(person, voice, file)]
    if not changed and person not in memory:
        raise PodcastError(
            f"nobody called {person!r} speaks in these scripts", code="not-found",
            remedy="`podcast cast` lists who does; a name has to be as it stands there.",
        )  # fmt: skip
    if person != NARRATOR:
        remember(show, memory | {person: voice})
    return changed


def _change(person: str, voice: str, file: ScriptFile) -> bool:
    """Set the voice in a script's head; its other lines stay as they are. It counts as edited."""
    text = file.text()
    script, _ = read_script(text, file.slug)
    if script is None or dict(script.cast).get(person) in (None, voice):
        return False
    lines = text.splitlines(keepends=True)
    number = line_of_field(person, [line.rstrip("\n") for line in lines])
    if number is None:
        return False
    line = lines[number - 1]
    indent = line[: len(line) - len(line.lstrip())]
    entry = yaml.safe_dump({person: voice}, allow_unicode=True, width=10_000)
    lines[number - 1] = f"{indent}{entry}"
    atomic_write(file.path, "".join(lines))
    return True


def _first_words(script: Script, person: str) -> str:
    words = (
        line.text for line in script.lines if isinstance(line, Quotation) and line.speaker == person
    )
    return next(words, SAYS).partition("\n")[0]
