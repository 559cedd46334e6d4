"""How well articles in other languages than English become scripts: languages.py LABELLED.jsonl.

A line is {"id", "text", "language", "order", "skip"}: `order` holds what a script should have in a
voice of its own ({"speaker", "begins", "kind", "not_voiced"}), `skip` what is not narrated. The
text is read as plain text, its language found out from it alone. Prints a row a language, and with
--failed what went wrong.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from podcast.article.formats.plain_text import read_text
from podcast.article.language_recognition import with_language
from podcast.languages.language_tags import spoken_language
from podcast.languages.registry import language_of
from podcast.script.model import Narration, Quotation, Script
from podcast.scripter.write import write_script

WORD = re.compile(r"\w+")
BEGINNING = 5  # words by which a quotation is found in a script
UNVOICED, RIGHT, NEUTRAL, WRONG = "unvoiced", "right", "neutral", "wrong"
COLUMNS = ("quotations", RIGHT, NEUTRAL, UNVOICED, WRONG, "clause voiced", "not to be read", "read")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one quotation, or of one line that is not narrated."""

    kind: str
    told: str  # for people: what stands in the script


def _words(text: str) -> list[str]:
    return WORD.findall(text.casefold())


def _holds(text: str, words: list[str]) -> bool:
    return f" {' '.join(words)} " in f" {' '.join(_words(text))} "


def script_of(text: str) -> Script:
    """The script of a plain text, of which nothing else is known."""
    return write_script(with_language(read_text(text)))


def outcomes(article: Mapping[str, Any], script: Script) -> Iterator[Outcome]:
    """What became of each thing that the labels tell of."""
    spoken = [line for line in script.lines if isinstance(line, Quotation)]
    neutral = language_of(script.language).wording.quoted_text
    for one in article["order"]:
        begins = _words(one["text"])[:BEGINNING]
        line = next((line for line in spoken if _holds(line.text, begins)), None)
        who = line.speaker if line else ""
        yield Outcome(_voiced(one, who, neutral), f"{one['begins']!r} of {one['speaker']}: {who!r}")
        for clause in one["not_voiced"]:
            if line and _holds(line.text, _words(clause)):
                yield Outcome("clause voiced", f"{clause!r} in {line.text!r}")
    told = [line.text for line in script.lines if isinstance(line, Narration | Quotation)]
    for text in article["skip"]:
        yield Outcome("not to be read", text)
        if any(_holds(line, _words(text)[-BEGINNING:]) for line in told[1:]):
            yield Outcome("read", text)


def _voiced(one: Mapping[str, Any], who: str, neutral: str) -> str:
    """How a quotation was voiced: the names have to be the same, a description its words."""
    if not who:
        return UNVOICED
    if _words(who) == _words(one["speaker"]):
        return RIGHT
    if one["kind"] == "person":
        return WRONG
    shares = set(_words(who)) & set(_words(one["speaker"]))
    return NEUTRAL if who == neutral or shares else WRONG


def main() -> None:
    """Print a row a language."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("labelled", type=Path)
    parser.add_argument("--failed", action="store_true", help="print what is not right")
    parser.add_argument("--scripts", type=Path, help="a folder for the scripts")
    arguments = parser.parse_args()
    counts: dict[str, Counter[str]] = {}
    for line in arguments.labelled.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        script = script_of(article["text"])
        code = spoken_language(article["language"])
        row = counts.setdefault(code, Counter())
        row["articles"] += 1
        row["recognised"] += spoken_language(script.language) == code
        row["quotations"] += len(article["order"])
        for outcome in outcomes(article, script):
            row[outcome.kind] += 1
            if arguments.failed and outcome.kind not in (RIGHT, "not to be read"):
                print(f"{article['id']}  {outcome.kind}: {outcome.told}")
        if arguments.scripts:
            _keep(arguments.scripts, article, script)
    total = sum(counts.values(), Counter())
    for code, row in [*sorted(counts.items()), ("all", total)]:
        cells = "  ".join(f"{name} {row[name]}" for name in COLUMNS)
        share = row[RIGHT] / max(1, row["quotations"])
        wrong = row[WRONG] / max(1, row["quotations"])
        print(f"{code:4} recognised {row['recognised']}/{row['articles']}  {cells}  "
              f"= right {share:.1%}, wrong {wrong:.1%}")  # fmt: skip


def _keep(folder: Path, article: Mapping[str, Any], script: Script) -> None:
    from podcast.script.markdown import format_script

    folder.mkdir(parents=True, exist_ok=True)
    name = article["id"].replace("/", "-")
    (folder / f"{name}.script.md").write_text(format_script(script), encoding="utf-8")
    (folder / f"{name}.txt").write_text(article["text"], encoding="utf-8")


if __name__ == "__main__":
    main()
