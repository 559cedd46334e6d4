"""The lines of a text, each a paragraph: lines that were broken at a margin are joined again."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from podcast.article.boilerplate.scene_breaks import is_scene_break
from podcast.article.normalization import tidy, word_set
from podcast.kept_patterns import compiled
from podcast.languages.en.compound_words import first_parts_of_compounds

NARROWEST, WIDEST = 45, 110  # characters a line that texts are broken at
FULL = 0.7  # of the margin: a line that goes on in the next one is at least so long
# Share of the lines that another follows without a blank one, which are so long in a broken text.
SHARE = 0.8
WIDEST_INDENT = 12  # characters of a paragraph's first line; more is a centred title, or verse
RAGGED = 6  # characters that a line may be short of the margin though a word would fit
FEWEST_LINES = 4  # that others follow, to tell by their lengths alone
# What an encyclopaedia prints behind a word.
REFERENCE = compiled(r"(?<=\S)\[(?:[1-9]\d{0,2}|edit|note \d{1,3}|citation needed)\](?!\s?=|[\w(])")
# Markup that was pasted with the words: nobody writes a link's tag to have it read.
LINKED = compiled(r"<(?:a|span|font|p)\s+[\w-]+\s?=\s?[\"”“'][^<>]*>", re.IGNORECASE)
BREAK = compiled(r"<br\s?/?>|</p>\s*<p>", re.IGNORECASE)
TAG = compiled(
    r"</?(?:a|span|font|p|b|i|em|strong|u)(?:\s+[\w-]+\s?=\s?[\"”“'][^<>]*)?>", re.IGNORECASE
)
ENTITY = compiled(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")
ENCODED = 2  # times that a text was encoded for a page, at most
MARKS_OF_AN_ITEM = compiled(r"[-*•‣▪>–—] |\d{1,3}[.)] ")
# A word that no sentence ends in: `let to the choir on`, `Wednesday`.
OPEN_END = compiled(
    r"(?:^|\s)(?:the|an?|and|or|but|of|in|on|at|to|for|by|with|from|into|than|which|who|whose|as|if"
    r"|his|her|their|our|my|its|mr\.?|mrs\.?|ms\.?|dr\.?|der|die|das|den|dem|des|und|oder|im|am|von|zur?"
    r"|mit|für|les?|la|et|ou|du|des|dans|avec|pour|el|los|las|y|en|con|por|para|que)$",
    re.IGNORECASE,
)
# What verses begin with, and no name that has its capital within a sentence.
OPENERS = word_set(
    "I It Its He His She Her They Their We Our You Your My The A An And But Or Nor Yet So In On At"
    " By To Of For From With As If When While Where What Who How No Not There Then That This"
    " These Those All O Oh"
)
# A word that goes on in the next line: "har-" and "bour".
BROKEN_WORD = compiled(r"([^\W\d_]+(?:-[^\W\d_]+)*)[-‐\u00ad–]$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the source that is not blank; `text` with single spaces, places (characters) as in
    the source."""

    text: str
    start: int
    end: int
    after_blank: bool = True
    indent: int = 0  # characters of white space before it


def split_lines(text: str) -> tuple[Line, ...]:
    """The lines of a text that hold anything, paragraphs broken at a margin in one."""
    lines = _parted_by_indents(_printed_lines(text))
    if _is_broken(lines):
        return _joined(lines)
    margin = max((len(line.text) for line in lines), default=0)
    return tuple(
        line
        for paragraph in _paragraphs(lines)
        for line in (_joined(paragraph) if _is_filled(paragraph, margin) else paragraph)
    )


def _parted_by_indents(lines: Sequence[Line]) -> list[Line]:
    """The lines; those whose indent says that a paragraph begins are as if a blank one stood
    before them. Most lines then begin at the margin."""
    if not lines:
        return []
    usual = Counter(line.indent for line in lines).most_common(1)[0][0]
    begins = [usual + 2 <= line.indent <= usual + WIDEST_INDENT for line in lines]
    if sum(begins) > len(lines) // 2:
        return list(lines)
    return [
        replace(line, after_blank=True) if is_first else line
        for line, is_first in zip(lines, begins, strict=True)
    ]


def _printed_lines(text: str) -> list[Line]:
    lines, place, blank = [], 0, True
    for raw in text.split("\n"):
        shown = shown_line(raw)
        if shown:
            indent = len(raw) - len(raw.lstrip())
            lines.append(Line(shown, place, place + len(raw), blank, indent))
        blank = not shown
        place += len(raw) + 1
    return lines


