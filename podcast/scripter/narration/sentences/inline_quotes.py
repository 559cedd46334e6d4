"""Words in marks that stay in the narrator's mouth: partial quotations, scare quotes, titles,
nicknames."""

from __future__ import annotations

import re
from dataclasses import replace

from podcast.languages.en import wording
from podcast.languages.registry import ENGLISH
from podcast.scripter.bare_urls import sites
from podcast.scripter.model import Quote, QuoteKind
from podcast.scripter.narration.sentences.script_markup import AT_A_DISTANCE
from podcast.scripter.quotations.quoted_sentences import MARK_HOLDER, Sentence, SentencePiece
from podcast.scripter.typography import single_spaced, words_of

HELD = re.compile(f"{MARK_HOLDER}+")
THING_THAT_SAYS = ENGLISH.patterns["thing_that_says"]
AMOUNT = " of "  # a “chosen few” of the firms
BULLET = re.compile(r"^[•·▪◦‣∙●○*–-]\s+")
POINTING = ENGLISH.patterns["pointing"]
POINTING_FAR = ENGLISH.patterns["pointing_from_afar"]
NAMING = ENGLISH.patterns["naming"]


def unmarked(text: str) -> str:
    """The text without what stood for the rest of a long mark."""
    return single_spaced(HELD.sub("", text)) if MARK_HOLDER in text else text


def quiet(sentence: Sentence) -> str:
    """The sentence as the narrator reads it on: whose words are whose, the marks still tell.

    `• the “experts” rowed` -> `the “experts” rowed`, with a note that the ear has to be told
    """
    parts: list[str] = []
    for piece, after in zip(sentence, [*sentence[1:], None], strict=True):
        if piece.quote is None:
            parts.append(piece.text)
            continue
        following = after.text if after is not None else ""
        if following.startswith((":", ";")):
            piece = replace(piece, text=piece.text.rstrip(".,"))  # “We row.”: it is one stop
        before = parts[-1] if parts else ""
        if before.endswith("”"):
            parts.append(" ")  # “a sham,” “a fraud”: nothing but a space was between them
        if before and is_said_whole(piece.text, before):
            parts[-1] = f"{before.rstrip()[:-1]}: "
        ironic = _is_ironic(piece, before, following)
        parts.append(f"{AT_A_DISTANCE}{piece.marked}" if ironic else piece.marked)
    return sites(BULLET.sub("", unmarked(single_spaced("".join(parts)))))


def is_said_whole(text: str, before: str) -> bool:
    """Whether a sentence of somebody's begins here: `He vowed, “We will row …”` has a colon for the
    ear."""
    from podcast.languages.en.lexicon import VERBS

    last = before.rstrip(" ,").rsplit(" ", 1)[-1].lower()
    if THING_THAT_SAYS.search(before.rstrip(" ,")):
        return False  # `his weekly radio show, “Morning Tide”`
    return (
        before.rstrip().endswith(",")
        and text[:1].isupper()
        and last in VERBS
        and last != wording.QUOTE
        and words_of(text) > 2
    )


def _is_nobodys(quote: Quote) -> bool:
    """Whether it is told nowhere whose words stand between the marks."""
    said = quote.attribution
    is_open = said.clause[0] < 0 and said.verb[0] < 0
    return quote.kind is QuoteKind.SCARE or (quote.kind is QuoteKind.PARTIAL and is_open)


def _is_ironic(piece: SentencePiece, before: str, following: str) -> bool:
    """Whether the marks alone tell that the narrator does not mean it: `the “experts”`; not a
    “chosen few” of the firms, nor what is called a “tide”."""
    if piece.quote is None or not _is_nobodys(piece.quote):
        return False
    is_short = words_of(piece.text) <= 3 and not piece.text[:1].isupper()
    is_amount = following.startswith(AMOUNT)
    points = POINTING.search(before[-12:]) and not NAMING.search(before[-24:])
    if not points and words_of(piece.text) == 1:  # `the paper-thin medical “record”`
        points = POINTING_FAR.search(before[-48:]) and not NAMING.search(before[-24:])
    return is_short and not is_amount and bool(points)
