"""Whose voice each speaker of a script has, and what stands in for voices that cannot be used."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from podcast.script.model import NARRATOR, Script
from podcast.show.folder import Show
from podcast.speech.foreign_script import language_of_script
from podcast.speech.synthesis.engine_protocol import VoiceId
from podcast.speech.synthesis.engine_registry import get_engine
from podcast.speech.synthesis.voice_choice import ALWAYS_THERE, speaks, voice_choice

LATIN = re.compile("[A-Za-z\u00c0-\u024f]")


@dataclass(frozen=True, slots=True)
class ScriptVoices:
    """The voices of a script."""

    language: str
    by_speaker: Mapping[str, VoiceId]
    # voices whose engine cannot be used here -> who speaks in their place
    stand_ins: Mapping[VoiceId, VoiceId] = field(default_factory=dict)

    def of(self, speaker: str) -> VoiceId:
        """Whose voice this speaker's words are said in."""
        voice = self.by_speaker.get(speaker) or self.by_speaker[NARRATOR]
        return self.stand_ins.get(voice, voice)

    def sayable(self, text: str, voice: VoiceId) -> tuple[str, VoiceId]:
        """What can be said of `text`, and in which voice: in another one when this has no sound for
        any of it. "" when nobody can say it."""
        said = get_engine(voice.engine).sayable(text, voice.voice)
        if has_words(said):
            return said, voice
        other = self.native(text, voice)
        return (text, other) if other else ("", voice)

    def native(self, text: str, voice: VoiceId) -> VoiceId | None:
        """A voice that knows the script of a sentence without a Latin letter, where `voice` does
        not: nobody has to spell such a sentence in other letters."""
        if LATIN.search(text):
            return None
        other, language = get_engine(ALWAYS_THERE), language_of_script(text)
        if not language or voice.engine == ALWAYS_THERE or not speaks(other, language):
            return None
        return VoiceId(ALWAYS_THERE, other.usual_voice(language))


def script_voices(script: Script, show: Show, unusable: Collection[str] = ()) -> ScriptVoices:
    """The voices of a script; those of engines that are `unusable` are stood in for."""
    choice = voice_choice(show.settings)
    narrator = script.voice_of(NARRATOR) or show.settings.voices.narrator
    by_speaker = {
        NARRATOR: choice.read(narrator) if narrator else choice.usual_voice(script.language),
        **{name: choice.read(voice) for name, voice in script.cast if name != NARRATOR and voice},
    }
    voices = dict.fromkeys(by_speaker.values())
    lost = [v for v in voices if v.engine in unusable or get_engine(v.engine).missing()]
    return ScriptVoices(script.language, by_speaker, _stand_ins(lost, script.language))


def _stand_ins(lost: list[VoiceId], language: str) -> dict[VoiceId, VoiceId]:
    """A voice of the engine that is always there for each of those that are lost."""
    engine = get_engine(ALWAYS_THERE)
    usual = engine.usual_voice(language)
    others = [voice.id for voice in engine.pool(language) if voice.id != usual]
    names = [usual, *others]
    return {
        voice: VoiceId(ALWAYS_THERE, names[number % len(names)])
        for number, voice in enumerate(lost)
    }


def has_words(text: str) -> bool:
    """Whether anything in a text is said."""
    return any(character.isalnum() for character in text)
