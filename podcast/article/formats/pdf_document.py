"""PDF, with the library of the `documents` extra: lines joined to paragraphs."""

from __future__ import annotations

import io
import logging
import re
import statistics
from collections import Counter
from dataclasses import replace
from typing import Any

from podcast.article.formats.plain_text import read_text
from podcast.article.metadata.bylines import clean_author
from podcast.article.model import Article
from podcast.article.normalization import tidy
from podcast.errors import PodcastError
from podcast.packages import how_to_install

MOST_PAGES = 1_000
PAGE_NUMBER = re.compile(
    r"\W*(?:page|seite|p\.)?\s*(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|/|von)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)
# What programs write for a title; when the file was made is not when the article was published.
FILE_NAME = re.compile(
    r"^microsoft (?:word|powerpoint) -|\.(?:docx?|pdf|indd|qxd|tex|dvi|pages|rtf|odt|html?)$|^untitled",  # noqa: E501
    re.IGNORECASE,
)
HYPHEN = re.compile(r"(?<=[^\W\d_])-$")


def read_pdf(data: bytes, *, source: str = "") -> Article:
    """The text of a PDF: lines joined to paragraphs, running heads and page numbers left out."""
    try:
        import pypdf
    except ImportError as error:
        raise PodcastError(
            "reading PDF needs a library that is not installed",
            remedy=how_to_install("pypdf"),
            file=source,
        ) from error
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells of every flaw that it mends
    try:
        document = pypdf.PdfReader(io.BytesIO(data))
        if document.is_encrypted and not document.decrypt(""):
            raise PodcastError(
                "the PDF is locked with a password", remedy="Give an open copy.", file=source
            )
        if len(document.pages) > MOST_PAGES:
            raise PodcastError(
                f"the PDF has over {MOST_PAGES} pages", remedy="Give a part of it.", file=source
            )
        pages = [page.extract_text() or "" for page in document.pages]
        stated: Any = document.metadata or {}
    except PodcastError:
        raise
    except Exception as error:  # whatever a broken document makes the library raise
        raise PodcastError("the PDF is broken", remedy="Save it again.", file=source) from error
    text = join_pages(pages)
    if not text.strip():
        raise PodcastError(
            "there is no text in this PDF, only pictures of it",
            remedy="Run it through OCR first.",
            file=source,
        )
    title, author = tidy(str(stated.get("/Title") or "")), str(stated.get("/Author") or "")
    if FILE_NAME.search(title):
        title = ""
    article = read_text(f"{title}\n\n{text}" if title and not text.startswith(title) else text)
    return replace(article, author=article.author or clean_author(author), source=source)


def join_pages(pages: list[str]) -> str:
    """The text of pages as paragraphs: without what stands on many pages, lines of a paragraph in
    one line."""
    lines = [[tidy(line) for line in page.split("\n")] for page in pages]
    edges = Counter(_shape(line) for page in lines for line in {*page[:2], *page[-2:]} if line)
    running = {shape for shape, count in edges.items() if count >= max(3, len(pages) // 3)}
    kept = [
        line
        for page in lines
        for index, line in enumerate(page)
        if not (
            (index < 2 or index >= len(page) - 2)
            and line
            and (_shape(line) in running or PAGE_NUMBER.fullmatch(line))
        )
    ]
    return "\n\n".join(_paragraphs(kept))


def _paragraphs(lines: list[str]) -> list[str]:
    """Lines joined until one is blank or ends a paragraph by stopping well before the margin."""
    lengths = [len(line) for line in lines if len(line) > 20]
    margin = 0.8 * statistics.quantiles(lengths, n=10)[-1] if len(lengths) > 3 else 60
    paragraphs, current = list[str](), ""
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if not line:
            paragraphs, current = [*paragraphs, current] if current else paragraphs, ""
            continue
        current = (
            HYPHEN.sub("", current) + line
            if HYPHEN.search(current) and line[:1].islower()
            else f"{current} {line}".strip()
        )
        if len(line) < margin and line[-1] in '.!?…”"’)':
            paragraphs.append(current)
            current = ""
        elif (
            len(line) < 0.6 * margin
            and current == line
            and line[-1] not in "-,;"
            and not following[:1].islower()
        ):
            paragraphs.append(current)  # a short line on its own: a heading
            current = ""
    return [*paragraphs, current] if current else paragraphs


def _shape(line: str) -> str:
    return re.sub(r"\d+", "0", line).casefold()
