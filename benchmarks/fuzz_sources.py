"""Sources of every kind, put together wrongly: what fuzz_article.py reads.

Files of text are taken as they are. Books, documents and PDFs are made of parts that are mangled
before they are packed, so that what is tried is their text and not their archive.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from pathlib import Path

TESTS = Path(__file__).parents[1] / "tests"
sys.path.insert(0, str(TESTS))

from helpers import article_books as books  # noqa: E402

Mangle = Callable[[bytes, random.Random], bytes]
Made = tuple[str, bytes]  # the ending of its name, its bytes
FOLDERS = (TESTS / "data" / "articles", TESTS / "article" / "golden")
SUFFIXES = {
    "page": (".html",),
    "paste": (".txt",),
    "markdown": (".md",),
    "mail": (".eml",),
    "mhtml": (".mhtml",),
    "feed": (".rss",),
}
KINDS = (*SUFFIXES, "epub", "docx", "pdf")
PIECES = (
    "<p>The tide mill of Port Corran grinds again, and two towns bring their corn.</p>",
    "<h2>The wheel</h2>",
    "<p>“Nobody asked the miller,” said Ines Dahl, who has kept the gate for nine years.</p>",
    "<p>1</p>",
    "<blockquote><p>The sea needs no lamp.</p><p>— Tom Rehn</p></blockquote>",
    "<ul><li>oil the gate</li><li>sweep the <b>stair</b>s</li></ul>",
    "<p>The lease<sup><a href='#n1' epub:type='noteref'>1</a></sup> ends in May.</p>",
    "<aside id='n1' epub:type='footnote'><p>1. See the lease.</p></aside>",
    "<table><tr><th>Town</th><th>Sacks</th></tr><tr><td>Skerry</td><td>1,200</td></tr></table>",
    "<figure><img src='a.png' alt='A wheel'/><figcaption>The wheel in 1911.</figcaption></figure>",
    "<p>* * *</p>",
    "<hr/>",
    "<p><span epub:type='pagebreak'>12</span>The pond fills on the flood.</p>",
    "<p>Part Two</p>",
    "<p><span class='dropcap'>T</span>HE WHEEL turned. It cost 10<sup>6</sup> crowns.</p>",
    "<p>Copyright © 2026 by Sam Ito. All rights reserved.</p>",
    "<div>By Ines Dahl</div>",
    "<p><a href='c1.xhtml'>Contents</a></p>",
    "<pre>gate = open</pre>",
    "<p><br/>One line<br/>and another</p>",
)
STYLES = ("Normal", "Normal", "Normal", "Heading1", "Title", "Quote", "ListParagraph", "Caption")
LINES = (
    "The tide mill of Port Corran grinds again, and the people of two",
    "towns bring their corn to it, as they did before the war; the mil-",
    "ler, who is ninety, counts the sacks and says nothing.",
    "The wheel",
    "Nobody asked the miller, said Ines Dahl.1",
    "Port Corran Papers",
    "12",
    "Page 3 of 9",
    "1 See the lease of 1911.",
    "* oil the gate",
    "2. sweep the stairs",
    "",
    "Town        Sacks        Year",
    "Skerry      1,200        1911",
    "© 2026 Sam Ito",
    "Figure 1. The wheel in 1911.",
    "www.skerry.example",
    "REFERENCES",
    "It cost a million crowns.",
)


def files_of(kind: str) -> list[bytes]:
    """The files of a kind that are kept for tests."""
    return [
        path.read_bytes()
        for folder in FOLDERS
        for path in sorted(folder.iterdir())
        if path.suffix in SUFFIXES[kind]
    ]


def source_of(kind: str, chance: random.Random, mangle: Mangle) -> Made:
    """A source of this kind with a few things wrong."""
    if kind == "epub":
        chapters = {f"Chapter {n}": _markup(chance, mangle) for n in range(chance.randrange(1, 5))}
        return ".epub", books.epub(chapters)
    if kind == "docx":
        return ".docx", books.docx(_paragraphs(chance))
    if kind == "pdf":
        return ".pdf", books.pdf([_lines(chance) for _ in range(chance.randrange(1, 5))])
    return SUFFIXES[kind][0], mangle(chance.choice(files_of(kind)), chance)


def _markup(chance: random.Random, mangle: Mangle) -> str:
    """Pieces of a chapter in any order; now and then one is broken."""
    text = "".join(chance.choices(PIECES, k=chance.randrange(1, 20)))
    if chance.random() < 0.5:
        text = mangle(text.encode(), chance).decode("utf-8", "replace")
    return text


def _paragraphs(chance: random.Random) -> list[tuple[str, str]]:
    return [
        (chance.choice(STYLES), _words(chance).replace("&", "&amp;").replace("<", "&lt;"))
        for _ in range(chance.randrange(1, 30))
    ]


def _lines(chance: random.Random) -> list[str]:
    """Lines of a PDF's page, its brackets and strokes as PDF wants them."""
    lines = [_words(chance) for _ in range(chance.randrange(1, 45))]
    plain = (line.encode("latin-1", "replace").decode("latin-1") for line in lines)
    return [line.translate({ord(mark): f"\\{mark}" for mark in "()\\"}) for line in plain]


def _words(chance: random.Random) -> str:
    line = chance.choice(LINES)
    if chance.random() < 0.3 and line:
        words = line.split()
        chance.shuffle(words)
        line = " ".join(words[: chance.randrange(1, len(words) + 1)])
    return line
