"""Words that nobody in particular says, by what stands right beside the marks: `“…” chants`, `being
told to “…”`, `asked about the “…” comment`."""

from __future__ import annotations

from podcast.scripter.attribution.cases.quote_cases import QuoteCase
from podcast.scripter.syntax.mention_syntax import MentionSyntax

REACH = 5  # tokens before the marks


def is_chanted(reader: MentionSyntax, case: QuoteCase) -> bool:
    """`drawing jeers and “Ferry!” | chants`: a crowd's, or on paper."""
    tokens, at = reader.scene.tokens, case.unit.end
    is_bare = not case.zone.lead and bool(case.zone.before) and case.ending not in (",", ".")
    return is_bare and at < len(tokens) and tokens.low[at] in tokens.constructions.chants


def was_told_to(reader: MentionSyntax, case: QuoteCase) -> bool:
    """`without being told to | “smile”`: who tells is not told."""
    tokens, before = reader.scene.tokens, case.zone.before
    if case.zone.lead or len(before) < 3 or tokens.low[before[-1]] not in tokens.constructions.to:
        return False
    is_passive = tokens.low[before[-3]] in tokens.constructions.to_be
    return is_passive and tokens.low[before[-2]] in tokens.constructions.told_passive


def was_asked_about(reader: MentionSyntax, case: QuoteCase) -> bool:
    """`Park was asked about the | “not there yet” comment`: somebody else's."""
    tokens, before = reader.scene.tokens, case.zone.before
    if case.zone.lead or len(before) < 3 or tokens.low[before[-1]] not in tokens.constructions.the:
        return False
    near = tokens.low[before[max(0, len(before) - REACH)] : case.unit.first]
    return near[-2] in tokens.constructions.about and any(
        low in tokens.constructions.asked_passive for low in near[:-2]
    )
