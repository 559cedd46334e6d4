"""Nothing of a source is in neither text nor reasons: every kind of source that is not a page."""

from __future__ import annotations

import io
import time
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from helpers import article_books as books
from hypothesis import given, settings
from hypothesis import strategies as st

from podcast.article.dom.visible_text import page_runs
from podcast.article.formats.books.epub_book import read_chapters
from podcast.article.formats.commonmark import read_markdown
from podcast.article.formats.html_page import read_html
from podcast.article.formats.mail.email_message import read_mail
from podcast.article.formats.plain_text import read_text
from podcast.article.load import load_article, load_articles
from podcast.article.model import Article, Block, BlockKind, SourceRun
from podcast.article.source_account import Fate, account_of
from podcast.errors import PodcastError

GOLDEN = Path(__file__).parent / "golden"
SOURCES = sorted(p for p in GOLDEN.iterdir() if p.suffix in (".txt", ".md", ".rss"))
LINES = st.lists(
    st.sampled_from(
        [
            "",
            "***",
            "o0o",
            "The lamp of Corran Head",
            "By Ines Dahl",
            "4 May 2026",
            "Share",
            "Advertisement",
            "Page 2",
            "1. oil the lamp",
            "- sweep the stairs",
            "> The sea needs no lamp.",
            "On Sun, May 3, 2026 Tom Rehn wrote:",
            "-- ",
            "Sent from my phone",
            "Most read",
            "It&#8217;s out",
            "The lamp of Corran Head was lit by hand for ninety years, and nobody counted the har-",
            "bour’s stairs, which the keepers climbed twice in every night.",
            "“Nobody asked us,” she said. The lamp is out, and it stays out until the oil comes.",
            "Snow closes the pass for a third day",
        ]
    )
    | st.lists(
        st.text("abcdefg’", min_size=8, max_size=12) | st.sampled_from("&*—>“"), max_size=9
    ).map(" ".join),
    min_size=1,
    max_size=30,
)


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.name)
def test_nothing_of_our_sources_is_lost(source: Path) -> None:
    for article in load_articles(str(source)):
        account = account_of(article)
        assert account.of(Fate.KEPT)
        assert not account.lost


@settings(deadline=None, max_examples=150)
@given(LINES)
def test_no_line_of_a_text_is_lost(lines: list[str]) -> None:
    assert not account_of(read_text("\n".join(lines))).lost


@settings(deadline=None, max_examples=100)
@given(LINES, st.sampled_from(["The lamp", "Re: The lamp", "Fwd: The lamp", ""]))
def test_no_line_of_a_mail_is_lost(lines: list[str], subject: str) -> None:
    head = (
        f"From: a@skerry.example\nSubject: {subject}\nContent-Type: text/plain; charset=utf-8\n\n"
    )
    try:
        article = read_mail((head + "\n".join(lines)).encode())
    except PodcastError:
        return
    assert not account_of(article).lost


@settings(deadline=None, max_examples=100)
@given(LINES)
def test_no_word_of_markdown_is_lost(lines: list[str]) -> None:
    try:
        article = read_markdown("# The lamp\n\n" + "\n\n".join(lines))
    except PodcastError:
        return
    assert not account_of(article).lost


def test_the_other_form_of_a_mail_and_what_is_attached_have_reasons() -> None:
    mail = (
        "Subject: The lamp\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"
        "Content-Type: text/plain\n\nThe lamp of Corran Head is out again, and nobody knows why.\n\n"
        "--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename=oil.txt\n\n"
        "Oil: none.\n\n--b--\n"
    )
    account = account_of(read_mail(mail.encode()))
    assert not account.lost
    assert [run.reason for run in account.of(Fate.LEFT_OUT)] == ["attached to the mail"]


def test_what_a_word_document_hides_deletes_and_strikes_out(tmp_path: Path) -> None:
    runs = (
        '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>The lamp</w:t></w:r></w:p>'
        "<w:p><w:r><w:t>The lamp of Corran Head is out again. </w:t></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Ask Ines.</w:t></w:r>"
        '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>It stays out. </w:t></w:r>'
        "<w:del><w:r><w:delText>Until June. </w:delText></w:r></w:del>"
        "<w:r><w:rPr><w:strike/></w:rPr><w:t>Until May. </w:t></w:r>"
        "<w:r><w:t>Nobody knows why.</w:t></w:r></w:p>"
    )
    plain = zipfile.ZipFile(io.BytesIO(books.docx([])))
    files: dict[str, str | bytes] = {name: plain.read(name) for name in plain.namelist()}
    files["word/document.xml"] = books.WORD.format(text=runs)
    path = tmp_path / "lamp.docx"
    path.write_bytes(books.archive(files))
    article = load_article(str(path))
    assert article.text == "The lamp of Corran Head is out again. It stays out. Nobody knows why."
    account = account_of(article)
    assert not account.lost
    reasons = {run.run.text: run.reason for run in account.of(Fate.LEFT_OUT)}
    assert reasons["Ask Ines."] == "hidden in the document"
    assert reasons["Until June."] == "deleted in the document"
    assert reasons["Until May."] == "struck out"


