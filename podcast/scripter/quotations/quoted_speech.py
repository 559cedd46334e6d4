"""What one person says, as the page has it: lead, pieces, the narrator's words between, tail."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from podcast.scripter.model import Attribution, Quote, SpeakerKind
from podcast.scripter.quotations.quoted_sentences import BREAK, Sentence, SentencePiece, outer
from podcast.scripter.typography import words_of

Span = tuple[str, int]  # text and its offset in the source
# What ends in a gap between pieces: a sentence, or half of one; nothing between them ends one.
BREAKS = {".": ".", "!": ".", "?": ".", ":": ".", "": ".", ";": ";"}


@dataclass(frozen=True, slots=True)
class QuotedSpeech:
    """One thing that somebody says, as the page has it."""

    lead: Span
    pieces: tuple[SentencePiece, ...]
    between: tuple[Span, ...]  # after each piece but the last
    tail: Span

    @property
    def group(self) -> int:
        """The number that its pieces share."""
        quote = self.pieces[0].quote
        assert quote is not None
        return quote.group

    @property
    def gaps(self) -> tuple[Span, ...]:
        """The narrator's text after each piece."""
        return (*self.between, self.tail)

    @property
    def flat(self) -> Sentence:
        """All of it as one sentence of the narrator's."""
        row = [SentencePiece(*self.lead)]
        for piece, gap in zip(self.pieces, self.gaps, strict=True):
            row += [piece, SentencePiece(*gap)]
        return tuple(row)

    @property
    def breaks(self) -> list[str]:
        """For each gap between pieces, what ends in it: "." a sentence, ";" half of one, ""
        neither."""
        ends = (text.rstrip()[-1:] for text, _ in self.between)
        return [BREAKS.get(end, "") for end in ends]

    def parted(self) -> tuple[QuotedSpeech, QuotedSpeech | None]:
        """The sentence that it begins in, and what is said after that one's end: `It is “ten
        times the size,” he said. | “It helps …”`."""
        for index, (end, piece) in enumerate(zip(self.breaks, self.pieces[1:], strict=True), 1):
            if end == "." and piece.text[:1].isupper():
                text, start = self.between[index - 1]
                return (
                    QuotedSpeech(
                        self.lead, self.pieces[:index], self.between[: index - 1], (text, start)
                    ),
                    QuotedSpeech(("", -1), self.pieces[index:], self.between[index:], self.tail),
                )
        return self, None

    def holds(self, attribution: Attribution) -> bool:
        """Whether the attribution stands in the narrator's text after a piece."""
        return any(start <= attribution.clause[0] < start + len(text) for text, start in self.gaps)

    def around(self, attribution: Attribution) -> Span:
        """The narrator's text that holds the attribution, and what follows the last piece."""
        for index, (text, start) in enumerate(self.gaps):
            if start <= attribution.clause[0] < start + len(text):
                more = " ".join(
                    other.strip(" .,;\n") for other, _ in self.gaps[index + 1 :]
                ).strip()
                return (f"{text.rstrip(' .,;')} {more}" if more else text), start
        return self.tail


@dataclass(frozen=True, slots=True)
class SpeechGroup:
    """What is known of an utterance as a whole, over all its paragraphs."""

    attribution: Attribution
    words: int
    quotes: tuple[Quote, ...]


def known_groups(quotes: Sequence[Quote]) -> dict[int, SpeechGroup]:
    """The groups of an article: whose words, the best evidence among the pieces, and how many
    words."""
    gathered: dict[int, list[Quote]] = {}
    for quote in quotes:
        gathered.setdefault(quote.group, []).append(quote)
    return {
        number: SpeechGroup(
            _best(members), sum(words_of(quote.text) for quote in members), tuple(members)
        )
        for number, members in gathered.items()
    }


def _best(quotes: Sequence[Quote]) -> Attribution:
    def rank(quote: Quote) -> tuple[bool, bool]:
        attribution = quote.attribution
        return attribution.kind is not SpeakerKind.NONE, attribution.clause[0] >= 0

    return max(quotes, key=rank).attribution


def clause_text(source: str, group: SpeechGroup) -> Span | None:
    """The narrator's text that holds the attribution of a group, to the end of its sentence."""
    attribution = group.attribution
    before = [quote for quote in group.quotes if quote.end <= attribution.clause[0]]
    if attribution.clause[0] < 0 or not before:
        return None
    start = outer(before[-1])[1]
    following = [outer(quote)[0] for quote in group.quotes if quote.start > attribution.clause[0]]
    stop = min([len(source), *following])
    paragraph = source.find("\n", attribution.clause[1], stop)
    stop = stop if paragraph < 0 else paragraph
    end = BREAK.search(source, attribution.clause[1], stop)
    return source[start : end.end(1) if end else stop], start
