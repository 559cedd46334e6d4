"""`podcast voices`: those there are, those to be had, and getting them."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

from cyclopts import App, Parameter

from podcast.cli.common import (
    DEFAULTS,
    AsJson,
    OutFile,
    ShowFolder,
    print_json,
    say,
    show_at_hand,
    warn,
)
from podcast.errors import UseError
from podcast.show.settings import Settings

SAMPLE = "This is a sentence of an article, as you would hear it."
MEGABYTE = 1e6
GIVE_WAY = (6, 5, 2, 3, 1)  # columns that a narrow terminal does without, in that order


def voices(
    voice: str = "",
    /,
    *,
    say_text: Annotated[str, Parameter(name="--say")] = "",
    out: OutFile = None,
    language: str = "",
    engine: str = "",
    show: ShowFolder = None,
    json: AsJson = False,
) -> int:
    """List the voices: those that are there, and those to be had.

    The narrator's comes first, then those that quoted people get, in that order, then those that
    `podcast voices install` gets. Any language of espeak-ng goes with any of its variants:
    `en-gb+f3`; any voice is another person's a sixth lower or higher: `hibari:heart@0.84`.

    For example:

        podcast voices

        podcast voices de

        podcast voices --language all --json

        podcast voices install thorsten

        podcast voices try thorsten "Guten Morgen."

    Parameters
    ----------
    voice
        A language, as in `en` or `pt-BR`; with --say, the voice to hear (default: the narrator's).
    say_text
        Text for a sample.
    out
        Where the sample goes, a WAV file; - for standard output.
    language
        Voices of this language; `all` for every one (default: the show's).
    engine
        Another engine than the show's.
    """
    from podcast.production.voicing.voice_list import list_voices
    from podcast.speech.synthesis.voice_choice import voice_choice

    opened = show_at_hand(show)
    settings = opened.settings if opened else Settings()  # voices are heard before there is a show
    choice = replace(voice_choice(settings), engine=engine or settings.voices.engine)
    if say_text or out:
        spoken_in = (language or settings.show.language).replace("_", "-")
        chosen = voice or settings.voices.narrator
        reader = choice.read(chosen) if chosen else choice.usual_voice(spoken_in)
        return _say(str(reader), say_text or SAMPLE, out, settings, spoken_in)
    wanted = (voice or language or settings.show.language).replace("_", "-")
    listed = list_voices(choice, wanted)
    if json:
        print_json([known.as_dict() for known in listed])
    else:
        _print([known.as_dict() for known in listed])
    return 0


def install(
    name: str, /, *, source: Annotated[str, Parameter(name="--from")] = "", json: AsJson = False
) -> int:
    """Get a voice: checked by size and digest, whole or not at all, gone on with where it stopped.

    For example:

        podcast voices install thorsten

        podcast voices install kokoro

        podcast voices install thorsten --from /media/stick

        podcast voices install aunt-rosa --from ~/my-piper-voice

    Parameters
    ----------
    name
        A voice of `podcast voices`; or any, with a folder that has a Piper voice's .onnx and
        .onnx.json.
    source
        Where from instead: a folder, for machines without a network, or the address of a mirror.
    """
    from podcast.cli.download_progress import downloading
    from podcast.voices.catalogue import catalogue
    from podcast.voices.installation import install as install_voice
    from podcast.voices.installation import remedy_for_engine

    listed = {known.id: known for known in catalogue()}
    with downloading(name) as progress:
        made = install_voice(name, source, progress)
    known = listed.get(made.id)
    if json:
        print_json({"id": made.id, "folder": str(made.folder), "new": made.new})
    else:
        print(made.id)
    say(f"{made.id} {'is installed' if made.new else 'was there already'}: {made.folder}")
    if known:
        say(f"Its licence is {known.licence}. {known.meaning}")
    if lacking := remedy_for_engine(made.id.partition(":")[0]):
        warn(lacking)
    return 0


def remove(name: str, /) -> int:
    """Take an installed voice away.

    For example:

        podcast voices remove thorsten
    """
    from podcast.voices.installation import remove as remove_voice

    say(f"Gone: {remove_voice(name)}")
    return 0


def try_voice(
    name: str,
    text: str = SAMPLE,
    /,
    *,
    out: OutFile = None,
    language: str = "",
    show: ShowFolder = None,
) -> int:
    """Hear a voice say something.

    For example:

        podcast voices try joe

        podcast voices try thorsten "Guten Morgen."

        podcast voices try hibari:heart@0.87 "Good morning." --out sample.wav

    Parameters
    ----------
    name
        The voice, with or without its engine.
    text
        What it says.
    out
        A WAV file to write it to, - for standard output (default: it is played).
    language
        What the text is in (default: the voice's language).
    """
    opened = show_at_hand(show)
    settings = opened.settings if opened else Settings()
    return _say(name, text, out, settings, language)


def __getattr__(name: str) -> App:
    """`app`: the command and those below it, new each time, as what mounts it changes it."""
    if name != "app":
        raise AttributeError(name)
    app = App(name="voices", default_parameter=DEFAULTS)
    app.default(voices)
    app.command(install)
    app.command(remove)
    app.command(try_voice, name="try")
    return app


def _say(name: str, text: str, out: Path | None, settings: Settings, language: str) -> int:
    from podcast.audio.preview import play
    from podcast.production.voicing.voice_list import find_voice
    from podcast.production.voicing.voice_sample import sample_of

    voice, spoken_in = find_voice(name, settings)
    sample = sample_of(text, voice, settings, language or spoken_in)
    if out is None:
        play(sample.wav)
    elif str(out) == "-":
        sys.stdout.buffer.write(sample.wav)
    else:
        write_wav(out, sample.wav)
        say(f"{voice} says it in {out}")
    return 0


def write_wav(out: Path, content: bytes) -> None:
    """Write a sample. Raises UseError for a name that is no WAV file's."""
    from podcast.atomic_files import atomic_write

    if out.suffix.lower() != ".wav":
        raise UseError(f"a sample is a WAV file, not {out.name}", remedy="Name it .wav.")
    atomic_write(out, content)


def _print(rows: list[dict[str, Any]]) -> None:
    """The voices as a table, those to be had behind those that are there."""
    from podcast.cli.tables import fitted, room

    table = [
        (row["id"], row["language"], row["gender"],
         f"{row['size'] / MEGABYTE:.0f} MB" if row["size"] else "",
         "installed" if row["installed"] else "to be had", row["licence"], row["name"])
        for row in rows
    ]  # fmt: skip
    for line in fitted(table, room(), GIVE_WAY, right=(3,)):
        print(line)
    if any(not row["installed"] for row in rows):
        say("To get one: podcast voices install NAME (what its licence means is said there)")
