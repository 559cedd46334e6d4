"""What is said before a quotation: which of its sentence's own words, or which of ours."""

from __future__ import annotations

from dataclasses import replace

from podcast.kept_patterns import compiled
from podcast.languages.en import wording
from podcast.languages.en.saying_patterns import HANGING_LEAD, THIS
from podcast.languages.en.verb_forms import SAYING_ON
from podcast.languages.registry import ENGLISH
from podcast.scripter.bare_urls import sites
from podcast.scripter.discourse.referring_expressions import key_of
from podcast.scripter.discourse.verb_agreement import agree
from podcast.scripter.model import Attribution, SpeakerKind
from podcast.scripter.narration.lead_ins.lead_in import (
    LeadIn,
    called,
    compose_lead_in,
    name_again,
)
from podcast.scripter.narration.lead_ins.lead_in_tense import labels, lead_in_tense, participle_led
from podcast.scripter.narration.lead_ins.trailing_lead_in import trailing_lead_in, trails
from podcast.scripter.narration.lead_ins.unattributed_lead_in import unattributed_lead_in
from podcast.scripter.narration.sentences.partial_quotes import is_thing
from podcast.scripter.narration.sentences.quote_text import is_connective
from podcast.scripter.narration.sentences.spoken_marks import needs_mark
from podcast.scripter.narration.state import NarrationState
from podcast.scripter.quotations.quoted_speech import QuotedSpeech, Span
from podcast.scripter.reporting_clauses.clause_tail import GOES_OFF, tail
from podcast.scripter.reporting_clauses.reporting_clause import parse_reporting_clause
from podcast.scripter.reporting_clauses.tense import heard_in_past
from podcast.scripter.typography import capital, finished, single_spaced, words_of

EMPTY = ' ,.;:–—-"”“'
HEARERS = 5  # words between a verb of saying and what is said: `told the whole harbour board`
# "Wrote| 43-year-old |Ida Moe"
BEFORE_NAME = compiled(
    r"(?:(?:\d{1,3}-year-old|[a-z][\w’'-]*)\s+){0,4}"
)  # "Wrote |43-year-old |Ida Moe"
THAT = compiled(rf"\s{wording.THAT}\b")
THAT_LAST = compiled(rf"\s{wording.THAT}\s*,?\s*$")
SHORTEST_SPEECH = 2  # words that somebody speaks, after a lead without a comma
FIRST_WORD = compiled(r"\s*([^\W\d_]+)\s+")


def introduction(
    state: NarrationState, speech: QuotedSpeech, attribution: Attribution
) -> LeadIn | None:
    """What is said before it, and after; None when the quotation must stay inside its sentence."""
    if stays_inside(speech, attribution):
        return None
    lead = speech.lead[0].strip()
    if trails(speech, attribution):
        return trailing_lead_in(state, speech, attribution, lead)
    return (
        _leading(state, speech, attribution, lead)
        if lead.strip(EMPTY)
        else unattributed_lead_in(state, speech, attribution)
    )


def stays_inside(speech: QuotedSpeech, attribution: Attribution) -> bool:
    """Whether the words are a part of the narrator's sentence: `was tested “in all kinds of
    weather”`."""
    lead, told = speech.lead[0].strip(), speech.tail[0].strip(" .,;\n")
    if is_thing(speech.pieces[0].text, speech.gaps[0][0]) or _is_named_so(speech, lead):
        return True
    if trails(speech, attribution):
        return bool(lead) and not lead.endswith(":") and not is_connective(lead)
    if any(text.strip(" ,.;") for text, _ in speech.between):
        return True
    if not lead.strip(EMPTY):
        return bool(told)
    if told and not GOES_OFF.match(speech.tail[0]):
        return True
    if lead.rstrip(" ,:—–-").lower().endswith(HANGING_LEAD):
        return not _is_told_whole(speech, attribution)
    if not lead.endswith(":") and _is_told_in_clause(speech.lead, attribution):
        return True
    is_far = speech.pieces[0].text[:1].islower() and not _tells_saying(speech.lead, attribution)
    if lead.endswith(":") or (lead.endswith(",") and not is_far):
        return False
    return speech.pieces[0].text[:1].islower() or not _tells_saying(speech.lead, attribution)


def _is_named_so(speech: QuotedSpeech, lead: str) -> bool:
    """`What It Means to Be “Rower Enough”`: a word or two, which nothing parts from what is before
    them."""
    is_short = len(speech.pieces) == 1 and words_of(speech.pieces[0].text) <= SHORTEST_SPEECH
    return is_short and lead[-1:].isalpha() and not speech.tail[0].strip(" .,;\n")


def _is_told_whole(speech: QuotedSpeech, attribution: Attribution) -> bool:
    """`Moe tweeted that, “For those few people, I will be there!”`: a sentence of Moe's own, which
    the narrator cannot say for Moe: `Moe tweeted this:`."""
    piece = speech.pieces[0]
    is_whole = piece.text[:1].isupper() and piece.text.rstrip().endswith((".", "!", "?"))
    rest = _behind_that(speech.lead, attribution)
    return is_whole and needs_mark(piece) and rest is not None and not rest.strip(" ,")


