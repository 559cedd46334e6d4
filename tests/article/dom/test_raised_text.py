"""Superscripts: powers and fractions are read, marks of notes are not."""

from __future__ import annotations

import pytest

from podcast.article.dom.parsing import parse_page
from podcast.article.dom.pruning import prune
from podcast.article.dom.raised_text import read_raised_text


def shown(markup: str) -> str:
    tree = parse_page(f"<body><p>{markup}</p></body>")
    prune(tree)
    return " ".join(tree.text_content().split())


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("some 10<sup>9</sup> stars", "some 10⁹ stars"),
        ("10<sup>−3</sup> of it", "10⁻³ of it"),
        ("E = mc<sup>2</sup>", "E = mc²"),
        ("a field of 40 km<sup>2</sup>", "a field of 40 km²"),
        ("3 in<sup>2</sup>", "3 in²"),
        ("(a + b)<sup>2</sup>", "(a + b)²"),
        ("7<sup>1</sup>/<sub>4</sub> knots", "7 1/4 knots"),
        ("the 3<sup>rd</sup> mate", "the 3rd mate"),
        ("D<sup>r</sup> Lund", "Dr Lund"),
        ("CO<sub>2</sub>", "CO2"),
        ("for £5<sup>3</sup> each", "for £5 each"),
        ("7<sup>1/2</sup> knots", "7 1/2 knots"),
        ("the harbour<sup>3</sup> is deep", "the harbour is deep"),
        ("in 1931<sup>2</sup> it sank", "in 1931 it sank"),
        ("It sank.<sup>1,2</sup>", "It sank."),
        ("It sank.<sup>[4]</sup>", "It sank."),
        ("It sank<sup>*</sup> twice", "It sank twice"),
        ("as she came in<sup>2</sup>", "as she came in"),
        ("a grey sea<sup>b</sup>", "a grey sea"),
        ("Quill<sup>TM</sup> pens", "QuillTM pens"),
    ],
)
def test_raised_text(markup: str, text: str) -> None:
    assert shown(markup) == text


def test_the_text_as_it_now_stands() -> None:
    assert shown("It cost <del>nine</del><ins>ten</ins> crowns") == "It cost ten crowns"
    assert shown("It <s>sank</s> <span style='text-decoration: line-through'>fell</span>rose") == (
        "It rose"
    )


def test_a_comment_before_a_power_says_nothing() -> None:
    tree = parse_page("<body><p>some 10<!-- ten --><!-- ten --><sup>9</sup> stars</p></body>")
    read_raised_text(tree)
    assert "10⁹" in "".join(tree.itertext("p", "sup"))
