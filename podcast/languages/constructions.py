"""Which small words make up which constructions: constructions.toml of a language's folder.

What a language lacks is empty: the construction does not exist there, or nobody has told yet.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from podcast.languages.reading.word_lists import read_toml
from podcast.languages.word_classes import Words

Phrases = tuple[tuple[str, ...], ...]
Endings = tuple[str, ...]
Keys = dict[str, str]


@dataclass(frozen=True, slots=True)
class Constructions:
    """Words in lower case by what they do; examples stand beside them in English's file."""

    # small words
    elided: Words  # cut off the head of a word: `l’édile`
    the: Words
    articles: Words
    that: Words
    of: Words
    to: Words
    by: Words
    for_words: Words
    as_words: Words
    and_words: Words
    one: Words
    who: Words
    which: Words
    relative_people: Words
    relative_subjects: Words
    possessive_marks: Words
    to_be: Words
    # tokens
    possessive_tails: Words
    contracted_tails: Words
    abbreviations: Words
    small_abbreviations: Words
    abbreviations_at_end: Words
    clipped: Words
    # names
    months_that_are_names: Words
    offices_with_of: Words
    bodies_with_for: Words
    places_that_are_surnames: Words
    inside_bodies: Words
    after_comma_in_names: Words
    generations: Words
    before_places: Words
    after_titles: Words
    adjectives_that_are_titles: Words
    inside_titles: Words
    # descriptions
    shares: Words
    single_shares: Words
    speak_alone: Words
    nouns_without_article: Words
    plurals: Words
    periods: Words
    leading_to_names: Words
    inside_descriptions: Words
    inside_nouns: Words
    after_verbs: Words
    after_contracted_is: Words
    participles_with_to: Words
    attached: Words
    begin_descriptions: Words
    begin_no_description: Words
    go_on_describing: Words
    after_and_of_clause: Words
    ends_descriptions: Words
    inside_phrases: Words
    modifying: Words
    leave_phrases: Words
    before_settings: Words
    new_person: Words
    before_epithets: Words
    no_longer: Words
    epithets: Words
    contested: Words
    going_on: Words
    answering: Words
    presenting: Words
    dying: Words
    deaths: Words
    # pronouns
    nominative: Words
    no_speaker_pronouns: Words
    pronouns_like_surnames: Words
    capital_pronouns: Words
    empty_pronouns: Words
    before_empty_pronouns: Words
    voting_pronouns_start: Words
    hearers: Words
    # verbs
    still_speaker_in_passive: Words
    quoting_others: Words
    perceiving: Words
    interrupting: Words
    recordings: Words
    showing: Words
    adding: Words
    joining_clauses: Words
    catenatives: Words
    before_stems: Words
    before_nouns: Words
    after_unknown_verbs: Words
    inside_verb_groups: Words
    perceived: Words
    invert_after_all: Words
    placing: Words
    # quotations
    so_called: Words
    small_in_titles: Words
    nicknaming: Words
    before_titles: Words
    saying_right_before: Words
    before_words_of_somebody: Words
    between_opener_and_marks: Words
    articles_and_as: Words
    before_labels: Words
    brings_answers: Words
    asked_passive: Words
    told_passive: Words
    about: Words
    chants: Words
    messages: Words
    open_questions: Words
    pointing_back: Words
    how_words: Words
    headlines: Words
    # phrases of several words
    according_to: Phrases
    as_saying: Phrases
    pretending: Phrases
    words_of: Phrases
    # a word -> the name of the feature that it is to the model
    leads: Keys
    openers: Keys
    conjoining: Keys
    telling_prepositions: Keys


@dataclass(frozen=True, slots=True)
class WordEndings:
    """Endings that tell what a word is, for `str.endswith`."""

    clipped: Endings  # of words that a mark has cut short: `walkin’`
    plural: Endings  # of nouns in the plural
    not_plural: Endings  # of nouns that only look so
    past: Endings  # of verbs in the past
    participle: Endings  # of verbs that go on
    verbal: Endings  # of any of the two
    third_person: Endings  # of verbs in the present
    not_third_person: Endings  # of words that only look so
    adverb: Endings
    age: Endings  # `Six-year-old`: no name
    not_names: Endings  # of a sentence's first word before a verb of speech: no name
    many: Endings  # of verbs whose subject is several
    female: Endings  # of nouns of women
    male: Endings  # of nouns of men
    speech_verb: Endings  # of forms of verbs of speech that no phrase holds


@cache
def read_constructions(code: str) -> Constructions:
    """The constructions of a language."""
    table = read_toml(code, "constructions.toml")
    return Constructions(
        **{field.name: _value(field.type, table.get(field.name)) for field in fields(Constructions)}
    )


@cache
def read_endings(code: str) -> WordEndings:
    """The word endings of a language."""
    table = read_toml(code, "constructions.toml").get("endings", {})
    return WordEndings(
        **{field.name: tuple(table.get(field.name, "").split()) for field in fields(WordEndings)}
    )


@cache
def read_synonyms(code: str) -> dict[str, tuple[str, ...]]:
    """Titles and offices with the nouns that stand for them later in a text."""
    table = read_toml(code, "constructions.toml").get("synonyms", {})
    return {title: tuple(nouns.split()) for title, nouns in table.items()}


def _value(kind: Any, written: Any) -> Any:
    if kind == "Words":
        return frozenset((written or "").split())
    if kind == "Phrases":
        return tuple(tuple(phrase.split()) for phrase in written or ())
    return dict(written or {})
