"""Words, as the ledger counts them: of an article and of a script, each with its place."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from podcast.article.model import Article, BlockKind
from podcast.script.model import Chapter, Line, Narration, Quotation, Script, Skipped
from podcast.scripter.sites import BARE, URL

# Letters and digits with single marks inside ("world-class", "3.5", "isn't"), a currency sign before, "%" after.
WORD = re.compile(rf"{URL}|[$£€¥₩₹]?[^\W_]+(?:[.,:/&@'’‘_-][^\W_]+)*%?", re.IGNORECASE)
SAID_HERE = re.compile(r"\{([^{}|]*+)\|[^{}|]*+\}")  # `{Kyiv|KEE-iv}`: written | said
TURN = re.compile(r"\s*(?:Q|A|Question|Answer)(?::|\.(?=\s+[A-Z]))\s+(?=\S)")
CURLY = str.maketrans("’‘", "''")


@dataclass(slots=True)
class Words:
    """The words of a text as parallel lists: made for half a million of them."""

    text: list[str] = field(default_factory=list)  # normalised: case folded, straight apostrophes
    unit: list[int] = field(default_factory=list)  # block of the article, or line of the script
    start: list[int] = field(default_factory=list)  # offset in the unit's text
    end: list[int] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.text)

    def add(self, text: str, unit: int, *, labelled: bool = False) -> None:
        """Count the words of a block or line. `Q:` and `A:` at its start are marks: voices stand for them."""
        turn = TURN.match(text) if labelled else None
        for hit in WORD.finditer(text, turn.end() if turn else 0):
            self.text.append(normal(hit[0]))
            self.unit.append(unit)
            self.start.append(hit.start())
            self.end.append(hit.end())


def normal(word: str) -> str:
    """A word as it is compared: without case, with straight apostrophes, a URL as its site's name."""
    if len(word) > 4 and ("://" in word or word[:4].lower() == "www."):
        host = BARE.fullmatch(word)
        word = host["host"] if host else word
    return word.translate(CURLY).casefold()


def written(text: str) -> str:
    """Script text as written, without the directions how to say a word."""
    return SAID_HERE.sub(r"\1", text) if "{" in text else text


def article_text(article: Article) -> list[str]:
    """The text of each block, with the attribution printed under a quotation block."""
    return [
        written(f"{block.text} {block.attribution}" if block.attribution else block.text) for block in article.blocks
    ]


def line_text(line: Line) -> str:
    """What a line says, or has in its comment."""
    match line:
        case Narration(text) | Quotation(_, text) | Skipped(_, text):
            return written(text)
        case Chapter(title):
            return written(title)
        case _:
            return ""


def article_words(texts: list[str], kinds: list[BlockKind]) -> Words:
    """All words of an article, the left-out blocks' too."""
    words = Words()
    for number, text in enumerate(texts):
        words.add(text, number, labelled=kinds[number] is BlockKind.PARAGRAPH)
    return words


def script_words(script: Script) -> Words:
    """All words of a script, the skipped comments' too."""
    words = Words()
    for number, line in enumerate(script.lines):
        words.add(line_text(line), number)
    return words
