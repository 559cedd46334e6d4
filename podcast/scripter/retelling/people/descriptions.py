"""Whom a description means: `die Intendantin`, `l’attaquant`, `el letrado`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from podcast.languages.model import Language
from podcast.scripter.model import Attribution, SpeakerKind
from podcast.scripter.retelling.clauses.clause_words import genitive_end, is_function_word
from podcast.scripter.retelling.people.known_names import PARAGRAPH, KnownNames
from podcast.scripter.retelling.people.nouns_beside import SHORTEST_HEAD, is_somebody

WORD = re.compile(r"[^\W_]{2,}(?:-[^\W_]+)*")
AGE = re.compile(
    r"\s(?:de|di|d’|von)\s\d+\s(?:años|ans|anni|Jahren)$"
)  # `el campesino| de 67 años`
# `la coureuse| de Bergame`
FROM = re.compile(r"\s(?:de|du|del|di)\s?[’']?[^\W\d_a-zà-ÿ][\w’-]+$|\sd[’'][^\W\d_a-zà-ÿ][\w’-]+$")
PARAGRAPHS_BACK = 4  # in which somebody was named whom a description means
AGED = 8  # characters behind a noun in which an age begins: ` de 31 ans`
LONGEST = 80  # characters of what belongs to a description


def person_described(
    attribution: Attribution,
    at: int,
    names: KnownNames,
    spoken: str = "",
    *,
    is_told_apart: bool = False,
) -> str | None:
    """Whom a description means that stands at `at` in the article; `spoken` is who spoke last in
    its paragraph. None where several may be meant, or somebody without a name. Of one that is
    `told_apart`, by a relative clause, it has to be said somewhere that somebody is that."""
    if bearer := names.bearer(attribution.speaker or ""):
        return bearer  # a surname with an article's letters: `d’Aubenton`
    if attribution.kind is not SpeakerKind.NOMINAL or not names.is_definite(attribution):
        return None
    told = AGE.sub("", attribution.speaker or "")
    words = [word.lower() for word in WORD.findall(told)]
    noun = head_noun(words, names.language)
    if noun not in names.language.constructions.contested and names.language.traits.capitals_tell:
        words = [word.lower() for word in WORD.findall(FROM.sub("", told))]
    if not noun or is_of_many(attribution, noun, names):
        return None
    holders = _holders(noun, at, names)
    if len(holders) == 1:
        return holders.pop()
    if holders or is_told_apart or names.language.constructions.of & set(words[1:]):
        return None
    found = _where_first_said(attribution, noun, at, names, spoken)
    return None if found and _is_another(noun, found, names) else found


def head_noun(words: Sequence[str], language: Language) -> str:
    """What a description says somebody is: its first noun of a person, else the first word that may
    be one; "" for an office or a firm."""
    lexicon = language.lexicon
    known = next((word for word in words if lexicon.is_person_noun(word)), "")
    nobody = lexicon.things | lexicon.organisation_words
    if known:
        return "" if known in nobody or not is_somebody(known, language) else known
    before = language.narration["before what stands for a name"]  # `cet ancien plombier`
    plain = [w for w in words if not is_function_word(w, language) and w not in before]
    if not plain or nobody & set(plain) or _is_compound_of(plain[-1], nobody, language):
        return ""
    return plain[0]


def _is_compound_of(word: str, nouns: frozenset[str], language: Language) -> bool:
    """`umweltamt` is an `amt`, where a language makes one word of them."""
    makes_compounds = language.traits.inflects_articles
    return makes_compounds and any(len(noun) > 2 and word.endswith(noun) for noun in nouns)


def is_of_many(attribution: Attribution, noun: str, names: KnownNames) -> bool:
    """Whether the article is that of several: `die Ermittler`, `les élus`."""
    first = next(iter((attribution.speaker or "").lower().split()), "")
    language = names.language
    if first in language.narration["the of many"]:
        return True
    is_feminine = first in language.narration["the of women"]
    endings = language.endings.female
    by_noun = language.traits.inflects_articles and bool(endings)
    return by_noun and is_feminine and not noun.endswith((*endings, *language.endings.age))


def _holders(noun: str, at: int, names: KnownNames) -> set[str]:
    """Who was called so before; who is called so later only where nobody else was named."""
    places = names.called.get(noun) or _in_compounds(noun, names) or _by_synonym(noun, names)
    earlier = {name for name, place in places.items() if place < at}
    if earlier or not places:
        return earlier or _said_of_pronoun(noun, names)
    return set() if names.named_in(names.source[:at]) else set(places)


def _in_compounds(noun: str, names: KnownNames) -> dict[str, int]:
    """`die Dezernentin` is the `Kulturdezernentin`, where a language makes one word of them."""
    if not names.language.traits.inflects_articles or len(noun) < SHORTEST_HEAD:
        return {}
    found = (people for word, people in names.called.items() if word.endswith(noun))
    return {name: place for people in found for name, place in people.items()}


def _by_synonym(noun: str, names: KnownNames) -> dict[str, int]:
    """`la regidora` is the mayor, of whom there is one."""
    synonyms = names.language.synonyms
    found = (people for word, people in names.called.items() if noun in synonyms.get(word, ()))
    return {name: place for people in found for name, place in people.items()}


def _said_of_pronoun(noun: str, names: KnownNames) -> set[str]:
    """`Placier depuis 1997, il connaît …`: the one who was named before."""
    source = names.source
    pronouns = "|".join(form for form in names.language.pronouns.subject if form.isalpha())
    appositions = re.compile(
        rf"(?:^|[.!?]\s){re.escape(noun)}\b[^.!?\n]{{0,60}},\s(?:{pronouns})\b",
        re.IGNORECASE | re.MULTILINE,
    )
    found: set[str] = set()
    for hit in appositions.finditer(source):
        begin = source.rfind(PARAGRAPH, 0, hit.start() + 1)
        found.update(names.named_in(source[max(0, begin) : hit.start() + 1])[-1:])
    return found


def _where_first_said(
    attribution: Attribution, noun: str, at: int, names: KnownNames, spoken: str
) -> str | None:
    """The only one of that gender whom the paragraph names that has the noun first, or, where it is
    this one, the paragraph before."""
    source = names.source
    first = re.search(rf"\b{re.escape(noun)}\b", source, re.IGNORECASE)
    begin = source.rfind(PARAGRAPH, 0, at)
    if first and _is_office(source[first.end() : first.end() + LONGEST], noun, names.language):
        return None  # `l’échevin des Finances`: an office tells of somebody new
    if first is None or first.start() >= max(0, begin):
        belongs = source[first.end() : first.end() + AGED] if first else ""
        is_epithet = noun in names.language.narration["stand for a name"] or noun[0].isdigit()
        is_epithet = is_epithet or any(map(str.isdigit, belongs.partition(".")[0]))
        return _just_named(attribution, noun, at, names, spoken, is_epithet=is_epithet)
    start = max(0, source.rfind(PARAGRAPH, 0, first.start() + 1))
    end = source.find(PARAGRAPH, first.end())
    gender = names.gender_of(attribution)
    named = names.named_in(source[start : end if end >= 0 else None])
    fitting = [name for name in named if gender and names.gender(name) in (gender, "")]
    return fitting[0] if len(fitting) == 1 else None


def _is_office(after: str, noun: str, language: Language) -> bool:
    """Whether what belongs to a noun tells an office: `l’échevin| des Finances`; not an age, and,
    of a word in the place of a name, not where from: `le conseiller| du Comminges`."""
    belongs = after[: genitive_end(after, language)].split()
    if not belongs or any(word.isdigit() for word in belongs):
        return False
    is_place = language.traits.capitals_tell and belongs[-1][0].isupper()
    return not is_place or noun in language.constructions.contested


def _just_named(
    attribution: Attribution,
    noun: str,
    at: int,
    names: KnownNames,
    spoken: str,
    *,
    is_epithet: bool,
) -> str | None:
    """Whom this paragraph is about, or, where it begins with them or they are an epithet, those
    before: the only one of that gender, or, of several, who spoke last."""
    if _is_new(noun, at, names):
        return None
    gender, paragraphs = names.gender_of(attribution), names.source[:at].split(PARAGRAPH)
    if len(paragraphs[-1].split()) > 1 and not is_epithet:
        paragraphs = paragraphs[-1:]
    for text in reversed(paragraphs[-PARAGRAPHS_BACK if gender else -2 :]):
        fitting = _fitting(text, gender, names)
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            return spoken if spoken in fitting else None
    return _by_title(gender, at, names)


def _fitting(text: str, gender: str, names: KnownNames) -> list[str]:
    """Whom a text names that may have this gender."""
    named = names.named_in(text)
    return [name for name in named if not gender or names.gender(name) in (gender, "")]


def _by_title(gender: str, at: int, names: KnownNames) -> str | None:
    """The only one of that gender whom the title names, where the text has named nobody yet."""
    if not gender or _fitting(names.source[:at], gender, names):
        return None
    fitting = _fitting(names.title, gender, names)
    return fitting[0] if len(fitting) == 1 else None


def _is_new(noun: str, at: int, names: KnownNames) -> bool:
    """Whether somebody without a name was brought in by this noun: `eine Anwohnerin`."""
    new = "|".join(sorted(names.language.constructions.new_person)) or "(?!)"
    before = names.source[:at]
    return re.search(rf"\b(?:{new})\s(?:\w+\s)?{noun}\b", before, re.IGNORECASE) is not None


def _is_another(noun: str, person: str, names: KnownNames) -> bool:
    """Whether an office that somebody else may have, `die Verteidigerin`, is not that of a person
    who is called by another: `Staatsanwältin Friederike Lohse`."""
    if noun not in names.language.constructions.contested:
        return False
    contested = names.language.constructions.contested - {noun}
    return any(person in people for word, people in names.called.items() if word in contested)
