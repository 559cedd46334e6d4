"""Pairs of a source and what it is read as: adding a case is adding a file to golden/, and its
.json.

`python tests/article/test_article_golden.py` writes every .json anew: read the difference before
you keep it.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from podcast.article.load import load_article
from podcast.article.model import Article, Block

FOLDER = Path(__file__).parent / "golden"
SOURCES = sorted(path for path in FOLDER.iterdir() if path.suffix != ".json")


def told(article: Article) -> dict[str, object]:
    """An article as its .json says it."""
    stated = {
        name: getattr(article, name)
        for name in ("title", "author", "site", "language", "url", "image")
    }
    day = article.published.isoformat() if article.published else ""
    return {
        **stated,
        "published": day,
        "warnings": list(article.warnings),
        "blocks": [_block(one) for one in article.blocks],
    }


def _block(block: Block) -> dict[str, object]:
    more = {
        name: value
        for name in ("level", "number", "attribution")
        if (value := getattr(block, name))
    }
    rows = {"rows": [list(row) for row in block.rows]} if block.rows else {}
    skip = {"skip": f"{block.skip.rule}: {block.skip.reason}"} if block.skip else {}
    return {"kind": block.kind.value, "text": block.text, **more, **rows, **skip}


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.name)
def test_a_source_is_read_as_its_pair_says(source: Path) -> None:
    expected = json.loads(source.with_name(source.name + ".json").read_text("utf-8"))
    assert told(load_article(str(source))) == expected


if __name__ == "__main__":
    for one in SOURCES:
        text = json.dumps(told(load_article(str(one))), ensure_ascii=False, indent=1)
        one.with_name(one.name + ".json").write_text(text + "\n", "utf-8")
