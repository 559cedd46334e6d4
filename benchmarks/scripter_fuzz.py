"""Throw text at the scripter: `nice python benchmarks/scripter_fuzz.py [--seconds 600] [--seed N]
[--keep FILE]`.

Paragraphs of our ten articles are cut up, mixed and spoilt with marks, brackets, control characters
and repetitions.
Each article must become a script whose ledger closes and whose quotations are verbatim, in time.
Prints what failed,
and how many scripts the last look (guard.py) had to mend, with an example.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path

from podcast.article.load import load_article
from podcast.article.model import Article, Block, BlockKind, Skip
from podcast.script.markdown import format_script, parse_script
from podcast.script.model import Chapter, Narration, Quotation, Skipped
from podcast.scripter.ledger import account
from podcast.scripter.ledger.repair import NOT_PLACED
from podcast.scripter.write import write_script
from podcast.show.house_style import Style

OURS = Path(__file__).parents[1] / "tests" / "data" / "scripter" / "articles"
SPOILS = ["“", "”", '"', "‘", "’", "''", "(", ")", "[", "]", "{", "|", "}", ",", ".", "!", "?", "…", " — ", ":", ";",  # noqa: E501
          "\n", "\t", "\u202e", "\u200b", "\x00", "\x07", "e\u0301", "\ud800", "🚢",
          "https://a.example/x?y=1", "www.",
          "#", "@", "%", "£",
          "Q: ", "A: ", "said ", " said", "[sic]",
          "<!--", "-->", "> ", "## ", "**", "[pause 1s]", "1,000"]  # fmt: skip
MENDED = "mended by the last look"
SLOW = 3.0  # seconds for a few hundred words; more counts as a failure


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--keep",
        type=Path,
        help="write the articles that failed here, as Python, to look into them",
    )
    options = parser.parse_args()
    chance = random.Random(options.seed)
    texts = [
        block.text
        for path in sorted(OURS.iterdir())
        for block in load_article(str(path)).blocks
        if block.text
    ]
    failures: Counter[str] = Counter()
    mended = 0
    smallest_mended = Article("", ())
    examples: dict[str, Article] = {}
    done = 0
    end = time.monotonic() + options.seconds
    while time.monotonic() < end:
        article = spoilt(chance, texts)
        style = Style(
            chance.choice(["before", "as-written"]),
            chance.choice(["each", "none"]),
            announce=chance.random() < 0.5,
        )
        failure = trouble(article, style)
        if failure == MENDED:
            mended += 1
            if not smallest_mended.blocks or len(article.text) < len(smallest_mended.text):
                smallest_mended = article
        elif failure:
            failures[failure] += 1
            small = smallest(article, style, failure)
            if options.keep:
                with options.keep.open("a") as kept:
                    kept.write(f"{(failure, style, small)!a}\n")
            if failure not in examples or len(small.text) < len(examples[failure].text):
                examples[failure] = small
        done += 1
    print(f"{done} articles, {sum(failures.values())} failures of {len(failures)} kinds")
    print(
        f"{mended} {MENDED}; the shortest:", [ascii(block.text) for block in smallest_mended.blocks]
    )
    for failure, count in failures.most_common(20):
        print(count, failure)
        for block in examples[failure].blocks:
            print(
                "   ", block.kind.value, ascii(block.text[:300]), "(left out)" if block.skip else ""
            )


def spoilt(chance: random.Random, texts: list[str]) -> Article:
    """A few blocks of real prose, spoilt."""
    blocks = []
    for _ in range(chance.randint(1, 8)):
        words = " ".join(chance.choice(texts) for _ in range(chance.randint(1, 3)))
        start = chance.randrange(len(words))
        text = words[start : start + chance.randint(1, 400)] if chance.random() < 0.4 else words
        for _ in range(chance.choice([0, 0, 1, 3, 10])):
            at = chance.randrange(len(text) + 1)
            cut = at + chance.choice([0, 0, 1, 5])
            text = text[:at] + chance.choice(SPOILS) * chance.choice([1, 1, 1, 2, 30]) + text[cut:]
        kind = chance.choice(
            [BlockKind.PARAGRAPH] * 6 + [kind for kind in BlockKind if kind is not BlockKind.TABLE]
        )
        skip = Skip("clutter", "part (of) the -- page") if chance.random() < 0.1 else None
        blocks.append(
            Block(
                kind,
                " ".join(text.split()),
                attribution=chance.choice(["", "", "Maud Harker, captain"]),
                skip=skip,
            )
        )
    return Article(chance.choice(texts)[:80], tuple(blocks))


def smallest(article: Article, style: Style, failure: str) -> Article:
    """The article without the blocks that the failure does not need."""
    blocks = list(article.blocks)
    for block in article.blocks:
        fewer = [other for other in blocks if other is not block]
        if trouble(replace(article, blocks=tuple(fewer)), style) == failure:
            blocks = fewer
    return replace(article, blocks=tuple(blocks))


def trouble(article: Article, style: Style) -> str:
    """What went wrong, "" for nothing."""
    begun = time.perf_counter()
    try:
        script = write_script(article, style)
        ledger = account(article, script)
        text = format_script(script)
        said = any(isinstance(line, Narration | Quotation | Chapter) for line in script.lines)
        if said and parse_script(text) != script:
            return "the script file does not give the script back"
    except Exception as error:
        return f"{type(error).__name__}: {str(error)[:80]}"
    if not ledger.closed:
        return (
            "the ledger is open: "
            + " / ".join(problem.what[45:] for problem in ledger.problems)[:40]
        )
    if ledger.problems:
        return "a quotation is not verbatim"
    if any(isinstance(line, Skipped) and line.reason == NOT_PLACED for line in script.lines):
        return MENDED
    return "slow" if time.perf_counter() - begun > SLOW else ""


if __name__ == "__main__":
    main()
