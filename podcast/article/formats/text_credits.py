"""Who wrote a plain text and when, by the lines at its head, or at its foot where none at its head
says so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from podcast.article.boilerplate.line_rules import LineRule
from podcast.article.formats.printed_credits import STAMPS, author_of_byline, person_alone
from podcast.article.metadata.bylines import clean_author
from podcast.article.metadata.date_parsing import read_date
from podcast.article.paste.headline_search import BYLINES, DATED_BYLINES, HEAD_RULES
from podcast.kept_patterns import compiled

POSTED_BY = compiled(r"\bby\s+(?P<who>[^\W\d_].{2,80})$")  # "Posted on May 4, 2026 by Ann Lee"


@dataclass(frozen=True, slots=True)
class TextCredits:
    """What lines of a text say of it."""

    author: str
    published: date | None
    names: tuple[int, ...]  # lines that are no more than their author's name


def text_credits(
    texts: Sequence[str],
    rules: Sequence[LineRule | None],
    head: Sequence[int],
    foot: Sequence[int],
    title_at: int,
) -> TextCredits:
    """Author and date by the lines of a text, whose `rules` may drop them; `head` and `foot` are
    the places of those above its first paragraph and of the last ones. A name alone is its
    author's under a title, which stands at `title_at` (-1: nowhere)."""
    titled = [index for index in head if index > title_at >= 0 and rules[index] is None]
    alone = {index: person_alone(texts[index]) for index in titled}
    names = tuple(index for index, name in alone.items() if name)
    signed = [index for index in foot if is_of(rules[index], (*BYLINES, *DATED_BYLINES))]

    def author(lines: Iterable[int]) -> str:
        found = (alone.get(index) or _author_of(texts[index], rules[index]) for index in lines)
        return next(filter(None, found), "")

    def day(lines: Iterable[int]) -> date | None:
        found = (
            read_date(texts[index])
            for index in lines
            if is_of(rules[index], (*HEAD_RULES, *DATED_BYLINES))
        )
        return next(filter(None, found), None)

    return TextCredits(author(head) or author(signed), day(head) or day(signed), names)


def _author_of(line: str, rule: LineRule | None) -> str:
    """Who wrote it by a line at its head, "" where it says nothing of that."""
    if is_of(rule, (*BYLINES, *DATED_BYLINES)):
        return author_of_byline(line) or clean_author(line)
    posted = POSTED_BY.search(line) if is_of(rule, STAMPS) else None
    return author_of_byline(posted["who"]) if posted else ""


def is_of(rule: LineRule | None, names: Sequence[str]) -> bool:
    """Whether a line is dropped by one of the rules of these names."""
    return rule is not None and rule.name in names
