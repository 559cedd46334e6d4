"""Any source into Articles: this is the room's door."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from podcast.article.model import Article
from podcast.article.sources.source_bytes import REMEDY, read_bytes
from podcast.article.sources.source_types import Kind, Source, kind_of
from podcast.errors import PodcastError

MOST_TEXT = 5_000_000  # bytes of text; an article has thousands, a long book a million or two
MOST_LINES = 60_000
LONGEST_LINE = 1_000_000  # bytes; some texts have all of an article on one line
PART = re.compile(
    r"^(.+\.(?:epub|rss|atom|xml))#(\d{1,4})$|^(https?://.+)#(\d{1,4})$", re.IGNORECASE
)


def load_article(source: str, *, stdin: bytes | None = None, cache: Path | None = None) -> Article:
    """Read an article from a file, a URL (http, https) or "-" (the bytes of `stdin`).

    A book is one article with its chapters under headings, a feed its newest entry; `book.epub#3`
    is the third chapter
    and `feed.xml#3` the third entry. `cache` is a folder for fetched pages.
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
        return _whole(replace(articles[number - 1], source=source), cache)
    read = read_bytes(source, stdin, cache)
    kind = kind_of(read)
    if kind is Kind.EPUB:
        from podcast.article.formats.epub_book import as_one, read_chapters

        return as_one(read_chapters(read.data, source=source))
    if kind is Kind.FEED:
        return _whole(_entries(read)[0], cache)
    return _one(read, kind, cache)


def load_articles(
    source: str, *, stdin: bytes | None = None, cache: Path | None = None
) -> tuple[Article, ...]:
    """Every article of a source: a book's chapters, a feed's entries, else the one that
    load_article gives."""
    read = read_bytes(source, stdin, cache)
    kind = kind_of(read)
    if kind is Kind.EPUB:
        from podcast.article.formats.epub_book import read_chapters

        return read_chapters(read.data, source=source)
    return _entries(read) if kind is Kind.FEED else (_one(read, kind, cache),)


def _part(source: str) -> tuple[str, int]:
    found = PART.match(source)
    if not found or Path(source).exists():
        return source, 0
    return (found[1], int(found[2])) if found[1] else (found[3], int(found[4]))


def _one(read: Source, kind: Kind, cache: Path | None) -> Article:
    """The article of a source that holds one."""
    if kind in (Kind.PDF, Kind.DOCX):
        from podcast.article.formats.pdf_document import read_pdf
        from podcast.article.formats.word_document import read_docx

        article = (read_pdf if kind is Kind.PDF else read_docx)(read.data, source=read.name)
    elif kind in (Kind.MAIL, Kind.ARCHIVED_PAGE):
        from podcast.article.formats.email_message import read_archived_page, read_mail

        article = (read_mail if kind is Kind.MAIL else read_archived_page)(
            read.data, source=read.name
        )
    else:
        article = _from_text(read, kind, cache)
    if not any(block.kept and block.text for block in article.blocks):
        raise PodcastError("there is no article in it", remedy=REMEDY, file=read.name)
    return replace(article, source=read.name, title=article.title or _name_of(article, read.name))


def _name_of(article: Article, source: str) -> str:
    """What to call an article that has no title: its first paragraph if that is short, its file,
    its first words."""
    from podcast.article.paste.headline_search import may_name

    first = next(block.text for block in article.blocks if block.kept and block.text)
    words = first.split()
    if len(article.blocks) > 2 and may_name(first):
        return first.rstrip(".")
    if source != "-" and "://" not in source:
        return Path(source).stem.replace("-", " ").replace("_", " ")
    return " ".join(words[:8]) + ("…" if len(words) > 8 else "")


def _from_text(read: Source, kind: Kind, cache: Path | None) -> Article:
    from podcast.article.sources.encodings import decode

    if len(read.data) > MOST_TEXT and kind is not Kind.HTML:
        raise PodcastError(
            "it is over 5 MB of text", remedy="Give one article at a time.", file=read.name
        )
    from podcast.article.dom.parsing import MOST_MARKUP

    if len(read.data) > MOST_MARKUP:
        raise PodcastError(
            "the page is too large",
            remedy="Save the article alone, or give its text.",
            file=read.name,
        )
    if kind is not Kind.HTML and (
        read.data.count(b"\n") > MOST_LINES or max(map(len, read.data.split(b"\n"))) > LONGEST_LINE
    ):
        raise PodcastError(
            "this is no article by the look of its lines", remedy=REMEDY, file=read.name
        )
    text = decode(read.data, read.charset, file=read.name)
    if kind is Kind.HTML:
        from podcast.article.formats.html_page import read_html
        from podcast.article.formats.paginated_page import read_pages

        return read_pages(text, read, cache) if read.url else read_html(text, source=read.name)
    if kind is Kind.MARKDOWN:
        from podcast.article.formats.commonmark import read_markdown

        return read_markdown(text, source=read.name)
    from podcast.article.formats.plain_text import read_text

    return read_text(text)


def _entries(read: Source) -> tuple[Article, ...]:
    from podcast.article.formats.web_feed import read_entries

    return read_entries(read.data, source=read.name)


def _whole(article: Article, cache: Path | None) -> Article:
    """A feed's entry, with the text of its page when the feed holds only the beginning."""
    from podcast.article.prose import word_count

    words = sum(word_count(block.text) for block in article.blocks if block.kept)
    if words >= 150 or not article.url or not article.source.startswith(("http://", "https://")):
        if not words:
            raise PodcastError(
                "the feed has no text for this entry",
                remedy=f"Give its page: {article.url}",
                file=article.source,
            )
        return article
    page = load_article(article.url, cache=cache)
    return replace(
        page, title=article.title or page.title, published=article.published or page.published
    )


def read_given(text: str | None, html: str | None, url: str = "", name: str = "") -> Article:
    """An article from a text or a page that is already at hand; the page counts when both are
    given."""
    if html is not None:
        from podcast.article.formats.html_page import read_html

        return read_html(html, url=url, source=name)
    from podcast.article.formats.plain_text import read_text

    given = text or ""
    if len(given) > MOST_TEXT:
        raise PodcastError(
            "it is over 5 MB of text", remedy="Give one article at a time.", file=name
        )
    article = read_text(given)
    if not any(block.kept for block in article.blocks):
        raise PodcastError("there is no article in it", remedy=REMEDY, file=name)
    return article
