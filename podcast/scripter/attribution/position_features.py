"""Where a candidate stands towards the quotation; the names of these facts are in
feature_names.py."""

from __future__ import annotations

from podcast.scripter.attribution.cases.quote_cases import QuoteCase
from podcast.scripter.feature_slots import Zone
from podcast.scripter.mentions.noun_phrases import Mention
from podcast.scripter.syntax.mention_syntax import MentionSyntax

# by the paragraphs between the candidate and the quotation
LATER = (Zone.LATER_0, Zone.LATER_1, Zone.LATER_2)
EARLY = (Zone.EARLY_0, Zone.EARLY_1, Zone.EARLY_2, Zone.EARLY_3)


def bucket(number: int) -> str:
    """A distance as one of a few sizes."""
    for limit in (0, 1, 2, 4, 8, 16, 32):
        if number <= limit:
            return str(limit)
    return "far"


def quote_shape(case: QuoteCase) -> str:
    """The quotation itself: whole or a piece of a sentence, and how it ends."""
    return ("A" if case.capital else "a") + (case.ending if case.ending in (",", ".", "?") else "_")


def position_towards(
    reader: MentionSyntax, case: QuoteCase, number: int, mention: Mention
) -> tuple[Zone, str]:
    """Where it stands towards the quotation, and the particulars that count there."""
    unit, zone = case.unit, case.zone
    tokens = reader.scene.tokens
    if case.inverted and case.inverted[1] == number:
        position = Zone.SIGNED if zone.signed else Zone.INVERTED
        return position, f"{case.inverted[0].kind} {quote_shape(case)}"
    if case.behind and case.behind[0] == number:
        verb = case.behind[1]
        if zone.signed:
            return Zone.SIGNED, ""
        position = Zone.BEHIND_WITH_VERB if verb else Zone.BEHIND
        return position, f"{verb.kind if verb else ''} {quote_shape(case)}"
    if zone.before and zone.before[0] <= mention.first < unit.first:
        verb = reader.verb(number)
        if verb is None:
            return Zone.BEFORE, f"{'verb' if case.last_verb >= 0 else 'no verb'} {zone.lead}"
        position = _against_last_verb(verb.end - 1, case.last_verb)
        return position, f"{verb.kind} {zone.lead} {bucket(unit.first - verb.end)}"
    if zone.after and unit.end <= mention.first <= zone.after[-1]:
        position = Zone.AFTER_WITH_VERB if reader.verb(number) else Zone.AFTER
        return position, quote_shape(case)
    if mention.first >= unit.end:
        away = tokens.paragraph[mention.first] - tokens.paragraph[unit.end - 1]
        return LATER[min(2, away)], "V" if reader.verb(number) else "-"
    away = tokens.paragraph[unit.first] - tokens.paragraph[mention.first]
    return EARLY[min(3, away)], "V" if reader.verb(number) else "-"


def ranks_among_subjects(
    reader: MentionSyntax, case: QuoteCase
) -> dict[int, tuple[bool, bool, int]]:
    """For each candidate: is it the first and the last subject-like mention of its stretch, and how
    many are there."""
    tokens, mentions = reader.scene.tokens, reader.scene.mentions
    groups: dict[tuple[int, int], list[int]] = {}
    keys: dict[int, tuple[int, int]] = {}
    start = case.zone.before[0] if case.zone.before else case.unit.first
    for number in case.candidates:
        first = mentions[number].first
        side = _side(first, start, case.unit.first)
        keys[number] = (tokens.paragraph[first], side)
        if not mentions[number].possessive and not mentions[number].inside:
            groups.setdefault(keys[number], []).append(number)
    ranks: dict[int, tuple[bool, bool, int]] = {}
    for number, key in keys.items():
        real = groups.get(key, [])
        ranks[number] = (
            bool(real) and real[0] == number,
            bool(real) and real[-1] == number,
            len(real),
        )
    return ranks


def _against_last_verb(verb: int, last_verb: int) -> Zone:
    """Whether a verb is the last one before the quotation, stands before it or behind it."""
    if verb == last_verb:
        return Zone.BEFORE_LAST_VERB
    return Zone.BEFORE_EARLIER_VERB if verb < last_verb else Zone.BEFORE_LATER_VERB


def _side(mention: int, stretch: int, quotation: int) -> int:
    """On which side of a quotation a mention stands: before its stretch of text (0), in the
    stretch before the quotation (2), or behind it (1)."""
    if mention < stretch:
        return 0
    return 2 if mention < quotation else 1
