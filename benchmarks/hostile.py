"""How long sources that mean no good take to be refused, and how long very large ones take to be
read.

    python benchmarks/hostile.py

Refused within two seconds of processor time is what we want; what is read may take longer, by its
length.
"""

from __future__ import annotations

import io
import tempfile
import time
import zipfile
from pathlib import Path

from podcast.article.load import load_article
from podcast.errors import PodcastError

WORDS = "The ferry left the harbour at nine and came back at noon with the mail and two goats."
PARAGRAPH = f"<p>{WORDS}</p>"


def archive(files: dict[str, bytes]) -> bytes:
    """A zip archive."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return data.getvalue()


def sources() -> dict[str, bytes]:
    """Each source by the name of its file."""
    numbered = "".join(f"<p>Entry {number}: {WORDS}</p>" for number in range(50_000))
    return {
        "fifty-megabytes.html": f"<html><body>{PARAGRAPH * 560_000}".encode(),
        "deep.html": ("<html><body>" + "<div>" * 100_000 + PARAGRAPH * 9).encode(),
        "elements.html": ("<html><body>" + "<i>a</i>" * 100_000).encode(),
        "references.html": ("<html><body><p>" + "&#1;" * 2_000_000).encode(),
        "spaces.html": ("<html><body><p>" + " " * 11_000_000 + "x").encode(),
        "lies.html": b'<html><head><meta charset="utf-16"></head><body>' + PARAGRAPH.encode() * 9,
        "null.txt": b"Title\n\nThe ferry \0 left.\n" * 9_000,
        "lines.txt": b"Read more\n" * 100_000,
        "bomb.epub": archive(
            {"mimetype": b"application/epub+zip", "META-INF/container.xml": b"a" * 90_000_000}
        ),
        "outside.docx": archive({"word/document.xml": b"<x/>", "../../x": b"y"}),
        "50,000-paragraphs.html": f"<html><body><article>{numbered}</article>".encode(),
        "list.html": ("<html><body><article><ol>" + f"<li>{WORDS}</li>" * 29_000).encode(),
        "paste.txt": "\n\n".join(f"Entry {number}: {WORDS}" for number in range(25_000)).encode(),
    }


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        for name, data in sources().items():
            path = Path(folder) / name
            path.write_bytes(data)
            start = time.process_time()
            try:
                found = f"read, {len(load_article(str(path)).blocks):,} blocks"
            except PodcastError as error:
                found = f"refused: {error.what}"
            print(
                f"{time.process_time() - start:5.2f} s  {len(data) / 1e6:5.1f} MB  {name}: {found}"
            )
            path.unlink()


if __name__ == "__main__":
    main()
