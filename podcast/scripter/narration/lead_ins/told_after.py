"""What a sentence tells after the quotation in it, as a sentence of its own."""

from __future__ import annotations

import re

from podcast.languages.en.verb_forms import SAYING_ON
from podcast.scripter.discourse.verb_agreement import agree
from podcast.scripter.model import Attribution, SpeakerKind
from podcast.scripter.reporting_clauses.reporting_clause import ReportingClause
from podcast.scripter.reporting_clauses.tense import acts_now, looks_finite
from podcast.scripter.typography import capital, finished


def told_after(clause: ReportingClause, attribution: Attribution, name: str, present: bool) -> str:
    """What follows the quotation in its sentence, as a sentence of its own.

    Before: `“We row,” Brekke said, adding that the boats were old.` After, behind the words:
    `Brekke added that the boats were old.`
    """
    if not clause.turn:
        return ""
    turn = clause.turn.lower()
    who = (
        name
        if attribution.kind is not SpeakerKind.NOMINAL
        else re.sub(r"^(?:a|an)\s", "the ", name, flags=re.IGNORECASE)
    )
    if turn in SAYING_ON:
        past, now = SAYING_ON[turn]
        verb = agree(now, attribution) if present else past
        return finished(capital(f"{who} {verb} {clause.after}"))
    first = clause.after.split(" ", 1)[0]
    shares = looks_finite(first) or (clause.verb.endswith("s") and acts_now(clause.after))
    subject = f" {inside_sentence(who)}" if shares else ""
    return finished(capital(f"{turn}{subject} {clause.after}"))


def inside_sentence(who: str) -> str:
    """A subject as it stands inside a sentence: pronouns and articles lose their capital."""
    first = who.split(" ", 1)[0].lower()
    return (
        who[:1].lower() + who[1:]
        if first in ("he", "she", "they", "it", "we", "the", "a", "an")
        else who
    )
