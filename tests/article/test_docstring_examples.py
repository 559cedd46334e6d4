"""The examples in the docstrings of the paste's and the sources' rules come out as they say."""

from __future__ import annotations

import doctest
from importlib import import_module

import pytest

MODULES = (
    "article.boilerplate.scene_breaks",
    "article.metadata.bylines",
    "article.paste.captions",
    "article.paste.headline_search",
    "article.paste.lexical_overlap",
    "article.paste.lines.line_unwrapping",
    "article.paste.lines.raw_posts",
    "article.paste.lines.run_sums",
    "article.paste.sentences_without_end",
    "article.paste.tab_titles",
    "article.sources.encodings",
    "article.sources.http_requests",
    "languages.en.clause_openers",
)


@pytest.mark.parametrize("name", MODULES)
def test_examples(name: str) -> None:
    tried = doctest.testmod(import_module(f"podcast.{name}"))
    assert tried.attempted
    assert not tried.failed
