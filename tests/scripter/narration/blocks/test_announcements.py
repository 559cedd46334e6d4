from __future__ import annotations

import doctest
from dataclasses import replace
from datetime import date

import pytest

from podcast.article.model import Article, Block, BlockKind
from podcast.languages.registry import language_of
from podcast.script.model import Narration
from podcast.scripter.narration.blocks import announced_credits, announcements

ARTICLE = Article(
    title="The ferry sinks",
    blocks=(Block(BlockKind.PARAGRAPH, "It sank on a Monday."),),
    author="Ann Lee",
    site="Hest Today",
    published=date(2026, 5, 4),
    language="en",
)


def _said(article: Article) -> list[str]:
    language = language_of(article.language)
    lines = [
        *announcements.opening(article, language),
        *announcements.closing(article, language),
    ]
    return [line.text for line in lines if isinstance(line, Narration)]


@pytest.mark.parametrize("module", [announcements, announced_credits])
def test_examples(module: object) -> None:
    assert doctest.testmod(module).failed == 0  # type: ignore[arg-type]


def test_what_is_known_is_announced() -> None:
    assert _said(ARTICLE) == [
        "The ferry sinks. By Ann Lee, for Hest Today. Published on May 4, 2026.",
        "That was “The ferry sinks”, by Ann Lee, from Hest Today.",
    ]


@pytest.mark.parametrize("author", ["Hest Today", "Hest", "hesttoday.com"])
def test_a_site_that_signs_its_articles_itself_is_said_once(author: str) -> None:
    article = replace(ARTICLE, author=author, published=None)
    assert _said(article)[0] == "The ferry sinks. From Hest Today."


def test_a_login_and_a_host_name_are_not_announced() -> None:
    article = replace(ARTICLE, author="ann77", site="hest.example", published=None)
    assert _said(article) == ["The ferry sinks."]


@pytest.mark.parametrize("language", ["ja", "ru", "fi"])
def test_a_language_that_we_have_no_words_of_gets_its_title_alone(language: str) -> None:
    article = replace(ARTICLE, title="O barco / a ilha", language=language)
    assert _said(article) == ["O barco, a ilha."]


def test_a_title_without_its_stray_marks() -> None:
    article = replace(ARTICLE, title="THE FERRY, AND WHO SANK IT;", published=None)
    assert _said(article)[1].startswith("That was “The ferry, and who sank it”")


def test_an_article_is_not_said_twice() -> None:
    said = announcements.headline("‘Never again’: the mayor")
    assert said == "The headline quotes the mayor: Never again."
