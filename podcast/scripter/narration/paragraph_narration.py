"""From page to ear: the paragraphs of an article as narration and quotations, every speaker named
before speaking."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from podcast.languages.en import wording
from podcast.script.model import Quotation
from podcast.scripter.bare_urls import sites
from podcast.scripter.discourse.referring_expressions import key_of
from podcast.scripter.listening_limits import FEW
from podcast.scripter.model import Attribution, Quote, QuoteKind, SpeakerKind
from podcast.scripter.narration.lead_ins.lead_in import compose_lead_in
from podcast.scripter.narration.lead_ins.lead_in_choice import introduction, stays_inside
from podcast.scripter.narration.lead_ins.lead_in_tense import SHORT
from podcast.scripter.narration.sentences.inline_quotes import quiet
from podcast.scripter.narration.sentences.partial_quotes import (
    claim,
    in_first_person,
    mark_as_theirs,
    parted,
    says_first,
    split_reported,
)
from podcast.scripter.narration.sentences.quote_text import join_pieces, part_long
from podcast.scripter.narration.sentences.script_markup import read_out, without_noise
from podcast.scripter.narration.state import NarrationState
from podcast.scripter.quotations.attribution_repair import (
    led_by,
    named_after,
    named_in_lead,
    names_somebody,
)
from podcast.scripter.quotations.quoted_sentences import (
    Sentence,
    SentencePiece,
    split_quoted_sentences,
)
from podcast.scripter.quotations.quoted_speech import QuotedSpeech
from podcast.scripter.quotations.speech_splitting import continues, has_speech, utterances
from podcast.scripter.reporting_clauses.reporting_clause import parse_reporting_clause
from podcast.scripter.reporting_clauses.tense import heard_in_past, narrates_past
from podcast.scripter.typography import capital, finished, single_spaced, words_of

# words of a piece of a quotation, in the order of the page, that are heard in a voice of their own
FEWEST = 4


def tell_paragraph(state: NarrationState, start: int, end: int, quotes: Sequence[Quote]) -> None:
    """Write the lines of the paragraph `source[start:end]`."""
    state.tied = False
    sentences = list(split_quoted_sentences(state.source, start, end, quotes))
    at = 0
    while at < len(sentences):
        sentence = sentences[at]
        at += 1
        if not has_speech(sentence):
            _tell(state, sentence)
            continue
        pieces = list(sentence)
        while at < len(sentences) and continues(pieces, sentences[at]):
            pieces += sentences[at]
            at += 1
        for part in utterances(tuple(pieces)):
            _say(state, part)
    state.led_text = state.saying[-1] if state.saying else ""
    state.led = state.led_text.endswith(":")
    heard = any(isinstance(line, Quotation) for line in state.lines)
    state.before = "" if heard else " ".join(state.saying)
    state.flush()


def _quote(
    state: NarrationState, attribution: Attribution, text: str, *, last: bool = True
) -> None:
    """Somebody speaks; of a long quotation the narrator says in between who it is."""
    key = key_of(attribution)
    parts = part_long(text)
    for number, part in enumerate(parts):
        if number:
            ends = last and number == len(parts) - 1 and number > 1 and words_of(part) <= SHORT
            state.narrate(state.again(attribution, ends=ends))
        state.flush()
        state.lines.append(Quotation(key, read_out(part)))
        state.listener.spoke(key, words_of(part))


def _tell(state: NarrationState, sentence: Sentence) -> None:
    sentence, more = parted(sentence) if state.style.attribution == "before" else (sentence, None)
    state.narrate(_reported(state, sentence))
    heard = quiet(sentence)  # once: a sentence can have thousands of pieces
    quotes = [piece.quote for piece in sentence if piece.quote is not None]
    said_in_past = heard_in_past(heard) if quotes or more is not None else None
    for quote in quotes:
        state.begun.add(quote.group)
        state.reported(quote.attribution, said_in_past)
    past = narrates_past(heard)
    state.tied = state.tied or past
    if more is not None and more.quote is not None:
        _say_more(state, more, more.quote.attribution, past=past or said_in_past is True)


def _say_more(
    state: NarrationState, more: SentencePiece, attribution: Attribution, *, past: bool
) -> None:
    """What follows in the same marks as words that stayed inside the narrator's sentence."""
    if state.listener.unsure(attribution):
        attribution = replace(attribution, resolved=None)
    again = (
        replace(attribution, resolved=None)
        if attribution.kind is SpeakerKind.PRONOUN
        else attribution
    )
    state.told_past[key_of(again)] = past
    state.narrate(state.again(again, ends=True))
    guessed = attribution.kind is SpeakerKind.PRONOUN and not attribution.resolved
    _voice(
        state,
        attribution,
        0 if guessed else words_of(more.text),
        without_noise(single_spaced(more.text)),
    )


def _reported(state: NarrationState, sentence: Sentence) -> str:
    """A sentence with words of somebody's inside it, whoever says it first, in the narrator's
    voice."""
    parts = split_reported(sentence) if state.style.attribution == "before" else None
    if parts is None or not claim(*parts[1:]):
        return quiet(mark_as_theirs(sentence))
    body, text, start, attribution = parts
    clause = parse_reporting_clause(text, start, attribution)
    if clause.verb.lower() == "according to":
        return finished(says_first(f"{capital(single_spaced(text)).rstrip(' .,')},", quiet(body)))
    saying = compose_lead_in(clause, attribution, state.listener, present=False).text.rstrip(":")
    return finished(says_first(saying, quiet(mark_as_theirs(body, clause.verb))))


