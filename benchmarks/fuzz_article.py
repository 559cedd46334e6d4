"""Broken sources until time is up: fuzz_article.py --kind mail --minutes 10.

Takes the tests' articles of a kind (default: every kind in turn; or given files) apart and puts
them together wrongly: bytes flipped, parts cut, doubled, moved, tags and entities thrown in.
Whatever comes out must be read or refused with a PodcastError, in time, and its account must have
nothing lost. Prints every finding with the seed that gives it again (--kind K --seed N).
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
import traceback
from pathlib import Path

from fuzz_sources import KINDS, Made, source_of

from podcast.article.load import load_articles
from podcast.article.source_account import account_of
from podcast.errors import PodcastError

SLOW = 2.0  # seconds of the processor
THROWN_IN = [
    b"<p>",
    b"</p>",
    b"<div>" * 300,
    b"</div>" * 40,
    b"<blockquote>",
    b"<table><tr><td>",
    b"<script>",
    b"</script>",
    b"<!--",
    b"-->",
    b"<![CDATA[",
    b"<svg>",
    b"<template>",
    b"<noscript>",
    b"&#x110000;",
    b"&#0;",
    b"\0",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"<meta charset=utf-16>",
    b"<base href='http://[::1'>",
    b"<link rel=canonical href='http://[x'>",
    b"<a href='http://[::'>",
    b"<time datetime='9999-99-99'>",
    b'<script type="application/ld+json">{"@type":"Article","author":{"name":[[{}]]},"datePublished":7}</script>',  # noqa: E501
    b"\n" * 500,
    b"A" * 5000,
    b"\xe2\x80\x9c",
    b"\xe2\x80\x9d",
    b"\r",
    b"\x85",
    b"\xe2\x80\xa8",
    b"<sup><a href=#n1>1</a></sup>",
    b"<cite>",
    b"<footer>",
    b"<ol start=x>",
    b"<li value=99999999999999999999>",
    b"<h1></h1>",
    b"<title></title>",
    b"- YouTube\n",
    b"More from X\n",
    b"12 Comments\n",
    b"---\n",
    b"> ",
]


def mangled(data: bytes, chance: random.Random) -> bytes:
    """The data with a few things wrong."""
    out = bytearray(data)
    for _ in range(chance.randrange(1, 12)):
        at, kind = chance.randrange(len(out) + 1), chance.randrange(6)
        size = min(chance.choice([1, 5, 40, 400, 4000]), len(out))
        if kind == 0 and out:
            out[at % len(out)] = chance.randrange(256)
        elif kind == 1:
            del out[at : at + size]
        elif kind == 2:
            out[at:at] = out[at : at + size] * chance.choice([1, 2, 30])
        elif kind == 3:
            part = out[at : at + size]
            del out[at : at + size]
            to = chance.randrange(len(out) + 1)
            out[to:to] = part
        else:
            out[at:at] = chance.choice(THROWN_IN) * chance.choice([1, 1, 1, 7])
    return bytes(out[:2_000_000])


def attempt(data: bytes, suffix: str, folder: Path) -> str:
    """What went wrong, "" when nothing did."""
    path = folder / f"fuzz{suffix}"
    path.write_bytes(data)
    start = time.process_time()
    try:
        accounts = map(account_of, load_articles(str(path)))
        lost = [run for account in accounts for run in account.lost]
    except PodcastError:
        lost = []
    except Exception:
        return traceback.format_exc(limit=-3)
    took = time.process_time() - start
    if took > SLOW:
        return f"slow: {took:.1f} s"
    return f"lost: {lost[0].run.text[:80]!r}, {lost[0].run.place}" if lost else ""


def drawn(kinds: list[str], files: list[Path], seed: int) -> Made:
    """The mangled source of a seed."""
    chance = random.Random(seed)
    if files:
        path = files[chance.randrange(len(files))]
        return path.suffix, mangled(path.read_bytes(), chance)
    return source_of(kinds[seed % len(kinds)], chance, mangled)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--kind", choices=KINDS)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--seed", type=int, help="this one alone")
    arguments = parser.parse_args()
    kinds = [arguments.kind] if arguments.kind else list(KINDS)
    first = arguments.first if arguments.seed is None else arguments.seed
    end, seed, findings = time.monotonic() + 60 * arguments.minutes, first, 0
    with tempfile.TemporaryDirectory() as folder:
        while time.monotonic() < end:
            suffix, data = drawn(kinds, arguments.files, seed)
            if found := attempt(data, suffix, Path(folder)):
                findings += 1
                print(f"seed {seed} ({suffix}): {found}", flush=True)
            seed += 1
            if arguments.seed is not None:
                break
    print(f"{seed - first} sources, {findings} findings")


if __name__ == "__main__":
    main()
