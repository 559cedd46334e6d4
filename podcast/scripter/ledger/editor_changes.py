"""What an editor made of the narration: changed, added and cut words, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from podcast.languages.model import Language
from podcast.languages.registry import telling_language
from podcast.script.model import Chapter, Meant, Narration, Query
from podcast.scripter.ledger.added_words import AddedRun
from podcast.scripter.ledger.alignment.compared_texts import ComparedTexts
from podcast.scripter.ledger.alignment.word_runs import NONE
from podcast.scripter.ledger.verbatim_quotes import Problem
from podcast.scripter.quotations.quoted_sentences import BREAK

SHOWN = 120  # characters of words in a message


@dataclass(slots=True)
class SentenceChange:
    """One sentence of the narration that is not the article's any more."""

    line: int  # index into Script.lines
    language: Language
    cut: list[str] = field(default_factory=list)
    added: list[str] = field(default_factory=list)

    @property
    def what(self) -> str:
        """`changed: “sail the boats” is now “run the boats”`"""
        cut, added = _shown(self.cut), _shown(self.added)
        words = self.language.editor
        if cut and added:
            return words.changed.format(cut=cut, added=added)
        return words.cut.format(words=cut) if cut else words.added.format(words=added)

    @property
    def remedy(self) -> str:
        """What to do if it is meant."""
        return self.language.editor.meant


def editor_changes(
    texts: ComparedTexts, missing: Iterable[Problem], added: Iterable[AddedRun]
) -> list[SentenceChange]:
    """The changed sentences in the script's order, without those that the editor says are meant."""
    where = {place: word for word, place in enumerate(texts.aligned.of) if place != NONE}
    changes: dict[tuple[int, int], SentenceChange] = {}
    language = telling_language(texts.script.language)
    for problem in missing:
        at = _place_of(texts, where, problem)
        changes.setdefault(at, SentenceChange(problem.line, language)).cut.append(problem.words)
    for run in added:
        if not run.known and isinstance(texts.script.lines[run.line], Narration | Chapter):
            at = _sentence_of(texts, run.first)
            changes.setdefault(at, SentenceChange(run.line, language)).added.append(run.text)
    meant = set(_meant_lines(texts))
    return [change for _, change in sorted(changes.items()) if change.line not in meant]


def _place_of(texts: ComparedTexts, where: dict[int, int], problem: Problem) -> tuple[int, int]:
    """The sentence in which words are missed: that of the word before them, else after them."""
    unit = texts.source.unit[problem.first]
    for place in range(problem.first - 1, texts.source.first[unit] - 1, -1):
        if place in where and texts.said.unit[where[place]] == problem.line:
            return _sentence_of(texts, where[place])
    return problem.line, NONE


def _sentence_of(texts: ComparedTexts, word: int) -> tuple[int, int]:
    """The line and the number of the sentence that a word of the script stands in."""
    line = texts.said.unit[word]
    before = texts.said.units[line][: texts.said.start(word)]
    return line, len(BREAK.findall(before))


def _meant_lines(texts: ComparedTexts) -> Iterator[int]:
    """The lines of which the editor says that they are meant so: those before the comment."""
    lines = texts.script.lines
    for number, line in enumerate(lines):
        if isinstance(line, Meant):
            before = number - 1
            while before > 0 and isinstance(lines[before], Query):
                before -= 1
            yield before


def _shown(parts: list[str]) -> str:
    text = " … ".join(parts)
    if len(text) > SHOWN:
        text = f"{text[: SHOWN - 20]} … {text[-17:]}"
    return f"“{text}”" if text else ""
