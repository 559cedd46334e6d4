"""A page into an Article: the body from trafilatura and the page's shape, the blocks from its
elements."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from lxml.html import HtmlElement

from podcast.article.dom.containers import is_plain_prose
from podcast.article.dom.parsing import parse_page
from podcast.article.dom.pruning import prune
from podcast.article.dom.text_blocks import TextBlock, read_text_blocks
from podcast.article.dom.visible_text import page_runs
from podcast.article.extraction.classification import classify
from podcast.article.extraction.main_content import choose_main_content, voted
from podcast.article.extraction.not_an_article import refuse_no_article, warnings_of
from podcast.article.extraction.single_box import single_box
from podcast.article.extraction.trafilatura_vote import lightened, vote
from podcast.article.formats.printed_credits import with_printed_credits
from podcast.article.metadata.page_metadata import Metadata, read_metadata
from podcast.article.model import Article, Block, SourceRun
from podcast.article.normalization import letters_only

# Share of all of the page's prose from which on trafilatura's full reading cannot hold much more
# than its precise one.
SURE = 0.62
MARKUP = re.compile(r"<(?:p|br|div)\b", re.IGNORECASE)
PRINTED = "printed on the page; the text is read from its JSON-LD, which has more"
MUCH = 2  # times the text that was found: a stated one of so much more is taken
FEWEST = 200  # characters of prose; under this, what the page hides is looked at


class Body(NamedTuple):
    """What was read of a page."""

    text_blocks: list[TextBlock]  # every run of text
    keep: list[bool]  # which of them are the article
    blocks: tuple[Block, ...]  # what the article is made of
    is_stated: bool = False  # it was read from the page's JSON-LD

    @property
    def size(self) -> int:
        """Characters of prose that are kept."""
        return _size(self.text_blocks, self.keep)


def read_html(text: str, *, url: str = "", source: str = "") -> Article:
    """An article from the text of a page. Raises PodcastError, saying what the page is, when there
    is none on it."""
    tree = parse_page(text, source)
    stated = read_metadata(tree, url=url)
    prune(tree)
    body = read_body(tree, stated.title)
    if _is_longer(stated.body, body):
        body = _stated_body(stated, source)
    refuse_no_article(tree, body.text_blocks, body.blocks, stated.title, source)
    warnings = warnings_of(tree, body.text_blocks, body.keep, stated.language)
    article = article_from(stated, body.blocks, source, warnings)
    if not body.is_stated:
        article = with_printed_credits(article, body.text_blocks, body.keep)
    linked = stated.body if body.is_stated else ""
    return replace(article, source_runs=partial(_source_runs, text, linked))


def _source_runs(page: str, stated: str) -> tuple[SourceRun, ...]:
    """The runs of a page; where its article was read from JSON-LD, those of that too."""
    shown = page_runs(page)
    if not stated:
        return shown
    printed = (replace(run, left_out=run.left_out or PRINTED) for run in shown)
    return (*printed, *page_runs(_stated_page(stated)))


def read_body(tree: HtmlElement, title: str) -> Body:
    """The text of a page, which of it is the article, and the blocks that it becomes."""
    text_blocks = read_text_blocks(tree)
    seeds = single_box(text_blocks)
    if seeds is not None:
        keep = choose_main_content(text_blocks, seeds, title)
        return Body(text_blocks, keep, classify(text_blocks, keep, title))
    precise, full = _votes(tree, text_blocks)
    keep = choose_main_content(text_blocks, voted(text_blocks, precise, full), title)
    if _size(text_blocks, keep) < FEWEST:  # some pages hide everything until a script shows it
        every = read_text_blocks(tree, hidden=True)
        keep_hidden = choose_main_content(every, voted(every, precise, full), title)
        if _size(every, keep_hidden) > _size(text_blocks, keep):
            text_blocks, keep = every, keep_hidden
    return Body(text_blocks, keep, classify(text_blocks, keep, title))


def _votes(tree: HtmlElement, text_blocks: Sequence[TextBlock]) -> tuple[str, str]:
    """trafilatura's precise reading of a page, and its full one where that may hold much more."""
    light = lightened(tree)
    precise = vote(light, precise=True)
    if len(precise) < SURE * _size(text_blocks, [True] * len(text_blocks)):
        return precise, vote(light, precise=False)
    return precise, precise


def _is_longer(stated: str, body: Body) -> bool:
    """Whether the text that a page states in JSON-LD is the one that was found and much more, or
    nothing was found."""
    if len(stated) < max(FEWEST, MUCH * body.size):
        return False
    if body.size < FEWEST:
        return True
    first = next(
        block
        for block, good in zip(body.text_blocks, body.keep, strict=True)
        if good and is_plain_prose(block)
    )
    return letters_only(first.text) in letters_only(stated)


def _stated_body(stated: Metadata, source: str) -> Body:
    """A page's text as JSON-LD states it: with markup, or a paragraph on each line."""
    tree = parse_page(_stated_page(stated.body), source)
    prune(tree)
    text_blocks = read_text_blocks(tree)
    keep = [True] * len(text_blocks)
    return Body(text_blocks, keep, classify(text_blocks, keep, stated.title), is_stated=True)


def _stated_page(body: str) -> str:
    if not MARKUP.search(body):
        body = "".join(f"<p>{html.escape(line)}</p>" for line in body.split("\n"))
    return f"<html><body>{body}</body></html>"


def _size(text_blocks: Sequence[TextBlock], keep: Sequence[bool]) -> int:
    """Characters of prose that are kept."""
    return sum(
        len(block.text)
        for block, good in zip(text_blocks, keep, strict=True)
        if good and is_plain_prose(block)
    )


def whole_body(tree: HtmlElement, title: str) -> tuple[Block, ...]:
    """The blocks of a document that is nothing but its article, as Markdown and books are."""
    text_blocks = read_text_blocks(tree)
    return classify(text_blocks, [True] * len(text_blocks), title)


def article_from(
    stated: Metadata, blocks: Sequence[Block], source: str, warnings: tuple[str, ...] = ()
) -> Article:
    """An Article of blocks and what the page states; without a title its first words are it."""
    shown = (block.text for block in blocks if block.kept and letters_only(block.text))
    return Article(
        title=stated.title or next(shown, ""),
        blocks=tuple(blocks),
        author=stated.author,
        site=stated.site,
        published=stated.published,
        language=stated.language,
        url=stated.url,
        image=stated.image,
        source=source,
        warnings=warnings,
    )
