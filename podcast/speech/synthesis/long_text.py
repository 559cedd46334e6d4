"""Text longer than an engine takes: parted where a reader would breathe, never cut.

The same for letters and for phonemes: their marks of punctuation are the same.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from podcast.kept_patterns import compiled

# Where a text may be parted, the best first, each with the pause that is heard there (seconds).
SENTENCE = (compiled(r"[.!?…][\"'”’)\]]*\s+"), 0.25)
CLAUSE = (compiled(r"[;:—–][\"'”’)\]]*\s+|,[\"'”’]*\s+"), 0.12)
WORD = (compiled(r"\s+"), 0.0)
PLACES = (SENTENCE, CLAUSE, WORD)
SHORTEST = 1 / 3  # of the longest: a better place is not taken when it leaves a part shorter
SOUND_MARK = compiled(r"\[[^\[\]]+\]\(([/~])[^()/~]+\1\)")  # says how a word sounds: kept whole


# Longer runs without a space make espeak-ng 1.52 leave letters out, and then fall over: of letters
# alone (a German law has 63), and of letters with marks between ("A.A.A.").
LONGEST_WORD, LONGEST_MIXED = 80, 30
_RUN = compiled(rf"\S{{{LONGEST_MIXED + 1},}}")
_PIECE = compiled(rf".{{1,{LONGEST_MIXED - 1}}}[^\w\s]|.{{1,{LONGEST_MIXED}}}")
_LETTERS = compiled(rf".{{1,{LONGEST_WORD}}}")


@dataclass(frozen=True, slots=True)
class Part:
    """Some of a text, and how long the voice rests after it."""

    text: str
    pause: float = 0.0  # seconds


def text_parts(text: str, longest: int) -> tuple[Part, ...]:
    """`text` in parts of at most `longest` characters, every character in one of them but spaces
    at their ends.

    >>> text_parts("When the rain came, nobody who was there had an umbrella.", 40)
    (Part(text='When the rain came,', pause=0.12), Part(text='nobody who was there had an umbrella.', pause=0.0))
    """  # noqa: E501
    text = text.strip()
    parts: list[Part] = []
    begin = 0
    while len(text) - begin > longest:
        end, pause = _best_place(text[begin : begin + 2 * longest], longest)
        parts.append(Part(text[begin : begin + end].strip(), pause))
        begin += end
    parts.append(Part(text[begin:].strip()))
    return tuple(part for part in parts if part.text) or (Part(""),)


def with_short_words(text: str) -> str:
    """`text` with spaces in runs that no engine is asked to say at once.

    >>> with_short_words("A." * 20)
    'A.A.A.A.A.A.A.A.A.A.A.A.A.A.A. A.A.A.A.A.'
    """
    if not _RUN.search(text):
        return text
    parts: list[str] = []
    place = 0
    for mark in SOUND_MARK.finditer(text):
        parts += [_RUN.sub(_with_spaces, text[place : mark.start()]), mark[0]]
        place = mark.end()
    return "".join([*parts, _RUN.sub(_with_spaces, text[place:])])


def _with_spaces(run: re.Match[str]) -> str:
    pieces = _LETTERS if run[0].isalpha() else _PIECE
    return " ".join(pieces.findall(run[0]))


def _best_place(text: str, longest: int) -> tuple[int, float]:
    """Where the first part of `text`, which is too long, ends; and how long the voice rests."""
    window = text[: longest + 1]
    marks = [match.span() for match in SOUND_MARK.finditer(text)]
    for pattern, pause in PLACES:
        ends = [match.end() for match in pattern.finditer(window)]
        least = longest * SHORTEST if pattern is not WORD[0] else 0
        good = [end for end in ends if least < end and not _inside(end, marks)]
        if good:
            return good[-1], pause
    return longest, 0.0  # a word longer than all that can be said: no place is good


def _inside(place: int, spans: list[tuple[int, int]]) -> bool:
    return any(begin < place < end for begin, end in spans)
