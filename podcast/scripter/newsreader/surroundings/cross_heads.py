"""Cross-heads of a pasted text: a word or two with a full stop, alone between paragraphs."""

from __future__ import annotations

from collections.abc import Sequence

from podcast.article.model import Block, BlockKind
from podcast.kept_patterns import compiled
from podcast.languages.registry import ENGLISH

FEWEST = 2  # of a text that has any
LONGEST = 4  # words
AROUND = 14  # words of the paragraphs before and after, at least
HEAD = compiled(r"[A-Z][\w’'-]*(?:\s[\w’'&-]+){0,3}\.?")
# What begins or makes a sentence: "Not so.", "And then silence.", "It was over."
TELLS = compiled(
    r"(?i:and|but|or|so|yet|not|no|yes|nope|never|well|then|still|perhaps|maybe|really|exactly|wrong"
    r"|right|indeed|almost|until|if|because|why|what|how|who|when|where|ok|okay|sure|thanks?|hello"
    r"|sorry|good|bad|oh|enough|period|nothing|everything|nobody|everybody)\b"
    r"|.*\b(?i:is|are|was|were|am|has|have|had|do|does|did|will|would|can|could|should|must|may|might"
    r"|i|he|she|we|they|you|it|said|says)\b"
)


def cross_heads(blocks: Sequence[Block]) -> dict[int, str]:
    """The paragraphs that are headings of what follows, each with its text as one.

    >>> prose = Block(BlockKind.PARAGRAPH, "The ferry of Norrby " + "rows and rows " * 6 + "on.")
    >>> def told(*heads): return [x for h in heads for x in (prose, Block(BlockKind.PARAGRAPH, h))]
    >>> cross_heads([*told("Educated folk.", "Empathy."), prose])
    {1: 'Educated folk', 3: 'Empathy'}
    >>> cross_heads([*told("Not so.", "It was.", "Empathy."), prose])
    {}
    >>> cross_heads([*told("1 Ada Moss.", "Ben Bell."), prose])
    {}
    """
    found = {
        number: block.text.rstrip(".")
        for number, block in enumerate(blocks)
        if block.kept
        and block.kind is BlockKind.PARAGRAPH
        and len(block.text.split()) <= LONGEST
        and HEAD.fullmatch(block.text)
        and not TELLS.match(block.text)
        and not _is_name(block.text)
        and _stands_between(blocks, number)
    }
    return found if len(found) >= FEWEST else {}


def _is_name(text: str) -> bool:
    """Whether it may be a person's name, which is no heading: "Ada Moss."."""
    words = text.rstrip(".").split()
    is_titled = len(words) > 1 and all(word[:1].isupper() for word in words)
    return is_titled and ENGLISH.first_name_gender(words[0]) is not None


def _stands_between(blocks: Sequence[Block], number: int) -> bool:
    """Whether a paragraph of prose stands right before it, and right behind."""
    around = (
        (_next_kept(blocks[number - 1 :: -1]) if number else None),
        _next_kept(blocks[number + 1 :]),
    )
    return all(
        block is not None
        and block.kind is BlockKind.PARAGRAPH
        and len(block.text.split()) >= AROUND
        and not block.text.endswith(":")
        for block in around
    )


def _next_kept(blocks: Sequence[Block]) -> Block | None:
    return next((block for block in blocks if block.kept), None)
