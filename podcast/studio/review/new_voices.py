"""A voice for somebody whom an editor lets speak: the show's, an earlier one, or a new one."""

from __future__ import annotations

from podcast.errors import PodcastError
from podcast.production.voicing.cast_memory import recall, remember
from podcast.script.model import NARRATOR, Script
from podcast.script.speaker_names import is_name
from podcast.scripter.discourse.referring_expressions import gender_of_description
from podcast.scripter.mentions.linking.gender_inference import gender_of
from podcast.show.folder import Show
from podcast.speech.synthesis.engine_registry import get_engine
from podcast.speech.synthesis.voice_choice import voice_choice
from podcast.speech.voice_assignment import Candidate, cast_voices, with_second_voices


def voice_for(name: str, script: Script, show: Show) -> str:
    """The voice id for a speaker who is not in the cast yet; later episodes have it too."""
    choice = voice_choice(show.settings)
    pool = [
        Candidate(voice.id, voice.gender, get_engine(choice.read(voice.id).engine).natural)
        for voice in choice.pool(script.language)
    ]
    there = {person: voice for person, voice in script.cast if person != NARRATOR}
    narrator = script.voice_of(NARRATOR) or choice.written(choice.usual_voice(script.language))
    gender = gender_of(name) or ("" if is_name(name) else gender_of_description(name))
    memory = recall(show)
    cast = cast_voices(
        [*there, name],
        with_second_voices(pool),
        fixed=there | show.settings.cast,
        remembered=memory,
        genders={name: gender},
        narrator=narrator,
    )
    if is_name(name) and memory.get(name) != cast[name]:
        remember(show, memory | {name: cast[name]})
    return cast[name]


def give_voice_everywhere(name: str, voice: str, show: Show) -> None:
    """Check a voice and remember it for later episodes. Raises PodcastError when it cannot be
    used."""
    if problem := voice_choice(show.settings).problem_with(voice):
        raise PodcastError(
            problem, code="engine", remedy="`podcast voices` lists the voices there are."
        )
    if name != NARRATOR and is_name(name):
        remember(show, recall(show) | {name: voice})
