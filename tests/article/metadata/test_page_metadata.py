"""What a page states is taken, what it does not state is not made up."""

from __future__ import annotations

from datetime import date

import pytest

from podcast.article.dom.parsing import parse_page
from podcast.article.metadata.page_metadata import Metadata, read_metadata


def stated(head: str, body: str = "<p>The ferry left.</p>", url: str = "") -> Metadata:
    return read_metadata(
        parse_page(f"<html><head>{head}</head><body>{body}</body></html>"), url=url
    )


def test_a_page_that_states_nothing() -> None:
    found = stated("", "<p>On 4 May 2026, Dana Okoye wrote to the ferry company.</p>")
    assert (found.author, found.published, found.site, found.language, found.url) == (
        "",
        None,
        "",
        "",
        "",
    )


def test_linked_data_goes_first() -> None:
    found = stated(
        """<title>Old ferry sold - Courier</title><meta name="author" content="Web Desk">
        <script type="application/ld+json">
        {"@graph": [{"@type": "WebSite", "name": "Selwick Courier"}, {"@type": ["NewsArticle"],
        "headline": "Old ferry sold",
        "datePublished": "2026-05-04T23:10:00+02:00", "author": {"name": "Pia Lund"},
        "inLanguage": "en_gb", },]}</script>""",
        url="https://selwickcourier.example/a",
    )
    assert found.title == "Old ferry sold"
    assert (found.author, found.site, found.published, found.language) == (
        "Pia Lund",
        "Selwick Courier",
        date(2026, 5, 4),
        "en-GB",
    )


def test_a_list_of_other_articles_is_not_this_one() -> None:
    others = ",".join(
        f'{{"@type": "NewsArticle", "headline": "Story {n}", "datePublished": "2026-01-0{n}"}}'
        for n in range(1, 6)
    )
    assert (
        stated(
            f'<title>Old ferry sold</title><script type="application/ld+json">[{others}]</script>'
        ).published
        is None
    )


def test_a_date_in_plain_sight_by_the_headline() -> None:
    body = '<div><h1>Old ferry sold</h1><span class="date">Updated May 4, 2026</span></div>'
    assert stated("<title>Old ferry sold</title>", body).published == date(2026, 5, 4)


def test_a_date_elsewhere_on_the_page_is_not_the_articles() -> None:
    body = (
        "<div>" * 5
        + "<h1>Old ferry sold</h1>"
        + "</div>" * 5
        + '<div class="date">Today: May 4, 2026</div>'
    )
    assert stated("<title>Old ferry sold</title>", body).published is None


def test_a_first_heading_that_is_the_sites_name_is_no_title() -> None:
    body = "<h1>Selwick Boards</h1><h2>Old ferry sold</h2><h2>Who is online</h2>"
    assert stated("<title>Old ferry sold</title>", body).title == "Old ferry sold"


def test_a_name_as_journals_index_it_and_one_of_several_marks() -> None:
    assert stated('<meta name="citation_author" content="Lund, Pia">').author == "Pia Lund"
    assert (
        stated("", '<p><span itemprop="author creator">Text: Pia Lund</span></p>').author
        == "Pia Lund"
    )


@pytest.mark.parametrize(
    ("free", "body"),
    [("true", "The ferry left."), ("false", ""), ('"False"', ""), ("null", "The ferry left.")],
)
def test_a_text_in_linked_data_is_not_taken_where_it_is_for_subscribers(
    free: str, body: str
) -> None:
    data = (
        f'{{"@type": "Article", "articleBody": "The ferry left.", "isAccessibleForFree": {free}}}'
    )
    assert stated(f'<script type="application/ld+json">{data}</script>').body == body


def test_two_authors_of_a_byline_with_their_paper_are_found() -> None:
    page = (
        "<body><h1>Hest goes on</h1><div class='byline-section'><div class='attribution'>"
        "<span class='author'>Ada Moss and Ben T. Roe</span>"
        "<span class='publication'>Norrby Harbour Leader</span></div>"
        "<div class='publish-date'>Published 10:02 AM EST Nov 19, 2024, and again on Nov 20</div>"
        "</div><p>It went on.</p></body>"
    )
    assert read_metadata(parse_page(page)).author == "Ada Moss and Ben T. Roe"
