"""Parts of which a line must have one for a rule's pattern to fit it: worked out from the pattern.

A line is tried against some fifty patterns, and of nearly every line a look for these parts says
that none can fit. Reading a pattern apart takes longer than compiling it, so this is done when
rules are written, and needed_parts.json keeps it:

    python -m podcast.article.boilerplate.needed_parts > needed_parts.json
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from itertools import product
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

Parts = frozenset[str]
Step = tuple[Any, Any]  # of a pattern read apart: what it does, and with what
MOST_TOGETHER = 60  # texts that a stretch of a pattern may fit, to be spelled out
MOST_CHARACTERS = 8  # of a class or a range
MOST_REPEATED = 2
LONGEST = 7  # characters of a part; what a line has of a longer one says as much
NOTHING: Parts = frozenset(("",))
REPEATS = (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT)
LOOKS = (ops.AT, ops.ASSERT, ops.ASSERT_NOT)  # take no character


def needed_parts(pattern: str, flags: int) -> Parts:
    """Texts in small letters of which every line that the pattern fits has one; none: nobody knows.

    >>> sorted(needed_parts("(?:photos? by|©) .+", 0))
    ['photo', '©']
    """
    found = _needed(parser.parse(pattern, flags)) or frozenset()
    return _shortest(part[:LONGEST] for part in _shortest(found))


def _needed(steps: Iterable[Step]) -> Parts | None:
    """The texts that say the most of a line, of all that these steps need."""
    best: Parts | None = None
    stretch = NOTHING  # what the steps right before this one fit, spelled out
    for step in steps:
        spelled = _spelled_step(step)
        together = None if spelled is None else _joined((stretch, spelled))
        if together is not None:
            stretch = together
            best = _better(best, stretch)
            continue
        stretch = spelled or NOTHING
        best = _better(best, spelled or _needed_step(step))
    return best


def _needed_step(step: Step) -> Parts | None:
    operation, value = step
    if operation is ops.BRANCH:
        each = [_needed(branch) for branch in value[1]]
        known = [parts for parts in each if parts is not None]
        return frozenset().union(*known) if len(known) == len(each) else None
    inside = _inside(step)
    return None if inside is None or _fewest(step) == 0 else _needed(inside)


def _spelled(steps: Iterable[Step]) -> Parts | None:
    """All texts that these steps fit, None when there are too many."""
    each = [_spelled_step(step) for step in steps]
    known = [texts for texts in each if texts is not None]
    return _joined(known) if len(known) == len(each) else None


def _spelled_step(step: Step) -> Parts | None:
    operation, value = step
    if operation is ops.LITERAL:
        return frozenset((chr(value).lower(),))
    if operation is ops.IN:
        return _characters(value)
    if operation in LOOKS:
        return NOTHING
    if operation is ops.BRANCH:
        each = [_spelled(branch) for branch in value[1]]
        known = [texts for texts in each if texts is not None]
        every = frozenset().union(*known)
        return every if len(known) == len(each) and len(every) <= MOST_TOGETHER else None
    inside = _inside(step)
    spelled = None if inside is None else _spelled(inside)
    if spelled is None or operation not in REPEATS:
        return spelled
    fewest, most, _ = value
    if most > MOST_REPEATED:
        return None
    times = [_joined([spelled] * count) for count in range(fewest, most + 1)]
    return None if None in times else frozenset().union(*(one for one in times if one))


def _inside(step: Step) -> Iterable[Step] | None:
    """The steps of a group or a repetition."""
    operation, value = step
    if operation is ops.SUBPATTERN:
        return value[3]  # type: ignore[no-any-return]
    if operation is ops.ATOMIC_GROUP:
        return value  # type: ignore[no-any-return]
    return value[2] if operation in REPEATS else None


def _fewest(step: Step) -> int:
    """How many times a step happens at least."""
    return step[1][0] if step[0] in REPEATS else 1


def _characters(choices: Iterable[Step]) -> Parts | None:
    """The characters of a class, when they are few."""
    found: set[str] = set()
    for operation, value in choices:
        if operation is ops.LITERAL:
            found.add(chr(value).lower())
        elif operation is ops.CATEGORY and value is ops.CATEGORY_SPACE:
            found.add(" ")  # a line's white space is single
        else:
            return None
    return frozenset(found) if len(found) <= MOST_CHARACTERS else None


def _joined(stretches: Sequence[Parts]) -> Parts | None:
    texts = NOTHING
    for stretch in stretches:
        if len(texts) * len(stretch) > MOST_TOGETHER:
            return None
        texts = frozenset(first + second for first, second in product(texts, stretch))
    return texts


def _better(one: Parts | None, other: Parts | None) -> Parts | None:
    """Of two sets of needed texts the one whose shortest is longer; of those the smaller one."""
    if other is None or not all(text.strip() for text in other):
        return one
    return other if one is None or _worth(other) > _worth(one) else one


def _worth(texts: Parts) -> tuple[int, int]:
    return min(*(len(text.strip()) for text in texts), LONGEST), -len(texts)


def _shortest(texts: Iterable[str]) -> Parts:
    """Without those that hold another one."""
    every = set(texts)
    return frozenset(
        text for text in every if not any(part in text for part in every if part != text)
    )


def table() -> dict[str, list[str]]:
    """The needed parts of every rule that has some, by its name; not of those of which a letter is
    enough, that nearly every line has."""
    from podcast.article.boilerplate.line_rules import rules

    parts = {rule.name: sorted(needed_parts(rule.source, rule.flags)) for rule in rules()}
    return {
        name: needed
        for name, needed in parts.items()
        if needed and not any(len(part.strip()) == 1 and part.strip().isalnum() for part in needed)
    }


if __name__ == "__main__":
    lines = (
        f"{json.dumps(name)}: {json.dumps(n, ensure_ascii=False)}" for name, n in table().items()
    )
    print("{\n" + ",\n".join(lines) + "\n}")
