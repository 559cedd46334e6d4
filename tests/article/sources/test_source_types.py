"""What kind of source some bytes are."""

from __future__ import annotations

import pytest

from podcast.article.sources.source_types import Kind, Source, kind_of

MARKUP = "<html><body><p>The lamp is out.</p></body></html>"
FEED = "<rss version='2.0'><channel/></rss>"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (MARKUP, Kind.HTML),
        (f"<!-- one --><!-- two -->\n{MARKUP}", Kind.HTML),
        (f"\ufeff<?xml version='1.0'?>\n<!-- a -->{MARKUP}", Kind.HTML),
        (f"<?xml version='1.0'?><?style x?><!-- a -->{FEED}", Kind.FEED),
        ("<!---->" * 500, Kind.TEXT),
        ("<!--" * 900, Kind.TEXT),
        ("<?" * 1_900, Kind.TEXT),
        ("The lamp is out.", Kind.TEXT),
        ("# The lamp\n\nIt is out.\n\n## Why\n\nOil.", Kind.MARKDOWN),
        ("# The lamp\r\n\r\nIt is out.\r\n### Why\r\nOil.", Kind.MARKDOWN),
        ("# The lamp\n\nIt is out.", Kind.TEXT),
        ("# 4 is late\n# 5 is not\n\nAsk.", Kind.TEXT),
        ("From: a@skerry.example\nSubject: The lamp\nDate: x\n\nIt is out.", Kind.MAIL),
    ],
)
def test_kinds_without_a_name(text: str, kind: Kind) -> None:
    assert kind_of(Source("-", text.encode())) is kind
