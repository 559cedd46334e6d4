"""Telephone and other numbers in groups of digits: "(555) 010-7788", "+44 20 7946 0000",
"1-800-GO-HOME"."""

from __future__ import annotations

from podcast.languages.en.spoken_tables import words
from podcast.speech.tagging.english_numbers import digits
from podcast.speech.tagging.line_tokens import DIGITS, SPACE, WORD, Reading, TokenizedLine

_SHAPES = {
    (3, 3, 4), (1, 3, 3, 4), (3, 2, 4), (3, 3, 4, 1), (2, 3, 3, 4), (4, 4, 4, 4), (4, 4, 4),
}  # fmt: skip
_MOST = 7  # groups


def telephone(line: TokenizedLine, i: int) -> Reading | None:
    """Groups of digits in the shape of a telephone, social security or card number, from token
    `i`."""
    if line.glued_before(i):
        return None
    plus = line.text[i] == "+"
    if plus:
        i += 1
    opened = line.text[i] == "("
    groups, end = _groups(line, line.past(i, "("), opened=opened, free=plus)
    if not groups:
        return None
    sizes = tuple(map(len, groups))
    total = sum(sizes)
    spaced = plus and 8 <= total <= 15 and len(groups) > 1
    trunk = (
        groups[0].startswith("0") and 9 <= total <= 12 and 2 < len(groups) < 6 and min(sizes) > 1
    )
    local = sizes == (3, 4) and bool(line.near(i, words("cues", "telephone")))
    dashes = (line.text[k] == "-" for k in range(i + 1, end, 2))
    hyphened = len(groups) > 3 and total > 7 and all(dashes)  # "979-0-00-000000-2"
    if not (
        spaced or trunk or hyphened or local or (sizes in _SHAPES and not plus)
    ) or line.glued_after(end):
        return (
            _vanity(line, end, groups)
            if tuple(sizes) in _BEFORE_LETTERS and _free(groups)
            else None
        )
    said = ", ".join(_group(group) for group in groups)
    return Reading(end, f"plus {said}" if plus else said, "telephone")


_BEFORE_LETTERS = ((1, 3), (1, 3, 3), (3, 3))


def _free(groups: list[str]) -> bool:
    """Whether the number is free to call, which is why it has letters."""
    return groups[groups[0] == "1"] in _FREE


_FREE = ("800", "888", "877", "866", "855", "844", "833", "900")


def _group(group: str) -> str:
    return f"{digits(group[0])} hundred" if group in ("800", "900") else digits(group)


def _groups(line: TokenizedLine, i: int, *, opened: bool, free: bool) -> tuple[list[str], int]:
    """The groups of digits from token `i` and where they end."""
    groups: list[str] = []
    j = i
    while line.kind[j] == DIGITS and len(groups) < _MOST:
        groups.append(line.text[j])
        j += 1
        k = j
        if opened and line.text[k] == ")":
            k += 1
            opened = False
            k = k + 1 if line.text[k] == "-" else line.skip_space(k)
        elif (line.text[k] in ("-", "‑", ".") and line.text[k]) or (
            line.kind[k] == SPACE and len(line.text[k]) == 1
        ):
            k += 1
            if line.text[k] == "(" and free:
                k, opened = k + 1, True
        if line.kind[k] != DIGITS or k == j:
            break
        j = k
    return (groups, j) if not opened else ([], i)


def _vanity(line: TokenizedLine, j: int, groups: list[str]) -> Reading | None:
    """ "1-800-GO-HOME", "888-555-HELP": letters behind a free number that ends before token `j`."""
    said: list[str] = []
    if line.text[j - 1] == "-":
        j -= 1
    while (
        line.text[j] == "-"
        and line.kind[j + 1] == WORD
        and line.text[j + 1].isupper()
        and len(said) < _MOST
    ):
        said.append(line.text[j + 1])
        j += 2
    return (
        Reading(j, f"{', '.join(map(_group, groups))}, {' '.join(said)}", "telephone")
        if said
        else None
    )
