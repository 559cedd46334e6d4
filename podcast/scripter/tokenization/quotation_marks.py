"""Quotation marks: where they are, which way each one looks, and which two belong together.

One pass over the text. A mark that fits nowhere is left alone, so that a bad one spoils its own paragraph at worst.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

DOUBLE = re.compile(r"'{2,}|`{2}|[\"“”„‟«»＂]")
SINGLE = re.compile(r"(?<!['`])['‘’‚](?!')")
OPENS = frozenset("“„‟`«")
CLOSES = frozenset("”»")
BEFORE_OPEN = frozenset(" \t\r\n\u00a0\u2002\u2003\u2009\u200b\u200e\u200f\u202f\ufeff([{<—–-/\"“‘'>…:|*_~")
AFTER_CLOSE = frozenset(" \t\r\n\u00a0\u2002\u2003\u2009\u200b\u200e\u200f\u202f\ufeff)]}.,;:!?—–-/\"”’'<…*_~|")
ENDS = frozenset('.,!?…;:—-)]"”“')  # what stands before a closing single mark that is surely one
CLIPPED = frozenset(
    ["em", "tis", "twas", "til", "till", "cause", "n", "bout", "round", "ere", "cos"]
)  # words printed with a mark in front


@dataclass(frozen=True, slots=True)
class Pair:
    """An opening and a closing mark, or an opening one whose paragraph ends first (`closed == end`)."""

    opened: int
    start: int
    end: int
    closed: int
    paragraph: int
    complete: bool = True
    single: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A run of lines between breaks: (start, end) without the white space around it."""

    start: int
    end: int


def paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of a text. A single line break parts them too, unless the text is wrapped at a fixed width."""
    breaks = r"\n[ \t\r\u00a0]*(?:\n[ \t\r\u00a0]*)+" if _wrapped(text) else r"[\n\u2029\x0b\x0c]+"
    found: list[Paragraph] = []
    at = 0
    for gap in re.finditer(breaks, text):
        _add(found, text, at, gap.start())
        at = gap.end()
    _add(found, text, at, len(text))
    return found


def _add(found: list[Paragraph], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    if stripped := piece.strip():
        start += len(piece) - len(piece.lstrip())
        found.append(Paragraph(start, start + len(stripped)))


def _wrapped(text: str) -> bool:
    """Whether lines end where a fixed width ends them: none is long, and most go on in lower case."""
    lines = text[:20_000].split("\n")[:-1] if len(text) > 20_000 else text.split("\n")
    inner = [(one, two) for one, two in pairwise(lines) if one.strip() and two.strip()]
    if len(inner) < 2 or max(map(len, lines)) > 120:
        return False
    going_on = sum(two.lstrip()[0].islower() or len(one) > 55 for one, two in inner)
    return going_on * 3 >= len(inner) * 2 and any(two.lstrip()[0].islower() for _, two in inner)


def pair_marks(text: str, inside: list[Paragraph]) -> list[Pair]:
    """The outermost pairs of marks in text order; nested ones are part of the words of the outer pair."""
    pairs: list[Pair] = []
    doubles = [_Mark(text, hit) for hit in DOUBLE.finditer(text)]
    at = 0
    for number, paragraph in enumerate(inside):
        while at < len(doubles) and doubles[at].start < paragraph.start:
            at += 1
        first = at
        while at < len(doubles) and doubles[at].start < paragraph.end:
            at += 1
        pairs += _pair_doubles(text, doubles[first:at], paragraph, number)
    pairs += _pair_singles(text, inside, pairs)
    pairs.sort(key=lambda pair: pair.start)
    return _without_loose_ends(text, _apart(pairs), inside)


def _apart(pairs: list[Pair]) -> list[Pair]:
    """Pairs that do not overlap, the earlier kept: single and double marks may be paired across each other."""
    kept: list[Pair] = []
    for pair in pairs:
        if not kept or pair.opened >= kept[-1].closed:
            kept.append(pair)
    return kept


class _Mark:
    """One double mark and what its neighbours allow it to be."""

    __slots__ = ("can_close", "can_open", "end", "start")

    def __init__(self, text: str, hit: re.Match[str]) -> None:
        self.start, self.end = hit.span()
        mark = hit.group()
        before = text[self.start - 1] if self.start else "\n"
        if mark[0] == "'" and len(mark) == 3:  # a single mark meets a double one
            if before in BEFORE_OPEN and before != ".":
                self.end -= 1
            else:
                self.start += 1
        after = text[self.end] if self.end < len(text) else "\n"
        free_before, free_after = before in BEFORE_OPEN, after in AFTER_CLOSE
        spaced = before.isspace() and after.isspace()
        if mark in OPENS:
            self.can_open, self.can_close = True, not before.isspace() and free_after and mark != "«"
        elif mark in CLOSES:
            self.can_open, self.can_close = free_before and not after.isspace() and after not in AFTER_CLOSE, True
        else:
            inches = before.isdigit() and (free_after or after.isalpha())
            self.can_open = (free_before and not after.isspace()) or spaced
            self.can_close = not before.isspace() or spaced
            if inches:
                self.can_open = False
            if not self.can_open and not self.can_close:  # only at the edges of the text
                self.can_close = True


def _pair_doubles(text: str, marks: list[_Mark], paragraph: Paragraph, number: int) -> Iterator[Pair]:
    """Match marks within a paragraph as brackets are matched; a quotation still open at its end is incomplete."""
    stack: list[_Mark] = []
    pairs: list[tuple[_Mark, _Mark]] = []
    for mark in marks:
        straight_inside = stack and mark.can_close and (not mark.can_open or _closing(text, mark))
        if straight_inside:
            opener = stack.pop()
            if mark.start > opener.end:
                pairs.append((opener, mark))
        elif mark.can_open:
            stack.append(mark)
    last_end = -1
    loose = stack[-1] if stack else None
    for opener, closer in sorted(pairs, key=lambda pair: pair[0].start):
        if opener.start < last_end:
            continue  # nested
        last_end = closer.end
        yield Pair(opener.start, opener.end, closer.start, closer.end, number)
    if loose is not None and loose.start >= last_end and loose.end < paragraph.end:
        yield Pair(loose.start, loose.end, paragraph.end, paragraph.end, number, complete=False)


def _closing(text: str, mark: _Mark) -> bool:
    """Of a mark that could be either, inside a quotation: does it close it?"""
    after = text[mark.end] if mark.end < len(text) else "\n"
    return after in AFTER_CLOSE or not (text[mark.start - 1].isspace() if mark.start else True)


def _without_loose_ends(text: str, pairs: list[Pair], inside: list[Paragraph]) -> list[Pair]:
    """Drop quotations that never close, unless the next paragraph goes on with a mark or they fill their paragraph."""
    kept: list[Pair] = []
    for pair in pairs:
        if not pair.complete:
            following = inside[pair.paragraph + 1].start if pair.paragraph + 1 < len(inside) else -1
            goes_on = following >= 0 and bool(DOUBLE.match(text, following) or text[following] in "‘'")
            fills = text[inside[pair.paragraph].start : pair.opened].strip() == "" or text[pair.end - 1] in ".!?…"
            if not (goes_on or fills):
                continue
        kept.append(pair)
    return kept


def _pair_singles(text: str, inside: list[Paragraph], doubles: list[Pair]) -> list[Pair]:
    """Pairs of single marks outside of double ones; apostrophes are told apart by their neighbours."""
    found: list[Pair] = []
    marks = SINGLE.finditer(text)
    mark = next(marks, None)
    beside = iter(doubles)
    double = next(beside, None)
    for number, paragraph in enumerate(inside):
        here: list[int] = []
        while mark is not None and mark.start() < paragraph.end:
            at = mark.start()
            while double is not None and double.closed <= at:
                double = next(beside, None)
            if at >= paragraph.start and (double is None or at < double.opened):
                here.append(at)
            mark = next(marks, None)
        if here:
            found += _match_singles(text, here, paragraph, number)
    return found


def _match_singles(text: str, marks: list[int], paragraph: Paragraph, number: int) -> Iterator[Pair]:
    kinds = [_single_kind(text, at) for at in marks]
    ahead = _surer_close_ahead(kinds)
    opener = -1
    for index, (at, kind) in enumerate(zip(marks, kinds, strict=True)):
        if kind == "open" and opener < 0:
            opener = at
        elif opener >= 0 and (kind == "close" or (kind == "maybe" and not ahead[index])) and at > opener + 1:
            yield Pair(opener, opener + 1, at, at + 1, number, single=True)
            opener = -1
    if opener == paragraph.start and paragraph.end - opener > 40:
        yield Pair(opener, opener + 1, paragraph.end, paragraph.end, number, complete=False, single=True)


def _surer_close_ahead(kinds: list[str]) -> list[bool]:
    """For each mark, whether a sure closing mark comes before the next opening one."""
    ahead = [False] * len(kinds)
    sure = False
    for index in range(len(kinds) - 1, -1, -1):
        ahead[index] = sure
        if kinds[index] == "close":
            sure = True
        elif kinds[index] == "open":
            sure = False
    return ahead


def _single_kind(text: str, at: int) -> str:
    """`open`, `close`, `maybe` (a closing mark or the possessive of a plural) or `` (an apostrophe)."""
    before = text[at - 1] if at else "\n"
    after = text[at + 1] if at + 1 < len(text) else "\n"
    if before in BEFORE_OPEN and (after.isalnum() or after in "[($£€@#…“"):
        if text[at] == "’" and before.isspace() is False and before != "(":
            return ""
        tail = re.compile(r"\w+").match(text, at + 1)
        word = tail.group().lower() if tail else ""
        return "" if text[at] != "‘" and (word in CLIPPED or re.fullmatch(r"\d\ds?", word)) else "open"
    if text[at] in "‘‚" or before.isspace() or after not in AFTER_CLOSE:
        return ""
    if before in ENDS:
        return "close"
    return "maybe" if before in "sS" or text[max(0, at - 2) : at] == "in" or before.isdigit() else "close"
