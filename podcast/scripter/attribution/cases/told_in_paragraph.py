"""Whose words a quotation of whole sentences is, behind a sentence of the narrator's that tells
what somebody said."""

from __future__ import annotations

from podcast.scripter.attribution.cases.quote_cases import QuoteCase
from podcast.scripter.mentions.noun_phrases import MentionForm
from podcast.scripter.syntax.mention_syntax import MentionSyntax
from podcast.scripter.tokenization.tokens import STOPS

ENDS = (".", "?", "!", "—", "…", "...")
SAID = ("say", "tell", "write")


def only_one_who_spoke(reader: MentionSyntax, case: QuoteCase) -> int:
    """`At this rate, | Bell | said, there will be two. “A third one? I am not sure.”`: the only one
    of whom the paragraph says so, in the sentence right before the words."""
    scene = reader.scene
    tokens = scene.tokens
    if not case.capital or case.ending not in ENDS or case.explicit is not None or case.zone.after:
        return -1
    begin = tokens.bounds[tokens.paragraph[case.unit.first]][0]
    if any(tokens.quote[at] >= 0 for at in range(begin, case.unit.first)):
        return -1
    near = reader.between(begin, case.unit.first)
    spoke = [
        number
        for number in near
        if (verb := reader.verb(number)) is not None
        and verb.kind in SAID
        and not reader.subordinate(number)
        and not scene.mentions[number].inside
    ]
    if len(spoke) != 1 or not _is_somebody(reader, spoke[0]):
        return -1
    stops = (at for at in range(begin, case.unit.first - 1) if tokens.word[at] in STOPS)
    return spoke[0] if scene.mentions[spoke[0]].first > max(stops, default=-1) else -1


def _is_somebody(reader: MentionSyntax, number: int) -> bool:
    """Whether it is a person by name, or a pronoun for one."""
    scene = reader.scene
    mention = scene.mentions[number]
    if mention.plural or mention.gender == "thing" or mention.form is MentionForm.NOMINAL:
        return False
    return mention.form is MentionForm.PRONOUN or not scene.entities[mention.entity].place
