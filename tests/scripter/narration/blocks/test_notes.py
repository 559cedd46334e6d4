"""Notes are left out with a reason, or read at the place of their mark."""

from __future__ import annotations

from pathlib import Path

import pytest

from podcast.article.load import load_article
from podcast.article.model import Article, Block, BlockKind
from podcast.script.model import Narration, Script, Skipped
from podcast.scripter.ledger import account
from podcast.scripter.write import write_script
from podcast.show.house_style import Style

READ = Style(notes="read", announce=False)
SKIP = Style(announce=False)
SENTENCES = "The pier is of oak. Nobody has counted its boards, and nobody in Norrby will."
MARKDOWN = (
    f"# The pier\n\n{SENTENCES}[^a]\n\nBoats lie on both sides.\n\n[^a]: It was built in 1911."
)
PAGE = (
    "<html><title>The pier</title><body><article><h1>The pier</h1>"
    f"<p>{SENTENCES}<sup><a href='#fn1'>1</a></sup></p><p>Boats lie on both sides, {SENTENCES}</p>"
    "<div class='footnotes'><ol><li id='fn1'>It was built in 1911. <a href='#r1'>↩</a></li></ol>"
    "</div></article></body></html>"
)


def _printed(*texts: str) -> Article:
    return Article("The pier", tuple(Block(BlockKind.PARAGRAPH, text) for text in texts))


def _said(script: Script) -> list[str]:
    return [line.text for line in script.lines if isinstance(line, Narration)]


@pytest.mark.parametrize(("name", "text"), [("pier.md", MARKDOWN), ("pier.html", PAGE)])
def test_a_note_that_is_a_link(tmp_path: Path, name: str, text: str) -> None:
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    article = load_article(str(file))
    left_out = write_script(article, SKIP)
    assert Skipped("footnote", "It was built in 1911.") in left_out.lines
    assert not any("1911" in line for line in _said(left_out))
    read = write_script(article, READ)
    assert _said(read)[1] == "Note: It was built in 1911."
    assert not account(article, left_out).problems
    assert not account(article, read).problems


def test_a_note_by_its_printed_mark_is_read_behind_what_has_the_mark() -> None:
    article = _printed("The pier is old.[1]", "Boats lie there.", "[1] Built in 1911.")
    read = write_script(article, READ)
    assert _said(read) == [
        "The pier is old.{[1]|}",
        "Note: Built in 1911.",
        "Boats lie there.",
    ]
    assert not account(article, read).problems
    assert Skipped("footnote", "[1] Built in 1911.") in write_script(article, SKIP).lines


@pytest.mark.parametrize(
    "notes",
    [
        ("[1] Built in 1911.[2]", "[2] Some say 1912."),  # a note's own note
        ("[1] Built in 1911.", "[1] Mended in 1950."),  # the same mark twice
    ],
)
def test_no_note_is_lost(notes: tuple[str, str]) -> None:
    article = _printed("The pier is old.[1]", "Boats lie there.", *notes)
    read = write_script(article, READ)
    assert sum(line.startswith("Note: ") for line in _said(read)) == 2
    assert not account(article, read).problems


def test_a_note_that_is_a_quotation() -> None:
    article = _printed("The pier is old.[1]", "[1] “It is rotten,” says Ada Moss.")
    assert _said(write_script(article, READ))[1].startswith("Note: Ada Moss says:")


def test_brackets_that_no_text_refers_to_are_no_note() -> None:
    article = _printed("The pier is old.", "[1] is the number of its berth.")
    assert any("number of its berth" in line for line in _said(write_script(article, SKIP)))
