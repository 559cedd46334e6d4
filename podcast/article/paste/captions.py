"""Captions in a paste: they stand in it as lines like any other, but never alone."""

from __future__ import annotations

from collections.abc import Sequence

from podcast.article.boilerplate.line_rules import LineRule
from podcast.article.model import Skip
from podcast.article.normalization import letters_only
from podcast.article.paste.line_unwrapping import Line
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
    printed: dict[str, int] = {}  # the letters of a line -> how many paragraphs went before it
    places: dict[str, list[int]] = {}  # and where it stands
    paragraphs = 0
    for index, line in enumerate(lines):
        if index + 1 < len(lines) and word_count(line.text) >= FEWEST_WORDS:
            following, rule = lines[index + 1], rules[index + 1]
            if _begins(line.text, following.text):
                skips[index] = skips[index + 1] = TWICE
            elif (
                rules[index]
                and word_count(following.text) >= FEWEST_WORDS
                and _begins(following.text, line.text)
            ):
                skips[index + 1] = TWICE
            elif rule and rule.name in CREDITS and not following.after_blank:
                skips[index] = skips[index] or CAPTION
        if not is_prose(line.text):
            continue
        mark = letters_only(line.text)
        places.setdefault(mark, []).append(index)
        if mark in printed and paragraphs - printed[mark] <= 1:
            for place in places[mark]:
                skips[place] = TWICE
            places[mark] = []
        elif rules[index] is None:
            paragraphs += 1
            printed[mark] = paragraphs


def _begins(short: str, long: str) -> bool:
    """Whether a line is another's beginning: a caption without its credit."""
    return long.startswith(short.rstrip("."))
