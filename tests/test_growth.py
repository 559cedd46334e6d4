"""Ten times the text is about ten times the steps, whatever it is made of. A step is a call, of
Python's or of C's; patterns, which have none inside, are looked at in test_patterns.py.
benchmarks/growth.py takes more pieces, more text, and the time."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import pytest

from podcast.article.formats.html_page import read_html
from podcast.article.formats.plain_text import read_text
from podcast.script.markdown import read_script
from podcast.scripter.write import write_script
from podcast.speech.marked_speech import speech_of
from podcast.speech.sentence_splitting import split_sentences
from podcast.speech.verbalize import Context

STORY = "The ferry left the harbour at nine and came back at noon with the mail and two goats."
PIECES = (
    "word", "a,", "$1,", "5%", "a/", "2021-", "4 May 2026,", "ABC", "J. R.", "he said", "Ida Moe",
    "said Ida Moe,", "“a”", "“", "’s", "((", "1,000", "—", "&amp;", "told me: “Yes” and",
)  # fmt: skip
MOST = 16  # times as many steps


def spoken(text: str) -> None:
    for sentence in split_sentences(text):
        speech_of(sentence, "en-US", Context({}, sentence))


def page(text: str) -> None:
    paragraphs = "".join(f"<p>{line}</p>" for line in text.split("\n"))
    around = f"<p>{STORY}</p>" * 9  # a page with less is no article
    read_html(
        "<html><head><title>The ferry</title></head><body><article><h1>The ferry</h1>"
        f"{around}{paragraphs}</article></body></html>"
    )


def written(text: str) -> None:
    write_script(read_text(f"The ferry\n\n{STORY}\n\n{text}\n"))


def script(text: str) -> None:
    read_script(f"---\ntitle: The ferry\n---\n\n{text}\n")


def steps(stage: Callable[[str], None], text: str) -> int:
    count = 0

    def note(_frame: Any, event: str, _what: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        stage(text)
    finally:
        sys.setprofile(None)
    return count


# what is spoken is a line
WAYS = [
    (spoken, " "),
    *((stage, parting) for stage in (page, written, script) for parting in " \n"),
]


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize(("stage", "parting"), WAYS)
def test_ten_times_the_text_is_ten_times_the_steps(
    stage: Callable[[str], None], parting: str, piece: str
) -> None:
    stage(piece)  # what is loaded once
    few, many = (steps(stage, parting.join([piece] * times)) for times in (30, 300))
    assert many < MOST * max(few, 2_000)
