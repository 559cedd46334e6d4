"""The door of the article's room: what holds for every kind of source."""

from __future__ import annotations

from pathlib import Path

from podcast.article.load import load_article


def test_a_title_that_goes_on_for_ever_is_cut_and_told_of(tmp_path: Path) -> None:
    path = tmp_path / "lamp.eml"
    subject = "lamp " * 20_000
    path.write_text(
        f"From: a@skerry.example\nSubject: {subject}\nContent-Type: text/plain\n\nIt is out.\n"
    )
    article = load_article(str(path))
    assert len(article.title) <= 501
    assert article.title.endswith("lamp…")
    assert "was cut" in article.warnings[0]
