"""DOCX, with the library of the `documents` extra."""

from __future__ import annotations

import io
from functools import partial

from podcast.article.dom.parsing import parse_page
from podcast.article.dom.pruning import prune
from podcast.article.formats.documents.word_markup import runs_of_document, without_hidden
from podcast.article.formats.html_page import whole_body
from podcast.article.formats.printed_credits import with_own_credits
from podcast.article.model import Article, Block, BlockKind
from podcast.article.normalization import tidy
from podcast.article.sources.archives import open_archive
from podcast.errors import PodcastError
from podcast.packages import how_to_install


def read_docx(data: bytes, *, source: str = "") -> Article:
    """A Word document. Raises PodcastError when it is broken or the library is not there."""
    open_archive(data, source)
    try:
        import mammoth  # type: ignore[import-untyped]  # it has no types
    except ImportError as error:
        raise PodcastError(
            "reading DOCX needs a library that is not installed",
            remedy=how_to_install("mammoth"),
            file=source,
        ) from error
    no_pictures = mammoth.images.img_element(lambda _: {})
    try:
        page = mammoth.convert_to_html(
            io.BytesIO(without_hidden(data, source)), convert_image=no_pictures
        ).value
    except PodcastError:
        raise
    except Exception as error:  # whatever a broken document makes the library raise
        raise PodcastError(
            "the document is broken", remedy="Save it again from Word.", file=source
        ) from error
    tree = parse_page(f"<html><body>{page}</body></html>", source)
    prune(tree)
    headings = (tidy(heading.text_content()) for heading in tree.iter("h1", "h2"))
    heading = next(filter(None, headings), "")
    blocks = whole_body(tree, heading)
    article = Article(
        title=heading or _first_line(blocks),
        blocks=blocks,
        source=source,
        source_runs=partial(runs_of_document, data, source),
    )
    return with_own_credits(article)


def _first_line(blocks: tuple[Block, ...]) -> str:
    return next(
        (block.text for block in blocks if block.kept and block.kind is not BlockKind.DIVIDER), ""
    )
