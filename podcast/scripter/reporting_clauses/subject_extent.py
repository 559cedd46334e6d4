"""How far the one who speaks reaches in the text: a name, what belongs to it, a description."""

from __future__ import annotations

import re

from podcast.kept_patterns import compiled
from podcast.languages.en.narration_lists import words
from podcast.languages.registry import ENGLISH
from podcast.scripter.reporting_clauses.clause_tail import FRONTED, GOES_OFF, MANNER

# A description that nobody marked as one: ", a farmer in Norrby", ", who owns the shop", ", 54".
APPOSITIVE = ENGLISH.patterns["appositive"]
BARE_APPOSITIVE = ENGLISH.patterns["bare_appositive"]
HANGS = ENGLISH.patterns["hanging_word"]
WALKS_OFF = ENGLISH.patterns["walks_off"]
RELATIVE = ENGLISH.patterns["relative_clause"]
RUNS_ON = ENGLISH.patterns["relative_without_comma"]
CALLED = ENGLISH.patterns["calling_oneself"]
PAST_STATE = ENGLISH.patterns["after_state"]  # "who comes from Hest, Mich.|, to row"
BELONGS = ENGLISH.patterns["belongs_to_name"]
WORKS_AT = ENGLISH.patterns["works_at"]  # after a full name; else it is where it was said
IN_MARKS = compiled(r"\s*“[^“”]+”[^“”,.;:]*")  # "author of the book| “Blue Boat”"
WORD_GOES_ON = compiled(r"(?:[.&/’'-]\w+)+(?:\.(?=,|\s+[a-z]))?")  # "Norrby|.com", "R-S|.C."
WORD = compiled(r"[^\W\d_][\w’'-]*")
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
    `website`.

    >>> may_begin("softly")
    True
    >>> may_begin("website")
    False
    """
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
    """A description without the commas, dashes and full stop around it.

    >>> trim(", a pilot in Hest.")
    'a pilot in Hest'
    >>> trim(", who works at Moe & Co.,")
    'who works at Moe & Co.'
    """
    text = text.strip()
    while text.endswith(".") and not re.search(r"\b[A-Z]\.$|\b(?:Jr|Sr|Inc|Co|Corp|Ltd)\.$", text):
        text = text[:-1]
    text = text.strip(DASHES)
    return f"{text[:-1].rstrip(' .,')}”" if text.endswith("”") else text
