"""Saying who speaks, before they speak: an attribution composed for the ear out of the article's
own words."""

from __future__ import annotations

from dataclasses import dataclass

from podcast.kept_patterns import compiled
from podcast.languages.en import wording
from podcast.languages.en.verb_forms import PRESENT, expressive
from podcast.languages.registry import ENGLISH
from podcast.script.speaker_names import is_name
from podcast.scripter.discourse.listener import Listener
from podcast.scripter.discourse.referring_expressions import key_of, short_noun
from podcast.scripter.discourse.verb_agreement import agree, takes_plural_verb
from podcast.scripter.model import Attribution, SpeakerKind
from podcast.scripter.narration.lead_ins.long_lead_in import spoke_first
from podcast.scripter.narration.lead_ins.told_after import told_after
from podcast.scripter.reporting_clauses.reporting_clause import ReportingClause
from podcast.scripter.reporting_clauses.tense import is_past
from podcast.scripter.typography import capital, finished, single_spaced, words_of

REMINDER = 5  # words of a description that is said behind a name
DESCRIBED = compiled(r",\s(?:an?|the|its|his|her|their)\s")  # "Moss|, the editor, as| saying"
STOPS = " .,;:–—-"
COMMA_BEFORE_PLACE = compiled(r"^,\s+((?:in|at|on|during)\s[^,]*)$")  # "Moe|, in Hest,|"
NAMES = r"[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+)*"
MORE_NAMES = compiled(rf", (?:{NAMES}, )*{NAMES},? and {NAMES},")  # "Moe|, Orr and Holm,"
OPENING_MARKS = '"“'
SURE = 0.6  # less, and the narrator keeps the pronoun
LONG_APPOSITIVE = 8  # words; a longer description becomes a sentence of its own
LASTING = ENGLISH.patterns["lasting"]  # "has been", not "is"
RELATIVE = ENGLISH.patterns["relative_word"]
AGE = compiled(r"(\d{1,3})(?:,\s*|$)")
WHO_DID_SO = ENGLISH.patterns["who_did_so"]
WHO_DOES = ENGLISH.patterns["who_does"]  # "the author of Wet Feet, who studies canals"
OFFICE_LONG_AGO = ENGLISH.patterns["office_long_ago"]
NOT_A_NOUN = ENGLISH.patterns["not_a_noun"]


@dataclass(frozen=True, slots=True)
class LeadIn:
    """What the narrator says before a quotation (ending in a colon), and after it."""

    text: str
    after: str = ""
    names_nobody: bool = False  # then nobody's voice tells it


SILENCE = LeadIn("")


def compose_lead_in(
    clause: ReportingClause, attribution: Attribution, listener: Listener, present: bool
) -> LeadIn:
    """The reporting clause as the listener needs it, who knows what `listener` says is known.

    `“…,” said Hanna Brekke, a ferry pilot.` -> `Hanna Brekke, a ferry pilot, says:`
    """
    key = key_of(attribution)
    verb = _verb(clause, attribution, present)
    if not clause.subject:
        return LeadIn(with_colon(capital(single_spaced(clause.rest))), "")
    subject, described = _subject(clause, attribution, key, listener)
    own, description = _description(clause, attribution, subject, described)
    did_so = own if WHO_DID_SO.match(clause.description.strip(" ,")) else ""
    own = "" if did_so else own
    name = listener.short_name(key) if own and attribution.kind is SpeakerKind.NAME else subject
    manner = expressive(clause.verb)
    middle = (
        clause.middle.rstrip()
        if clause.middle.startswith(",")
        else f" {clause.middle.strip(' ,')}".rstrip()
    )
    middle += f", {manner}," if manner else ""
    if manner:
        verb = agree(wording.SAYS if present else wording.SAID, attribution)
    front = _with_comma(clause.fronted)
    before = f"{clause.before} " if clause.before else ""
    is_list = " and " in (attribution.resolved or "")  # "Jason Moe, Robyn Orr and Nathan Holm"
    if not description and "," in name and not is_list and not own:
        description = ","  # "The manager, Bruno Castellan, says"
    if MORE_NAMES.fullmatch(description):
        description = description[:-1]
    if description and middle.startswith(","):
        middle = middle[1:]
    rest = COMMA_BEFORE_PLACE.sub(r" \1", clause.rest)
    text = f"{front}{before}{name}{description}{middle} {verb}{rest}"
    if spoke := spoke_first(verb, clause.rest):
        told = f"{front}{before}{name}{description}{middle} {spoke}"
        again = clause.subject if attribution.kind is SpeakerKind.PRONOUN else name
        if attribution.kind is SpeakerKind.NAME and attribution.resolved:
            again = listener.known.short_name(key, ())
        plain = agree(wording.SAYS if present and not is_past(verb) else wording.SAID, attribution)
        text = f"{finished(capital(single_spaced(told)))} {capital(again)} {plain}"
    text = with_colon(capital(single_spaced(text)))
    if own:
        text = f"{capital(own)} {text}"
    if clause.description:
        listener.hears_description(key, clause.description)
    after = (
        listener.short_name(key)
        if attribution.kind is SpeakerKind.NAME and attribution.resolved
        else clause.subject
    )
    told = told_after(clause, attribution, after, present and not is_past(verb))
    if did_so:  # it is told of what was said: "Moe refused to say why"
        told = f"{capital(after)} {did_so.removeprefix(subject).lstrip(' ,')} {told}".rstrip()
    return LeadIn(text, told)


def _with_comma(fronted: str) -> str:
    """What is said before the subject: `In a letter, `, `After she had said “no,” `."""
    if fronted.endswith("”"):
        return f"{fronted} " if fronted.endswith(("!”", "?”")) else f"{fronted[:-1]},” "
    return f"{fronted}, " if fronted else ""