def shown_line(raw: str) -> str:
    """A line as a reader sees it, without an encyclopaedia's marks and the tags of links.

    >>> shown_line('See <a href="https://hest.example">the <b>pier</b></a>, if x < y.')
    'See the pier, if x < y.'
    """
    shown = plain_signs(raw)
    if "<" in shown and (LINKED.search(shown) or BREAK.search(shown)):
        shown = TAG.sub("", BREAK.sub(" ", shown))
    return REFERENCE.sub("", tidy(shown))


def plain_signs(text: str) -> str:
    """A text whose signs were encoded for a page, once or twice, as it reads.

    >>> plain_signs("It&#8217;s the mayor&amp;rsquo;s &quot;choice&quot;, said AT&T")
    'It’s the mayor’s "choice", said AT&T'
    """
    for _ in range(ENCODED):
        if "&" not in text:
            return text
        text = ENTITY.sub(lambda entity: html.unescape(entity[0]), text)
    return text


def _is_broken(lines: Sequence[Line]) -> bool:
    """Whether the text was broken at a margin: nearly all lines that others follow at once are
    about as long."""
    followed = [len(line.text) for line, after in pairwise(lines) if not after.after_blank]
    if len(followed) < FEWEST_LINES:
        return False
    import statistics  # takes 5 ms, and few texts are broken at a margin

    margin = statistics.quantiles(followed, n=10)[-1]
    full = sum(length >= FULL * margin for length in followed)
    return NARROWEST <= margin <= WIDEST and full >= SHARE * len(followed)


def _paragraphs(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """The lines that stand together without a blank one between them."""
    together: list[Line] = []
    for line in lines:
        if line.after_blank and together:
            yield together
            together = []
        together.append(line)
    if together:
        yield together


def _is_filled(paragraph: Sequence[Line], margin: int) -> bool:
    """Whether the lines of one paragraph were broken at a margin: the first word of each had no
    room in the line before it, and some line goes on in the midst of a sentence."""
    if len(paragraph) < 2 or not NARROWEST <= margin <= WIDEST:
        return False
    pairs = [(line.text, after.text) for line, after in pairwise(paragraph)]
    return (
        all(_had_no_room(line, after, margin) for line, after in pairs)
        and any(_goes_on(line, after) for line, after in pairs)
        and not any(map(_is_item, paragraph))
    )


def _goes_on(line: str, following: str) -> bool:
    """Whether a sentence goes on in the following line: with a small letter, or a name."""
    is_name = following.split(maxsplit=1)[0].rstrip(",.;:") not in OPENERS
    return following[0].islower() or (is_name and OPEN_END.search(line) is not None)


def _had_no_room(line: str, following: str, margin: int) -> bool:
    """Whether the first word of the following line could not stand in this one, or begins in it."""
    if BROKEN_WORD.search(line) and following[0].islower():
        return True
    is_long = len(line) >= max(NARROWEST, FULL * margin)
    return is_long and len(line) + 1 + len(following.split(maxsplit=1)[0]) > margin - RAGGED


def _stands_alone(line: Line) -> bool:
    return _is_item(line) or is_scene_break(line.text)


def _is_item(line: Line) -> bool:
    return MARKS_OF_AN_ITEM.match(line.text) is not None


def _joined(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines with each that goes on in the next one joined to it."""
    whole: list[Line] = []
    for line in lines:
        begins = line.after_blank or _stands_alone(line)
        if not whole or begins or is_scene_break(whole[-1].text):
            whole.append(line)
        else:
            begun = whole.pop()
            text = joined_words(begun.text, line.text)
            whole.append(Line(text, begun.start, line.end, begun.after_blank, begun.indent))
    return tuple(whole)


def joined_words(begun: str, following: str) -> str:
    """Two lines as one, a word that was broken at the end of the first whole again.

    >>> joined_words("It was paid by the har-", "bour board.")
    'It was paid by the harbour board.'
    >>> joined_words("They heard a well-", "known singer.")
    'They heard a well-known singer.'
    >>> joined_words("The vote was clear –", "nobody spoke.")
    'The vote was clear – nobody spoke.'
    """
    broken = BROKEN_WORD.search(begun)
    if broken is None or not following[:1].isalpha():
        return f"{begun} {following}"
    first = broken[1]
    keeps_hyphen = (
        following[0].isupper() or "-" in first or first.casefold() in first_parts_of_compounds()
    )
    return f"{begun[:-1]}{'-' if keeps_hyphen else ''}{following}"
