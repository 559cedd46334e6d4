"""Text as a reader sees it."""

from __future__ import annotations

import html
import re
from functools import lru_cache
from html.entities import html5
from unicodedata import normalize

from podcast.kept_patterns import compiled

# The joiners (U+200C, U+200D) stay between letters of scripts that are written with them, and
# between pictures.
INVISIBLE = compiled(
    r"[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff]"
    r"|(?<![\u0590-\u0fff\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])[\u200c\u200d]"
    r"|[\u200c\u200d](?![\u0590-\u0fff\u2600-\u27bf\U0001f000-\U0001faff])"
)
JOINED = compiled(r"[\ufb00-\ufb06]")  # "ﬁ" and its like, which PDFs hold as one character
REFERENCE = compiled(r"&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]\w{1,31});")
MOST_ENCODED = 3  # times that a reference was encoded over again
NOT_LETTERS = compiled(r"[\W_]+")
CONTROLS = bytes([*range(9), 0x0B, *range(0x0E, 0x20), 0x7F])
FORM_FEED = bytes.maketrans(b"\f", b"\n")
NO_CHARACTERS = (b"\xef\xbf\xbe", b"\xef\xbf\xbf")  # U+FFFE and U+FFFF in UTF-8
# Texts whose letters are remembered: several steps ask for those of one page's blocks.
REMEMBERED = 65_536


def word_set(text: str) -> frozenset[str]:
    """The words of a list, for sets of names that are easier to read as a text."""
    return frozenset(text.split())


def unescaped(text: str) -> str:
    """The text with the references that were encoded twice: `It&#8217;s` in a page that says
    `It&amp;#8217;s`. What only looks like one stays.

    >>> unescaped("AT&amp;T &rsquo; R&D; &nosuch;")
    'AT&T ’ R&D; &nosuch;'
    """
    for _ in range(MOST_ENCODED):
        if "&" not in text:
            return text
        text = REFERENCE.sub(_character, text)
    return text


def _character(reference: re.Match[str]) -> str:
    is_known = reference[1].startswith("#") or f"{reference[1]};" in html5
    return html.unescape(reference[0]) if is_known else reference[0]


def tidy(text: str) -> str:
    """Single spaces, nothing invisible, letters that a typesetter joined apart again."""
    if not text.isascii():
        text = INVISIBLE.sub("", text)
        if JOINED.search(text):
            text = JOINED.sub(lambda found: normalize("NFKC", found[0]), text)
    return " ".join(text.split())


@lru_cache(REMEMBERED)
def letters_only(text: str) -> str:
    """Letters and digits only, case folded: what two printings of the same words have in common."""
    return NOT_LETTERS.sub("", text).casefold()


def without_controls(text: str) -> bytes:
    """The text in UTF-8 without the characters that no text has; half of a pair of surrogates
    becomes a "?"."""
    data = text.encode("utf-8", "replace").translate(FORM_FEED, CONTROLS)
    if b"\xef" in data:  # looking for one byte takes no time
        for character in NO_CHARACTERS:
            data = data.replace(character, b"")
    return data
