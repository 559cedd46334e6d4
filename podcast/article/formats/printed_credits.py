"""Who wrote a page and when, as the lines under its headline say.

A byline that surely names people counts more than what the page states for machines: that is often
who uploaded it, or the paper.

The lines are those that the rules of boilerplate know for a byline or a date of publication. A
wrong author is worse than none: what is not surely a person's name is left empty.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import zip_longest
from typing import TYPE_CHECKING

from podcast.article.boilerplate.line_rules import find_rule
from podcast.article.metadata.bylines import BY, DATE_TAIL, PICTURES, ROLE, clean_author
from podcast.article.metadata.date_parsing import read_date
from podcast.article.model import Article, Block, BlockKind, Skip
from podcast.article.normalization import letters_only, tidy, word_set
from podcast.kept_patterns import compiled
from podcast.languages.registry import ENGLISH

if TYPE_CHECKING:
    from podcast.article.dom.text_blocks import TextBlock

BYLINE = Skip("byline", "byline")
PLACES = ("furniture", "above", "elsewhere")  # rules that say no more than where a line stands
BYLINES, STAMPS = ("byline", "author-line", "byline-dated"), ("stamp", "updated-at")
REPORTED = "report-credits"
LONGEST_HEAD = 8  # blocks under a headline that its byline and its date are among
LEADS = 1  # subtitle or standfirst that may stand above the byline
LABEL = compiled(
    r"^(?:author|writer|reporter|words|text|story|reporting)s?\s*(?::|\bby\b)\s*", re.IGNORECASE
)
ONLY_REPORTED = compiled(r"^reporting\s+by\s+[^,;:]+$", re.IGNORECASE)
CHANGED = compiled(r"^\W*(?:last\s+)?(?:updated|modified|edited|changed)", re.IGNORECASE)
PARTED = compiled(r"\s*[|•·;/–—]\s*|\s+-\s+")  # between the names and what else a byline says
PLACED = compiled(r"\s+(?:in|for|at|of|from)\s.*$")  # "Ann Lee in Norrby"
AND = compiled(r"\s+(?:and|AND|&|und|et|y|e)\s+")
PARTICLES = r"(?:(?:de|da|del|della|di|du|van|von|der|den|la|le|bin|al|el|ten|ter)\s+){0,3}"
WORD = r"(?:[^\W\d_]\.)+|[^\W\d_]+(?:['’-][^\W\d_]+)*['’-]?"
NAME = compiled(rf"(?:{WORD})(?:\s+{PARTICLES}(?:{WORD})){{1,3}}")
# "Bob T. Moss Harbour Falls Gazette": behind an initial only the surname is still the person's.
WITH_INITIAL = compiled(r"(?P<name>[^\W\d_]+\s[^\W\d_]\.\s[^\W\d_]+)\s(?P<paper>.+)")
# A name with one of these is of a paper, an office or a firm.
NOT_PEOPLE = word_set(
    "agency associated association board bulletin chronicle club college committee company council "
    "courier daily department desk dispatch editorial examiner express foundation gazette globe "
    "group guardian hall herald house inc independent institute international journal llc ltd "
    "magazine mail media mercury ministry monthly network news newspaper newsroom observer office "
    "online police post press project radio record register report review school sentinel service "
    "services society standard star studio team telegraph television times today tribune trust tv "
    "union university weekly wire the this our your all"
)


def with_printed_credits(
    article: Article, text_blocks: Sequence[TextBlock], keep: Sequence[bool]
) -> Article:
    """An article with the author that a byline under its headline names, and the date that is
    printed there where the page states none; `keep` says which of the page's blocks are the
    article's text."""
    author, published, printed_author = "", article.published, -1
    head = _head(article.title, text_blocks, keep)
    for block, below in zip_longest(head, head[1:]):
        rule = _rule_of(block.text)
        sure = rule in BYLINES or not article.author
        if not author and sure:
            author = _author_of(block, rule, article.site) or _above_date(block, below)
            printed_author = block.index if author else -1
        published = published or _date_of(block.text, rule)
    author = _better(article.author, author)
    blocks = tuple(
        replace(block, skip=_why(block)) if block.start == printed_author else block
        for block in article.blocks
    )
    return replace(article, author=author, published=published, blocks=blocks)


def with_own_credits(article: Article) -> Article:
    """A document with the author and the date that its own lines say, where nothing else does:
    those that are left out because they say it."""
    lines = [(block.skip.rule, block.text) for block in article.blocks if block.skip]
    authors = (author_of_byline(text) for rule, text in lines if rule in BYLINES)
    days = (
        read_date(text)
        for rule, text in lines
        if rule in (*BYLINES, *STAMPS) and not CHANGED.match(text)
    )
    return replace(
        article,
        author=article.author or next(filter(None, authors), ""),
        published=article.published or next(filter(None, days), None),
    )


def _why(block: Block) -> Skip:
    """Why the line that names the author is not read: what it is, rather than where it stands."""
    return BYLINE if block.skip is None or block.skip.rule in PLACES else block.skip


def _better(stated: str, printed: str) -> str:
    """The printed byline, unless the stated one has its names and more.

    >>> _better("webeditor", "Ann Lee"), _better("Ann Lee and Bob Moss", "Ann Lee")
    ('Ann Lee', 'Ann Lee and Bob Moss')
    """
    names = AND.split(printed.replace(", ", " and ")) if printed else []
    letters = letters_only(stated)
    return stated if all(letters_only(name) in letters for name in names) else printed


