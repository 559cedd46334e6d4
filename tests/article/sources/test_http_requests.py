"""What the headers of an answer say."""

from __future__ import annotations

from podcast.article.sources.http_requests import content_type


def test_content_types() -> None:
    assert content_type('text/html; Charset="ISO-8859-1"; x=y') == ("text/html", "iso-8859-1")
    assert content_type("") == ("", "")
