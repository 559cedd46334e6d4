"""What is said before words whose sentence names no speaker: the first situation that fits
decides."""

from __future__ import annotations

from podcast.languages.en import wording
from podcast.scripter.discourse.referring_expressions import key_of
from podcast.scripter.listening_limits import FEW, STRETCH
from podcast.scripter.model import Attribution, QuoteKind, SpeakerKind
from podcast.scripter.narration.lead_ins.lead_in import (
    SILENCE,
    SURE,
    LeadIn,
    compose_lead_in,
    name_again,
)
from podcast.scripter.narration.sentences.spoken_marks import in_first_person
from podcast.scripter.narration.state import NarrationState
from podcast.scripter.quotations.quoted_speech import QuotedSpeech, Span, clause_text
from podcast.scripter.reporting_clauses.reporting_clause import parse_reporting_clause
from podcast.scripter.typography import capital, words_of


def unattributed_lead_in(
    state: NarrationState, speech: QuotedSpeech, attribution: Attribution
) -> LeadIn:
    """`“…”` after a paragraph in which she spoke -> `Lunde goes on:`; before anybody was named ->
    `The article quotes these words:`."""
    is_guess = _is_guess(state, speech, attribution)
    is_begun = speech.group in state.told.begun
    if is_begun and _is_block(state, speech) and state.listener.salience.quoted_since <= STRETCH:
        return SILENCE
    if is_begun and attribution.speaker == wording.QUOTED_TEXT:
        return LeadIn(wording.TEXT_GOES_ON)
    if is_guess or _is_nobodys(attribution):
        goes_on = is_begun and not _is_block(state, speech)  # `“…,” she said. “…”`: as it stands
        return LeadIn("", names_nobody=True) if goes_on else _nobodys(state, speech)
    if _is_heard_already(state, speech, attribution):
        return _resumed(state, speech, attribution)
    if speech.group in state.printed:
        return _as_printed(state, speech, attribution)
    if clause := _clause_further_on(state, speech, attribution):
        return _clause_said_first(state, clause, attribution)
    if state.is_led or _was_just_named(state, attribution):
        return SILENCE
    return LeadIn(name_again(attribution, state.listener, state.verb(attribution)))


def _nobodys(state: NarrationState, speech: QuotedSpeech) -> LeadIn:
    """`Quote:`, once for the lines of a dialogue, and not for `“Who's there?”`; before a quotation
    block `The article quotes these words:`."""
    group = state.groups[speech.group]
    is_short = group.words < FEW and not any(map(in_first_person, speech.pieces))
    is_told = state.is_led or state.spoke_for_nobody or (is_short and not _is_block(state, speech))
    said = wording.NO_SPEAKER if _is_block(state, speech) else f"{capital(wording.QUOTE)}:"
    return LeadIn("" if is_told else said, names_nobody=True)


def _is_block(state: NarrationState, speech: QuotedSpeech) -> bool:
    return state.groups[speech.group].quotes[0].kind is QuoteKind.BLOCK


def _is_guess(state: NarrationState, speech: QuotedSpeech, attribution: Attribution) -> bool:
    """Whether only a guess gives it to somebody without a name: then the listener is not told
    so."""
    is_weak = attribution.confidence < SURE and state.ends(speech)
    is_unsure = attribution.clause[0] < 0 or is_weak
    if attribution.kind is not SpeakerKind.NOMINAL or not is_unsure or state.is_led:
        return False
    goes_on = state.listener.salience.last_speaker == key_of(attribution)
    return not goes_on and not _is_block(state, speech)


def _is_nobodys(attribution: Attribution) -> bool:
    """Whether there is nobody whom a lead-in could name."""
    is_unnamed = not key_of(attribution) or attribution.kind is SpeakerKind.NONE
    return is_unnamed or attribution.speaker == wording.QUOTED_TEXT


def _is_heard_already(
    state: NarrationState, speech: QuotedSpeech, attribution: Attribution
) -> bool:
    """Whether the listener has this speaker in the ear."""
    key = key_of(attribution)
    spoke_last = state.listener.salience.last_speaker == key
    follows = spoke_last and not state.saying and not state.paragraph.is_led
    was_spoken_for = key == state.spoke_for and not state.is_led_here
    return speech.group in state.told.begun or follows or was_spoken_for


def _resumed(state: NarrationState, speech: QuotedSpeech, attribution: Attribution) -> LeadIn:
    """`Lunde goes on:`; not before each of several short paragraphs."""
    if _is_still_heard(state, speech):
        return SILENCE
    state.told.resumes(speech.group)
    return LeadIn(state.again(attribution, ends=state.ends(speech)))


def _is_still_heard(state: NarrationState, speech: QuotedSpeech) -> bool:
    """Whether a short paragraph follows in a voice that was named again not long ago: once is
    enough."""
    words = sum(words_of(piece.text) for piece in speech.pieces)
    return (
        speech.group in state.told.resumed
        and not state.saying
        and not state.listener.salience.new_chapter
        and state.listener.salience.quoted_since + words <= STRETCH
    )


def _as_printed(state: NarrationState, speech: QuotedSpeech, attribution: Attribution) -> LeadIn:
    """The line that is printed under a quotation block, said before it."""
    state.told.says_printed_line(speech.group)
    printed = state.printed[speech.group]
    return compose_lead_in(printed, attribution, state.listener, state.present(attribution, ""))


def _clause_further_on(
    state: NarrationState, speech: QuotedSpeech, attribution: Attribution
) -> Span | None:
    """The attribution that a later paragraph of the same utterance has."""
    is_later = attribution.clause[0] > speech.pieces[-1].start and not state.ends(speech)
    return clause_text(state.source, state.groups[speech.group]) if is_later else None


def _clause_said_first(state: NarrationState, clause: Span, attribution: Attribution) -> LeadIn:
    """An attribution from further on, said before the first paragraph."""
    parsed = parse_reporting_clause(*clause, attribution)
    state.told.moves(attribution.clause)
    present = state.present(attribution, parsed.beside)
    return LeadIn(compose_lead_in(parsed, attribution, state.listener, present).text)


def _was_just_named(state: NarrationState, attribution: Attribution) -> bool:
    """Whether the narrator has named this speaker last, in this paragraph, and said nobody's words
    since."""
    if not state.saying:
        return False
    if state.saying[-1].endswith("”") and " " in key_of(attribution):
        return False
    return state.listener.salience.last_named == key_of(attribution)
