"""Small signs in and around a mention that it is, or is not, who speaks: more facts for evidence.py."""

from __future__ import annotations

from podcast.scripter.cases import Case, Reader, Signs
from podcast.scripter.clauses import passive_by
from podcast.scripter.phrase import Form, Mention, content
from podcast.scripter.tokens import Tokens
from podcast.scripter.verbs import adverb, finite, present, verb_kind
from podcast.scripter.zones import DASHES

CONJOINING = frozenset(["that", "when", "as", "while", "what", "after", "because", "whether", "how", "where", "if"])
LABELS = DASHES | {"by", "from", "•", "*", "·", "…", "..."}


def clues(reader: Reader, case: Case, number: int, zone: str) -> list[str]:
    """What the words right before and right after the mention tell."""
    signs = reader.signs.get(number)
    if signs is None:
        signs = reader.signs[number] = _signs(reader, number)
    facts = [f"{zone} {sign}" for sign in signs.towards_words]
    facts += signs.ever
    if signs.clause:
        facts.append(f"{zone} {signs.clause} {case.zone.lead}")
    mention = reader.scene.mentions[number]
    if case.zone.lead == ":" and case.unit.first - mention.end == 1 and _label(reader.scene.tokens, mention.first):
        facts.append("label")
    return facts


def _signs(reader: Reader, number: int) -> Signs:
    tokens, mention = reader.scene.tokens, reader.scene.mentions[number]
    sort = f"{mention.form}{' thing' if mention.gender == 'thing' else ''}"
    clause = ""
    if reader.subordinate(number):
        before = tokens.low[mention.first - 1]
        clause = before if before in CONJOINING else "reported"
    towards, ever = [], []
    if reader.relative(number):
        towards.append("relative")
    verb = reader.verb(number)
    if verb and verb.first == mention.end and tokens.low[verb.end - 1].endswith("ing"):
        towards.append("participle")  # `footage of Park saying “…”`
        ever.append(f"participle {sort}")
    if passive_by(tokens, mention.end):
        towards.append("passive by")
    if _modifies_noun(tokens, mention):
        ever.append(f"modifier {sort}")
    return Signs(clause, tuple(towards), tuple(ever))


def _modifies_noun(tokens: Tokens, mention: Mention) -> bool:
    """Whether a name only describes the noun behind it: `a | Senate | hearing`, `the | Oslo | talks`."""
    at = mention.end
    if mention.form is not Form.NAME or mention.possessive or at + 1 >= len(tokens) or tokens.quote[at] >= 0:
        return False
    if not tokens.word[at][0].islower() or not content(tokens, at) or adverb(tokens, at):
        return False
    return not (finite(tokens, at, len(tokens)) or verb_kind(tokens, at) or present(tokens, at, len(tokens)))


def _label(tokens: Tokens, first: int) -> bool:
    """Whether nothing, a dash, a bullet, `by` or `from` stands before: `More turn out — Ana Bell: “…”`."""
    return tokens.first[first] or first == 0 or tokens.low[first - 1] in LABELS
