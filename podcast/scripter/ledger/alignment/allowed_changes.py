"""Words that the scripter may put in place of the article's: tense and number of a verb of saying,
pronoun and name."""

from __future__ import annotations

from collections.abc import Set

from podcast.languages.en.verb_forms import EXPRESSIVE, PRESENT, SAYING_ON


def _table() -> dict[str, frozenset[str]]:
    """Article's word -> what may stand for it in the script."""
    table: dict[str, set[str]] = {}

    def may(before: str, *after: str) -> None:
        table.setdefault(before, set()).update(after)

    for past, present in PRESENT.items():
        may(past, present, _plural(present))
    for verb, participle in EXPRESSIVE.items():
        may(verb, participle)
    for participle, (past, present) in SAYING_ON.items():
        may(participle, past, present, _plural(present))
    may("a", "the")
    may("an", "the", "a")
    may("one", "the")
    may("according", "says", "say", "said")
    may("told", "spoke")
    may("tells", "speaks")
    may("tell", "speak")
    may("said", "added", "adds")
    may("says", "adds", "added")
    may("that", "this")
    may("before", "then")
    may("who", "is", "was", "are", "were")
    return {before: frozenset(after) for before, after in table.items()}


def _plural(verb: str) -> str:
    return verb.removesuffix("s")


CHANGES = _table()
TARGETS = frozenset(after for targets in CHANGES.values() for after in targets)
PRONOUNS = frozenset(("he", "she", "they", "who"))


def may_become(before: str, after: str, names: Set[str]) -> bool:
    """Whether the scripter may have said `after` where the article has `before` (both normalised).

    `names` are the words that the article writes with a capital: any may stand for a pronoun.
    """
    return after in CHANGES.get(before, ()) or (
        before in PRONOUNS and after in names and after not in TARGETS
    )


def may_stand(after: str, names: Set[str]) -> bool:
    """Whether a word may stand for any other one."""
    return after in TARGETS or after in names


def may_change(before: str) -> bool:
    """Whether another word may stand for this one."""
    return before in CHANGES or before in PRONOUNS
