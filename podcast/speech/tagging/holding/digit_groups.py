"""Digits in groups, as telephone and card numbers have them: "(555) 010-7788", "+44 20 7946"."""

from __future__ import annotations

from typing import NamedTuple

from podcast.speech.tagging.line_tokens import DIGITS, SPACE, TokenizedLine

HYPHENS = ("-", "‑", "–")
EXIT_CODES = ("00", "011", "0011")  # dialled before the code of another country
_MOST = 8  # groups


class Groups(NamedTuple):
    """Digits in groups as written."""

    start: int
    end: int
    groups: tuple[str, ...]
    marks: frozenset[str]  # between the groups: "-", ".", " ", "/", ")"
    plus: bool
    opened: bool  # the first group stood in brackets

    @property
    def sizes(self) -> tuple[int, ...]:
        """Digits of each group."""
        return tuple(map(len, self.groups))

    @property
    def total(self) -> int:
        """Digits of all."""
        return sum(self.sizes)


def read_groups(line: TokenizedLine, i: int) -> Groups | None:
    """The groups of digits from token `i`, with what stands between them."""
    start, plus = i, line.text[i] == "+"
    if plus:
        i += 1
    bracket = opened = line.text[i] == "("
    j = line.past(i, "(")
    groups: list[str] = []
    marks: set[str] = set()
    end = j
    while line.kind[j] == DIGITS and len(groups) < _MOST:
        groups.append(line.text[j])
        end = j + 1
        k, mark = _behind_group(line, end, bracket=bracket)
        bracket = bracket and mark != ")"
        if mark and line.text[k] == "(" and (plus or groups[0] in EXIT_CODES):
            k, bracket = k + 1, True
        if not mark or line.kind[k] != DIGITS:
            if mark == ")":
                end += 1
            break
        marks.add(mark)
        j = k
    if bracket or not groups:
        return None
    return Groups(start, end, tuple(groups), frozenset(marks), plus, opened)


def _behind_group(line: TokenizedLine, k: int, *, bracket: bool) -> tuple[int, str]:
    """Where the next group would begin behind the one that ends at `k`, and the mark between."""
    if bracket:
        if line.text[k] != ")":
            return k, ""
        behind = line.past(k + 1, "-", "/")
        return (behind if behind > k + 1 else line.skip_space(k + 1)), ")"
    if line.text[k] in (*HYPHENS, ".", "/"):
        return k + 1, line.text[k]
    if line.kind[k] == SPACE and len(line.text[k]) == 1:
        if line.text[k + 1] in (*HYPHENS, "/") and line.kind[k + 2] == SPACE:
            return k, ""
        return k + 1, " "
    return k, ""
