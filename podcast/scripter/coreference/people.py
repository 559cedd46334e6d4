"""The people of a text: name, gender and description."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from podcast.scripter.mentions.annotated_text import AnnotatedText, annotate
from podcast.scripter.mentions.linking.entities import Entity
from podcast.scripter.mentions.noun_phrases import bare
from podcast.scripter.syntax.attribution_clauses import subject_verb
from podcast.scripter.syntax.name_descriptions import description_after
from podcast.scripter.syntax.speech_verbs import NOTHING

MENTIONS_READ = 8  # of each person, for a description


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom the text names."""

    name: str  # the fullest name in the text, without title
    gender: str = ""  # "female", "male", "" not known
    description: str = ""  # as the text gives it: "a tide expert at Norrby College"


def find_people(text: str) -> tuple[Person, ...]:
    """The people that a text names, in the order in which they first appear."""
    return people_of(annotate(text))


def people_of(scene: AnnotatedText) -> tuple[Person, ...]:
    """The people of a text that has been read, in the order in which they first appear."""
    people = [
        entity for entity in scene.entities if entity.person and (entity.known or entity.titled)
    ]
    people.sort(key=lambda entity: entity.mentions[0])
    return tuple(
        Person(entity.name, entity.gender, _description(scene, entity)) for entity in people
    )


def more_people(scene: AnnotatedText, known: Collection[str]) -> dict[str, str]:
    """Names that are people by what stands beside them, with the gender that they tell: a first
    name alone, `su nieto, Germán`, and full names whose first names no list has, if the text says
    what they do or that they speak."""
    parts = {part for name in known for part in name.split()}
    language = scene.language
    found: dict[str, str] = {}
    for entity in scene.entities:
        name = entity.name
        if not entity.person or name in parts or name in known or entity.place:
            continue
        if " " in name:
            if _description(scene, entity) or _speaks(scene, entity):
                found[name] = ""
        elif name[1:].islower() and name.lower() not in language.lexicon.function_words:
            gender = language.first_name_gender(name)
            is_number = name.lower() in language.constructions.one
            if gender is not None and not is_number:
                found[name] = gender
    return found


def _speaks(scene: AnnotatedText, entity: Entity) -> bool:
    """Whether a verb of saying stands beside one of the names."""
    tokens = scene.tokens
    for number in entity.mentions[:MENTIONS_READ]:
        mention = scene.mentions[number]
        beside = (mention.first - 1, mention.end)
        if any(0 <= at < len(tokens) and tokens.low[at] in tokens.verbs.kind for at in beside):
            return True
    return False


def _description(scene: AnnotatedText, entity: Entity) -> str:
    """What the text says of a person after or before the name, at the first place where it does."""
    for number in entity.mentions[:MENTIONS_READ]:
        mention = scene.mentions[number]
        if scene.tokens.quote[mention.first] >= 0:
            continue
        verb = subject_verb(scene, number)
        span = verb.description if verb else NOTHING
        if span == NOTHING:
            span = description_after(
                scene,
                number,
                mention.end,
                scene.tokens.bounds[scene.tokens.paragraph[mention.first]][1],
            )
        if span == NOTHING and mention.name_first > mention.first:
            words = scene.tokens.low[mention.first : mention.name_first]
            if not all(
                bare(word) in scene.tokens.lexicon.honorifics
                or word in scene.tokens.lexicon.determiners
                for word in words
            ):
                span = (mention.first, mention.name_first)
        if span != NOTHING and span[1] > span[0]:
            start, end = scene.tokens.span(*span)
            return " ".join(scene.tokens.text[start:end].split()).strip("(), ")
    return ""
