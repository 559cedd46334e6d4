"""Word documents, made here."""

from __future__ import annotations

from pathlib import Path

from helpers import article_books as books

from podcast.article.load import load_article


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
