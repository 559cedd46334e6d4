from __future__ import annotations

import time

import pytest

from podcast.errors import PodcastError
from podcast.script.body import read_body
from podcast.script.markdown import read_script
from podcast.script.yaml_text import read_yaml

BOMB = ", ".join(f"&a{n} [{', '.join(['lol' if n == 0 else f'*a{n - 1}'] * 9)}]" for n in range(9))


@pytest.mark.parametrize(
    ("head", "what"),
    [
        (f"tense: [{BOMB}]", "a reference"),
        (f"cast:\n  A: [{BOMB}]", "a reference"),
        ("author: *a", "a reference"),
        ("published: !!timestamp x", "a tag"),
        ("announce: !!bool maybe", "a tag"),
        ("author: !!python/object:os.system x", "a tag"),
        ("author: " + "[" * 2000, "too many tables"),
        ('author: "\\uD800"', "cannot be said"),
        ('author: "a\\0b"', "cannot be said"),
        ('cast:\n  "\\uD800": en-us', "cannot be said"),
        ("author: [a, b]", "a list or a table"),
        ("cast:\n  A: {b: c}", "a list or a table"),
        ("? [a]\n: b", "must be a word"),
        ("site: x\nsite: y", "twice"),
        ("announce: perhaps", "announce must be one of"),
        ("tense: yes", "tense must be one of"),
        ("author: " + "x" * 300_000, "can be read"),
    ],
)
def test_what_a_head_may_not_have_is_an_error_with_its_line(head: str, what: str) -> None:
    script, problems = read_script(f"---\ntitle: x\n{head}\n---\n\nHi.\n", "ferry.md")
    assert script is None
    assert what in problems[0].what
    assert problems[0].line is not None
    assert problems[0].line >= 2
    assert len(str(problems[0])) < 300


@pytest.mark.parametrize(
    "value", ["0x" + "F" * 5000, "1" + ":59" * 300, "1_000", "010", "2026-02-30", "1e999", ".inf"]
)
def test_a_number_is_text(value: str) -> None:
    script, problems = read_script(f"---\ntitle: {value}\n---\n\nHi.\n")
    assert not problems
    assert script is not None
    assert script.title == value


def test_words_for_yes_no_and_nothing_are_understood_where_they_belong() -> None:
    head = "title: No\nannounce: no\nround_numbers: On\nauthor: ~\nsite: 'null'\n"
    script, problems = read_script(f"---\n{head}---\n\nHi.\n")
    assert not problems
    assert script is not None
    assert (script.title, script.author, script.site) == ("No", "", "null")
    assert dict(script.style) == {"announce": False, "round_numbers": True}


def test_each_value_is_text() -> None:
    assert read_yaml("a: 1\nb: [yes, 2.5]\nc:\n  d: null\n", "", 1) == {
        "a": "1",
        "b": ["yes", "2.5"],
        "c": {"d": None},
    }


WORST = {
    "sound": lambda n: "[sound" + " " * n + "x",
    "sound closed": lambda n: "[sound" + " " * n + "]",
    "pause": lambda n: "[pause" + " " * n + "]",
    "digits": lambda n: f"[pause {'1' * n}]",
    "skipped": lambda n: "skipped (" + r"\)" * n,
    "skipped comment": lambda n: "<!-- skipped (" + r"\)" * n + " -->",
    "meant": lambda n: "<!-- meant" + " " * n + "x -->",
    "opened": lambda n: "<!--" * n,
    "notes": lambda n: "<!---->x" * n,
    "notes in lines": lambda n: "<!--\n-->x\n" * n,
    "arrows": lambda n: "<!-- who speaks? " + "-" * n + "\\ -->",
    "speaker": lambda n: "> **" + "\\a" * n,
    "stars": lambda n: "> " + "*" * n,
    "unmark": lambda n: "<" + "\\" * n,
    "headings": lambda n: "#" * n,
    "quotation": lambda n: "> **A:** x\n" + ">\n> y\n" * n,
}


@pytest.mark.parametrize("name", WORST)
def test_the_time_of_each_line_grows_with_its_length_and_no_faster(name: str) -> None:
    def seconds(size: int) -> float:
        body = WORST[name](size)
        started = time.process_time()
        read_body(body, 1, "")
        return time.process_time() - started

    seconds(2_000)
    small, large = seconds(2_000), seconds(20_000)
    assert large < max(30 * small, 0.1), (small, large)


def test_a_message_shows_only_the_beginning_of_a_long_line() -> None:
    with pytest.raises(PodcastError) as caught:
        raise read_body("[" + "x" * 50_000 + "]", 1, "")[1][0]
    assert len(str(caught.value)) < 200
