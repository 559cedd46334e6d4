"""Grammar before movement: whether what tells who speaks can be said before the words.

It can if what comes out is a subject, what belongs to it, and a verb; else the sentence stays as it
was.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from podcast.kept_patterns import compiled
from podcast.languages.en.lexicon import PREPOSITIONS
from podcast.languages.en.verb_forms import SAYING_ON
from podcast.languages.registry import ENGLISH
from podcast.scripter.model import Attribution
from podcast.scripter.reporting_clauses.clause_tail import AFTER_COMMA
from podcast.scripter.reporting_clauses.clause_tail import REST as SAYING_REST
from podcast.scripter.reporting_clauses.reporting_clause import ReportingClause

POSSESSIVE = compiled(r"[’']s?\b|[’'](?=\s)")
NAME_GOES_ON = compiled(r"\s*(?:[“\"‘]|[^\W\d_a-z])")
TITLE_GOES_ON = compiled(r"\s+(?:[a-z][\w-]+\s+){1,5}[A-Z][\w’'-]+\s+[A-Z]")
STANDS_ALONE = ENGLISH.patterns["so_says"]
MEANWHILE = compiled(r"\b(?:as|while|when)\s+(?:an?|the|his|her|their|one|some|another)\s")
COMES = compiled(r"\s*(?:came|comes)\s")
DAY = ENGLISH.patterns["past_day"]


@dataclass(frozen=True, slots=True)
class _Moved:
    """What would be said before the words."""

    clause: ReportingClause
    text: str  # the narrator's words that hold the attribution
    after_mention: str
    is_inverted: bool  # `said Moe`


def may_be_moved(text: str, start: int, attribution: Attribution, clause: ReportingClause) -> bool:
    """Whether an attribution makes a sentence of its own.

    `“…,” said Ida Moe, a pilot.` does; `“Resign!” was Moe's reply.` stays.
    """
    after = text[max(0, attribution.mention[1] - start) :] if clause.subject else ""
    is_inverted = attribution.verb[0] < attribution.mention[0]
    moved = _Moved(clause, text, after, is_inverted)
    return not any(rule(moved) for rule in STAYS)


def _has_no_subject(moved: _Moved) -> bool:
    """`was the answer`: nobody who could stand before a verb; `So says Moe` may."""
    return not moved.clause.subject and STANDS_ALONE.match(moved.text) is None


def _is_possessor(moved: _Moved) -> bool:
    """`was Moe's reply`, `Moe's niece said`: it is not Moe who speaks, or not by a verb."""
    return POSSESSIVE.match(moved.after_mention) is not None


def _is_name_cut(moved: _Moved) -> bool:
    """`said Miguel | “Mike” Santos`: the name goes on behind what was taken for it."""
    rest = moved.clause.rest
    begins_name = NAME_GOES_ON.match(rest) is not None and rest[:1].isspace()
    is_firm = TITLE_GOES_ON.match(rest) and rest.split()[0] not in SAYING_REST
    if moved.is_inverted and is_firm:  # `said Blue Boat | foreman Ola Berg`
        return True
    return moved.is_inverted and begins_name and DAY.match(rest.strip()) is None


def _has_half_a_pair(moved: _Moved) -> bool:
    """`said the man (`, `said “The Hammer`: a mark or bracket without its other half."""
    clause = moved.clause
    pairs = (("“", "”"), ("(", ")"))
    parts = (clause.subject, clause.description, clause.rest)
    return any(
        part.count(opening) != part.count(closing) for part in parts for opening, closing in pairs
    )


def _tells_more(moved: _Moved) -> bool:
    """`Moe said: That nobody rows.`: what follows the colon is no part of the saying."""
    return ":" in moved.clause.rest.rstrip(" :")


def _is_headline(moved: _Moved) -> bool:
    """`“We Got Her!” Video Shows Rescue`: a verb with a capital is a headline's."""
    return moved.clause.verb[:1].isupper()


def _comes_from_somewhere(moved: _Moved) -> bool:
    """`“No,” came the reply`, `came shouts from the crowd`: what comes is no speaker."""
    return COMES.match(moved.text) is not None


def _goes_on_of_another(moved: _Moved) -> bool:
    """`Moss asks as a guard walks by, saying he is late`: it may be the guard who says it."""
    clause = moved.clause
    return clause.turn.lower() in SAYING_ON and MEANWHILE.search(clause.rest) is not None


def _relative_goes_on(moved: _Moved) -> bool:
    """`said Moe, who knows rowers, behind Orr and Berg`: what follows may be of the rowers."""
    hit = AFTER_COMMA.match(moved.clause.rest)
    is_relative = moved.clause.description.strip(" ,").startswith("who ")
    return is_relative and hit is not None and hit[1].lower() in PREPOSITIONS


STAYS: tuple[Callable[[_Moved], bool], ...] = (
    _has_no_subject,
    _is_possessor,
    _is_name_cut,
    _has_half_a_pair,
    _tells_more,
    _is_headline,
    _comes_from_somewhere,
    _goes_on_of_another,
    _relative_goes_on,
)