def _say(state: NarrationState, speech: QuotedSpeech) -> None:
    group = state.groups[speech.group]
    attribution = _given(state, speech, group.attribution)
    text = without_noise(sites(join_pieces([piece.text for piece in speech.pieces], speech.breaks)))
    if state.style.attribution != "before":
        _as_written(state, speech, attribution, group.words)
        return
    lead_in = introduction(state, speech, attribution) if text.strip(" .") else None
    state.begun.add(speech.group)
    if lead_in is None:
        if (
            not speech.lead[0].strip()
            and not speech.holds(attribution)
            and key_of(attribution)
            and in_first_person(speech.pieces[0])
        ):
            state.narrate(
                state.again(attribution, ends=True)
            )  # else it would be the narrator who says "I"
        state.narrate(capital(finished(_reported(state, speech.flat))))
        return
    state.narrate(lead_in.text)
    state.introduced(attribution, lead_in.text)
    state.listener.quoted_since = 0 if lead_in.text else state.listener.quoted_since
    block = group.quotes[0].kind is QuoteKind.BLOCK
    if lead_in.text == wording.NO_SPEAKER and not block:
        attribution = Attribution(
            None, SpeakerKind.NONE
        )  # whose words they are was not said, so no voice tells it
    _voice(state, attribution, FEW if block else group.words, text, last=state.ends(speech))
    nobodys = block and attribution.speaker == wording.QUOTED_TEXT
    if nobodys and state.style.quote_voices == "none" and state.ends(speech):
        state.narrate(wording.END_OF_QUOTATION)
    state.narrate(lead_in.after)


def _given(state: NarrationState, speech: QuotedSpeech, attribution: Attribution) -> Attribution:
    """The attribution as far as it holds here: a pronoun that may mean somebody else names
    nobody."""
    if speech.group in state.taken:
        return state.taken[speech.group]
    if not speech.lead[0].strip() and not speech.holds(attribution):
        attribution = _corrected(state, speech, attribution)
    if not speech.holds(attribution):
        attribution = named_in_lead(speech.lead, attribution, state.listener.people) or attribution
    if attribution.kind is SpeakerKind.NAME and not attribution.resolved and attribution.speaker:
        attribution = replace(attribution, resolved=state.listener.bearer(attribution.speaker))
    if attribution.kind is SpeakerKind.NOMINAL and (
        person := state.listener.person_in(attribution.speaker or "")
    ):
        attribution = replace(attribution, kind=SpeakerKind.NAME, resolved=person)
    elif attribution.kind is SpeakerKind.NOMINAL and not attribution.resolved:
        attribution = replace(
            attribution,
            resolved=attribution.person or state.listener.known_as(attribution.speaker or ""),
        )
    doubtful = state.listener.unsure(attribution) or state.listener.rather_another(
        attribution, " ".join(state.saying)
    )
    if state.saying and doubtful:
        attribution = replace(attribution, resolved=None)
    if state.groups[speech.group].quotes[0].kind is QuoteKind.BLOCK and not names_somebody(
        attribution
    ):
        attribution = Attribution(
            wording.QUOTED_TEXT, SpeakerKind.NOMINAL, rule="a quotation block of nobody's"
        )
    if state.led and not state.saying:
        attribution = led_by(state.led_text, attribution)
    state.taken[speech.group] = attribution
    return attribution


def _corrected(
    state: NarrationState, speech: QuotedSpeech, attribution: Attribution
) -> Attribution:
    """The attribution that stands in the tail of these words, or stood in that of the words just
    before them."""
    if found := named_after(speech, attribution):
        state.corrected = found
        return found
    before = state.corrected
    goes_on = before is not None and attribution.clause[0] < 0 and state.spoke_for == key_of(before)
    return before if before is not None and goes_on else attribution


def _voice(
    state: NarrationState, attribution: Attribution, words: int, text: str, *, last: bool = True
) -> None:
    """The words in the speaker's voice, or in the narrator's when they are few or nobody's."""
    key = key_of(attribution)
    own = (
        attribution.kind is SpeakerKind.PRONOUN and key == "I"
    )  # the narrator reads for the one who tells it
    if (
        attribution.kind is SpeakerKind.NONE
        or not key
        or own
        or words < FEW
        or state.style.quote_voices == "none"
    ):
        state.narrate_quotation(text)
        state.spoke_for = key
        if key:
            state.listener.spoke(key, words_of(text))
        return
    _quote(state, attribution, text, last=last)


def _as_written(
    state: NarrationState, speech: QuotedSpeech, attribution: Attribution, words: int
) -> None:
    """House style `as-written`: the order and the marks of the page, quotations in voices where
    long enough."""
    if stays_inside(speech, attribution):
        state.narrate(quiet(speech.flat))
        return
    state.narrate(quiet((SentencePiece(*speech.lead),)))
    for piece, (text, _) in zip(speech.pieces, speech.gaps, strict=True):
        heard = words if words_of(piece.text) >= FEWEST else 0
        _voice(state, attribution, heard, without_noise(sites(single_spaced(piece.text))))
        rest = single_spaced(text).lstrip(" ,.;")
        if rest.strip(" .,;:"):
            state.narrate(sites(rest))
