"""The door of the article's room: what holds for every kind of source."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from podcast.article.load import load_article
from podcast.article.particulars import with_title


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
    german = with_title(replace(article, language="de"), subject)
    assert "wurde nach 499 abgeschnitten" in german.warnings[-1]


@pytest.mark.parametrize(
    ("first", "title"),
    [
        (
            "For the departing U.N. chief, the lamp was a top goal.",
            "For the departing U.N. chief, the lamp was a top goal",
        ),
        ("Mary J. Vale sings to the keeper.", "Mary J. Vale sings to the keeper"),
        ("Lamps are dear. Maybe that's good.; ", "Lamps are dear. Maybe that's good"),
        ("The keeper rows to Corran;", "The keeper rows to Corran"),
        ("It was dark. Nobody came.", "a12"),
    ],
)
def test_a_text_is_called_by_its_first_line_before_its_file(
    tmp_path: Path, first: str, title: str
) -> None:
    body = "The lamp of Corran Head was lit by hand for ninety years, and nobody counted them.\n\n"
    path = tmp_path / "a12.txt"
    path.write_text(f"{first}\n\n{body}{body.replace('lamp', 'bell')}", encoding="utf-8")
    assert load_article(str(path)).title == title
