"""The narrator's words around a quotation, taken apart: who, described how, says, and what else the sentence tells."""

from __future__ import annotations

import re
from dataclasses import dataclass

from podcast.scripter.model import Attribution, SpeakerKind
from podcast.scripter.narration.verbs import EXPRESSIVE, MONTHS, SAYING_ON, WEEKDAYS

MEDIUM = (
    r"(?:statement|letter|e-?mail|post|tweet|memo|memorandum|message|note|report|interview|filing|release|speech|ruling"
    r"|text|video|podcast|conference|briefing|column|article|thread|blog|editorial|essay|book|call|court)"
)
DAY = (
    rf"(?:on\s+)?(?:(?:{WEEKDAYS})day(?:\s+(?:morning|afternoon|evening|night))?"
    rf"|(?:{MONTHS})\s+\d{{1,2}}(?:,?\s+\d{{4}})?|\d{{1,2}}\s+(?:{MONTHS})(?:\s+\d{{4}})?)"
    r"|yesterday|last\s+(?:week|month|year|night)|earlier\s+(?:this|last)\s+\w+"
)
# What reads best before the subject: "In a statement on Monday, Skarvkraft said:".
FRONTED = re.compile(
    rf"(?:in\s+(?:an?|the|his|her|its|their)\s+(?:[\w-]+\s+){{0,3}}{MEDIUM}(?:\s+(?:{DAY}))?|(?:{DAY})"
    rf"|(?:{DAY})\s+in\s+(?:an?|the|his|her|its|their)\s+(?:[\w-]+\s+){{0,3}}{MEDIUM})",
    re.IGNORECASE,
)
# Where a tail leaves the saying and tells something else, which comes after the quotation.
GOES_OFF = re.compile(
    rf"(?:^\s*|,\s*)(and(?!\s+(?:who|whose|which|that)\b)|but(?!\s+(?:who|whose|which)\b)|then|{'|'.join(SAYING_ON)})\s",
    re.IGNORECASE,
)
# A description that nobody marked as one: ", a farmer in Norrby", ", who owns the shop", ", 54".
APPOSITIVE = re.compile(
    r",\s+(?:(?:an?|the|one|his|her|its|their|who|whose|chief|director|head|president)\b|\d{1,3}\b)", re.IGNORECASE
)
HANGS = re.compile(r"\b(?:of|in|at|for|the|an?|called|with|on|to|and)\s*$")
WALKS_OFF = re.compile(r"(?:and|but|before|after|while|when)\b|then\s+\w+(?:ed|t|ook|ent|an)\b", re.IGNORECASE)
RELATIVE = re.compile(r",?[\"”’'\ue000]*\s+(?:and\s+)?(?:who|whose|which)\b")
CALLED = re.compile(r"\s+(?:calling|describing)\s+(?:him|her|it|them)sel(?:f|ves)\b")
BELONGS = re.compile(
    r"\s+(?:of|from(?=\s+(?:the\s+)?[A-Z]))\s+[^,.;:]{1,80}?(?=$|[,.;:]|\s(?:on|in|at|as|when|after|before|and)\s)"
)
WORKS_AT = re.compile(
    r"\s+at\s+(?:the\s+)?[A-Z][^,.;:]{1,80}?(?=$|[,.;:])"
)  # after a full name; else it is where it was said
WORD_GOES_ON = re.compile(r"(?:[.&/’'-]\w+)+(?:\.(?=,|\s+[a-z]))?")  # "Norrby|.com", "R-S|.C."
MANNER = re.compile(
    r"\s+(?:as|when|while|after|before|during|on|by|last|yesterday|earlier|this|today)\b", re.IGNORECASE
)
TAG = re.compile(r"\s*\([^()\n]{1,40}\)")
DASHES = " \t\n,;:–—-"


@dataclass(frozen=True, slots=True)
class Frame:
    """`before subject, description, middle verb rest:` and what follows the quotation in the same sentence."""

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


def parse_frame(text: str, start: int, given: Attribution) -> Frame:
    """Take apart `text`, which begins at offset `start` of the source, as the attribution `given` of a quotation."""
    verb = _within(given.verb, start, text)
    mention = _within(given.mention, start, text)
    if mention is None:
        return _unparsed(text)
    description = _within(given.description, start, text)
    mention, description = _with_tag(text, mention, description)
    if verb is None:
        return _verbless(text, mention, description)
    if text[verb[0] : verb[1]].lower() == "according to" or verb[0] < mention[0]:
        named = given.kind is not SpeakerKind.NOMINAL
        return _inverted(text, verb, mention, description, named=named)
    return _straight(text, verb, mention, description)


def _with_tag(
    text: str, mention: tuple[int, int], description: tuple[int, int] | None
) -> tuple[tuple[int, int], tuple[int, int] | None]:
    """A tag in brackets behind a name ("(D-Ohio)", "(54)") stays with the name; it describes nobody by itself."""
    tag = TAG.match(text, mention[1])
    if tag is None:
        return mention, description
    if description and description[0] < tag.end():
        description = None if description[1] <= tag.end() else (tag.end(), description[1])
    return (mention[0], tag.end()), description


def _within(span: tuple[int, int], start: int, text: str) -> tuple[int, int] | None:
    low, high = span[0] - start, span[1] - start
    return (low, high) if 0 <= low < high <= len(text) else None


def _unparsed(text: str) -> Frame:
    return Frame(rest=_trim(text))


