"""What a story is about, as far as it changes the telling: a trial, a death, who holds which
office."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping

from podcast.languages.en.narration_lists import words
from podcast.languages.registry import ENGLISH
from podcast.scripter.discourse.referring_expressions import surname
from podcast.scripter.quotations.attribution_repair import WORD

COURTROOM = words("courtroom")
COURT_WORDS = 4  # different ones that make a court report
DEATH = ENGLISH.patterns["death"]
BEGINNING = 2000  # characters in which an obituary says that somebody died
OFFICE = ENGLISH.patterns["office_and_name"]
ROLES = words("roles")
# "Gov." -> "governor"
SHORT_OFFICES = dict(pair.split(":") for pair in words("short offices"))


def is_court_report(text: str) -> bool:
    """Whether it tells of a trial: what was said there was said then."""
    found: set[str] = set()
    for hit in WORD.finditer(text):
        word = hit[0].lower()
        if word in COURTROOM:
            found.add(word)
            if len(found) >= COURT_WORDS:
                return True
    return False


def the_dead(title: str, text: str, people: Iterable[str]) -> set[str]:
    """Those of whom the title or the beginning says that they died: they do not say anything
    now."""
    dead: set[str] = set()
    people = list(people)
    for part in [title, *re.split(r"(?<=[.!?])\s+", text[:BEGINNING])]:
        hit = DEATH.search(part)
        if hit:
            dead.update(name for name in people if name in part[: hit.start()])
    return dead


def offices(source: str, people: Mapping[str, Collection[str]]) -> dict[str, set[str]]:
    """Who is called what before the name: `President Ola Berg` -> {"president": {"Ola Berg"}}.
    `people` by surname."""
    found: dict[str, set[str]] = {}
    for hit in OFFICE.finditer(source):
        name = hit[2].strip(" .’'")
        keys = [
            key
            for key in people.get(surname(name), ())
            if " " in key and (name in (key, surname(key)))
        ]
        office = SHORT_OFFICES.get(hit[1].lower(), hit[1].lower())
        if office in ROLES and len(keys) == 1:
            found.setdefault(office, set()).add(keys[0])
    return found