def name_again(attribution: Attribution, listener: Listener, verb: str) -> str:
    """`Lunde goes on:` for somebody who is being heard already; never an invented pronoun."""
    who = called(attribution, listener)
    return with_colon(capital(f"{who} {agree(verb, attribution)}"))


def called(attribution: Attribution, listener: Listener) -> str:
    """How to call a speaker who has been introduced."""
    if attribution.resolved and attribution.kind is not SpeakerKind.NOMINAL:
        key = key_of(attribution)
        short = listener.short_name(key) if key in listener.full else attribution.resolved
        mention = attribution.speaker or ""
        return mention if mention.lower() == f"the {short}".lower() else short
    speaker = attribution.speaker or ""
    if attribution.kind is SpeakerKind.NOMINAL:
        head, _, rest = speaker.partition(" ")
        if head.lower() in ("a", "an", "one") and rest and not rest.startswith("of "):
            return f"the {short_noun(rest)}"
    return speaker


def _verb(clause: ReportingClause, attribution: Attribution, present: bool) -> str:
    """The verb in the tense of the house: `“We row,” said Brekke.` -> `Brekke says:`"""
    verb = clause.verb
    if not verb or verb.lower() == "according to":
        return agree(wording.SAYS if present else wording.SAID, attribution)
    if not present or verb.lower() not in PRESENT:
        return verb
    if takes_plural_verb(attribution) is None:
        return verb
    return agree(PRESENT[verb.lower()], attribution)


def _subject(
    clause: ReportingClause, attribution: Attribution, key: str, listener: Listener
) -> tuple[str, str]:
    """The subject as the listener needs it, and a reminder to go with it."""
    subject = clause.subject
    if attribution.kind is SpeakerKind.PRONOUN:
        return (_pronoun(subject, attribution, key, listener), "")
    if attribution.kind is SpeakerKind.NAME and attribution.resolved:
        speaker = attribution.speaker or ""
        if (
            key not in listener.full
            and subject == speaker
            and " " not in speaker
            and len(attribution.resolved) > len(speaker)
        ):
            return attribution.resolved, ""
        if not clause.description and key in listener.full:
            is_named = listener.salience.last_named == key and not listener.salience.new_chapter
            return subject, "" if is_named else listener.reminders.take(key)
    if _is_named_person(clause, attribution, key, listener):
        return listener.short_name(key), f"{subject[:1].lower()}{subject[1:]}"
    return subject, ""


def _is_named_person(
    clause: ReportingClause, attribution: Attribution, key: str, listener: Listener
) -> bool:
    """Whether `the harbour master` is somebody whose name the listener knows, and has not just
    heard: `Moss, the harbour master, says:`."""
    is_description = attribution.kind is SpeakerKind.NOMINAL and is_name(attribution.resolved or "")
    is_known = key in listener.full and listener.salience.last_named != key
    is_short = words_of(clause.subject) <= REMINDER and not clause.description
    return is_description and is_known and is_short and clause.subject.lower().startswith("the ")


def _pronoun(subject: str, attribution: Attribution, key: str, listener: Listener) -> str:
    """The pronoun while it is clear; the surname when others were named or spoke since; never a
    guess."""
    if (
        not attribution.resolved
        or subject.lower() not in ("he", "she")
        or attribution.confidence < SURE
    ):
        return subject
    if listener.salience.is_clear(key):
        return subject
    return listener.short_name(key) if key in listener.full else attribution.resolved


def _description(
    clause: ReportingClause, attribution: Attribution, subject: str, reminder: str
) -> tuple[str, str]:
    """(a sentence of its own, or "") and (the description as it follows the name, with its
    commas).

    Before: `warned Hanna Brekke, who grows hops in the hills behind the old harbour town of
    Norrby`. After: `Hanna Brekke grows hops in the hills behind the old harbour town of Norrby.
    Brekke warned:`
    """
    told = clause.description.strip(" ,")
    if not told:
        if DESCRIBED.match(clause.middle) or reminder.rpartition(" ")[2] in clause.middle.split():
            reminder = ""
        return "", f", {reminder}," if reminder else ""
    age = AGE.match(told)
    if attribution.kind is not SpeakerKind.NAME or words_of(told) <= LONG_APPOSITIVE:
        if age:
            told = f"{wording.AGED} {age[1]}{', ' + told[age.end() :] if told[age.end() :] else ''}"
        return "", f", {told},"
    name = f"{subject}," if "," in subject else subject
    if age:
        name, told = f"{subject}, {wording.AGED} {age[1]},", told[age.end() :]
    if told.lower().startswith("who ") and " and who " not in told:
        return finished(f"{name} {told[4:]}"), ""
    if NOT_A_NOUN.match(told) or OFFICE_LONG_AGO.search(told):
        return "", f", {told},"
    if len(parts := WHO_DOES.split(told, maxsplit=1)) == 2:
        return finished(f"{name.rstrip(',')}, {parts[0]}, {parts[1]}"), ""
    be = (
        wording.HAS_BEEN
        if LASTING.search(RELATIVE.split(told, maxsplit=1)[0])
        and not takes_plural_verb(attribution)
        else agree(wording.IS, attribution)
    )
    return finished(f"{name} {be} {told}"), ""


def with_colon(text: str) -> str:
    """The end of a lead-in.

    >>> with_colon("on Radio Norrby's “Morning Tide,”")
    "on Radio Norrby's “Morning Tide”:"
    """
    text = text.rstrip(STOPS)
    if text.endswith("”"):
        return f"{text[:-1].rstrip(STOPS)}”:"
    return f"{text.rstrip(STOPS + OPENING_MARKS)}:"