def _head(title: str, text_blocks: Sequence[TextBlock], keep: Sequence[bool]) -> list[TextBlock]:
    """The blocks under the headline and above the text, or right under its standfirst."""
    text = (
        number
        for number, (block, good) in enumerate(zip(text_blocks, keep, strict=True))
        if good and _is_text(block)
    )
    begins = next(text, keep.index(True) if True in keep else 0)
    letters = letters_only(title)
    headlines = [
        number
        for number, block in enumerate(text_blocks[: begins + 1])
        if block.kind is BlockKind.HEADING and letters and letters_only(block.text) == letters
    ]
    if not headlines:
        return []
    head: list[TextBlock] = []
    leads = 0
    for block in text_blocks[headlines[-1] + 1 :][:LONGEST_HEAD]:
        is_subtitle = block.kind is BlockKind.HEADING and not head
        leads += _is_text(block) or is_subtitle
        if leads > LEADS or (block.kind in (BlockKind.QUOTE, BlockKind.HEADING) and head):
            break
        head.append(block)
    return head


def _is_text(block: TextBlock) -> bool:
    """Whether a line is a sentence, as of a standfirst or the text."""
    is_sentence = block.text.rstrip(' ”"»’').endswith((".", "!", "?", "…", ":"))
    return is_sentence and not _rule_of(block.text)


def _rule_of(line: str) -> str:
    rule = find_rule(line)
    return rule.name if rule else ""


def _author_of(block: TextBlock, rule: str, site: str) -> str:
    """Who wrote the article by a line under its headline, "" where it does not say so for sure."""
    if rule in BYLINES or (rule == REPORTED and ONLY_REPORTED.match(block.text)):
        return author_of_byline(block.text)
    if rule:
        return ""
    return _with_date_or_pictures(block.text) or _before_paper(block, site)


def _with_date_or_pictures(line: str) -> str:
    """Who wrote it by "Ann Lee · May 4, 2026" or "Words by Ann Lee Pictures by Bob Moss"."""
    pictures = PICTURES.search(line)
    if pictures and BY.match(line):
        return author_of_byline(line[: pictures.start()])
    name = DATE_TAIL.sub("", line).rstrip(" |•·–—-,")
    if name != line and read_date(line) and NAME.fullmatch(name):
        return author_of_byline(name)
    return ""


def author_of_byline(line: str) -> str:
    """The people of a byline, "" where they are not surely people.

    >>> author_of_byline("By Ann Lee and BOB T. MOSS, Harbour Weekly | 4 May 2026")
    'Ann Lee and Bob T. Moss'
    >>> author_of_byline("Reporting by Ann Lee in Norrby")
    'Ann Lee'
    >>> author_of_byline("By Harbour Press")
    ''
    """
    shown = DATE_TAIL.sub("", LABEL.sub("", BY.sub("", tidy(line))))
    names = PLACED.sub("", PARTED.split(shown)[0])
    parts = [part.strip() for part in names.split(",") if part.strip()]
    ends = [number for number, part in enumerate(parts, 1) if AND.search(part)]
    listed = [name for part in parts[: ends[0]] for name in AND.split(part)] if ends else []
    for people in (listed, AND.split(parts[0]) if parts else []):
        if people and all(map(_is_person, people)):
            return clean_author("; ".join(people))
    return ""


def _is_person(name: str) -> bool:
    """Whether it has the shape of a person's name and no word of an office."""
    is_name = NAME.fullmatch(name) is not None and name[0].isupper()
    words = name.split()
    is_office = any(letters_only(word) in NOT_PEOPLE for word in words) or ROLE.search(name)
    return is_name and words[-1][0].isupper() and not is_office


def _above_date(block: TextBlock, below: TextBlock | None) -> str:
    """A person's name that stands alone, with the date under it: `Ann Lee`, `May 4`."""
    is_dated = below is not None and _rule_of(below.text) in STAMPS
    return person_alone(tidy(block.text)) if is_dated else ""


def person_alone(line: str) -> str:
    """The person whose name a line is, with what they do, "" where it is not surely one.

    >>> person_alone("Ann Lee"), person_alone("Ann Lee, Harbour Correspondent")
    ('Ann Lee', 'Ann Lee')
    >>> person_alone("Harbour Notes"), person_alone("Ann Lee, my aunt")
    ('', '')
    """
    name, _, office = line.partition(", ")
    is_name = NAME.fullmatch(name) is not None and (not office or ROLE.search(office) is not None)
    is_known = is_name and name.split()[0].lower() in ENGLISH.first_names
    return clean_author(name) if is_known and _is_person(name) else ""


def _before_paper(block: TextBlock, site: str) -> str:
    """The names in front of their paper's: `Ann Lee and Bob T. Moss Harbour Falls Gazette`."""
    line = tidy(block.text)
    if block.kind is not BlockKind.PARAGRAPH or _is_text(block) or "," in line:
        return ""
    own = tidy(site)
    people = AND.split(line)
    if own and line.endswith(f" {own}"):
        people = AND.split(line[: -len(own)].strip())
    elif named := WITH_INITIAL.fullmatch(people[-1]):
        if letters_only(named["paper"].split()[-1]) not in NOT_PEOPLE:
            return ""
        people[-1] = named["name"]
    else:
        return ""
    are_known = all(name.split()[0].lower() in ENGLISH.first_names for name in people)
    return clean_author("; ".join(people)) if are_known and all(map(_is_person, people)) else ""


def _date_of(line: str, rule: str) -> date | None:
    """The day of publication that a line under the headline says; that of a change is none."""
    is_credit = rule in (*BYLINES, *STAMPS) or (not rule and _with_date_or_pictures(line) != "")
    is_dated = is_credit and not CHANGED.match(line)
    return read_date(line) if is_dated else None
