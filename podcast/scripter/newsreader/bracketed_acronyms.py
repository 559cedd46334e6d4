"""A short form in brackets after the long one: "the Harbour Safety Board (HSB)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from podcast.kept_patterns import compiled
from podcast.scripter.newsreader.model import AirChange

REASON = "short form in brackets"
ACRONYM = compiled(
    r"(?<=[\w’'\"”])\s\((?:the\s|or\s)?[\"“‘']?(?P<short>[A-Z][A-Za-z&0-9/-]*[A-Z0-9][a-z]?)"
    r"[\"”’']?\)(?P<after>\s?)"
)
LINKING = frozenset(
    [
        "of",
        "the",
        "and",
        "for",
        "in",
        "on",
        "to",
        "de",
        "la",
        "du",
        "des",
        "et",
        "für",
        "und",
        "y",
        "a",
        "an",
    ]
)


def bracketed_acronyms(text: str, whole: str) -> Iterator[AirChange]:
    """The short form is said as one ("or GPCRs") where the article uses it again, else not at all.

    `whole` is the text of the article.

    >>> from podcast.scripter.newsreader.model import changed
    >>> def aired(text): return changed(text, list(bracketed_acronyms(text, text)))
    >>> aired("The Harbour Safety Board (HSB) met. The HSB will meet again.")
    'The Harbour Safety Board, or HSB, met. The HSB will meet again.'
    >>> aired("The Harbour Safety Board (HSB) met on Monday.")
    'The Harbour Safety Board met on Monday.'
    >>> aired("They drink cold brine receptors (CBRs). CBRs bind.")
    'They drink cold brine receptors, or CBRs. CBRs bind.'
    >>> aired("Norrby (AFP) met Ruth Roe (PhD) and her dog (REX).")  # short for something else
    'Norrby (AFP) met Ruth Roe (PhD) and her dog (REX).'
    """
    if "(" not in text:
        return
    for found in ACRONYM.finditer(text):
        if not stands_for(found["short"], text[: found.start()]):
            continue
        uses = len(re.findall(rf"(?<!\w){re.escape(found['short'])}(?!\w)", whole))
        if uses < 2:
            yield AirChange(found.start(), found.end("after") - len(found["after"]), "", REASON)
            continue
        follows = text[found.end("after") : found.end("after") + 1]
        ends = "" if not follows or follows in ",.;:?!—–)" else ","
        end = found.end() - len(found["after"])
        yield AirChange(found.start(), end, f", or {found['short']}{ends}", REASON)


def stands_for(short: str, before: str) -> bool:
    """Whether the words right before have its letters as their first ones.

    >>> stands_for("HSB", "the Harbour Safety Board")
    True
    >>> stands_for("CBRs", "cold brine receptors")
    True
    >>> stands_for("MOFIB", "the Ministry of Fish, Ice and Boats")
    True
    >>> stands_for("AFP", "Norrby")
    False
    """
    letters = [char.lower() for char in short if char.isupper()]
    if len(letters) < 2:
        return False
    words = re.findall(r"[\w’']+", before)[-3 * len(letters) :]
    heads = [word[0].lower() for word in words]
    bare = [word[0].lower() for word in words if word.lower() not in LINKING]
    if any(row[-len(letters) :] == letters for row in (heads, bare)):
        return True
    return _within(letters, bare) or _within(letters, heads, spare=2)


def _within(letters: list[str], heads: list[str], spare: int = 1) -> bool:
    """`G protein-coupled receptors` is GPCR: the letters in order, the first at a word's start."""
    rest = iter(heads[-len(letters) - spare :])
    return len(heads) >= len(letters) > 2 and all(letter in rest for letter in letters)
