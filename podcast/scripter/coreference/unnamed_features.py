"""What speaks for somebody without a name as whom a pronoun stands for: `A nurse … she`."""

from __future__ import annotations

from podcast.scripter.coreference.mention_roles import role_of, sentences_between
from podcast.scripter.feature_names import PronounFact
from podcast.scripter.mentions.noun_phrases import MentionForm
from podcast.scripter.syntax.mention_syntax import MentionSyntax


def unnamed_facts(reader: MentionSyntax, number: int, at: int) -> list[str]:
    tokens, mentions = reader.scene.tokens, reader.scene.mentions
    mention, pronoun = mentions[at], mentions[number]
    paragraphs = tokens.paragraph[pronoun.first] - tokens.paragraph[mention.first]
    near = (
        f"p{paragraphs}"
        if paragraphs
        else f"s{min(3, sentences_between(reader, mention.first + 1, pronoun.first))}"
    )
    role = role_of(reader, at, mention)
    told = "told" if mention.gender else "untold"
    others = any(
        mentions[n].form is MentionForm.NAME and mentions[n].gender != "thing"
        for n in reader.between(mention.end, pronoun.first, 20)
    )
    facts = [
        PronounFact.UNNAMED,
        f"unnamed {role}",
        f"unnamed {near}",
        f"unnamed {told}",
        f"unnamed {'far' if others else 'last'}",
    ]
    if reader.subject(at) and not _another_heads(reader, mention.end, pronoun.first):
        facts.append(PronounFact.UNNAMED_HEADS)
    return facts


def _another_heads(reader: MentionSyntax, begin: int, end: int) -> bool:
    """Whether somebody else is a subject between two places."""
    mentions = reader.scene.mentions
    return any(
        reader.subject(at) and not reader.subordinate(at) and mentions[at].gender != "thing"
        for at in reader.between(begin, end, 20)
        if mentions[at].form is not MentionForm.PRONOUN
    )
