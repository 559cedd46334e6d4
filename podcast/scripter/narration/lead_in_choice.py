"""What is said before a quotation: which of its sentence's own words, or which of ours."""

from __future__ import annotations

import re
from dataclasses import replace

from podcast.languages.en import wording
from podcast.languages.en.verb_forms import SAYING_ON
from podcast.scripter.bare_urls import sites
from podcast.scripter.discourse.referring_expressions import key_of
from podcast.scripter.discourse.verb_agreement import agree
from podcast.scripter.listening_limits import CONNECTIVE, FEW, LONG
from podcast.scripter.model import Attribution, QuoteKind, SpeakerKind
from podcast.scripter.narration.lead_in import SURE, Intro, called, introduce, name_again
from podcast.scripter.narration.lead_in_tense import labels, lead_in_tense, participle_led
from podcast.scripter.narration.quote_text import is_connective
from podcast.scripter.narration.state import Telling
from podcast.scripter.quotations.quoted_speech import Utterance, clause_text
from podcast.scripter.reporting_clauses.clause_tail import GOES_OFF, tail
from podcast.scripter.reporting_clauses.reporting_clause import parse_frame
from podcast.scripter.reporting_clauses.tense import heard_in_past
from podcast.scripter.typography import capital, finished, single_spaced, words_of

EMPTY = ' ,.;:–—-"”“'
FIRST_WORD = re.compile(r"\s*([^\W\d_]+)\s+")
HANGING = (
    " that",
    " as",
    " of",
    " a",
    " an",
    " the",
    " to",
    " and",
    " is",
    " was",
    " are",
    " were",
)


def introduction(telling: Telling, said: Utterance, given: Attribution) -> Intro | None:
    """What is said before it, and after; None when the quotation must stay inside its sentence."""
    if stays_inside(said, given):
        return None
    lead = said.lead[0].strip()
    if _trails(said, given):
        return _trailing(telling, said, given, lead)
    return (
        _leading(telling, said, given, lead) if lead.strip(EMPTY) else _bare(telling, said, given)
    )


def stays_inside(said: Utterance, given: Attribution) -> bool:
    """Whether the words are a part of the narrator's sentence: `was tested “in all kinds of
    weather”`."""
    lead, told = said.lead[0].strip(), said.tail[0].strip(" .,;\n")
    if _trails(said, given):
        return bool(lead) and not lead.endswith(":") and not is_connective(lead)
    if any(text.strip(" ,.;") for text, _ in said.between):
        return True
    if not lead.strip(EMPTY):
        return bool(told)
    if told and not GOES_OFF.match(said.tail[0]):
        return True
    if lead.rstrip(" ,:—–-").lower().endswith(HANGING):
        return True
    return not lead.endswith((":", ",")) and said.pieces[0].text[:1].islower()


def _trails(said: Utterance, given: Attribution) -> bool:
    """Whether the attribution stands after words of the quotation."""
    return given.clause[0] > said.pieces[0].start and said.holds(given)


def _labels_it(lead: str) -> bool:
    """`Norrby College: “…,” its principal says`."""
    return lead.endswith(":") and words_of(lead) <= CONNECTIVE


def _trailing(telling: Telling, said: Utterance, given: Attribution, lead: str) -> Intro:
    text, start = said.around(given)
    frame = parse_frame(text, start, given)
    present = telling.present(given, frame.beside)
    intro = introduce(frame, given, telling.desk, present)
    if given.clause in telling.moved:
        return Intro(telling.again(given, ends=telling.ends(said)), intro.after)
    if lead.endswith(":") and not _labels_it(lead):
        intro = Intro(f"{capital(sites(single_spaced(lead[:-1])))}. {intro.text}", intro.after)
    elif lead:
        first = (
            intro.text
            if _labels_it(lead) or given.kind is SpeakerKind.NAME
            else intro.text[:1].lower() + intro.text[1:]
        )
        intro = Intro(f"{capital(lead)} {first}", intro.after)
    return intro


def _leading(telling: Telling, said: Utterance, given: Attribution, lead: str) -> Intro:
    if following := participle_led(lead, given, telling.desk, telling.present):
        return Intro(following, _told_after(telling, said, given, following))
    if lead[-1:] != ":" and is_connective(lead) and words_of(lead) == 1 and key_of(given):
        again = name_again(given, telling.desk, telling.verb(given))
        the = again.split(" ", 1)[0] in ("The", "A", "An", "He", "She", "They", "It")
        return Intro(
            f"{capital(lead.rstrip(','))} {again[:1].lower() if the else again[:1]}{again[1:]}"
        )
    if inverted := _inverted_lead(telling, said, given):
        return Intro(inverted, _told_after(telling, said, given, inverted))
    lead = lead_in_tense(said.lead, given, telling.present)
    if labels(said.lead, given):
        lead = f"{lead.rstrip(' :')} {telling.verb(given, asks=said.pieces[-1].text.rstrip().endswith('?'))}"  # noqa: E501
    text = capital(sites(single_spaced(lead)).rstrip(" ,:;—–-.")) + ":"
    return Intro(text, _told_after(telling, said, given, text))


