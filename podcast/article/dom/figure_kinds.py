"""Figures: pictures with a caption, or text that is set apart (a table, a poem, a quotation)."""

from __future__ import annotations

from enum import StrEnum

from lxml.html import HtmlElement

MEDIA = ("img", "picture", "video", "audio", "iframe", "object", "embed", "amp-img", "svg")
LISTS = ("ul", "ol", "dl")
DASHES = "—–―"
FEWEST_LINES = 2  # paragraphs or lines of a poem; one alone in a figure is a caption


class FigureKind(StrEnum):
    """What a figure holds."""

    PICTURE = "picture"  # or nothing that is text
    QUOTATION = "quotation"
    TABLE = "table"  # or a list, a listing of code
    VERSE = "verse"


def figure_kind(figure: HtmlElement) -> FigureKind:
    """What a <figure> holds besides its caption."""
    if figure.find(".//blockquote") is not None:
        return FigureKind.QUOTATION
    if any(next(figure.iter(tag), None) is not None for tag in MEDIA):
        return FigureKind.PICTURE
    if any(next(figure.iter(tag), None) is not None for tag in ("table", "pre", *LISTS)):
        return FigureKind.TABLE
    lines = sum(1 for _ in figure.iter("p", "br") if not _is_in_caption(_, figure))
    return FigureKind.VERSE if lines >= FEWEST_LINES else FigureKind.PICTURE


def names_speaker(caption: HtmlElement, figure: HtmlElement) -> bool:
    """Whether the caption of a figure that holds a quotation says whose words they are."""
    has_picture = any(next(figure.iter(tag), None) is not None for tag in MEDIA)
    return not has_picture or caption.text_content().strip()[:1] in DASHES


def figure_around(element: HtmlElement) -> HtmlElement | None:
    """The figure that a caption is of."""
    return next(element.iterancestors("figure"), None)


def _is_in_caption(element: HtmlElement, figure: HtmlElement) -> bool:
    for node in element.iterancestors():
        if node is figure:
            return False
        if node.tag == "figcaption":
            return True
    return False
