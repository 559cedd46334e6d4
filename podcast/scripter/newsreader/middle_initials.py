"""Middle initials: "Dana F. Marsh" is "Dana Marsh" on air."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from podcast.kept_patterns import compiled
from podcast.languages.newsreader_words import newsreader_words
from podcast.languages.registry import ENGLISH
from podcast.scripter.newsreader.model import AirChange

REASON = "middle initial"
INITIAL = compiled(
    r"(?<![\w.’'-])(?P<first>[A-Z][a-zà-ÿ]+(?:-[A-Z][a-zà-ÿ]+)?)\s"
    r"(?P<initial>[A-Z]\.\s)(?P<last>(?:[OD][’']|[Dd]e |van |von |la )?[A-Z][\wà-ÿ’'-]+)"
)


def middle_initials(text: str, whole: str = "") -> Iterator[AirChange]:
    """The initial of a person's name goes, where it is surely one: the first name is a first name,
    nobody is known by it, and it tells nobody apart in the `whole` article.

    >>> from podcast.scripter.newsreader.model import changed
    >>> def aired(text): return changed(text, list(middle_initials(text)))
    >>> aired("A talk by Peter F. Marsh and Ruth B. O’Dell.")
    'A talk by Peter Marsh and Ruth O’Dell.'
    >>> aired("Harry S. Truman liked Vitamin D. Then he rested.")
    'Harry S. Truman liked Vitamin D. Then he rested.'
    >>> aired("Attorney Oyel P. Vaa spoke of Vitamin D. Then he left.")
    'Attorney Oyel Vaa spoke of Vitamin D. Then he left.'
    >>> aired("They met at the Peter F. Marsh Library.")  # a house, not a person
    'They met at the Peter F. Marsh Library.'
    >>> aired("Peter F. Marsh is the son of Peter B. Marsh.")
    'Peter F. Marsh is the son of Peter B. Marsh.'
    """
    if ". " not in text:
        return
    words = newsreader_words("en")
    shared = _namesakes(whole or text)
    for name in INITIAL.finditer(text):
        if ENGLISH.first_name_gender(name["first"]) is None and not _is_titled(text, name):
            continue
        known = re.sub("[’']s$", "", name[0]) in words.with_initial
        if f"{name['first']} {name['last'].removesuffix('’s')}" in shared:
            continue
        if known or _is_of_a_house(text, name.end(), words.institutions):
            continue
        yield AirChange(name.start("initial"), name.end("initial"), "", REASON)


def _is_titled(text: str, name: re.Match[str]) -> bool:
    """Whether a title or a noun for somebody stands before the name: `attorney Oyel P. Vaa`."""
    words = text[max(0, name.start() - 30) : name.start()].split()
    before = words[-1].strip(".,").lower() if words and not words[-1].endswith(",") else ""
    is_title = before in ENGLISH.lexicon.titles or ENGLISH.lexicon.is_person_noun(before)
    return bool(before) and is_title and name["last"].lower() not in ENGLISH.lexicon.function_words


@lru_cache(maxsize=8)
def _namesakes(whole: str) -> frozenset[str]:
    """The names that several people have who differ by their initial."""
    initials: dict[str, set[str]] = {}
    for name in INITIAL.finditer(whole):
        key = f"{name['first']} {name['last'].removesuffix('’s')}"
        initials.setdefault(key, set()).add(name["initial"])
    return frozenset(name for name, found in initials.items() if len(found) > 1)


def _is_of_a_house(text: str, end: int, institutions: frozenset[str]) -> bool:
    """Whether one of the next words makes it the name of a library, a street, a company."""
    following = text[end : end + 60].split()[:4]
    for word in following:
        bare = word.strip(".,;:’'s")
        if bare in institutions or word.strip(".,;:") in institutions or word == "&":
            return True
        if not word[:1].isupper():
            return False
    return False
