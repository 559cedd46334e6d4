"""Plain text into an Article: title, author and date found, everything else left out with its
reason."""

from __future__ import annotations

from collections.abc import Sequence

from podcast.article.boilerplate.line_rules import LineRule, find_rule
from podcast.article.metadata.bylines import clean_author
from podcast.article.metadata.date_parsing import read_date
from podcast.article.model import Article, Skip
from podcast.article.normalization import letters_only
from podcast.article.paste.headline_search import BYLINES, HEAD_RULES
from podcast.article.paste.line_blocks import block_of_line
from podcast.article.paste.line_classification import LONGEST_HEAD, classify_lines, first_paragraph
from podcast.article.paste.line_unwrapping import split_lines
from podcast.article.paste.passage_search import find_passage
from podcast.article.paste.pasted_text import PastedText
from podcast.article.paste.story_boundaries import warnings_of_cut, without_other_stories


def read_text(text: str) -> Article:
    """An article from plain text, pasted with whatever was around it."""
    lines = split_lines(text)
    if not lines:
        return Article(title="", blocks=())
    words = [line.text for line in lines]
    rules = [find_rule(line) for line in words]
    passage = find_passage(words, rules)
    shorter = without_other_stories(words, rules, passage)
    reading = PastedText(lines, rules, shorter)
    skips = classify_lines(reading)
    title_at = reading.title_at
    head = _head(reading, skips)
    return Article(
        title=words[title_at] if title_at >= 0 else "",
        blocks=tuple(
            block_of_line(reading, skips, index) for index in range(len(lines)) if index != title_at
        ),
        author=next(
            (
                author
                for i in head
                if _is_of(rules[i], BYLINES) and (author := clean_author(words[i]))
            ),
            "",
        ),
        published=next(
            (day for i in head if _is_of(rules[i], HEAD_RULES) and (day := read_date(words[i]))),
            None,
        ),
        warnings=warnings_of_cut(words, rules, shorter),
    )


def _head(reading: PastedText, skips: Sequence[Skip | None]) -> list[int]:
    """The lines that say who wrote the article and when: those above its text, and under its title
    printed before."""
    title_at = reading.title_at
    title = letters_only(reading.lines[title_at].text) if title_at >= 0 else ""
    before = [i for i in range(1, title_at) if letters_only(reading.lines[i].text) == title]
    under = [i for at in before for i in range(at + 1, min(at + 1 + LONGEST_HEAD, title_at))]
    return [*range(max(0, title_at), first_paragraph(reading, skips)), *under]


def _is_of(rule: LineRule | None, names: Sequence[str]) -> bool:
    return rule is not None and rule.name in names
