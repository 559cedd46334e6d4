"""Who of those that look like people in an article are some, for the narration."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from podcast.kept_patterns import compiled
from podcast.languages.model import Language
from podcast.languages.registry import ENGLISH
from podcast.scripter.model import Quote
from podcast.scripter.retelling.people.nouns_beside import is_somebody

NOUN_AND_NAME = compiled(r"\b(?=([^\W\d_]+)\s([^\W\d_a-zà-ÿß][^\W\d_]+)\b(?!\s[^\W\d_a-zà-ÿß]))")
LEFT = 30  # characters before a name in which the word before it stands
NOUN_AND_PAIR = compiled(
    r"\b([^\W\d_a-zà-ÿß][^\W\d_]+)\s(?=([^\W\d_a-zà-ÿß][^\W\d_]+)\s"
    r"([^\W\d_a-zà-ÿß][^\W\d_]+(?:-[^\W\d_]+)*)\b)"
)
LEFT = 30  # characters before a name in which the word before it stands
PAIR = compiled(r"\b([^\W\d_a-zà-ÿß][^\W\d_]+)\s([^\W\d_a-zà-ÿß][^\W\d_]+(?:-[^\W\d_]+)*)\b")


def people_named(
    source: str, genders: Mapping[str, str], quotes: Sequence[Quote], language: Language
) -> dict[str, str]:
    """The people of an article with their genders, and all who are named as speakers; without
    places, and without names that stand in quotations alone."""
    resolved = (quote.attribution.resolved for quote in quotes if quote.attribution.is_sure)
    full = {name for name in resolved if name and " " in name}
    speakers = {name for name in full if _may_be_name(name, source, language)}
    named = {
        name: gender
        for name, gender in genders.items()
        if name in speakers or not _is_place(name, source, language)
        if name in speakers or _stands_outside(name, source, quotes)
    }
    named = {name: gender for name, gender in named.items() if _may_be_name(name, source, language)}
    named |= _by_noun_before(source, named, language)
    repeated = _by_repetition(source, named, language)
    named |= {name: sex for name, sex in repeated.items() if _stands_outside(name, source, quotes)}
    named |= _by_kinship(source, named, language)
    named |= _by_siblings(source, named, language)
    first = _by_first_name(source, named, language)
    named |= {name: sex for name, sex in first.items() if _stands_outside(name, source, quotes)}
    return named | dict.fromkeys(speakers - named.keys(), "")


def names_alone(names: Iterable[str], language: Language) -> list[str]:
    """Of the names and descriptions of those who speak the names: not `die siebenjährige Lia`, whom
    the cast has as `Lia`. English has both."""
    if language is ENGLISH:
        return list(names)
    particles = language.lexicon.particles
    return [
        name
        for name in names
        if all(word[0].isupper() or word in particles for word in name.split())
    ]


def _is_place(name: str, source: str, language: Language) -> bool:
    """Whether a name only stands where places do, or is two things: `en Villa Norte`."""
    words = set(name.lower().split())
    if language.constructions.and_words & words:
        return True
    before = language.constructions.before_places
    if language.first_name_gender(name.partition(" ")[0]) is None:
        before = before | language.constructions.of  # not `un gol de Mamadou Sarr`
    elif " " in name:
        before = before - language.constructions.to  # `culpable a Damián Orduña`
    places = "|".join(sorted(before))
    total = len(re.findall(re.escape(name), source))
    after = len(re.findall(rf"\b(?:{places})\s{re.escape(name)}", source, re.IGNORECASE))
    return 0 < total == after


def _may_be_name(name: str, source: str, language: Language) -> bool:
    """Whether no small word begins or ends it, nor follows it wherever it stands: not `Según
    Ibarguren`, not `Hören Sie`, not `Cierra los ojos`."""
    if name.lower() in language.lexicon.function_words | set(language.pronouns.possessive):
        return False
    if " " not in name:
        small = language.lexicon.determiners | language.lexicon.prepositions
        after = re.findall(rf"(?<![\w-]){re.escape(name)}(\s[^\W\d_]+|\W)", source)
        return not after or not all(word.strip().lower() in small for word in after)
    if any(_is_article(before, word, language) for before, word in pairwise(name.split())):
        return False  # `Mal den Rückwärtslauf`; `van den Bergh`, `Le Dantec`, `de Brissac` are some
    first, last = name.split(maxsplit=1)[0].lower(), name.rsplit(maxsplit=1)[-1].lower()
    small = language.lexicon.function_words | set(language.pronouns.subject)
    small = small - language.lexicon.particles
    sources = {phrase[0] for phrase in language.constructions.according_to}
    return first not in small | sources and last not in small


def _is_article(before: str, word: str, language: Language) -> bool:
    """Whether a word inside what looks like a name is an article, no particle."""
    lexicon = language.lexicon
    of_name = before if language.traits.inflects_articles else word
    return word in lexicon.determiners and of_name not in lexicon.particles


def _stands_outside(name: str, source: str, quotes: Sequence[Quote]) -> bool:
    """Whether the narrator uses a name, too: `« maître Vernon »` is what somebody is called."""
    hits = re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", source)
    return any(all(not q.start <= hit.start() < q.end for q in quotes) for hit in hits)


def _by_noun_before(source: str, known: Mapping[str, str], language: Language) -> dict[str, str]:
    """Full names that no list has behind what somebody is, where nouns have capitals, too:
    `Organistin Yuna Park`."""
    if language.traits.capitals_tell:
        return {}
    parts = {part for name in known for part in name.split()}
    found: dict[str, str] = {}
    for hit in NOUN_AND_PAIR.finditer(source):
        name, noun = f"{hit[2]} {hit[3]}", hit[1].lower()
        is_new = hit[2] not in parts and hit[3] not in parts
        is_noun = is_somebody(hit[2].lower(), language)
        if is_new and is_somebody(noun, language) and not is_noun:
            is_female = noun.endswith(language.endings.female or ("\0",))
            found[name] = language.first_name_gender(hit[2]) or ("female" if is_female else "")
    return found


def _by_repetition(source: str, known: Mapping[str, str], language: Language) -> dict[str, str]:
    """Where nouns have capitals, too: two that stand together and nowhere with an article, the
    second of which is used alone, are a name: `Hinnerk Voss … Voss füttert`."""
    if language.traits.capitals_tell:
        return {}
    parts = {part for name in known for part in name.split()}
    found: dict[str, str] = {}
    for hit in PAIR.finditer(source):
        first, last = hit[1], hit[2]
        if first in parts or last in parts or hit[0] in found:
            continue
        if all(_is_no_noun(word, source, language) for word in (first, last)):
            together = len(re.findall(rf"\b{re.escape(hit[0])}\b", source))
            alone = len(re.findall(rf"\b{re.escape(last)}\b", source))
            if len(re.findall(rf"\b{re.escape(first)}\b", source)) == together < alone:
                found[hit[0]] = language.first_name_gender(first) or ""
    return found


def _by_kinship(source: str, known: Mapping[str, str], language: Language) -> dict[str, str]:
    """First names behind what somebody is, where nouns have capitals, too: `seine Enkelin Mia`."""
    if language.traits.capitals_tell:
        return {}
    parts = {part for name in known for part in name.split()}
    found: dict[str, str] = {}
    for hit in NOUN_AND_NAME.finditer(source):
        gender = language.first_name_gender(hit[2])
        ages = tuple(ending.lstrip("-") for ending in language.endings.age)  # `zehnjährige`
        is_person = language.lexicon.is_person_noun(hit[1].lower()) or hit[1].endswith(ages)
        if is_person and gender is not None and hit[2] not in parts:
            found[hit[2]] = gender
    return found


def _by_first_name(source: str, known: Mapping[str, str], language: Language) -> dict[str, str]:
    """Two words with capitals, the first a first name, which something before them hid:
    `l’Italienne Chiara Bonetti`. Not where nouns have capitals, too."""
    if not language.traits.capitals_tell:
        return {}
    parts = {part for name in known for part in name.split()}
    found: dict[str, str] = {}
    epithets = language.narration["stand for a name"]
    for hit in re.finditer(rf"(?<![\w-])(?={PAIR.pattern})", source):
        first, last = hit[1], hit[2]
        before = re.search(r"([^\W\d_]+)\s$", source[max(0, hit.start() - LEFT) : hit.start()])
        if before and before[1][0].isupper() and before[1].lower() not in epithets:
            continue  # `San Lorenzo Xul`
        gender = language.first_name_gender(first)
        is_new = not {first, last} & parts
        is_name = gender is not None and last.lower() not in language.lexicon.function_words
        if is_new and is_name and not _is_place(f"{first} {last}", source, language):
            found[f"{first} {last}"] = gender or ""
    return found


def _by_siblings(source: str, known: Mapping[str, str], language: Language) -> dict[str, str]:
    """First names joined to a full one: `Ole und Nils Brammer`, `Ole oder Nils Brammer`."""
    joins = "|".join(sorted(language.lexicon.coordinators))
    parts = {part for name in known for part in name.split()}
    found: dict[str, str] = {}
    for name in known:
        if " " not in name or not joins:
            continue
        before = re.search(rf"([^\W\d_]+)\s(?:{joins})\s{re.escape(name)}\b", source)
        gender = language.first_name_gender(before[1]) if before else None
        if before and before[1][0].isupper() and gender is not None and before[1] not in parts:
            found[before[1]] = gender
    return found


def _is_no_noun(word: str, source: str, language: Language) -> bool:
    lexicon, low = language.lexicon, word.lower()
    if lexicon.is_person_noun(low) or low in lexicon.organisation_words | lexicon.function_words:
        return False
    if low in lexicon.time_words or low in lexicon.works or low in lexicon.surfaces:
        return False
    articles = "|".join(lexicon.determiners)
    return not re.search(rf"\b(?:{articles})\s{re.escape(word)}\b", source, re.IGNORECASE)
