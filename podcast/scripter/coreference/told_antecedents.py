"""Whom a pronoun means by where it stands, whatever else speaks for others: whoever has just been
brought in, speaks on, or was said to say something right before."""

from __future__ import annotations

from podcast.scripter.coreference.discourse_history import UNKNOWN, DiscourseHistory
from podcast.scripter.coreference.mention_roles import is_presented
from podcast.scripter.mentions.noun_phrases import MentionForm
from podcast.scripter.syntax.mention_syntax import MentionSyntax
from podcast.scripter.syntax.speech_verbs import verb_kind
from podcast.scripter.tokenization.tokens import STOPS, Tokens

PRESENTED_BACK = 4  # mentions
SURE_OF_LAST = 0.65  # how likely the last speaker has to be to speak on
SAID = ("say", "tell", "write")


def told_antecedent(
    reader: MentionSyntax, number: int, people: list[int], trail: DiscourseHistory, *, speaks: bool
) -> int:
    """Which of the people, mentions by name, a pronoun means; -1 where that is not told.

    `speaks`: whether the pronoun is the speaker of a quotation.
    """
    told = _just_presented(reader, number, people)
    if told < 0 and speaks:
        told = _accused(reader, people, trail)
    if told < 0 and speaks:
        told = _last_speaker(reader, number, people, trail)
    if told < 0 and speaks:
        told = _said_right_before(reader, number, people)
    return told


def _just_presented(reader: MentionSyntax, number: int, people: list[int]) -> int:
    """Which of the people was brought in last: `Then there is Park. “…,” | he | wrote last May.`;
    else -1."""
    mentions = reader.scene.mentions
    near = reader.before(mentions[number].first, 0, PRESENTED_BACK)
    last = next((at for at in near if mentions[at].form is MentionForm.NAME), -1)
    if last not in people or not is_presented(reader.scene.tokens, mentions[last].first):
        return -1
    return people.index(last)


def _last_speaker(
    reader: MentionSyntax, number: int, people: list[int], trail: DiscourseHistory
) -> int:
    """Which of the people spoke last, where nobody came between; else -1.

    `“…,” Park said. “…,” | he | said.`: a pronoun that speaks again right after somebody is the
    same one, whoever else the text has named before.
    """
    entities = [reader.scene.mentions[at].entity for at in people]
    if trail.last_chance < SURE_OF_LAST or trail.last_speaker not in entities:
        return -1
    if _is_answered(reader, number, trail) or _is_agent(reader, trail):
        return -1
    goes_on = _nobody_came_between(reader, number, trail) or _speaks_on(reader, number, trail)
    return entities.index(trail.last_speaker) if goes_on else -1


def _is_agent(reader: MentionSyntax, trail: DiscourseHistory) -> bool:
    """Whether the last speaker was named behind "by": `Park was accused by | Bell of “…”. He denies
    it.`"""
    tokens = reader.scene.tokens
    spoke = trail.spoke.get(trail.last_speaker, UNKNOWN)
    if spoke == UNKNOWN:
        return False
    return tokens.low[reader.scene.mentions[spoke].first - 1] in tokens.constructions.by


def _accused(reader: MentionSyntax, people: list[int], trail: DiscourseHistory) -> int:
    """Which of the people was spoken of by the last speaker: `| Park | was accused by Bell of “…”.
    “…,” he said.`; else -1."""
    if not _is_agent(reader, trail):
        return -1
    spoke = trail.spoke[trail.last_speaker]
    before = reader.before(reader.scene.mentions[spoke].first, 0, PRESENTED_BACK)
    subject = next((at for at in before if reader.subject(at)), -1)
    is_told = subject in people and reader.scene.mentions[subject].entity >= 0
    return people.index(subject) if is_told else -1


def replies(reader: MentionSyntax, number: int) -> bool:
    """Whether somebody answers: `| he | replied`."""
    tokens, verb = reader.scene.tokens, reader.verb(number)
    return verb is not None and tokens.low[verb.end - 1] in tokens.constructions.answering


