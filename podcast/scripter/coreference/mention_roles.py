"""What a mention does in its own sentence, for whom a pronoun may stand."""

from __future__ import annotations

from podcast.scripter.feature_slots import Role
from podcast.scripter.mentions.noun_phrases import Mention
from podcast.scripter.syntax.mention_syntax import MentionSyntax
from podcast.scripter.syntax.speech_verbs import verb_kind
from podcast.scripter.tokenization.tokens import Tokens


def is_inverted(reader: MentionSyntax, at: int) -> bool:
    """Whether the mention follows its verb of speech: `said Park`; or is brought in: `Then there is
    Park.`"""
    first = reader.scene.mentions[at].first
    tokens = reader.scene.tokens
    if is_presented(tokens, first):
        return True
    if first < 2 or not verb_kind(tokens, first - 1) or tokens.word[first - 2][0].isalnum():
        return False
    return not reader.reported(at)


def is_presented(tokens: Tokens, first: int) -> bool:
    """`Then there's | Park.`, `There was | Park, who …`: whom the text goes on with."""
    constructions = tokens.constructions
    if first < 2 or tokens.low[first - 2] not in constructions.presenting:
        return False
    before = tokens.low[first - 1]
    return before in constructions.to_be or before in constructions.possessive_marks


def role_of(reader: MentionSyntax, at: int, mention: Mention) -> Role:
    if mention.possessive:
        return Role.POSSESSIVE
    if mention.inside:
        return Role.INSIDE
    if is_inverted(reader, at):
        return Role.INVERTED
    if reader.subject(at):
        return Role.SUBORDINATE if reader.subordinate(at) else Role.SUBJECT
    return Role.AFTER_PREPOSITION if reader.after_preposition(at) else Role.OTHER


def sentences_between(reader: MentionSyntax, start: int, stop: int) -> int:
    tokens, reach = reader.scene.tokens, range(start, min(stop, start + 200))
    return sum(tokens.first[index] and tokens.quote[index] < 0 for index in reach)
