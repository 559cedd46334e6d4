"""Where a text stands on its page."""

from __future__ import annotations

import pytest

from podcast.article.dom.parsing import parse_page
from podcast.article.dom.places import place_of


@pytest.mark.parametrize(
    ("markup", "place"),
    [
        ("<header><p>x</p></header>", "the page's header"),
        ("<article><header><p>x</p></header></article>", "its head"),
        ("<article><footer><p>x</p></footer></article>", "its foot"),
        ("<header><p class='article__dek'>x</p></header>", "its standfirst"),
        ("<div class='byline-section'><p>x</p></div>", "its byline"),
        ("<p class='author'>x</p>", "its byline"),
        ("<div class='author'><p>x</p></div>", "a box about the author"),
        ("<form><p>x</p></form>", "a form"),
        ("<form><article><h1>The lamp</h1><p>x</p></article></form>", ""),
    ],
)
def test_a_place_is_named_for_what_it_is(markup: str, place: str) -> None:
    page = parse_page(f"<html><body>{markup}</body></html>", "")
    assert place_of(page.find(".//p")) == place
