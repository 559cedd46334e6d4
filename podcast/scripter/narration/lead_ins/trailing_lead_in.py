"""An attribution that stands behind the words, said before them: `“We row,” said Brekke softly` ->
`Brekke says softly:`."""

from __future__ import annotations

import re
from dataclasses import replace

from podcast.kept_patterns import compiled
from podcast.languages.en import wording
from podcast.languages.en.verb_forms import SAYING_ON
from podcast.languages.registry import ENGLISH
from podcast.scripter.bare_urls import sites
from podcast.scripter.discourse.referring_expressions import key_of, surname
from podcast.scripter.listening_limits import CONNECTIVE
from podcast.scripter.mentions.linking.gender_inference import gender_of
from podcast.scripter.model import Attribution, SpeakerKind
from podcast.scripter.narration.lead_ins.lead_in import LeadIn, compose_lead_in
from podcast.scripter.narration.lead_ins.long_lead_in import BREATH, SPOKE
from podcast.scripter.narration.lead_ins.said_again import is_bare, says_again
from podcast.scripter.narration.state import NarrationState
from podcast.scripter.quotations.quoted_speech import QuotedSpeech
from podcast.scripter.reporting_clauses.clause_tail import aside_at
from podcast.scripter.reporting_clauses.movable_clause import may_be_moved
from podcast.scripter.reporting_clauses.reporting_clause import (
    ReportingClause,
    parse_reporting_clause,
)
from podcast.scripter.reporting_clauses.tense import looks_finite
from podcast.scripter.typography import capital, single_spaced, words_of

TIME_CLAUSE = ENGLISH.patterns["time_clause"]
ANOTHERS = compiled(r"“(?:[^\s“”]+\s+){5}[^“”]*”\W*$")  # `told Moe before she said, “…”`
OF_SOMEBODY = compiled(r"\sof\s(?P<name>(?:[A-Z][\w’'-]*\.?\s+)*(?P<last>[A-Z][\w’'-]+))$")


def trails(speech: QuotedSpeech, attribution: Attribution) -> bool:
    """Whether the attribution stands after words of the quotation."""
    return attribution.clause[0] > speech.pieces[0].start and speech.holds(attribution)


def trailing_lead_in(
    state: NarrationState, speech: QuotedSpeech, attribution: Attribution, lead: str
) -> LeadIn | None:
    """The attribution behind the words as what is said before them; None where it stays.

    Before: `In the end, “We row,” said Brekke softly.` After: `In the end, Brekke says softly:`
    """
    text, start = speech.around(attribution)
    clause = parse_reporting_clause(text, start, attribution)
    if not may_be_moved(text, start, attribution, clause) or _says_itself(lead):
        return None
    if aside_at(clause.rest) >= 0:
        return None
    clause = _with_time_first(_said_of_another(state, clause, attribution))
    if ANOTHERS.search(clause.rest):
        return None
    present = state.present(attribution, clause.beside)
    lead_in = compose_lead_in(clause, attribution, state.listener, present)
    if attribution.clause in state.told.moved:
        return LeadIn(state.again(attribution, ends=state.ends(speech)), lead_in.after)
    if verb := _again(state, lead_in.text, attribution):
        return LeadIn(f"{lead_in.text.rpartition(' ')[0]} {verb}:", lead_in.after)
    if lead.endswith(":") and not _labels_it(lead):
        return _after_sentence(state, lead, lead_in, clause, attribution)
    if lead:
        first = (
            lead_in.text
            if _labels_it(lead) or attribution.kind is SpeakerKind.NAME
            else lead_in.text[:1].lower() + lead_in.text[1:]
        )
        return LeadIn(f"{capital(lead)} {first}", lead_in.after)
    return lead_in


