"""Books: chapters, one of them, all of them as one."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest
from helpers import article_books as books

from podcast.article.formats.books.epub_book import read_chapters
from podcast.article.load import load_article, load_articles
from podcast.article.model import BlockKind
from podcast.article.source_account import Fate, account_of
from podcast.errors import PodcastError


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "tides.epub"
    path.write_bytes(
        books.epub(
            {
                "Cover": "<p>Two Tides</p>",
                "The flood": books.sentences(4),
                "The ebb": books.sentences(5),
            }
        )
    )
    return path


def test_a_book_is_its_chapters(book: Path) -> None:
    chapters = load_articles(str(book))
    assert [chapter.title for chapter in chapters] == ["The flood", "The ebb"]
    assert chapters[1].author == "Sam Ito"
    assert len(list(chapters[1].kept)) == 5


def test_one_chapter_by_its_number(book: Path) -> None:
    assert load_article(f"{book}#2").title == "The ebb"
    with pytest.raises(PodcastError, match="only 2"):
        load_article(f"{book}#3")


def test_a_whole_book_as_one_article(book: Path) -> None:
    article = load_article(str(book))
    heads = [block.text for block in article.kept if block.kind is BlockKind.HEADING]
    assert (article.title, heads) == ("Two Tides", ["The flood", "The ebb"])


NAV = """<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body>
<nav epub:type="toc"><ol>{links}</ol></nav></body></html>"""
NCX = """<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>{points}</navMap></ncx>"""
POINT = '<navPoint><navLabel><text>{name}</text></navLabel><content src="{path}"/></navPoint>'
PAGE = """<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">
<head><title>x</title></head><body>{text}</body></html>"""
OPF = """<package xmlns="http://www.idpf.org/2007/opf"><metadata
xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Two Tides</dc:title></metadata>
<manifest>{items}</manifest><spine>{spine}</spine></package>"""


def made(tmp_path: Path, pages: dict[str, str], contents: str, *, is_ncx: bool = False) -> str:
    """A book of documents by name, with a contents page."""
    names = list(pages)
    items = "".join(
        f'<item id="{name}" href="{name}.xhtml" media-type="application/xhtml+xml"/>'
        for name in names
    )
    items += (
        '<item id="t" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
        if is_ncx
        else '<item id="t" href="n.xhtml" properties="nav" media-type="application/xhtml+xml"/>'
    )
    spine = "".join(f'<itemref idref="{name}"/>' for name in names)
    path = tmp_path / "tides.epub"
    files: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": books.CONTAINER,
        "OEBPS/book.opf": OPF.format(items=items, spine=spine),
        "OEBPS/toc.ncx" if is_ncx else "OEBPS/n.xhtml": contents,
    }
    files |= {f"OEBPS/{name}.xhtml": PAGE.format(text=text) for name, text in pages.items()}
    path.write_bytes(books.archive(files))
    return str(path)


def links(**names: str) -> str:
    return NAV.format(
        links="".join(f'<li><a href="{path}.xhtml">{name}</a></li>' for path, name in names.items())
    )


def test_chapters_are_called_as_on_the_contents_page(tmp_path: Path) -> None:
    pages = {"c1": books.sentences(4), "c2": f"<h2>2</h2>{books.sentences(4)}"}
    book = made(tmp_path, pages, links(c1="The flood", c2="The ebb"))
    assert [chapter.title for chapter in load_articles(book)] == ["The flood", "The ebb"]


def test_and_as_in_the_contents_of_older_books(tmp_path: Path) -> None:
    points = POINT.format(name="The flood", path="c1.xhtml#a")
    book = made(tmp_path, {"c1": books.sentences(4)}, NCX.format(points=points), is_ncx=True)
    assert load_articles(book)[0].title == "The flood"


def test_what_a_printed_book_left_in_it(tmp_path: Path) -> None:
    text = (
        '<h1>The flood</h1><p><img alt="I" src="i.png"/>t was late when the new '
        '<span epub:type="pagebreak" title="12">12</span>sea wall '
        '<span role="doc-pagebreak">13</span>broke.</p>'
    )
    book = made(tmp_path, {"c1": text + books.sentences(4)}, links(c1="The flood"))
    assert "It was late when the new sea wall broke." in load_article(f"{book}#1").text


def test_the_page_of_a_part_is_read_before_its_first_chapter(tmp_path: Path) -> None:
    pages = {
        "p1": "<h1>Part One</h1>",
        "c1": f"<h1>The flood</h1>{books.sentences(4)}",
        "d": "<p>For my aunt.</p>",
        "c2": f"<h1>The ebb</h1>{books.sentences(4)}",
    }
    whole = load_article(made(tmp_path, pages, links(c1="The flood")))
    heads = [block.text for block in whole.kept if block.kind is BlockKind.HEADING]
    assert heads == ["Part One", "The flood", "The ebb"]
    assert "For my aunt." in [block.text for block in whole.blocks if block.skip]


def test_every_word_of_a_book_is_read_or_left_out_with_a_reason(tmp_path: Path) -> None:
    pages = {
        "cover": "<p>Two Tides, a book</p>",
        "p1": "<h1>Part One</h1>",
        "c1": f"<h1>The flood</h1>{books.sentences(4)}<aside epub:type='footnote'>A note.</aside>",
        "endnotes": "<p>1. See the survey of 1911.</p>",
    }
    whole = load_article(made(tmp_path, pages, links(c1="The flood")))
    account = account_of(whole)
    assert not account.lost
    reasons = {run.run.text: run.reason for run in account.of(Fate.LEFT_OUT)}
    assert reasons["Two Tides, a book"] == "the cover"
    assert reasons["1. See the survey of 1911."] == "the notes at the end of the book"


def test_a_document_that_is_named_many_times_is_read_once(tmp_path: Path) -> None:
    path = Path(made(tmp_path, {"c1": books.sentences(4)}, links(c1="The flood")))
    files = {name: ZipFile(path).read(name) for name in ZipFile(path).namelist()}
    reference = b'<itemref idref="c1"/>'
    files["OEBPS/book.opf"] = files["OEBPS/book.opf"].replace(reference, reference * 500)
    path.write_bytes(books.archive(dict(files)))
    assert len(load_articles(str(path))) == 1


@pytest.mark.parametrize(
    "mark",
    [
        "<span class='pagenum'>[Pg 12]</span>",
        "<span class='pageno'><a id='p12'>12</a></span>",
        "<span class='x-ebookmaker-pageno'>[xii]</span>",
        "<span class='page-number'>12</span>",
    ],
)
def test_page_numbers_by_the_names_that_books_give_them(tmp_path: Path, mark: str) -> None:
    path, more = tmp_path / "book.epub", books.sentences(3)
    path.write_bytes(books.epub({"The gate": f"<p>The flood fills {mark}the pond.</p>" + more}))
    article = load_article(str(path))
    assert "The flood fills the pond." in article.text
    assert not account_of(article).lost


def test_what_is_named_for_a_page_and_holds_words_is_read(tmp_path: Path) -> None:
    path = tmp_path / "book.epub"
    said = "<p class='pagebreak'>The flood fills the pond, and the wheel turns.</p>"
    path.write_bytes(books.epub({"The gate": said + books.sentences(3)}))
    assert "The flood fills the pond, and the wheel turns." in load_article(str(path)).text


def test_a_note_of_the_book_stands_behind_the_paragraph_with_its_mark() -> None:
    notes = (
        "<html><body><section epub:type='endnotes'><p id='n1'><a href='c0.xhtml#r1'>1.</a> See the "
        "survey of 1911.</p><ol><li><a id='n2'></a>Not in the war. <a href='c0.xhtml#r2'>↩</a></li>"
        "</ol><p id='n3'>Nobody refers to this one.</p></section></body></html>"
    )
    text = (
        "<p>The wheel turns twice a day.<a href='notes.xhtml#n1'>1</a> Nobody minds.</p>"
        "<p>The gate is of oak.<sup><a href='notes.xhtml#n2'>2</a></sup></p>"
    )
    book = books.epub({"The wheel": text + books.sentences(3)}, **{"OEBPS/notes.xhtml": notes})
    [chapter] = read_chapters(book)
    assert [block.text for block in chapter.kept][:4] == [
        "The wheel turns twice a day. Nobody minds.",
        "See the survey of 1911.",
        "The gate is of oak.",
        "Not in the war.",
    ]
    assert not account_of(chapter).lost


def test_a_link_to_another_chapter_is_no_note() -> None:
    text = "<p>See chapter <a href='c1.xhtml#top'>2</a> of the book.</p>"
    chapters = {"The wheel": text + books.sentences(3), "The gate": books.sentences(4)}
    assert "See chapter 2 of the book." in read_chapters(books.epub(chapters))[0].text


def test_a_poem_is_a_chapter_and_a_dedication_is_none() -> None:
    poem = "<p>Over the river, under the sky,</p><p>nobody crosses, nobody asks why.</p>"
    pages = {
        "Dedication": "<p>For all who have kept the lamp,</p><p>and for those who let it go out.</p>",
        "The ferry": poem,
        "The flood": books.sentences(4),
    }
    chapters = read_chapters(books.epub(pages))
    assert [chapter.title for chapter in chapters] == ["The ferry", "The flood"]
    assert chapters[0].text.startswith("Over the river, under the sky,")
