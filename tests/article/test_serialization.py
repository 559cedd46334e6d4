from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podcast.article.model import Article, Block, BlockKind, Skip
from podcast.article.serialization import from_json, to_json
from podcast.errors import PodcastError

text = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
blocks = st.builds(
    Block,
    st.sampled_from(BlockKind),
    text,
    st.integers(-1, 9),
    st.integers(-1, 9),
    st.integers(0, 6),
    st.one_of(st.none(), st.integers(1, 9)),
    text,
    st.lists(st.lists(text).map(tuple), max_size=2).map(tuple),
    st.one_of(st.none(), st.builds(Skip, text, text)),
)
articles = st.builds(
    Article,
    text,
    st.lists(blocks, max_size=4).map(tuple),
    text,
    text,
    st.one_of(st.none(), st.dates()),
    text,
    text,
    text,
    text,
    st.lists(text, max_size=2).map(tuple),
)


@given(articles)
def test_an_article_survives_its_record(article: Article) -> None:
    assert from_json(to_json(article)) == article


def test_a_block_is_a_line() -> None:
    article = Article(
        "T",
        (Block(BlockKind.PARAGRAPH, "One."), Block(BlockKind.PARAGRAPH, "Two.")),
        published=date(2026, 1, 2),
    )
    assert '  {"kind": "paragraph", "text": "One."},\n' in to_json(article)


@pytest.mark.parametrize("bad", ["", "[]", "{}", '{"blocks": [{"kind": "song", "text": ""}]}'])
def test_a_broken_record_is_named(bad: str) -> None:
    with pytest.raises(PodcastError, match="record of an article"):
        from_json(bad, "a.json")
