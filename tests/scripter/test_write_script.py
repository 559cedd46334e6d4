"""Whatever an article is made of: a script comes out, every word is accounted for, every quotation
is verbatim."""

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from podcast.article.model import Article, Block, BlockKind, Skip
from podcast.script.markdown import format_script, parse_script
from podcast.script.model import NARRATOR, Chapter, Narration, Quotation, Script
from podcast.scripter.ledger import account
from podcast.scripter.write import write_script
from podcast.show.house_style import Style

WORDS = st.sampled_from(
    [
        "the",
        "a",
        "harbour",
        "boat",
        "boats",
        "council",
        "vote",
        "Monday",
        "river",
        "winter",
        "not",
        "never",
        "money",
        "£3.5m",
        "63,000",
        "isn’t",
        "we",
        "they",
        "nobody",
        "said",
        "roof",
        "of",
        "in",
        "and",
        "but",
        "to",
        "for",
        "with",
        "on",
        "bridge",
        "school's",
        "Norrby",
        "Calder",
        "was",
        "were",
        "will",
        "says",
        "closed",
        "open",
        "small",
        "old",
    ]
)
NAMES = st.sampled_from(
    ["Hanna Brekke", "Tomas Ruiz-Vega", "Brekke", "Dr Yusuf Demir", "he", "she", "they", "a senior aide", "the council",
     "Kwame Adusei, a ferry pilot at Calder Port",
     "Petra Novak, 54, who has run the yard for as long as anybody knows"]
)  # fmt: skip
VERBS = st.sampled_from(
    ["said", "says", "added", "asked", "told", "laughed", "wrote", "claims", "warned", "replied"]
)
TAILS = st.sampled_from(
    [
        "",
        "",
        ", pointing at the map",
        " on Monday",
        " in a statement",
        ", and left the room",
        ", adding that it rained",
    ]
)
MARKS = st.sampled_from([("“", "”"), ("“", "”"), ('"', '"'), ("‘", "’"), ("''", "''")])


@st.composite
def words(draw: st.DrawFn, least: int = 1, most: int = 24) -> str:
    return " ".join(draw(st.lists(WORDS, min_size=least, max_size=most)))


@st.composite
def paragraphs(draw: st.DrawFn) -> str:
    opening, closing = draw(MARKS)
    first, second, who, verb, tail = (
        draw(part) for part in (words(), words(), NAMES, VERBS, TAILS)
    )
    first, second = first[:1].upper() + first[1:], second[:1].upper() + second[1:]
    return draw(
        st.sampled_from(
            [
                f"{first}.",
                f"{first}. {second}?",
                f"{opening}{first},{closing} {verb} {who}{tail}.",
                f"{opening}{first},{closing} {who} {verb}{tail}.",
                f"{opening}{first},{closing} {who} {verb}, {opening}{second.lower()}.{closing}",
                f"{opening}{first},{closing} {verb} {who}. {opening}{second}.{closing}",
                f"{who} {verb}: {opening}{first}. {second}.{closing}",
                f"{first} {opening}{second.lower()}{closing}, {who} {verb}.",
                f"{opening}{first}.",
                f"{opening}{first}{closing}",
                f"{first} called it {opening}{second.lower()}{closing}.",
                f"{opening}{first}?{closing} {who} {verb}. {opening}{second}!{closing} {second}.",
                f"According to {who}, {opening}{first.lower()}{closing}.",
                f"{opening}{first} [the {second.lower()}] {opening}{closing}{verb}",
                f"Q: {first}?",
                f"A: {first}. {opening}{second}{closing}",
                f"BREKKE: {first}.",
                f"DEMIR: {first}.",
                f"See https://www.example.org/{second.split()[0]} for {first}.",
            ]
        )
    )


@st.composite
def blocks(draw: st.DrawFn, texts: st.SearchStrategy[str]) -> Block:
    kind = draw(
        st.sampled_from([BlockKind.PARAGRAPH, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH, *BlockKind])
    )
    text = " ".join(draw(texts).split()) if kind is not BlockKind.DIVIDER else ""
    rows: tuple[tuple[str, ...], ...] = ()
    if kind is BlockKind.TABLE:
        width = draw(st.integers(1, 5))
        row = st.tuples(*[words(1, 3)] * width)
        rows = tuple(draw(st.lists(row, min_size=1, max_size=8)))
        text = " ".join(cell for cells in rows for cell in cells)
    return Block(
        kind,
        text,
        level=draw(st.integers(0, 3)),
        number=draw(st.none() | st.integers(1, 9)),
        attribution=draw(st.sampled_from(["", "", "Maud Harker, captain"]))
        if kind is BlockKind.QUOTE
        else "",
        rows=rows,
        skip=draw(st.none() | st.none() | st.just(Skip("clutter", "part of the page"))),
    )


