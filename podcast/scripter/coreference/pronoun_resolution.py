"""Who "he" and "she" are: every pronoun of the narrator's own words is given a person, in text
order."""

from __future__ import annotations

from podcast.scripter.coreference.antecedents import antecedents
from podcast.scripter.coreference.discourse_history import UNKNOWN, DiscourseHistory
from podcast.scripter.coreference.pronoun_features import pronoun_facts
from podcast.scripter.coreference.told_antecedents import replies, told_antecedent
from podcast.scripter.feature_names import PronounFact
from podcast.scripter.log_linear import chances
from podcast.scripter.mentions.noun_phrases import MentionForm, bare
from podcast.scripter.syntax.mention_syntax import MentionSyntax

TOLD = 0.9  # how often somebody is right whom the text alone tells
# Of people for whom so little speaks, the best is often only the one who is left.
LEAST, ONLY_ONE_LEFT = 0.0, 0.5
ANSWERS_HIMSELF = 0.4
# a place, or somebody of the other sex
NOT_THEM = (PronounFact.OTHER_GENDER, PronounFact.OTHER_HINT, PronounFact.PLACE)


def resolve_pronoun(
    reader: MentionSyntax, number: int, trail: DiscourseHistory, said: frozenset[str] = frozenset()
) -> tuple[int, float]:
    """The mention by name that a pronoun stands for (-1 if none fits), and how likely that is.

    `said`: the words of the quotation that the pronoun speaks, in lower case: nobody names himself.
    """
    if number in trail.spoken:
        return trail.spoken[number]
    settle_before(reader, number, trail)
    trail.done = max(trail.done, number + 1)
    trail.spoken[number] = _settle(reader, number, trail, said)
    return trail.spoken[number]


def settle_before(reader: MentionSyntax, number: int, trail: DiscourseHistory) -> None:
    """Give the pronouns before mention `number` their people, as far as that is not done."""
    mentions, tokens = reader.scene.mentions, reader.scene.tokens
    for earlier in range(trail.done, number):
        if (
            mentions[earlier].form is MentionForm.PRONOUN
            and tokens.quote[mentions[earlier].first] < 0
        ):
            _settle(reader, earlier, trail, frozenset())
    trail.done = max(trail.done, number)


def _settle(
    reader: MentionSyntax, number: int, trail: DiscourseHistory, said: frozenset[str]
) -> tuple[int, float]:
    gender = reader.scene.mentions[number].gender
    if gender not in ("male", "female"):
        return UNKNOWN, 0.0
    people = antecedents(reader, number)
    if not people:
        return UNKNOWN, 0.0
    facts = pronoun_facts(reader, number, people, trail, said)
    if trail.record is not None and (said or number not in trail.record):
        trail.record[number] = (people, facts)
    likely = chances(facts, trail.table)
    best = max(range(len(likely)), key=likely.__getitem__)
    chosen, chance = people[best], likely[best]
    if (told := told_antecedent(reader, number, people, trail, speaks=bool(said))) >= 0:
        chosen, best = people[told], told
        chance = max(likely[told], TOLD)
    elif sum(trail.table.get(fact, 0.0) for fact in facts[best]) < LEAST:
        chance *= ONLY_ONE_LEFT
    elif said and _would_answer_himself(reader, number, chosen, trail):
        chance *= ANSWERS_HIMSELF
    if any(sign in facts[best] for sign in NOT_THEM):
        return (
            UNKNOWN,
            0.0,
        )  # only towns and people of the other sex are left: it is somebody we have not read
    entity = reader.scene.mentions[chosen].entity
    if entity < 0 or _is_the_other(reader, chosen, gender, trail):
        return UNKNOWN, 0.0
    trail.stands[number] = entity
    trail.last[gender] = (entity, number)
    return chosen, chance


def _is_the_other(reader: MentionSyntax, chosen: int, gender: str, trail: DiscourseHistory) -> bool:
    """Whether the other pronoun has last stood for somebody: `“…?” he asked Moss. “…,” | she |
    said.`, of Bell and Moss, of whose first names nothing is known: then it is one of them."""
    mention = reader.scene.mentions[chosen]
    other, at = trail.last.get("male" if gender == "female" else "female", (UNKNOWN, UNKNOWN))
    return mention.entity == other and mention.gender != gender and at in trail.spoken


def _would_answer_himself(
    reader: MentionSyntax, number: int, chosen: int, trail: DiscourseHistory
) -> bool:
    """Whether somebody would reply to himself: `“…?” Park asked. “…,” | he | replied.`"""
    is_last = reader.scene.mentions[chosen].entity == trail.last_speaker
    return is_last and replies(reader, number)


def words_said(reader: MentionSyntax, first: int, end: int) -> frozenset[str]:
    """The words between two tokens, in lower case."""
    return frozenset(bare(word) for word in reader.scene.tokens.low[first:end])
