"""The runs of a source's own text, for the account of it: the text nodes of markup.

Read without any rule that chooses what is the article; only what no reader sees, or reads as it now
stands, is marked as left out here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from podcast.article.boilerplate.scene_breaks import is_scene_break
from podcast.article.dom.pruning import STRUCK as STRUCK_BY_STYLE
from podcast.article.dom.pruning import is_page_mark
from podcast.article.dom.raised_text import read_raised_text
from podcast.article.model import SourceRun
from podcast.article.normalization import tidy

UNSEEN = frozenset(("script", "style", "template", "head", "svg", "math", "noscript", "title"))
STRUCK = frozenset(("del", "s", "strike"))
NOTE_MARK = re.compile(r"[\[({]?\s*(?:\d{1,3}(?::\d{1,3})?|[*†‡§]{1,3}|[a-z]|[ivx]{1,4})\s*[\])}]?")
WAYS_BACK = frozenset("↩↑^⤴↵")


def runs_of_markup(tree: Any, place: str, *, left_out: str = "") -> tuple[SourceRun, ...]:
    """The text nodes below an element, which is changed, each with the reason why nobody reads it,
    if there is one."""
    read_raised_text(tree)  # powers as they are read; marks of notes are no words
    return tuple(_text_nodes(tree, place, left_out))


def _text_nodes(element: Any, place: str, left_out: str) -> Iterator[SourceRun]:
    if isinstance(element.tag, str):
        reason = left_out or _reason(element)
        if text := tidy(element.text or ""):
            yield SourceRun(text, place, reason or _between_scenes(text))
        for child in element:
            yield from _text_nodes(child, place, reason)
            if tail := tidy(child.tail or ""):
                yield SourceRun(tail, place, reason or _between_scenes(tail))


def _between_scenes(text: str) -> str:
    return "a sign between two scenes" if is_scene_break(text) else ""


def _reason(element: Any) -> str:
    """Why the text of an element is not read, "" where it is."""
    name = element.tag.rpartition("}")[2].lower()
    if name in UNSEEN:
        return "not shown to a reader"
    if name in STRUCK or (name == "span" and STRUCK_BY_STYLE.search(element.get("style") or "")):
        return "struck out"
    if is_page_mark(element):
        return "the number of a printed page"
    if "hidden" in element.attrib or "display:none" in (element.get("style") or "").replace(
        " ", ""
    ):
        return "not shown to a reader"
    if name in ("sup", "a") and _is_note_mark(element, name):
        return "the mark of a note"
    return ""


def _is_note_mark(element: Any, name: str) -> bool:
    text = _shown(element).strip()
    refers = name == "sup" or "#" in (element.get("href") or "")
    return refers and (text in WAYS_BACK or NOTE_MARK.fullmatch(text) is not None)


def _shown(element: Any) -> str:
    """The text of an element without what no reader sees."""
    parts = [element.text or ""]
    for child in element:
        name = child.tag.rpartition("}")[2].lower() if isinstance(child.tag, str) else ""
        parts += ["" if not name or name in UNSEEN else _shown(child), child.tail or ""]
    return "".join(parts)
