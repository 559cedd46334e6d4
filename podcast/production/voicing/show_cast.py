"""The show's cast: a voice for everybody who speaks in a script, the same one in every episode.

What podcast.toml's `[cast]` says comes first. Voices given so far are kept in `scripts/cast.json`:
made by us, but a
person may change it, and the voice then holds for every later script.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from podcast.article.model import Article
from podcast.production.voicing.cast_memory import CastMemory
from podcast.production.voicing.heard_genders import heard_genders
from podcast.script.model import NARRATOR, Script
from podcast.script.speaker_names import is_name
from podcast.show.folder import Show
from podcast.speech.voice_assignment import (
    Candidate,
    another_voice,
    cast_voices,
    with_second_voices,
)

if TYPE_CHECKING:
    from podcast.speech.synthesis.engine_protocol import Voice
    from podcast.speech.synthesis.voice_choice import VoiceChoice


def cast_memory(show: Show) -> CastMemory:
    """What is known of voices, for who casts many scripts."""
    return CastMemory(show, partial(_voices_of, show))


def cast_script(
    script: Script,
    article: Article,
    show: Show,
    before: Script | None = None,
    *,
    narrator: str = "",
    memory: CastMemory | None = None,
) -> Script:
    """The script with a voice for everybody: as the show's cast says, as in earlier episodes, or a
    new one. `narrator` is the voice that the user wants for this article's; `memory` that of one
    who casts many and writes it down after them."""
    usual, candidates = (memory.voices_of if memory else partial(_voices_of, show))(script.language)
    narrator = narrator or usual
    style = script.house_style(show.settings.script)
    speakers = [name for name, _ in script.cast if name != NARRATOR]
    if style.quote_voices == "none":
        cast = dict.fromkeys(speakers, narrator)
    elif style.quote_voices == "one":
        cast = dict.fromkeys(speakers, another_voice(candidates, narrator))
    else:
        known = memory or cast_memory(show)
        cast = cast_voices(
            speakers,
            candidates,
            fixed=(dict(before.cast) if before else {}) | show.settings.cast,
            remembered=known.voices,
            used=known.used,
            genders=_genders(speakers, article) | heard_genders(script),
            narrator=narrator,
        )
        known.learn({name: voice for name, voice in cast.items() if is_name(name)})
        if memory is None:
            known.save()
    return replace(script, cast=((NARRATOR, narrator), *((name, cast[name]) for name in speakers)))


def _voices_of(show: Show, language: str) -> tuple[str, list[Candidate]]:
    """The narrator of articles in a language, and who else may speak."""
    from podcast.speech.synthesis.voice_choice import voice_choice

    choice = voice_choice(show.settings)
    narrator = _shows_narrator(show, language, choice)
    chosen = (choice.find(voice) for voice in show.settings.voices.quoted)
    pool = [voice for voice in chosen if voice] or choice.pool(language)
    candidates = with_second_voices(_candidate(voice, choice) for voice in pool)
    return narrator or choice.written(choice.usual_voice(language)), candidates


def _candidate(voice: Voice, choice: VoiceChoice) -> Candidate:
    """A voice of the pool, with how natural its engine's voices are."""
    from podcast.speech.synthesis.engine_registry import get_engine

    natural = get_engine(choice.read(voice.id).engine).natural
    return Candidate(voice.id, voice.gender, natural)


def _shows_narrator(show: Show, language: str, choice: VoiceChoice) -> str:
    """The voice that the show names for its narrator, "" if it is none for this language: an
    article in another language than the show's gets a voice of its own."""
    named = show.settings.cast.get(NARRATOR) or show.settings.voices.narrator
    if not named or _primary(language) == _primary(show.settings.show.language):
        return named or ""
    voice = choice.find(named)
    return named if voice and _primary(voice.language) == _primary(language) else ""


def _primary(language: str) -> str:
    return language.replace("_", "-").partition("-")[0].lower()


def _genders(speakers: list[str], article: Article) -> dict[str, str]:
    """What the article tells of everybody's gender, else what the first name does; "" where neither
    does."""
    from podcast.languages.registry import ENGLISH, telling_language
    from podcast.scripter.discourse.referring_expressions import gender_of_description

    if telling_language(article.language) is ENGLISH:
        from podcast.scripter.coreference.told_gender import told_gender

        names = [name for name in speakers if is_name(name)]
        known = {name: told_gender(name, article.text, names) for name in names}
    else:
        known = _of_other_languages(speakers, article)
    return {
        name: known.get(name) or ("" if is_name(name) else gender_of_description(name))
        for name in speakers
    }


def _of_other_languages(speakers: list[str], article: Article) -> dict[str, str]:
    from podcast.languages.registry import language_of
    from podcast.scripter.coreference.people import find_people
    from podcast.scripter.mentions.linking.gender_inference import gender_of
    from podcast.scripter.retelling.people.told_genders import told_genders

    language = language_of(article.language)
    by_article = told_genders(speakers, article.text, language) if language.code else {}
    told = {person.name: person.gender for person in find_people(article.text)} if speakers else {}
    return {
        name: by_article.get(name) or told.get(name) or _of_surname(name, told) or gender_of(name)
        for name in speakers
    }


def _of_surname(name: str, told: Mapping[str, str]) -> str:
    """`Moy`, where Will Moy is the only Moy: what is known of him."""
    bearers = [gender for full, gender in told.items() if full.split()[-1] == name]
    return bearers[0] if len(bearers) == 1 else ""
