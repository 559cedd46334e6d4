"""Whether a line begins as a whole sentence does: a pronoun and its verb."""

from __future__ import annotations

from functools import cache

from podcast.languages.reading.word_lists import read_data


@cache
def _tables() -> dict[str, frozenset[str]]:
    """The tables of clause_openers.txt by name, in lower case."""
    text = read_data("en", "clause_openers.txt") or ""
    tables: dict[str, list[str]] = {}
    for line in text.splitlines():
        if line.startswith("["):
            words = tables.setdefault(line.strip("[]"), [])
        elif not line.startswith("#"):
            words += line.split()
    return {name: frozenset(words) for name, words in tables.items()}


def opens_a_clause(line: str) -> bool:
    """Whether a pronoun and its verb begin a line.

    >>> opens_a_clause("It was dark up there"), opens_a_clause("They’d never say")
    (True, True)
    >>> opens_a_clause("You and your boat"), opens_a_clause("What is left")
    (False, False)
    """
    tables = _tables()
    subject, _, rest = line.replace("’", "'").casefold().partition(" ")
    pronoun, apostrophe, ending = subject.partition("'")
    if pronoun not in tables["subjects"]:
        return False
    if apostrophe:
        return f"'{ending}" in tables["contractions"]
    verb = rest.split(" ")[0].strip(",.;:!?")
    return verb in tables["verbs"] or (verb.endswith("ed") and len(verb) > len("need"))
