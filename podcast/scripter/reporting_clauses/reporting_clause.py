"""The narrator's words around a quotation, taken apart: who, described how, says, and what else the
sentence tells."""

from __future__ import annotations

from dataclasses import dataclass

from podcast.kept_patterns import compiled
from podcast.scripter.model import Attribution, SpeakerKind
from podcast.scripter.reporting_clauses.clause_tail import front, tail
from podcast.scripter.reporting_clauses.subject_extent import (
    APPOSITIVE,
    DASHES,
    RUNS_ON,
    described,
    name_goes_on,
    noun_goes_on,
    trim,
)

NICKNAME = r"[“‘\"][^“”‘\"\s]+(?:\s[^“”‘\"\s]+){0,2}[”’\"]"
NICKNAME_AFTER = compiled(rf"\s+{NICKNAME}(?:\s+[^\W\d_a-z][\w’'-]+)+")
NICKNAME_BEFORE = compiled(rf"(?:[^\W\d_a-z][\w.’'-]+\s+)+{NICKNAME}\s+$")
TAG = compiled(r"\s*\([^()\n]{1,40}\)")


@dataclass(frozen=True, slots=True)
class ReportingClause:
    """`before subject, description, middle verb rest:` and what follows the quotation in the same
    sentence."""

    before: str = ""  # "But", "In the end"
    subject: str = ""  # "Mayor Ruth Lindahl"
    description: str = ""  # "a ferry pilot at Calder Port"
    middle: str = ""  # between the subject and the verb: "later"
    verb: str = ""  # "said"; "" when the text has none
    fronted: str = ""  # "on 3 May", said first
    rest: str = ""  # "of the plan", ", pointing at the map"
    after: str = ""  # "left the room"
    turn: str = ""  # the word that begins what follows: "and", "adding"

    @property
    def beside(self) -> str:
        """All that the narrator says of the time and manner, to look for a past time in."""
        return f"{self.before} {self.middle} {self.fronted} {self.rest}"


def parse_reporting_clause(text: str, start: int, attribution: Attribution) -> ReportingClause:
    """Take apart `text`, which begins at offset `start` of the source, as the clause that tells who
    says it.

    `Vogt, who grows hops, later said of the plan` -> subject `Vogt`, description `who grows hops`,
    middle `later`, verb `said`, rest `of the plan`
    """
    verb = _within(attribution.verb, start, text)
    mention = _within(attribution.mention, start, text)
    if mention is None:
        return _unparsed(text)
    mention = _with_nickname(text, mention)
    description = _within(attribution.description, start, text)
    mention, description = _with_tag(text, mention, description)
    if verb is None:
        return _verbless(text, mention, description)
    if text[verb[0] : verb[1]].lower() == "according to" or verb[0] < mention[0]:
        named = attribution.kind is not SpeakerKind.NOMINAL
        return _inverted(text, verb, mention, description, named=named)
    return _straight(text, verb, mention, description)


def _with_nickname(text: str, mention: tuple[int, int]) -> tuple[int, int]:
    """`Miguel | “Mike” Santos` and `Miguel “Mike” | Santos` are one name."""
    if before := NICKNAME_BEFORE.search(text[: mention[0]]):
        mention = before.start(), mention[1]
    if after := NICKNAME_AFTER.match(text, mention[1]):
        mention = mention[0], after.end()
    return mention


def _with_tag(
    text: str, mention: tuple[int, int], description: tuple[int, int] | None
) -> tuple[tuple[int, int], tuple[int, int] | None]:
    """A tag in brackets behind a name ("(D-Ohio)", "(54)") stays with the name; it describes nobody
    by itself."""
    tag = TAG.match(text, mention[1])
    if tag is None:
        return mention, description
    if description and description[0] < tag.end():
        begins = tag.end() + len(text[tag.end() :]) - len(text[tag.end() :].lstrip(" ,"))
        description = None if description[1] <= begins else (begins, description[1])
    return (mention[0], tag.end()), description


def _within(span: tuple[int, int], start: int, text: str) -> tuple[int, int] | None:
    low, high = span[0] - start, span[1] - start
    return (low, high) if 0 <= low < high <= len(text) else None


def _unparsed(text: str) -> ReportingClause:
    return ReportingClause(rest=trim(text))


def _verbless(
    text: str, mention: tuple[int, int], description: tuple[int, int] | None
) -> ReportingClause:
    subject_end, told = described(text, mention, description)
    rest, turn, after = tail(text[subject_end:])
    return ReportingClause(
        subject=trim(text[: mention[1]]), description=told, rest=rest, turn=turn, after=after
    )


def _inverted(
    text: str,
    verb: tuple[int, int],
    mention: tuple[int, int],
    description: tuple[int, int] | None,
    *,
    named: bool,
) -> ReportingClause:
    """`says Hanna Brekke, an engineer, in Geneva`."""
    if text[: verb[0]].strip(DASHES):
        return _unparsed(text)  # "So says Ottilie Crane": as it stands
    subject_end, told = described(text, mention, description)
    more = 0
    if not told:
        full = " " in text[mention[0] : mention[1]]
        more = name_goes_on(text, subject_end, full) if named else noun_goes_on(text, subject_end)
        if more and named:
            subject_end, told = described(text, (mention[0], mention[1] + more), None)
            subject_end -= more
    if named and not told and RUNS_ON.match(text, subject_end + more):
        far = noun_goes_on(text, subject_end + more)
        told = text[subject_end + more : subject_end + more + far].strip()
        subject_end += far
    rest, turn, after = tail(text[subject_end + more :])
    fronted, rest = front(rest)
    return ReportingClause(
        subject=trim(text[verb[1] : mention[1] + more]),
        description=told,
        verb=text[verb[0] : verb[1]].strip(),
        fronted=fronted,
        rest=rest,
        turn=turn,
        after=after,
    )


def _straight(
    text: str, verb: tuple[int, int], mention: tuple[int, int], description: tuple[int, int] | None
) -> ReportingClause:
    """`Vogt, who grows hops, later said of the plan`."""
    between = text[mention[1] : verb[0]]
    told = ""
    middle = between
    if description and mention[1] <= description[0] and description[1] <= verb[0]:
        told = text[description[0] : description[1]]
        middle = f"{text[mention[1] : description[0]].strip(' ,')} {text[description[1] : verb[0]].strip(' ,')}"  # noqa: E501
    elif APPOSITIVE.match(between) and between.rstrip().endswith(","):
        told, middle = trim(between), ""
    rest, turn, after = tail(text[verb[1] :])
    fronted, rest = front(rest)
    return ReportingClause(
        subject=trim(text[: mention[1]]),
        description=told.strip(),
        middle=middle if middle.strip(" ,") else "",
        verb=text[verb[0] : verb[1]].strip(),
        fronted=fronted,
        rest=rest,
        turn=turn,
        after=after,
    )
