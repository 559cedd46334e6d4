"""Bylines under a headline are the author, dates there the date where the page states none."""

from __future__ import annotations

from datetime import date

import pytest

from podcast.article.formats.printed_credits import author_of_byline
from podcast.article.load import read_given
from podcast.article.model import Article

TEXT = (
    "<p>The pier is of oak. Nobody has counted its boards, and nobody in Norrby will, the harbour "
    "master said on Monday.</p><p>Boats lie on both sides of it, and the gulls sleep there when "
    "the wind is from the east. Two men mend nets all day.</p><p>The council voted to mend it, at "
    "a cost of two million crowns, before the winter storms begin again.</p>"
)
DAY = date(2019, 11, 19)


def _page(*lines: str, head: str = "", end: str = "") -> Article:
    printed = "".join(f"<p>{line}</p>" for line in lines)
    return read_given(
        None,
        f"<html><head><title>The old pier at Norrby</title>{head}</head><body><div>"
        f"<h1>The old pier at Norrby</h1>{printed}{TEXT}{end}</div></body></html>",
    )


@pytest.mark.parametrize(
    ("lines", "author", "day"),
    [
        (["By Ann Lee, Staff Writer"], "Ann Lee", None),
        (["Words: Ann Lee"], "Ann Lee", None),
        (["Ann Lee · Nov 19, 2019"], "Ann Lee", DAY),
        (["Ann Lee | 19.11.2019"], "Ann Lee", DAY),
        (["Ann Lee", "Nov 19, 2019"], "Ann Lee", DAY),
        (["Harbour Notes", "Nov 19, 2019"], "", DAY),
        (["Words by Ann Lee Pictures by Bob Moss"], "Ann Lee", None),
        (["Harbour Weekly · Nov 19, 2019"], "", DAY),
        (["Text by Ann Lee"], "Ann Lee", None),
        (["Reporting by Ann Lee in Norrby"], "Ann Lee", None),
        (["By Ann Lee | Harbour Weekly", "May 4, 2026"], "Ann Lee", date(2026, 5, 4)),
        (["By Ann Lee Nov 19, 2019"], "Ann Lee", DAY),
        (["Published: 19 Nov 2019", "Von Ines Dahl und Jan Roth"], "Ines Dahl and Jan Roth", DAY),
        (
            [
                "Ann Lee and Bob T. Moss Harbour Falls Gazette",
                "Published 10:02 AM EST Nov 19, 2019",
            ],
            "Ann Lee and Bob T. Moss",
            DAY,
        ),
        (["The pier is old, and it is to be mended.", "By Ann Lee"], "Ann Lee", None),
        # what is not sure
        (["Photos by Ben Croft"], "", None),
        (["By Associated Press"], "", None),
        (["By the sea, nobody sleeps"], "", None),
        (["Updated 19 Nov 2019"], "", None),
        (["Reporting by Ann Lee; editing by Ben Croft"], "", None),
        (["Ann Lee Harbour Falls Gazette"], "", None),  # where does her name end?
        (["Ann Lee and Bob T. Moss walk home"], "", None),
    ],
)
def test_lines_under_a_headline(lines: list[str], author: str, day: date | None) -> None:
    article = _page(*lines)
    assert (article.author, article.published) == (author, day)


def test_a_printed_byline_counts_more_than_what_is_stated_for_machines() -> None:
    for stated in ("webeditor", "Harbour Falls Gazette", "Cara Dunn"):
        assert _page("By Ann Lee", head=f"<meta name='author' content='{stated}'>").author == (
            "Ann Lee"
        )


def test_what_is_stated_counts_where_the_byline_is_less_sure() -> None:
    head = "<meta name='author' content='Cara Dunn; Ann Lee'>"
    assert _page("By Ann Lee", head=head).author == "Cara Dunn and Ann Lee"
    assert _page("By Harbour Press", head=head).author == "Cara Dunn and Ann Lee"
    assert _page("Reporting by Ben Croft", head=head).author == "Cara Dunn and Ann Lee"


def test_a_paper_s_name_that_the_page_states_ends_the_names() -> None:
    head = "<meta property='og:site_name' content='Harbour Falls Gazette'>"
    article = _page("Ann Lee Harbour Falls Gazette", head=head)
    assert article.author == "Ann Lee"
    assert "Ann Lee" not in article.text


def test_a_byline_below_the_text_is_another_story_s() -> None:
    assert _page(end="<h2>A new boat</h2><p>By Ann Lee</p><p>May 4, 2026</p>").author == ""


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ann Lee, Ben Croft and Cara Dunn", "Ann Lee, Ben Croft and Cara Dunn"),
        ("By Ann Lee and Ben Croft, Harbour Weekly", "Ann Lee and Ben Croft"),
        ("By Ann Lee, Health and Science Reporter", "Ann Lee"),
        ("Story by ANN LEE", "Ann Lee"),
        ("By Jan van der Berg", "Jan van der Berg"),
        ("By Norrby Town Council", ""),
        ("By Staff", ""),
        ("By our correspondent", ""),
    ],
)
def test_bylines(line: str, author: str) -> None:
    assert author_of_byline(line) == author


def test_a_line_that_is_kept_above_the_headline_hides_no_byline() -> None:
    page = f"<h3>Pier</h3><h1>The old pier at Norrby</h1><h2>Of oak</h2><p>Ann Lee</p><p>May 4</p>{TEXT}"
    article = read_given(None, f"<html><body><article>{page}</article></body></html>")
    assert article.author == "Ann Lee"
    assert [b.skip.reason for b in article.blocks if b.skip and b.text == "Ann Lee"] == ["byline"]
