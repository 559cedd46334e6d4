"""The words of a quotation on their way to the ear: pieces joined, ends mended, long ones parted.
Never reworded."""

from __future__ import annotations

from collections.abc import Sequence

from podcast.languages.en.narration_lists import words
from podcast.languages.registry import ENGLISH
from podcast.scripter.listening_limits import CONNECTIVE, STRETCH
from podcast.scripter.quotations.quoted_sentences import sentences_of
from podcast.scripter.typography import capital, finished, single_spaced, words_of

KEEPS_COMMA_NEXT = words("comma kept before")
KEEPS_COMMA_FIRST = words("comma kept after")
DROPS_COMMA_NEXT = words("comma dropped before")
DROPS_COMMA_LAST = words("comma dropped after")
LOWERED = words("lowered")  # within a sentence
CONNECTIVE_START = ENGLISH.patterns["connective_start"]


def is_connective(lead: str) -> bool:
    """Whether what stands before a quotation only ties it to what came before: "But", "In the
    end".

    >>> is_connective("But")
    True
    >>> is_connective("Berg sat down")
    False
    """
    return words_of(lead) <= CONNECTIVE and bool(CONNECTIVE_START.match(lead))


def join_pieces(pieces: Sequence[str], breaks: Sequence[str]) -> str:
    """One utterance out of the pieces that its attribution had split.

    `breaks[i]` tells what the narrator's words between piece i and i + 1 ended: "." a sentence, ";"
    half of one, "".

    >>> join_pieces(["We tried,", "and failed."], [""])
    'We tried, and failed.'
    >>> join_pieces(["We tried,", "Nobody came."], ["."])
    'We tried. Nobody came.'
    >>> join_pieces(["We rowed,", "She steered."], [""])
    'We rowed. She steered.'
    """
    joined = single_spaced(pieces[0])
    for piece, end in zip(pieces[1:], breaks, strict=True):
        piece = single_spaced(piece)
        if end == ";" and joined.endswith(","):
            joined = f"{joined[:-1].rstrip()}; {piece}"
        elif end == "." or joined.endswith((".", "?", "!", "…")) or _begins_anew(joined, piece):
            joined = f"{finished(joined)} {piece}"
        else:
            joined = f"{_seam(joined, piece)} {piece}"
    return finished(capital(joined))


def _begins_anew(before: str, after: str) -> bool:
    """Whether a sentence begins though the page has a comma: `We rowed,” Novak said, “She
    steered.”`."""
    first = after.split(" ", 1)[0]
    return before.endswith(",") and first[:1].isupper() and first.lower() in LOWERED


def _seam(before: str, after: str) -> str:
    """`before` with or without its comma: of the two, only one was the speaker's, the other was the
    attribution's."""
    if not before.endswith(","):
        first = after.split(" ", 1)[0].lower().strip(",")
        return (
            before + ","
            if before[-1:].isalnum() and first in ("and", "but", "or", "so")
            else before
        )
    first = before.split(" ", 1)[0].lower().strip(",")
    last = before.rsplit(" ", 1)[-1].lower().strip(",")
    following = after.split(" ", 1)[0].lower().strip(",")
    if following in KEEPS_COMMA_NEXT or first in KEEPS_COMMA_FIRST:
        return before
    if following in DROPS_COMMA_NEXT or last in DROPS_COMMA_LAST:
        return before[:-1].rstrip()
    return before


def part_long(text: str) -> list[str]:
    """A quotation as stretches of about the same length, none longer than a listener can bear in
    one voice, parted where sentences end.

    What the page has in one piece is heard in one piece, unless it goes on for very long: the voice
    tells who speaks.
    """
    count = -(-words_of(text) // STRETCH)
    if count <= 1:
        return [text]
    share = words_of(text) / count
    parts: list[list[str]] = [[]]
    said = 0.0
    for sentence in sentences_of(text):
        size = words_of(sentence)
        if parts[-1] and said + size / 2 > share * len(parts):
            parts.append([])
        parts[-1].append(sentence)
        said += size
    return [" ".join(part) for part in parts]
