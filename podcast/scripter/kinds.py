"""Speech, part of a sentence, marks of distance, or a title: what the words between marks are."""

from __future__ import annotations

from podcast.scripter.evidence import Case
from podcast.scripter.model import QuoteKind
from podcast.scripter.scene import Scene

SMALL = frozenset(
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "but",
        "by",
        "for",
        "from",
        "in",
        "into",
        "is",
        "of",
        "on",
        "or",
        "the",
        "to",
        "with",
        "vs",
        "de",
        "la",
        "le",
    ]
)


def kind_of(scene: Scene, case: Case, spoken: bool, words: str) -> QuoteKind:
    """What one pair of marks is, `spoken` when a speaker was found for it."""
    if _looks_like_title(words) and not case.explicit and not case.zone.colon and not case.zone.comma:
        return QuoteKind.TITLE
    whole = case.opening == "Aa" and (case.ending != "" or case.zone.colon)
    if whole or case.explicit is not None or (case.ending == "," and case.words > 3):
        return QuoteKind.SPEECH
    if case.words <= 3 and (not spoken or case.last_verb < 0):
        return QuoteKind.SCARE
    return QuoteKind.PARTIAL


def _looks_like_title(words: str) -> bool:
    parts = [part.strip("’'“”\".,:;!?") for part in words.split()]
    parts = [part for part in parts if part]
    if not parts or not parts[0][0].isupper() or (words.rstrip()[-1:] in ".!?" and len(parts) < 3):
        return False
    long = [part for part in parts if part.lower() not in SMALL]
    return len(long) >= 1 and all(part[0].isupper() or part[0].isdigit() for part in long)
