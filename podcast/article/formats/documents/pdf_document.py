"""PDF, with the library of the `documents` extra: lines joined to paragraphs."""

from __future__ import annotations

import io
import logging
import re
import statistics
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from podcast.article.formats.documents.pdf_lines import lines_of_pages
from podcast.article.formats.documents.pdf_notes import with_notes_of_pages
from podcast.article.formats.documents.pdf_pages import texts_of_pages
from podcast.article.formats.plain_text import read_text
from podcast.article.formats.printed_credits import with_own_credits
from podcast.article.metadata.bylines import clean_author
from podcast.article.model import Article, SourceRun
from podcast.article.normalization import tidy
from podcast.article.paste.lines.line_unwrapping import joined_words, shown_line
from podcast.errors import PodcastError
from podcast.languages.detection import language_of_text
from podcast.packages import how_to_install

if TYPE_CHECKING:
    import pypdf

MOST_PAGES = 1_000
# What programs write for a title; when the file was made is not when the article was published.
ITEM = re.compile(r"[•‣▪◦●] ")
FILE_NAME = re.compile(
    r"""^microsoft\ (?:word|powerpoint)\ -
    | \.(?:docx?|pdf|indd|qxd|tex|dvi|pages|rtf|odt|html?)$
    | ^untitled""",
    re.IGNORECASE | re.VERBOSE,
)
SHORTEST_LINE = 20  # characters of a line that the margin is measured by
USUAL_MARGIN = 75  # characters, where there are too few lines to measure it
FULL = 0.8  # of the widest lines: a line that goes on in the next one
SHORT = 0.6  # of a full line: a heading


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
        _refuse(document, source)
        pages, drawings = texts_of_pages(document, source)
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
    if title and not FILE_NAME.search(title) and not text.startswith(title):
        text = f"{title}\n\n{text}"
    article = read_text(text)
    words = language_of_text(text).editor
    read = replace(
        article,
        author=article.author or clean_author(author),
        source=source,
        source_runs=partial(_source_runs, pages),
        blocks=with_notes_of_pages(article.blocks, pages),
        warnings=(*article.warnings, *(words.drawing.format(page=page) for page in drawings)),
    )
    return with_own_credits(read)


def _source_runs(pages: Sequence[str]) -> tuple[SourceRun, ...]:
    """The lines of every page, those that are not the text with their reason."""
    return tuple(
        SourceRun(shown_line(line.text), f"page {line.page}", line.left_out)
        for line in lines_of_pages(pages)
        if line.text
    )


def _refuse(document: pypdf.PdfReader, source: str) -> None:
    """Raise PodcastError for a document that is locked or too long."""
    if document.is_encrypted and not document.decrypt(""):
        raise PodcastError(
            "the PDF is locked with a password", remedy="Give an open copy.", file=source
        )
    if len(document.pages) > MOST_PAGES:
        raise PodcastError(
            f"the PDF has over {MOST_PAGES} pages", remedy="Give a part of it.", file=source
        )


def join_pages(pages: list[str]) -> str:
    """The text of pages as paragraphs: without what stands on many pages, lines of a paragraph in
    one line."""
    lines = lines_of_pages(pages)
    return "\n\n".join(_paragraphs([line.text for line in lines if not line.left_out]))


def _paragraphs(lines: list[str]) -> list[str]:
    """Lines joined until one is blank or ends a paragraph by stopping well before the margin."""
    if not lines:
        return []
    margin = _margin(lines)
    paragraphs, current = list[str](), ""
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if current and ITEM.match(line):
            paragraphs.append(current)
            current = ""
        is_alone = not current
        current = _joined(current, line)
        ends = _ends_paragraph(line, margin) or (is_alone and _is_heading(line, following, margin))
        if current and ends:
            paragraphs.append(current)
            current = ""
    return [*paragraphs, current] if current else paragraphs


def _margin(lines: list[str]) -> float:
    """Characters of a line that fills its column."""
    lengths = [len(line) for line in lines if len(line) > SHORTEST_LINE]
    if len(lengths) <= 3:
        return USUAL_MARGIN
    return statistics.quantiles(lengths, n=10)[-1]


def _joined(begun: str, line: str) -> str:
    """`the water-` and `wheel` are `the waterwheel`; `Anglo-` and `Saxon` keep their hyphen."""
    return joined_words(begun, line) if begun and line else begun or line


def _ends_paragraph(line: str, margin: float) -> bool:
    """Whether a line is the last of its paragraph: blank, or a short end of a sentence."""
    return not line or (len(line) < FULL * margin and line[-1] in '.!?…”"’)')


def _is_heading(line: str, following: str, margin: float) -> bool:
    """Whether a line that begins a paragraph is a short one on its own."""
    is_short = len(line) < SHORT * FULL * margin
    return is_short and line[-1:] not in "-,;" and not following[:1].islower()
