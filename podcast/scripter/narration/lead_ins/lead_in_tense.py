"""The tense of a lead-in, and its verb when somebody goes on."""

from __future__ import annotations

import re
from collections.abc import Callable

from podcast.kept_patterns import compiled
from podcast.languages.en.saying_patterns import THEN
from podcast.languages.en.verb_forms import PRESENT, SAYING_ON
from podcast.scripter.discourse.listener import Listener
from podcast.scripter.discourse.referring_expressions import key_of
from podcast.scripter.discourse.verb_agreement import agree, takes_plural_verb
from podcast.scripter.model import Attribution
from podcast.scripter.narration.lead_ins.lead_in import called, with_colon
from podcast.scripter.narration.lead_ins.told_after import inside_sentence
from podcast.scripter.reporting_clauses.tense import narrates_past
from podcast.scripter.typography import capital

PARTICIPLE = compiled(rf"(?:(before)\s)?({'|'.join(SAYING_ON)})\b(.*)$", re.IGNORECASE)


def lead_in_tense(
    lead: tuple[str, int], attribution: Attribution, present: Callable[[Attribution, str], bool]
) -> str:
    """What leads to a quotation, its verb of saying in the present where nothing ties it to a past
    time."""
    text, start = lead
    low, high = attribution.verb[0] - start, attribution.verb[1] - start
    if not 0 <= low < high <= len(text) or text[low:high].lower() not in PRESENT:
        return text
    name = [min(max(0, at - start), len(text)) for at in attribution.mention]
    between = text[name[1] : low] if name[1] <= low else ""
    if between.strip()[:1] == "," and between.rstrip().endswith(","):
        between = ""  # who it is, not when it was said
    beside = f"{text[: name[0]]} {between} {text[high:]}"
    if (
        takes_plural_verb(attribution) is None
        or narrates_past(beside)
        or not present(attribution, beside)
    ):
        return text
    return f"{text[:low]}{agree(PRESENT[text[low:high].lower()], attribution)}{text[high:]}"


def labels(lead: tuple[str, int], attribution: Attribution) -> bool:
    """Whether what leads to a quotation is nothing but the speaker's name: `Mr Garrow:`."""
    text, start = lead
    low, high = attribution.mention[0] - start, attribution.mention[1] - start
    return (
        0 <= low < high
        and not text[:low].strip()
        and text[high:].strip() == ":"
        and attribution.verb[0] < 0
    )


def participle_led(
    lead: str,
    attribution: Attribution,
    listener: Listener,
    present: Callable[[Attribution, str], bool],
) -> str:
    """`adding later:` -> `Novak adds later:`, where the subject was left before the quotation,
    `before adding:` -> `Then Novak adds:`; "" when it is not so."""
    hit = PARTICIPLE.match(lead)
    if hit is None or not key_of(attribution):
        return ""
    past, now = SAYING_ON[hit[2].lower()]
    verb = agree(now, attribution) if present(attribution, "") else past
    who = called(attribution, listener)
    then = f"{THEN} " if hit[1] else ""
    return with_colon(capital(f"{then}{inside_sentence(who) if then else who} {verb}{hit[3]}"))
