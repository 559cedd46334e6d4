"""Which voice is meant: by an id with or without its engine, by a language, or by what is there."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from podcast.errors import PodcastError
from podcast.show.settings import Settings
from podcast.speech.synthesis.engine_protocol import SET_UP, Engine, Voice, VoiceId
from podcast.speech.synthesis.engine_registry import engine_names, get_engine
from podcast.speech.synthesis.voice_variants import split_variant, variant_of

AUTO = "auto"  # in podcast.toml: the best installed voice that speaks the language
# an engine that is no entry point: `module:Class`
OWN_ENGINE = re.compile(r"([a-z_][\w.]*:[A-Z]\w*):(.+)")
SLOW = 5.0  # times real time on one processor
ALWAYS_THERE = "pyttsx3"  # on every system, for every language that the system has a voice for


@dataclass(frozen=True, slots=True)
class VoiceChoice:
    """How voices are chosen in a show: its engine, or AUTO; see `voice_choice`."""

    engine: str = AUTO
    set_ups: tuple[tuple[str, str], ...] = ()  # engines that a show sets up, and how

    def read(self, text: str) -> VoiceId:
        """Whose voice an id means; of one that names no engine, the show's, or whoever knows it.

        >>> VoiceChoice("pyttsx3").read("espeak:en-gb+f3"), VoiceChoice("pyttsx3").read("en-us")
        (VoiceId(engine='espeak', voice='en-gb+f3'), VoiceId(engine='pyttsx3', voice='en-us'))
        """
        for name in (*engine_names(), self.engine):
            if text.startswith(f"{name}:"):
                return VoiceId(self._with_set_up(name), text[len(name) + 1 :])
        if own := OWN_ENGINE.fullmatch(text):
            return VoiceId(own[1], own[2])
        if self.engine != AUTO:
            return VoiceId(self._with_set_up(self.engine), text)
        # before engines had names in ids, there was this one
        candidates = (ALWAYS_THERE, *_best_first())
        known = (name for name in candidates if not get_engine(name).problem_with(text))
        return VoiceId(next(known, ALWAYS_THERE), text)

    def written(self, voice: VoiceId) -> str:
        """The id as scripts and casts have it: without the engine where the show names that."""
        own = voice.engine.partition(SET_UP)[0] == self.engine
        return voice.voice if own else str(voice)

    def problem_with(self, text: str) -> str:
        """Why a voice id cannot be used, or ""."""
        voice = self.read(text)
        return get_engine(voice.engine).problem_with(voice.voice)

    def missing(self, text: str) -> str:
        """Why a voice's whole engine cannot be used here, and what would mend it, or ""."""
        return get_engine(self.read(text).engine).missing()

    def find(self, text: str) -> Voice | None:
        """The voice of an id, which it keeps; None when there is none."""
        voice = self.read(text)
        base, factor = split_variant(voice.voice)
        for known in get_engine(voice.engine).voices():
            if known.id == base:
                return replace(variant_of(known, factor) if factor != 1.0 else known, id=text)
        return None

    def usual_voice(self, language: str) -> VoiceId:
        """A narrator's, in this language (BCP 47)."""
        engine = self.engine_for(language)
        return VoiceId(engine, get_engine(engine).usual_voice(language))

    def engine_for(self, language: str) -> str:
        """The show's engine; else the best that is installed and speaks this language."""
        return next(self._engines_for(language))

    def pool(self, language: str) -> tuple[Voice, ...]:
        """Voices for quoted people in this language, the best first; ids as scripts have them.

        Of a slow engine only if it narrates too: nobody waits longer for a few sentences.
        """
        engines = list(self._engines_for(language))
        quick = [name for name in engines if get_engine(name).speed > SLOW or name == engines[0]]
        return tuple(
            replace(voice, id=self.written(VoiceId(name, voice.id)))
            for name in quick
            for voice in get_engine(name).pool(language)
        )

    def installed(self) -> tuple[Voice, ...]:
        """Every voice of the show's engine, or of all engines; ids as scripts have them."""
        names = [self._with_set_up(self.engine)]
        if self.engine == AUTO:
            names = [*_best_first(), *(self._with_set_up(name) for name, _ in self.set_ups)]
        return tuple(
            replace(voice, id=self.written(VoiceId(name, voice.id)))
            for name in names
            for voice in get_engine(name).voices()
        )

    def _with_set_up(self, engine: str) -> str:
        """What get_engine is asked for."""
        set_up = dict(self.set_ups).get(engine)
        return f"{engine}{SET_UP}{set_up}" if set_up else engine

    def _engines_for(self, language: str) -> Iterator[str]:
        """The show's engine, or all that speak a language, the best first.

        One after the other: whoever wants the best does not wait for the others' lists of voices.
        """
        if self.engine != AUTO:
            yield self._with_set_up(self.engine)
            return
        nobody = True
        for name in _best_first():
            if speaks(get_engine(name), language):
                nobody = False
                yield name
        if nobody:
            yield ALWAYS_THERE


def voice_choice(settings: Settings) -> VoiceChoice:
    """How a show chooses, with what it sets up for engines that need it."""
    voices = settings.voices
    server = {"server": voices.server, "model": voices.model}
    set_ups = {
        "openai": json.dumps({key: value for key, value in server.items() if value}),
        "command": json.dumps(dict(sorted(settings.programs.items()))),
    }
    return VoiceChoice(
        voices.engine, tuple((name, text) for name, text in set_ups.items() if text != "{}")
    )


def speaks(engine: Engine, language: str) -> bool:
    """Whether an engine has a voice for a language, and need not take the one that it takes for
    want of any."""
    primary = language.replace("_", "-").partition("-")[0].lower()
    if any(
        voice.language.partition("-")[0].lower() in (primary, "mul") for voice in engine.voices()
    ):
        return True
    return engine.usual_voice(language) != engine.usual_voice("und")


def _best_first() -> list[str]:
    """Engines that may be chosen when nobody names one, and are there: natural before quick."""
    engines = {name: get_engine(name) for name in engine_names() if _is_for_this_system(name)}
    usable = {
        name: engine
        for name, engine in engines.items()
        if engine.automatic and not engine.missing()
    }
    return sorted(usable, key=lambda name: (usable[name].natural, usable[name].speed), reverse=True)


def _is_for_this_system(name: str) -> bool:
    """An engine may refuse to be made where it cannot run: espeak is for Linux."""
    try:
        get_engine(name)
    except PodcastError:
        return False
    return True
