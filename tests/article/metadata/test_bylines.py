"""The people of a byline, without what else it says."""

from __future__ import annotations

import pytest

from podcast.article.metadata.bylines import clean_author


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("By Pia Lund", "Pia Lund"),
        ("Pia Lund, Staff Writer", "Pia Lund"),
        ("PIA LUND and SAM ITO", "Pia Lund and Sam Ito"),
        ("Pia Lund; Sam Ito; Odd Fenn", "Pia Lund, Sam Ito and Odd Fenn"),
        ("Pia Lund | Selwick Courier", "Pia Lund"),
        ("admin", ""),
        ("https://courier.example/pia", ""),
        ("Pia Lund pia@courier.example", "Pia Lund"),
        ("", ""),
        ("Posted by Pia Lund on March 3, 2026", "Pia Lund"),
        ("Associated Press", "Associated Press"),
        ("Text: Pia Lund", "Pia Lund"),
        ("By Pia Lund · Photographs by Odd Fenn", "Pia Lund"),
        ("Текст: Венера Кукша", "Венера Кукша"),
        ("Pia Lund, Sports", "Pia Lund"),
        ("Pia Lund, Selwick Courier Business", "Pia Lund"),
        ("Pia Lund Selwick Courier", "Pia Lund"),
        ("Pia Lund and Sam Ito SELWICK COURIER Published 7:07 PM EST", "Pia Lund and Sam Ito"),
        ("Analysis by Pia Lund, Courier Editor-at-large", "Pia Lund"),
        ("Pia Lund, MS, RDN", "Pia Lund"),
        ("Pia Lund, Ph.D.", "Pia Lund"),
        ("Sam Ito, PIA LUNDAssociated Press, Pia Lund", "Sam Ito and Pia Lund"),
        ("pia77 Wir schreiben seit vielen Jahren über alte Boote; pia77", "pia77"),
        ("Staff Writer", ""),
        ("WordPress", ""),
        ("Editorial", ""),
        ("Selwick Courier Staff", "Selwick Courier Staff"),
        ("Reuters Staff", "Reuters Staff"),
        ("Ma Ying", "Ma Ying"),
        ("Pia Lund Pia Lund", "Pia Lund"),
        ("Pia Lund, Hest News", "Pia Lund"),
        ("Pia Lund, hesttoday.com", "Pia Lund"),
        ("Hest News", "Hest News"),
    ],
)
def test_authors(text: str, name: str) -> None:
    assert clean_author(text, "Selwick Courier") == name


def test_a_byline_without_end_names_nobody() -> None:
    assert clean_author("A" * 40_000) == ""
    assert clean_author("By Pia Lund " + "and Sam Ito " * 5) == "Pia Lund and Sam Ito"
