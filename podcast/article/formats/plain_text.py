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
    texts = [line.text for line in lines]
    rules = [find_rule(text) for text in texts]
    passage = find_passage(texts, rules)
    own = without_other_stories(texts, rules, passage)
    reading = PastedText(lines, rules, own)
    skips = classify_lines(reading)
    title_at = reading.title_at
    head = _head(reading, skips)
    authors = (clean_author(texts[index]) for index in head if _is_of(rules[index], BYLINES))
    dates = (read_date(texts[index]) for index in head if _is_of(rules[index], HEAD_RULES))
    return Article(
        title=texts[title_at] if title_at >= 0 else "",
        blocks=tuple(
            block_of_line(reading, skips, index) for index in range(len(lines)) if index != title_at
        ),
        author=next(filter(None, authors), ""),
        published=next(filter(None, dates), None),
        warnings=warnings_of_cut(texts, rules, own),
    )


def _head(reading: PastedText, skips: Sequence[Skip | None]) -> list[int]:
    """The lines that say who wrote the article and when: those above its text, and under its title
    printed before."""
    title_at = reading.title_at
    above = range(max(0, title_at), first_paragraph(reading, skips))
    title = letters_only(reading.lines[title_at].text) if title_at >= 0 else ""
    under_earlier_titles = [
        index
        for earlier in range(1, title_at)
        if letters_only(reading.lines[earlier].text) == title
        for index in range(earlier + 1, min(earlier + 1 + LONGEST_HEAD, title_at))
    ]
    return [*above, *under_earlier_titles]


def _is_of(rule: LineRule | None, names: Sequence[str]) -> bool:
    return rule is not None and rule.name in names
