"""What a user says of an article."""

from __future__ import annotations

from datetime import date

import pytest

from podcast.article.model import Article
from podcast.article.particulars import Particulars, read_particulars
from podcast.errors import UseError

ARTICLE = Article(title="lamp", blocks=(), author="Ines Dahl", warnings=("…: --language says it",))


def test_what_is_said_goes_first_and_the_rest_stays() -> None:
    told = read_particulars(title="The  lamp", date_text="4 May 2026", language="en_gb").of(ARTICLE)
    assert (told.title, told.author, told.published) == ("The lamp", "Ines Dahl", date(2026, 5, 4))
    assert (told.language, told.warnings) == ("en-GB", ())


def test_nothing_said_changes_nothing() -> None:
    assert Particulars().of(ARTICLE) == ARTICLE


@pytest.mark.parametrize("wrong", [{"date_text": "May"}, {"language": "4"}])
def test_what_is_no_date_and_no_language(wrong: dict[str, str]) -> None:
    with pytest.raises(UseError):
        read_particulars(**wrong)
