"""Books and documents, made here."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers import article_books as books

from podcast.article.formats.pdf_document import join_pages
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


def test_word_documents(tmp_path: Path) -> None:
    path = tmp_path / "mill.docx"
    path.write_bytes(
        books.docx(
            [
                ("Heading1", "The mill"),
                ("Normal", "The wheel turns twice a day, whether anybody is awake or not."),
            ]
        )
    )
    article = load_article(str(path))
    assert article.title == "The mill"
    assert article.text == "The wheel turns twice a day, whether anybody is awake or not."


def test_pdf(tmp_path: Path) -> None:
    path = tmp_path / "mill.pdf"
    first = [
        "The mill at Rope Lane",
        "",
        "The wheel turns twice a day, whether anybody is awake or",
        "not, and nobody minds the noise at all.",
    ]
    path.write_bytes(
        books.pdf(
            [
                first,
                [
                    "The miller sleeps through both of the tides, his grandson",
                    "says, and always has.",
                ],
            ]
        )
    )
    article = load_article(str(path))
    assert "awake or not, and nobody" in article.text
    assert "his grandson says" in article.text


def test_what_a_pdf_says_of_its_file_is_not_of_the_article(tmp_path: Path) -> None:
    lines = [
        "The mill at Rope Lane",
        "",
        "The wheel turns twice a day, whether anybody is awake or not.",
    ]
    path = tmp_path / "mill.pdf"
    path.write_bytes(
        books.pdf(
            [lines],
            "/Title(Microsoft Word - mill3.docx)/Author(Admin)/CreationDate(D:20260504101500Z)",
        )
    )
    article = load_article(str(path))
    assert (article.title, article.author, article.published) == ("The mill at Rope Lane", "", None)
    path.write_bytes(books.pdf([lines], "/Title(Two tides)/Author(Pia Lund)"))
    article = load_article(str(path))
    assert (article.title, article.author) == ("Two tides", "Pia Lund")


def test_letters_that_a_typesetter_joined_are_apart_again(tmp_path: Path) -> None:
    path = tmp_path / "mill.txt"
    path.write_text(
        "The ﬂood ﬁlls the pond through the oﬃce of the miller, and nobody minds.", "utf-8"
    )
    assert (
        load_article(str(path)).text
        == "The flood fills the pond through the office of the miller, and nobody minds."
    )


def test_running_heads_and_page_numbers_are_left_out_of_a_pdf() -> None:
    ends = ["behind it", "at last", "again", "with a bang", "for good", "slowly"]
    pages = [
        f"Two Tides\n{end.title()} the flood fills the pond, and then the gate falls shut\n"
        f"and the miller sleeps on, {end}.\n{number}"
        for number, end in enumerate(ends, 1)
    ]
    text = join_pages(pages)
    assert "Two Tides" not in text
    assert text.count("falls shut and the miller sleeps on") == 6
    assert "again.\n" in text


def test_hyphens_at_the_end_of_a_line_are_taken_back() -> None:
    assert "harbour master" in join_pages(
        ["The har-\nbour master has drawn up the timetable of the strokes again."]
    )
