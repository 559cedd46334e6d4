"""The voices of this machine and those to be had, as one list."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Any

from podcast.errors import PodcastError
from podcast.languages.language_tags import spoken_language
from podcast.show.settings import Settings
from podcast.speech.synthesis.engine_protocol import Voice, VoiceId
from podcast.speech.synthesis.voice_choice import AUTO, VoiceChoice, voice_choice
from podcast.voices.catalogue import CatalogueVoice, catalogue
from podcast.voices.installation import is_installed

EVERY_LANGUAGE = "all"


@dataclass(frozen=True, slots=True)
class ListedVoice:
    """A voice, whether it is there or not."""

    id: str
    name: str
    language: str
    gender: str
    engine: str
    size: int  # bytes; 0 for what comes with its engine
    licence: str
    meaning: str  # of the licence for a public show; "" where it is not known to us
    installed: bool

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return asdict(self)


def list_voices(choice: VoiceChoice, language: str) -> list[ListedVoice]:
    """The voices of a language, or of "all": the narrator's, those of quoted people, others, and
    last those to be had. Raises PodcastError when nothing speaks it."""
    known = {voice.id: voice for voice in catalogue()}
    there = [_of_engine(voice, choice, known) for voice in _installed(choice, language)]
    ids = {voice.id for voice in there}
    wanted = "" if language == EVERY_LANGUAGE else language
    to_be_had = [
        _of_catalogue(voice)
        for voice in catalogue()
        if voice.speaks(wanted) and not _is_listed(voice, ids)
    ]
    if not there and not to_be_had:
        raise PodcastError(
            f"no voice speaks {language!r}", code="not-found",
            remedy="`podcast voices all` lists every voice there is and is to be had.",
        )  # fmt: skip
    return [*there, *to_be_had]


def find_voice(name: str, settings: Settings) -> tuple[VoiceId, str]:
    """The voice of a name with or without its engine ("piper:joe", "joe"), and its language.

    Raises PodcastError when there is none that is installed.
    """
    choice = voice_choice(settings)
    everywhere = replace(choice, engine=AUTO)
    named = (voice.id for voice in everywhere.installed() if voice.id.partition(":")[2] == name)
    for text in (name, *named):
        if found := choice.find(text):
            return choice.read(text), found.language or settings.show.language
    raise PodcastError(
        f"there is no voice {name!r} here", code="not-found",
        remedy="`podcast voices all` lists those there are; `podcast voices install` gets more.",
    )  # fmt: skip


def _installed(choice: VoiceChoice, language: str) -> list[Voice]:
    everything = choice.installed()
    if language == EVERY_LANGUAGE:
        return list(everything)
    spoken = spoken_language(language)
    of_language = [voice for voice in everything if spoken_language(voice.language) == spoken]
    if not of_language:
        return []
    usual = choice.written(choice.usual_voice(language))
    narrator = [voice for voice in everything if voice.id == usual]
    return list(dict.fromkeys((*narrator, *choice.pool(language), *of_language)))


def _is_listed(voice: CatalogueVoice, ids: set[str]) -> bool:
    """Whether its engine has it already; a whole set, such as Kokoro's, when it has any of it."""
    is_set = voice.name == voice.engine
    return voice.id in ids or (
        is_set and any(listed.startswith(f"{voice.engine}:") for listed in ids)
    )


def _of_engine(voice: Voice, choice: VoiceChoice, known: dict[str, CatalogueVoice]) -> ListedVoice:
    engine = choice.read(voice.id).engine
    listed = known.get(voice.id) or known.get(f"{engine}:{engine}")
    return ListedVoice(
        voice.id, voice.name, voice.language, voice.gender, engine, voice.size,
        voice.licence or (listed.licence if listed else ""), listed.meaning if listed else "",
        installed=True,
    )  # fmt: skip


def _of_catalogue(voice: CatalogueVoice) -> ListedVoice:
    name = voice.upstream if voice.upstream != voice.name else voice.name.title()
    return ListedVoice(
        voice.id, name, voice.language, voice.gender, voice.engine, voice.size, voice.licence,
        voice.meaning, installed=is_installed(voice),
    )  # fmt: skip
