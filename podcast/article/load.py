"""Any source into an Article: this is the room's door."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from podcast.article.model import Article
from podcast.errors import PodcastError

MOST_TEXT = 5_000_000  # bytes of text; an article has thousands, a long book a million or two
MARKDOWN = {".md", ".markdown", ".mdown"}
HTML = {".html", ".htm", ".xhtml"}
TEXT = {"", ".txt", ".text"}


def load_article(source: str, *, stdin: bytes | None = None, cache: Path | None = None) -> Article:
    """Read an article from a file, a URL (http, https) or "-" (the bytes of `stdin`).

    `cache` is a folder for fetched pages. Raises PodcastError when there is no article in it.
    """
    from podcast.article.encoding import decode

    data, url = _bytes(source, stdin)
    if not data or not data.strip():
        raise PodcastError("there is nothing in it", remedy="Give a file with an article in it.", file=source)
    if len(data) > MOST_TEXT:
        raise PodcastError("it is over 5 MB of text", remedy="Give one article at a time.", file=source)
    text = decode(data, file=source)
    return replace(_read(text, source, url), source=source)


def _bytes(source: str, stdin: bytes | None) -> tuple[bytes | None, str]:
    if source == "-":
        return stdin, ""
    if "://" in source:
        import httpx

        return httpx.get(source, follow_redirects=True, timeout=20).raise_for_status().content, source
    try:
        return Path(source).read_bytes(), ""
    except OSError as error:
        raise PodcastError(f"it cannot be read: {error.strerror}", file=source) from error


def _read(text: str, source: str, url: str) -> Article:
    suffix = Path(source).suffix.lower() if not url else ".html"
    if suffix in HTML or (source == "-" and text.lstrip()[:200].lower().startswith(("<!doctype html", "<html"))):
        from podcast.article.html import read_html

        return read_html(text, url=url, source=source)
    if suffix in MARKDOWN:
        from podcast.article.markdown import read_markdown

        return read_markdown(text, source=source)
    if suffix not in TEXT:
        raise PodcastError(
            f"files of the kind {suffix} are not read", remedy="Give text, Markdown or HTML.", file=source
        )
    from podcast.article.text import read_text

    article = read_text(text)
    if not any(block.kept for block in article.blocks):
        raise PodcastError("there is no article in it", file=source)
    return article
