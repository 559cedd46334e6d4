"""Pages whose prose stands nearly all in one element: that is the article, and nobody has to be
asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from lxml.html import HtmlElement

from podcast.article.dom.containers import box_around, is_linked_sentence, is_plain_prose
from podcast.article.dom.text_blocks import TextBlock
from podcast.article.extraction.gap_filling import FILLING

SURE = 0.9  # share of a page's prose in one element
FEWEST = 5  # paragraphs of it
LONG = 1_000  # characters of it; a short one may be a box beside a short article
CUT_UP = 0.4  # of the prose, between it


def single_box(blocks: Sequence[TextBlock]) -> list[bool] | None:
    """The blocks of the one element that holds the page's prose, None where no element does."""
    sizes: Counter[HtmlElement | None] = Counter()
    counts: Counter[HtmlElement | None] = Counter()
    for block in blocks:
        if is_plain_prose(block):
            box = box_around(block)
            sizes[box] += len(block.text)
            counts[box] += 1
    if not sizes:
        return None
    box, size = sizes.most_common(1)[0]
    if size < max(LONG, SURE * sum(sizes.values())) or counts[box] < FEWEST:
        return None
    seeds = [_may_be_text(block) and box_around(block) is box for block in blocks]
    return None if _is_cut_up(blocks, seeds) else seeds


def _is_cut_up(blocks: Sequence[TextBlock], seeds: Sequence[bool]) -> bool:
    """Whether much stands between the prose of the box that it does not hold: an article of tables
    and headings, with boxes of their own."""
    places = [number for number, seed in enumerate(seeds) if seed]
    between = range(places[0], places[-1] + 1) if places else range(0)
    size = sum(len(blocks[number].text) for number in places)
    others = (
        len(blocks[number].text)
        for number in between
        if not seeds[number] and blocks[number].linked * 2 < len(blocks[number].text)
    )
    return sum(others) > CUT_UP * size


def _may_be_text(block: TextBlock) -> bool:
    is_linked = block.linked * 2 >= len(block.text)
    return block.kind in FILLING and (not is_linked or is_linked_sentence(block))
