"""Conditional requests, RFC 9110 section 13: has the client got it already?"""

from __future__ import annotations

from collections.abc import Mapping
from email.utils import formatdate, parsedate_to_datetime


def http_date(moment: float) -> str:
    """Seconds since 1970 as HTTP writes dates."""
    return formatdate(moment, usegmt=True)


def is_fresh(headers: Mapping[str, str], etags: tuple[str, ...], modified: float) -> bool:
    """Whether 304 is the answer: If-None-Match names one of `etags`; or, without it, nothing changed since then."""
    wanted = headers.get("if-none-match")
    if wanted is not None:
        named = {tag.strip().removeprefix("W/") for tag in wanted.split(",")}
        return "*" in named or bool(named.intersection(etags))
    since = headers.get("if-modified-since")
    if since is None:
        return False
    try:
        return int(modified) <= parsedate_to_datetime(since).timestamp()
    except (TypeError, ValueError, OverflowError):
        return False
