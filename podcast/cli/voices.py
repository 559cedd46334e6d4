"""`podcast voices`."""

from __future__ import annotations

import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from podcast.cli.common import AsJson, ShowFolder, print_json, say, show_at_hand
from podcast.errors import PodcastError, UseError
from podcast.show.settings import Settings

if TYPE_CHECKING:
    from podcast.speech.synthesis.engine_protocol import Voice, VoiceId
    from podcast.speech.synthesis.voice_choice import VoiceChoice

SAMPLE = "This is a sentence of an article, as you would hear it."


def voices(
    voice: str = "",
    /,
    *,
    say_text: Annotated[str, Parameter(name="--say")] = "",
    out: Path | None = None,
    language: str = "",
    engine: str = "",
    show: ShowFolder = None,
    json: AsJson = False,
) -> int:
    """List the voices, or hear one.

    The narrator's comes first, then those that quoted people get, in that order. Any language of
    espeak-ng goes
    with any of its variants: `en-gb+f3`.

    For example:

        podcast voices

        podcast voices --language de

        podcast voices en-gb+f3 --say "Good morning." --out sample.wav

    Parameters
    ----------
    voice
        The voice to hear with --say; without it, the narrator's.
    say_text
        Text for a sample.
    out
        Where the sample goes, a WAV file; - for standard output.
    language
        Voices of this language, as in `en` or `pt-BR`; `all` for every one (default: the show's).
    engine
        Another engine than the show's.
    """
    from podcast.speech.synthesis.engine_registry import get_engine
    from podcast.speech.synthesis.voice_choice import VoiceChoice, speaks

    at = show_at_hand(show)
    settings = at.settings if at else Settings()  # voices can be heard before there is a show
    choice = VoiceChoice(engine or settings.voices.engine)
    name = choice.engine_for(language or settings.show.language)
    if language not in ("", "all") and not speaks(get_engine(name), language):
        raise PodcastError(
            f"{name} has no voice for {language!r}",
            remedy="`podcast voices --language all` lists every one.",
            code="engine",
        )
    language = (language or settings.show.language).replace("_", "-")
    if say_text or out:
        chosen = voice or settings.voices.narrator
        reader = choice.read(chosen) if chosen else choice.usual_voice(language)
        return _sample(reader, say_text or SAMPLE, out, settings)
    listed = _listed(choice, language)
    if json:
        print_json([asdict(known) for known in listed])
    else:
        _print(listed)
    return 0


def _print(listed: list[Voice]) -> None:
    width = max((len(known.id) for known in listed), default=0)
    for known in listed:
        print(f"{known.id:{width}}  {known.language:14}  {known.gender:6}  {known.name}")


def _listed(choice: VoiceChoice, language: str) -> list[Voice]:
    """The voices of a language: the narrator's, then those for quoted people, then the others; or
    all there are."""
    everything = choice.installed()
    if language == "all":
        return list(everything)
    usual, head = (
        choice.written(choice.usual_voice(language)),
        language.split("-", maxsplit=1)[0].lower(),
    )
    narrator = (v for v in everything if v.id == usual)
    others = (v for v in everything if v.language.split("-")[0].lower() == head)
    return list(dict.fromkeys((*narrator, *choice.pool(language), *others)))


def _sample(voice: VoiceId, text: str, out: Path | None, settings: Settings) -> int:
    from podcast.atomic_files import atomic_write
    from podcast.audio.preview import wav_of
    from podcast.speech.synthesis.engine_protocol import Utterance
    from podcast.speech.synthesis.engine_registry import get_engine
    from podcast.speech.synthesis.worker_pool import speak_all
    from podcast.speech.verbalize import Context, spoken

    if out is None:
        raise UseError("where should the sample go?", remedy="Name a file: --out sample.wav")
    using = get_engine(voice.engine)
    if problem := using.missing() or using.problem_with(voice.voice):
        raise PodcastError(problem, remedy="`podcast voices` lists the voices there are.")
    said = using.sayable(
        spoken(text, settings.show.language, Context(settings.lexicon)), voice.voice
    )
    made: list[bytes] = []
    rate, pitch = settings.voices.rate, settings.voices.pitch
    utterance = Utterance(said, voice.voice, rate, pitch, voice.engine)
    speak_all([utterance], lambda _, samples: made.append(samples))
    content = wav_of(made[0], using.rate_of(voice.voice))
    if str(out) == "-":
        sys.stdout.buffer.write(content)
    else:
        atomic_write(out, content)
        say(f"{voice} says it in {out}")
    return 0
