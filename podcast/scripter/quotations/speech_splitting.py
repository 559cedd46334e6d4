"""Sentences with quotations, cut into utterances: the words of one speaker with the narrator's text around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from podcast.scripter.model import Attribution, Quote, QuoteKind, SpeakerKind
from podcast.scripter.narration.quiet import MARK_HOLDER
from podcast.scripter.narration.sentences import BREAK, Piece, Sentence, outer
from podcast.scripter.narration.speech import words_of
from podcast.scripter.narration.verbs import SAYING_ON
from podcast.scripter.words import VERBS

JOINT = re.compile(rf",?\s+(?:and|but|then|before|after|while|as|{'|'.join(SAYING_ON)})\b|[;.]", re.IGNORECASE)
SPOKEN = (QuoteKind.SPEECH, QuoteKind.BLOCK)
Span = tuple[str, int]  # text and its offset in the source


@dataclass(frozen=True, slots=True)
class Utterance:
    """One thing that somebody says, as the page has it."""

    lead: Span
    pieces: tuple[Piece, ...]
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
        row = [Piece(*self.lead)]
        for piece, gap in zip(self.pieces, self.gaps, strict=True):
            row += [piece, Piece(*gap)]
        return tuple(row)

    @property
    def breaks(self) -> list[str]:
        """For each gap between pieces, what ends in it: "." a sentence, ";" half of one, "" neither."""
        ends = (text.rstrip()[-1:] for text, _ in self.between)
        return ["." if end in (".", "!", "?", ":", "") else ";" if end == ";" else "" for end in ends]

    def holds(self, given: Attribution) -> bool:
        """Whether the attribution stands in the narrator's text after a piece."""
        return any(start <= given.clause[0] < start + len(text) for text, start in self.gaps)

    def around(self, given: Attribution) -> Span:
        """The narrator's text that holds the attribution, and what follows the last piece."""
        for index, (text, start) in enumerate(self.gaps):
            if start <= given.clause[0] < start + len(text):
                more = " ".join(other.strip(" .,;\n") for other, _ in self.gaps[index + 1 :]).strip()
                return (f"{text.rstrip(' .,;')} {more}" if more else text), start
        return self.tail


@dataclass(frozen=True, slots=True)
class Group:
    """What is known of an utterance as a whole, over all its paragraphs."""

    given: Attribution
    words: int
    quotes: tuple[Quote, ...]


def known_groups(quotes: Sequence[Quote]) -> dict[int, Group]:
    """The groups of an article: whose words, the best evidence among the pieces, and how many words."""
    gathered: dict[int, list[Quote]] = {}
    for quote in quotes:
        gathered.setdefault(quote.group, []).append(quote)
    return {
        number: Group(_best(members), sum(words_of(quote.text) for quote in members), tuple(members))
        for number, members in gathered.items()
    }


def _best(quotes: Sequence[Quote]) -> Attribution:
    def rank(quote: Quote) -> tuple[bool, bool]:
        given = quote.attribution
        return given.kind is not SpeakerKind.NONE, given.clause[0] >= 0

    return max(quotes, key=rank).attribution


def clause_text(source: str, group: Group) -> Span | None:
    """The narrator's text that holds the attribution of a group, to the end of its sentence."""
    given = group.given
    before = [quote for quote in group.quotes if quote.end <= given.clause[0]]
    if given.clause[0] < 0 or not before:
        return None
    start = outer(before[-1])[1]
    following = [outer(quote)[0] for quote in group.quotes if quote.start > given.clause[0]]
    stop = min([len(source), *following])
    paragraph = source.find("\n", given.clause[1], stop)
    stop = stop if paragraph < 0 else paragraph
    end = BREAK.search(source, given.clause[1], stop)
    return source[start : end.end(1) if end else stop], start


def has_speech(sentence: Sentence) -> bool:
    """Whether somebody speaks in it, beyond words of theirs inside the narrator's sentence."""
    return any(piece.quote is not None and piece.quote.kind in SPOKEN for piece in sentence)


def continues(sentence: Sequence[Piece], following: Sentence) -> bool:
    """Whether the next sentence is nothing but more of the same person's words."""
    last = next((p.quote for p in reversed(sentence) if p.quote is not None and p.quote.kind in SPOKEN), None)
    first = following[0].quote
    if last is None or first is None or first.group != last.group:
        return False
    return not any(piece.text.strip(" .,") for piece in following if piece.quote is None)


