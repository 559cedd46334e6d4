"""What is said before somebody speaks: the article's clause, turned around."""

from __future__ import annotations

from podcast.languages.model import Language
from podcast.scripter.retelling.clauses.saying_clause import SayingClause
from podcast.scripter.typography import capital, single_spaced


def turned(clause: SayingClause, subject: str, verb: str, language: Language) -> str:
    """`sagt`, `Jens Harms`, `der Kapitän` -> `Jens Harms, der Kapitän, sagt:`; `verb` is said where
    the clause has none."""
    described = f"{subject}, {clause.description}" if clause.description else subject
    if clause.description or _has_apposition(subject):
        described = f"{described},"
    said = f"{described} {clause.verb or verb}".strip()
    rest = single_spaced(clause.rest).rstrip(" ,.;")
    if described.endswith(","):
        rest = rest.lstrip(" ,")  # it had closed the description
    if rest:
        said += rest if rest.startswith(",") else f" {rest}"
    return f"{sentence_case(said, language)}{language.wording.colon}"


def sentence_case(text: str, language: Language) -> str:
    """The text with a capital, a name's particle too: `d’Aubenton dit` -> `D’Aubenton dit`."""
    first = text.replace("’", "'").partition(" ")[0].lower()
    head = first.partition("'")[0] + "'" if "'" in first else first
    if head in language.lexicon.particles | language.constructions.elided:
        return text[:1].upper() + text[1:]
    return capital(text)


def _has_apposition(subject: str) -> bool:
    """`le maire, Patrick Lemasson`: the comma before the name closes behind it."""
    return "," in subject


def afterwards(clause: SayingClause, subject: str, language: Language) -> str:
    """What the speaker does then: `y toca la bocina` -> `Y toca la bocina.`; where no subject may
    be left out, `und lacht` -> `Harms lacht.`"""
    if not clause.turn:
        return ""
    if clause.is_turn_of_subject:
        return sentence_case(f"{subject} {clause.turn}.", language)
    if language.traits.drops_subjects:
        return capital(f"{clause.turn}.")
    return sentence_case(f"{subject} {clause.turn.split(' ', 1)[1]}.", language)
