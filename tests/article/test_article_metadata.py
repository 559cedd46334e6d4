"""What a page states is taken, what it does not state is not made up."""

from __future__ import annotations

from datetime import date

import pytest

from podcast.article.dom.parsing import parse_page
from podcast.article.metadata.bylines import clean_author
from podcast.article.metadata.date_parsing import read_date
from podcast.article.metadata.page_metadata import Metadata, read_metadata
from podcast.article.metadata.titles import clean_title, without_site
from podcast.languages.language_tags import language_tag


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


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-05-04T10:00:00Z", date(2026, 5, 4)),
        ("May 4th, 2026", date(2026, 5, 4)),
        ("4 de mayo de 2026", date(2026, 5, 4)),
        ("4. Mai 2026", date(2026, 5, 4)),
        ("Mon, 04 May 2026 08:00:00 GMT", date(2026, 5, 4)),
        ("20260504", date(2026, 5, 4)),
        ("04.05.2026", date(2026, 5, 4)),
        ("25/12/2026", date(2026, 12, 25)),
        ("12/25/2026", date(2026, 12, 25)),
        ("03/04/2026", None),
        ("2026年5月4日", date(2026, 5, 4)),
        ("31 February 2026", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_dates(text: str, day: date | None) -> None:
    assert read_date(text) == day


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
    ],
)
def test_authors(text: str, name: str) -> None:
    assert clean_author(text, "Selwick Courier") == name


@pytest.mark.parametrize(
    ("title", "clean"),
    [
        ("Old ferry sold | Selwick Courier", "Old ferry sold"),
        ("Old ferry sold - News - Selwick Courier", "Old ferry sold - News"),
        ("Selwick Courier: Old ferry sold", "Selwick Courier: Old ferry sold"),
        ("Harrow – an island", "Harrow – an island"),
        ("Selwick Courier", "Selwick Courier"),
        ("Courier » Old ferry sold", "Old ferry sold"),
    ],
)
def test_titles(title: str, clean: str) -> None:
    assert without_site(title, "Selwick Courier") == clean


def test_a_heading_that_the_stated_title_adds_to() -> None:
    assert (
        clean_title(["Old ferry sold to museum | News", "Old ferry sold to museum"], "Courier", "")
        == "Old ferry sold to museum"
    )


LONG = "Ferry that carried goats and mail between Port Selwick and the island since 1931 is sold to a museum for one crown"


def test_a_stated_title_that_is_cut_off_is_printed_whole() -> None:
    assert (
        clean_title([LONG[:110].rpartition(" ")[0]], "Courier", f"{LONG} - Courier", [LONG]) == LONG
    )


def test_of_two_stated_titles_the_printed_one_counts() -> None:
    assert (
        clean_title(["Anneke: old ferry sold", "Old ferry sold"], "Courier", "", ["Old ferry sold"])
        == "Old ferry sold"
    )


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
    ("text", "tag"),
    [("en_us", "en-US"), ("DE", "de"), ("zh-hant-TW", "zh-Hant-TW"), ("english", ""), ("", "")],
)
def test_languages(text: str, tag: str) -> None:
    assert language_tag(text) == tag


def test_a_byline_without_end_names_nobody() -> None:
    assert clean_author("A" * 40_000) == ""
    assert clean_author("By Pia Lund " + "and Sam Ito " * 5) == "Pia Lund and Sam Ito"


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
