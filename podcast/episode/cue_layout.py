"""How a sentence stands in a transcript: at most two lines of 65 characters at a time, parted
between phrases.

Players show a cue at a time, and what is longer they cut where they like.
https://podcastindex.org/namespace/1.0#transcript
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from podcast.kept_patterns import compiled

LONGEST_LINE = 65  # characters; half of it of those that are twice as wide
UNSPACED = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef"  # Han and Kana, which have no spaces
WIDE = compiled(f"[{UNSPACED}]")
SPACE = compiled(" ")
OPENING, CLOSING = (
    "（「『【",
    "、。，．：；！？）」』】",
)  # no line ends with these, none begins with those
BREAKS = compiled(
    rf"(?<![{UNSPACED}]) | (?![{UNSPACED}])"
    rf"|(?<=[{UNSPACED}])(?=[{UNSPACED}])(?<![{OPENING}])(?![{CLOSING}])"
)
PUNCTUATION, PAUSE = (
    ".;:!?…—–。；：！？",
    ",、，)]",
)  # after these a phrase ends, and less surely after these


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


BEGINNING = _words(  # words that begin a phrase
    "and or but nor because that which who whose where when while if as than though although since "
    "until after before",
    "to of in on at for with by from into about over under between through without against during "
    "said says",
    "und oder aber dass weil wenn als obwohl mit von für auf aus bei nach über unter ohne gegen",
    "et ou mais que qui dont où quand si comme avec de dans sur pour par sans y o pero cuando "
    "porque con en para por",
)
BINDING = _words(  # words that nobody parts from the next
    "a an the my your his her its our their this that these those of to in on at for with by from "
    "mr mrs ms dr",
    "der die das den dem des ein eine einen einem einer im am zum zur",
    "le la les un une des du au aux el los las una del al",
)
BETWEEN, WITHIN, BOUND = (
    1.0,
    2.0,
    4.0,
)  # before a word that begins a phrase; elsewhere; after one that wants another
EVEN = 2.0  # how much it counts that both halves are alike, against where they part


def laid_out(text: str) -> tuple[tuple[str, ...], ...]:
    """The cues of a sentence, each of one or two lines; a word longer than a line stands on one all
    the same."""
    wide = not text.isascii() and WIDE.search(text)
    longest, breaks = (LONGEST_LINE // 2, BREAKS) if wide else (LONGEST_LINE, SPACE)
    if len(text) <= longest:
        return ((text,),)
    places = list(breaks.finditer(text))
    if not places:
        return ((text,),)
    within = [
        found for found in places if found.start() <= longest and found.end() >= len(text) - longest
    ]
    if within:
        return (_parted(text, within),)
    left, right = _parted(text, places)
    return (*laid_out(left), *laid_out(right))


def joined(lines: Sequence[str]) -> str:
    """The text that lines or cues were made of: a space between two, unless both are of a script
    without spaces."""
    spaced = " ".join(lines)
    if spaced.isascii():
        return spaced
    text = lines[0]
    for line in lines[1:]:
        text += line if WIDE.match(text[-1:]) and WIDE.match(line) else f" {line}"
    return text


def _parted(text: str, breaks: Sequence[re.Match[str]]) -> tuple[str, str]:
    """In two, at the best of these places: between phrases, and so that the halves are about as
    long."""
    half = len(text) / 2
    at = min(
        breaks, key=lambda found: _badness(text, found) + EVEN * abs(found.start() - half) / half
    )
    return text[: at.start()], text[at.end() :]


def _badness(text: str, at: re.Match[str]) -> float:
    """How badly a line would end here."""
    last = text[: at.start()].rpartition(" ")[2] or " "
    if last.removesuffix(".").lower() in BINDING or (
        len(last) == 2 and last[1] == "."
    ):  # "the", "Mr.", "J."
        return BOUND
    if last[-1] in PUNCTUATION:
        return 0.0
    if last[-1] in PAUSE:
        return 0.2
    return BETWEEN if text[at.end() :].partition(" ")[0].lower() in BEGINNING else WITHIN
