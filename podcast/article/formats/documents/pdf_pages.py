"""The text of each page of a PDF, within limits of size and time: a page can unpack to anything."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from podcast.article.normalization import without_controls
from podcast.errors import PodcastError

if TYPE_CHECKING:
    import pypdf

MOST_OF_PAGE = 400_000  # bytes of a page's drawing, unpacked: a page of text has 5,000 to 50,000
NARROW, WIDE = 140, 400  # thousandths of the type size: of a gap between words, and of a sure one
FEWEST_LETTERS = 2  # for each gap; capitals that are set apart have one or two
PATIENCE = 5.0  # seconds for a document
PATIENCE_FOR_A_PAGE = 0.05  # seconds, on average, that a document of many pages may go on taking


def texts_of_pages(document: pypdf.PdfReader, source: str) -> tuple[list[str], list[int]]:
    """The text of every page, "" for one that is a drawing, and the numbers of those.

    Raises PodcastError for a document that would take minutes.
    """
    texts: list[str] = []
    drawn: list[int] = []
    started = time.process_time()
    for number, page in enumerate(document.pages, 1):
        if _is_drawing(page):
            drawn.append(number)
            texts.append("")
            continue
        text = page.extract_text(visitor_operand_before=widen_gaps)
        texts.append(without_controls(text or "").decode("utf-8"))
        elapsed = time.process_time() - started
        if elapsed > max(PATIENCE, PATIENCE_FOR_A_PAGE * number):
            raise PodcastError(
                "the PDF takes too long to read: its pages are more drawing than text",
                remedy="Save the article as text, or print it to a new PDF.",
                file=source,
            )
    return texts, drawn


def widen_gaps(operator: bytes, operands: Any, *_matrices: Any) -> None:
    """Make the gaps between words wide enough for pypdf to see a space in them, before it looks.

    TJ shows strings with gaps between them, in thousandths of the type size (ISO 32000-1, 9.4.3).
    Of a font without a space pypdf takes half of its mean width for one: a line that was set tight
    becomes one word. What is put in is taken back at once, so that the next string stays in place.
    """
    if operator != b"TJ" or not operands or not isinstance(operands[0], list):
        return
    shown = operands[0]
    narrow = [
        place
        for place, gap in enumerate(shown)
        if isinstance(gap, (int, float)) and -WIDE < gap <= -NARROW
    ]
    letters = sum(len(part) for part in shown if isinstance(part, (str, bytes)))
    if not narrow or letters <= FEWEST_LETTERS * len(narrow):
        return
    for place in reversed(narrow):
        gap = shown[place]
        number = type(gap)
        shown[place : place + 1] = [number(-WIDE), number(WIDE + gap)]


def _is_drawing(page: pypdf.PageObject) -> bool:
    """Whether a page holds more than text ever needs, or packs it in a way that takes minutes to
    unpack."""
    if any(map(_is_filtered_as_a_picture, _content_streams(page))):
        return True
    contents = page.get_contents()
    return contents is not None and len(contents.get_data()) > MOST_OF_PAGE


def _content_streams(page: pypdf.PageObject) -> Iterator[Any]:
    contents = page.get("/Contents")
    contents = contents.get_object() if contents is not None else None
    for stream in contents if isinstance(contents, list) else [contents]:
        if stream is not None:
            yield stream.get_object()


def _is_filtered_as_a_picture(stream: Any) -> bool:
    """Whether a stream is coded by the differences of its bytes (ISO 32000-1, 7.4.4.4), as only
    pictures are."""
    parameters = stream.get("/DecodeParms") if hasattr(stream, "get") else None
    several = parameters if isinstance(parameters, list) else [parameters]
    resolved = (one.get_object() for one in several if one is not None)
    return any(hasattr(one, "get") and int(one.get("/Predictor", 1)) > 1 for one in resolved)
