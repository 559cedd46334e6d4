"""The word lists of English by name, for code that does not yet ask the text's language."""

from __future__ import annotations

from podcast.languages.registry import ENGLISH

_WORDS = ENGLISH.lexicon
VERBS = ENGLISH.speech_verbs.kind
STEMS, THIRD_PERSONS = ENGLISH.speech_verbs.stems, ENGLISH.speech_verbs.third_persons
IRREGULAR = _WORDS.irregular_pasts
SETTINGS, WORKS, NAMED, SAYINGS = _WORDS.settings, _WORDS.works, _WORDS.named, _WORDS.sayings
AUXILIARIES, ADVERBS, DETERMINERS = _WORDS.auxiliaries, _WORDS.adverbs, _WORDS.determiners
PREPOSITIONS, CONJUNCTIONS = _WORDS.prepositions, _WORDS.conjunctions
RELATIVES, SUBORDINATING = _WORDS.relatives, _WORDS.subordinating
TIME_WORDS, TITLES, HONORIFICS = _WORDS.time_words, _WORDS.titles, _WORDS.honorifics
FEMALE_WORDS, MALE_WORDS = _WORDS.female_words, _WORDS.male_words
SUFFIXES, PARTICLES = _WORDS.suffixes, _WORDS.particles
ORGANISATION_WORDS, THINGS = _WORDS.organisation_words, _WORDS.things
PERSON_NOUNS, NOT_NAMES = _WORDS.person_nouns, _WORDS.not_names
DEMONYMS, SURNAME_TITLES = _WORDS.demonyms, _WORDS.surname_titles
PRONOUNS = ENGLISH.pronouns.subject
POSSESSIVES, OBJECTS = ENGLISH.pronouns.possessive, ENGLISH.pronouns.object
person_noun = _WORDS.is_person_noun
