"""Words, as the ledger counts them: of an article and of a script, each with its place."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from podcast.article.model import Article, BlockKind
from podcast.script.model import Chapter, Line, Narration, Quotation, Script, Skipped
from podcast.scripter.sites import BARE

# A run of letters and digits, or a sign that is read out; so marks and hyphens never make or break a word. A URL is
# the words of its site's name.
WORD = re.compile(rf"{BARE.pattern}|[^\W_]+|[$£€¥₩₹%]", re.IGNORECASE)
SAID_HERE = re.compile(r"\{([^{}|]*+)\|[^{}|]*+\}")  # `{Kyiv|KEE-iv}`: written | said
TURN = re.compile(r"\s*(?:Q|A|Question|Answer)(?::|\.(?=\s+[A-Z]))\s+(?=\S)")


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
            for word in [hit[0].casefold()] if hit["host"] is None else re.findall(r"[^\W_]+", hit["host"].casefold()):
                if word == "www":
                    continue  # whether it is a word hangs on the marks around it, and it is never said
                self.text.append(word)
                self.unit.append(unit)
                self.start.append(hit.start())
                self.end.append(hit.end())


def words_in(text: str) -> list[str]:
    """The words of a text as they are compared."""
    return [hit[0].casefold() for hit in WORD.finditer(text)]


def written(text: str) -> str:
    """Script text as written, without the directions how to say a word."""
    return SAID_HERE.sub(r"\1", text) if "{" in text else text


def article_text(article: Article) -> list[str]:
    """The text of each block, with the attribution printed under a quotation block."""
    return [f"{block.text} {block.attribution}" if block.attribution else block.text for block in article.blocks]


def line_text(line: Line) -> str:
    """What a line says, or has in its comment."""
    match line:
        case Narration(text) | Quotation(_, text):
            return written(text)
        case Skipped(_, text):
            return text
        case Chapter(title):
            return written(title)
        case _:
            return ""


def article_words(texts: list[str], kinds: list[BlockKind]) -> Words:
    """All words of an article, the left-out blocks' too."""
    words = Words()
    for number, text in enumerate(texts):
        words.add(text, number, labelled=kinds[number] in (BlockKind.PARAGRAPH, BlockKind.HEADING))
    return words


def script_words(script: Script) -> Words:
    """All words of a script, the skipped comments' too."""
    words = Words()
    for number, line in enumerate(script.lines):
        words.add(line_text(line), number)
    return words
