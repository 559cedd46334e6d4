"""A script's text as read: the script, and its lines as the cards of the page."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from podcast.errors import PodcastError
from podcast.script.markdown import read_script
from podcast.script.model import NARRATOR, Line, Meant, Query, Quotation, Script
from podcast.studio.text.block_texts import BlockTexts, split_blocks


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

    def block_of(self, line: int) -> int:
        """The block of a line of the script."""
        assert self.script is not None
        return bisect_right(self.blocks.first_lines(), self.script.places[line]) - 1


def digest_of(text: str) -> str:
    """What a text is called in the history: SHA-256, hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


@lru_cache(maxsize=32)
def read_text(text: str) -> ScriptText:
    """Everything about a text; remembered, since pages ask for the same few again and again."""
    script, problems = read_script(text)
    cards = _cards(script) if script else ()
    return ScriptText(text, digest_of(text), split_blocks(text), script, tuple(problems), cards)


def _cards(script: Script) -> tuple[Card, ...]:
    cards: list[Card] = []
    seen: dict[str, int] = {}
    lines, at = script.lines, 0
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
        name = _name(script, lines[at:end])
        seen[name] = seen.get(name, -1) + 1
        cards.append(Card(f"c{name}-{seen[name]}", lines[at], at, tuple(queries), meant))
        at = end
    return tuple(cards)


def _name(script: Script, lines: tuple[Line, ...]) -> str:
    """Of everything that a card shows."""
    speaker = lines[0].speaker if isinstance(lines[0], Quotation) else NARRATOR
    voice = script.voice_of(speaker) if speaker != NARRATOR else ""
    return hashlib.sha256(repr((lines, voice)).encode()).hexdigest()[:10]


def card_of(text: ScriptText, name: str) -> Card:
    """A card by its id. Raises PodcastError when the text has none of that name."""
    found = next((card for card in text.cards if card.id == name), None)
    if found is None:
        raise PodcastError(
            "that card is not there any more", code="not-found", remedy="Reload the page."
        )
    return found
