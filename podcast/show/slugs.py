"""Names of files and addresses, from titles."""

from __future__ import annotations

import hashlib
import re
import unicodedata

LONGEST = 60  # characters; a longer title is cut at a word
# Letters that Unicode does not take apart into a base letter and marks.
BASE = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ı": "i"}
)


def slug_of(title: str) -> str:
    """Lower-case ASCII letters, digits and hyphens; a title without any gets a name from its
    digest.

    >>> slug_of("Ferry workers reject the “new” timetable!")
    'ferry-workers-reject-the-new-timetable'
    """
    plain = (
        unicodedata.normalize("NFKD", title.lower().translate(BASE))
        .encode("ascii", "ignore")
        .decode()
    )
    words = re.findall(r"[a-z0-9]+", re.sub(r"(?<=[a-z])'(?=[a-z])", "", plain))
    slug = ""
    for word in words:
        if slug and len(slug) + 1 + len(word) > LONGEST:
            break
        slug = f"{slug}-{word}" if slug else word[:LONGEST]
    # A title in another script leaves next to nothing: two of them must not share a name.
    if len(slug) < 3 or sum(map(len, words)) * 3 < len(title):
        digest = hashlib.sha256(title.encode("utf-8", "surrogatepass")).hexdigest()[:8]
        slug = f"{slug}-{digest}" if slug else f"article-{digest}"
    return slug
