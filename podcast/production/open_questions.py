"""What a script asks its editor: whose words are these?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from podcast.errors import PodcastError
from podcast.script.markdown import read_script
from podcast.script.model import Query
from podcast.script.script_files import ScriptFile


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A quotation of which nobody is surely the speaker."""

    line: int  # of the file
    question: str  # which words, and who it may be
    candidates: tuple[str, ...]  # the likeliest first; () where the article names nobody


def open_questions(file: ScriptFile) -> tuple[OpenQuestion, ...]:
    """The questions of a script, in its order; () for one that cannot be read."""
    try:
        script, _ = read_script(file.text(), file.path.name)
    except PodcastError:
        script = None
    if script is None:
        return ()
    placed = zip(script.lines, script.places, strict=True)
    return tuple(
        OpenQuestion(place, line.question, line.candidates)
        for line, place in placed
        if isinstance(line, Query)
    )


def in_one_line(questions: Sequence[OpenQuestion]) -> str:
    """`2 quotations nobody was given, 1 unsure: lines 14, 31, 40`"""
    unsure = sum(bool(question.candidates) for question in questions)
    nobodys = len(questions) - unsure
    if nobodys:
        counted = f"{_counted(nobodys)} nobody was given" + (f", {unsure} unsure" if unsure else "")
    else:
        counted = f"{_counted(unsure)} unsure"
    places = ", ".join(str(question.line) for question in questions)
    return f"{counted}: line{'' if len(questions) == 1 else 's'} {places}"


def _counted(number: int) -> str:
    return f"{number} quotation{'' if number == 1 else 's'}"
