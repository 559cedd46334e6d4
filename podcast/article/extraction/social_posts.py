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
from podcast.article.model import BlockKind, Skip
from podcast.article.prose import word_count

FRAME = Skip("post-frame", "frame of an embedded post")
HANDLE = re.compile(r"\(?\s*(?<![\w.])@([\w.-]+)(?:@[\w.-]+)?\s*\)?|\bu/([\w-]+)")
# How a network says whose post it is.
SHARED_BY = re.compile(
    r"^(?:a\s(?:post|video|reel|photo|thread)\sshared\sby|(?:post(?:ed)?|shared)?\s?by)\b\s*"
    r"|^(?:view\s(?:profile|post)\s(?:of|by))\s*",
    re.IGNORECASE,
)
# What a network prints around a post that is neither its words nor its author.
AROUND = re.compile(
    r"(?:view|see|watch|read)\s(?:this\s|the\s)?(?:full\s)?(?:post|profile|thread|video|reel|more)?"
    r"\s?(?:more\s)?(?:on|at)\s\w+(?:\.\w+)*\.?"
    r"|[♬♫🎵].*|original\ssound\b.*|(?:pic\.)?twitter\.com/\S+|(?:https?://)?t\.co/\S+"
    r"|[\d.,]+[km]?\s(?:likes?|replies|reposts?|retweets?|views?|comments?|shares?)"
    r"|reply|retweet|repost|like|share|translate\s(?:post|tweet)",
    re.IGNORECASE,
)
# Links at the end of a post's words, to its picture and to itself.
LINKS = re.compile(r"(?:\s*(?:https?://t\.co/\S+|pic\.twitter\.com/\S+))+$")
DASHED = re.compile(r"^\s*(?:[—–―]|--?)\s*(?=\S)")
LONGEST_AUTHOR = 16  # words of a line that says who posted and when
CLOCK = re.compile(r"\d{1,2}[:.]\d{2}")


def with_posts_framed(classified: Sequence[ClassifiedBlock]) -> list[ClassifiedBlock]:
    """The blocks with each post's words first, then its author's name alone; the rest left out."""
    out: list[ClassifiedBlock] = []
    for post, lines in groupby(classified, _post_of):
        out += lines if post is None else _framed(list(lines))
    return out


def _post_of(one: ClassifiedBlock) -> object:
    """The element of the post that a block is of, None if it is of none."""
    return one.block.quote if one.block.kind is BlockKind.EMBED else None


def _framed(lines: Sequence[ClassifiedBlock]) -> list[ClassifiedBlock]:
    is_kept = any(one.skip is None for one in lines)
    words: list[ClassifiedBlock] = []
    author: list[ClassifiedBlock] = []
    for one in lines:
        if is_around(one.block.text):
            words.append(skipped(one, FRAME))
        elif not author and _tells_author(one.block):
            name = author_of(one.block.text)
            author.append(replace(one, block=replace(one.block, text=name, named=True), skip=None))
        else:
            shown = replace(one.block, text=LINKS.sub("", one.block.text))
            words.append(replace(one, block=shown, skip=_unless_kept(one, is_kept)))
    said = any(one.skip is None for one in words)
    return [*words, *author] if said else [*words, *(skipped(one, FRAME) for one in author)]


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


def author_of(line: str) -> str:
    """Who posted, without handle and date.

    >>> author_of("— Lena Holt (@lenaholt) March 3, 2024")
    'Lena Holt'
    >>> author_of("@lenaholt")
    'lenaholt'
    """
    text = SHARED_BY.sub("", DASHED.sub("", line))
    handle = HANDLE.search(text)
    if handle is None:
        return DATE_TAIL.sub("", text).strip(" ·|,—–-")
    name = text[: handle.start()].strip(" ·|,(—–-")
    return name or handle[1] or handle[2]
