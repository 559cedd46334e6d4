"""Pages of one box of prose, and pages that only look so."""

from __future__ import annotations

from podcast.article.dom.text_blocks import read_text_blocks
from podcast.article.extraction.single_box import single_box
from podcast.article.formats.html_page import parse_page

PROSE = "<p>" + "The crew rowed out before dawn and came home with nothing but weed. " * 4 + "</p>"
TABLE = "<div class='stats'><table>{}</table></div>".format(
    "<tr><td>Moe</td><td>74 strokes, 3 catches, 2 of them clean, 1 in the dark</td></tr>" * 9
)


def seeds_of(body: str) -> list[bool] | None:
    page = f"<html><body><div class='story'>{body}</div><p>More news</p></body></html>"
    return single_box(read_text_blocks(parse_page(page, "page")))


def test_prose_in_one_box_is_the_article() -> None:
    seeds = seeds_of(PROSE * 6)
    assert seeds is not None
    assert sum(seeds) == 6


def test_an_article_of_tables_between_prose_is_none() -> None:
    assert seeds_of((PROSE + TABLE) * 6) is None
