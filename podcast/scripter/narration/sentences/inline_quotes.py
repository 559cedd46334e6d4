"""Words in marks that stay in the narrator's mouth: partial quotations, scare quotes, titles,
nicknames."""

from __future__ import annotations

import re

from podcast.languages.en import wording
from podcast.languages.registry import ENGLISH
from podcast.scripter.bare_urls import sites
from podcast.scripter.model import QuoteKind
from podcast.scripter.quotations.quoted_sentences import MARK_HOLDER, Sentence
from podcast.scripter.typography import single_spaced, words_of

HELD = re.compile(f"{MARK_HOLDER}+")
STUCK = re.compile(
    r"[^\W_](?:[^\W_]|/)|[.:/@,;!?][^\W_]"
)  # two characters that make one word, or a URL, together
APART = re.compile(
    rf"(?<=[^\W_]){MARK_HOLDER}+(?=[^\W_]|/)|(?<=[.:/@,;!?]){MARK_HOLDER}+(?=[^\W_])"
)
BULLET = re.compile(r"^[•·▪◦‣∙●○*–-]\s+")
POINTING = ENGLISH.patterns["pointing"]
NAMING = ENGLISH.patterns["naming"]


def unmarked(text: str) -> str:
    """The text without the holders of marks that are not said; words that only a mark parted stay
    two."""
    return single_spaced(HELD.sub("", APART.sub(" ", text))) if MARK_HOLDER in text else text


def quiet(sentence: Sentence) -> str:
    """The sentence as the narrator reads it on: marks dropped, distance kept."""
    parts: list[str] = []
    for piece, after in zip(sentence, [*sentence[1:], None], strict=True):
        text = piece.text
        if piece.quote is not None and after is not None and after.text.startswith((":", ";")):
            text = text.rstrip(".,")  # “We row.”: it is one stop
        amount = after is not None and after.text.startswith(
            " of "
        )  # a “chosen few” of the firms is no irony
        if piece.quote is not None and piece.quote.kind is QuoteKind.SCARE and parts and not amount:
            text = _distant(text, parts)
        if parts and piece.quote is not None and _is_said_whole(text, parts[-1]):
            parts[-1] = f"{parts[-1].rstrip()[:-1]}: "
        if parts and STUCK.fullmatch(parts[-1][-1:] + text[:1]):
            text = f" {text}"  # the marks that go parted two words
        parts.append(text)
    return sites(BULLET.sub("", unmarked(single_spaced("".join(parts)))))


def _is_said_whole(text: str, before: str) -> bool:
    """Whether a sentence of somebody's begins here: `He vowed, “We will row …”` has a colon for the
    ear."""
    from podcast.languages.en.lexicon import VERBS

    last = before.rstrip(" ,").rsplit(" ", 1)[-1].lower()
    return (
        before.rstrip().endswith(",")
        and text[:1].isupper()
        and last in VERBS
        and words_of(text) > 2
    )


def _distant(text: str, parts: list[str]) -> str:
    """`the “experts”` -> `the so-called experts`, where the marks alone told that they are none."""
    before = parts[-1]
    pointing = POINTING.search(before[-12:])
    if words_of(text) > 2 or text[:1].isupper() or not pointing or NAMING.search(before[-24:]):
        return text
    if pointing[1].lower() == "an":
        parts[-1] = before.rstrip()[:-1] + " "
    return f"{wording.SO_CALLED} {text}"