def utterances(sentence: Sentence) -> list[Utterance]:
    """The sentence cut so that each part holds one utterance; `“A,” said X, but Y said: “B.”` gives two."""
    spoken = _spoken(sentence)
    parts: list[Utterance] = []
    rest: list[tuple[Piece, bool]] = []
    group = -1
    for piece, speaks in zip(sentence, spoken, strict=True):
        if speaks and piece.quote is not None:
            if group >= 0 and piece.quote.group != group:
                head, rest = _cut(rest)
                parts.append(_utterance(head))
            group = piece.quote.group
        rest.append((piece, speaks))
    parts.append(_utterance(rest))
    return parts


def _spoken(sentence: Sentence) -> list[bool]:
    """Which pieces are heard in the speaker's voice. A partial one that takes up a split quotation again is."""
    flags: list[bool] = []
    last: Quote | None = None
    gap = ""
    gap_start = 0
    for piece in sentence:
        quote = piece.quote
        if quote is None:
            gap, gap_start = piece.text, piece.start
            flags.append(False)
            continue
        speaks = quote.kind in SPOKEN
        if not speaks and last is not None and quote.group == last.group:
            clause = last.attribution.clause[1] - gap_start
            resumes = gap.rstrip().endswith((",", ";", "—", "–", "-")) and 0 < clause <= len(gap)
            resumes = resumes and (piece.text[:1].islower() or not gap[clause:].strip(" ,.;—–-"))
            speaks = (not gap.strip(" ,.;") or resumes) and quote.kind is not QuoteKind.TITLE
        flags.append(speaks)
        last = quote if speaks else last
    return flags


def _cut(pieces: list[tuple[Piece, bool]]) -> tuple[list[tuple[Piece, bool]], list[tuple[Piece, bool]]]:
    """Cut the narrator's text after the last quotation where what that quotation's attribution tells ends."""
    last = max(index for index, (_, speaks) in enumerate(pieces) if speaks)
    quote = pieces[last][0].quote
    assert quote is not None
    clause = quote.attribution.clause[1]
    for index in range(last + 1, len(pieces)):
        piece = pieces[index][0]
        if piece.quote is None and piece.start < clause <= piece.start + len(piece.text):
            return _cut_at(pieces, *_joint_of(pieces, index, clause))
    return pieces[: last + 1], pieces[last + 1 :]


def _joint_of(pieces: list[tuple[Piece, bool]], index: int, clause: int) -> tuple[int, int]:
    """The piece in which the narrator leaves a quotation, and where: perhaps after a title, `on “The Tide”, adding`."""
    piece = pieces[index][0]
    cut = _joint(piece.text, clause - piece.start)
    if cut == len(piece.text) and index + 2 < len(pieces):
        named, after = pieces[index + 1][0], pieces[index + 2][0]
        hit = JOINT.match(after.text) if named.quote is not None and after.quote is None else None
        if hit:
            return index + 2, hit.start()
    return index, cut


def _cut_at(
    pieces: list[tuple[Piece, bool]], index: int, cut: int
) -> tuple[list[tuple[Piece, bool]], list[tuple[Piece, bool]]]:
    piece = pieces[index][0]
    kept = [*pieces[:index], *([(Piece(piece.text[:cut], piece.start), False)] if cut else [])]
    left = piece.text[cut:].lstrip(" ,;")
    after = [(Piece(left, piece.start + len(piece.text) - len(left)), False)] if left else []
    return kept, [*after, *pieces[index + 1 :]]


def _joint(text: str, clause: int) -> int:
    """Where the narrator leaves a quotation for the next one: `Novak told Berg | before asking him,`."""
    rest = text[clause:]
    hit = JOINT.search(rest)
    if hit:
        return clause + hit.start()
    says_more = any(word.lower() in VERBS for word in rest.replace(",", " ").split())
    return clause if says_more or rest.strip().endswith((":", ".")) else len(text)


def _utterance(pieces: Sequence[tuple[Piece, bool]]) -> Utterance:
    """Pieces of one sentence as an utterance; quiet quotations are part of the narrator's text."""
    spoken = [index for index, (_, speaks) in enumerate(pieces) if speaks]
    row = [piece for piece, _ in pieces]
    return Utterance(
        _text(row[: spoken[0]]),
        tuple(row[index] for index in spoken),
        tuple(_text(row[one + 1 : two]) for one, two in pairwise(spoken)),
        _text(row[spoken[-1] + 1 :]),
    )


def _text(pieces: Sequence[Piece]) -> Span:
    """The narrator's text with its quiet quotations; holders stand for their marks, so that offsets hold."""
    if not pieces:
        return "", -1
    parts: list[str] = []
    at = pieces[0].start
    for piece in pieces:
        parts += [MARK_HOLDER * (piece.start - at), piece.text]
        at = piece.start + len(piece.text)
    return "".join(parts), pieces[0].start
