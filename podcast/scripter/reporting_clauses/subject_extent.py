"""How far the one who speaks reaches in the text: a name, what belongs to it, a description."""

from __future__ import annotations

import re

from podcast.languages.en.calendar_words import MONTHS, WEEKDAYS
from podcast.languages.en.narration_lists import words
from podcast.scripter.reporting_clauses.clause_tail import FRONTED, GOES_OFF, MANNER

# A description that nobody marked as one: ", a farmer in Norrby", ", who owns the shop", ", 54".
APPOSITIVE = re.compile(
    r",\s+(?:(?:an?|the|one|his|her|its|their|who|whose|chief|director|head|president)\b|\d{1,3}\b)",
    re.IGNORECASE,
)
BARE_APPOSITIVE = re.compile(  # ", ranking member of the Tide Committee"
    r",\s+(([a-z][\w-]*)(?:\s+[a-z][\w-]*){0,3}\s+(?:of|for|at)\s+[^,.;:]{2,80})(?=[,.]|$)"
)
HANGS = re.compile(r"\b(?:of|in|at|for|the|an?|called|with|on|to|and)\s*$")
WALKS_OFF = re.compile(
    r"(?:and|but|before|after|while|when)\b|then\s+\w+(?:ed|t|ook|ent|an)\b", re.IGNORECASE
)
RELATIVE = re.compile(r"(?:,?[\"”’'\ue000]*|\s*[–—]|\s+-{1,2})\s+(?:and\s+)?(?:who|whose|which)\b")
RUNS_ON = re.compile(
    r"\s+(?:who|whose)\b"
)  # after a name, the comma forgotten: " who owns the shop"
CALLED = re.compile(r"\s+(?:calling|describing)\s+(?:him|her|it|them)sel(?:f|ves)\b")
DATE = rf"(?i:{WEEKDAYS})day|(?i:{MONTHS})"
ON = rf"on\s+(?:(?!(?:the\s+)?[A-Z])|{DATE})"  # not of "Council on Coastal Affairs"
STATE = (  # ", N.H.", ", Conn.,", ", Iowa"
    r"(?:,\s+(?:(?:[A-Z]\.){2,3}|[A-Z][a-z]{1,5}\.(?=,)"
    rf"|(?!(?:{DATE}))[A-Z][a-z]+(?:\s[A-Z][a-z]+)?(?=[,.]|$)))?"
)
PAST_STATE = re.compile(
    r"\.?,\s+(?:to|where|when|in|on|for)\s"
)  # "who comes from Hest, Mich.|, to row"
BELONGS = re.compile(
    r"\s+(?:of|from(?=\s+(?:the\s+)?[A-Z]))\s+[^,.;:]{1,80}?"
    rf"(?=$|[,.;:]|\s(?:{ON}|(?:in|at|as|when|after|before|and)\s)){STATE}"
)
WORKS_AT = re.compile(
    r"\s+at\s+(?:the\s+)?[A-Z][^,.;:]{1,80}?(?=$|[,.;:])"
)  # after a full name; else it is where it was said
IN_MARKS = re.compile(
    r"\s*\ue000+[^\ue000]+\ue000*[^\ue000,.;:]*"
)  # "author of the book| “Blue Boat”"
WORD_GOES_ON = re.compile(r"(?:[.&/’'-]\w+)+(?:\.(?=,|\s+[a-z]))?")  # "Norrby|.com", "R-S|.C."
WORD = re.compile(r"[^\W\d_][\w’'-]*")
REST = words("rest of a saying")
OFFICES = (
    "ranking",
    "managing",
    "founding",
    "acting",
    "leading",
    "presiding",
    "commanding",
)  # "managing director of"
DASHES = " \t\n,;:–—-"


def described(
    text: str, mention: tuple[int, int], description: tuple[int, int] | None
) -> tuple[int, str]:
    """Where the subject ends after its mention, and its description."""
    if (
        description
        and description[0] >= mention[1]
        and text[mention[1] : description[0]].strip()
        and not WALKS_OFF.match(text, description[0])
    ):
        skipped = text[mention[1] : description[0]].strip(" ,–—(")
        end = description[1]
        end += _description_goes_on(text[description[0] : end], text, end)
        told = text[description[0] : end]
        return _past_bracket(text, end), f"{skipped}, {told}" if skipped else told
    if not APPOSITIVE.match(text, mention[1]):
        bare = BARE_APPOSITIVE.match(text, mention[1])
        if bare is None or may_begin(bare[2]):
            return mention[1], ""
        if not APPOSITIVE.match(text, bare.end()):
            return bare.end(), bare[1]
    rest = text[mention[1] :]
    off = GOES_OFF.search(rest)
    told = rest[: off.start()] if off else rest
    return mention[1] + len(told), trim(told)


def _description_goes_on(told: str, text: str, at: int) -> int:
    """How far a description reaches beyond what was marked: `the singer of| “Blue Boat”, who lives
    in Hest`."""
    end = at
    if hit := WORD_GOES_ON.match(text, end):
        end = hit.end()
    if HANGS.search(told):
        end += len(text[end:].split(",", maxsplit=1)[0].rstrip(" ."))
    elif hit := IN_MARKS.match(text, end):
        end += len(hit[0].rstrip())
    for hit in WORD.finditer(text, end):
        if text[end : hit.start()].strip(" ") or hit.start() == end or may_begin(hit[0]):
            break
        end = hit.end()
    if RELATIVE.match(text, end) or (told.startswith("who ") and PAST_STATE.match(text, end)):
        end += _to_the_turn(text[end:])
    return end - at


def may_begin(word: str) -> bool:
    """Whether the rest of a saying may begin so: `in`, `softly`, `pointing`, `Monday`; not
    `website`."""
    return (
        word in REST or word[0].isupper() or (word.endswith(("ly", "ing")) and word not in OFFICES)
    )


def name_goes_on(text: str, at: int, full: bool) -> int:
    """How far a name reaches beyond itself: ` of the dockers' union`, ` from Norrby`; ` at Norrby
    College`."""
    hit = BELONGS.match(text, at) or (WORKS_AT.match(text, at) if full else None)
    return hit.end() - at if hit else 0


def noun_goes_on(text: str, at: int) -> int:
    """How far a description of somebody reaches beyond its noun: ` close to the auction, who gave
    no name`."""
    rest = text[at:]
    if RELATIVE.match(rest):
        return _to_the_turn(rest)
    if not rest[:1].isspace() or MANNER.match(rest) or FRONTED.match(rest.strip()):
        return 0
    called = CALLED.match(rest)
    off = GOES_OFF.search(rest, called.end() if called else 0)
    return len((rest[: off.start()] if off else rest).rstrip().rstrip(".,;:"))


def _to_the_turn(rest: str) -> int:
    """How far it goes until the sentence tells something else, or ends."""
    off = GOES_OFF.search(rest)
    return len((rest[: off.start()] if off else rest).rstrip().rstrip(".,;:"))


def _past_bracket(text: str, at: int) -> int:
    return at + 1 if text[at : at + 1] in (")", "–", "—") else at


def trim(text: str) -> str:
    text = text.strip()
    while text.endswith(".") and not re.search(r"\b[A-Z]\.$|\b(?:Jr|Sr|Inc|Co|Corp|Ltd)\.$", text):
        text = text[:-1]
    return text.strip(DASHES)
