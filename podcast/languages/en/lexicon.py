"""The word lists of words.txt, by name."""

from __future__ import annotations

from importlib.resources import files
from itertools import chain


def _tables() -> dict[str, str]:
    tables: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in (
        (files("podcast.languages.en") / "words.txt").read_text(encoding="utf-8").splitlines()
    ):
        if line.startswith("["):
            lines = tables.setdefault(line.strip("[]"), [])
        elif not line.startswith("#"):
            lines.append(line)
    return {name: " ".join(found) for name, found in tables.items()}


_TABLES = _tables()


def _set(name: str) -> frozenset[str]:
    return frozenset(_TABLES[name].split())


def _third_person(stem: str) -> str:
    if stem.endswith("y") and stem[-2:-1] not in "aeou":
        return stem[:-1] + "ies"
    return stem + ("es" if stem.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def _verbs() -> tuple[dict[str, str], frozenset[str], frozenset[str]]:
    """Every form of every verb of speech, with the way it takes a quotation; the stems; the third
    persons.

    Of a verb in two tables, the first decides.
    """
    forms: dict[str, str] = {}
    stems: set[str] = set()
    thirds: set[str] = set()
    for kind in ("say", "tell", "write", "call", "think"):
        for entry in _TABLES[f"verbs {kind}"].split(";"):
            stem, *rest = entry.split() or [""]
            if stem not in rest:  # `read` and `put` are past forms too
                stems.add(stem)
            thirds.add(_third_person(stem))
            for form in filter(None, chain((stem, _third_person(stem)), rest)):
                forms.setdefault(form, kind)
    past = {form for form in forms if form not in stems and form not in thirds}
    return forms, frozenset(stems - past), frozenset(thirds)


VERBS, STEMS, THIRD_PERSONS = _verbs()
IRREGULAR = _set("irregular")
SETTINGS = _set("settings")
WORKS = _set("works")
NAMED = _set("named")
SAYINGS = _set("sayings")
AUXILIARIES = _set("auxiliaries")
ADVERBS = _set("adverbs")
DETERMINERS = _set("determiners")
PREPOSITIONS = _set("prepositions")
CONJUNCTIONS = _set("conjunctions")
RELATIVES = _set("relatives")
SUBORDINATING = _set("subordinating")
TIME_WORDS = _set("time")
TITLES = _set("titles")
HONORIFICS = _set("honorifics")
FEMALE_WORDS = _set("female")
MALE_WORDS = _set("male")
SUFFIXES = _set("suffixes")
PARTICLES = _set("particles")
ORGANISATION_WORDS = _set("organisations")
THINGS = _set("things")
PERSON_NOUNS = _set("persons") | TITLES
PERSON_ENDINGS = (
    "ologist",
    "ologists",
    "ographer",
    "ician",
    "icians",
    "iatrist",
    "woman",
    "women",
    "person",
    "keeper",
)
NOT_NAMES = _set("no names") | TIME_WORDS
DEMONYMS = _set("demonyms")
SURNAME_TITLES = _set("surnames")
PRONOUNS = {  # subject forms: (gender, number)
    "he": ("male", 1),
    "she": ("female", 1),
    "it": ("thing", 1),
    "they": ("", 2),
    "i": ("self", 1),
    "we": ("self", 2),
    "who": ("", 0),
    "you": ("you", 1),
}
POSSESSIVES = {
    "his": "male",
    "her": "female",
    "their": "",
    "its": "thing",
    "my": "self",
    "our": "self",
}
OBJECTS = {
    "him": "male",
    "her": "female",
    "them": "",
    "himself": "male",
    "herself": "female",
    "themselves": "",
}


def person_noun(word: str) -> bool:
    """Whether a noun is of somebody or something that speaks: `aide`, `glaciologist`, `report`."""
    return word in PERSON_NOUNS or word.endswith(PERSON_ENDINGS)
