"""The XML of a Word document: what is hidden in it, and its runs of text.

WordprocessingML, ECMA-376 part 1, chapter 17.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from lxml import etree

from podcast.article.model import SourceRun
from podcast.article.normalization import tidy
from podcast.article.sources.archives import open_archive, read_member
from podcast.errors import PodcastError

MOST_MARKUP = 8_000_000  # bytes: a novel in Word has five million
DOCUMENT = "word/document.xml"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
OFF = ("0", "false", "off")
# Other files of the document with text, and why it is not the article's.
ASIDE = {
    "word/footnotes.xml": "a note",
    "word/endnotes.xml": "a note",
    "word/comments.xml": "a comment on the document",
}
HIDDEN = "hidden in the document"
# Elements whose text is not read, and why.
NOT_READ = {
    f"{W}del": "deleted in the document",
    f"{W}moveFrom": "moved elsewhere in the document",
    f"{MC}Choice": "the same text once more",
}


def without_hidden(data: bytes, source: str) -> bytes:
    """The document without the runs that are marked as hidden, as it is where none is."""
    archive = open_archive(data, source)
    text = read_member(archive, DOCUMENT, source)
    if len(text) > MOST_MARKUP:
        raise PodcastError(
            f"the document holds over {MOST_MARKUP // 1_000_000} MB of markup",
            remedy="Save its text alone, or give a part of it.",
            file=source,
        )
    styles = _hidden_styles(archive, source)
    if b"vanish" not in text and not styles:
        return data
    root = _root(text)
    for run in list(root.iter(f"{W}r")):
        if _is_hidden(run, styles) and run.getparent() is not None:
            run.getparent().remove(run)
    shown = io.BytesIO()
    with zipfile.ZipFile(shown, "w", zipfile.ZIP_DEFLATED) as out:
        for name in archive.namelist():
            is_document = name == DOCUMENT
            out.writestr(
                name, etree.tostring(root) if is_document else read_member(archive, name, source)
            )
    return shown.getvalue()


def runs_of_document(data: bytes, source: str) -> tuple[SourceRun, ...]:
    """The document's own runs of text, with those that are hidden, deleted, notes and comments."""
    archive = open_archive(data, source)
    styles = _hidden_styles(archive, source)
    runs = list(_text_of(_root(read_member(archive, DOCUMENT, source)), styles, ""))
    for name, reason in ASIDE.items():
        if name in archive.namelist():
            runs += _text_of(_root(read_member(archive, name, source)), styles, reason)
    return tuple(runs)


def _text_of(element: Any, styles: frozenset[str], reason: str) -> Iterator[SourceRun]:
    if element.tag in (f"{W}t", f"{W}delText") and (text := tidy(element.text or "")):
        yield SourceRun(text, "the document", reason)
    for child in element:
        if isinstance(child.tag, str):
            inner = reason or NOT_READ.get(child.tag, "")
            if child.tag == f"{W}r" and not inner:
                inner = _reason_of_run(child, styles)
            yield from _text_of(child, styles, inner)


def _reason_of_run(run: Any, styles: frozenset[str]) -> str:
    if _is_hidden(run, styles):
        return HIDDEN
    is_struck = _has_mark(run, "strike") or _has_mark(run, "dstrike")
    return "struck out" if is_struck else ""


def _hidden_styles(archive: zipfile.ZipFile, source: str) -> frozenset[str]:
    """The styles of runs whose text is hidden."""
    if "word/styles.xml" not in archive.namelist():
        return frozenset()
    text = read_member(archive, "word/styles.xml", source)
    if b"vanish" not in text:
        return frozenset()
    styles = _root(text).iter(f"{W}style")
    return frozenset(str(style.get(f"{W}styleId")) for style in styles if _vanishes(style))


def _is_hidden(run: Any, styles: frozenset[str]) -> bool:
    named = run.find(f"{W}rPr/{W}rStyle")
    return _vanishes(run) or (named is not None and named.get(f"{W}val") in styles)


def _vanishes(element: Any) -> bool:
    return _has_mark(element, "vanish")


def _has_mark(element: Any, name: str) -> bool:
    """Whether a property of runs is there and on."""
    mark = element.find(f"{W}rPr/{W}{name}")
    return mark is not None and (mark.get(f"{W}val") or "").lower() not in OFF


def _root(text: bytes) -> Any:
    return etree.fromstring(
        text, etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    )
