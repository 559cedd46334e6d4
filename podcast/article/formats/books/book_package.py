"""The package of an EPUB: what the book says of itself, and its documents in reading order.

https://www.w3.org/TR/epub-33/#sec-package-doc
"""

from __future__ import annotations

import posixpath
import zipfile
from typing import Any
from urllib.parse import unquote

from lxml import etree

from podcast.article.normalization import tidy
from podcast.article.sources.archives import read_member
from podcast.errors import PodcastError

MOST_AUTHORS = 4  # that are named


def package_path(archive: zipfile.ZipFile, source: str) -> str:
    root = read_xml(read_member(archive, "META-INF/container.xml", source), source)
    path = next(
        (node.get("full-path") for node in root.iter("{*}rootfile") if node.get("full-path")), None
    )
    if not path:
        raise PodcastError(
            "the book does not say what is in it", remedy="Get the file again.", file=source
        )
    return posixpath.normpath(str(path))


def spine(root: Any, folder: str) -> list[tuple[str, str]]:
    """The documents of a book in reading order: path in the archive and properties."""
    items = {node.get("id"): node for node in root.iter("{*}item")}
    spine: dict[str, str] = {}  # a document that is named again is read once
    for reference in root.iter("{*}itemref"):
        item = items.get(reference.get("idref"))
        if item is None or not _is_document(item):
            continue
        href = unquote(item.get("href").partition("#")[0])
        path = posixpath.normpath(posixpath.join(folder, href))
        if not path.startswith(".."):
            spine.setdefault(path, item.get("properties") or "")
    return list(spine.items())


def _is_document(item: Any) -> bool:
    return bool(item.get("href")) and "html" in (item.get("media-type") or "html")


def stated_by(root: Any) -> dict[str, str]:
    """What the book says of itself (https://www.w3.org/TR/epub-33/#sec-metadata-elem)."""

    def texts(name: str) -> list[str]:
        return [tidy("".join(node.itertext())) for node in root.iter(f"{{*}}{name}")]

    return {
        "title": next(iter(texts("title")), ""),
        "author": " and ".join(texts("creator")[:MOST_AUTHORS]),
        "language": next(iter(texts("language")), ""),
        "date": next(iter(texts("date")), ""),
    }


def read_xml(data: bytes, source: str) -> Any:
    try:
        return etree.fromstring(
            data, etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
        )
    except (etree.LxmlError, ValueError) as error:
        raise PodcastError("the file is broken", remedy="Get it again.", file=source) from error
