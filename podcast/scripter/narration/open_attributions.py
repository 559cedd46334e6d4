"""Attributions that were withheld, as the sentence itself has them: `he said` names nobody."""

from __future__ import annotations

from dataclasses import replace

from podcast.languages.en import wording
from podcast.scripter.model import Attribution, SpeakerKind
from podcast.scripter.narration.lead_ins.lead_in import name_again
from podcast.scripter.narration.state import NarrationState
from podcast.scripter.quotations.quoted_sentences import Sentence, SentencePiece
from podcast.scripter.reporting_clauses.tense import heard_in_past


def with_open_attributions(state: NarrationState, sentence: Sentence) -> Sentence:
    """The sentence with what was withheld as its words have it: `he said` names nobody."""
    return tuple(_as_written_there(state, piece) for piece in sentence)


def _as_written_there(state: NarrationState, piece: SentencePiece) -> SentencePiece:
    quote = piece.quote
    if quote is None or quote.attribution.kind is not SpeakerKind.NONE:
        return piece
    withheld = state.gate.withheld.get(quote.group)
    if withheld is None or withheld.clause[0] < 0 or withheld.kind is not SpeakerKind.PRONOUN:
        return piece
    attribution = replace(withheld, resolved=None, person=None)
    return replace(piece, quote=replace(quote, attribution=attribution))


def say_who_goes_on(
    state: NarrationState, settled: Attribution, attribution: Attribution, group: int
) -> None:
    """`She added:` before more of what was said by whom the sentence calls "she", and nobody
    names."""
    attribution = state.gate.withheld.get(group, attribution)
    is_open = attribution.kind is SpeakerKind.PRONOUN and settled.kind is SpeakerKind.NONE
    if is_open and attribution.clause[0] >= 0 and state.saying:
        past = heard_in_past(state.saying[-1]) is not False
        again = replace(attribution, resolved=None, person=None)
        verb = wording.ADDED if past else wording.ADDS
        state.narrate(name_again(again, state.listener, verb))
