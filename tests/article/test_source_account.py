"""Every run of text that a reader of a page sees is in the article or left out with a reason."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from podcast.article.formats.html_page import read_html
from podcast.article.model import Article, Block, BlockKind, Skip, SourceRun
from podcast.article.source_account import Fate, account_of, with_losses_told
from podcast.errors import PodcastError

PAGES = sorted((Path(__file__).parent / "golden").glob("*.html"))
TAG = re.compile(r"<[^>]+>")
KINDS = ("p", "div", "li", "h2", "aside", "blockquote", "figure", "span", "section", "td", "sup")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_nothing_of_a_page_is_lost(page: Path) -> None:
    account = account_of(read_html(page.read_text("utf-8")))
    assert [one.run.text for one in account.lost] == []
    assert account.of(Fate.KEPT)
    assert all(one.reason for one in account.of(Fate.LEFT_OUT))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_nothing_of_a_changed_page_is_lost(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(PAGES)).read_text("utf-8")
    tags = list(TAG.finditer(text))
    for tag in data.draw(st.lists(st.sampled_from(tags), max_size=4, unique=True)):
        begin, end = tag.span()
        new = data.draw(st.sampled_from(("", *(f"<{kind}>" for kind in KINDS))))
        # The places of the other tags stay: what is put in is as long as what was there.
        text = text[:begin] + new[: end - begin].ljust(end - begin) + text[end:]
    try:
        article = read_html(text)
    except PodcastError:
        return
    assert [one.run.text for one in account_of(article).lost] == []


def article_of(*runs: SourceRun, blocks: tuple[Block, ...] = ()) -> Article:
    return Article("The ferry", blocks, source_runs=lambda: runs)


def test_a_run_that_is_in_no_block_and_has_no_reason_is_lost_and_told() -> None:
    kept = Block(BlockKind.PARAGRAPH, "The ferry left at nine.")
    runs = [SourceRun(text, "") for text in ("The ferry left at nine.", "Nobody was on the quay.")]
    article = article_of(*runs, blocks=(kept,))
    assert [one.run.text for one in account_of(article).lost] == ["Nobody was on the quay."]
    assert "“Nobody was on the quay.”" in with_losses_told(article).warnings[0]
    assert with_losses_told(replace(article, source_runs=lambda: runs[:1])).warnings == ()


def test_a_run_that_the_source_leaves_out_has_its_reason() -> None:
    hidden = SourceRun("Nobody was on the quay.", "", "hidden on the page")
    [one] = account_of(article_of(hidden)).runs
    assert (one.fate, one.reason) == (Fate.LEFT_OUT, "hidden on the page")


PARAGRAPH = "<p>The ferry left the harbour at nine and came back at noon with the mail.</p>"


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("<nav><a href='/a'>Harbour news</a></nav>", "above the article: the page's navigation"),
        ("<p style='display:none'>A secret word.</p>", "hidden on the page"),
        ("<button>Open the map</button>", "a button"),
        ("<p>It cost <del>nine crowns</del> less than a song.</p>", "struck out"),
    ],
)
def test_a_reason_names_the_place(markup: str, reason: str) -> None:
    page = f"<body>{markup}<article><h1>The ferry</h1>{PARAGRAPH * 3}</article></body>"
    account = account_of(read_html(page))
    assert reason in {one.reason for one in account.of(Fate.LEFT_OUT)}
    assert not account.lost


def test_a_title_on_two_pages_goes_on_behind_the_number_of_the_page() -> None:
    furniture = "the head or the foot of the page"
    runs = [
        SourceRun("The", "page 1"),
        SourceRun("1", "page 1", furniture),
        SourceRun("ferry", "page 2"),
        SourceRun("It left at nine.", "page 2"),
    ]
    article = article_of(*runs, blocks=(Block(BlockKind.PARAGRAPH, "It left at nine."),))
    assert [one.reason for one in account_of(article).runs] == [
        "the title once more",
        furniture,
        "the title once more",
        "",
    ]


def test_a_line_that_the_title_has_once_more_is_counted_with_it() -> None:
    line, text = "The gate", "The gate opens at nine, and the gate shuts at ten."
    runs = [SourceRun(words, "") for words in (line, text, line)]
    blocks = (Block(BlockKind.HEADING, line), Block(BlockKind.PARAGRAPH, text))
    article = replace(article_of(*runs, blocks=blocks), title="The gate and the mill")
    assert account_of(article).lost == ()


def test_digits_of_two_lines_are_no_number() -> None:
    """`Dahl.1` above `2. sweep` is no `12`, which stands in the source once and is in a block."""
    lines = ("12", "said Ines Dahl.1", "2. sweep the stairs", "said Ines Dahl.1")
    runs = [SourceRun(line, "page 1") for line in lines]
    blocks = (
        Block(BlockKind.PARAGRAPH, "said Ines Dahl.1"),
        Block(BlockKind.PARAGRAPH, "said Ines Dahl.1 2. sweep the stairs 12"),
    )
    assert account_of(article_of(*runs, blocks=blocks)).lost == ()


def test_a_text_above_the_article_that_begins_as_it_does_is_above_it() -> None:
    first, second = "The ferry left at nine.", "Nobody was on the quay."
    words = (first, "A line between", first, second)
    runs = [SourceRun(text, "", path=(1, index)) for index, text in enumerate(words)]
    blocks = tuple(Block(BlockKind.PARAGRAPH, text) for text in (first, second))
    reasons = [one.reason for one in account_of(article_of(*runs, blocks=blocks)).runs]
    assert reasons[1] == "above the article, not part of it"
    assert reasons[2:] == ["", ""]


def test_what_is_printed_over_and_over_is_accounted_for_once_more() -> None:
    runs = [SourceRun("Nobody came.", "") for _ in range(12)]
    blocks = tuple(Block(BlockKind.PARAGRAPH, "Nobody came.") for _ in range(11))
    article = article_of(*runs, blocks=blocks)
    assert [one.reason for one in account_of(article).of(Fate.LEFT_OUT)] == ["printed 12 times"]
    few = article_of(*runs[:5], blocks=blocks[:4])
    assert len(account_of(few).lost) == 1


def test_a_line_that_is_left_out_elsewhere_is_no_loss_and_an_answer_is() -> None:
    for line, lost in (("Sam Ito reported from Skerry.", 0), ("Me.", 1)):
        runs = [SourceRun(text, "") for text in (line, "Who is it?", line)]
        blocks = (
            Block(BlockKind.PARAGRAPH, line, skip=Skip("credits", "who reported")),
            Block(BlockKind.PARAGRAPH, "Who is it?"),
        )
        assert len(account_of(article_of(*runs, blocks=blocks)).lost) == lost


def test_a_refrain_does_not_say_where_the_article_begins() -> None:
    """Its first line stands above the article: what follows that does, too."""
    refrain, above, last = "Nobody came.", "Somebody came at nine.", "The quay was empty by noon."
    lines = (refrain, above, refrain, refrain, last)
    places = ((1, 2, 3), (1, 2, 4), (1, 2, 5), (1, 9, 6), (1, 9, 7))
    runs = [SourceRun(text, "", "", path) for text, path in zip(lines, places, strict=True)]
    blocks = tuple(Block(BlockKind.PARAGRAPH, text) for text in (refrain, refrain, last))
    assert account_of(article_of(*runs, blocks=blocks)).lost == ()
