"""An article as JSON, kept beside its script: what the ledger checks an edited script against."""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from datetime import date
from typing import Any

from podcast.article.model import Article, Block, BlockKind, Skip
from podcast.errors import PodcastError

APART = ("blocks", "source_runs")  # written on lines of their own; not recorded


def to_json(article: Article) -> str:
    """The article as JSON, one line a block, so that it diffs well. Empty fields are left out."""
    head = {
        field.name: value
        for field in fields(article)
        if field.name not in APART and (value := getattr(article, field.name))
    }
    if article.published:
        head["published"] = article.published.isoformat()
    blocks = [json.dumps(_block(block), ensure_ascii=False) for block in article.blocks]
    start = json.dumps(head, ensure_ascii=False, indent=1).rstrip("\n}")
    return start + ("," if head else "") + '\n "blocks": [\n  ' + ",\n  ".join(blocks) + "\n ]\n}\n"


def from_json(text: str, file: str = "") -> Article:
    """The article of `to_json`. Raises PodcastError when the text is not one."""
    try:
        data: dict[str, Any] = json.loads(text)
        data["blocks"] = tuple(_to_block(block) for block in data["blocks"])
        if "published" in data:
            data["published"] = date.fromisoformat(data["published"])
        data["warnings"] = tuple(data.get("warnings", ()))
        return Article(**{"title": "", **data})
    except (ValueError, KeyError, TypeError) as error:
        raise PodcastError(
            f"not the record of an article: {error}",
            file=file,
            remedy="Delete it and script the article again.",
        ) from None


def _block(block: Block) -> dict[str, Any]:
    default = Block(block.kind, block.text)
    return {
        name: value for name, value in asdict(block).items()
        if name in ("kind", "text") or value != getattr(default, name)
    }  # fmt: skip


def _to_block(data: dict[str, Any]) -> Block:
    skip = data.pop("skip", None)
    rows = tuple(tuple(row) for row in data.pop("rows", ()))
    kind = BlockKind(data.pop("kind"))
    return Block(kind=kind, rows=rows, skip=Skip(**skip) if skip else None, **data)
