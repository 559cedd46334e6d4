from __future__ import annotations

import pytest
from helpers.script_strategies import scripts
from hypothesis import given

from podcast.errors import PodcastError
from podcast.script.markdown import format_script, parse_script, read_script
from podcast.script.model import Chapter, Narration, Pause, Quotation, Script, Skipped, Sound

EXAMPLE = """---
title: Harbour pilots reject the new tide tables
source: https://example.org/pilots
author: Iris Venn
published: 2026-05-04
language: en-GB
tense: as-written
cast:
  narrator: en-gb
  Tomas Reck: en-gb+f3
---

## Why the tables changed

The harbour office printed new tide tables on Monday.

Tomas Reck, a pilot for twelve years, says:

> **Tomas Reck:** Nobody asked the people who read the water.
>
> We were told by post.

[pause 1.2s]

[sound gull.mp3]

<!-- skipped (photo caption): A pilot boat leaves the harbour. -->

> **Tomas Reck** (edited): We will not sail.
"""


def test_example_reads_as_what_it_says_and_writes_back_the_same() -> None:
    script = parse_script(EXAMPLE)
    assert script.lines == (
        Chapter("Why the tables changed"),
        Narration("The harbour office printed new tide tables on Monday."),
        Narration("Tomas Reck, a pilot for twelve years, says:"),
        Quotation(
            "Tomas Reck", "Nobody asked the people who read the water.\n\nWe were told by post."
        ),
        Pause(1.2),
        Sound("gull.mp3"),
        Skipped("photo caption", "A pilot boat leaves the harbour."),
        Quotation("Tomas Reck", "We will not sail.", edited=True),
    )
    assert (script.published, script.cast[1], script.style) == (
        "2026-05-04", ("Tomas Reck", "en-gb+f3"), (("tense", "as-written"),))  # fmt: skip
    assert script.places == (13, 15, 17, 19, 23, 25, 27, 29)
    assert format_script(script) == EXAMPLE


@given(scripts)
def test_what_is_written_reads_back_the_same(script: Script) -> None:
    text = format_script(script)
    assert parse_script(text) == script
    assert format_script(parse_script(text)) == text


def body(text: str) -> list[object]:
    return list(parse_script(f"---\ntitle: T\n---\n{text}").lines)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("one\ntwo\n\nthree", [Narration("one two"), Narration("three")]),
        ("one\r\n\r\ntwo", [Narration("one"), Narration("two")]),
        ("## A\nb", [Chapter("A"), Narration("b")]),
        ("b\n[pause 500ms]\nc", [Narration("b"), Pause(0.5), Narration("c")]),
        ("> **A:** x\n> **B:** y", [Quotation("A", "x"), Quotation("B", "y")]),
        ("> **A**: x\n> y", [Quotation("A", "x y")]),
        ("a <!-- note --> b", [Narration("a b")]),
        ("a\n\n<!-- note\n\nmore -->\n\nb", [Narration("a"), Narration("b")]),
        ("a <!-- skipped (ad): x -->", [Narration("a"), Skipped("ad", "x")]),
        ("skipped (photo caption): A boat.", [Narration("A boat.")]),
        ("a\n\n---\n\nb", [Narration("a"), Narration("b")]),
        ("\\# one", [Narration("# one")]),
        ("one\n\n\\\n\n\\ two", [Narration("one"), Narration("two")]),
    ],
)
def test_as_people_type_it(text: str, lines: list[object]) -> None:
    assert body(text) == lines


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("", 1, "front matter"),
        ("Hello.", 1, "front matter"),
        ("---\ntitle: T\nHello.", 1, "not closed"),
        ("---\ntitle: a: b\n---\nHello.", 2, "not YAML"),
        ("---\ntitle: T\nlanguage en\nauthor: B\n---\nHello.", 3, "no colon"),
        ("---\ntitle: T\ncast:\n\tnarrator: x\n---\nHello.", 4, "a tab"),
        ("---\n- a\n---\nHello.", 2, "fields"),
        ("---\ntitle: T\ntitle: U\n---\nHello.", 3, "twice"),
        ("---\ntitle: T\nvoice: x\n---\nHello.", 3, "unknown field"),
        ("---\ntitle: T\n? [a, b]\n: c\n---\nHello.", 3, "name must be a word"),
        ("---\ntitle: !!int T\n---\nHello.", 2, "not YAML"),
        (f"---\ntitle: {'[' * 400}\n---\nHello.", 2, "not YAML"),
        ("---\n---\nHello.", 2, "no fields"),
        ("---\nauthor: A\ntitle:\n---\nHello.", 3, "no title"),
        ("---\ntitle: T\nannounce: maybe\n---\nHello.", 3, "announce must be one of true, false"),
        ("---\ntitle: T\n---\n\n> **A:** x\ny", 6, "right after a quotation"),
        ("---\ntitle: T\ntense: past\n---\nHello.", 3, "tense must be one of"),
        ("---\ntitle: T\ncast:\n  A: [x]\n---\nHello.", 4, "voice of A"),
        ("---\nauthor: T\n---\nHello.", 1, "no title"),
        ("---\ntitle: T\n---\n", 4, "empty"),
        ("---\ntitle: T\n---\n<!-- skipped (ad): x -->", 4, "empty"),
        ("---\ntitle: T\n---\n\na\n\n> words", 7, "who speaks"),
        ("---\ntitle: T\n---\n\na\n\n> **A:** x\n> **B:**", 8, "B says nothing"),
        ("---\ntitle: T\n---\n\n[pause soon]", 5, "not a directive"),
        ("---\ntitle: T\n---\n\n[pause 900s]", 5, "between 0 and 60"),
        ("---\ntitle: T\n---\n\n# One", 5, "two #"),
        ("---\ntitle: T\n---\n\na\nb <!-- c\n\nd", 6, "comment"),
    ],
)
def test_every_mistake_names_its_line(text: str, line: int, words: str) -> None:
    with pytest.raises(PodcastError, match=words) as caught:
        parse_script(text, "a.md")
    assert str(caught.value).startswith(f"a.md:{line}: ")
    assert caught.value.remedy


def test_a_field_without_a_value_is_as_if_it_did_not_stand_there() -> None:
    script = parse_script("---\ntitle: T\nlanguage:\npublished: 2026-13-45\n---\nHello.")
    assert (script.language, script.published) == ("en-US", "2026-13-45")


def test_all_mistakes_are_found_in_one_reading() -> None:
    script, problems = read_script("---\ntitle: T\n---\n\n# One\n\n[x]\n\n> y\n")
    assert script is None
    assert [problem.line for problem in problems] == [5, 7, 9]