def _verbless(text: str, mention: tuple[int, int], description: tuple[int, int] | None) -> Frame:
    subject_end, told = _described(text, mention, description)
    rest, turn, after = _tail(text[subject_end:])
    return Frame(subject=_trim(text[: mention[1]]), description=told, rest=rest, turn=turn, after=after)


def _inverted(
    text: str, verb: tuple[int, int], mention: tuple[int, int], description: tuple[int, int] | None, *, named: bool
) -> Frame:
    """`says Hanna Brekke, an engineer, in Geneva`."""
    if text[: verb[0]].strip(DASHES):
        return _unparsed(text)  # "So says Ottilie Crane": as it stands
    subject_end, told = _described(text, mention, description)
    more = 0
    if not told:
        full = " " in text[mention[0] : mention[1]]
        more = _name_goes_on(text, subject_end, full) if named else _noun_goes_on(text, subject_end)
        if more and named:
            subject_end, told = _described(text, (mention[0], mention[1] + more), None)
            subject_end -= more
    rest, turn, after = _tail(text[subject_end + more :])
    fronted, rest = _front(rest)
    return Frame(
        subject=_trim(text[verb[1] : mention[1] + more]),
        description=told,
        verb=text[verb[0] : verb[1]].strip(),
        fronted=fronted,
        rest=rest,
        turn=turn,
        after=after,
    )


def _straight(text: str, verb: tuple[int, int], mention: tuple[int, int], description: tuple[int, int] | None) -> Frame:
    """`Vogt, who grows hops, later said of the plan`."""
    between = text[mention[1] : verb[0]]
    told = ""
    middle = between
    if description and mention[1] <= description[0] and description[1] <= verb[0]:
        told = text[description[0] : description[1]]
        middle = f"{text[mention[1] : description[0]].strip(' ,')} {text[description[1] : verb[0]].strip(' ,')}"
    elif APPOSITIVE.match(between) and between.rstrip().endswith(","):
        told, middle = _trim(between), ""
    rest, turn, after = _tail(text[verb[1] :])
    fronted, rest = _front(rest)
    return Frame(
        subject=_trim(text[: mention[1]]),
        description=told.strip(),
        middle=middle if middle.strip(" ,") else "",
        verb=text[verb[0] : verb[1]].strip(),
        fronted=fronted,
        rest=rest,
        turn=turn,
        after=after,
    )


def _described(text: str, mention: tuple[int, int], description: tuple[int, int] | None) -> tuple[int, str]:
    """Where the subject ends after its mention, and its description."""
    if (
        description
        and description[0] >= mention[1]
        and text[mention[1] : description[0]].strip()
        and not WALKS_OFF.match(text, description[0])
    ):
        skipped = text[mention[1] : description[0]].strip(" ,–—(")
        end = description[1]
        if hit := WORD_GOES_ON.match(text, end):
            end = hit.end()
        if HANGS.search(text[description[0] : end]):  # "the singer of “Blue Boat”": it goes on in marks
            end += len(text[end:].split(",", maxsplit=1)[0].rstrip(" ."))
        if RELATIVE.match(text, end):
            end += _noun_goes_on(text, end)
        told = text[description[0] : end]
        return _past_bracket(text, end), f"{skipped}, {told}" if skipped else told
    if not APPOSITIVE.match(text, mention[1]):
        return mention[1], ""
    rest = text[mention[1] :]
    off = GOES_OFF.search(rest)
    told = rest[: off.start()] if off else rest
    return mention[1] + len(told), _trim(told)


def _name_goes_on(text: str, at: int, full: bool) -> int:
    """How far a name reaches beyond itself: ` of the dockers' union`, ` from Norrby`; ` at Norrby College`."""
    hit = BELONGS.match(text, at) or (WORKS_AT.match(text, at) if full else None)
    return hit.end() - at if hit else 0


def _noun_goes_on(text: str, at: int) -> int:
    """How far a description of somebody reaches beyond its noun: ` close to the auction, who gave no name`."""
    rest = text[at:]
    if RELATIVE.match(rest):
        off = GOES_OFF.search(rest)
        return len((rest[: off.start()] if off else rest).rstrip().rstrip(".,;:"))
    if not rest[:1].isspace() or MANNER.match(rest) or FRONTED.match(rest.strip()):
        return 0
    called = CALLED.match(rest)
    off = GOES_OFF.search(rest, called.end() if called else 0)
    return len((rest[: off.start()] if off else rest).rstrip().rstrip(".,;:"))


def _past_bracket(text: str, at: int) -> int:
    return at + 1 if text[at : at + 1] in (")", "–", "—") else at


def _tail(rest: str) -> tuple[str, str, str]:
    """The rest of an attribution as (what belongs to the saying, the turn, what follows)."""
    rest = rest.rstrip().rstrip(".:;,–—- ")
    off = GOES_OFF.search(rest)
    if off is None:
        return rest, "", ""
    return rest[: off.start()], off[1], rest[off.end() :].strip()


def _front(rest: str) -> tuple[str, str]:
    if len(rest.split()) <= 8 and FRONTED.fullmatch(rest.strip(" ,")):
        return rest.strip(" ,"), ""
    return "", rest


def _trim(text: str) -> str:
    text = text.strip()
    while text.endswith(".") and not re.search(r"\b[A-Z]\.$|\b(?:Jr|Sr|Inc|Co|Corp|Ltd)\.$", text):
        text = text[:-1]
    return text.strip(DASHES)


def expressive(verb: str) -> str:
    """`laughed` -> `laughing`; "" when the verb is one of saying."""
    return EXPRESSIVE.get(verb.lower(), "")
