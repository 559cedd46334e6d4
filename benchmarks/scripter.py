"""How long scripting takes, and how the time grows: `python benchmarks/scripter.py [ARTICLE…]
[--most WORDS]`.

Without articles, those of tests/data/scripter are taken. They are repeated until the length is
reached, so that people,
quotations and clutter grow with the words. Prints milliseconds of processor time by stage, and the
slope: the power of
the length that the time grows with (1.0 is linear).
"""

from __future__ import annotations

import argparse
import math
import time
from pathlib import Path

from podcast.article.load import load_article
from podcast.article.model import Article, Block
from podcast.scripter.attribution.find_quotations import find_quotations
from podcast.scripter.ledger import account
from podcast.scripter.write import write_script

OURS = Path(__file__).parents[1] / "tests" / "data" / "scripter" / "articles"
BUDGET = 150  # ms for 5,000 words


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", nargs="*", type=Path)
    parser.add_argument("--most", type=int, default=500_000)
    options = parser.parse_args()
    paths = options.articles or sorted(OURS.iterdir())
    blocks = [block for path in paths for block in load_article(str(path)).blocks if block.kept]
    measure(5_000, blocks)  # warm: words, weights and patterns are read once
    rows = []
    print(f"{'words':>8} {'quotes':>9} {'script':>9} {'ledger':>9}   ms")
    length = 5_000
    while length <= options.most:
        rows.append((length, *measure(length, blocks)))
        print(f"{length:8} " + " ".join(f"{part * 1000:9.1f}" for part in rows[-1][1:]))
        length *= 10
    print(
        f"5,000 words: script in {rows[0][2] * 1000:.0f} ms, quotations among it (budget {BUDGET} "
        "ms)"
    )
    for name, column in (("quotes", 1), ("script", 2), ("ledger", 3)):
        if len(rows) > 1:
            slope = math.log(rows[-1][column] / rows[0][column]) / math.log(
                rows[-1][0] / rows[0][0]
            )
            print(f"slope of {name}: {slope:.2f}")


def measure(words: int, blocks: list[Block]) -> tuple[float, float, float]:
    """Seconds for finding quotations alone, for the whole script, and for its ledger; the best of
    three when short."""
    article = Article("A title", tuple(repeated(words, blocks)))
    best = [math.inf] * 3
    for _ in range(3 if words <= 5_000 else 1):
        begun = time.process_time()
        find_quotations(article.text)
        found = time.process_time()
        script = write_script(article)
        written = time.process_time()
        ledger = account(article, script)
        done = time.process_time()
        if not ledger.closed:
            print("the ledger is open:", ledger.problems[:3])
        best = [
            min(*pair)
            for pair in zip(best, (found - begun, written - found, done - written), strict=True)
        ]
    return best[0], best[1], best[2]


def repeated(words: int, blocks: list[Block]) -> list[Block]:
    """The blocks again and again until there are so many words."""
    gathered: list[Block] = []
    count = 0
    while count < words:
        for block in blocks:
            gathered.append(block)
            count += len(block.text.split())
            if count >= words:
                break
    return gathered


if __name__ == "__main__":
    main()
