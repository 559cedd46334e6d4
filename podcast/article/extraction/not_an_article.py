"""What a page without an article is (an error page, a login wall, a list of links, a video); doubts
about others."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from lxml import etree
from lxml.html import HtmlElement

from podcast.article.boilerplate.page_phrases import phrase
from podcast.article.dom.text_blocks import TextBlock
from podcast.article.model import Block
from podcast.article.normalization import tidy
from podcast.article.prose import is_prose, word_count
from podcast.errors import PodcastError
from podcast.languages.detection import language_of_text

FEWEST_WORDS = 20  # kept words under which there is no article
SHORT = 120  # kept words under which signs of a wall, an error or a video count
MUCH_LONGER = 1.7  # another reckoning finds so many times the text: worth a warning
MOSTLY_LINKS = 0.5  # share of a page's text from which on it is a list of links
MOST_SEARCHED = 20_000  # characters of a page that are searched for signs of a wall
HAS_VIDEO = etree.XPath(
    "boolean(.//video | .//meta[@property='og:video' or @property='og:video:url'])"
)


@dataclass(frozen=True)
class _Page:
    """A page on which little or nothing was found."""

    tree: HtmlElement
    text_blocks: Sequence[TextBlock]
    blocks: Sequence[Block]
    title: str

    @cached_property
    def kept(self) -> list[str]:
        """The texts for the ear."""
        return [block.text for block in self.blocks if block.kept and block.text]

    @cached_property
    def words(self) -> int:
        """How many words of them there are."""
        return sum(map(word_count, self.kept))

    def is_missing(self) -> bool:
        """Whether it says in its title that something went wrong, or in all that it says."""
        tab, heading = self.tree.findtext(".//title"), self.tree.findtext(".//h1")
        titles = f"{self.title} {tidy(tab or '')} {tidy(heading or '')}"
        if phrase("missing").search(titles):
            return True
        return (
            self.words < FEWEST_WORDS and phrase("missing").search(" ".join(self.kept)) is not None
        )

    def is_article(self) -> bool:
        """Whether it has a sentence, and some words."""
        return self.words >= FEWEST_WORDS and any(map(is_prose, self.kept))

    def is_wall(self) -> bool:
        """Whether it asks for a password or a subscription."""
        if self.tree.find(".//input[@type='password']") is not None:
            return True
        text = " ".join(block.text for block in self.text_blocks)
        return phrase("wall").search(text[:MOST_SEARCHED]) is not None

    def is_video(self) -> bool:
        """Whether it shows a video."""
        return bool(HAS_VIDEO(self.tree))

    def is_list_of_links(self) -> bool:
        """Whether most of its text is links."""
        size = sum(len(block.text) for block in self.text_blocks)
        linked = sum(block.linked for block in self.text_blocks)
        return size > 0 and linked > MOSTLY_LINKS * size


# What a page without an article is, and what its reader can do; the first that fits.
INSTEAD: tuple[tuple[Callable[[_Page], bool], str, str], ...] = (
    (
        _Page.is_wall,
        "this page asks to log in or subscribe before the article",
        "Log in with a browser and save the page.",
    ),
    (
        _Page.is_video,
        "this page holds a video, not an article",
        "Give the page of an article.",
    ),
    (
        _Page.is_list_of_links,
        "this page is a list of links, not an article",
        "Give the address of one of the articles.",
    ),
)


def refuse_no_article(
    tree: HtmlElement,
    text_blocks: Sequence[TextBlock],
    blocks: Sequence[Block],
    title: str,
    source: str,
) -> None:
    """Raise PodcastError, saying what the page is instead, when it holds no article."""
    page = _Page(tree, text_blocks, blocks, title)
    if page.words >= SHORT:
        return
    if page.is_missing():
        what, remedy = "this is an error page, not an article", "Check the address in a browser."
        raise PodcastError(what, remedy=remedy, file=source)
    if page.is_article():
        return
    for is_so, what, remedy in INSTEAD:
        if is_so(page):
            raise PodcastError(what, remedy=remedy, file=source)
    raise PodcastError(
        "there is no article on this page",
        remedy="Save the article's text to a file and give that.",
        file=source,
    )


def warnings_of(
    tree: HtmlElement, text_blocks: Sequence[TextBlock], keep: Sequence[bool], language: str
) -> tuple[str, ...]:
    """Sentences about what may be wrong with the reading of this page, in the article's language:
    the one that the page states (a BCP 47 tag, "" for none), or that its words are in."""
    kept = [block.text for block, good in zip(text_blocks, keep, strict=True) if good]
    words = language_of_text("\n".join(kept), language).editor
    size = sum(map(len, kept))
    prose = sum(
        len(block.text)
        for block in text_blocks
        if is_prose(block.text) and block.linked * 3 < len(block.text)
    )
    warnings = []
    if prose > MUCH_LONGER * size and (other := _readability(tree)) > MUCH_LONGER * size:
        warnings.append(words.much_longer.format(times=other // max(1, size)))
    is_short = sum(map(word_count, kept)) < 2 * SHORT
    if is_short and any(phrase("wall").search(block.text) for block in text_blocks):
        warnings.append(words.subscription)
    return tuple(warnings)


def _readability(tree: HtmlElement) -> int:
    """Characters of text that readability would take."""
    from trafilatura.readability_lxml import Document

    try:
        summary = Document(tree).summary()
    except Exception:  # whatever it stumbles over: it is only a second opinion
        return 0
    text = summary if isinstance(summary, str) else " ".join(summary.itertext())
    return len(tidy(re.sub(r"<[^>]*>", " ", text)))
