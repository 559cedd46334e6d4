"""From page to ear: the paragraphs of an article as narration and quotations, every speaker named
before speaking."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from podcast.languages.en import wording
from podcast.languages.registry import ENGLISH
from podcast.scripter.bare_urls import sites
from podcast.scripter.discourse.referring_expressions import key_of, surname
from podcast.scripter.listening_limits import FEW
from podcast.scripter.model import Attribution, Quote, QuoteKind, SpeakerKind
from podcast.scripter.narration.lead_ins.lead_in import compose_lead_in
from podcast.scripter.narration.lead_ins.lead_in_choice import introduction, stays_inside
from podcast.scripter.narration.lead_ins.said_again import begins_again
from podcast.scripter.narration.open_attributions import (
    say_who_goes_on,
    with_open_attributions,
)
from podcast.scripter.narration.sentences.first_words import as_inside
from podcast.scripter.narration.sentences.inline_quotes import quiet
from podcast.scripter.narration.sentences.marked_text import marked_in_text
from podcast.scripter.narration.sentences.partial_quotes import (
    claim,
    parted,
    says_first,
    split_reported,
)
from podcast.scripter.narration.sentences.quote_text import join_pieces
from podcast.scripter.narration.sentences.said_first import said_first
from podcast.scripter.narration.sentences.said_with_mark import said_with_mark
from podcast.scripter.narration.sentences.script_markup import without_noise
from podcast.scripter.narration.sentences.spoken_marks import (
    mark_as_theirs,
    needs_mark,
)
from podcast.scripter.narration.speaker_settling import settle_speaker
from podcast.scripter.narration.state import NarrationState
from podcast.scripter.narration.voicing import voice
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
NOBODY = Attribution(None, SpeakerKind.NONE)


def tell_paragraph(state: NarrationState, start: int, end: int, quotes: Sequence[Quote]) -> None:
    """Write the lines of the paragraph `source[start:end]`."""
    state.begins_paragraph(quotes)
    for row in _joined(list(split_quoted_sentences(state.source, start, end, quotes))):
        if not has_speech(row):
            _tell(state, row)
            continue
        for speech in utterances(row):
            _say(state, speech)
    state.ends_paragraph()


def _joined(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """Sentences in which somebody speaks with those that are nothing but more of the same."""
    row: list[SentencePiece] = []
    for sentence in sentences:
        if row and continues(row, sentence):
            row += sentence
            continue
        if row:
            yield tuple(row)
        row = list(sentence) if has_speech(sentence) else []
        if not row:
            yield sentence
    if row:
        yield tuple(row)


def _tell(state: NarrationState, sentence: Sentence) -> None:
    sentence, more = parted(sentence) if state.style.attribution == "before" else (sentence, None)
    said = _reported(state, sentence)
    state.narrate(said)
    heard = quiet(sentence)  # once: a sentence can have thousands of pieces
    quotes = [piece.quote for piece in sentence if piece.quote is not None]
    said_in_past = heard_in_past(said) if quotes or more is not None else None
    for quote in quotes:
        state.told.begins(quote.group)
        state.reported(quote.attribution, said_in_past)
    past = narrates_past(heard)
    state.paragraph.tells(past=past)
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
    state.reported(again, past)
    state.narrate(state.again(again, ends=True))
    guessed = attribution.kind is SpeakerKind.PRONOUN and not attribution.resolved
    voice(
        state,
        attribution,
        0 if guessed else words_of(more.text),
        without_noise(single_spaced(more.text)),
    )


def _reported(state: NarrationState, sentence: Sentence) -> str:
    """A sentence with words of somebody's inside it, whoever says it first, in the narrator's
    voice."""
    is_moved = state.style.attribution == "before"
    sentence = with_open_attributions(state, sentence) if is_moved else sentence
    parts = split_reported(sentence) if is_moved else None
    if parts is None or not claim(*parts[1:]):
        text = quiet(mark_as_theirs(sentence))
        if not is_moved or state.language is not ENGLISH:
            return text
        if marked := said_with_mark(sentence, state.listener, state.gate.withheld):
            return marked
        said = said_first(text, state.source, state.listener.known.bearers)
        return text if said is None or _begins_again(state, said) else said
    body, text, start, attribution = parts
    clause = parse_reporting_clause(text, start, attribution)
    if clause.verb.lower() == "according to":
        told = _inside(state, quiet(mark_as_theirs(body)))
        return finished(says_first(f"{capital(single_spaced(text)).rstrip(' .,')},", told))
    saying = compose_lead_in(clause, attribution, state.listener, present=False).text.rstrip(":")
    described, _, last = saying.rpartition(". ") if clause.description else ("", "", saying)
    said = finished(says_first(last, _inside(state, quiet(mark_as_theirs(body, clause.verb)))))
    said = marked_in_text(said)
    if not described and _begins_again(state, said):
        return quiet(mark_as_theirs(sentence))
    return f"{described}. {said}" if described else said


def _begins_again(state: NarrationState, said: str) -> bool:
    """Whether the sentence before begins with the same `Moe said`."""
    return bool(state.saying) and begins_again(said, state.saying[-1])


def _inside(state: NarrationState, body: str) -> str:
    """A sentence as it stands within another: `Prices rose` -> `prices rose`."""
    return as_inside(body, state.source, state.listener.known.bearers)


def _say(state: NarrationState, speech: QuotedSpeech) -> None:
    group = state.groups[speech.group]
    attribution = settle_speaker(state, speech, group.attribution)
    text = without_noise(sites(join_pieces([piece.text for piece in speech.pieces], speech.breaks)))
    if state.style.attribution != "before":
        _as_written(state, speech, attribution, group.words)
        return
    lead_in = introduction(state, speech, attribution) if text.strip(" .") else None
    state.told.begins(speech.group)
    if lead_in is None:
        inside, more = speech.parted()
        _say_inside(state, inside, attribution)
        if more is not None:
            say_who_goes_on(state, attribution, group.attribution, speech.group)
            _say(state, more)
        return
    first, more = speech.parted()
    if lead_in.after and more is not None and first.holds(attribution):
        _say(state, first)  # what it tells is of these words, and of none behind it
        _say(state, more)
        return
    state.narrate(marked_in_text(lead_in.text))
    state.introduced(attribution, lead_in.text)
    block = group.quotes[0].kind is QuoteKind.BLOCK
    if lead_in.names_nobody and not block:
        attribution = NOBODY  # whose words they are was not said, so no voice tells it
    voice(state, attribution, FEW if block else group.words, text, last=state.ends(speech))
    nobodys = block and attribution.speaker == wording.QUOTED_TEXT
    if nobodys and state.style.quote_voices == "none" and state.ends(speech):
        state.narrate(wording.END_OF_QUOTATION)
    state.narrate(marked_in_text(lead_in.after))


def _say_inside(state: NarrationState, speech: QuotedSpeech, attribution: Attribution) -> None:
    """Words that stay inside the narrator's sentence; who says "I" there is said before."""
    is_named = bool(speech.lead[0].strip()) or speech.holds(attribution)
    who = surname(key_of(attribution))  # `“…,” Roe shot back`: its sentence names him
    is_named = is_named or any(who and who in text for text, _ in speech.gaps)
    if not is_named and key_of(attribution) and needs_mark(speech.pieces[0]):
        state.narrate(state.again(attribution, ends=True))
    said = _reported(state, speech.flat)
    if any("“" in text for text, _ in speech.gaps):  # words that were none of this utterance
        said = marked_in_text(said)
    state.narrate(capital(finished(said)))
    state.reported(attribution, heard_in_past(said))


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
        voice(state, attribution, heard, without_noise(sites(single_spaced(piece.text))))
        rest = single_spaced(text).lstrip(" ,.;")
        if rest.strip(" .,;:"):
            state.narrate(sites(rest))
