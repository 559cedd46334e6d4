"""A paragraph cut into what the narrator tells and passages in which somebody speaks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from podcast.languages.model import Language
from podcast.scripter.model import Quote, QuoteKind, SpeakerKind
from podcast.scripter.quotations.quoted_sentences import outer
from podcast.scripter.quotations.quoted_speech import Span
from podcast.scripter.retelling.sentence_ends import sentence_ends
from podcast.scripter.typography import words_of

SPACES = " \t\r\n\u00a0\u2002\u2003\u2009\u202f"
EDGES = f"{SPACES},.;—–―-"
MARKS = '"“”„‟«»‹›‘’‚'
PARTING = '"“”„‟«»'  # marks around a quotation
DASHES = "—–―"
SENTENCE = 3  # words of a quotation that may be a sentence though nothing tells so
STOPS = (".", "!", "?", "…", ":")


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of one speaker, with the narrator's text of the same sentence around them."""

    start: int
    end: int
    lead: Span  # before the first quotation
    quotes: tuple[Quote, ...]
    gaps: tuple[Span, ...]  # after each quotation

    @property
    def words(self) -> int:
        """How many words are quoted."""
        return sum(words_of(quote.text) for quote in self.quotes)


Told = tuple[int, int]  # a stretch of the source that the narrator tells


@dataclass(frozen=True, slots=True)
class _Paragraph:
    source: str
    start: int
    end: int
    quotes: Sequence[Quote]
    language: Language

    def narrated(self, start: int, end: int) -> str:
        """The stretch with quotations blanked: what ends inside them ends no sentence."""
        text = self.source[start:end]
        for quote in self.quotes:
            if start <= quote.start and quote.end <= end:
                first = quote.text[:1]
                blank = (first if first.isupper() else "x").ljust(quote.end - quote.start, "x")
                text = f"{text[: quote.start - start]}{blank}{text[quote.end - start :]}"
        return text

    def begins(self, start: int, end: int) -> int:
        """Where the last sentence before `end` begins."""
        ends = sentence_ends(f"{self.narrated(start, end)}X", self.language)
        return start + ends[-1] if ends else start

    def ends(self, start: int, end: int) -> int:
        """Where the sentence that goes on at `start` ends."""
        ends = sentence_ends(self.narrated(start, end), self.language)
        return start + ends[0] if ends else end


def passages(
    source: str, start: int, end: int, quotes: Sequence[Quote], language: Language
) -> Iterator[Told | Passage]:
    """What the narrator tells and what is said in the paragraph `source[start:end]`, in order."""
    paragraph = _Paragraph(source, start, end, quotes, language)
    spoken = [quote for quote in quotes if outer(quote)[1] <= end]
    at, number = start, 0
    while number < len(spoken):
        quote = spoken[number]
        opened = _opened(source, quote, start)
        if opened < at:
            number += 1
            continue
        begins = paragraph.begins(at, opened)
        if not _speaks(source, quote, begins):
            number += 1
            continue
        if source[at:begins].strip(SPACES):
            yield at, begins
        passage, number = _passage(paragraph, begins, spoken, number)
        yield passage
        at = passage.end
    if source[at:end].strip(SPACES):
        yield at, end


def _opened(source: str, quote: Quote, start: int) -> int:
    """Where a quotation begins, with the dash of a dialogue."""
    opened = outer(quote)[0]
    before = source[start:opened].rstrip(SPACES)
    is_dialogue = opened == quote.start and before.endswith(tuple(DASHES))
    return start + len(before) - 1 if is_dialogue else opened


def _speaks(source: str, quote: Quote, begins: int) -> bool:
    """Whether somebody speaks in it, rather than that the narrator uses somebody's words."""
    opened = outer(quote)[0]
    lead = source[begins:opened].strip(EDGES + MARKS)
    if lead and not lead.endswith(":"):
        return False
    if quote.kind in (QuoteKind.SPEECH, QuoteKind.BLOCK):
        return True
    is_long = words_of(quote.text) >= SENTENCE
    return quote.kind is QuoteKind.PARTIAL and is_long and not quote.text[:1].islower()


def _passage(
    paragraph: _Paragraph, begins: int, quotes: Sequence[Quote], number: int
) -> tuple[Passage, int]:
    """The passage that begins with quotation `number`, and the number of the next one."""
    source, end = paragraph.source, paragraph.end
    pieces, gaps = [quotes[number]], []
    lead = source[begins : outer(pieces[0])[0]]
    number += 1
    while number < len(quotes):
        closed, opened = outer(pieces[-1])[1], outer(quotes[number])[0]
        between = source[closed:opened]
        same = _is_same_speech(pieces[0], quotes[number], between)
        if opened < closed or not same or not _goes_on(paragraph, pieces[-1], closed, opened):
            break
        if _is_in_sentence(between) or _has_its_own_clause(paragraph, between, quotes, number):
            break
        gaps.append((between, closed))
        pieces.append(quotes[number])
        number += 1
    closed = outer(pieces[-1])[1]
    stops = _ends_here(source, pieces[-1], closed, end)
    after = closed if stops else paragraph.ends(closed, end)
    gaps.append((source[closed:after], closed))
    return Passage(begins, after, (lead, begins), tuple(pieces), tuple(gaps)), number


def _is_in_sentence(between: str) -> bool:
    """Whether a later piece stands inside the narrator's sentence: `“…”, sagt Moos, der das “einen
    Witz” nennt`, `sagte sie dem “Hafenblatt”`: there it has to stay."""
    told = between.rstrip(SPACES + DASHES)
    return bool(told) and told[-1].isalnum()


def _has_its_own_clause(
    paragraph: _Paragraph, between: str, quotes: Sequence[Quote], number: int
) -> bool:
    """Whether a piece behind a finished sentence is followed by who says it: `“…”, sagt Moos.
    “…”, sagt Harms.`"""
    if not between.strip(EDGES) or not between.rstrip(SPACES).endswith((".", "!", "?")):
        return False
    closed = outer(quotes[number])[1]
    last = number + 1 == len(quotes)
    end = paragraph.end if last else max(closed, outer(quotes[number + 1])[0])
    if _ends_here(paragraph.source, quotes[number], closed, end):
        return False
    return any(map(str.isalpha, paragraph.source[closed : paragraph.ends(closed, end)]))


def _is_same_speech(first: Quote, following: Quote, between: str) -> bool:
    """Whether two pieces are one person's: no mark parts them, or only `“, sagt Harms, „`."""
    if following.group == first.group or not any(mark in between for mark in PARTING):
        return True
    one, other = first.attribution, following.attribution
    same = other.kind is SpeakerKind.NONE or (one.resolved or one.speaker) == (
        other.resolved or other.speaker
    )
    resumes = between.rstrip(SPACES + DASHES).endswith(",") and following.text[:1].islower()
    return same and resumes


def _goes_on(paragraph: _Paragraph, piece: Quote, closed: int, opened: int) -> bool:
    """Whether nothing but the words that tell who speaks stands between two pieces."""
    between = paragraph.source[closed:opened]
    if not between.strip(EDGES):
        return True
    if _ends_here(paragraph.source, piece, closed, opened):
        return False
    return paragraph.ends(closed, opened) >= opened


def _ends_here(source: str, piece: Quote, closed: int, end: int) -> bool:
    """Whether the sentence ends with the quotation: what follows begins another."""
    rest = source[closed:end]
    first = rest.lstrip(SPACES)[:1]
    if not first:
        return True
    if not rest[:1].isspace() or first in ",;" or first in DASHES:
        return False
    return not first.islower() and (piece.text.rstrip(SPACES).endswith(STOPS) or first.isupper())