def test_heads_and_numbers_of_a_pdfs_pages_have_reasons(tmp_path: Path) -> None:
    ends = ["at last", "again", "for good", "slowly"]
    pages = [
        ["Two Tides", f"The flood fills the pond, and then the gate falls shut {end}.", str(number)]
        for number, end in enumerate(ends, 1)
    ]
    path = tmp_path / "tides.pdf"
    path.write_bytes(books.pdf(pages))
    account = account_of(load_article(str(path)))
    assert not account.lost
    assert "the head or the foot of the page" in {run.reason for run in account.of(Fate.LEFT_OUT)}


PAGE = "<html><head><title>The lamp</title></head><body><main>{}</main></body></html>"
OIL = "The lamp of Corran Head is out again, and nobody on the whole of the coast knows why it is."
STAIRS = (
    "The keepers climbed the stairs twice in every night, and they counted none of their steps."
)


@pytest.mark.parametrize("times", [2, 5, 40])
def test_what_is_printed_again_is_accounted_for_each_time(times: int) -> None:
    part = f"## What comes next\n\n{OIL}\n\n> The sea needs no lamp.\n\n- Oil: none.\n\n"
    account = account_of(read_markdown(f"# The lamp\n\n{STAIRS}\n\n" + part * times))
    assert not account.lost
    again = [run.fate for run in account.runs if run.run.text == "What comes next"]
    assert again == [Fate.KEPT] * times


def test_a_line_stands_where_it_is_whole_rather_than_at_the_beginning_of_another() -> None:
    text = f"# The lamp\n\n## Oil\n\n{STAIRS}[^1]\n\n{OIL}\n\n## Sam It\n\n{STAIRS[:43]}.\n\n"
    account = account_of(read_markdown(f"{text}[^1]: Sam Ito counted them.\n\nSam Ito, keeper."))
    assert not account.lost


def test_a_text_that_was_not_read_is_lost() -> None:
    article = read_markdown(f"# The lamp\n\n{OIL}\n\n{STAIRS}\n\n{OIL}\n")
    without = replace(article, blocks=article.blocks[:-1])
    assert [run.run.text for run in account_of(without).lost] == [OIL]


def test_the_linked_mark_of_a_note_after_a_letter_is_no_power() -> None:
    markdown = f"# The lamp\n\n{OIL} Plan M<sup><a href=#n1>1</a></sup> is to light it.\n"
    article = read_markdown(markdown)
    assert "Plan M is to light it." in article.text
    assert not account_of(article).lost


def test_notes_of_one_mark_are_not_lost() -> None:
    notes = "".join(
        f'<ol class="footnotes"><li id="n1">{note}</li></ol>'
        for note in ("It was lit in 1891.", "It was lit again in 1902.")
    )
    article = read_html(
        PAGE.format(
            f'<h1>The lamp</h1><p>{OIL}<sup><a href="#n1">1</a></sup></p><p>{STAIRS}</p>{notes}'
        )
    )
    assert not account_of(article).lost
    reasons = [block.skip.reason for block in article.blocks if block.skip]
    assert "a note that has the mark of another one" in reasons


def test_a_paragraph_within_an_unknown_element_beside_the_text_has_a_reason() -> None:
    beside = "<p>Share</p><foo><p>The office is shut on every Monday in the winter.</p></foo>"
    article = read_html(
        PAGE.format(f"<h1>The lamp</h1><time><p>{OIL}</p><p>{STAIRS}</p></time>{beside}")
    )
    assert not account_of(article).lost


def test_a_note_that_markdown_refers_to_twice_leaves_no_mark() -> None:
    text = "# The lamp\n\nThe lamp is out.[^1] It stays out until June.[^1]\n\n[^1]: See the log."
    article = read_markdown(text)
    assert "The lamp is out. It stays out until June." in article.text
    assert not account_of(article).lost


