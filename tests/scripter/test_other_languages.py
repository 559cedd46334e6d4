"""Scripts of articles in other languages than English: whatever is ours is in theirs."""

from __future__ import annotations

from datetime import date

import pytest

from podcast.article.model import Article, Block
from podcast.languages.registry import codes
from podcast.script.model import Narration, Script
from podcast.scripter.ledger import account
from podcast.scripter.write import write_script

OPENINGS = {
    "de": "Die Fähre liegt fest. Von Ada Moos, Hafenblatt. Veröffentlicht am 4. Mai 2026.",
    "fr": "Die Fähre liegt fest. Par Ada Moos, pour Hafenblatt. Publié le 4 mai 2026.",
    "es": "Die Fähre liegt fest. Por Ada Moos, para Hafenblatt. Publicado el 4 de mayo de 2026.",
}


def script_in(language: str) -> tuple[Article, Script]:
    article = Article(
        "Die Fähre liegt fest",
        (Block("paragraph", "Sie liegt fest."),),
        author="Ada Moos",
        site="Hafenblatt",
        published=date(2026, 5, 4),
        language=language,
    )
    return article, write_script(article)


@pytest.mark.parametrize(("code", "said"), OPENINGS.items())
def test_the_announcement_is_in_the_articles_language(code: str, said: str) -> None:
    article, script = script_in(code)
    assert script.lines[0] == Narration(said)
    assert not account(article, script).problems


@pytest.mark.parametrize("code", [code for code in codes() if code != "en"])
def test_no_english_word_is_said_in_another_language(code: str) -> None:
    _, script = script_in(code)
    said = " ".join(line.text for line in script.lines if isinstance(line, Narration))
    assert not {"By", "That", "was", "from", "on"} & set(said.split())


def test_a_language_that_nobody_taught_us_has_only_the_articles_words() -> None:
    _, script = script_in("fi")
    assert script.lines[0] == Narration("Die Fähre liegt fest.")
    assert len(script.lines) == 2
