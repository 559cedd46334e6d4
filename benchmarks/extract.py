"""How well articles are found: extract.py FOLDER, a benchmark in the form of
scrapinghub/article-extraction-benchmark.

FOLDER holds gold.json (id -> {"articleBody", "url"}), html/<id>.html.gz, and if it has them
pasted.jsonl ({"id", "text"}: the same pages as "select all, copy" gives them) and meta_gold.json
(id -> {"title",
"author", "date", "site"}, each a list of right answers, "ANY" where nobody can say). Prints the
figures, and every page
with recall under 0.9 by its id.

The score is that benchmark's own: shingles of four words, means of precision and recall over pages,
their F1.
"""

from __future__ import annotations

import argparse
import contextlib
import gzip
import json
import re
import statistics
import sys
import time
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from podcast.article.dom.parsing import parse_page
from podcast.article.extraction.trafilatura_vote import vote
from podcast.article.formats.html_page import read_html
from podcast.article.formats.plain_text import read_text
from podcast.article.model import Article
from podcast.article.sources.encodings import decode
from podcast.cli.article import text_of
from podcast.errors import PodcastError

WORD = re.compile(r"\w+")
FIELDS = ("title", "author", "date", "site")


@dataclass(frozen=True, slots=True)
class Score:
    """One page: how much of what was found is right, and how much of what is right was found."""

    number: str
    precision: float
    recall: float


def shingles(text: str, size: int = 4) -> Counter[tuple[str, ...]]:
    """Runs of four words."""
    words = WORD.findall(text)
    return Counter(
        tuple(words[i : i + size])
        for i in range(max(1, len(words) - size + 1))
        if words[i : i + size]
    )


def score(number: str, gold: str, found: str) -> Score:
    """Precision and recall of one page; both 1 where nothing is right and nothing was found."""
    one, other = shingles(gold), shingles(found)
    both = sum((one & other).values())
    precision = both / sum(other.values()) if other else float(not one)
    recall = both / sum(one.values()) if one else float(not other)
    return Score(number, precision, recall)


def f1(scores: Iterable[Score]) -> tuple[float, float, float]:
    """F1, precision, recall over pages."""
    scores = list(scores)
    precision = statistics.mean(one.precision for one in scores)
    recall = statistics.mean(one.recall for one in scores)
    return (
        2 * precision * recall / (precision + recall) if precision + recall else 0.0,
        precision,
        recall,
    )


def read_pages(folder: Path, gold: dict[str, Any]) -> tuple[dict[str, Article | None], float]:
    """Each page as we read it, and pages a second of processor time."""
    pages = {
        number: gzip.decompress((folder / "html" / f"{number}.html.gz").read_bytes())
        for number in gold
    }
    found: dict[str, Article | None] = {}
    with contextlib.suppress(PodcastError):  # what is loaded once is not counted
        first = decode(next(iter(pages.values())))
        read_html(first)
        vote(parse_page(first), precise=True)  # trafilatura, which not every page is shown
    start = time.process_time()
    for number, data in pages.items():
        try:
            found[number] = read_html(decode(data), url=gold[number].get("url", ""))
        except PodcastError as error:
            print(f"  {number}: {error}", file=sys.stderr)
            found[number] = None
    return found, len(pages) / (time.process_time() - start)


def score_pastes(gold: dict[str, Any], texts: dict[str, str]) -> list[Score]:
    """Every page as text, scored."""
    return [
        score(number, gold[number]["articleBody"], text_of(read_text(text)))
        for number, text in texts.items()
    ]


def show(name: str, scores: list[Score], worst: int) -> None:
    """The figures of one column, and its pages of low recall."""
    total, precision, recall = f1(scores)
    print(
        f"{name}: F1 {total:.3f}  precision {precision:.3f}  recall {recall:.3f}  ({len(scores)} "
        "pages)"
    )
    low = sorted((one for one in scores if one.recall < 0.9), key=lambda one: one.recall)
    for one in low[:worst]:
        print(f"    recall {one.recall:.3f}  precision {one.precision:.3f}  {one.number}")


def canonical(text: str) -> str:
    """Words without case, accents and marks."""
    plain = unicodedata.normalize("NFKD", text).lower()
    return " ".join(WORD.findall("".join(c for c in plain if not unicodedata.combining(c))))


def names(text: str) -> set[str]:
    """The people of an author field."""
    return {name for part in re.split(r"[;,]| and ", text) if (name := canonical(part))}


def show_metadata(folder: Path, found: dict[str, Article | None]) -> None:
    """How many of each field are right."""
    gold = json.loads((folder / "meta_gold.json").read_text("utf-8"))
    for field in FIELDS:
        right = asked = 0
        for number, page in gold.items():
            wanted, article = page[field], found.get(number)
            if "ANY" in wanted or not wanted:
                continue
            stated = (
                {
                    "title": article.title,
                    "author": article.author,
                    "site": article.site,
                    "date": article.published.isoformat() if article.published else "",
                }[field]
                if article
                else ""
            )
            asked += 1
            if field == "author":
                right += any(names(stated) == names(one) for one in wanted)
            else:
                right += any(canonical(stated) == canonical(one) for one in wanted)
        print(f"  {field}: {right} of {asked}")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--worst", type=int, default=30)
    arguments = parser.parse_args()
    gold = json.loads((arguments.folder / "gold.json").read_text("utf-8"))
    found, speed = read_pages(arguments.folder, gold)
    bodies = {number: text_of(article) if article else "" for number, article in found.items()}
    show(
        "HTML",
        [score(number, page["articleBody"], bodies[number]) for number, page in gold.items()],
        arguments.worst,
    )
    if (pasted := arguments.folder / "pasted.jsonl").exists():
        texts = {
            one["id"]: one["text"]
            for one in map(json.loads, pasted.read_text("utf-8").splitlines())
        }
        show("pasted whole page", score_pastes(gold, texts), arguments.worst)
        untitled = {number: text.partition("\n")[2] for number, text in texts.items()}
        show("the same without the tab's title", score_pastes(gold, untitled), arguments.worst)
    if (arguments.folder / "meta_gold.json").exists():
        print("metadata")
        show_metadata(arguments.folder, found)
    print(f"pages a second, one core: {speed:.0f}")


if __name__ == "__main__":
    main()
