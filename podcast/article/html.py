"""A page into an Article."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import lxml.html

from podcast.article.body import choose, vote
from podcast.article.clutter import find_rule
from podcast.article.dom import Piece, read_pieces
from podcast.article.model import Article, Block, BlockKind, Skip
from podcast.article.tidy import letters, tidy
from podcast.errors import PodcastError

CAPTION = Skip("caption", "photo caption")
FURNITURE = Skip("furniture", "part of the page, not of the article")


def read_html(text: str, *, url: str = "", source: str = "") -> Article:
    """An article from the text of a page. Raises PodcastError when there is none in it."""
    tree = lxml.html.document_fromstring(text)
    pieces = read_pieces(tree)
    keep = choose(pieces, vote(tree, precise=True), vote(tree, precise=False))
    title = tidy(tree.findtext(".//h1") or tree.findtext(".//title") or "")
    blocks = _blocks(pieces, keep, title)
    if not any(block.kept for block in blocks):
        raise PodcastError("there is no article on this page", remedy="Give the page of one article.", file=source)
    return Article(
        title=title, blocks=blocks, url=url, language=tree.get("lang") or "", published=_none(), source=source
    )


def _none() -> date | None:
    return None


def _blocks(pieces: Sequence[Piece], keep: Sequence[bool], title: str) -> tuple[Block, ...]:
    kept = [index for index, good in enumerate(keep) if good]
    if not kept:
        return ()
    return tuple(
        _block(piece, _skip(piece, good, title))
        for piece, good in list(zip(pieces, keep, strict=True))[kept[0] : kept[-1] + 1]
    )


def _skip(piece: Piece, good: bool, title: str) -> Skip | None:
    if piece.kind is BlockKind.CAPTION:
        return CAPTION
    if letters(piece.text) == letters(title):
        return Skip("title-again", "the title once more")
    rule = find_rule(piece.text)
    if rule:
        return rule.skip
    return None if good else FURNITURE


def _block(piece: Piece, skip: Skip | None) -> Block:
    return Block(
        piece.kind,
        piece.text,
        piece.index,
        piece.index + 1,
        level=piece.level,
        number=piece.number,
        attribution=piece.attribution,
        rows=piece.rows,
        skip=skip,
    )