def _is_told_in_clause(lead: Span, attribution: Attribution) -> bool:
    """`Moe recalled that in May, “I rowed to Hest”`: the clause that "that" begins has its verb in
    the words, and cannot hang at a colon."""
    rest = _behind_that(lead, attribution)
    return rest is not None and bool(rest.strip(" ,"))


def _behind_that(lead: Span, attribution: Attribution) -> str | None:
    """What follows `Moe said that` or `Moe told the Post that`; None without it."""
    text, start = lead
    low, high = (at - start for at in attribution.verb)
    hit = THAT.search(text, max(high, 0))
    if hit is None or not 0 <= low < high:
        return None
    between = text[max(attribution.mention[1] - start, 0) : low]
    is_described = between.rstrip().endswith(",")
    if attribution.mention[0] >= start and words_of(between) > 1 and not is_described:
        return None  # `he said, strangers told him that …`
    tells = text[low:high].lower() in ("told", "tells")
    if text[high : hit.start()].strip() and not tells:
        return None
    return text[hit.end() :]


def _tells_saying(lead: Span, attribution: Attribution) -> bool:
    """Whether words that lead to others say that somebody speaks: `Then Moe cried`; not `cancelling
    the low-rated`."""
    text, start = lead
    last = text.rstrip(" “‘").rsplit(" ", 1)[-1].lower()
    is_told_here = (
        start <= attribution.verb[0] < start + len(text)
        and words_of(text[attribution.verb[1] - start :]) <= HEARERS
    )
    return is_told_here or last in ENGLISH.speech_verbs.kind


def _leading(
    state: NarrationState, speech: QuotedSpeech, attribution: Attribution, lead: str
) -> LeadIn:
    """Words of the narrator's lead to the quotation already.

    Before: `Adding later: “We steer.”` After: `Brekke added later:`
    Before: `Hanna Brekke: “We row.”` After: `Hanna Brekke says:`
    """
    if following := participle_led(lead, attribution, state.listener, state.present):
        return LeadIn(following, _told_after(state, speech, attribution, following))
    if lead[-1:] != ":" and is_connective(lead) and words_of(lead) == 1 and key_of(attribution):
        again = name_again(attribution, state.listener, state.verb(attribution))
        the = again.split(" ", 1)[0].lower() in ("the", "a", "an", "he", "she", "they", "it")
        return LeadIn(
            f"{capital(lead.rstrip(','))} {again[:1].lower() if the else again[:1]}{again[1:]}"
        )
    if inverted := _inverted_lead(state, speech, attribution):
        return LeadIn(inverted, _told_after(state, speech, attribution, inverted))
    lead = lead_in_tense(speech.lead, attribution, state.present)
    if labels(speech.lead, attribution):
        asks = speech.pieces[-1].text.rstrip().endswith("?")
        lead = f"{lead.rstrip(' :')} {state.verb(attribution, asks=asks)}"
    lead = THAT_LAST.sub(f" {THIS}", lead)
    text = capital(sites(single_spaced(lead)).rstrip(" ,:;—–-.")) + ":"
    return LeadIn(text, _told_after(state, speech, attribution, text))


def _told_after(
    state: NarrationState, speech: QuotedSpeech, attribution: Attribution, lead_in: str
) -> str:
    """What the sentence tells after the quotation, as a sentence: `, adding that …` -> `Brandt adds
    that …`."""
    told = speech.tail[0].strip(" .,;\n")
    rest, turn, after = tail(told)
    if not told or rest.strip() or turn.lower() not in SAYING_ON or not key_of(attribution):
        return capital(finished(told)) if told else ""
    past, now = SAYING_ON[turn.lower()]
    named = attribution.kind is SpeakerKind.NAME and attribution.resolved
    who = (
        state.listener.short_name(key_of(attribution))
        if named
        else called(attribution, state.listener)
    )
    return finished(
        capital(f"{who} {past if heard_in_past(lead_in) else agree(now, attribution)} {after}")
    )


def _inverted_lead(state: NarrationState, speech: QuotedSpeech, attribution: Attribution) -> str:
    """`Said Dora Poynter, who rings the bell: “…”`: the verb goes behind the name here, too."""
    from podcast.languages.en.lexicon import VERBS

    text, start = speech.lead
    hit = FIRST_WORD.match(text)
    if hit is None or hit[1].lower() not in VERBS:
        return ""
    if not BEFORE_NAME.fullmatch(text[hit.end() : max(hit.end(), attribution.mention[0] - start)]):
        return ""
    attribution = replace(attribution, verb=(start + hit.start(1), start + hit.end(1)))
    clause = parse_reporting_clause(text, start, attribution)
    if not clause.subject or clause.turn:
        return ""
    clause = replace(clause, verb=clause.verb.lower())
    return compose_lead_in(
        clause, attribution, state.listener, state.present(attribution, clause.beside)
    ).text
