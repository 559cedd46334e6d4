"""What titles, first names and pronouns tell of somebody's gender."""

from __future__ import annotations

from collections import Counter

from podcast.languages.model import Language
from podcast.languages.registry import ENGLISH
from podcast.scripter.mentions.linking.entities import Entity
from podcast.scripter.mentions.noun_phrases import Mention, MentionForm, bare
from podcast.scripter.tokenization.tokens import Tokens


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
            if tokens.first[index] and (
                tokens.low[index] not in tokens.constructions.voting_pronouns_start
            ):  # `Ana Bell was born here. She …`
                alone = -1
            while at < len(mentions) and mentions[at].first < index:
                at += 1
            if at < len(mentions) and mentions[at].first == index:
                mention = mentions[at]
                if mention.form is MentionForm.NOMINAL and mention.gender != "thing":
                    alone = -2
                elif mention.form is MentionForm.NAME and mention.gender != "thing":
                    alone = mention.entity if alone in (-1, mention.entity) else -2
            gender = tokens.pronouns.telling.get(tokens.low[index])
            if gender and alone >= 0:
                votes.setdefault(alone, Counter())[gender] += 1
    return votes


def settle_gender(
    tokens: Tokens, mentions: list[Mention], entity: Entity, votes: Counter[str]
) -> None:
    """What its mentions and the pronouns after them tell together about an entity, given back to
    each of them."""
    genders = Counter(mentions[number].gender for number in entity.mentions)
    entity.titled = any(mentions[number].titled for number in entity.mentions)
    entity.known = (
        tokens.language.first_name_gender(entity.words[0]) is not None and len(entity.words) > 1
    )
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
            (tokens.language.first_name_gender(entity.words[0]) or "") if entity.known else "",
            votes,
        )
    if not entity.gender:
        once = votes.most_common(1)[0][0] if len(votes) == 1 else ""
        entity.hint = once or (
            tokens.language.first_name_gender(entity.words[0]) or ""
            if len(entity.words) == 1
            else ""
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


def gender_of(name: str, language: Language = ENGLISH) -> str:
    """`"female"`, `"male"` or `""`, from a title or the first name: `Mrs. Bell`, `Dana Okoye`, `the
    chairwoman`."""
    words = [bare(word).lower() for word in name.split()]
    for word in words:
        if word in language.lexicon.female_words:
            return "female"
        if word in language.lexicon.male_words and word in language.lexicon.titles:
            return "male"
    while words and (words[0] in language.lexicon.titles or len(words[0]) < 2):
        words = words[1:]
    return language.gender_by_first_name(words[0]) if len(words) > 1 else ""
