"""Which quotations are somebody speaking, whole, and which belong to the narrator's sentence, as
the ear needs them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from podcast.languages.registry import ENGLISH
from podcast.scripter.discourse.referring_expressions import key_of
from podcast.scripter.listening_limits import FEW
from podcast.scripter.model import Quote, QuoteKind
from podcast.scripter.quotations.quoted_sentences import outer, sentence_end
from podcast.scripter.typography import words_of

BEGINS = ENGLISH.patterns["may_begin_sentence"]
HANGING = (
    "on",
    "of",
    "for",
    "in",
    "at",
    "with",
    "by",
    "from",
    "the",
    "a",
    "an",
    "called",
    "titled",
    "named",
)
LINKING = ("and", "but", "then", "so", "yet")
NAMING = ENGLISH.narration["names a thing"]
UNCLOSED_CLAUSE = ENGLISH.patterns["clause_in_quotation"]
SHORT_TITLE = 5  # words


def heard_whole(quotes: Sequence[Quote], source: str) -> list[Quote]:
    """Short ones like `“No,” said X, “not there.”` taken as speech: they are whole and their
    attribution follows.

    And `“There!”` in `“Look,” said X. “There!”`: it goes on with what was speech. And what fills a
    paragraph.
    """
    found: list[Quote] = []
    for quote in quotes:
        whole = quote.text[:1].isupper() and (
            _said_before(quote, source)
            or _led_to(quote, source)
            or (bool(found) and _takes_up(found[-1], quote, source))
        )
        if found and _resumes(found[-1], quote, source):
            quote = replace(quote, group=found[-1].group, attribution=found[-1].attribution)
        if quote.kind not in (QuoteKind.SPEECH, QuoteKind.BLOCK) and (
            whole or _fills_paragraph(quote, source)
        ):
            quote = replace(quote, kind=QuoteKind.SPEECH)
        found.append(quote)
    return found


def without_unclosed(quotes: Sequence[Quote]) -> list[Quote]:
    """Without those whose closing mark is missing, so that the narrator's words seem to be theirs:
    `“Is the ferry late? he asked.` stays as it stands."""
    return [
        quote
        for quote in quotes
        if quote.closed > quote.end or not UNCLOSED_CLAUSE.search(quote.text.rstrip())
    ]


def _resumes(before: Quote, quote: Quote, source: str) -> bool:
    """Whether it goes on with a sentence that its attribution split: `“The boats,” Moe told us,
    “are in.”`"""
    between = source[outer(before)[1] : outer(quote)[0]]
    same = key_of(before.attribution) == key_of(quote.attribution) and before.group != quote.group
    split = (
        before.text.rstrip().endswith(",")
        and between.rstrip().endswith(",")
        and quote.text[:1].islower()
    )
    told = before.attribution.clause[0] >= outer(before)[1]
    return same and split and told and before.kind is QuoteKind.SPEECH and "\n" not in between


def _fills_paragraph(quote: Quote, source: str) -> bool:
    """Whether it is a paragraph of one sentence or more: `“… then he lost it. We looked.”`"""
    start, end = outer(quote)
    alone = source[max(0, start - 1) : start] in ("", "\n") and source[end : end + 1] in ("", "\n")
    text = quote.text.strip()
    whole = text[:1].isupper() and text.endswith((".", "!", "?", "…"))
    return (
        alone
        and quote.closed > quote.end
        and words_of(text) >= FEW
        and (whole or sentence_end(text) > 0)
    )


def _takes_up(before: Quote, quote: Quote, source: str) -> bool:
    """Whether it is a sentence after the attribution of the same person's words."""
    between = source[outer(before)[1] : outer(quote)[0]]
    said = before.kind is QuoteKind.SPEECH and before.group == quote.group
    return said and between.rstrip().endswith((".", "!", "?")) and "\n" not in between


def _said_before(quote: Quote, source: str) -> bool:
    """Whether it begins its sentence, and its attribution follows it."""
    after = quote.attribution.clause[0] - max(quote.closed, quote.end)
    if not BEGINS.search(source[max(0, outer(quote)[0] - 24) : outer(quote)[0]]):
        return False  # `On “This Tide,” Penn said …`
    return quote.text.rstrip().endswith((",", ".", "!", "?", "…")) and 0 <= after <= 2


def _led_to(quote: Quote, source: str) -> bool:
    """Whether somebody's `… wrote on X:` leads to it, and it has words enough to be more than a
    title."""
    return (
        quote.attribution.clause[0] >= 0
        and source[max(0, outer(quote)[0] - 3) : outer(quote)[0]].rstrip().endswith(":")
        and words_of(quote.text) >= FEW
    )


def inside_sentences(quotes: Sequence[Quote], source: str) -> list[Quote]:
    """Those like `called it “a long, wet year,” but` taken as partial: they belong to the
    narrator's sentence.

    Not what takes up a quotation again after its attribution: `“A,” X said “and b.”`
    """
    found: list[Quote] = []
    for quote in quotes:
        before = source[max(0, outer(quote)[0] - 24) : outer(quote)[0]].rstrip(" ")
        after = source[outer(quote)[1] : outer(quote)[1] + 1]
        resumes = (
            found
            and found[-1].group == quote.group
            and "\n" not in source[found[-1].end : quote.start]
        )
        if (
            quote.kind is QuoteKind.SPEECH
            and quote.text[:1].islower()
            and before[-1:].isalpha()
            and not resumes
        ):
            quote = replace(quote, kind=QuoteKind.PARTIAL)
        elif quote.kind is QuoteKind.SPEECH and _is_title(quote, before, after) and not resumes:
            quote = replace(quote, kind=QuoteKind.TITLE)
        found.append(quote)
    return found


def _is_title(quote: Quote, before: str, after: str) -> bool:
    """Whether a short one belongs to the narrator's words before it: `On “This Tide,” Penn said
    …`, `In her book “The Long Tide”, Moss …`, `the woman whom everyone calls “Auntie Ada.”`"""
    last = before.rsplit(" ", 1)[-1].lower()
    if words_of(quote.text) > SHORT_TITLE or not quote.text[:1].isupper():
        return False
    if not before[-1:].isalpha() or last in (*LINKING, *ENGLISH.speech_verbs.kind):
        return last in NAMING and not after.startswith(",")
    hangs = last in HANGING or last.endswith(("’s", "'s"))  # "a study on “Row, Brother.”"
    is_titled = after.startswith(",") and _has_title_case(quote.text)
    return quote.text.endswith(",") or (hangs and quote.text.endswith(".")) or is_titled


def _has_title_case(text: str) -> bool:
    """`The Price of Scale`"""
    words = [word.strip(".,!?") for word in text.split()]
    return len(words) > 1 and all(
        word[:1].isupper() or word in ENGLISH.narration["lowered"] for word in words
    )