def test_a_paragraph_printed_a_hundred_times_hides_none_of_them() -> None:
    again = "The lamp of Corran Head is out again, and nobody knows why it went.\n\n"
    text = "# The lamp\n\n" + again * 100 + "It stays out until June, says Ines Dahl."
    assert not account_of(read_markdown(text)).lost


def test_a_title_that_is_cut_and_one_on_several_lines_have_their_reason(tmp_path: Path) -> None:
    body = (
        "The lamp of Corran Head is out again, and nobody knows why it went.\n\n"
        "The keepers climb the stairs at nine, as they do on every night of the year.\n\n"
        "It stays out until the oil comes, says Ines Dahl, who has kept it since the war.\n"
    )
    path = tmp_path / "lamp.txt"
    path.write_text(f"The lamp {'A' * 5000}\n\n{body}")
    assert not account_of(load_article(str(path))).lost
    article = Article("The lamp of Corran Head goes out", blocks=())
    lines = (SourceRun("The lamp of", "line 1"), SourceRun("Corran Head goes out", "line 2"))
    article = replace(article, source_runs=lambda: lines)
    assert {run.reason for run in account_of(article).runs} == {"the title once more"}


def test_the_account_of_a_long_page_takes_no_square_of_its_length() -> None:
    paragraphs = "".join(
        f"<p>The keeper climbed the stairs for the {number}th time, and lit the lamp.</p>"
        f"<p><a href='/{number}'>Share</a></p>"
        for number in range(10_000)
    )
    article = read_html(f"<html><body><article><h1>The lamp</h1>{paragraphs}</article></body>")
    start = time.process_time()
    assert not account_of(article).lost
    assert time.process_time() - start < 4


@pytest.mark.parametrize(
    "markup",
    [
        (
            '<h1>The lamp</h1><p>The caf&amp;<sup><a href="#n1">1</a></sup>#0; is shut on every day.'
            f"</p><p>{OIL}</p>"
        ),
        (
            f"<h1>The lamp</h1><p>{OIL}</p><blockquote class=twitter-tweet><p>{STAIRS}</p>"
            "— Odd Fenn said so.<br><br>The lamp is out for good.</blockquote>"
        ),
        (
            f"<h1>The lamp</h1><p>{OIL}</p><blockquote class=twitter-tweet>"
            "<p>Wen<cite>t up the tower today.</p><p>— Odd Fenn</p></cite></blockquote>"
        ),
    ],
    ids=["reference", "breaks", "cite"],
)
def test_nothing_is_lost_between_two_elements(markup: str) -> None:
    assert not account_of(read_html(PAGE.format(f"{markup}<p>{STAIRS}</p>"))).lost


def test_what_a_heading_has_to_edit_its_section_has_its_reason() -> None:
    heading = "<h2>Stairs <span class='mw-edit'>[<a>edit</a>]</span></h2>"
    runs = page_runs(PAGE.format(f"{heading}<p>{OIL}</p>"))
    assert [run.left_out for run in runs if "edit" in run.text] == ["a link to edit the section"]


@pytest.mark.parametrize(
    "markup",
    [
        "<p>The toll is <span style='text-decoration:line-through'>two</span> nine crowns.</p>",
        "<p>Peg has the gate f<sup><a>1</a></sup>or nine years.</p>",
        "<p>Peg has the gate<sup>1<script>x</script></sup> for nine years.</p>",
    ],
    ids=["struck", "linked to nothing", "script in a mark"],
)
def test_what_is_set_apart_in_a_sentence_has_its_reason(markup: str) -> None:
    assert not account_of(read_html(PAGE.format(f"<p>{OIL}</p>{markup}<p>{STAIRS}</p>"))).lost
    book = books.epub({"The lamp": f"<p>{OIL}</p>{markup}<p>{STAIRS}</p>"})
    assert not [run for one in read_chapters(book) for run in account_of(one).lost]


def test_an_item_of_a_list_is_found_by_its_number() -> None:
    """The words of `2. sweep the stairs` stand before it once more, on two lines."""
    lines = ("sweep the", "stairs", "2. sweep the stairs")
    runs = [SourceRun(line, "page 1") for line in lines]
    blocks = (
        Block(BlockKind.LIST_ITEM, "sweep the stairs", number=2),
        Block(BlockKind.PARAGRAPH, "sweep the stairs"),
    )
    article = Article("The lamp", blocks, source_runs=lambda: runs)
    assert not account_of(article).lost
