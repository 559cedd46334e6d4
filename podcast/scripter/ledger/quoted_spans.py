"""The quotations of a script: lines of their own, and words in marks inside what the narrator
says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from podcast.languages.registry import telling_language
from podcast.script.model import Narration, Quotation
from podcast.scripter.ledger.alignment.compared_texts import ComparedTexts
from podcast.scripter.ledger.alignment.counted_words import words_in
from podcast.scripter.newsreader.print_habits.state_names import with_state_names

IN_MARKS = re.compile(r"“([^“”]+)”")


@dataclass(frozen=True, slots=True)
class QuotedWords:
    """Words that have to be the article's own."""

    line: int  # index into Script.lines
    start: int  # the first of them, as the script's words are counted
    end: int  # one past the last
    remedy: str


def quoted_words(texts: ComparedTexts) -> Iterator[QuotedWords]:
    """Everything in a script that is somebody's words, but for what is marked as edited."""
    words = telling_language(texts.script.language).editor
    for number, line in enumerate(texts.script.lines):
        start, end = texts.said.first[number], texts.said.first[number + 1]
        if isinstance(line, Quotation) and start < end and not line.edited:
            yield QuotedWords(number, start, end, words.quote_again.format(speaker=_name(line)))
        if isinstance(line, Narration) and "“" in line.text:
            yield from _in_narration(texts, number, start, end)


def _in_narration(texts: ComparedTexts, number: int, start: int, end: int) -> Iterator[QuotedWords]:
    """Words in marks in the narrator's sentences; not the title, which is announced."""
    written = texts.article.title
    read = with_state_names(written, texts.article.text)
    title = f" {' '.join(words_in(written))}  {' '.join(words_in(read))} "
    remedy = telling_language(texts.script.language).editor.quote_or_unmark
    word = start
    for span in IN_MARKS.finditer(texts.said.units[number]):
        while word < end and texts.said.start(word) < span.start():
            word += 1
        first = word
        while word < end and texts.said.end(word) <= span.end():
            word += 1
        announced = f" {' '.join(texts.said.text[first:word])} " in title
        if first < word and not announced:
            yield QuotedWords(number, first, word, remedy)


def _name(quotation: Quotation) -> str:
    """The speaker, without the "(edited)" that somebody wrote into the name."""
    return re.sub(r"\s*\(edited\)$", "", quotation.speaker)
