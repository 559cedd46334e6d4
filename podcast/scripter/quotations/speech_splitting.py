"""Sentences with quotations, cut into utterances: the words of one speaker with the narrator's text
around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from podcast.kept_patterns import compiled
from podcast.languages.en.lexicon import VERBS
from podcast.languages.en.verb_forms import SAYING_ON
from podcast.languages.registry import ENGLISH
from podcast.scripter.model import Quote, QuoteKind
from podcast.scripter.quotations.quoted_sentences import MARK_HOLDER, Sentence, SentencePiece
from podcast.scripter.quotations.quoted_speech import QuotedSpeech, Span

JOINT = compiled(
    rf",?\s+(?:and|but|then|before|after|while|as|{'|'.join(SAYING_ON)})\b|[;.]", re.IGNORECASE
)
TIME_CLAUSE = ENGLISH.patterns["time_clause"]
SPOKEN = (QuoteKind.SPEECH, QuoteKind.BLOCK)


def has_speech(sentence: Sentence) -> bool:
    """Whether somebody speaks in it, beyond words of theirs inside the narrator's sentence."""
    return any(piece.quote is not None and piece.quote.kind in SPOKEN for piece in sentence)


def continues(sentence: Sequence[SentencePiece], following: Sentence) -> bool:
    """Whether the next sentence is nothing but more of the same person's words."""
    last = next(
        (p.quote for p in reversed(sentence) if p.quote is not None and p.quote.kind in SPOKEN),
        None,
    )
    first = following[0].quote
    if last is None or first is None or first.group != last.group:
        return False
    return not any(piece.text.strip(" .,") for piece in following if piece.quote is None)


def utterances(sentence: Sentence) -> list[QuotedSpeech]:
    """The sentence cut so that each part holds one utterance; `“A,” said X, but Y said: “B.”` gives
    two."""
    spoken = _spoken(sentence)
    parts: list[QuotedSpeech] = []
    rest: list[tuple[SentencePiece, bool]] = []
    group = -1
    for index, (piece, speaks) in enumerate(zip(sentence, spoken, strict=True)):
        speaks = speaks and not (group >= 0 and _is_in_time_clause(sentence, index, spoken))
        if speaks and piece.quote is not None:
            if group >= 0 and piece.quote.group != group:
                head, rest = _cut(rest)
                parts.append(_utterance(head))
            group = piece.quote.group
        rest.append((piece, speaks))
    parts.append(_utterance(rest))
    return parts


def _spoken(sentence: Sentence) -> list[bool]:
    """Which pieces are heard in the speaker's voice. A partial one that takes up a split quotation
    again is."""
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


def _is_in_time_clause(sentence: Sentence, index: int, spoken: Sequence[bool]) -> bool:
    """Whether words end a sentence that tells when others were said: `“No,” he wrote after she had
    said, “We row.”`"""
    piece, gap, first = sentence[index], sentence[index - 1], sentence[index - 2]
    if index < 2 or gap.quote is not None or first.quote is None or piece.quote is None:
        return False
    clause = first.quote.attribution.clause
    is_told_here = spoken[index - 2] and gap.start <= clause[0] < clause[1] - 1
    if not is_told_here or first.quote.group == piece.quote.group:
        return False
    told = gap.text[clause[1] - gap.start :]
    ends = all(not after.text.strip(" .\n") for after in sentence[index + 1 :])
    return ends and TIME_CLAUSE.match(told) is not None and ";" not in told


def _cut(
    pieces: list[tuple[SentencePiece, bool]],
) -> tuple[list[tuple[SentencePiece, bool]], list[tuple[SentencePiece, bool]]]:
    """Cut the narrator's text after the last quotation where what that quotation's attribution
    tells ends."""
    last = max(index for index, (_, speaks) in enumerate(pieces) if speaks)
    quote = pieces[last][0].quote
    assert quote is not None
    clause = quote.attribution.clause[1]
    for index in range(last + 1, len(pieces)):
        piece = pieces[index][0]
        if piece.quote is None and piece.start < clause <= piece.start + len(piece.text):
            return _cut_at(pieces, *_joint_of(pieces, index, clause))
    return pieces[: last + 1], pieces[last + 1 :]


def _joint_of(pieces: list[tuple[SentencePiece, bool]], index: int, clause: int) -> tuple[int, int]:
    """The piece in which the narrator leaves a quotation, and where: perhaps after a title, `on
    “The Tide”, adding`."""
    piece = pieces[index][0]
    cut = _joint(piece.text, clause - piece.start)
    if cut == len(piece.text) and index + 2 < len(pieces):
        named, after = pieces[index + 1][0], pieces[index + 2][0]
        hit = JOINT.match(after.text) if named.quote is not None and after.quote is None else None
        if hit:
            return index + 2, hit.start()
    return index, cut


def _cut_at(
    pieces: list[tuple[SentencePiece, bool]], index: int, cut: int
) -> tuple[list[tuple[SentencePiece, bool]], list[tuple[SentencePiece, bool]]]:
    piece = pieces[index][0]
    kept = [
        *pieces[:index],
        *([(SentencePiece(piece.text[:cut], piece.start), False)] if cut else []),
    ]
    left = piece.text[cut:].lstrip(" ,;")
    after = (
        [(SentencePiece(left, piece.start + len(piece.text) - len(left)), False)] if left else []
    )
    return kept, [*after, *pieces[index + 1 :]]


def _joint(text: str, clause: int) -> int:
    """Where the narrator leaves a quotation for the next one: `Novak told Berg | before asking
    him,`."""
    rest = text[clause:]
    hit = JOINT.search(rest)
    if hit:
        return clause + hit.start()
    says_more = any(word.lower() in VERBS for word in rest.replace(",", " ").split())
    return clause if says_more or rest.strip().endswith((":", ".")) else len(text)


def _utterance(pieces: Sequence[tuple[SentencePiece, bool]]) -> QuotedSpeech:
    """Pieces of one sentence as an utterance; quiet quotations are part of the narrator's text."""
    spoken = [index for index, (_, speaks) in enumerate(pieces) if speaks]
    row = [piece for piece, _ in pieces]
    return QuotedSpeech(
        _text(row[: spoken[0]]),
        tuple(row[index] for index in spoken),
        tuple(_text(row[one + 1 : two]) for one, two in pairwise(spoken)),
        _text(row[spoken[-1] + 1 :]),
    )


def _text(pieces: Sequence[SentencePiece]) -> Span:
    """The narrator's text with its quiet quotations in marks, each as long as the page's, so that
    offsets hold."""
    if not pieces:
        return "", -1
    begin = at = pieces[0].opened
    parts: list[str] = []
    for piece, before in zip(pieces, [None, *pieces], strict=False):
        closing = before.closed - at if before is not None else 0
        parts += [_mark("”", closing), _mark("“", piece.start - at - closing), piece.text]
        at = piece.start + len(piece.text)
    parts.append(_mark("”", pieces[-1].closed - at))
    return "".join(parts), begin


def _mark(mark: str, length: int) -> str:
    return mark + MARK_HOLDER * (length - 1) if length > 0 else ""
