"""What a client says about what it wants (RFC 9110): has it got it already, which part, packed or
not?"""

from __future__ import annotations

import re
from collections.abc import Mapping
from email.utils import formatdate, parsedate_to_datetime

SPAN = re.compile(r"(\d{0,18})-(\d{0,18})")  # 18 digits are more bytes than there are
QUALITY = re.compile(r"\s*q\s*=\s*0(\.0*)?\s*")  # "not this one"


def http_date(moment: float) -> str:
    """Seconds since 1970 as HTTP writes dates."""
    return formatdate(moment, usegmt=True)


def is_fresh(headers: Mapping[str, str], etags: tuple[str, ...], modified: float) -> bool:
    """Whether 304 is the answer: If-None-Match names one of `etags`; or, without it, nothing
    changed since then."""
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


def names_a_part(header: str) -> bool:
    """Whether a Range header is one to obey. Any other is as if it did not stand there (section
    14.2)."""
    unit, _, wanted = header.partition("=")
    spans = [SPAN.fullmatch(span.strip()) for span in wanted.split(",") if span.strip()]
    return (
        unit.strip().lower() == "bytes"
        and bool(spans)
        and all(span and _in_order(*span.groups()) for span in spans)
    )


def satisfiable(header: str, size: int) -> str:
    """A Range header without the parts that begin behind the end of a file, unless all of them do:
    what can be sent is sent (section 14.2)."""
    unit, _, wanted = header.partition("=")
    spans = [span.strip() for span in wanted.split(",") if span.strip()]
    inside = [span for span in spans if span.startswith("-") or int(span.split("-")[0]) < size]
    return f"{unit}={','.join(inside or spans)}"


def _in_order(first: str, last: str) -> bool:
    return int(first) <= int(last) if first and last else bool(first or last)


def accepts_gzip(header: str) -> bool:
    """Whether an Accept-Encoding header asks for gzip (section 12.5.3)."""
    wanted = {}
    for part in header.lower().split(","):
        name, _, quality = part.partition(";")
        wanted[name.strip()] = not QUALITY.fullmatch(quality)
    return wanted.get("gzip", wanted.get("*", False))