def _is_answered(reader: MentionSyntax, number: int, trail: DiscourseHistory) -> bool:
    """Whether the last speaker is who is answered: `Park asked: “Was it sound?” / “It was,” | he |
    said.`, `| he | replied`."""
    scene = reader.scene
    spoke = trail.spoke.get(trail.last_speaker, number)
    tokens, first = scene.tokens, scene.mentions[number].first
    verb = reader.verb(number)
    if replies(reader, number):
        return True
    if verb is not None and tokens.low[verb.end - 1] in tokens.constructions.going_on:
        return False
    begin = tokens.bounds[tokens.paragraph[scene.mentions[spoke].first]][0]
    pairs = list(dict.fromkeys(at for at in tokens.quote[begin:first] if at >= 0))
    if pairs and tokens.quote[first - 1] == pairs[-1]:
        pairs.pop()  # its own words
    is_asked = bool(pairs) and tokens.text[scene.pairs[pairs[-1]].end - 1] == "?"
    return is_asked and tokens.paragraph[first] > tokens.paragraph[scene.mentions[spoke].first]


def _speaks_on(reader: MentionSyntax, number: int, trail: DiscourseHistory) -> bool:
    """Whether no sentence stands between what the last speaker said and this: `“…,” said Park, who
    had met Bell. “…,” | he | said.`; not where Park told Bell, who may answer."""
    tokens, mentions = reader.scene.tokens, reader.scene.mentions
    spoke = trail.spoke.get(trail.last_speaker, number)
    between = range(mentions[spoke].end, mentions[number].first)
    own = [at for at in between if tokens.quote[at] < 0]
    return spoke < number and not any(
        tokens.first[at] or verb_kind(tokens, at) == "tell" for at in own
    )


def _nobody_came_between(reader: MentionSyntax, number: int, trail: DiscourseHistory) -> bool:
    """Whether nobody was named or brought in since the last speaker spoke: `the mayor said. “…,” |
    he | said.`"""
    mentions, entities = reader.scene.mentions, reader.scene.entities
    spoke = trail.spoke.get(trail.last_speaker, number)
    since = mentions[spoke].end if spoke < number else mentions[number].first
    between = reader.between(since, mentions[number].first)
    return spoke < number and all(
        mentions[at].form is MentionForm.PRONOUN
        or mentions[at].gender == "thing"
        or mentions[at].plural
        or mentions[at].entity == trail.last_speaker
        or (mentions[at].entity >= 0 and entities[mentions[at].entity].place)
        for at in between
    )


def _said_right_before(reader: MentionSyntax, number: int, people: list[int]) -> int:
    """Which of the people is the only one who says something in the last sentence of the paragraph
    before, where the quotation opens its own: `Park, a friend of Bell, said it would help. / “…,” |
    he | said.`; else -1."""
    scene = reader.scene
    tokens, mentions = scene.tokens, scene.mentions
    here = tokens.paragraph[mentions[number].first]
    if not here or tokens.quote[tokens.bounds[here][0]] < 0:
        return -1
    begin, end = tokens.bounds[here - 1]
    stops = (at for at in range(begin, end - 1) if tokens.word[at] in STOPS)
    last = max(stops, default=begin - 1) + 1
    if any(tokens.quote[at] >= 0 for at in range(last, end)):
        return -1
    said = [
        at
        for at in reader.between(last, end)
        if (verb := reader.verb(at)) is not None
        and verb.kind in SAID
        and reader.subject(at)
        and _opens_clause(tokens, mentions[at].first)
        and mentions[at].gender in ("", mentions[number].gender)
    ]
    if len(said) != 1 or not _is_known(reader, said[0]):
        return -1
    entities = [mentions[at].entity for at in people]
    return entities.index(mentions[said[0]].entity) if mentions[said[0]].entity in entities else -1


def _opens_clause(tokens: Tokens, first: int) -> bool:
    """Whether a clause begins with a subject: not `Park blasted | Bell | for it and said`."""
    before = tokens.low[first - 1] if first else ""
    joins = tokens.constructions.and_words | tokens.lexicon.conjunctions
    return tokens.first[first] or not before[:1].isalnum() or before in joins


def _is_known(reader: MentionSyntax, number: int) -> bool:
    """Whether a mention names somebody who is surely a person."""
    entity = reader.scene.mentions[number].entity
    known = entity >= 0 and reader.scene.entities[entity]
    return bool(known and (known.known or known.titled) and not known.place)
