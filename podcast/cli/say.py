"""`podcast say`: hear a word or a sentence, or see how it would be said."""

from __future__ import annotations

import sys
from dataclasses import asdict
from pathlib import Path

from podcast.cli.common import AsJson, OutFile, ShowFolder, print_json, show_at_hand
from podcast.cli.common import say as tell
from podcast.show.settings import Settings


def say(
    text: str,
    /,
    *,
    voice: str = "",
    explain: bool = False,
    out: OutFile = None,
    language: str = "",
    show: ShowFolder = None,
    json: AsJson = False,
) -> int:
    """Hear how a word or a sentence is said, with the show's lexicon, in the narrator's voice.

    For example:

        podcast say "The mayor of Kyiv met Zelenskyy."

        podcast say "Fares rose to $3.5m." --explain

        podcast say Selwick --voice piper:joe

        podcast say "Selwick is closed." --out selwick.wav

    Parameters
    ----------
    text
        What is to be said; `{written|said}` in it says a word differently, by respelling or IPA.
    voice
        Whose voice (default: the narrator's).
    explain
        Show the words, their sounds in IPA, the voice and its engine, instead of saying it.
    out
        A WAV file to write it to, - for standard output (default: it is played).
    language
        What the text is in (default: the voice's language).
    """
    from podcast.production.voicing.voice_list import find_voice
    from podcast.speech.synthesis.voice_choice import voice_choice

    opened = show_at_hand(show)
    settings = opened.settings if opened else Settings()
    if not voice:
        choice = voice_choice(settings)
        usual = choice.written(choice.usual_voice(language or settings.show.language))
        voice = settings.cast.get("narrator") or settings.voices.narrator or usual
    chosen, spoken_in = find_voice(voice, settings)
    if explain or json:
        _explain(text, str(chosen), settings, language or spoken_in, json=json)
    if out or not (explain or json):
        _say(text, str(chosen), settings, language or spoken_in, out)
    return 0


def _explain(text: str, voice: str, settings: Settings, language: str, *, json: bool) -> None:
    from podcast.production.voicing.explained_speech import explained
    from podcast.speech.synthesis.voice_choice import voice_choice

    shown = explained(text, voice_choice(settings).read(voice), settings, language)
    if json:
        print_json(asdict(shown))
        return
    for name, value in (
        ("said", shown.spoken),
        ("sounds", f"/{shown.sounds}/" if shown.sounds else "(this engine does not tell)"),
        ("voice", shown.voice),
        ("engine", shown.version),
    ):
        print(f"{name:7} {value}")


def _say(text: str, voice: str, settings: Settings, language: str, out: Path | None) -> None:
    from podcast.audio.preview import play
    from podcast.cli.voices import write_wav
    from podcast.production.voicing.voice_sample import sample_of
    from podcast.speech.synthesis.voice_choice import voice_choice

    chosen = voice_choice(settings).read(voice)
    sample = sample_of(text, chosen, settings, language)
    if out is None:
        play(sample.wav)
    elif str(out) == "-":
        sys.stdout.buffer.write(sample.wav)
    else:
        write_wav(out, sample.wav)
        tell(f"{voice} says it in {out}")
