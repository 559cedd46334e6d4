"""A language: all that is known of it, each part read from its folder when first asked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from unicodedata import combining, normalize

from podcast.languages.constructions import (
    Constructions,
    WordEndings,
    read_constructions,
    read_endings,
    read_synonyms,
)
from podcast.languages.grammar_protocol import Grammar, grammar_of
from podcast.languages.our_words.editor_table import EditorWords, read_editor_words
from podcast.languages.our_words.labels_table import Labels, read_labels
from podcast.languages.our_words.wording_table import Wording, read_wording
from podcast.languages.reading.first_names import name_genders, rarer_name_genders
from podcast.languages.reading.patterns import WordPattern, read_patterns
from podcast.languages.reading.word_lists import filled, list_texts, read_toml, word_lists
from podcast.languages.traits import Traits, read_traits
from podcast.languages.word_classes import (
    KINDS,
    Calendar,
    Lexicon,
    Pronouns,
    SpeechVerbs,
    VerbForms,
    Words,
)

NOTHING_FITS = re.compile(r"(?!)")


@dataclass(frozen=True)
class Language:
    """A language by its code, "" for one that has no folder: all its parts are empty then.

    Parts are read once, when first asked for; an attribute after that costs what any costs.
    """

    code: str

    @cached_property
    def lexicon(self) -> Lexicon:
        """Word classes: words.txt."""
        return filled(Lexicon, self.code, "words.txt")

    @cached_property
    def narration(self) -> Mapping[str, Words]:
        """The lists of narration_words.txt by name; a list that is missing is empty."""
        return _Lists(word_lists(self.code, "narration_words.txt"))

    @cached_property
    def speech_verbs(self) -> SpeechVerbs:
        """The lists `[verbs say]` … of words.txt."""
        return _speech_verbs(list_texts(self.code, "words.txt"), self.grammar.third_person)

    @cached_property
    def constructions(self) -> Constructions:
        """Small words by what they do: constructions.toml."""
        return read_constructions(self.code)

    @cached_property
    def traits(self) -> Traits:
        """How it prints quotations and names: traits.toml."""
        return read_traits(self.code)

    @cached_property
    def endings(self) -> WordEndings:
        """Endings that tell what a word is: constructions.toml."""
        return read_endings(self.code)

    @cached_property
    def synonyms(self) -> Mapping[str, tuple[str, ...]]:
        """Titles and offices with the nouns that stand for them: constructions.toml."""
        return read_synonyms(self.code)

    @cached_property
    def pronouns(self) -> Pronouns:
        """pronouns.toml."""
        table = read_toml(self.code, "pronouns.toml")
        return Pronouns(
            {form: (gender, many) for form, (gender, many) in table.get("subject", {}).items()},
            table.get("possessive", {}),
            table.get("object", {}),
        )

    @cached_property
    def verb_forms(self) -> VerbForms:
        """verb_forms.toml."""
        table = read_toml(self.code, "verb_forms.toml")
        saying_on = table.get("saying_on", {})
        return VerbForms(
            table.get("present", {}),
            table.get("expressive", {}),
            {participle: (past, present) for participle, (past, present) in saying_on.items()},
            tuple(table.get("put_to", ())),
        )

    @cached_property
    def calendar(self) -> Calendar:
        """calendar.toml."""
        table = read_toml(self.code, "calendar.toml")
        return Calendar(
            tuple(table.get("month_names", ())),
            *("|".join(table.get(name, ())) for name in ("weekdays", "months", "short_months")),
        )

    @cached_property
    def patterns(self) -> Mapping[str, re.Pattern[str]]:
        """patterns.toml, each compiled when first asked for; one that is missing matches
        nothing."""
        return _Patterns(read_patterns(self.code))

    @cached_property
    def wording(self) -> Wording:
        """What we say of our own: wording.toml."""
        return read_wording(self.code)

    @cached_property
    def editor(self) -> EditorWords:
        """What an editor is asked and told: editor.toml."""
        return read_editor_words(self.code)

    @cached_property
    def labels(self) -> Labels:
        """Our words in show notes and on pages: labels.toml."""
        return read_labels(self.code)

    @cached_property
    def grammar(self) -> Grammar:
        """What no table can say: grammar.py."""
        return grammar_of(self.code)

    @cached_property
    def first_names(self) -> Mapping[str, str]:
        """First names and the gender they tell ("" for either): first_names.txt."""
        return name_genders(self.code)

    def first_name_gender(self, word: str) -> str | None:
        """`"female"`, `"male"`, `""` for a first name given to both, None for no first name that
        we know."""
        word = word.lower()
        is_past = word.endswith(self.endings.past or ("\0",))  # `cayó` is no Cayo
        plain = word if is_past else _without_accents(word)
        forms = (word, plain, word.partition("-")[0])
        return next((self.first_names[form] for form in forms if form in self.first_names), None)

    def gender_by_first_name(self, word: str) -> str:
        """`"female"`, `"male"` or `""` of somebody who is called so for certain: rarer names
        tell it too, though many of them are surnames and words as well."""
        listed = self.first_name_gender(word)
        return (
            rarer_name_genders().get(_without_accents(word.lower()), "")
            if listed is None
            else listed
        )


def _without_accents(word: str) -> str:
    """`germán` -> `german`: the list for all origins has many names without their accents."""
    if word.isascii():
        return word
    return "".join(char for char in normalize("NFD", word) if not combining(char))


class _Lists(dict[str, Words]):
    def __missing__(self, name: str) -> Words:
        return frozenset()


class _Patterns(dict[str, re.Pattern[str]]):
    def __init__(self, written: Mapping[str, WordPattern]) -> None:
        super().__init__()
        self._written = written

    def __missing__(self, name: str) -> re.Pattern[str]:
        written = self._written.get(name)
        pattern = self[name] = written.compiled if written else NOTHING_FITS
        return pattern


def _speech_verbs(texts: Mapping[str, str], third_person: Callable[[str], str]) -> SpeechVerbs:
    """Every form of every verb of speech, with the way it takes a quotation."""
    forms: dict[str, str] = {}
    stems: set[str] = set()
    thirds: set[str] = set()
    for kind in KINDS:
        for entry in texts.get(f"verbs {kind}", "").split(";"):
            stem, *rest = entry.split() or [""]
            third = third_person(stem)
            if stem not in rest:  # `read` and `put` are past forms too
                stems.add(stem)
            thirds.add(third)
            for form in filter(None, (stem, third, *rest)):
                forms.setdefault(form, kind)
    past = {form for form in forms if form not in stems and form not in thirds}
    return SpeechVerbs(forms, frozenset(stems - past), frozenset(thirds))
