"""Where an article has ended although its page goes on: notes to editors, contacts, what a company
says of itself."""

from __future__ import annotations

from collections.abc import Sequence

from podcast.article.boilerplate.line_rules import LineRule, find_last_rule
from podcast.article.boilerplate.scene_breaks import is_scene_break
from podcast.article.model import Skip
from podcast.article.prose import word_count

NOTES_WITHIN = 2  # lines after a mere sign, within which the notes begin that make it an end
MOST_AFTER = 1 / 3  # of the words: more than this after such a line, and the article goes on


def mark_ending(
    lines: Sequence[str], rules: Sequence[LineRule | None], skips: list[Skip | None]
) -> None:
    """Mark, in `skips`, what follows the article's end, and before it the lines that only an end
    can have.

    `rules` are the rules that drop each line, or None; an empty line is passed over.
    """
    end = _find_end(lines, rules, skips)
    for index in range(end, len(lines)):
        rule = rules[end]
        if rule and lines[index]:
            skips[index] = skips[index] or rule.skip
    for index in range(end - 1, 0, -1):
        if skips[index] is not None or not lines[index]:
            continue
        rule = find_last_rule(lines[index])
        if rule is None:
            return
        skips[index] = rule.skip


def _ends_here(lines: Sequence[str], rules: Sequence[LineRule | None], index: int) -> bool:
    """Whether a line says that the article is over. A mere sign does (`###` under a press release)
    only where notes follow it; between two paragraphs of a story it parts scenes."""
    rule = rules[index]
    if rule is None or rule.starts != "end":
        return False
    if lines[index] and not is_scene_break(lines[index]):
        return True
    following = [place for place in range(index + 1, len(lines)) if lines[place]][:NOTES_WITHIN]
    return any(rules[place] or find_last_rule(lines[place]) for place in following)


def _find_end(
    lines: Sequence[str], rules: Sequence[LineRule | None], skips: Sequence[Skip | None]
) -> int:
    """The first line that says that the article is over, if little enough of what is kept comes
    after it."""
    sizes = [
        word_count(line) if line and skip is None else 0
        for line, skip in zip(lines, skips, strict=True)
    ]
    most, after, end = MOST_AFTER * sum(sizes), 0, len(lines)
    for index in range(len(lines) - 1, 0, -1):
        after += sizes[index]
        if after > most:
            return end
        if _ends_here(lines, rules, index):
            end = index
    return end
