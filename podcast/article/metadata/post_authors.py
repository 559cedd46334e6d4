"""Who posted, as a network prints it under a post that it shows: name, handle, date."""

from __future__ import annotations

import re

from podcast.article.metadata.bylines import DATE_TAIL

HANDLE = re.compile(r"\(?\s*(?<![\w.])@([\w.-]+)(?:@[\w.-]+)?\s*\)?|\bu/([\w-]+)")
# How a network says whose post it is.
SHARED_BY = re.compile(
    r"^(?:(?:a\s)?(?:post|video|reel|photo|thread)\s(?:shared\s)?by|(?:posted|shared)\sby)\b\s*|^by\s(?=u/)",
    re.IGNORECASE,
)
DASHED = re.compile(r"^\s*(?:[—–―]|--?)\s*(?=\S)")
MARKS = " ·|,(—–-"


def is_post_author(line: str) -> bool:
    """Whether a line under a quotation is a network's, with a handle or "Posted by"."""
    text = DASHED.sub("", line)
    return HANDLE.search(text) is not None or SHARED_BY.match(text) is not None


def post_author(line: str) -> str:
    """Who posted, without handle and date.

    >>> post_author("— Lena Holt (@lenaholt) March 3, 2024")
    'Lena Holt'
    >>> post_author("@lenaholt")
    'lenaholt'
    >>> post_author("Posted by Lena Holt on Tuesday, March 5, 2024")
    'Lena Holt'
    >>> post_author("by u/lenaholt in Ardmoor")
    'lenaholt'
    """
    text = SHARED_BY.sub("", DASHED.sub("", line))
    handle = HANDLE.search(text)
    if handle is None:
        return DATE_TAIL.sub("", text).strip(MARKS)
    return text[: handle.start()].strip(MARKS) or handle[1] or handle[2]
