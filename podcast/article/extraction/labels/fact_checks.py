"""The claim that a fact check looks at, and its verdict: said with their labels, so that nobody
hears the claim as a fact."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from podcast.article.dom.text_blocks import TextBlock
from podcast.article.model import BlockKind
from podcast.article.normalization import letters_only, word_set
from podcast.article.prose import word_count

CLAIMS = word_set("claim theclaim claims whatwasclaimed statement thestatement")
VERDICTS = word_set(
    "rating ourrating therating verdict ourverdict theverdict ruling ourruling conclusion finding"
)
LONGEST = 90  # words of a claim or a verdict
UP = 3  # elements around a label, one of which holds what it labels as well


def with_labels_of_fact_checks(
    blocks: Sequence[TextBlock], keep: Sequence[bool]
) -> tuple[list[TextBlock], list[bool]]:
    """The blocks of a page and which are the article's: of one that labels a claim and a verdict,
    each with its label in one paragraph, which is kept."""
    labels = {
        index: letters_only(block.text)
        for index, block in enumerate(blocks[:-1])
        if block.kind is BlockKind.HEADING and _labels(block, blocks[index + 1])
    }
    named = set(labels.values())
    if named.isdisjoint(CLAIMS) or named.isdisjoint(VERDICTS) or True not in keep:
        return list(blocks), list(keep)
    out: list[TextBlock] = []
    kept: list[bool] = []
    for index, (block, good) in enumerate(zip(blocks, keep, strict=True)):
        if index in labels:
            continue
        is_labelled = index - 1 in labels
        out.append(_labelled(blocks[index - 1], block) if is_labelled else block)
        kept.append(good or is_labelled)
    return out, kept


def _labels(label: TextBlock, following: TextBlock) -> bool:
    if letters_only(label.text) not in CLAIMS | VERDICTS or word_count(following.text) > LONGEST:
        return False
    around = label.element.getparent()
    for _ in range(UP):
        if around is None or around.tag in ("body", "html"):
            return False
        if around in following.element.iterancestors():
            return True
        around = around.getparent()
    return False


def _labelled(label: TextBlock, block: TextBlock) -> TextBlock:
    text = f"{label.text.rstrip(' :')}: {block.text}"
    return replace(block, kind=BlockKind.PARAGRAPH, level=0, text=text)
