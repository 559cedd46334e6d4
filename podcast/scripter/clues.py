"""Small signs in and around a mention that it is, or is not, who speaks: more facts for evidence.py."""

from __future__ import annotations

from podcast.scripter.cases import Case, Reader
from podcast.scripter.clauses import passive_by
from podcast.scripter.phrase import Form, Mention, content
from podcast.scripter.scene import Scene
from podcast.scripter.tokens import Tokens
from podcast.scripter.verbs import adverb, finite, present, verb_kind
from podcast.scripter.zones import DASHES

CONJOINING = frozenset(["that", "when", "as", "while", "what", "after", "because", "whether", "how", "where", "if"])
LABELS = DASHES | {"by", "from", "•", "*", "·", "…", "..."}


def clues(reader: Reader, case: Case, number: int, zone: str) -> list[str]:
    """What the words right before and right after the mention tell."""
    tokens, mention = reader.scene.tokens, reader.scene.mentions[number]
    facts: list[str] = []
    if reader.subordinate(number):
        before = tokens.low[mention.first - 1]
        facts.append(f"{zone} {before if before in CONJOINING else 'reported'} {case.zone.lead}")
    verb = reader.verb(number)
    if verb and verb.first > mention.end and tokens.low[verb.first - 1] in ("who", "which", "that"):
        facts.append(f"{zone} relative")
    if verb and verb.first == mention.end and tokens.low[verb.end - 1].endswith("ing"):
        facts += [f"{zone} participle", f"participle {_sort(mention)}"]  # `footage of Park saying “…”`
    if passive_by(tokens, mention.end):
        facts.append(f"{zone} passive by")
    if _modifies_noun(tokens, mention):
        facts.append(f"modifier {_sort(mention)}")
    if case.zone.lead == ":" and case.unit.first - mention.end == 1 and _label(tokens, mention.first):
        facts.append("label")
    return facts


def spoken_to(scene: Scene, case: Case, before: Case | None, number: int) -> list[str]:
    """Nobody calls himself by name: who is addressed in a quotation hears it, and often answers in the next."""
    entity = scene.mentions[number].entity
    if entity < 0:
        return []
    words = scene.entities[entity].words
    facts: list[str] = []
    if any(word in case.addressed for word in words):
        facts.append("addressed")
    if before is not None and any(word in before.addressed for word in words):
        facts.append("addressed before " + ("bound" if case.bound else "loose"))
    return facts


def _sort(mention: Mention) -> str:
    return f"{mention.form}{' thing' if mention.gender == 'thing' else ''}"


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
