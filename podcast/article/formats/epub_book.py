"""Books in EPUB: each chapter an article (https://www.w3.org/TR/epub-33/)."""

from __future__ import annotations

import posixpath
import zipfile
from dataclasses import replace
from typing import Any
from urllib.parse import unquote

from lxml import etree

from podcast.article.dom.parsing import parse_page
from podcast.article.dom.pruning import prune
from podcast.article.formats.html_page import whole_body
from podcast.article.metadata.date_parsing import read_date
from podcast.article.model import Article, Block, BlockKind
from podcast.article.normalization import tidy
from podcast.article.prose import word_count
from podcast.article.sources.archives import open_archive, read_member
from podcast.article.sources.encodings import decode
from podcast.errors import PodcastError

FEWEST_WORDS = 40  # a document of the book with fewer is a cover, a title page, a dedication
MOST_AUTHORS = 4  # that are named
# Words in the names of documents that are no chapters.
NOT_CHAPTERS = (
    "nav",
    "toc",
    "cover",
    "copyright",
    "titlepage",
    "title-page",
    "colophon",
    "imprint",
)


def read_chapters(data: bytes, *, source: str = "") -> tuple[Article, ...]:
    """The chapters of a book in reading order. Raises PodcastError when it is broken or has
    none."""
    archive = open_archive(data, source)
    package = _package_path(archive, source)
    root = _xml(read_member(archive, package, source), source)
    stated = _stated(root)
    chapters = []
    for number, (path, properties) in enumerate(_spine(root, posixpath.dirname(package)), 1):
        chapter = None if _is_no_chapter(path, properties) else _chapter(archive, path, source)
        if chapter is None or _words(chapter[1]) < FEWEST_WORDS:
            continue
        title, blocks = chapter
        chapters.append(
            Article(
                title=title or f"{stated['title']}, part {number}",
                blocks=blocks,
                author=stated["author"],
                site=stated["title"],
                language=stated["language"],
                published=read_date(stated["date"]),
                source=source,
            )
        )
    if not chapters:
        raise PodcastError(
            "there are no chapters in this book", remedy="Give another edition of it.", file=source
        )
    return tuple(chapters)


def _is_no_chapter(path: str, properties: str) -> bool:
    name = posixpath.basename(path).lower()
    return "nav" in properties or any(word in name for word in NOT_CHAPTERS)


def _words(blocks: tuple[Block, ...]) -> int:
    return sum(word_count(block.text) for block in blocks if block.kept)


def as_one(chapters: tuple[Article, ...], title: str = "") -> Article:
    """A book as one article, each chapter under a heading."""
    first, blocks = chapters[0], list[Block]()
    for chapter in chapters:
        if len(chapters) > 1:
            blocks.append(Block(BlockKind.HEADING, chapter.title, level=2))
        blocks.extend(chapter.blocks)
    return replace(first, title=title or first.site or first.title, blocks=tuple(blocks))


def _chapter(
    archive: zipfile.ZipFile, path: str, source: str
) -> tuple[str, tuple[Block, ...]] | None:
    """The title and blocks of a document of the book."""
    try:
        tree = parse_page(decode(read_member(archive, path, source), file=source), source)
    except PodcastError:
        return None  # one broken or empty document does not make the book unreadable
    prune(tree)
    headings = (tidy(heading.text_content()) for heading in tree.iter("h1", "h2", "h3"))
    heading = next(filter(None, headings), "")
    title = heading or tidy(tree.findtext(".//title") or "")
    return title, whole_body(tree, heading)


def _package_path(archive: zipfile.ZipFile, source: str) -> str:
    root = _xml(read_member(archive, "META-INF/container.xml", source), source)
    path = next(
        (node.get("full-path") for node in root.iter("{*}rootfile") if node.get("full-path")), None
    )
    if not path:
        raise PodcastError(
            "the book does not say what is in it", remedy="Get the file again.", file=source
        )
    return posixpath.normpath(str(path))


def _spine(root: Any, folder: str) -> list[tuple[str, str]]:
    """The documents of a book in reading order: path in the archive and properties."""
    items = {node.get("id"): node for node in root.iter("{*}item")}
    spine = []
    for reference in root.iter("{*}itemref"):
        item = items.get(reference.get("idref"))
        if item is None or not _is_document(item):
            continue
        href = unquote(item.get("href").partition("#")[0])
        path = posixpath.normpath(posixpath.join(folder, href))
        if not path.startswith(".."):
            spine.append((path, item.get("properties") or ""))
    return spine


def _is_document(item: Any) -> bool:
    return bool(item.get("href")) and "html" in (item.get("media-type") or "html")


def _stated(root: Any) -> dict[str, str]:
    """What the book says of itself (https://www.w3.org/TR/epub-33/#sec-metadata-elem)."""

    def texts(name: str) -> list[str]:
        return [tidy("".join(node.itertext())) for node in root.iter(f"{{*}}{name}")]

    return {
        "title": next(iter(texts("title")), ""),
        "author": " and ".join(texts("creator")[:MOST_AUTHORS]),
        "language": next(iter(texts("language")), ""),
        "date": next(iter(texts("date")), ""),
    }


def _xml(data: bytes, source: str) -> Any:
    try:
        return etree.fromstring(
            data, etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
        )
    except (etree.LxmlError, ValueError) as error:
        raise PodcastError("the file is broken", remedy="Get it again.", file=source) from error
