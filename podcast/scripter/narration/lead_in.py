"""Saying who speaks, before they speak: an attribution composed for the ear out of the article's
own words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from podcast.languages.en import wording
from podcast.languages.en.verb_forms import PRESENT, SAYING_ON, expressive
from podcast.scripter.discourse.listener import Desk
from podcast.scripter.discourse.referring_expressions import key_of, short_noun
from podcast.scripter.discourse.verb_agreement import agree, is_plural
from podcast.scripter.listening_limits import LONG
from podcast.scripter.model import Attribution, SpeakerKind
from podcast.scripter.reporting_clauses.reporting_clause import Frame
from podcast.scripter.reporting_clauses.tense import acts_now, is_past, looks_finite
from podcast.scripter.typography import capital, single_spaced, words_of

SURE = 0.6  # less, and the narrator keeps the pronoun
LONG_APPOSITIVE = 8  # words; a longer description becomes a sentence of its own
LASTING = re.compile(
    r"\bfor\s+(?:[\w-]+\s){1,4}?(?:years|months|decades)\b|\bsince\b"
)  # "has been", not "is"
RELATIVE = re.compile(r"\b(?:who|that|which|whose|whom)\b")
AGE = re.compile(r"(\d{1,3})(?:,\s*|$)")
WHO_DOES = re.compile(r",\s+who\s+")  # "the author of Wet Feet, who studies canals"
NOT_A_NOUN = re.compile(
    r"(?:who|whose|whom|which|formerly|then|until|now|herself|himself|both|each|right|left)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Intro:
    """What the narrator says before a quotation (ending in a colon), and after it."""

    text: str
    after: str = ""


def introduce(frame: Frame, given: Attribution, desk: Desk, present: bool) -> Intro:
    """The attribution `frame` of `given` as the listener needs it, given what `desk` says is
    known."""
    key = key_of(given)
    verb = _verb(frame, given, present)
    if not frame.subject:
        return Intro(with_colon(capital(single_spaced(frame.rest))), "")
    subject, described = _subject(frame, given, key, desk)
    own, description = _description(frame, given, subject, described)
    name = desk.short_name(key) if own and given.kind is SpeakerKind.NAME else subject
    manner = expressive(frame.verb)
    middle = (
        frame.middle.rstrip()
        if frame.middle.startswith(",")
        else f" {frame.middle.strip(' ,')}".rstrip()
    )
    middle += f", {manner}," if manner else ""
    if manner:
        verb = agree(wording.SAYS if present else wording.SAID, given)
    front = f"{frame.fronted}, " if frame.fronted else ""
    before = f"{frame.before} " if frame.before else ""
    if not description and "," in name and not own:
        description = ","  # "The manager, Bruno Castellan, says"
    if description and middle.startswith(","):
        middle = middle[1:]
    text = f"{front}{before}{name}{description}{middle} {verb}{frame.rest}"
    text = with_colon(capital(single_spaced(text)))
    if own:
        text = f"{capital(own)} {text}"
    if frame.description:
        desk.describe(key, frame.description)
    after = (
        desk.short_name(key) if given.kind is SpeakerKind.NAME and given.resolved else frame.subject
    )
    return Intro(text, _after(frame, given, after, present and not is_past(verb)))


def name_again(given: Attribution, desk: Desk, verb: str) -> str:
    """`Lunde goes on:` for somebody who is being heard already; never an invented pronoun."""
    who = called(given, desk)
    return with_colon(capital(f"{who} {agree(verb, given)}"))


def called(given: Attribution, desk: Desk) -> str:
    """How to call a speaker who has been introduced."""
    if given.resolved and given.kind is not SpeakerKind.NOMINAL:
        key = key_of(given)
        short = desk.short_name(key) if key in desk.full else given.resolved
        mention = given.speaker or ""
        return mention if mention.lower() == f"the {short}".lower() else short
    speaker = given.speaker or ""
    if given.kind is SpeakerKind.NOMINAL:
        head, _, rest = speaker.partition(" ")
        if head.lower() in ("a", "an", "one") and rest and not rest.startswith("of "):
            return f"the {short_noun(rest)}"
    return speaker


def _verb(frame: Frame, given: Attribution, present: bool) -> str:
    """The verb of saying in the tense of the house, agreeing with its subject."""
    verb = frame.verb
    if not verb or verb.lower() == "according to":
        return agree(wording.SAYS if present else wording.SAID, given)
    if not present or verb.lower() not in PRESENT:
        return verb
    if is_plural(given) is None:
        return verb
    return agree(PRESENT[verb.lower()], given)


def _subject(frame: Frame, given: Attribution, key: str, desk: Desk) -> tuple[str, str]:
    """The subject as the listener needs it, and a reminder to go with it."""
    subject = frame.subject
    if given.kind is SpeakerKind.PRONOUN:
        return (_pronoun(subject, given, key, desk), "")
    if given.kind is SpeakerKind.NAME and given.resolved:
        speaker = given.speaker or ""
        if (
            key not in desk.full
            and subject == speaker
            and " " not in speaker
            and len(given.resolved) > len(speaker)
        ):
            return given.resolved, ""
        if not frame.description and key in desk.full:
            return subject, desk.reminder(key)
    return subject, ""


def _pronoun(subject: str, given: Attribution, key: str, desk: Desk) -> str:
    """The pronoun while it is clear; the surname when others were named or spoke since; never a
    guess."""
    if not given.resolved or subject.lower() not in ("he", "she") or given.confidence < SURE:
        return subject
    clear = desk.last_named == key and not desk.new_chapter and desk.quoted_since <= LONG
    if clear:
        return subject
    return desk.short_name(key) if key in desk.full else given.resolved


def _description(frame: Frame, given: Attribution, subject: str, reminder: str) -> tuple[str, str]:
    """(a sentence of its own, or "") and (the description as it follows the name, with its
    commas)."""
    told = frame.description.strip(" ,")
    if not told:
        return "", f", {reminder}," if reminder else ""
    age = AGE.match(told)
    if given.kind is not SpeakerKind.NAME or words_of(told) <= LONG_APPOSITIVE:
        if age:
            told = f"{wording.AGED} {age[1]}{', ' + told[age.end() :] if told[age.end() :] else ''}"
        return "", f", {told},"
    name = f"{subject}," if "," in subject else subject
    if age:
        name, told = f"{subject}, {wording.AGED} {age[1]},", told[age.end() :]
    if told.lower().startswith("who ") and " and who " not in told:
        return _stopped(f"{name} {told[4:]}"), ""
    if NOT_A_NOUN.match(told):
        return "", f", {told},"
    if len(parts := WHO_DOES.split(told, maxsplit=1)) == 2:
        return _stopped(f"{name.rstrip(',')}, {parts[0]}, {parts[1]}"), ""
    be = (
        wording.HAS_BEEN
        if LASTING.search(RELATIVE.split(told, maxsplit=1)[0]) and not is_plural(given)
        else agree(wording.IS, given)
    )
    return _stopped(f"{name} {be} {told}"), ""


def _after(frame: Frame, given: Attribution, name: str, present: bool) -> str:
    """What follows the quotation in its sentence, as a sentence of its own."""
    if not frame.turn:
        return ""
    turn = frame.turn.lower()
    who = (
        name
        if given.kind is not SpeakerKind.NOMINAL
        else re.sub(r"^(?:a|an)\s", "the ", name, flags=re.IGNORECASE)
    )
    if turn in SAYING_ON:
        past, now = SAYING_ON[turn]
        verb = agree(now, given) if present else past
        return _stopped(capital(f"{who} {verb} {frame.after}"))
    first = frame.after.split(" ", 1)[0]
    shares = looks_finite(first) or (frame.verb.endswith("s") and acts_now(frame.after))
    subject = f" {_inside(who)}" if shares else ""
    return _stopped(capital(f"{turn}{subject} {frame.after}"))


def _inside(who: str) -> str:
    """A subject as it stands inside a sentence: pronouns and articles lose their capital."""
    first = who.split(" ", 1)[0].lower()
    return (
        who[:1].lower() + who[1:]
        if first in ("he", "she", "they", "it", "we", "the", "a", "an")
        else who
    )


def _stopped(text: str) -> str:
    return text if text.endswith(".") else f"{text}."


def with_colon(text: str) -> str:
    return text.rstrip(' .,;:–—-"”“') + ":"
