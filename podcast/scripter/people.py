"""The people of a text: which mentions are the same person, their fullest name, gender and description."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from podcast.scripter.first_names import first_name_gender
from podcast.scripter.marks import pair_marks, paragraphs
from podcast.scripter.mentions import find_headlines, find_mentions
from podcast.scripter.phrase import Form, Mention, bare
from podcast.scripter.tokens import Tokens, tokenise
from podcast.scripter.words import FEMALE_WORDS, MALE_WORDS, PARTICLES, SUFFIXES, TITLES

PLACE_AFTER = frozenset(
    ["in", "at", "near", "from", "to", "across", "into", "outside", "around", "throughout", "inside"]
)
VOTERS = {"he": "male", "his": "male", "him": "male", "himself": "male"} | {
    "she": "female",
    "her": "female",
    "herself": "female",
}


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
    told: bool = False  # its gender comes from a title
    place: bool = False  # mostly stands after "in", "from" and the like
    mentions: list[int] = field(default_factory=list)

    @property
    def person(self) -> bool:
        """Whether it looks like a person rather than an organisation or a place."""
        return self.gender != "thing"


def find_people(text: str) -> tuple[Person, ...]:
    """The people that a text names, in the order in which they first appear."""
    inside = paragraphs(text)
    tokens = tokenise(text, inside, pair_marks(text, inside))
    mentions = find_mentions(tokens, find_headlines(tokens))
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
            _join_single(entities, by_last, by_first, tokens, mentions, number, words[0])
    votes = pronoun_votes(tokens, mentions)
    for number, entity in enumerate(entities):
        entity.mentions.sort()
        _settle(mentions, entity, votes.get(number, Counter()))
        after = sum(tokens.low[mentions[n].first - 1] in PLACE_AFTER for n in entity.mentions if mentions[n].first)
        entity.place = not entity.known and not entity.titled and after * 2 >= len(entity.mentions)
    return entities


def pronoun_votes(tokens: Tokens, mentions: list[Mention]) -> dict[int, Counter[str]]:
    """For each entity how often "he", "his", "she" or "her" follows it in the same sentence, nobody else named so far."""
    votes: dict[int, Counter[str]] = {}
    alone = -1  # the only one named in the sentence so far: an entity, -1 nobody, -2 several
    at = 0
    for first, end in tokens.bounds:
        for index in range(first, end):
            if tokens.quote[index] >= 0:
                continue
            if tokens.first[index]:
                alone = -1
            while at < len(mentions) and mentions[at].first < index:
                at += 1
            if at < len(mentions) and mentions[at].first == index:
                mention = mentions[at]
                if mention.form is Form.NOMINAL and mention.gender != "thing":
                    alone = -2
                elif mention.form is Form.NAME and mention.gender != "thing":
                    alone = mention.entity if alone in (-1, mention.entity) else -2
            gender = VOTERS.get(tokens.low[index])
            if gender and alone >= 0:
                votes.setdefault(alone, Counter())[gender] += 1
    return votes


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
    mentions: list[Mention],
    number: int,
    word: str,
) -> None:
    mention = mentions[number]
    choices = by_last[word] or ([] if mention.titled else by_first[word])
    want = mention.gender
    fitting = [c for c in choices if not want or not entities[c].gender or entities[c].gender == want] or choices
    if fitting:
        best = max(fitting, key=lambda c: _nearness(tokens, mentions, entities[c], number))
    else:
        best = len(entities)
        entities.append(Entity([word], _spell(tokens, mention)))
        by_last[word].append(best)
    entities[best].mentions.append(number)
    mention.entity = best


def _nearness(tokens: Tokens, mentions: list[Mention], entity: Entity, number: int) -> tuple[bool, bool, int, int]:
    """Of several with one surname: the one named in full in this paragraph before, else the one most often named."""
    here = tokens.paragraph[mentions[number].first]
    last = max((n for n in entity.mentions[-50:] if n < number), default=-1)
    near = last >= 0 and tokens.paragraph[mentions[last].first] == here
    named = first_name_gender(entity.words[0]) is not None
    return (near, named, last if near else len(entity.mentions), -entity.mentions[0])


def _spell(tokens: Tokens, mention: Mention) -> str:
    start, end = tokens.span(mention.name_first, mention.name_end)
    return " ".join(tokens.text[start:end].split())


def _settle(mentions: list[Mention], entity: Entity, votes: Counter[str]) -> None:
    """What its mentions and the pronouns after them tell together about an entity, given back to each of them."""
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
        entity.told = True
    elif genders["thing"] > sum(genders.values()) / 2:
        entity.gender = "thing"
    else:
        entity.gender = _vote((first_name_gender(entity.words[0]) or "") if entity.known else "", votes)
    for number in entity.mentions:
        mentions[number].gender = entity.gender


def _vote(gender: str, votes: Counter[str]) -> str:
    """The gender by first name, unless the pronouns of the text say otherwise."""
    female, male = votes["female"], votes["male"]
    least = 2 if not gender else 5
    if female >= least and female >= 4 * male:
        return "female"
    if male >= least and male >= 4 * female:
        return "male"
    return gender
