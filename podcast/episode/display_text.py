"""Text and times as the formats of an episode write them."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import quote, urlsplit, urlunsplit

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
# what may stand in a URL as it is (RFC 3986), "%" of what is encoded already included
SAFE = "!#$%&'()*+,/:;=?@[]~"
PLAIN_URL = re.compile(r"https?://[a-z0-9.-]+(?::[0-9]+)?/[A-Za-z0-9._~!$&'()*+,;=:@%/-]*")


def clean(text: str) -> str:
    """`text` on one line, without the characters that XML 1.0 and ID3 cannot hold (control
    characters, surrogates)."""
    if text.isprintable():  # most text is, with no space but " ", and thousands of cues are cleaned
        return text if "  " not in text and text == text.strip() else " ".join(text.split())
    return " ".join("".join(c if _allowed(c) else " " for c in text).split())


def _allowed(character: str) -> bool:
    code = ord(character)
    return 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or code >= 0x10000


def shorten(text: str, most: int) -> str:
    """`text`, or its start up to a whole word and an ellipsis, in at most `most` characters."""
    if len(text) <= most:
        return text
    head, _, tail = (
        text[:most].rpartition(" ") if " " in text[:most] else ("", "", text[: most - 1])
    )
    return (head or tail).rstrip(" ,;:–—-") + "…"


def clock(seconds: float) -> str:
    """Time as people write it: `4:07`, `1:02:03`. Podcast apps make such times in show notes
    links."""
    whole = int(seconds)
    hours, minutes, rest = whole // 3600, whole // 60 % 60, whole % 60
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def milliseconds(seconds: float) -> int:
    """Seconds as a whole number of milliseconds, the unit of ID3 chapters and of cue times."""
    return round(seconds * 1000)


def timestamp(seconds: float) -> str:
    """`HH:MM:SS.mmm`, of WebVTT and Podlove chapters."""
    ms = milliseconds(seconds)
    return f"{ms // 3_600_000:02}:{ms // 60_000 % 60:02}:{ms // 1000 % 60:02}.{ms % 1000:03}"


def written_date(iso: str) -> str:
    """`2026-05-04` as people write it, `4 May 2026`; anything else stays as it is."""
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def listing(names: tuple[str, ...], joins: str = "and") -> str:
    """`A`, `A and B`, `A, B and C`."""
    return f" {joins} ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def web_address(source: str) -> str:
    """`source` when it is an http(s) URL that can stand in a link, else ""."""
    return (
        source
        if source.lower().startswith(("http://", "https://"))
        and not any(c.isspace() for c in source)
        else ""
    )


def ascii_url(url: str) -> str:
    """A URL as ASCII: the host in IDNA, everything else percent-encoded; what is encoded already
    stays so."""
    if PLAIN_URL.fullmatch(url):  # most are, and a page has a dozen
        return url
    try:
        parts = urlsplit(url)
        host = (
            parts.netloc.encode("ascii").decode() if parts.netloc.isascii() else _idna(parts.netloc)
        )
    except ValueError:  # an odd port, a bad bracket: still a string for a link
        return quote(url, safe=SAFE)
    path, query, fragment = (
        quote(part, safe=SAFE) for part in (parts.path, parts.query, parts.fragment)
    )
    return urlunsplit((parts.scheme, host, path, query, fragment))


def _idna(netloc: str) -> str:
    user, at, place = netloc.rpartition("@")
    host, colon, port = place.partition(":")
    return f"{quote(user, safe=SAFE)}{at}{host.encode('idna').decode('ascii')}{colon}{port}"
