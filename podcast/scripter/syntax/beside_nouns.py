"""Names that only describe the noun behind them: `the | Oslo | talks`."""

from __future__ import annotations

from podcast.scripter.mentions.noun_phrases import Mention, MentionForm, content
from podcast.scripter.syntax.speech_verbs import adverb, finite, present, verb_kind
from podcast.scripter.tokenization.tokens import Tokens


def modifies_noun(tokens: Tokens, mention: Mention) -> bool:
    """Whether a name only describes the noun behind it: `a | Senate | hearing`, `the | Oslo |
    talks`."""
    at = mention.end
    if (
        mention.form is not MentionForm.NAME
        or mention.possessive
        or at + 1 >= len(tokens)
        or tokens.quote[at] >= 0
    ):
        return False
    if not tokens.word[at][0].islower() or not content(tokens, at) or adverb(tokens, at):
        return False
    return not (
        finite(tokens, at, len(tokens)) or verb_kind(tokens, at) or present(tokens, at, len(tokens))
    )
