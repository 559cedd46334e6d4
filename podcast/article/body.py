"""Which pieces of a page are the article: what trafilatura says, mended by where the pieces stand."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from lxml.html import HtmlElement

from podcast.article.dom import Piece
from podcast.article.tidy import letters

SHARE = 0.6  # the precise reading is taken unless it holds less than this of the other


def vote(tree: HtmlElement, *, precise: bool) -> str:
    """The body as trafilatura finds it, a line per block; "" when it finds none. Leaves the tree as it was."""
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it reports every page without a body as an error
    from trafilatura import bare_extraction

    document = bare_extraction(tree, fast=True, favor_precision=precise, include_comments=False)
    return (document.text or "") if document else ""


def align(pieces: Sequence[Piece], body: str) -> list[bool]:
    """Which pieces are in a body text. Short ones count only where the text goes on after the last long one."""
    wanted = letters(body)
    lines = {letters(line) for line in body.split("\n")}
    found, place = [False] * len(pieces), 0
    for index, piece in enumerate(pieces):
        mark = letters(piece.text)
        if not mark:
            continue
        at = wanted.find(mark, place)
        if at < 0 and len(mark) >= 40:
            at = wanted.find(mark)
            found[index] = at >= 0
            continue
        if at >= 0 and (mark in lines or len(mark) >= 25):
            near = at - place < 2000 or len(mark) >= 60
            if near and (len(mark) >= 25 or at - place < 200):
                found[index] = True
                place = at + len(mark)
    return found


def choose(pieces: Sequence[Piece], precise: str, full: str) -> list[bool]:
    """The pieces of the article: the precise reading unless it is much shorter."""
    return align(pieces, precise if len(precise) >= SHARE * len(full) else full)
