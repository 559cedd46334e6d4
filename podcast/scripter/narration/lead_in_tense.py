"""The tense of a lead-in, and its verb when somebody goes on."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum

from podcast.languages.en import wording
from podcast.languages.en.verb_forms import PRESENT, SAYING_ON
from podcast.scripter.discourse.listener import Desk
from podcast.scripter.discourse.referring_expressions import key_of
from podcast.scripter.discourse.verb_agreement import agree, is_plural
from podcast.scripter.model import Attribution
from podcast.scripter.narration.lead_in import called, with_colon
from podcast.scripter.reporting_clauses.tense import narrates_past, tells_past_time
from podcast.scripter.typography import capital

PARTICIPLE = re.compile(rf"({'|'.join(SAYING_ON)})\b(.*)$", re.IGNORECASE)


def may_be_present(beside: str, given: Attribution, desk: Desk, tied: bool) -> bool:
    """Whether nothing ties this saying to a past time. What was past once for a speaker stays
    past."""
    key = key_of(given)
    if tied or desk.all_past or tells_past_time(beside):
        desk.past.add(key)
    return key not in desk.past


def lead_in_tense(
    lead: tuple[str, int], given: Attribution, present: Callable[[Attribution, str], bool]
) -> str:
    """What leads to a quotation, its verb of saying in the present where nothing ties it to a past
    time."""
    text, start = lead
    low, high = given.verb[0] - start, given.verb[1] - start
    if not 0 <= low < high <= len(text) or text[low:high].lower() not in PRESENT:
        return text
    name = [min(max(0, at - start), len(text)) for at in given.mention]
    between = text[name[1] : low] if name[1] <= low else ""
    if between.strip()[:1] == "," and between.rstrip().endswith(","):
        between = ""  # who it is, not when it was said
    beside = f"{text[: name[0]]} {between} {text[high:]}"
    if is_plural(given) is None or narrates_past(beside) or not present(given, beside):
        return text
    return f"{text[:low]}{agree(PRESENT[text[low:high].lower()], given)}{text[high:]}"


def labels(lead: tuple[str, int], given: Attribution) -> bool:
    """Whether what leads to a quotation is nothing but the speaker's name: `Mr Garrow:`."""
    text, start = lead
    low, high = given.mention[0] - start, given.mention[1] - start
    return (
        0 <= low < high
        and not text[:low].strip()
        and text[high:].strip() == ":"
        and given.verb[0] < 0
    )


def participle_led(
    lead: str, given: Attribution, desk: Desk, present: Callable[[Attribution, str], bool]
) -> str:
    """`adding later:` -> `Novak adds later:`, where the subject was left before the quotation; ""
    when it is not so."""
    hit = PARTICIPLE.match(lead)
    if hit is None or not key_of(given):
        return ""
    past, now = SAYING_ON[hit[1].lower()]
    verb = agree(now, given) if present(given, "") else past
    return with_colon(capital(f"{called(given, desk)} {verb}{hit[2]}"))


SHORT = 20  # words; a last stretch that is no longer is added rather than gone on with


class Resumption(Enum):
    """Where a speaker takes up again; each has its verbs as (present, past), the likeliest
    first."""

    STRETCH = (
        (wording.GOES_ON, wording.WENT_ON),
        (wording.CONTINUES, wording.CONTINUED),
    )  # amid a long quotation
    MORE = (
        (wording.ADDS, wording.ADDED),
        (wording.GOES_ON, wording.WENT_ON),
    )  # its end, or another one

    def verb(self, before: str, *, past: bool) -> str:
        """The verb of saying for this resumption, another than the one `before`."""
        present = next(verbs for verbs in self.value if before not in verbs)
        return present[past]
