"""Which gender an article in another language than English tells of those who speak, for voices."""

from __future__ import annotations

from collections.abc import Sequence

from podcast.languages.model import Language
from podcast.script.speaker_names import is_name
from podcast.scripter.model import Attribution, SpeakerKind
from podcast.scripter.retelling.people.known_names import KnownNames


def told_genders(speakers: Sequence[str], text: str, language: Language) -> dict[str, str]:
    """Female, male or "" for each: by the first name, by what the article says somebody is
    (`der Elektriker Jonte Bruns`), of a description by its article or noun.

    >>> from podcast.languages.registry import language_of
    >>> text = "Der Elektriker Jonte Bruns misst. Ein Anwohner lacht."
    >>> told_genders(["Jonte Bruns", "Ein Anwohner"], text, language_of("de"))
    {'Jonte Bruns': 'male', 'Ein Anwohner': 'male'}
    """
    firsts = {name: language.first_name_gender(name.partition(" ")[0]) for name in speakers}
    names = KnownNames(text, {name: firsts[name] or "" for name in speakers}, language)
    return {name: _gender(name, names) for name in speakers}


def _gender(speaker: str, names: KnownNames) -> str:
    first = speaker.partition(" ")[0].lower()
    is_described = first in names.language.lexicon.determiners or not is_name(speaker)
    if is_described or first in names.language.pronouns.possessive:
        return names.gender_of(Attribution(speaker, SpeakerKind.NOMINAL))
    return names.gender(speaker)