def _told_after(telling: Telling, said: Utterance, given: Attribution, intro: str) -> str:
    """What the sentence tells after the quotation, as a sentence: `, adding that …` -> `Brandt adds
    that …`."""
    told = said.tail[0].strip(" .,;\n")
    rest, turn, after = tail(told)
    if not told or rest.strip() or turn.lower() not in SAYING_ON or not key_of(given):
        return capital(finished(told)) if told else ""
    past, now = SAYING_ON[turn.lower()]
    named = given.kind is SpeakerKind.NAME and given.resolved
    who = telling.desk.short_name(key_of(given)) if named else called(given, telling.desk)
    return finished(capital(f"{who} {past if heard_in_past(intro) else agree(now, given)} {after}"))


def _inverted_lead(telling: Telling, said: Utterance, given: Attribution) -> str:
    """`Said Dora Poynter, who rings the bell: “…”`: the verb goes behind the name here, too."""
    from podcast.languages.en.lexicon import VERBS

    text, start = said.lead
    hit = FIRST_WORD.match(text)
    if hit is None or start + hit.end() != given.mention[0] or hit[1].lower() not in VERBS:
        return ""
    given = replace(given, verb=(start + hit.start(1), start + hit.end(1)))
    frame = parse_frame(text, start, given)
    if not frame.subject or frame.turn:
        return ""
    frame = replace(frame, verb=frame.verb.lower())
    return introduce(frame, given, telling.desk, telling.present(given, frame.beside)).text


def _bare(telling: Telling, said: Utterance, given: Attribution) -> Intro:
    """What is said before words whose sentence names no speaker."""
    key = key_of(given)
    nobodys = given.speaker == wording.QUOTED_TEXT
    group = telling.groups[said.group]
    if (
        group.quotes[0].kind is QuoteKind.BLOCK
        and said.group in telling.begun
        and telling.desk.quoted_since <= LONG
    ):
        return Intro("")
    unsure = given.clause[0] < 0 or (given.confidence < SURE and telling.ends(said))
    guessed = (
        given.kind is SpeakerKind.NOMINAL and unsure and not telling.led and not telling.led_here
    )
    guessed = (
        guessed and telling.desk.last_speaker != key and group.quotes[0].kind is not QuoteKind.BLOCK
    )
    if guessed and group.words < FEW:
        return Intro("")  # on a sign, in a crowd: the sentence beside it says where
    if nobodys and said.group in telling.begun:
        return Intro(wording.TEXT_GOES_ON)
    if not key or given.kind is SpeakerKind.NONE or guessed or nobodys:
        return Intro("" if telling.led or telling.led_here else wording.NO_SPEAKER)
    follows = telling.desk.last_speaker == key and not telling.saying and not telling.led
    if (
        said.group in telling.begun
        or follows
        or (key == telling.spoke_for and not telling.led_here)
    ):
        if _still_heard(telling, said):
            return Intro("")
        telling.resumed.add(said.group)
        return Intro(telling.again(given, ends=telling.ends(said)))
    if said.group in telling.printed:
        telling.printed_said.add(said.group)
        return introduce(
            telling.printed[said.group], given, telling.desk, telling.present(given, "")
        )
    more = given.clause[0] > said.pieces[-1].start and not telling.ends(said)
    later = clause_text(telling.source, group) if more else None
    if later is not None:
        frame = parse_frame(*later, given)
        telling.moved.add(given.clause)
        return Intro(
            introduce(frame, given, telling.desk, telling.present(given, frame.beside)).text
        )
    if telling.led or telling.led_here or (telling.desk.last_named == key and telling.saying):
        return Intro("")
    return Intro(name_again(given, telling.desk, telling.verb(given)))


def _still_heard(telling: Telling, said: Utterance) -> bool:
    """Whether a short paragraph follows in a voice that was named again not long ago: once is
    enough."""
    words = sum(words_of(piece.text) for piece in said.pieces)
    return (
        said.group in telling.resumed
        and not telling.saying
        and not telling.desk.new_chapter
        and telling.desk.quoted_since + words <= LONG
    )
