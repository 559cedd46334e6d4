"""Whom a pronoun may stand for."""

from __future__ import annotations

from podcast.scripter.mentions.noun_phrases import MentionForm
from podcast.scripter.syntax.beside_nouns import modifies_noun
from podcast.scripter.syntax.mention_syntax import MentionSyntax

LOOK_BACK, UNNAMED_BACK = 60, 12  # mentions
MOST = 10  # people weighed for one pronoun


def antecedents(reader: MentionSyntax, number: int) -> list[int]:
    """The last mention of each person before the pronoun whose title allows it, the nearest
    first."""
    scene = reader.scene
    mentions, tokens = scene.mentions, scene.tokens
    pronoun = mentions[number]
    told = _who_is_told(reader, number)
    found: dict[int, int] = {}
    for at in range(number - 1, max(-1, number - LOOK_BACK), -1):
        mention = mentions[at]
        if (
            mention.form is not MentionForm.NAME
            or mention.gender == "thing"
            or mention.entity in found
            or mention.entity == told
        ):
            continue
        if mention.gender not in ("", pronoun.gender) and scene.entities[mention.entity].told:
            continue
        if tokens.quote[mention.first] >= 0 or mention.end > pronoun.first:
            continue
        found[mention.entity] = at
        if len(found) >= MOST:
            break
    for is_meant in (_is_no_place, _is_no_description, _lives):
        found = {entity: at for entity, at in found.items() if is_meant(reader, at)} or found
    fitting = [at for at in found.values() if mentions[at].gender in ("", pronoun.gender)]
    sure = any(mentions[at].gender == pronoun.gender for at in fitting)
    return (fitting if sure else list(found.values())) + _unnamed(reader, number)


def _who_is_told(reader: MentionSyntax, number: int) -> int:
    """The entity that the pronoun speaks to, who is somebody else: `| he | told Bell`; -1 for
    none."""
    verb = reader.verb(number)
    told = reader.scene.starts.get(verb.end, -1) if verb is not None else -1
    if told < 0 or reader.scene.mentions[told].possessive:
        return -1
    return reader.scene.mentions[told].entity


def _is_no_place(reader: MentionSyntax, at: int) -> bool:
    """Not Norrby, where somebody whom the text names can be meant."""
    return not reader.scene.entities[reader.scene.mentions[at].entity].place


def _is_no_description(reader: MentionSyntax, at: int) -> bool:
    """Not `the | Park | backers` said, `a | Park | backer,`; but `Mr. | Park | chalks it up`,
    `| Park | sails.`"""
    tokens, mention = reader.scene.tokens, reader.scene.mentions[at]
    if not modifies_noun(tokens, mention) or reader.subject(at):
        return True
    before = tokens.low[mention.first - 1] if mention.first else ""
    is_opened = before in tokens.lexicon.determiners or before in tokens.pronouns.possessive
    return not is_opened and not tokens.word[mention.end + 1][0].isalnum()


def _lives(reader: MentionSyntax, at: int) -> bool:
    """Not `on the night when | Park | died`, `| Park |'s death`: who is spoken of as dead is not
    who speaks next."""
    tokens, mention = reader.scene.tokens, reader.scene.mentions[at]
    near = tokens.low[mention.end : mention.end + 2]
    if mention.possessive:
        return near[-1:] == [] or near[-1] not in tokens.constructions.deaths
    return near[:1] == [] or near[0] not in tokens.constructions.dying


def _unnamed(reader: MentionSyntax, number: int) -> list[int]:
    """People brought in without a name whom the pronoun may stand for: `A nurse …`, `his daughter
    …`."""
    mentions, tokens = reader.scene.mentions, reader.scene.tokens
    pronoun = mentions[number]
    here = tokens.paragraph[pronoun.first]
    found: list[int] = []
    for at in reader.before(pronoun.first, tokens.bounds[max(0, here - 1)][0], UNNAMED_BACK):
        mention = mentions[at]
        opening = tokens.low[mention.first]
        new = opening in tokens.constructions.new_person or opening in tokens.pronouns.possessive
        if (
            mention.form is not MentionForm.NOMINAL
            or mention.plural
            or mention.inside
            or mention.generic
            or not new
        ):
            continue
        if mention.gender in ("", pronoun.gender) and mention.end <= pronoun.first:
            found.append(at)
    return found[:2]
