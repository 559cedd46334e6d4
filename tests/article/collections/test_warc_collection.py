"""The pages of a web archive."""

from __future__ import annotations

import gzip
import io
from datetime import date
from pathlib import Path

import pytest

from podcast.article.collections.model import Entry
from podcast.article.collections.opening import article_of, open_collection
from podcast.errors import PodcastError

pytest.importorskip("warcio")
PAGE = "<html><head><title>{title}</title></head><body><article><h1>{title}</h1>{text}</article></body></html>"
TEXT = "".join(
    f"<p>The lamp of Cold Ness goes out on {day}, the pilots of Selmouth were told, and it is not to be lit again.</p>"
    for day in ("Friday", "Sunday", "Monday")
)


def archive(path: Path) -> Path:
    """A page in each of several dresses, and what is no page."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    def add(
        name: str, body: bytes, kind: str, *more: tuple[str, str], status: str = "200 OK"
    ) -> None:
        headers = StatusAndHeaders(status, [("Content-Type", kind), *more], protocol="HTTP/1.1")
        writer.write_record(
            writer.create_warc_record(
                f"https://example.org/{name}", "response", payload=io.BytesIO(body),
                http_headers=headers, warc_headers_dict={"WARC-Date": "2026-05-04T10:00:00Z"},
            )
        )  # fmt: skip

    page = PAGE.format(title="The lamp of Märk", text=TEXT)
    with path.open("wb") as out:
        writer = WARCWriter(out, gzip=path.suffix == ".gz")
        add("plain", page.encode(), "text/html; charset=utf-8")
        add("packed", gzip.compress(page.encode("latin-1")), "text/html; charset=latin-1",
            ("Content-Encoding", "gzip"))  # fmt: skip
        add("picture.png", b"\x89PNG", "image/png")
        add("gone", b"<p>not here</p>", "text/html", status="404 Not Found")
        add("empty", b" ", "text/html")
    return path


@pytest.mark.parametrize("name", ["all.warc", "all.warc.gz"])
def test_pages_are_entries(tmp_path: Path, name: str) -> None:
    plain, packed, empty = open_collection(archive(tmp_path / name))
    for entry, record in ((plain, 1), (packed, 2)):
        assert isinstance(entry, Entry)
        assert (entry.place, entry.dated) == (record, date(2026, 5, 4))
        article = article_of(entry, f"{name}#{entry.id}")
        assert article.title == "The lamp of Märk"
        assert article.text.count("Cold Ness") == 3
        assert article.url == entry.id
        assert article.published is None  # when it was fetched is not when it was written
    assert isinstance(empty, PodcastError)
    assert "record 5" in empty.what


def test_an_archive_that_is_cut_off_gives_what_was_before(tmp_path: Path) -> None:
    path = archive(tmp_path / "all.warc.gz")
    path.write_bytes(path.read_bytes()[:900])
    first, *rest = open_collection(path)
    assert isinstance(first, Entry)
    assert not any(isinstance(each, Entry) and each.place == 1 for each in rest)