def _again(state: NarrationState, lead_in: str, attribution: Attribution) -> str:
    """`added`, where `Moe said:` would follow on `…, Moe said.` or on Moe's own words; once."""
    before = state.saying[-1] if state.saying else state.paragraph.last_before
    said = says_again(lead_in, before)
    if not said and is_bare(lead_in) and _spoke_just_now(state, attribution):
        said = lead_in.rstrip(":").rsplit(" ", 1)[-1]
    if not said:
        return ""
    is_past = said == wording.SAID or lead_in.endswith(f"{wording.SAID}:")
    verb = wording.ADDED if is_past else wording.ADDS
    if state.tenses.resumed == verb and _spoke_just_now(state, attribution):
        state.tenses.resumed = ""
        return ""
    state.tenses.resumed = verb
    return verb


def _spoke_just_now(state: NarrationState, attribution: Attribution) -> bool:
    """Whether the speaker was heard last, and the narrator has said nothing since."""
    salience = state.listener.salience
    is_same = salience.last_speaker == key_of(attribution) and not salience.new_chapter
    return is_same and not state.saying and not state.paragraph.last_before and not state.is_led


def _says_itself(lead: str) -> bool:
    """`One message said: “…,” according to the clerk`: what leads to the words says whose they
    are."""
    last = lead.rstrip(" :").rsplit(" ", 1)[-1].lower()
    return lead.endswith(":") and last in ENGLISH.speech_verbs.kind


def _labels_it(lead: str) -> bool:
    """`Norrby College: “…,” its principal says`; not `Moe fired back: “…,” he said`."""
    is_sentence = any(looks_finite(word) for word in lead.rstrip(" :").split())
    return lead.endswith(":") and words_of(lead) <= CONNECTIVE and not is_sentence


def _after_sentence(
    state: NarrationState,
    lead: str,
    lead_in: LeadIn,
    clause: ReportingClause,
    attribution: Attribution,
) -> LeadIn:
    """`Moe fired back: “As a rower,” he wrote, “I …”` -> `Moe fired back. He wrote:`"""
    who = surname(key_of(attribution))
    text = lead_in.text
    if attribution.kind is SpeakerKind.PRONOUN and who and who in lead:
        text = re.sub(rf"^.*?\b{re.escape(who)}\b", capital(clause.subject), text, count=1)
    return LeadIn(f"{capital(sites(single_spaced(lead[:-1])))}. {text}", lead_in.after)


def _said_of_another(
    state: NarrationState, clause: ReportingClause, attribution: Attribution
) -> ReportingClause:
    """`said Pat Moe of Holm, who gave up`: it is said of Holm, and Holm gave up."""
    hit = OF_SOMEBODY.search(clause.subject)
    if hit is None or attribution.verb[0] > attribution.mention[0]:
        return clause
    bearers = state.listener.known.bearers.get(hit["last"], ())
    if hit["last"] in key_of(attribution) or not any(map(gender_of, bearers)):
        return clause  # `Tom Udall of New Mexico`
    told = f", {clause.description.strip(' ,')}" if clause.description else ""
    rest = f" of {hit['name']}{told}{clause.rest}"
    return replace(clause, subject=clause.subject[: hit.start()], description="", rest=rest)


def _with_time_first(clause: ReportingClause) -> ReportingClause:
    """`Moe wrote after Holm had said that “nobody rows”`: the long clause is said first, so that
    the verb stands before the words."""
    if not clause.subject or clause.fronted or TIME_CLAUSE.match(clause.rest) is None:
        return clause
    says_on = clause.turn.lower() in SAYING_ON
    when = f"{clause.rest.strip(' ,')}, {clause.turn} {clause.after}" if says_on else clause.rest
    is_long = words_of(when) > BREATH and clause.verb.lower() not in SPOKE
    if not is_long and "“" not in when:
        return clause
    if clause.turn and not says_on:
        return clause
    when = re.sub(r"[.,]?(”?)[\s.]*$", r"\1", when.strip(" ,."))
    return replace(clause, fronted=when, rest="", turn="", after="")
