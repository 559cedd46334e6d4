"""A script's text as read: the script, and its lines as the cards of the page."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from podcast.errors import PodcastError
from podcast.script.body import read_body
from podcast.script.front_matter import script_fields, split_front_matter
from podcast.script.markdown import read_script
from podcast.script.model import (
    Chapter,
    Line,
    Meant,
    Narration,
    Query,
    Quotation,
    Script,
    Sound,
)
from podcast.studio.text.block_texts import BlockTexts, split_blocks

HEARD = (Narration, Quotation, Chapter, Sound)  # without any of these a script is empty


@dataclass(frozen=True, slots=True)
class Card:
    """A line of the script with the comments behind it that are about it."""

    id: str  # of its content: the same card in another text has the same
    line: Line
    at: int  # index into Script.lines
    queries: tuple[Query, ...] = ()
    meant: Meant | None = None

    @property
    def words(self) -> str:
        """What is read of it, or would be."""
        line = self.line
        words = getattr(line, "text", "") or getattr(line, "title", "") or getattr(line, "file", "")
        return str(words)

    @property
    def end(self) -> int:
        """One past its last line, with its comments."""
        return self.at + 1 + len(self.queries) + (self.meant is not None)


@dataclass(frozen=True, slots=True)
class ScriptText:
    """The text of a script file, and everything that is read of it."""

    text: str
    digest: str
    blocks: BlockTexts
    script: Script | None  # None when it cannot be read
    problems: tuple[PodcastError, ...]
    cards: tuple[Card, ...]


def digest_of(text: str) -> str:
    """What a text is called in the history: SHA-256, hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


@lru_cache(maxsize=32)
def read_text(text: str) -> ScriptText:
    """Everything about a text; remembered, since pages ask for the same few again and again."""
    blocks = split_blocks(text)
    script = _quickly_read(blocks)
    problems: list[PodcastError] = []
    if script is None:
        script, problems = read_script(text)
    cards = _cards(script) if script else ()
    return ScriptText(text, digest_of(text), blocks, script, tuple(problems), cards)


def _quickly_read(blocks: BlockTexts) -> Script | None:
    """What `read_script` gives, of blocks that are remembered since the text before this one; None
    where it has anything to say."""
    fields = _head(blocks.head)
    lines: list[Line] = []
    places: list[int] = []
    for block, first in zip(blocks.blocks, blocks.first_lines(), strict=True):
        read = _block(block.raw)
        if read is None:
            return None
        for at, line in read:
            lines.append(line)
            places.append(first + at - 1)
    if fields is None or not any(isinstance(line, HEARD) for line in lines):
        return None
    return Script(lines=tuple(lines), places=tuple(places), **dict(fields))


@lru_cache(maxsize=64)
def _head(head: str) -> tuple[tuple[str, Any], ...] | None:
    try:
        data, body, _ = split_front_matter(head)
        return tuple(script_fields(data, head.split("\n")).items()) if not body.strip() else None
    except PodcastError:
        return None


@lru_cache(maxsize=20_000)
def _block(raw: str) -> tuple[tuple[int, Line], ...] | None:
    """The lines of a block, each with its number, from 1, in the block."""
    lines, problems = read_body(raw, 1, "")
    return None if problems else tuple(lines)


def _cards(script: Script) -> tuple[Card, ...]:
    lines, at, voices = script.lines, 0, dict(script.cast)
    found: list[tuple[int, tuple[Query, ...], Meant | None]] = []
    names: list[str] = []
    while at < len(lines):
        queries: list[Query] = []
        meant: Meant | None = None
        end = at + 1
        while end < len(lines) and meant is None and isinstance(lines[end], Query | Meant):
            following = lines[end]
            if isinstance(following, Query):
                queries.append(following)
            elif isinstance(following, Meant):
                meant = following
            end += 1
        names.append(_name(voices, lines[at:end]))
        found.append((at, tuple(queries), meant))
        at = end
    return tuple(
        Card(name, lines[at], at, queries, meant)
        for name, (at, queries, meant) in zip(_told_apart(names), found, strict=True)
    )


def _told_apart(names: list[str]) -> Iterator[str]:
    """Names of cards with the same content, by what stands before them; else by their order.

    >>> list(_told_apart(["a", "b", "a", "b", "a", "b"]))
    ['c-a-0', 'c-b-a-0', 'c-a-b-0', 'c-b-a-1', 'c-a-b-1', 'c-b-a-2']
    """
    often, seen = Counter(names), Counter[str]()
    for at, name in enumerate(names):
        if often[name] > 1 and at:
            name = f"{name}-{names[at - 1][:4]}"
        yield f"c-{name}-{seen[name]}"
        seen[name] += 1


def _name(voices: Mapping[str, str], lines: tuple[Line, ...]) -> str:
    """Of everything that a card shows."""
    return _named(lines, voices.get(lines[0].speaker) if isinstance(lines[0], Quotation) else "")


@lru_cache(maxsize=20_000)
def _named(lines: tuple[Line, ...], voice: str | None) -> str:
    return hashlib.sha256(repr((lines, voice)).encode()).hexdigest()[:10]


def card_of(text: ScriptText, name: str) -> Card:
    """A card by its id. Raises PodcastError when the text has none of that name."""
    found = next((card for card in text.cards if card.id == name), None)
    if found is None:
        raise PodcastError(
            "that card is not there any more", code="not-found", remedy="Reload the page."
        )
    return found
