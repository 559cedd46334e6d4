"""What titles, first names and pronouns tell of somebody's gender."""

from __future__ import annotations

from collections import Counter

from podcast.languages.en.english_names import first_name_gender
from podcast.languages.en.lexicon import FEMALE_WORDS, MALE_WORDS, TITLES
from podcast.scripter.mentions.entities import Entity
from podcast.scripter.mentions.noun_phrases import Form, Mention, bare
from podcast.scripter.tokenization.tokens import Tokens

VOTERS = {"he": "male", "his": "male", "him": "male", "himself": "male"} | {
    "she": "female",
    "her": "female",
    "herself": "female",
}


def pronoun_votes(tokens: Tokens, mentions: list[Mention]) -> dict[int, Counter[str]]:
    """For each entity how often "he" or "her" follows it in its sentence, nobody else named so
    far."""
    votes: dict[int, Counter[str]] = {}
    alone = -1  # the only one named in the sentence so far: an entity, -1 nobody, -2 several
    at = 0
    for first, end in tokens.bounds:
        alone = -1
        for index in range(first, end):
            if tokens.quote[index] >= 0:
                continue
            if tokens.first[index] and tokens.low[index] not in (
                "he",
                "she",
            ):  # `Ana Bell was born here. She …`
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


def settle_gender(mentions: list[Mention], entity: Entity, votes: Counter[str]) -> None:
    """What its mentions and the pronouns after them tell together about an entity, given back to
    each of them."""
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
        entity.gender = _vote(
            (first_name_gender(entity.words[0]) or "") if entity.known else "", votes
        )
    if not entity.gender:
        once = votes.most_common(1)[0][0] if len(votes) == 1 else ""
        entity.hint = once or (
            first_name_gender(entity.words[0]) or "" if len(entity.words) == 1 else ""
        )
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


def gender_of(name: str) -> str:
    """`"female"`, `"male"` or `""`, from a title or the first name: `Mrs. Bell`, `Dana Okoye`, `the
    chairwoman`."""
    words = [bare(word).lower() for word in name.split()]
    for word in words:
        if word in FEMALE_WORDS:
            return "female"
        if word in MALE_WORDS and word in TITLES:
            return "male"
    words = [word for word in words if word not in TITLES and len(word) > 1]
    return (first_name_gender(words[0]) or "") if len(words) > 1 else ""
