"""Sources that mean no good, or were cut off: a clear sentence, never a crash.

How long each takes is measured in benchmarks/hostile.py.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from helpers import article_books as books
from hypothesis import given, settings
from hypothesis import strategies as st

from podcast.article.formats.html_page import read_html
from podcast.article.load import load_article
from podcast.errors import PodcastError

P = b"<p>The ferry left the harbour at nine and came back at noon with the mail and two goats.</p>"
REFUSED: dict[str, bytes | Callable[[], bytes]] = {  # large ones are made when they are tried
    "empty.txt": b"",
    "blank.txt": b" \n\t\n ",
    "null.txt": b"Title\n\nThe ferry \0 left.\n" * 9,
    "binary.txt": bytes(range(256)) * 40,
    "large.txt": b"The ferry left. " * 320_000,
    "lines.txt": b"Read more\n" * 100_000,
    "large.html": lambda: b"<html><body>" + P * 560_000,
    "deep.html": b"<html><body>" + b"<div>" * 100_000 + P * 9,
    "attributes.html": lambda: (
        b"<html><body><p "
        + b" ".join(b'a%d="<>"' % number for number in range(100_000))
        + b">x</p>"
        + P * 9
    ),
    "many.html": b"<html><body>" + b"<i>a</i>" * 100_000,
    "nobody.html": b"<html><head><title>x</title></head></html>",
    "links.html": b"<html><body>"
    + b"<p><a href='/x'>The ferry is late again, says the captain</a></p>" * 60,
    "login.html": b"<html><body><h1>Welcome</h1><form><input type='password'></form></body></html>",
    "error.html": b"<html><head><title>404 Not Found</title></head><body><p>The page is not here.</p></body></html>",
    "video.html": b"<html><body><h1>Bell</h1><video src='a.mp4'></video></body></html>",
    "picture.png": b"\x89PNG\r\n\x1a\n" + b"\0" * 99,
    "old.doc": b"\xd0\xcf\x11\xe0" + b"\0" * 99,
    "data.json": b'{"a": 1}',
    "bomb.epub": lambda: books.epub({"One": "<p>" + "a " * 30_000_000}),
    "outside.epub": books.epub({"One": books.sentences(9)}, **{"../../x": "y"}),
    "cut.epub": books.epub({"One": books.sentences(9)})[:-40],
    "bomb.docx": lambda: books.archive({"word/document.xml": b"a" * 90_000_000}),
    "outside.docx": books.archive({"word/document.xml": "<x/>", "/etc/x": "y"}),
    "broken.docx": books.docx([("Normal", "x")])[:300],
    "broken.pdf": b"%PDF-1.7\n" + bytes(range(256)) * 9,
    "parts.eml": b"From: a@b.example\nSubject: x\nMIME-Version: 1.0\n\n"
    + b"--b\nContent-Type: text/html\n\n" * 9_000,
    "entities.rss": b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;">]>'
    b"<rss><channel><item><title>&b;</title><description>&b;</description></item></channel></rss>",
    "file.rss": b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
    b"<rss><channel><item><title>&a;</title><description>&a;</description></item></channel></rss>",
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_clear_sentence(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    content = REFUSED[name]
    path.write_bytes(content() if callable(content) else content)
    with pytest.raises(PodcastError) as caught:
        load_article(str(path))
    assert caught.value.what
    assert list(tmp_path.iterdir()) == [path]


READ: dict[str, bytes] = {
    "lies.html": b'<html><head><meta charset="utf-16"></head><body>' + P * 9,
    "unknown.html": b'<html><head><meta charset="x-none"></head><body>'
    + P * 9
    + "<p>Über Öl und Ärger.</p>".encode("cp1252"),
    "declared.html": b'<?xml version="1.0" encoding="utf-8"?><html><body>'
    + P * 9
    + b"</body></html>",
    "entities.html": b"<html><body>"
    + P * 9
    + b"<p>&#1; &#0; &#xFFFFFFFF; &#xFFFE; &nosuch; &amp &lt<sup><a href=#n>1</a></sup>\f&#11;</p>",
    "scripts.html": b"<html><script>'</p>'</script><body><p>One <script>var a = '<p>'</script>two</p>"
    + P * 9,
    "linked.html": b'<html><script type="application/ld+json">'
    + b"[" * 50_000
    + b"</script><body>"
    + P * 9,
    "nested.html": b"<html><body>" + b"<blockquote>" * 200 + P * 9,
    "attributes.html": b"<html><body><p " + b'a="b" ' * 100_000 + b">x</p>" + P * 9,
    "settings.html": b"<html><body><div data-all='" + b'{"a": 1, "b": 2}' * 30_000 + b"'>" + P * 9,
    "subject.eml": b"From: a@b.example\nSubject: "
    + b"=?utf-8?q?ab?= " * 20_000
    + b"\nContent-Type: text/html\n\n"
    + P * 9,
    "wide.txt": "Old ferry sold\n\nThe boat had carried mail and goats since 1931, and never once sank.".encode(
        "utf-16"
    ),
    "latin.txt": "Die Fähre\n\nDie Fähre fährt über den Fluss, und die Kühe schauen ihr nach, wie jeden Tag.".encode(
        "cp1252"
    ),
}


@pytest.mark.parametrize("name", READ)
def test_what_only_looks_bad_is_read(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(READ[name])
    assert load_article(str(path)).text


PIECES = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<blockquote>",
        "<cite>",
        "<table><tr><td>",
        "<ul><li>",
        "<br>",
        "<h2>",
        "<sup><a href='#n'>1</a></sup>",
        "<figure>",
        "<figcaption>",
        "<script>",
        "<!--",
        "-->",
        "<a href='x'>",
        "</a>",
        "&#0;",
        "\x00",
        "&",
        "<",
        "The ferry left at nine. ",
        "Share ",
        "<p id='n' class='footnote'>",
        "<pre>",
        "<iframe>",
        "<span hidden>",
        "<title>",
        "<meta charset='utf-7'>",
        "<article>",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=60))
def test_broken_markup_is_read_or_refused(pieces: list[str]) -> None:
    try:
        article = read_html("".join(pieces))
    except PodcastError:
        return
    assert article.text


def test_no_such_file_and_folders(tmp_path: Path) -> None:
    for name, what in (
        (str(tmp_path / "none.txt"), "no such file"),
        (str(tmp_path), "folder"),
        ("gopher://a.example/", "gopher"),
    ):
        with pytest.raises(PodcastError, match=what):
            load_article(name)


def test_a_library_that_is_not_installed_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    path = tmp_path / "a.pdf"
    path.write_bytes(books.pdf([["The wheel turns twice a day."]]))
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(PodcastError) as caught:
        load_article(str(path))
    assert "pip install pypdf" in caught.value.remedy
