"""The people of a text: name, gender and description."""

from __future__ import annotations

from dataclasses import dataclass

from podcast.scripter.clauses import subject_verb
from podcast.scripter.descriptions import description_after
from podcast.scripter.entities import Entity
from podcast.scripter.first_names import first_name_gender
from podcast.scripter.phrase import bare
from podcast.scripter.scene import Scene, read_scene
from podcast.scripter.verbs import NOTHING
from podcast.scripter.words import DETERMINERS, FEMALE_WORDS, HONORIFICS, MALE_WORDS, TITLES

MENTIONS_READ = 8  # of each person, for a description


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom the text names."""

    name: str  # the fullest name in the text, without title
    gender: str = ""  # "female", "male", "" not known
    description: str = ""  # as the text gives it: "a tide expert at Norrby College"


def find_people(text: str) -> tuple[Person, ...]:
    """The people that a text names, in the order in which they first appear."""
    return people_of(read_scene(text))


def people_of(scene: Scene) -> tuple[Person, ...]:
    """The people of a text that has been read, in the order in which they first appear."""
    people = [entity for entity in scene.entities if entity.person and (entity.known or entity.titled)]
    people.sort(key=lambda entity: entity.mentions[0])
    return tuple(Person(entity.name, entity.gender, _description(scene, entity)) for entity in people)


def gender_of(name: str) -> str:
    """`"female"`, `"male"` or `""`, from a title or the first name: `Mrs. Bell`, `Dana Okoye`, `the chairwoman`."""
    words = [bare(word).lower() for word in name.split()]
    for word in words:
        if word in FEMALE_WORDS:
            return "female"
        if word in MALE_WORDS and word in TITLES:
            return "male"
    words = [word for word in words if word not in TITLES and len(word) > 1]
    return (first_name_gender(words[0]) or "") if len(words) > 1 else ""


def _description(scene: Scene, entity: Entity) -> str:
    """What the text says of a person after or before the name, at the first place where it does."""
    for number in entity.mentions[:MENTIONS_READ]:
        mention = scene.mentions[number]
        if scene.tokens.quote[mention.first] >= 0:
            continue
        verb = subject_verb(scene, number)
        span = verb.description if verb else NOTHING
        if span == NOTHING:
            span = description_after(
                scene, number, mention.end, scene.tokens.bounds[scene.tokens.paragraph[mention.first]][1]
            )
        if span == NOTHING and mention.name_first > mention.first:
            words = scene.tokens.low[mention.first : mention.name_first]
            if not all(bare(word) in HONORIFICS or word in DETERMINERS for word in words):
                span = (mention.first, mention.name_first)
        if span != NOTHING and span[1] > span[0]:
            start, end = scene.tokens.span(*span)
            return " ".join(scene.tokens.text[start:end].split()).strip("(), ")
    return ""
