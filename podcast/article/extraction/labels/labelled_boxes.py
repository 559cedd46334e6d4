"""Boxes set as quotations though nobody is quoted: `Summary`, `Note`, `The bottom line`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from podcast.article.dom.text_blocks import TextBlock
from podcast.article.model import BlockKind

LABEL = re.compile(
    r"(?P<label>summary|(?:the\s)?bottom\sline|(?:key|main)\s(?:takeaways?|points?|facts?)|takeaways?|"
    r"in\s(?:short|brief|summary)|tl;?\s?dr|notes?|tips?|pro\stip|warning|caution|important|remember|"
    r"did\syou\sknow|fun\sfact|fact|example|definition|recap|good\sto\sknow|"
    r"zusammenfassung|hinweis|tipp|merke|fazit|en\sbref|à\sretenir|en\sresumen|resumen|nota|consejo)"
    r"\s*[:.!?–—-]*\s+(?=[A-ZÀ-Ý“\"])",
    re.IGNORECASE,
)
ENDS_LABEL = re.compile(r"[:.!?–—-]\s*$")


def without_labelled_boxes(blocks: Sequence[TextBlock]) -> list[TextBlock]:
    """The blocks; a block quotation that begins with the label of a box is a paragraph, its label
    set apart: `Summary Few boats row.` -> `Summary: Few boats row.`"""
    return [_as_text(block) if block.kind is BlockKind.QUOTE else block for block in blocks]


def _as_text(block: TextBlock) -> TextBlock:
    found = LABEL.match(block.text)
    if found is None or not _is_marked(block, found["label"]):
        return block
    rest = block.text[found.end() :]
    label = found[0].strip()
    colon = "" if ENDS_LABEL.search(label) else ":"
    return replace(block, kind=BlockKind.PARAGRAPH, quote=None, text=f"{label}{colon} {rest}")


def _is_marked(block: TextBlock, label: str) -> bool:
    """Whether the page sets the label off: in bold, or with a colon."""
    if block.text[len(label) :].lstrip().startswith((":", "–", "—")):
        return True
    marked = (node.text_content() for node in block.element.iter("b", "strong", "em", "span"))
    return any(text.strip(" :.!?–—-\n").lower() == label.lower() for text in marked)
