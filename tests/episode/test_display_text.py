from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from podcast.episode.display_text import (
    ascii_url,
    clean,
    clock,
    listing,
    shorten,
    timestamp,
    web_address,
)


@given(st.text())
def test_clean_text_is_good_for_xml_and_stands_on_one_line(text: str):
    etree.Element("x").text = clean(text)  # raises for what XML cannot hold
    assert len(clean(text).splitlines()) <= 1
    assert clean(clean(text)) == clean(text)


@pytest.mark.parametrize(
    ("text", "most", "short"),
    [
        ("The boats sail", 40, "The boats sail"),
        ("The boats sail at dawn", 15, "The boats sail…"),
        ("The boats, sail", 13, "The boats…"),
        ("Donaudampfschifffahrt", 8, "Donauda…"),
    ],
)
def test_shortening_at_a_word(text: str, most: int, short: str):
    assert shorten(text, most) == short


@given(st.text(), st.integers(1, 50))
def test_shortened_text_is_never_longer(text: str, most: int):
    assert len(shorten(text, most)) <= most


@pytest.mark.parametrize(
    ("seconds", "shown"), [(0, "0:00"), (59.99, "0:59"), (247, "4:07"), (3723.5, "1:02:03")]
)
def test_clock(seconds: float, shown: str):
    assert clock(seconds) == shown


def test_timestamp_rounds_to_milliseconds():
    assert timestamp(3599.9996) == "01:00:00.000"


@pytest.mark.parametrize(
    ("names", "text"),
    [((), ""), (("A",), "A"), (("A", "B"), "A and B"), (("A", "B", "C"), "A, B and C")],
)
def test_listing(names: tuple[str, ...], text: str):
    assert listing(names) == text


@pytest.mark.parametrize(
    ("url", "ascii_"),
    [
        ("https://example.org/a%20b?x=1#y", "https://example.org/a%20b?x=1#y"),
        ("https://bücher.example/ä", "https://xn--bcher-kva.example/%C3%A4"),
        ("https://user@bücher.example:8080/", "https://user@xn--bcher-kva.example:8080/"),
        ('https://example.org/"<b>', "https://example.org/%22%3Cb%3E"),
        ("https://[broken/ä", "https://[broken/%C3%A4"),
    ],
)
def test_urls_become_ascii(url: str, ascii_: str):
    assert ascii_url(url) == ascii_


@given(st.text())
def test_any_text_becomes_an_ascii_url_without_spaces_or_quotes(text: str):
    url = ascii_url("https://example.org/" + text.encode("utf-8", "ignore").decode())
    assert url.isascii()
    assert not set(url) & set(' "<>\n')


@pytest.mark.parametrize(
    ("source", "is_web"),
    [("https://example.org/a", True), ("HTTP://example.org", True), ("a.txt", False), ("-", False),
     ("javascript:alert(1)", False), ("https://example.org/a b", False)],
)  # fmt: skip
def test_what_counts_as_a_web_address(source: str, is_web: bool):
    assert bool(web_address(source)) is is_web
