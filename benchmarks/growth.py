"""Whether text takes longer than its length: growth.py [NAME …] [--seconds .05].

Each piece of the list (a sign, a figure, a form of words) is said so many times in one line that a
stage takes some hundredths of a second, then ten times as often; what takes much more than ten
times as long grows worse than its length. Prints each pair of piece and stage above MOST, and the
worst of each stage; the exit code is 1 when there is one.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from podcast.article.load import load_article
from podcast.errors import PodcastError
from podcast.script.markdown import read_script
from podcast.scripter.write import write_script
from podcast.speech.marked_speech import speech_of
from podcast.speech.sentence_splitting import split_sentences
from podcast.speech.verbalize import Context

MOST = 20.0  # times as long, for ten times the text
LENGTHS = (300, 3000)  # times that a piece is said
PIECES = (
    "word ", "a, ", "$1, ", "5% ", "a/", "1/2/", "3:15 ", "2021-", "4 May 2026, ", "ABC ", "A. B. ",
    "J. R. ", "he said ", "said Ida Moe, ", "Ida Moe ", "Mr. Moe ", "the senator ", "she ", "“",
    "“a” ", "'a' ", "’s ", "(a) ", "((", "[1] ", "{a|b} ", "1,000 ", "0xFF", "9", "-", "—", "...",
    "! ", "?", "; ", ": ", "# ", "@a ", "https://a.example/b ", "a@b.example ", "km/h ", "10–20 ",
    "XIV ", "St. ", "U.S. ", "No. 5 ", "+1 555 0100 ", "5'11\" ", "½ ", "é", "\u0301", "\u200d",
    "😀", "of the ", "who was ", "when asked ", "according to ", "A: b. ", "Q. ", "<!--", "-->",
    "&amp;", "<b>", "**a** ", "> ", "|a", "`", "~", "_a_ ", "^", "=", "\\", "and ", "Jr., ", "ß",
    "ſ", "İ", "mother-in-", "IDA MOE: ", "I ", "x² ", "10 km ", "7 p.m. ", "19th ", "C-3PO ", "#a ",
    "Tom told Ann that ", "the ferry, which ", "“No,” she said. ", "told me: “Yes” and ",
)  # fmt: skip
STORY = "The ferry left the harbour at nine and came back at noon with the mail and two goats."
PLAIN = f"The ferry and the harbour\n\n{STORY}\n\n{{text}}\n\n{STORY}\n"
PAGE = (
    "<html><head><title>The ferry and the harbour</title></head><body><article>"
    f"<h1>The ferry and the harbour</h1>{f'<p>{STORY}</p>' * 9}<p>{{text}}</p></article></body>"
)


def _spoken(language: str) -> Callable[[str], object]:
    def say(text: str) -> object:
        return [
            speech_of(sentence, language, Context({}, sentence))
            for sentence in split_sentences(text, language)
        ]

    return say


def _read(suffix: str) -> Callable[[str], object]:
    def read(text: str) -> object:
        path = Path(tempfile.gettempdir()) / f"growth-{time.monotonic_ns()}{suffix}"
        shape = PAGE if suffix == ".html" else PLAIN
        path.write_text(shape.format(text=text.replace("\n\n", "<p>") if shape is PAGE else text))
        try:
            return load_article(str(path))
        finally:
            path.unlink()

    return read


def _written(text: str) -> object:
    path = Path(tempfile.gettempdir()) / f"growth-{time.monotonic_ns()}.txt"
    path.write_text(PLAIN.format(text=text))
    try:
        return write_script(load_article(str(path)))
    finally:
        path.unlink()


def _script(text: str) -> object:
    return read_script(f"---\ntitle: Salt\n---\n\n{text}\n")


LINES = "\n\n"
STAGES: dict[str, tuple[Callable[[str], object], str]] = {
    "spoken-en": (_spoken("en-US"), ""),
    "spoken-de": (_spoken("de-DE"), ""),
    "spoken-fr": (_spoken("fr-FR"), ""),
    "text": (_read(".txt"), ""),
    "html": (_read(".html"), ""),
    "markdown": (_read(".md"), ""),
    "script": (_script, ""),
    "write": (_written, ""),
    "text-lines": (_read(".txt"), LINES),
    "html-lines": (_read(".html"), LINES),
    "markdown-lines": (_read(".md"), LINES),
    "script-lines": (_script, LINES),
    "write-lines": (_written, LINES),
}


def seconds(stage: Callable[[str], object], text: str) -> float:
    """Processor time; of what cannot be read, too."""
    started = time.process_time()
    try:
        stage(text)
    except PodcastError:
        pass
    except Exception as error:  # what falls is found by fuzz.py
        print(f"  {type(error).__name__}: {str(error)[:90]}")
    return time.process_time() - started


def main() -> int:
    """The exit code."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("names", nargs="*", default=[*STAGES])
    given = asked.parse_args()
    bad = 0
    for name in given.names:
        (stage, parting), worst = STAGES[name], (0.0, "", 0.0)
        stage("The ferry left.")
        for piece in PIECES:
            few, many = (seconds(stage, ((piece + parting) * times).strip()) for times in LENGTHS)
            ratio = many / max(few, 0.02)
            worst = max(worst, (ratio, piece, many))
            if ratio > MOST:
                bad += 1
                print(f"{name} {piece!r}: {few:.2f} s, then {many:.2f} s", flush=True)
        print(f"{name}: at worst {worst[0]:.0f} times, {worst[1]!r}, {worst[2]:.1f} s", flush=True)
    return 1 if bad else 0


if __name__ == "__main__":
    raise SystemExit(main())
