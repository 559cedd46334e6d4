"""Links that are sentences, marks of notes, lists of terms and posts among an article's text."""

from __future__ import annotations

from podcast.article.extraction.article_blocks import without_stray_dividers
from podcast.article.formats.html_page import read_html
from podcast.article.model import Block, BlockKind

FIRST = "The bridge was built in 1911, and its piers have been washed hollow by the river since."
LAST = "Two lorries may not cross at once, and the ferry has not run for nine years, says the town."


def kept(between: str, end: str = "") -> list[Block]:
    """What is read between the two paragraphs, and of what follows them."""
    text = f"<h1>The bridge</h1><p>{FIRST}</p>{between}<p>{LAST}</p>{end}"
    page = read_html(f"<html><body><article>{text}</article></body></html>")
    return [block for block in page.kept if block.text not in (FIRST, LAST)]


def test_short_sentences_that_are_links_are_read_and_a_button_is_not() -> None:
    links = "".join(
        f"<li><a href='/x'>{text}</a></li>" for text in ("Pay the toll.", "Go on foot.")
    )
    end = "<p><a href='/y'>It is not over yet.</a></p><p><a href='/z'>All stories</a></p>"
    read = [block.text for block in kept(f"<ul>{links}<li>Do not stop.</li></ul>", end)]
    assert read == ["Pay the toll.", "Go on foot.", "Do not stop.", "It is not over yet."]


def test_a_link_in_brackets_marks_a_note() -> None:
    noted = "<p>It leaks.<a href='#n1'>[1]</a></p>"
    end = "<ol class='footnotes'><li id='n1'>Council papers. <a href='#r1'>↩</a></li></ol>"
    read = [(block.kind, block.text) for block in kept(noted, end)]
    assert read == [(BlockKind.PARAGRAPH, "It leaks."), (BlockKind.FOOTNOTE, "Council papers.")]


def test_a_term_and_what_is_said_of_it_are_one_block() -> None:
    terms = "<dl><dt>Piers</dt><dd>nine</dd><dt>Why is it shut?</dt><dd>It is old.</dd></dl>"
    assert [block.text for block in kept(terms)] == ["Piers: nine", "Why is it shut?", "It is old."]


def test_a_post_of_reddit_has_its_author() -> None:
    post = "<a href='#'>It sank</a><br> by<a href='#'>u/moss</a> in<a href='#'>Hest</a>"
    [quoted] = kept(f"<blockquote class='reddit-embed-bq'>{post}</blockquote>")
    assert (quoted.text, quoted.attribution) == ("It sank", "by u/moss in Hest")


def test_what_a_network_puts_for_a_picture_is_not_read() -> None:
    post = "<p>It sank.<br><br>[image or embed]</p>— Ada Moss (@moss.example) May 4, 2026"
    [quoted] = kept(f"<blockquote class='bluesky-embed'>{post}</blockquote>")
    assert quoted.text == "It sank."


def test_a_heading_with_nothing_under_it_says_so() -> None:
    blocks = [Block(BlockKind.PARAGRAPH, FIRST), Block(BlockKind.HEADING, "What next", level=2)]
    [_, heading] = without_stray_dividers(blocks)
    assert heading.skip is not None
    assert heading.skip.reason == "a heading with nothing under it"
