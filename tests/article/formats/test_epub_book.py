"""Books: chapters, one of them, all of them as one."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers import article_books as books

from podcast.article.load import load_article, load_articles
from podcast.article.model import BlockKind
from podcast.errors import PodcastError


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "tides.epub"
    path.write_bytes(
        books.epub(
            {
                "Cover": "<p>Two Tides</p>",
                "The flood": books.sentences(4),
                "The ebb": books.sentences(5),
            }
        )
    )
    return path


def test_a_book_is_its_chapters(book: Path) -> None:
    chapters = load_articles(str(book))
    assert [chapter.title for chapter in chapters] == ["The flood", "The ebb"]
    assert chapters[1].author == "Sam Ito"
    assert len(list(chapters[1].kept)) == 5


def test_one_chapter_by_its_number(book: Path) -> None:
    assert load_article(f"{book}#2").title == "The ebb"
    with pytest.raises(PodcastError, match="only 2"):
        load_article(f"{book}#3")


def test_a_whole_book_as_one_article(book: Path) -> None:
    article = load_article(str(book))
    heads = [block.text for block in article.kept if block.kind is BlockKind.HEADING]
    assert (article.title, heads) == ("Two Tides", ["The flood", "The ebb"])
