from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podcast.episode.summary import LENGTH, summarise
from podcast.script.model import Chapter, Line, Narration, Pause, Quotation, Script, Skipped

HEARD = "The quay was empty. Mr. Quill said nothing."
BODY = Narration("The {quay|key} was empty. Mr. Quill said nothing.")


@pytest.mark.parametrize(
    ("title", "lines", "summary"),
    [
        ("The quay", [Narration("The quay. By Ola Berg, for the Post."), BODY], HEARD),
        ("The quay", [BODY], HEARD),
        ("Berg: “Sail!”", [Narration("Berg says: Sail! Third of May."), BODY], HEARD),
        ("Boats", [Skipped("photo caption", "A boat."), Chapter("One"), Pause(1), BODY, Quotation("Ola", "No.")],
         f"{HEARD} “No.”"),
        ("The salt road", [BODY, Narration("That was “The salt road”, by Nora Venn.")], HEARD),
        ("Coats", [BODY, Narration("You need:"), Narration("- A coat."), Narration("- A hat.")], HEARD),
        ("Boats", [Chapter("One")], ""),
        ("", [BODY], HEARD),
    ],
)  # fmt: skip
def test_the_opening_of_the_article(title: str, lines: list[Line], summary: str):
    assert summarise(Script(title, tuple(lines))) == summary


def test_whole_sentences_where_they_fit():
    lines = (Narration("The harbour is quiet at night. " * 20),)
    assert summarise(Script("Harbour", lines)) == " ".join(["The harbour is quiet at night."] * 9)


def test_a_sentence_that_is_too_long_is_cut_at_a_word():
    summary = summarise(Script("Harbour", (Narration("and so on and " * 60),)))
    assert summary.endswith((" and…", " on…", " so…"))
    assert len(summary) <= LENGTH


@given(st.text(), st.lists(st.text(), max_size=5))
def test_never_longer_than_a_list_shows(title: str, texts: list[str]):
    assert len(summarise(Script(title, tuple(map(Narration, texts))))) <= LENGTH
