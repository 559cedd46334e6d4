"""A paragraph as sentences, each a row of pieces: the narrator's text and the quotations in it.

A sentence goes on through its quotations, whatever marks they end with, and through their
attribution.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from podcast.kept_patterns import compiled
from podcast.languages.en.narration_lists import words
from podcast.scripter.model import Quote

MARK_HOLDER = "\ue000"  # of private use: stands for the rest of a mark of two characters
# A full stop, question or exclamation mark, what may close after it, white space, and the beginning
# of a sentence.
BREAK = compiled(r"([.!?…]++)[\"'”’)\]»]*+\s++(?=[\"'“‘«(\[]?[^\Wa-z_])")
FINAL = compiled(r"[.!?…][\"'”’)\]»]*+\s++$")
NESTED_END = " \t\n'’\"”"  # of a quotation that ends with one of its own
ABBREVIATIONS = words("abbreviations")
LAST_WORD = compiled(r"([^\W\d_]+|(?:[^\W\d_]\.)+[^\W\d_])$")
NAME_WITH_MARK = compiled(r"\b(?:E|Yahoo|Yum|Jeopardy|Joomla)$")
FAR = 64  # characters looked back for the word before a full stop; none is longer


@dataclass(frozen=True, slots=True)
class SentencePiece:
    """A stretch of a sentence; `text` is `source[start:end]`, of a quotation without its marks."""

    text: str
    start: int
    quote: Quote | None = None

    @property
    def opened(self) -> int:
        """Where its opening mark begins; its start, when it has none."""
        if self.quote is None or self.start != self.quote.start:
            return self.start
        return outer(self.quote)[0]

    @property
    def closed(self) -> int:
        """One past its closing mark; its end, when it has none."""
        end = self.start + len(self.text)
        if self.quote is None or end != self.quote.end:
            return end
        return outer(self.quote)[1]

    @property
    def marked(self) -> str:
        """Its words, those of a quotation between marks."""
        return self.text if self.quote is None else in_marks(self.text)


Sentence = tuple[SentencePiece, ...]


def split_quoted_sentences(
    source: str, start: int, end: int, quotes: Sequence[Quote]
) -> Iterator[Sentence]:
    """The sentences of the paragraph `source[start:end]`; `quotes` are those within it, in
    order."""
    sentence: list[SentencePiece] = []
    for piece in _pieces(source, start, end, quotes):
        if piece.quote is not None:
            if sentence and _whole(sentence[-1]) and not _same_sentence(sentence[-1], piece):
                yield tuple(sentence)
                sentence = []
            sentence.append(piece)
            continue
        for text, at, closed in _cut(piece, sentence[-1] if sentence else None):
            if text.strip() and (not closed or sentence or text.strip()):
                sentence.append(SentencePiece(text, at))
            if closed and sentence:
                yield tuple(sentence)
                sentence = []
    if sentence:
        yield tuple(sentence)


def _pieces(source: str, start: int, end: int, quotes: Sequence[Quote]) -> Iterator[SentencePiece]:
    at = start
    for quote in quotes:
        opened, closed = outer(quote)
        if opened < at or closed > end:
            continue  # overlaps another one: its marks stay as they are
        if opened > at:
            yield SentencePiece(source[at:opened], at)
        yield SentencePiece(source[quote.start : quote.end], quote.start, quote)
        at = closed
    if at < end:
        yield SentencePiece(source[at:end], at)


def in_marks(text: str) -> str:
    """`We row, ` -> `“We row,” `."""
    core = text.strip()
    before, _, after = text.partition(core) if core else (text, "", "")
    return f"{before}“{core}”{after}" if core else text


def outer(quote: Quote) -> tuple[int, int]:
    """A quotation's span with its marks."""
    return (
        quote.opened if 0 <= quote.opened <= quote.start else quote.start,
        max(quote.closed, quote.end),
    )


def _whole(piece: SentencePiece) -> bool:
    """Whether a sentence can end with this piece."""
    text = piece.text.rstrip(NESTED_END)
    return text.endswith((".", "!", "?", "…", ":")) if piece.quote is not None else False


def _same_sentence(before: SentencePiece, after: SentencePiece) -> bool:
    return before.quote is None or after.quote is None


def _cut(piece: SentencePiece, before: SentencePiece | None) -> Iterator[tuple[str, int, bool]]:
    """The narrator's text cut where sentences end: (text, offset, whether a sentence ends
    there)."""
    at = 0
    text = piece.text
    if before is not None and before.quote is not None and _ends_at_quotation(before, piece):
        blank = len(text) - len(text.lstrip())
        yield "", piece.start, True
        at = blank
    for hit in BREAK.finditer(text, at):
        if not _abbreviated(text, hit.start(1), hit.end(1)):
            yield text[at : hit.end()], piece.start + at, True
            at = hit.end()
    rest = text[at:]
    if rest:
        final = FINAL.search(rest[-FAR:])
        last = len(rest) - len(rest[-FAR:]) + final.start() if final else 0
        yield rest, piece.start + at, bool(final) and not _abbreviated(rest, last, last + 1)


def _ends_at_quotation(before: SentencePiece, piece: SentencePiece) -> bool:
    """Whether the sentence ends with the quotation before this text, rather than going on to its
    attribution."""
    quote, text = before.quote, piece.text
    assert quote is not None
    told = before.text.rstrip(NESTED_END)
    if not told.endswith((".", "!", "?", "…")) or not text[:1].isspace():
        return False
    clause = quote.attribution.clause
    first = piece.start + len(text) - len(text.lstrip())
    if clause[0] >= 0 and first <= clause[0] <= first + 3:
        return False
    start = text.lstrip()[:1]
    return not start or not (start.islower() or start in "–—-,;")


def _abbreviated(text: str, stop: int, after: int) -> bool:
    if text[stop:after] == "!":
        return _is_name_with_mark(text[max(0, stop - FAR) : stop], text[after : after + FAR])
    if text[stop:after] != ".":
        return False
    hit = LAST_WORD.search(text[max(0, stop - FAR) : stop])
    if not hit:
        return False
    word = hit[1]
    return word.lower() in ABBREVIATIONS or (len(word) == 1 and word.isupper()) or "." in word


def _is_name_with_mark(before: str, behind: str) -> bool:
    """Whether an exclamation mark is part of a name: "E! News", "Yahoo! Finance"."""
    return NAME_WITH_MARK.search(before) is not None and behind.lstrip()[:1].isupper()


def sentence_end(text: str) -> int:
    """Where the second sentence of a text begins; 0 when it has only one."""
    hits = (
        hit.end()
        for hit in BREAK.finditer(text)
        if not _abbreviated(text, hit.start(1), hit.end(1))
    )
    return next(hits, 0)


def sentences_of(text: str) -> list[str]:
    found: list[str] = []
    at = 0
    for hit in BREAK.finditer(text):
        if not _abbreviated(text, hit.start(1), hit.end(1)):
            found.append(text[at : hit.end()].strip())
            at = hit.end()
    found.append(text[at:].strip())
    return [sentence for sentence in found if sentence]
