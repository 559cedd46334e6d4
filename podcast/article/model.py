"""An article: blocks in the order of the source, each one kept or left out with a reason."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class BlockKind(StrEnum):
    """What a block is on the page."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    # <blockquote>, or "> " in Markdown; words of someone, with or without marks
    QUOTE = "quotation block"
    LIST_ITEM = "list item"
    TABLE = "table"
    CAPTION = "photo caption"
    FOOTNOTE = "footnote"
    CODE = "code"
    DIVIDER = "divider"
    EMBED = "embedded post"


@dataclass(frozen=True, slots=True)
class Skip:
    """Why a block is left out of the narration."""

    rule: str  # the rule's name, for machines and tests: "caption-twice"
    reason: str  # in plain words, for the script's comment: "photo caption"


TITLE_AGAIN = Skip("title-again", "the title once more")
PULL_QUOTE = Skip("pull-quote", "pull quote: the words stand in the text")


@dataclass(frozen=True, slots=True)
class Block:
    """One block of an article. `text` is what a reader sees: no markup, white space single, "" for
    a divider."""

    kind: BlockKind
    text: str
    # First character in the source's text (for HTML: its place among the blocks), -1 unknown.
    start: int = -1
    end: int = -1  # one past the last
    level: int = 0  # heading 1-6; list nesting from 1
    number: int | None = None  # of an item of a numbered list
    attribution: str = ""  # of a quotation block, as printed: "Dana Okoye, captain"
    # Of a table, header first; `text` then has its cells, row by row.
    rows: tuple[tuple[str, ...], ...] = ()
    skip: Skip | None = None
    # Of a quotation block or post: it begins another one, though the block before is one, too.
    apart: bool = False

    @property
    def kept(self) -> bool:
        """Whether the block is for the ear."""
        return self.skip is None


@dataclass(frozen=True, slots=True)
class SourceRun:
    """A run of text in the source itself, read without asking what the article is: a text node of a
    page, a line of a paste or a mail, a paragraph of a document.

    Runs are given in the order of the source. One that the source itself marks as not the text
    ("hidden on the page", "a signature", "a quoted mail") says so in `left_out`.
    """

    text: str
    place: str  # where it stands, in plain words: "line 12", "chapter 3", "the page's navigation"
    left_out: str = ""  # why no reader is meant to read it here; "" for what a reader sees
    path: tuple[
        int, ...
    ] = ()  # of a page: the elements around it by their numbers, outermost first


def no_source_runs() -> tuple[SourceRun, ...]:
    """Of an article that was not read from a source."""
    return ()


@dataclass(frozen=True, slots=True)
class Article:
    """What was written. A field that the source does not state is "" or None: nothing is
    guessed."""

    title: str
    blocks: tuple[Block, ...]
    author: str = ""  # "Dana Okoye and Sam Ito"
    site: str = ""
    published: date | None = None
    language: str = ""  # BCP 47, "en-US"
    url: str = ""  # canonical
    image: str = ""  # URL of the lead picture
    source: str = ""  # what the user named: a path, a URL, "-"
    warnings: tuple[str, ...] = ()
    # Reads the source once more, for the account of it (article/source_account.py); not recorded.
    source_runs: Callable[[], tuple[SourceRun, ...]] = field(
        default=no_source_runs, compare=False, repr=False
    )

    @property
    def kept(self) -> Iterator[Block]:
        """The blocks for the ear, in order."""
        return (block for block in self.blocks if block.kept)

    @property
    def text(self) -> str:
        """The words for the ear, blocks parted by a blank line."""
        return "\n\n".join(block.text for block in self.kept if block.text)
