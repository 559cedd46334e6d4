"""A page into an Article: the body from trafilatura and the page's shape, the blocks from its
elements."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from lxml.html import HtmlElement

from podcast.article.dom.containers import is_plain_prose
from podcast.article.dom.parsing import parse_page
from podcast.article.dom.pruning import prepare
from podcast.article.dom.text_blocks import Piece, read_pieces
from podcast.article.extraction.classification import judge_pieces
from podcast.article.extraction.main_content import choose
from podcast.article.extraction.not_an_article import refuse_no_article, warnings_of
from podcast.article.extraction.trafilatura_vote import lightened, vote
from podcast.article.metadata.page_metadata import Metadata, read_metadata
from podcast.article.model import Article, Block
from podcast.article.normalization import letters

# share of all of the page's prose from which on the full reading cannot hold much more than the
# precise one
SURE = 0.62
MARKUP = re.compile(r"<(?:p|br|div)\b", re.IGNORECASE)
MUCH = 2  # times the text that was found: a stated one of so much more is taken
FEWEST = 200  # characters of prose; under this, what the page hides is looked at


def read_html(text: str, *, url: str = "", source: str = "") -> Article:
    """An article from the text of a page. Raises PodcastError, saying what the page is, when there
    is none on it."""
    tree = parse_page(text, source)
    stated = read_metadata(tree, url=url)
    prepare(tree)
    pieces, blocks, keep = read_body(tree, stated.title)
    if _is_longer(stated.body, pieces, keep):
        pieces, blocks, keep = _stated_body(stated, source)
    refuse_no_article(tree, pieces, blocks, stated.title, source)
    return article_from(stated, blocks, source, warnings_of(tree, pieces, keep))


def read_body(tree: HtmlElement, title: str) -> tuple[list[Piece], tuple[Block, ...], list[bool]]:
    """The pieces of a page, the blocks that its article is made of, and which pieces those are."""
    pieces = read_pieces(tree)
    light = lightened(tree)
    precise = full = vote(light, precise=True)
    if len(precise) < SURE * sum(len(piece.text) for piece in pieces if is_plain_prose(piece)):
        full = vote(light, precise=False)
    keep = choose(pieces, precise, full, title)
    if _size(pieces, keep) < FEWEST:  # some pages hide everything until a script shows it
        every = read_pieces(tree, hidden=True)
        found = choose(every, precise, full, title)
        if _size(every, found) > _size(pieces, keep):
            pieces, keep = every, found
    return pieces, judge_pieces(pieces, keep, title), keep


def _is_longer(body: str, pieces: Sequence[Piece], keep: Sequence[bool]) -> bool:
    """Whether the text that a page states in JSON-LD is the one that was found and much more, or
    nothing was found."""
    shown = [
        piece for piece, good in zip(pieces, keep, strict=True) if good and is_plain_prose(piece)
    ]
    size = _size(pieces, keep)
    if len(body) < max(FEWEST, MUCH * size):
        return False
    return size < FEWEST or letters(shown[0].text) in letters(body)


def _stated_body(
    stated: Metadata, source: str
) -> tuple[list[Piece], tuple[Block, ...], list[bool]]:
    """The pieces and blocks of a page's text as JSON-LD states it: with markup, or a paragraph on
    each line."""
    body = stated.body
    if not MARKUP.search(body):
        body = "".join(f"<p>{html.escape(line)}</p>" for line in body.split("\n"))
    tree = parse_page(f"<html><body>{body}</body></html>", source)
    prepare(tree)
    pieces = read_pieces(tree)
    keep = [True] * len(pieces)
    return pieces, judge_pieces(pieces, keep, stated.title), keep


def _size(pieces: Sequence[Piece], keep: Sequence[bool]) -> int:
    """Characters of prose that are kept."""
    return sum(
        len(piece.text)
        for piece, good in zip(pieces, keep, strict=True)
        if good and is_plain_prose(piece)
    )


def whole_body(tree: HtmlElement, title: str) -> tuple[Block, ...]:
    """The blocks of a document that is nothing but its article, as Markdown and books are."""
    pieces = read_pieces(tree)
    return judge_pieces(pieces, [True] * len(pieces), title)


def article_from(
    stated: Metadata, blocks: Sequence[Block], source: str, warnings: tuple[str, ...] = ()
) -> Article:
    """An Article of blocks and what the page states."""
    title = stated.title or next(
        (block.text for block in blocks if block.kept and letters(block.text)), ""
    )
    return Article(
        title=title,
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
