"""The contents page of a book: what it calls each document (EPUB 3's nav, EPUB 2's NCX)."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import unquote

from podcast.article.normalization import tidy

NCX = "application/x-dtbncx+xml"
TYPE = "{http://www.idpf.org/2007/ops}type"

Read = Callable[[str], Any]  # the root element of a file of the book by its path, None if broken


def contents(package: Any, folder: str, read: Read) -> dict[str, str]:
    """What the contents page calls each document, by its path in the archive: the first name of
    each."""
    names: dict[str, str] = {}
    for item in package.iter("{*}item"):
        is_nav = "nav" in (item.get("properties") or "").split()
        if not item.get("href") or not (is_nav or item.get("media-type") == NCX):
            continue
        path = posixpath.normpath(posixpath.join(folder, unquote(item.get("href"))))
        root = read(path)
        if root is None:
            continue
        entries = _nav_entries(root) if is_nav else _ncx_entries(root)
        for href, name in entries:
            target = unquote(href.partition("#")[0])
            document = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
            if name and target:
                names.setdefault(document, name)
    return names


def _nav_entries(root: Any) -> Iterator[tuple[str, str]]:
    """Links of the navigation whose type is "toc"; of all where none is."""
    navs = list(root.iter("{*}nav"))
    tables = [nav for nav in navs if "toc" in (nav.get(TYPE) or nav.get("role") or "")]
    for nav in tables or navs:
        for link in nav.iter("{*}a"):
            yield link.get("href") or "", tidy("".join(link.itertext()))


def _ncx_entries(root: Any) -> Iterator[tuple[str, str]]:
    for point in root.iter("{*}navPoint"):
        label = point.find("{*}navLabel")
        content = point.find("{*}content")
        if label is not None and content is not None:
            yield content.get("src") or "", tidy("".join(label.itertext()))
