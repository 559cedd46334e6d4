"""How much of a paste comes through, by what was copied: pastes.py FOLDER (the folder of
extract.py).

People copy an article's body alone, a few paragraphs of it, from the middle of a page to its end …
Each kind of paste
is cut from the benchmark's pages, and what was copied of the article is known, because its gold
says what is of it.
Prints F1, precision and recall of each kind, how many pastes lost a fifth or more of the words, and
with --worst the
ids of those. --show KIND:ID prints one of them as it is read.
"""

from __future__ import annotations

import argparse
import json
import random
import textwrap
from collections.abc import Iterator
from pathlib import Path

from extract import Score, f1, score

from podcast.article.formats.plain_text import read_text
from podcast.article.model import Article
from podcast.article.normalization import letters_only
from podcast.cli.article import text_of

LOST = 0.8  # recall under which a paste counts as lost
FEWEST = 25  # letters from which on a line is told to be of the article


def cuts(gold: str, page: str, chance: random.Random) -> Iterator[tuple[str, str, str]]:
    """Pastes of one page: the kind, the text, what of it is the article's."""
    body = [line for line in gold.split("\n") if line.strip()]
    lines = page.split("\n")
    title, whole = lines[0].split(" - ")[0].split(" | ")[0], letters_only(gold)
    inside = [
        i
        for i, line in enumerate(lines)
        if len(mark := letters_only(line)) >= FEWEST and mark in whole and i
    ]
    yield "body", "\n\n".join(body), gold
    yield "body, one break between paragraphs", "\n".join(body), gold
    yield "body, broken at a margin", "\n\n".join(textwrap.fill(line, 72) for line in body), gold
    yield "title and body", "\n\n".join([title, *body]), gold
    if len(body) > 3:
        yield "body without its first paragraph", "\n\n".join(body[1:]), "\n".join(body[1:])
        at = chance.randrange(len(body) - 2)
        yield "three paragraphs", "\n\n".join(body[at : at + 3]), "\n".join(body[at : at + 3])
        yield (
            "title and three paragraphs",
            "\n\n".join([title, *body[at : at + 3]]),
            "\n".join(body[at : at + 3]),
        )
    at = chance.randrange(len(body))
    yield "one paragraph", body[at], body[at]
    if not inside:
        return
    first, last = inside[0], inside[-1]
    yield "page above, body", "\n".join([*lines[1:first], "\n\n".join(body)]), gold
    yield "body, page below", "\n".join(["\n\n".join(body), *lines[last + 1 :]]), gold
    yield (
        "title, body, page below",
        "\n".join([title, "", "\n\n".join(body), *lines[last + 1 :]]),
        gold,
    )
    yield "from the first to the last line", "\n".join(lines[first : last + 1]), gold
    if len(inside) > 5:
        middle = inside[len(inside) // 2]
        half = [letters_only(line) for line in lines[middle:]]
        rest = "\n".join(
            line for line in body if any(len(m) >= FEWEST and m in letters_only(line) for m in half)
        )
        yield "from the middle to the page's end", "\n".join(lines[middle:]), rest


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--worst", type=int, default=0)
    parser.add_argument("--show", default="")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    gold = json.loads((arguments.folder / "gold.json").read_text("utf-8"))
    pages = [
        json.loads(line)
        for line in (arguments.folder / "pasted.jsonl").read_text("utf-8").splitlines()
    ]
    found: dict[str, list[Score]] = {}
    for page in pages:
        number = page["id"]
        chance = random.Random(f"{arguments.seed}{number}")
        for kind, text, wanted in cuts(gold[number]["articleBody"], page["text"], chance):
            article = read_text(text)
            found.setdefault(kind, []).append(score(number, wanted, said(article, wanted)))
            if arguments.show == f"{kind}:{number[:8]}":
                show(article)
    if not arguments.show:
        report(found, arguments.worst)


def said(article: Article, wanted: str) -> str:
    """The words for the ear: its title too where that is a line of what was copied."""
    title = letters_only(article.title)
    return (
        f"{article.title}\n{text_of(article)}"
        if title and title in letters_only(wanted)
        else text_of(article)
    )


def show(article: Article) -> None:
    """One paste as it is read."""
    print(f"# {article.title}")
    for block in article.blocks:
        print(
            f"[{block.skip.rule}] {block.text[:150]}"
            if block.skip
            else f"    {block.kind}: {block.text[:150]}"
        )


def report(found: dict[str, list[Score]], worst: int) -> None:
    """The figures, a line for each kind."""
    print(f"{'':38}{'F1':>6}{'prec.':>8}{'recall':>8}{'lost':>10}")
    for kind, scores in found.items():
        total, precision, recall = f1(scores)
        lost = sorted((one for one in scores if one.recall < LOST), key=lambda one: one.recall)
        print(f"{kind:38}{total:6.3f}{precision:8.3f}{recall:8.3f}{len(lost):5} of {len(scores)}")
        for one in lost[:worst]:
            print(f"    recall {one.recall:.3f}  {one.number[:8]}")


if __name__ == "__main__":
    main()
