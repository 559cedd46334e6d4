"""Books in EPUB: each chapter an article (https://www.w3.org/TR/epub-33/)."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import Any

from lxml.html import HtmlElement

from podcast.article.dom.parsing import parse_page
from podcast.article.dom.pruning import prune
from podcast.article.formats.books.book_contents import contents
from podcast.article.formats.books.book_notes import NOTES, Named, bring_notes, named
from podcast.article.formats.books.book_package import package_path, read_xml, spine, stated_by
from podcast.article.formats.books.book_pages import (
    kind_of_page,
    read_picture_letters,
    take_out_page_marks,
)
from podcast.article.formats.html_page import whole_body
from podcast.article.markup_runs import runs_of_markup
from podcast.article.metadata.date_parsing import read_date
from podcast.article.model import Article, Block, BlockKind, Skip, SourceRun
from podcast.article.normalization import letters_only, tidy
from podcast.article.prose import word_count
from podcast.article.source_runs import all_of
from podcast.article.sources.archives import open_archive, read_member
from podcast.article.sources.encodings import decode
from podcast.errors import PodcastError

FEWEST_WORDS = 40  # a document of the book with fewer is a part page, a dedication, a half title
FEWEST_OF_A_POEM = 8  # words of a chapter with two lines or more
LINES_OF_A_CHAPTER = (BlockKind.PARAGRAPH, BlockKind.QUOTE)
# Small documents with a title that are no chapters.
AROUND_THE_TEXT = re.compile(
    r"\b(?:dedicat\w*|also by|by the same|copyright|imprint|epigraph|about|acknowledge?ments?|cover"
    r"|contents|title|colophon|praise|index|notes?|newsletter|publisher|credits|widmung|impressum"
    r"|inhalt\w*|danksagung|dédicace|remerciements|dedicatoria|agradecimientos|créditos)\b",
    re.IGNORECASE,
)
MOST_MARKUP = 10_000_000  # bytes of all documents of a book: long novels have three million
SMALL_PAGE = Skip("small-page", "a small page of the book")
# `4`, `IV.`, `Chapter 4`: a heading that says less than the contents page does.
BARE_NUMBER = re.compile(
    r"(?:(?:chapter|part|kapitel|teil|chapitre|partie|capítulo|parte)\s+)?(?:\d{1,3}|[ivxlc]{1,7})\.?",
    re.IGNORECASE,
)
PART = re.compile(
    r"(?:part|book|volume|section|act|teil|buch|band|partie|livre|tome|parte|libro)\b|[ivxlc]{1,7}\.?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Document:
    """A document of the book: its path, what the contents page calls it, and the page itself."""

    path: str
    name: str
    tree: HtmlElement
    left_out: str  # what kind of page it is, where it is no chapter

    @property
    def heading(self) -> str:
        headings = (tidy(node.text_content()) for node in self.tree.iter("h1", "h2", "h3"))
        return next(filter(None, headings), "")


def read_chapters(data: bytes, *, source: str = "") -> tuple[Article, ...]:
    """The chapters of a book in reading order. Raises PodcastError when it is broken or has
    none."""
    archive = open_archive(data, source)
    package = package_path(archive, source)
    root = read_xml(read_member(archive, package, source), source)
    stated = stated_by(root)
    notes_at = cache(partial(_notes_at, archive, source))
    chapters: list[Article] = []
    before: list[Block] = []  # of small pages before the next chapter
    pages: list[tuple[str, str]] = []  # of the next chapter: path, and why it is left out
    for number, document in enumerate(_documents(archive, root, package, source), 1):
        pages.append((document.path, document.left_out))
        if document.left_out:
            continue
        bring_notes(document.tree, document.path, notes_at)
        title, blocks = _read(document)
        if _words(blocks) < FEWEST_WORDS and not _is_small_chapter(title, blocks):
            before += _small_page(title, blocks)
            continue
        chapters.append(
            Article(
                title=title or f"{stated['title']}, part {number}",
                blocks=(*before, *blocks),
                author=stated["author"],
                site=stated["title"],
                language=stated["language"],
                published=read_date(stated["date"]),
                source=source,
                source_runs=partial(_source_runs, data, tuple(pages), source),
            )
        )
        before, pages = [], []
    if not chapters:
        raise PodcastError(
            "there are no chapters in this book", remedy="Give another edition of it.", file=source
        )
    return (*chapters[:-1], _with_the_end(chapters[-1], before, data, pages, source))


def _is_small_chapter(title: str, blocks: Sequence[Block]) -> bool:
    """Whether a document of few words is a chapter all the same, as a poem is: it has a title that
    names nothing else of a book, and lines."""
    lines = [block for block in blocks if block.kept and block.kind in LINES_OF_A_CHAPTER]
    is_named = bool(title) and not PART.match(title) and not AROUND_THE_TEXT.search(title)
    return is_named and len(lines) > 1 and _words(lines) >= FEWEST_OF_A_POEM


def _with_the_end(
    last: Article,
    after: Sequence[Block],
    data: bytes,
    pages: Sequence[tuple[str, str]],
    source: str,
) -> Article:
    """The last chapter with the small pages after it."""
    end = [replace(block, skip=block.skip or SMALL_PAGE) for block in after]
    runs = last.source_runs
    rest = partial(_source_runs, data, tuple(pages), source)
    return replace(last, blocks=(*last.blocks, *end), source_runs=lambda: all_of((runs(), rest())))


def _documents(
    archive: zipfile.ZipFile, root: Any, package: str, source: str
) -> Iterator[_Document]:
    """The documents of the book in reading order; one broken or empty document does not make the
    book unreadable."""
    folder = posixpath.dirname(package)
    size = 0
    names = contents(root, folder, partial(_root_of, archive, source))
    for path, properties in spine(root, folder):
        size += _size_of(archive, path)
        if size > MOST_MARKUP:
            raise PodcastError(
                f"the book holds over {MOST_MARKUP // 1_000_000} MB of text",
                remedy="Give a part of it.",
                file=source,
            )
        tree = _tree(archive, path, source)
        if tree is not None:
            yield _Document(path, names.get(path, ""), tree, kind_of_page(path, properties, tree))


def _size_of(archive: zipfile.ZipFile, path: str) -> int:
    try:
        return archive.getinfo(path).file_size
    except KeyError:
        return 0


def _tree(archive: zipfile.ZipFile, path: str, source: str) -> HtmlElement | None:
    try:
        return parse_page(decode(read_member(archive, path, source), file=source), source)
    except PodcastError:
        return None


def _notes_at(archive: zipfile.ZipFile, source: str, path: str) -> Named:
    """What is named in the document of notes at this path; nothing where there is another one."""
    tree = _tree(archive, path, source)
    return named(tree) if tree is not None and kind_of_page(path, "", tree) == NOTES else {}


def _root_of(archive: zipfile.ZipFile, source: str, path: str) -> Any:
    try:
        return read_xml(read_member(archive, path, source), source)
    except PodcastError:
        return None


def _read(document: _Document) -> tuple[str, tuple[Block, ...]]:
    """The title and blocks of a document of the book."""
    tree = document.tree
    stated = tidy(tree.findtext(".//title") or "")
    take_out_page_marks(tree)
    read_picture_letters(tree)
    prune(tree)
    heading = document.heading
    title = _title(heading, document.name) or (stated if len(letters_only(stated)) > 1 else "")
    return title, whole_body(tree, heading)


def _title(heading: str, name: str) -> str:
    """What a chapter is called: its own heading, unless the contents page says more.

    >>> _title("4", "The ebb"), _title("The ebb", "4: The ebb"), _title("The ebb", "Ebb")
    ('The ebb', '4: The ebb', 'The ebb')
    """
    says_more = BARE_NUMBER.fullmatch(heading) or letters_only(heading) in letters_only(name)
    return name if name and (not heading or says_more) else heading


def _small_page(title: str, blocks: Sequence[Block]) -> list[Block]:
    """The page of a part is read before its first chapter; other small pages are left out."""
    if PART.match(title):
        return [Block(BlockKind.HEADING, title, level=1), *blocks]
    told = [Block(BlockKind.PARAGRAPH, title)] if title else []
    return [replace(block, skip=block.skip or SMALL_PAGE) for block in (*told, *blocks)]


def _source_runs(
    data: bytes, pages: Sequence[tuple[str, str]], source: str
) -> tuple[SourceRun, ...]:
    """The text of documents of the book as they stand in the archive."""
    archive = open_archive(data, source)
    trees = ((path, reason, _tree(archive, path, source)) for path, reason in pages)
    return all_of(
        runs_of_markup(tree, path, left_out=reason)
        for path, reason, tree in trees
        if tree is not None
    )


def _words(blocks: Sequence[Block]) -> int:
    return sum(word_count(block.text) for block in blocks if block.kept)


def as_one(chapters: tuple[Article, ...], title: str = "") -> Article:
    """A book as one article, each chapter under a heading."""
    blocks: list[Block] = []
    for chapter in chapters:
        part = [block for block in chapter.blocks[:1] if block.level == 1]
        blocks += part
        if len(chapters) > 1:
            blocks.append(Block(BlockKind.HEADING, chapter.title, level=2))
        blocks += chapter.blocks[len(part) :]
    first = chapters[0]
    return replace(
        first,
        title=title or first.site or first.title,
        blocks=tuple(blocks),
        source_runs=lambda: all_of(chapter.source_runs() for chapter in chapters),
    )
