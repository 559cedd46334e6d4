"""Ten articles of different make, from the file as it lies there to the script file, each read by
eye once.

PODCAST_UPDATE_GOLDEN=1 writes the scripts anew: read what changed.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from podcast.article.load import load_article
from podcast.script.markdown import format_script, parse_script
from podcast.script.model import Quotation
from podcast.scripter.ledger import account
from podcast.scripter.write import write_script

FOLDER = Path(__file__).parents[2] / "data" / "scripter"
ARTICLES = sorted((FOLDER / "articles").iterdir())


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_article(path: Path) -> None:
    article = load_article(str(path))
    script = write_script(article)
    text = format_script(script)
    golden = FOLDER / "scripts" / f"{path.stem}.md"
    if os.environ.get("PODCAST_UPDATE_GOLDEN"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")
    assert parse_script(text) == script
    ledger = account(article, script)
    assert ledger.closed
    assert not ledger.problems
    assert all(added.known for added in ledger.ours), [
        added for added in ledger.ours if not added.known
    ]
    assert any(isinstance(line, Quotation) for line in script.lines)


def test_there_are_ten() -> None:
    assert len(ARTICLES) == 10
