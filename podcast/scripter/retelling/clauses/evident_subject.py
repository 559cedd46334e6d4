"""Whom a saying clause names right beside the words, read off the clause itself: `erzählt mir
Veronika am Ofen`. It tells what no model was sure of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from podcast.kept_patterns import compiled
from podcast.languages.model import Language
from podcast.scripter.model import Attribution, SpeakerKind
from podcast.scripter.quotations.quoted_speech import Span
from podcast.scripter.retelling.clauses.clause_words import (
    begins_with_verb,
    is_function_word,
)
from podcast.scripter.retelling.passages import EDGES, MARKS
from podcast.scripter.retelling.people.known_names import KnownNames

EVIDENT = 0.8  # confidence of what stands there in black and white
MORE = 40  # characters between a description and the name that ends it
MOST_VERB = 8  # words before the subject: `a expliqué à la rédaction |le maire`
NAME = r"[^\W\d_a-zà-ÿß][\w’'-]+"
NEW_NAME = compiled(rf"(?<=[a-zà-ÿ]\s)(?P<name>{NAME}(?:\s{NAME})+)")
# `el patrón mayor, Xoán Rebolo`
NEW_APPOSED = compiled(
    rf"\b(?=(?P<the>[a-zà-ÿ]+)\s(?P<what>[a-zà-ÿ]+(?:\s[a-zà-ÿ]+){{0,3}}),\s(?P<name>{NAME}(?:\s{NAME})+)$)"
)
WORD = compiled(r"[^\s,;:.!?]+(?:\.(?=\s[^\W\d_a-z]))?")


def evident_subject(gap: Span, names: KnownNames) -> Attribution | None:
    """The speaker whom the clause of a gap names after its verb."""
    text, start = gap
    begin = len(text) - len(text.lstrip(EDGES + MARKS))
    inner = text[begin:].rstrip(EDGES + MARKS)
    found = _first_subject(inner, names)
    if found is None:
        return None
    low, high, kind, person = found
    before = inner[:low].strip()
    if "," in before or len(before.split()) > MOST_VERB or not _may_precede(before, names.language):
        return None
    span = (start + begin + low, start + begin + high)
    return Attribution(
        inner[low:high], kind, span, person, clause=span, confidence=EVIDENT, rule="clause"
    )


def _may_precede(before: str, language: Language) -> bool:
    """Whether a subject may stand behind these words: a verb, or `so`."""
    words = tuple(before.lower().replace("’", "'").replace("'", "' ").split())
    if words in language.constructions.according_to:
        return True
    last = words[-1] if words else ""
    is_preposition = last in language.lexicon.prepositions and last != "a"
    return bool(words) and not is_preposition and begins_with_verb(before, language)


Found = tuple[int, int, SpeakerKind, str | None]


def _first_subject(inner: str, names: KnownNames) -> Found | None:
    """The first that may be a subject: a known name, a noun with its article, a pronoun."""
    described = [_with_name(inner, one, names) for one in described_people(inner, names.language)]
    found = [*_known(inner, names), *described]
    found += [*_pronouns(inner, names.language), *_first_names(inner, names)]
    found += _new_names(inner, names.language)
    return min(found, key=lambda one: (one[0], -one[1]), default=None)


def _known(inner: str, names: KnownNames) -> Iterator[Found]:
    for person in names.people:
        for form in dict.fromkeys((person, names.surname(person), *_short_forms(person, names))):
            hit = re.search(rf"(?<![\w-]){re.escape(form)}(?![\w-])", inner)
            if hit:
                yield hit.start(), hit.end(), SpeakerKind.NAME, person
                break


def _first_names(inner: str, names: KnownNames) -> Iterator[Found]:
    """A first name right behind a verb of saying, of somebody who has no other: `sagte Milan`."""
    hit = re.match(rf"([^\W\d_]+)\s({NAME})(?!\s?[^\W\d_a-zà-ÿß])", inner)
    if hit is None or hit[1].lower() not in names.language.speech_verbs.kind:
        return
    is_name = names.language.first_name_gender(hit[2]) is not None
    if is_name and not names.language.lexicon.is_person_noun(hit[2].lower()):
        yield hit.start(2), hit.end(2), SpeakerKind.NAME, names.bearer(hit[2]) or hit[2]


def _new_names(inner: str, language: Language) -> Iterator[Found]:
    """A full name that nothing else tells of, behind a verb or what somebody is: `a indiqué |la
    mairesse Guylaine Bolduc`; not `à Radio Centre`."""
    hit = NEW_NAME.search(inner) if language.traits.capitals_tell else None
    for apposed in NEW_APPOSED.finditer(inner) if language.traits.capitals_tell else ():
        before = inner[: apposed.start()].lower().split()[-1:]
        is_noun = apposed["the"] in language.lexicon.determiners
        tells = any(word in language.speech_verbs.kind for word in apposed["what"].split())
        if is_noun and not tells and not set(before) & language.lexicon.prepositions:
            yield apposed.start(), apposed.end("name"), SpeakerKind.NAME, apposed["name"]
    if hit is None:
        return
    words = inner[: hit.start("name")].lower().split()
    low = language.lexicon
    is_behind = bool(words) and words[-1] not in low.prepositions | low.determiners | low.titles
    if is_behind and language.first_name_gender(hit["name"].split()[0]) is not None:
        yield hit.start("name"), hit.end("name"), SpeakerKind.NAME, hit["name"]


def _with_name(inner: str, found: Found, names: KnownNames) -> Found:
    """`el mayor, | Gonzalo`: the name behind a description says who it is."""
    for person in names.people:
        after = inner[found[1] :]
        hit = re.match(rf"(?P<more>[^,.;:]{{0,{MORE}}}),?\s{re.escape(person)}(?![\w-])", after)
        if hit and (not hit["more"] or _belongs_to_noun(hit["more"], names.language)):
            return found[0], found[1] + hit.end(), SpeakerKind.NAME, person
    return found


def _belongs_to_noun(text: str, language: Language) -> bool:
    """`l’adjointe| à l’environnement|, Corinne Ledoux`, `la diputada| socialista| Ana Gil`."""
    words = [word.lower() for word in WORD.findall(text)]
    verbs = language.speech_verbs.kind, language.lexicon.auxiliaries
    return bool(words) and not any(word in kind for word in words for kind in verbs)


def _short_forms(person: str, names: KnownNames) -> list[str]:
    """Parts of a name that mean nobody else here: a first name, one of two surnames."""
    parts = [part for part in person.split() if part[0].isupper()]
    return [part for part in parts if names.bearers(part) == [person]]


def described_people(inner: str, language: Language) -> Iterator[Found]:
    """`der 58-Jährige`, `le ministre`, `ein Abonnent`."""
    lexicon, other = language.lexicon, language.narration["other cases"]
    words = list(WORD.finditer(inner))
    for at, hit in enumerate(words):
        word = hit[0].lower().replace("’", "'")
        elided = next((form for form in language.constructions.elided if word.startswith(form)), "")
        is_own = word in language.pronouns.possessive  # `sein Vater`
        if word not in lexicon.determiners and not elided and not is_own:
            continue
        if word in other:
            continue
        before = words[at - 1][0].lower() if at else ""
        inverts = at == 1 and language.traits.any_verb_inverts and words[0][0].islower()
        inverts = inverts and not is_function_word(before, language)  # `grince un libraire`
        is_source = before in {phrase[-1] for phrase in language.constructions.according_to}
        says = (before in language.speech_verbs.kind or inverts or is_source) and not is_own
        following = [word.removeprefix(elided)] if elided else []
        following += [later[0].lower() for later in words[at + 1 : at + 4]]
        plain = list(takewhile(lambda one: not is_function_word(one, language), following))
        known = [noun for noun in plain if _is_somebody(noun, language)]
        for number, noun in enumerate(plain):
            if noun in known[:1] or (says and not known):
                end = at + number + (0 if elided else 1)
                yield hit.start(), words[end].end(), SpeakerKind.NOMINAL, None
                break


def _is_somebody(noun: str, language: Language) -> bool:
    if noun in language.lexicon.things:
        return False
    return language.lexicon.is_person_noun(noun) or noun.endswith(language.endings.age or ("\0",))


def _pronouns(inner: str, language: Language) -> Iterator[Found]:
    for form, (gender, _) in language.pronouns.subject.items():
        if gender not in ("female", "male"):
            continue
        before = r"(?<=\w)" if form.startswith("-") else r"(?<![\w-])"
        hit = re.search(rf"{before}{re.escape(form)}(?![\w-])", inner)
        if hit and (hit.start() > 0 or form.startswith("-")):
            yield hit.start(), hit.end(), SpeakerKind.PRONOUN, None
