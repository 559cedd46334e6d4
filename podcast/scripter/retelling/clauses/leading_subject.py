"""Who begins a sentence, by name or by what somebody is: `Der 91-jährige Hinnerk Voss winkt.`"""

from __future__ import annotations

import re

from podcast.languages.model import Language
from podcast.scripter.model import Attribution, SpeakerKind
from podcast.scripter.retelling.clauses.clause_words import genitive_end, is_function_word
from podcast.scripter.retelling.clauses.evident_subject import (
    EVIDENT,
    NAME,
    WORD,
    described_people,
)
from podcast.scripter.retelling.people.known_names import KnownNames

ONE_OF_THEM = re.compile(
    rf"(?P<one>[^\W\d_]+(?:[’'][^\W\d_]+)?)\s(?P<of>de|d[’']|von|di)\s?[^\W\d_]+"
    rf",\s(?P<name>{NAME}(?:\s{NAME})*)(?=,)"
)
HEAD = 90  # characters in which the name of a subject stands
SHORT_SETTING = 2  # words that a conjunction begins: `mientras tanto`
MOST_APPOSED = 7  # words that may say what somebody is before the name
# `Entre el público, un anciano …`, `Mientras tanto, el campesino …`
SETTING = re.compile(r"([^\W\d_]+)\s[^,.;:]{2,50},\s")


def _at_the_head(text: str, names: KnownNames) -> str | None:
    """The person whose name begins a sentence, behind nothing but what he or she is: `Der
    91-jährige Hinnerk Voss`, `La hija pequeña, Beatriz`."""
    hits = ((names.forms_of(person).search(text[:HEAD]), person) for person in names.people)
    places = [(hit.start(), person) for hit, person in hits if hit]
    if not places:
        return None
    start, person = min(places)
    before = WORD.findall(text[:start])
    is_apposed = len(before) <= MOST_APPOSED and text[:start].count(",") <= 1
    return (
        person if is_apposed and all(_describes(word, names.language) for word in before) else None
    )


def _describes(word: str, language: Language) -> bool:
    """Whether a word may stand in what somebody is: an article, an adjective, a noun, `of`."""
    low = word.lower().strip(",").replace("’", "'")
    if low in language.lexicon.determiners or low in language.constructions.of:
        return True
    if low in language.lexicon.titles and word[0].isupper():
        return True  # `Me Fanny Ostrowski`
    tells = low in language.speech_verbs.kind or low in language.lexicon.auxiliaries
    return not tells and not is_function_word(low, language)


def leading_subject(text: str, names: KnownNames) -> Attribution | None:
    """Who begins a sentence: a name, or a description with all that belongs to it."""
    one = ONE_OF_THEM.match(text)
    if one and (apposed := _one_of_them(one, names)):
        return apposed
    if person := _at_the_head(text, names):
        return Attribution(person, SpeakerKind.NAME, resolved=person, confidence=EVIDENT)
    found = next((one for one in described_people(text, names.language) if one[0] == 0), None)
    if found is None:
        setting = SETTING.match(text)
        small = names.language.lexicon.prepositions | names.language.lexicon.conjunctions
        if not setting or setting[1].lower() not in small:
            return None
        is_clause = _has_verb(setting[0], names.language)
        return None if is_clause else leading_subject(text[setting.end() :], names)
    end = found[1] + genitive_end(text[found[1] :], names.language)
    first = text.split(maxsplit=1)[0].lower()
    is_own = first in names.language.pronouns.possessive  # `Ihr Küster, ein ernster Mann, …`
    is_new = not is_own and not names.is_definite(Attribution(text, SpeakerKind.NOMINAL))
    if is_new and _is_one_of_a_list(text[end:], names.language):
        return None
    if name := _known_name_apposed(text[end:], names) or _name_apposed(text[end:], names.language):
        return Attribution(name, SpeakerKind.NAME, resolved=name, confidence=EVIDENT)
    return Attribution(text[:end], SpeakerKind.NOMINAL, confidence=EVIDENT)


def _has_verb(text: str, language: Language) -> bool:
    """Whether a phrase before the comma is a clause: `Cuando Moos habla, el público …`."""
    verbs = language.lexicon.auxiliaries | set(language.speech_verbs.kind)
    words = [word.lower() for word in WORD.findall(text.rstrip(", "))]
    joins = language.lexicon.conjunctions - language.lexicon.prepositions
    return bool(verbs & set(words)) or (words[0] in joins and len(words) > SHORT_SETTING)


def _one_of_them(one: re.Match[str], names: KnownNames) -> Attribution | None:
    """`Uno de ellos, Nahuel, de ocho años, leyó …`: the one who is named."""
    of = one["of"].lower().replace("’", "'")
    if one["one"].lower().replace("’", "'") not in names.language.narration["one of them"]:
        return None
    if of not in names.language.constructions.of | names.language.constructions.elided:
        return None
    name = names.bearer(one["name"]) or one["name"]
    return Attribution(name, SpeakerKind.NAME, resolved=name, confidence=EVIDENT)


def _known_name_apposed(after: str, names: KnownNames) -> str:
    """A known name behind all that is said of somebody: `El guardia| que ordena la fila, Ramón
    Segarra, tiene 30 años`."""
    hit = re.match(r"[^,.;:]{0,60},\s([^,.;:]{3,40}),\s", after)
    return hit[1] if hit and hit[1] in names.people else ""


def _name_apposed(after: str, language: Language) -> str:
    """A name that no list has between commas behind what somebody is: `Son fils|, Gildas, a …`."""
    hit = re.match(rf",\s({NAME}(?:\s{NAME})*),\s[^\W\d_]", after)
    if hit is None and language.traits.capitals_tell:
        hit = re.match(rf"\s({NAME}(?:\s{NAME})*)(?=,|\s[a-zà-ÿ])", after)
    if hit is None:
        return ""
    words = hit[1].split()
    is_name = language.traits.capitals_tell or len(words) > 1
    is_noun = language.lexicon.is_person_noun(words[0].lower())
    return hit[1] if is_name and not is_noun else ""


def _is_one_of_a_list(after: str, language: Language) -> bool:
    """Whether another noun follows at once: `Un ami malade, une soirée à remplacer.`"""
    hit = re.match(r"(?:\s[^\W\d_]+)?,\s([^\W\d_]+)", after)
    return hit is not None and hit[1].lower() in language.lexicon.determiners - (
        language.constructions.relative_subjects
    )


def subject_before(text: str, names: KnownNames, gender: str) -> Attribution | None:
    """Who begins the last sentence of a text, where a pronoun of this gender goes on about it: `Le
    ministre s’est rendu sur place. “…”, a-t-il prévenu`."""
    subject = leading_subject(text, names)
    if subject is None:
        return None
    if subject.resolved:
        return subject if names.gender(subject.resolved) in (gender, "") else None
    return subject if names.gender_of(subject) in (gender, "") else None
