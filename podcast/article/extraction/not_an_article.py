"""What a page without an article is (an error page, a login wall, a list of links, a video); doubts
about others."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml.html import HtmlElement

from podcast.article.dom.text_blocks import TextBlock
from podcast.article.model import Block
from podcast.article.normalization import tidy
from podcast.article.prose import is_prose, word_count
from podcast.errors import PodcastError

FEWEST_WORDS = 20  # kept words under which there is no article
SHORT = 120  # kept words under which signs of a wall, an error or a video count
MUCH_LONGER = 1.7  # another reckoning finds so many times the text: worth a warning
MISSING = re.compile(
    r"\b(?:404|403|410|500|502|503)\b|not found|page (?:doesn.t|does not) exist|no longer (?:available|exists)|"  # noqa: E501
    r"access denied|forbidden|something went wrong|server error|bad gateway|service unavailable|just a moment|"  # noqa: E501
    r"attention required|"
    r"are you (?:a )?(?:human|robot)|verify(?:ing)? (?:that )?you are|enable javascript|unusual traffic|captcha|"  # noqa: E501
    r"nicht gefunden|introuvable|no encontrad[ao]|não encontrad[ao]",
    re.IGNORECASE,
)
WALL = re.compile(
    r"\b(?:log ?in|sign ?in|subscribe|register|create an account|subscription)\b[^.]{0,60}\b"
    r"(?:to (?:continue|read|view|access)|required|for full)|to (?:continue|keep) reading|"
    r"already a (?:subscriber|member)|this (?:article|content|story) is (?:for|only available to|reserved for) "  # noqa: E501
    r"(?:subscribers|members)|read the full story",
    re.IGNORECASE,
)


def refuse_no_article(
    tree: HtmlElement,
    text_blocks: Sequence[TextBlock],
    blocks: Sequence[Block],
    title: str,
    source: str,
) -> None:
    """Raise PodcastError, saying what the page is instead, when it holds no article."""
    words = sum(word_count(block.text) for block in blocks if block.kept and block.text)
    if words >= SHORT:
        return
    about = f"{title} {tidy(tree.findtext('.//title') or '')} {tidy(tree.findtext('.//h1') or '')}"
    kept = " ".join(block.text for block in blocks if block.kept)
    size = sum(len(text_block.text) for text_block in text_blocks)
    linked = sum(text_block.linked for text_block in text_blocks)
    if MISSING.search(about) or (words < FEWEST_WORDS and MISSING.search(kept)):
        raise PodcastError(
            "this is an error page, not an article",
            remedy="Check the address in a browser.",
            file=source,
        )
    if words >= FEWEST_WORDS and any(is_prose(block.text) for block in blocks if block.kept):
        return
    everything = " ".join(text_block.text for text_block in text_blocks)[:20_000]
    if tree.find(".//input[@type='password']") is not None or WALL.search(everything):
        what, remedy = (
            "this page asks to log in or subscribe before the article",
            "Log in with a browser and save the page.",
        )
    elif tree.xpath(
        "boolean(.//video | .//meta[@property='og:video' or @property='og:video:url'])"
    ):
        what, remedy = "this page holds a video, not an article", "Give the page of an article."
    elif size and linked > 0.5 * size:
        what, remedy = (
            "this page is a list of links, not an article",
            "Give the address of one of the articles.",
        )
    else:
        what, remedy = (
            "there is no article on this page",
            "Save the article's text to a file and give that.",
        )
    raise PodcastError(what, remedy=remedy, file=source)


def warnings_of(
    tree: HtmlElement, text_blocks: Sequence[TextBlock], keep: Sequence[bool]
) -> tuple[str, ...]:
    """Sentences about what may be wrong with the reading of this page."""
    found = []
    kept = sum(
        len(text_block.text) for text_block, good in zip(text_blocks, keep, strict=True) if good
    )
    prose = sum(len(p.text) for p in text_blocks if is_prose(p.text) and p.linked * 3 < len(p.text))
    if prose > MUCH_LONGER * kept and (other := _readability(tree)) > MUCH_LONGER * kept:
        found.append(
            f"another reckoning finds {other // max(1, kept)} times as much text on this page: "
            "compare with the page"
        )
    words = sum(
        word_count(text_block.text)
        for text_block, good in zip(text_blocks, keep, strict=True)
        if good
    )
    if words < 2 * SHORT and any(WALL.search(text_block.text) for text_block in text_blocks):
        found.append(
            "the page seems to show only the beginning of the article to readers without a "
            "subscription"
        )
    return tuple(found)


def _readability(tree: HtmlElement) -> int:
    """Characters of text that readability would take."""
    from trafilatura.readability_lxml import Document

    try:
        summary = Document(tree).summary()
    except Exception:  # whatever it stumbles over: it is only a second opinion
        return 0
    text = summary if isinstance(summary, str) else " ".join(summary.itertext())
    return len(tidy(re.sub(r"<[^>]*>", " ", text)))
