"""What a script asks its editor: whose words are these?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from podcast.errors import PodcastError
from podcast.languages.registry import language_of
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


def in_one_line(questions: Sequence[OpenQuestion], language: str = "en") -> str:
    """`2 quotations nobody was given, 1 unsure: lines 14, 31, 40`, in the script's language."""
    words = language_of(language).editor
    unsure = sum(bool(question.candidates) for question in questions)
    nobodys = len(questions) - unsure
    if nobodys:
        counted = (words.nobodys_one if nobodys == 1 else words.nobodys).format(number=nobodys)
        counted += words.also_unsure.format(number=unsure) if unsure else ""
    else:
        counted = (words.unsure_one if unsure == 1 else words.unsure).format(number=unsure)
    places = ", ".join(str(question.line) for question in questions)
    where = words.at_line if len(questions) == 1 else words.at_lines
    return where.format(counted=counted, places=places)
