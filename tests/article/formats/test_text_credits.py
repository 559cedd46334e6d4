"""Author and date of a plain text, by its first and last lines."""

from __future__ import annotations

from datetime import date

import pytest

from podcast.article.formats.plain_text import read_text

TITLE = "The bridge of Ardmoor"
BODY = [
    "The bridge was built in 1911, and its piers have been washed hollow by the river since then.",
    "Two lorries may not cross at once, and the ferry has not run for nine years.",
    "The work should begin in the spring.",
]
DAY = date(2026, 5, 4)


@pytest.mark.parametrize(
    ("line", "author", "day"),
    [
        ("Ann Lee", "Ann Lee", None),
        ("Ann Lee, Bridge Correspondent", "Ann Lee", None),
        ("by Ann Lee for the Courier", "Ann Lee", None),
        ("Posted on May 4, 2026 by Ann Lee", "Ann Lee", DAY),
        ("Story by Ann Lee •", "Ann Lee", None),
        ("By Harbour Press", "Harbour Press", None),
    ],
)
def test_a_line_under_the_title(line: str, author: str, day: date | None) -> None:
    article = read_text("\n\n".join([TITLE, line, *BODY]))
    assert (article.author, article.published) == (author, day)
    assert [block.text for block in article.kept] == BODY


def test_a_line_at_the_foot_where_none_stands_at_the_head() -> None:
    article = read_text("\n\n".join([TITLE, *BODY, "By Ann Lee, 4 May 2026"]))
    assert (article.author, article.published) == ("Ann Lee", DAY)
    article = read_text("\n\n".join([TITLE, "By Bob Moss", *BODY, "By Ann Lee, 4 May 2026"]))
    assert article.author == "Bob Moss"


def test_a_person_s_name_that_is_the_title_is_no_author() -> None:
    article = read_text("\n\n".join(["Ann Lee", *BODY]))
    assert (article.title, article.author) == ("Ann Lee", "")
