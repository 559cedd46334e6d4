"""Which quotation blocks of a page are one quotation, and whose name is printed behind the words."""

from __future__ import annotations

from pathlib import Path

import pytest

from podcast.article.load import load_article
from podcast.article.model import Block, BlockKind

BEFORE = (
    "The ferry sank on Monday, and the harbour master says that it will be lifted in June, when "
    "the wind has turned and the town has found the money for a crane that is long enough. Until "
    "then nobody may row across the place where it lies, not even by day and in a calm."
)
MORE = (
    "Nobody had thought that the ferry would sink at all. It was thirty years old, and it had been "
    "painted every spring by the same four men, who knew each of its plates by heart. One of them "
    "says that he heard it groan in the night. The others heard nothing, and they had slept well."
)
AFTER = (
    "The inquiry is to begin in the autumn. It will be open to everybody who finds a chair in the "
    "town hall, and those who find none may listen at the windows, which are to be left open. The "
    "captain has said that he will come, and that he will bring the log of the ferry with him."
)
QUOTED = (BlockKind.QUOTE, BlockKind.EMBED)


def quotations(folder: Path, body: str) -> list[Block]:
    page = folder / "page.html"
    page.write_text(
        f"<html lang='en'><title>The ferry of Hest</title><body><article>"
        f"<h1>The ferry of Hest</h1><p>{BEFORE}</p><p>{MORE}</p>{body}"
        f"<p>{AFTER}</p></article></body></html>",
        encoding="utf-8",
    )
    return [block for block in load_article(str(page)).kept if block.kind in QUOTED]


def test_paragraphs_of_one_quotation_go_on(tmp_path: Path) -> None:
    found = quotations(
        tmp_path,
        "<blockquote><p>It sank like a stone.</p><p>Nobody waved.</p></blockquote>"
        "<blockquote><p>The town will pay for it.</p></blockquote>",
    )
    assert [block.apart for block in found] == [False, False, True]


def test_a_quotation_behind_a_paragraph_is_not_apart(tmp_path: Path) -> None:
    found = quotations(
        tmp_path,
        "<blockquote>It sank like a stone.</blockquote><p>So the harbour master says.</p>"
        "<blockquote>The town will pay for it.</blockquote>",
    )
    assert [block.apart for block in found] == [False, False]


@pytest.mark.parametrize(
    ("printed", "words", "name"),
    [
        ("It sank. — Ada Moss (@moss) May 4, 2026", "It sank.", "Ada Moss (@moss) May 4, 2026"),
        ("“It sank.” – Ada Moss, captain", "“It sank.”", "Ada Moss, captain"),
        ("It sank. We left — Ada stayed.", "It sank. We left — Ada stayed.", ""),
        ("It sank. — We left", "It sank. — We left", ""),
    ],
)
def test_a_name_behind_the_words(tmp_path: Path, printed: str, words: str, name: str) -> None:
    (block,) = quotations(tmp_path, f"<blockquote><p>{printed}</p></blockquote>")
    assert (block.text, block.attribution) == (words, name)
