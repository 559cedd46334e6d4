"""Every house style says every article whole: the ledger closes, and no sentence is joined
badly."""

from __future__ import annotations

import re
from functools import cache
from itertools import product
from pathlib import Path

import pytest

from podcast.article.load import load_article
from podcast.article.model import Article
from podcast.script.markdown import format_script, parse_script
from podcast.script.model import Narration, Quotation
from podcast.scripter.ledger import account
from podcast.scripter.write import write_script
from podcast.show.house_style import Style

FOLDER = Path(__file__).parents[2] / "data" / "scripter" / "articles"
ODD = re.compile(r" [,;:]|,,|,\.|:\.|: :|\( | \)|[.!?]{2}(?<!\.\.)|\b(says|said) (says|said)\b")
STYLES = [
    Style("before", "each", "as-written", announce=False),
    Style("before", "none", "present", announce=True),
    Style("as-written", "each", "present", announce=True),
    Style("as-written", "none", "as-written", announce=False),
    Style("as-written", "one", "present", announce=False),
]


@cache
def _loaded(path: Path) -> Article:
    return load_article(str(path))


CASES = [
    pytest.param(path, style, id=f"{path.stem}-{style.attribution}-{style.quote_voices}")
    for path, style in product(sorted(FOLDER.iterdir()), STYLES)
]


@pytest.mark.parametrize(("path", "style"), CASES)
def test_every_style_is_whole(path: Path, style: Style) -> None:
    article = _loaded(path)
    script = write_script(article, style)
    assert not account(article, script).problems
    assert parse_script(format_script(script)) == script
    said = [line.text for line in script.lines if isinstance(line, Narration | Quotation)]
    assert not [
        hit[0]
        for text in said
        for hit in re.finditer(rf".{{0,20}}(?:{ODD.pattern}).{{0,20}}", text)
    ]
    if style.quote_voices == "none":
        assert not any(isinstance(line, Quotation) for line in script.lines)
    if not style.announce:
        assert not said[0].startswith(article.title)


def test_words_are_not_put_in_the_present_when_the_style_says_so() -> None:
    for path in sorted(FOLDER.iterdir()):
        article = _loaded(path)
        ledger = account(article, write_script(article, Style(tense="as-written")))
        swapped = {
            (entry.text.lower(), entry.reason)
            for entry in ledger.entries
            if entry.fate.value == "changed"
        }
        assert not {
            pair
            for pair in swapped
            if pair in {("said", "says"), ("asked", "asks"), ("added", "adds")}
        }
