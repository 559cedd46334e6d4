"""Captions in a paste: they stand in it as lines like any other, but never alone."""

from __future__ import annotations

from collections.abc import Sequence

from podcast.article.boilerplate.line_rules import LineRule
from podcast.article.model import Skip
from podcast.article.normalization import letters_only
from podcast.article.paste.lines.line_unwrapping import Line
from podcast.article.prose import is_prose, word_count

CAPTION = Skip("caption", "photo caption")
TWICE = Skip("caption-twice", "photo caption")
FEWEST_WORDS = 4
CREDITS = ("credit", "photo-by")


def mark_captions(
    lines: Sequence[Line], rules: Sequence[LineRule | None], skips: list[Skip | None]
) -> None:
    """Mark, in `skips`, the captions: printed twice (one may be longer), or with a credit right
    under them."""
    for index in range(len(lines) - 1):
        _mark_beside(lines, rules, skips, index)
    _mark_printed_again(lines, rules, skips)


def _mark_beside(
    lines: Sequence[Line], rules: Sequence[LineRule | None], skips: list[Skip | None], index: int
) -> None:
    """Mark a line and the one under it, where one begins the other or the lower is a credit."""
    line, following = lines[index], lines[index + 1]
    if word_count(line.text) < FEWEST_WORDS:
        return
    if _begins(line.text, following.text):
        skips[index] = skips[index + 1] = TWICE
    elif rules[index] and _is_caption_of_credit(line, following):
        skips[index + 1] = TWICE
    elif _is_credit(rules[index + 1]) and not following.after_blank:
        skips[index] = skips[index] or CAPTION


def _is_caption_of_credit(line: Line, following: Line) -> bool:
    """Whether a line that is clutter is the longer printing of the one that follows."""
    return word_count(following.text) >= FEWEST_WORDS and _begins(following.text, line.text)


def _is_credit(rule: LineRule | None) -> bool:
    return rule is not None and rule.name in CREDITS


def _mark_printed_again(
    lines: Sequence[Line], rules: Sequence[LineRule | None], skips: list[Skip | None]
) -> None:
    """Mark sentences that come again after at most one paragraph."""
    paragraphs_before: dict[str, int] = {}  # by the letters of a sentence
    places: dict[str, list[int]] = {}  # by the same, where it stands
    paragraphs = 0
    for index, line in enumerate(lines):
        if not is_prose(line.text):
            continue
        mark = letters_only(line.text)
        places.setdefault(mark, []).append(index)
        if mark in paragraphs_before and paragraphs - paragraphs_before[mark] <= 1:
            for place in places.pop(mark):
                skips[place] = TWICE
        elif rules[index] is None:
            paragraphs += 1
            paragraphs_before[mark] = paragraphs


def _begins(short: str, long: str) -> bool:
    """Whether a line is another's beginning, a caption without its credit; a title in whose words
    a paragraph begins is none.

    >>> _begins("A ferry leaves.", "A ferry leaves. Photo: Pia Lund")
    True
    >>> _begins("The old ferry", "The old ferry was sold on Monday.")
    False
    """
    if not long.startswith(short.rstrip(".")):
        return False
    credit = long[len(short.rstrip(".")) :].lstrip(" .")
    return not credit[:1].islower()
