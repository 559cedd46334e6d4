"""Any source into Articles: this is the room's door."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path

from podcast.article.language_recognition import with_language
from podcast.article.model import Article
from podcast.article.particulars import with_title
from podcast.article.prose import word_count
from podcast.article.sources.encodings import decode
from podcast.article.sources.source_bytes import REMEDY, is_web_address, read_bytes
from podcast.article.sources.source_types import Kind, Source, kind_of
from podcast.errors import PodcastError

MOST_TEXT = 5_000_000  # bytes of text; an article has thousands, a long book a million or two
MOST_LINES = 60_000
LONGEST_LINE = 1_000_000  # bytes; some texts have all of an article on one line
FEWEST_WORDS = 150  # of a feed's entry: one with fewer is a teaser of its page
WORDS_OF_A_NAME = 8  # of a text's beginning that it is called by when nothing else names it
# book.epub#3, https://site.example/feed#3
PART_OF_FILE = re.compile(r"^(.+\.(?:epub|rss|atom|xml))#(\d{1,4})$", re.IGNORECASE)
PART_OF_ADDRESS = re.compile(r"^(https?://.+)#(\d{1,4})$", re.IGNORECASE)


def load_article(source: str, *, stdin: bytes | None = None, cache: Path | None = None) -> Article:
    """Read an article from a file, a URL (http, https) or "-" (the bytes of `stdin`).

    A book is one article with its chapters under headings, a feed its newest entry; `book.epub#3`
    is the third chapter and `feed.xml#3` the third entry. `cache` is a folder for fetched pages.
    Raises PodcastError, saying why, when there is no article.
    """
    name, number = _part(source)
    if number:
        articles = load_articles(name, stdin=stdin, cache=cache)
        if number > len(articles):
            raise PodcastError(
                f"there are only {len(articles)} articles in it",
                remedy=f"Give {name}#1.",
                file=source,
            )
        return with_language(_with_its_page(replace(articles[number - 1], source=source), cache))
    read = read_bytes(source, stdin, cache)
    kind = kind_of(read)
    if kind is Kind.EPUB:
        from podcast.article.formats.books.epub_book import as_one

        return with_language(as_one(_chapters(read)))
    if kind is Kind.FEED:
        return with_language(_with_its_page(_entries(read)[0], cache))
    return _only_article(read, kind, cache)


def load_articles(
    source: str, *, stdin: bytes | None = None, cache: Path | None = None
) -> tuple[Article, ...]:
    """Every article of a source: a book's chapters, a feed's entries, else the one that
    load_article gives."""
    read = read_bytes(source, stdin, cache)
    kind = kind_of(read)
    if kind is Kind.EPUB:
        return tuple(map(with_language, _chapters(read)))
    if kind is Kind.FEED:
        return tuple(map(with_language, _entries(read)))
    return (_only_article(read, kind, cache),)


@dataclass(frozen=True, slots=True)
class LoadedSource:
    """The articles of a source, each of which is to be heard by itself."""

    kind: Kind
    articles: tuple[Article, ...]


def load_source(
    source: str, *, stdin: bytes | None = None, cache: Path | None = None, whole: bool = False
) -> LoadedSource:
    """A book's chapters (with `whole` all as one), a feed's entries as the feed has them (see
    whole_entry), or the one article; `book.epub#3` is one as well."""
    if _part(source)[1]:
        return LoadedSource(Kind.TEXT, (load_article(source, stdin=stdin, cache=cache),))
    read = read_bytes(source, stdin, cache)
    kind = kind_of(read)
    if kind is Kind.FEED:
        return LoadedSource(kind, _entries(read))
    if kind is not Kind.EPUB:
        return LoadedSource(kind, (_only_article(read, kind, cache),))
    chapters = _chapters(read)
    if not whole:
        return LoadedSource(kind, tuple(map(with_language, chapters)))
    from podcast.article.formats.books.epub_book import as_one

    return LoadedSource(kind, (with_language(as_one(chapters)),))


def whole_entry(article: Article, cache: Path | None) -> Article:
    """A feed's entry, from its page where the feed holds only the beginning; raises PodcastError
    when there is no text of it."""
    return with_language(_with_its_page(article, cache))


def _chapters(read: Source) -> tuple[Article, ...]:
    from podcast.article.formats.books.epub_book import read_chapters

    return read_chapters(read.data, source=read.name)


def _entries(read: Source) -> tuple[Article, ...]:
    from podcast.article.formats.web_feed import read_entries

    return read_entries(read.data, source=read.name)


def _part(source: str) -> tuple[str, int]:
    """A source and the number of its part that is meant, 0 for all of it."""
    part = PART_OF_FILE.match(source) or PART_OF_ADDRESS.match(source)
    if not part or Path(source).exists():
        return source, 0
    return part[1], int(part[2])


def _only_article(read: Source, kind: Kind, cache: Path | None) -> Article:
    """The article of a source that holds one."""
    article = _read(read, kind, cache)
    if not any(block.kept and block.text for block in article.blocks):
        raise PodcastError("there is no article in it", remedy=REMEDY, file=read.name)
    title = article.title or _name_of(article, read.name)
    return with_language(with_title(replace(article, source=read.name), title))


def _read(read: Source, kind: Kind, cache: Path | None) -> Article:
    """The article of a source, read by its kind; each reader is imported when it is needed."""
    match kind:
        case Kind.PDF:
            from podcast.article.formats.documents.pdf_document import read_pdf

            return read_pdf(read.data, source=read.name)
        case Kind.DOCX:
            from podcast.article.formats.documents.word_document import read_docx

            return read_docx(read.data, source=read.name)
        case Kind.MAIL:
            from podcast.article.formats.mail.email_message import read_mail

            return read_mail(read.data, source=read.name)
        case Kind.ARCHIVED_PAGE:
            from podcast.article.formats.mail.email_message import read_archived_page

            return read_archived_page(read.data, source=read.name)
        case Kind.HTML:
            return _read_page(read, cache)
        case Kind.MARKDOWN:
            from podcast.article.formats.commonmark import read_markdown

            return read_markdown(_text_of(read), source=read.name)
        case _:
            from podcast.article.formats.plain_text import read_text

            return read_text(_text_of(read))


def _name_of(article: Article, source: str) -> str:
    """What to call an article that has no title: its first paragraph if that is short, its file,
    its first words."""
    from podcast.article.paste.headline_search import as_name, may_name

    first = next(block.text for block in article.blocks if block.kept and block.text)
    if len(article.blocks) > 2 and may_name(first):
        return as_name(first)
    if source != "-" and "://" not in source:
        return Path(source).stem.replace("-", " ").replace("_", " ")
    words = first.split()
    begun = " ".join(words[:WORDS_OF_A_NAME])
    return f"{begun}…" if len(words) > WORDS_OF_A_NAME else begun


def _read_page(read: Source, cache: Path | None) -> Article:
    """The article of a page, with the pages that it goes on in when it came from the network."""
    from podcast.article.dom.parsing import MOST_MARKUP
    from podcast.article.formats.html_page import read_html
    from podcast.article.formats.paginated_page import read_pages

    if len(read.data) > MOST_MARKUP:
        raise PodcastError(
            "the page is too large",
            remedy="Save the article alone, or give its text.",
            file=read.name,
        )
    text = decode(read.data, read.charset, file=read.name)
    return read_pages(text, read, cache) if read.url else read_html(text, source=read.name)


def _text_of(read: Source) -> str:
    """The text of a source. Raises PodcastError when it is more than an article has."""
    _refuse_too_much(len(read.data), read.name)
    lines = read.data.count(b"\n")
    if lines > MOST_LINES or max(map(len, read.data.split(b"\n"))) > LONGEST_LINE:
        raise PodcastError(
            "this is no article by the look of its lines", remedy=REMEDY, file=read.name
        )
    return decode(read.data, read.charset, file=read.name)


def _refuse_too_much(size: int, name: str) -> None:
    if size > MOST_TEXT:
        raise PodcastError(
            "it is over 5 MB of text", remedy="Give one article at a time.", file=name
        )


def _with_its_page(article: Article, cache: Path | None) -> Article:
    """A feed's entry, with the text of its page when the feed holds only the beginning."""
    words = sum(word_count(block.text) for block in article.kept)
    is_from_the_web = article.url and is_web_address(article.source)
    if words < FEWEST_WORDS and is_from_the_web:
        page = load_article(article.url, cache=cache)
        return replace(
            page, title=article.title or page.title, published=article.published or page.published
        )
    if not words:
        raise PodcastError(
            "the feed has no text for this entry",
            remedy=f"Give its page: {article.url}",
            file=article.source,
        )
    return article


def read_given(
    text: str | None, html: str | None, url: str = "", name: str = "", title: str = ""
) -> Article:
    """An article from a text or a page that is already at hand; the page counts when both are
    given. With the `title` of a text no line of it is taken for one."""
    if html is not None:
        from podcast.article.formats.html_page import read_html

        return read_html(html, url=url, source=name)
    from podcast.article.formats.plain_text import read_text

    given = text or ""
    _refuse_too_much(len(given), name)
    article = read_text(given, title=title)
    if not any(block.kept for block in article.blocks):
        raise PodcastError("there is no article in it", remedy=REMEDY, file=name)
    return article
