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
    from podcast.speech.synthesis.engine_protocol import Engine, Voice

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
    from podcast.speech.synthesis.engine_registry import get_engine, speaks

    at = show_at_hand(show)
    settings = at.settings if at else Settings()  # voices can be heard before there is a show
    name = engine or settings.voices.engine
    using = get_engine(name)
    if language not in ("", "all") and not speaks(using, language):
        raise PodcastError(
            f"{name} has no voice for {language!r}",
            remedy="`podcast voices --language all` lists every one.",
            code="engine",
        )
    language = (language or settings.show.language).replace("_", "-")
    if say_text or out:
        chosen = voice or settings.voices.narrator or using.usual_voice(language)
        return _sample(name, chosen, say_text or SAMPLE, out, settings)
    listed = _listed(using, language)
    if json:
        print_json([asdict(known) for known in listed])
    else:
        _print(listed)
    return 0


def _print(listed: list[Voice]) -> None:
    width = max((len(known.id) for known in listed), default=0)
    for known in listed:
        print(f"{known.id:{width}}  {known.language:14}  {known.gender:6}  {known.name}")


def _listed(engine: Engine, language: str) -> list[Voice]:
    """The voices of a language: the narrator's, then those for quoted people, then the others; or
    all there are."""
    if language == "all":
        return list(engine.voices())
    usual, head = engine.usual_voice(language), language.split("-", maxsplit=1)[0].lower()
    narrator = (known for known in engine.voices() if known.id == usual)
    others = (known for known in engine.voices() if known.language.split("-")[0].lower() == head)
    return list(dict.fromkeys((*narrator, *engine.pool(language), *others)))


def _sample(engine: str, voice: str, text: str, out: Path | None, settings: Settings) -> int:
    from podcast.atomic_files import atomic_write
    from podcast.audio.preview import wav_of
    from podcast.speech.synthesis.engine_protocol import Utterance
    from podcast.speech.synthesis.engine_registry import get_engine
    from podcast.speech.synthesis.worker_pool import speak_all
    from podcast.speech.verbalize import Context, spoken

    if out is None:
        raise UseError("where should the sample go?", remedy="Name a file: --out sample.wav")
    using = get_engine(engine)
    if problem := using.problem_with(voice):
        raise PodcastError(problem, remedy="`podcast voices` lists the voices there are.")
    said = spoken(text, settings.show.language, Context(settings.lexicon))
    made: list[bytes] = []
    utterance = Utterance(said, voice, settings.voices.rate, settings.voices.pitch, engine)
    speak_all([utterance], lambda _, samples: made.append(samples))
    content = wav_of(made[0], using.rate_of(voice))
    if str(out) == "-":
        sys.stdout.buffer.write(content)
    else:
        atomic_write(out, content)
        say(f"{voice} says it in {out}")
    return 0