def articles(texts: st.SearchStrategy[str]) -> st.SearchStrategy[Article]:
    return st.builds(
        Article,
        title=words(0, 6),
        blocks=st.lists(blocks(texts), max_size=8).map(tuple),
        author=st.just("Lena Vogt"),
    )


STYLES = st.builds(
    Style,
    attribution=st.sampled_from(["before", "before", "as-written"]),
    quote_voices=st.sampled_from(["each", "one", "none"]),
    tense=st.sampled_from(["present", "as-written"]),
    announce=st.booleans(),
)


def check(article: Article, script: Script) -> None:
    ledger = account(article, script)
    assert ledger.closed, ledger.problems
    assert not ledger.problems, ledger.problems
    speakers = {line.speaker for line in script.lines if isinstance(line, Quotation)}
    assert script.cast[0][0] == NARRATOR
    assert {name for name, _ in script.cast} == speakers | {NARRATOR}
    if any(isinstance(line, Narration | Quotation | Chapter) for line in script.lines):
        assert parse_script(format_script(script)) == script


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(articles(paragraphs()), STYLES)
def test_every_word_is_accounted_for(article: Article, style: Style) -> None:
    check(article, write_script(article, style))


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    articles(
        st.text(alphabet=st.characters(codec="utf-8"), max_size=200)
        | st.text(alphabet="“”\"'‘’aA .,:[]{}|?!\n", max_size=80)
    )
)
def test_any_text_at_all(article: Article) -> None:
    script = write_script(article)
    assert account(article, script).closed


@pytest.mark.parametrize(
    "text",
    [
        "“" * 20_000,
        '"' * 20_001,
        "“a” " * 2_000,
        "“A b c,” said X. " * 3_000,
        "[" * 20_000 + "]" * 20_000,
        "“[a] " * 5_000,
        "." * 40_000,
        "a" * 200_000,
        "Ann Bell " * 8_000,
        "e\u0301" * 20_000,
        "\u202e\u0000\x07 “right to left,” he said. " * 1_000,
        "{a|b} " * 8_000,
        "{|" * 10_000,
        "www." * 10_000,
        "! ? ! ? " * 8_000,
        "a, " * 20_000,
        "\ud800 “broken \udfff,” she said.",
    ],
    ids=lambda text: repr(text[:12]),
)
def test_hostile_text_neither_hangs_nor_crashes(text: str) -> None:
    article = Article("x", (Block(BlockKind.PARAGRAPH, text),))
    begun = time.process_time()
    script = write_script(article)
    account(article, script)
    assert time.process_time() - begun < 8


def test_a_name_may_stand_in_full_in_the_title_alone() -> None:
    article = Article(
        "Why Hanna Brekke left the harbour board",
        (
            Block(BlockKind.PARAGRAPH, "The board met on Monday. Brekke was late."),
            Block(
                BlockKind.PARAGRAPH,
                "“I have given them nine years and they have given me a pen,” Brekke said.",
            ),
        ),
    )
    assert [
        line.speaker for line in write_script(article).lines if isinstance(line, Quotation)
    ] == ["Hanna Brekke"]


def test_marks_beside_an_address_do_not_open_the_ledger() -> None:
    text = "Not all agree. ''www.www.a lovely thing and a very small one to look at,” said Chidi Nwosu of Calder."
    article = Article("x", (Block(BlockKind.PARAGRAPH, text),))
    assert not account(article, write_script(article)).problems


def test_braces_over_two_sentences_are_no_direction() -> None:
    text = "The form said {name|surname and no more. The pen was dry. Nobody} could sign it."
    script = write_script(Article("x", (Block(BlockKind.PARAGRAPH, text),)), Style(announce=False))
    assert [line.text for line in script.lines if isinstance(line, Narration)] == [
        text.replace("{", "(")
    ]


@pytest.mark.parametrize("text", ["]", "- ]", "— ]", "a]", "[x]", '"', "…", "-"])
def test_a_list_item_of_hardly_anything_is_read_back_as_written(text: str) -> None:
    article = Article(
        "x", (Block(BlockKind.PARAGRAPH, "Hello there."), Block(BlockKind.LIST_ITEM, text))
    )
    check(article, write_script(article))


@pytest.mark.parametrize("title", ["notes-2", "The tide turned at nine", "The tide turned…"])
def test_what_a_text_without_a_title_is_called_is_not_said(title: str) -> None:
    said = "The tide turned at nine."
    article = Article(title, (Block(BlockKind.PARAGRAPH, said),), source="/home/ann/Notes 2.txt")
    assert [getattr(line, "text", "") for line in write_script(article).lines] == [said]
