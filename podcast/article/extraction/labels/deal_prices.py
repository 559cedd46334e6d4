"""Prices in a list of products: beside a button to buy, and what the article is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from podcast.article.extraction.trailing_matter import FURNITURE, ClassifiedBlock
from podcast.article.model import BlockKind
from podcast.article.prose import word_count
from podcast.kept_patterns import compiled

PRICE = compiled(
    r"(?:(?:now|only|just|from|price|sale|deal)\s?:?\s)?(?:us)?[$£€]\s?\d[\d,]*(?:\.\d\d)?"
    r"(?:\s?\((?:was|reg\.?|list)\s[$£€]?[\d,.]+\))?",
)
FEWEST = 3  # products with a price that each stand under a heading of their own
LONGEST_NAME = 25  # words of a product's name


def with_deal_prices(judged: Sequence[ClassifiedBlock]) -> list[ClassifiedBlock]:
    """The blocks of an article; where several of its headings have a price under them that was
    taken for the page's, each price is kept, behind the product's name that stands before it."""
    places = [number for number, one in enumerate(judged) if _is_price(one)]
    heads = {_heading_over(judged, number) for number in places} - {-1}
    if len(heads) < FEWEST or len(heads) < len(places):
        return list(judged)
    out = list(judged)
    for number in places:
        price, before = judged[number], judged[number - 1]
        if _is_name(before):
            text = f"{before.block.text.rstrip(' :')}: {price.block.text}"
            block = replace(before.block, kind=BlockKind.PARAGRAPH, level=0, text=text)
            out[number - 1] = ClassifiedBlock(block, None)
            out[number] = replace(price, block=replace(price.block, text=""), skip=FURNITURE)
        else:
            out[number] = replace(
                price, block=replace(price.block, kind=BlockKind.PARAGRAPH), skip=None
            )
    return [one for one in out if one.block.text or one.block.kind is BlockKind.DIVIDER]


def _is_price(one: ClassifiedBlock) -> bool:
    return one.skip is FURNITURE and PRICE.fullmatch(one.block.text.strip().lower()) is not None


def _is_name(one: ClassifiedBlock) -> bool:
    is_short = 0 < word_count(one.block.text) <= LONGEST_NAME
    return one.skip is FURNITURE and is_short and not _is_price(one)


def _heading_over(judged: Sequence[ClassifiedBlock], number: int) -> int:
    """The kept heading over a block, -1 for none."""
    for above in range(number - 1, -1, -1):
        if judged[above].is_heading and judged[above].skip is None:
            return above
    return -1
