"""`podcast cast`: who speaks in which voice; hearing them, and giving somebody another."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from cyclopts import App

from podcast.cli.common import DEFAULTS, AsJson, ShowFolder, open_show, print_json, say, warn

if TYPE_CHECKING:
    from podcast.production.voicing.cast_changes import CastMember
    from podcast.script.script_files import ScriptFile
    from podcast.show.folder import Show

GIVE_WAY = (3, 2)  # columns that a narrow terminal does without, in that order


def __getattr__(name: str) -> App:
    """`app`: the command and those below it, new each time, as what mounts it changes it."""
    if name != "app":
        raise AttributeError(name)
    app = App(name="cast", default_parameter=DEFAULTS)
    app.default(cast)
    app.command(give)
    app.command(play)
    return app


def cast(*scripts: str, show: ShowFolder = None, json: AsJson = False) -> int:
    """Show who speaks in which voice, and who would be taken for one another.

    For example:

        podcast cast

        podcast cast ferry-workers --json

        podcast cast play ferry-workers

        podcast cast give "Marta Silva" piper:joe

    Parameters
    ----------
    scripts
        Names of scripts, or enough of each, or paths; without any, all of them.
    """
    from podcast.production.voicing.cast_changes import alike_in, cast_of

    opened = open_show(show)
    files = _files(scripts, opened)
    members = cast_of(files, opened)
    alike = [(file.slug, *pair) for file in files for pair in alike_in(file)]
    if json:
        print_json({"cast": [asdict(member) for member in members], "alike": alike})
        return 0
    _print(members)
    for slug, one, other in alike:
        warn(f"{slug}: {one} and {other} sound like one person. podcast cast give gives another.")
    return 0


def give(person: str, voice: str, /, *scripts: str, show: ShowFolder = None) -> int:
    """Give somebody a voice, in these scripts and every later one.

    For example:

        podcast cast give "Marta Silva" piper:joe

        podcast cast give narrator hibari:heart ferry-workers

    Parameters
    ----------
    person
        As the script's cast has them; `narrator` for the narrator.
    voice
        A voice of `podcast voices`.
    scripts
        Names of scripts, or enough of each; without any, all in which they speak.
    """
    from podcast.production.voicing.cast_changes import alike_in, give_voice

    opened = open_show(show)
    changed = give_voice(person, voice, _files(scripts, opened), opened)
    for file in changed:
        say(f"{file.slug}: {person} speaks as {voice}. podcast render {file.slug} says it again.")
        for one, other in alike_in(file):
            if person in (one, other):
                warn(f"{file.slug}: {one} and {other} sound like one person now.")
    if not changed:
        say(f"From the next script on {person} speaks as {voice}.")
    return 0


def play(*scripts: str, out: Path | None = None, show: ShowFolder = None) -> int:
    """Hear everybody say their first sentence.

    For example:

        podcast cast play ferry-workers

        podcast cast play ferry-workers --out samples/

    Parameters
    ----------
    scripts
        Names of scripts, or enough of each; without any, all of them.
    out
        A folder for WAV files, one a person, instead of playing them.
    """
    from podcast.audio.preview import play as play_sound
    from podcast.cli.voices import write_wav
    from podcast.production.voicing.cast_changes import cast_of
    from podcast.production.voicing.voice_list import find_voice
    from podcast.production.voicing.voice_sample import sample_of
    from podcast.show.slugs import slug_of

    opened = open_show(show)
    for member in cast_of(_files(scripts, opened), opened):
        voice, _ = find_voice(member.voice, opened.settings)
        sample = sample_of(member.says, voice, opened.settings, opened.settings.show.language)
        say(f"{member.person}, {member.voice}: {member.says}")
        if out is None:
            play_sound(sample.wav)
        else:
            path = out / f"{slug_of(member.person)}.wav"
            write_wav(path, sample.wav)
            print(path)
    return 0


def _files(names: tuple[str, ...], opened: Show) -> list[ScriptFile]:
    from podcast.script.script_files import all_scripts, find_script

    return [find_script(name, opened) for name in names] if names else list(all_scripts(opened))


def _print(members: list[CastMember]) -> None:
    from podcast.cli.tables import fitted, room

    table = [
        (member.person, member.voice, member.gender, ", ".join(member.scripts))
        for member in members
    ]
    for member, line in zip(members, fitted(table, room(), GIVE_WAY), strict=True):
        print(line)
        if member.problem:
            warn(f"  {member.problem}")
