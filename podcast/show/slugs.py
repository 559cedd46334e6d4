"""Names of files and addresses, from titles."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import cache

from podcast.languages.reading.word_lists import word_lists
from podcast.languages.registry import codes

LONGEST = 60  # characters; a longer title is cut at a word
FEWEST = 3  # words that stay, whatever they are
LEADING_WORDS = "leading words"  # a list of a language: "the", "of", "who"
# Letters that Unicode does not take apart into a base letter and marks.
BASE = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ı": "i"}
)


def slug_of(title: str) -> str:
    """Lower-case ASCII letters, digits and hyphens; a title without any gets a name from its
    digest.

    >>> slug_of("Ferry workers reject the “new” timetable!")
    'ferry-workers-reject-the-new-timetable'
    >>> slug_of("Harbour pilots who worked for the ferry line say that they are owed wages")
    'harbour-pilots-who-worked-for-the-ferry-line-say'
    """
    plain = (
        unicodedata.normalize("NFKD", title.lower().translate(BASE))
        .encode("ascii", "ignore")
        .decode()
    )
    words = re.findall(r"[a-z0-9]+", re.sub(r"(?<=[a-z])'(?=[a-z])", "", plain))
    slug = "-".join(_fitting(words))
    # A title in another script leaves next to nothing: two of them must not share a name.
    if len(slug) < 3 or sum(map(len, words)) * 3 < len(title):
        digest = hashlib.sha256(title.encode("utf-8", "surrogatepass")).hexdigest()[:8]
        slug = f"{slug}-{digest}" if slug else f"article-{digest}"
    return slug


def _fitting(words: list[str]) -> list[str]:
    """The words that fit into a name, none at the end that only leads to the next."""
    fitting: list[str] = []
    size = -1
    for word in words:
        size += 1 + len(word)
        if fitting and size > LONGEST:
            break
        fitting.append(word[:LONGEST])
    if len(fitting) == len(words):
        return fitting
    leading = _leading_words()
    while len(fitting) > FEWEST and fitting[-1] in leading:
        fitting.pop()
    return fitting


@cache
def _leading_words() -> frozenset[str]:
    """Words of any of our languages that only lead to the next one."""
    lists = (word_lists(code, "narration_words.txt").get(LEADING_WORDS, ()) for code in codes())
    return frozenset(word for words in lists for word in words)
