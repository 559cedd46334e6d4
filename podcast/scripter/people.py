"""The people of a text: which mentions are the same person, their fullest name, gender and description."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from podcast.scripter.first_names import first_name_gender
from podcast.scripter.marks import pair_marks, paragraphs
from podcast.scripter.mentions import find_mentions
from podcast.scripter.phrase import Form, Mention, bare
from podcast.scripter.tokens import Tokens, tokenise
from podcast.scripter.words import FEMALE_WORDS, HONORIFICS, MALE_WORDS, PARTICLES, SUFFIXES, TITLES


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom the text names."""

    name: str  # the fullest name in the text, without title
    gender: str = ""  # "female", "male", "" not known
    description: str = ""  # as the text gives it: "a Baltic expert at Harbor Group"


@dataclass(slots=True)
class Entity:
    """A person or organisation with all its mentions."""

    words: list[str]  # of its fullest name, in lower case
    name: str
    gender: str = ""
    known: bool = False
    titled: bool = False
    mentions: list[int] = field(default_factory=list)

    @property
    def person(self) -> bool:
        """Whether it looks like a person rather than an organisation or a place."""
        return self.gender != "thing"


def find_people(text: str) -> tuple[Person, ...]:
    """The people that a text names, in the order in which they first appear."""
    inside = paragraphs(text)
    tokens = tokenise(text, inside, pair_marks(text, inside))
    mentions = find_mentions(tokens)
    entities = link_names(tokens, mentions)
    return tuple(
        Person(entity.name, entity.gender, "")
        for entity in entities
        if entity.person and (entity.known or entity.titled)
    )


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


def link_names(tokens: Tokens, mentions: list[Mention]) -> list[Entity]:
    """Gather the mentions by name into entities and set each mention's `entity`; pronouns stay at -1."""
    entities: list[Entity] = []
    by_last: defaultdict[str, list[int]] = defaultdict(list)
    by_first: defaultdict[str, list[int]] = defaultdict(list)
    named = [(number, mention) for number, mention in enumerate(mentions) if mention.form is Form.NAME]
    for number, mention in named:  # the full names first: a surname may stand before the full name, in a headline
        words = name_words(tokens, mention)
        if len(words) > 1:
            _join(entities, by_last, by_first, tokens, mention, number, words)
    for number, mention in named:
        words = name_words(tokens, mention)
        if len(words) == 1:
            _join_single(entities, by_last, by_first, tokens, mention, number, words[0])
    for entity in entities:
        entity.mentions.sort()
        _settle(tokens, mentions, entity)
    return entities


def name_words(tokens: Tokens, mention: Mention) -> list[str]:
    """The words of a name in lower case, without `Jr.` and the like."""
    words = [bare(tokens.low[index]) for index in range(mention.name_first, mention.name_end)]
    words = [word for word in words if word != ","]
    while len(words) > 1 and words[-1] in SUFFIXES:
        words.pop()
    return words


def _join(
    entities: list[Entity],
    by_last: defaultdict[str, list[int]],
    by_first: defaultdict[str, list[int]],
    tokens: Tokens,
    mention: Mention,
    number: int,
    words: list[str],
) -> None:
    for candidate in by_last[words[-1]][-40:]:
        entity = entities[candidate]
        if (entity.gender == "thing") == (mention.gender == "thing") and _same_person(entity.words, words):
            break
    else:
        candidate = len(entities)
        entity = Entity(words, _spell(tokens, mention))
        entities.append(entity)
        by_last[words[-1]].append(candidate)
        if mention.gender != "thing":
            by_first[words[0]].append(candidate)
            if len(words) > 2 and words[-2] in PARTICLES:
                by_last[" ".join(words[-2:])].append(candidate)
    if len(words) > len(entity.words):
        entity.words, entity.name = words, _spell(tokens, mention)
    entity.mentions.append(number)
    entity.gender = entity.gender or mention.gender
    mention.entity = candidate


def _same_person(one: list[str], two: list[str]) -> bool:
    """Whether two names with the same last word may be one person's: initials and middle names are allowed to differ."""
    a, b = one[0], two[0]
    if a == b:
        return True
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    return (a in two[:-1] or b in one[:-1]) or (len(a) > 2 and len(b) > 2 and (a.startswith(b) or b.startswith(a)))


def _join_single(
    entities: list[Entity],
    by_last: defaultdict[str, list[int]],
    by_first: defaultdict[str, list[int]],
    tokens: Tokens,
    mention: Mention,
    number: int,
    word: str,
) -> None:
    choices = by_last[word] or ([] if mention.titled else by_first[word])
    want = mention.gender
    fitting = [c for c in choices if not want or not entities[c].gender or entities[c].gender == want] or choices
    if fitting:
        best = max(fitting, key=lambda c: _recency(entities[c], number))
    else:
        best = len(entities)
        entities.append(Entity([word], _spell(tokens, mention)))
        by_last[word].append(best)
    entities[best].mentions.append(number)
    mention.entity = best


def _recency(entity: Entity, number: int) -> tuple[int, int]:
    """Of several with one surname: the one named last before `number`; else the one named first after it."""
    last = max((n for n in entity.mentions[-50:] if n < number), default=-1)
    return (last, -entity.mentions[0] if last < 0 else 0)


def _spell(tokens: Tokens, mention: Mention) -> str:
    start, end = tokens.span(mention.name_first, mention.name_end)
    return " ".join(tokens.text[start:end].split())


def _settle(tokens: Tokens, mentions: list[Mention], entity: Entity) -> None:
    """What its mentions tell together about an entity, given back to each of them."""
    genders = Counter(mentions[number].gender for number in entity.mentions)
    entity.titled = any(mentions[number].titled for number in entity.mentions)
    entity.known = first_name_gender(entity.words[0]) is not None and len(entity.words) > 1
    told = [
        mentions[number].gender
        for number in entity.mentions
        if mentions[number].titled and mentions[number].gender in ("female", "male")
    ]
    if told:
        entity.gender = Counter(told).most_common(1)[0][0]
    elif genders["thing"] > sum(genders.values()) / 2 and not entity.known:
        entity.gender = "thing"
    else:
        entity.gender = (first_name_gender(entity.words[0]) or "") if entity.known else ""
    for number in entity.mentions:
        mentions[number].gender = entity.gender


HONORIFIC_OR_TITLE = HONORIFICS | TITLES
