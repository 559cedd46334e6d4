"""How a radio newsreader says quotations: a data file per rule, each with cases `article ---
script` parted by `===`.

In an article, `! ` begins the title, `## ` a heading, `> ` a quotation block (`> — ` who is printed
under it), `|> ` another one than right before it, `@ ` a post of its own, `x ` a
block that is left out, `- ` a list item, `***` a divider; `# style: name=value` changes the house
style. In a script,
`N: ` is the narrator, `Q Name: ` somebody's voice, `? ` a question to the
editor. PODCAST_UPDATE_GOLDEN=1 writes what comes out
into the files.
"""

from __future__ import annotations

import os
import re
from dataclasses import replace
from pathlib import Path

import pytest

from podcast.article.model import Article, Block, BlockKind, Skip
from podcast.script.model import Chapter, Line, Narration, Pause, Query, Quotation, Skipped
from podcast.scripter.ledger import account
from podcast.scripter.write import write_script
from podcast.show.house_style import Style

RULES = Path(__file__).parents[2] / "data" / "scripter" / "rules"
KINDS = {
    "## ": BlockKind.HEADING,
    "> ": BlockKind.QUOTE,
    "|> ": BlockKind.QUOTE,
    "@ ": BlockKind.EMBED,
    "- ": BlockKind.LIST_ITEM,
    "": BlockKind.PARAGRAPH,
}


def article_of(text: str) -> Article:
    title, blocks = "", []
    for paragraph in re.split(r"\n\n+", text.strip()):
        if paragraph.startswith("! "):
            title = paragraph[2:]
        elif paragraph == "***":
            blocks.append(Block(BlockKind.DIVIDER, ""))
        elif paragraph.startswith("x "):
            blocks.append(
                Block(BlockKind.PARAGRAPH, paragraph[2:], skip=Skip("given", "not for the ear"))
            )
        else:
            mark = next(mark for mark in KINDS if paragraph.startswith(mark))
            body, _, printed = paragraph[len(mark) :].partition("\n> — ")
            block = Block(KINDS[mark], " ".join(body.split()), attribution=printed)
            blocks.append(replace(block, apart=mark in ("|> ", "@ ")))
    return Article(title, tuple(blocks))


def style_of(text: str, title: str) -> Style:
    style = Style(announce=bool(title))
    for name, value in re.findall(r"^# style: (\w+)=(\S+)$", text, re.MULTILINE):
        style = replace(style, **{name: value})
    return style


def shown(line: Line) -> str:
    match line:
        case Narration(text):
            return f"N: {text}"
        case Quotation(speaker, text):
            return f"Q {speaker}: {text}"
        case Query(text):
            return f"? {text.partition('. To settle it')[0]}"
        case Chapter(title):
            return f"## {title}"
        case Skipped(reason, text):
            return f"skipped ({reason}): {text}"
        case Pause(seconds):
            return f"[pause {seconds:g}s]"
        case _:
            raise AssertionError(line)


def cases() -> list[object]:
    found: list[object] = []
    for path in sorted(RULES.glob("*.txt")):
        for number, case in enumerate(
            path.read_text(encoding="utf-8").strip("\n").split("\n===\n"), 1
        ):
            text, _, expected = case.partition("\n---\n")
            found.append(
                pytest.param(path, number, text, expected.strip("\n"), id=f"{path.stem}-{number}")
            )
    return found


@pytest.mark.parametrize(("path", "number", "text", "expected"), cases())
def test_rule(path: Path, number: int, text: str, expected: str) -> None:
    source = "\n".join(line for line in text.split("\n") if not line.startswith("# "))
    article = article_of(source)
    script = write_script(article, style_of(text, article.title))
    said = "\n".join(shown(line) for line in script.lines)
    if os.environ.get("PODCAST_UPDATE_GOLDEN"):
        parts = path.read_text(encoding="utf-8").strip("\n").split("\n===\n")
        parts[number - 1] = f"{text}\n---\n{said}"
        path.write_text("\n===\n".join(parts) + "\n", encoding="utf-8")
    else:
        assert said == expected
    ledger = account(article, script)
    assert ledger.closed, ledger.problems
    assert not ledger.problems
    assert all(added.known for added in ledger.ours), ledger.ours


def test_every_rule_has_cases() -> None:
    assert {path.stem[:2] for path in RULES.glob("[0-9]*.txt")} == {
        f"{number:02d}" for number in range(1, 32)
    }
    assert all(
        path.read_text(encoding="utf-8").count("\n---\n") >= 2 for path in RULES.glob("*.txt")
    )
