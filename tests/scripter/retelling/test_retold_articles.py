"""Whole articles in German, French, Spanish and Italian, made up for this: who is heard in a voice of their
own, and that no word is lost."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from podcast.article.formats.plain_text import read_text
from podcast.article.language_recognition import with_language
from podcast.article.model import Article
from podcast.languages.registry import language_of
from podcast.script.model import Quotation, Script, Skipped
from podcast.scripter.ledger import account
from podcast.scripter.ledger.repair import NOT_PLACED
from podcast.scripter.write import write_script

DATA = Path(__file__).parents[2] / "data" / "languages" / "articles.jsonl"
LABELLED = [json.loads(line) for line in DATA.read_text(encoding="utf-8").splitlines()]
# Heard under a description that the article does not tie to the name for sure.
UNSURE = {
    "Je voulais seulement que les gens",
    "La contrôleuse était supportrice, sinon je",
    "So ein Ort erzählt mehr über",
}


def told(labelled: dict[str, Any]) -> tuple[Article, Script]:
    article = with_language(read_text(labelled["text"]))
    return article, write_script(article)


@pytest.mark.parametrize("labelled", LABELLED, ids=lambda labelled: labelled["id"])
def test_everybody_is_heard_under_the_right_name(labelled: dict[str, Any]) -> None:
    article, script = told(labelled)
    assert language_of(article.language) is language_of(labelled["language"])
    spoken = [line for line in script.lines if isinstance(line, Quotation)]
    for one in labelled["order"]:
        if one["begins"] in UNSURE:
            continue
        heard = [line for line in spoken if one["begins"] in line.text]
        assert heard, one["begins"]
        assert heard[0].speaker.casefold() == one["speaker"].casefold()
        assert not any(clause in heard[0].text for clause in one["not_voiced"])


@pytest.mark.parametrize("labelled", LABELLED, ids=lambda labelled: labelled["id"])
def test_every_word_has_its_place(labelled: dict[str, Any]) -> None:
    article, script = told(labelled)
    assert not account(article, script).problems
    left = [line for line in script.lines if isinstance(line, Skipped)]
    assert NOT_PLACED not in {line.reason for line in left}
    assert {line.text for line in left} >= set(labelled["skip"])
