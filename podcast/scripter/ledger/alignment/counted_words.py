"""Words, as the ledger counts them: of an article and of a script, each with its place."""

from __future__ import annotations

import re

from podcast.article.model import Article, BlockKind
from podcast.kept_patterns import compiled
from podcast.script.model import Chapter, Line, Narration, Quotation, Script, Skipped
from podcast.scripter.bare_urls import BARE

# A run of letters and digits, or a sign that is read out; so marks and hyphens never make or break
# a word. A URL is
# the words of its site's name.
PLAIN = compiled(r"[^\W_]+|[$£€¥₩₹%]")
WORD = compiled(rf"{BARE.pattern}|{PLAIN.pattern}", re.IGNORECASE)
PART = compiled(r"[^\W_]+")
NO_WORD = "www"  # whether it is a word hangs on the marks around it, and it is never said
SAID_HERE = compiled(r"\{([^{}|]*+)\|[^{}|]*+\}")  # `{Kyiv|KEE-iv}`: written | said
TURN = compiled(r"\s*(?:Q|A|Question|Answer)(?::|\.(?=\s+[A-Z]))\s+(?=\S)")


class CountedWords:
    """The words of a text's units (blocks of an article, lines of a script): made for half a
    million of them."""

    def __init__(self) -> None:
        self.text: list[str] = []  # normalised: case folded
        self.unit: list[int] = []  # of each word
        self.first: list[int] = [0]  # of each unit its first word; one more for the end
        self.units: list[str] = []  # their texts
        self.capitals: set[str] = set()  # words that are written with a capital somewhere
        self._begin: list[int] = []  # of each unit: where its words begin
        self._spans: dict[int, list[tuple[int, int]]] = {}

    def __len__(self) -> int:
        return len(self.text)

    def add(self, text: str, *, labelled: bool = False) -> None:
        """Count the words of the next unit. `Q:` and `A:` at its start are marks: voices stand for
        them."""
        turn = TURN.match(text) if labelled else None
        begin = turn.end() if turn else 0
        if begin:
            self.capitals.update(PLAIN.findall(text, 0, begin))
        if has_url(text):
            words = [word for word, _ in _with_urls(text, begin)]
            self.capitals.update([hit[0] for hit in WORD.finditer(text) if hit[0][:1].isupper()])
        else:
            written = PLAIN.findall(text, begin)
            words = "\n".join(written).casefold().split("\n") if written else []
            self.capitals.update([word for word in written if word[0].isupper()])
            if NO_WORD in words:
                words = [word for word in words if word != NO_WORD]
        self.text += words
        self.unit += [len(self.units)] * len(words)
        self.first.append(len(self.text))
        self.units.append(text)
        self._begin.append(begin)

    def start(self, at: int) -> int:
        """Where a word begins in the text of its unit."""
        return self._span(at)[0]

    def end(self, at: int) -> int:
        """Where a word ends in the text of its unit."""
        return self._span(at)[1]

    def between(self, start: int, end: int) -> str:
        """The text from word `start` to the last word before `end`, both in one unit."""
        unit = self.unit[start]
        text, begin = self.units[unit], self._begin[unit]
        whole = start == self.first[unit] and end == self.first[unit + 1]
        if not whole or unit in self._spans or has_url(text) or NO_WORD in text.lower():
            return text[self.start(start) : self.end(end - 1)]
        stop = len(text)
        while not PLAIN.match(text, stop - 1):
            stop -= 1
        first = PLAIN.search(text, begin)
        return text[first.start() if first else begin : stop]

    def _span(self, at: int) -> tuple[int, int]:
        unit = self.unit[at]
        spans = self._spans.get(unit)
        if spans is None:
            text, begin = self.units[unit], self._begin[unit]
            if has_url(text):
                spans = [span for _, span in _with_urls(text, begin)]
            else:
                spans = [
                    hit.span()
                    for hit in PLAIN.finditer(text, begin)
                    if hit[0].casefold() != NO_WORD
                ]
            self._spans[unit] = spans
        return spans[at - self.first[unit]]


def has_url(text: str) -> bool:
    """Whether there may be a bare URL in it."""
    return "://" in text or "ww." in text.lower()


def _with_urls(text: str, begin: int) -> list[tuple[str, tuple[int, int]]]:
    found: list[tuple[str, tuple[int, int]]] = []
    for hit in WORD.finditer(text, begin):
        words = [hit[0].casefold()] if hit["host"] is None else PART.findall(hit["host"].casefold())
        found += [(word, hit.span()) for word in words if word != NO_WORD]
    return found


def words_in(text: str) -> list[str]:
    """The words of a text as they are compared."""
    return [hit[0].casefold() for hit in WORD.finditer(text)]


def written(text: str) -> str:
    """Script text as written, without the directions how to say a word."""
    return SAID_HERE.sub(r"\1", text) if "{" in text else text


def article_text(article: Article) -> list[str]:
    """The text of each block, with the attribution printed under a quotation block."""
    return [
        f"{block.text} {block.attribution}" if block.attribution else block.text
        for block in article.blocks
    ]


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


def article_words(texts: list[str], kinds: list[BlockKind]) -> CountedWords:
    """All words of an article, the left-out blocks' too."""
    words = CountedWords()
    for text, kind in zip(texts, kinds, strict=True):
        words.add(text, labelled=kind in (BlockKind.PARAGRAPH, BlockKind.HEADING))
    return words


def script_words(script: Script) -> CountedWords:
    """All words of a script, the skipped comments' too."""
    words = CountedWords()
    for line in script.lines:
        words.add(line_text(line))
    return words
