"""Posts of social networks that a page shows: who posted, the words, and the frame around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from podcast.article.dom.text_blocks import TextBlock
from podcast.article.extraction.trailing_matter import FURNITURE, ClassifiedBlock, skipped
from podcast.article.metadata.bylines import DATE_TAIL
from podcast.article.metadata.date_parsing import read_date
from podcast.article.metadata.post_authors import DASHED, HANDLE, SHARED_BY
from podcast.article.model import BlockKind, Skip
from podcast.article.prose import word_count

FRAME = Skip("post-frame", "frame of an embedded post")
# What a network prints around a post that is neither its words nor its author.
AROUND = re.compile(
    r"(?:view|see|watch|read)\s(?:this\s|the\s)?(?:full\s)?(?:post|profile|thread|video|reel|more)?"
    r"\s?(?:more\s)?(?:on|at)\s\w+(?:\.\w+)*\.?"
    r"|[♬♫🎵].*|original\ssound\b.*|(?:pic\.)?twitter\.com/\S+|(?:https?://)?t\.co/\S+"
    r"|[\d.,]+[km]?\s(?:likes?|replies|reposts?|retweets?|views?|comments?|shares?)"
    r"|\[(?:image|video|quote|media)(?:\sor\sembed)?\]|post\sby\s@\S+"
    r"|reply|retweet|repost|like|share|translate\s(?:post|tweet)",
    re.IGNORECASE,
)
LONGEST_AUTHOR = 16  # words of a line that says who posted and when
CLOCK = re.compile(r"\d{1,2}[:.]\d{2}")


def with_posts_framed(classified: Sequence[ClassifiedBlock]) -> list[ClassifiedBlock]:
    """The blocks with each post's words first, then the line that says whose it is; the rest left
    out."""
    out: list[ClassifiedBlock] = []
    for post, group in groupby(classified, _post_of):
        lines = list(group)
        out += lines if post is None else _framed(lines)
    return out


def _post_of(one: ClassifiedBlock) -> object:
    """The element of the post that a block is of, None if it is of none."""
    return one.block.quote if one.block.kind is BlockKind.EMBED else None


def _framed(lines: Sequence[ClassifiedBlock]) -> list[ClassifiedBlock]:
    is_kept = any(one.skip is None for one in lines)
    words: list[ClassifiedBlock] = []
    author: list[ClassifiedBlock] = []
    around: list[ClassifiedBlock] = []
    for one in lines:
        if is_around(one.block.text):
            around.append(skipped(one, FRAME))
        elif not author and _tells_author(one.block):
            author.append(replace(one, block=replace(one.block, named=True), skip=None))
        else:
            words.append(skipped(one, _unless_kept(one, is_kept)))
    said = any(one.skip is None for one in words)
    told = author if said else [skipped(one, FRAME) for one in author]
    return [*words, *told, *around]


def _unless_kept(one: ClassifiedBlock, is_kept: bool) -> Skip | None:
    """A post is read as a whole or not at all."""
    return None if is_kept and one.skip is FURNITURE else one.skip


def is_around(line: str) -> bool:
    """Whether a line of a post is neither its words nor its author: a link, a date, a count.

    >>> [is_around(line) for line in ("View this post on Instagram", "5 March 2024", "It is done.")]
    [True, True, False]
    """
    if AROUND.fullmatch(line):
        return True
    is_stamp = read_date(line) is not None or CLOCK.match(line) is not None
    return is_stamp and not HANDLE.search(line) and not DATE_TAIL.sub("", line).strip(" ·|,-–—")


def _tells_author(block: TextBlock) -> bool:
    """Whether a line of a post says whose it is: after a dash, with a handle, "Posted by …"."""
    if block.named:
        return True
    text = block.text
    if word_count(text) > LONGEST_AUTHOR:
        return False
    if DASHED.match(text) or SHARED_BY.match(text):
        return True
    handle = HANDLE.search(text)
    return handle is not None and (handle.start() == 0 and handle.end() == len(text))
