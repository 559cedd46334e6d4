"""Whose words an utterance is taken to be where it stands: the attribution as far as it holds
here."""

from __future__ import annotations

from dataclasses import replace

from podcast.languages.en import wording
from podcast.languages.registry import ENGLISH
from podcast.script.speaker_names import is_name
from podcast.scripter.discourse.referring_expressions import key_of
from podcast.scripter.listening_limits import FEW
from podcast.scripter.model import Attribution, QuoteKind, SpeakerKind
from podcast.scripter.narration.speaker_queries import ask_who_speaks
from podcast.scripter.narration.state import NarrationState
from podcast.scripter.quotations.attribution_repair import (
    led_by,
    named_after,
    named_in_lead,
    names_somebody,
)
from podcast.scripter.quotations.quoted_speech import QuotedSpeech
from podcast.scripter.quotations.speaker_gate import NOBODY

# "he", "she", "they": somebody other than the author
PERSONAL = frozenset(
    form
    for form, (gender, _) in ENGLISH.pronouns.subject.items()
    if gender in ("male", "female", "")
)


def settle_speaker(
    state: NarrationState, speech: QuotedSpeech, attribution: Attribution
) -> Attribution:
    """The attribution as it holds here; once settled, it is that of the whole utterance.

    `She` after a sentence about another woman names nobody; `the pilot` is whoever was called so.
    """
    if speech.group in state.told.taken:
        return state.told.taken[speech.group]
    withheld = state.gate.withheld.get(speech.group)
    attribution = _by_its_sentence(state, speech, withheld or attribution)
    if attribution is withheld:
        attribution = NOBODY
    attribution = _by_what_is_known(state, attribution)
    attribution = _without_doubtful_person(state, attribution)
    is_block = state.groups[speech.group].quotes[0].kind is QuoteKind.BLOCK
    if is_block and not names_somebody(attribution):
        attribution = Attribution(
            wording.QUOTED_TEXT, SpeakerKind.NOMINAL, rule="a quotation block of nobody's"
        )
    if state.paragraph.is_led and not state.saying:
        attribution = led_by(state.paragraph.last_before, attribution)
    if not is_block:
        attribution = _through_the_gate(state, attribution, withheld)
        _ask_editor(state, speech, attribution)
    return state.told.takes(speech.group, attribution)


def _through_the_gate(
    state: NarrationState, attribution: Attribution, withheld: Attribution | None
) -> Attribution:
    """Nobody is named here who is named for no quotation of the article."""
    name = attribution.resolved or ""
    if attribution.kind is SpeakerKind.NAME:
        name = name or attribution.speaker or ""
    is_its_own = withheld is not None and name == (withheld.resolved or withheld.speaker)
    return attribution if not name or is_its_own or name in state.gate.named else NOBODY


def _ask_editor(state: NarrationState, speech: QuotedSpeech, attribution: Attribution) -> None:
    """What nobody was surely given stands as a question in the script."""
    group = state.groups[speech.group]
    is_nobodys = attribution.kind is SpeakerKind.NONE or _is_guessed_description(state, attribution)
    is_open = is_nobodys or _is_open_pronoun(attribution)
    if not is_open or group.words < FEW:
        return
    withheld = state.gate.withheld.get(speech.group)
    before = group.attribution if group.attribution.kind is not SpeakerKind.NONE else None
    words = " ".join(piece.text for piece in speech.pieces)
    state.queries.append(ask_who_speaks(words, withheld or before, state.language))


def _is_guessed_description(state: NarrationState, attribution: Attribution) -> bool:
    """Whether only a description that stands elsewhere could have said it: nobody is named then."""
    if attribution.kind is not SpeakerKind.NOMINAL or attribution.clause[0] >= 0 or state.is_led:
        return False
    return state.listener.salience.last_speaker != key_of(attribution)


def _is_open_pronoun(attribution: Attribution) -> bool:
    """Whether it is told only that "he" says it; "I" is the author."""
    return attribution.kind is SpeakerKind.PRONOUN and key_of(attribution).lower() in PERSONAL


def _by_its_sentence(
    state: NarrationState, speech: QuotedSpeech, attribution: Attribution
) -> Attribution:
    """What the words beside it tell, though they were not marked as its attribution."""
    if not speech.lead[0].strip() and not speech.holds(attribution):
        attribution = _corrected(state, speech, attribution)
    if speech.holds(attribution):
        return attribution
    return named_in_lead(speech.lead, attribution, state.listener.known.bearers) or attribution


def _corrected(
    state: NarrationState, speech: QuotedSpeech, attribution: Attribution
) -> Attribution:
    """The attribution that stands in the tail of these words, or stood in that of the words just
    before them."""
    if named := named_after(speech, attribution):
        return state.told.corrects(named)
    before = state.told.corrected
    if before is None or attribution.clause[0] >= 0 or state.spoke_for != key_of(before):
        return attribution
    return before


def _by_what_is_known(state: NarrationState, attribution: Attribution) -> Attribution:
    """A surname gets its full name, a description the person whom it was said of before."""
    mention = attribution.speaker or ""
    if attribution.kind is SpeakerKind.NAME and not attribution.resolved and mention:
        return replace(attribution, resolved=state.listener.known.bearer(mention))
    if attribution.kind is not SpeakerKind.NOMINAL:
        return attribution
    if person := state.listener.known.person_in(mention):
        return replace(attribution, kind=SpeakerKind.NAME, resolved=person)
    if attribution.resolved:
        return attribution
    holder = attribution.person or state.listener.known_as(mention)
    is_open = holder is not None and (holder in state.gate.named or not is_name(holder))
    return replace(attribution, resolved=holder) if is_open else attribution


def _without_doubtful_person(state: NarrationState, attribution: Attribution) -> Attribution:
    """A pronoun that may mean somebody else, by what this paragraph has told, names nobody."""
    if not state.saying:
        return attribution
    told = " ".join(state.saying)
    if state.listener.unsure(attribution) or state.listener.rather_another(attribution, told):
        return replace(attribution, resolved=None)
    return attribution
