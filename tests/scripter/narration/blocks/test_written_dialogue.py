"""Stories and long dialogues are left as written."""

from __future__ import annotations

import pytest

from podcast.article.model import Article, Block, BlockKind
from podcast.script.model import Line, Narration, Quotation
from podcast.scripter.write import write_script
from podcast.show.house_style import Style

QUIET = Style(announce=False)
STORY = (
    "The lamp had been out for three nights when Ole climbed the stairs.",
    "“You shouldn’t be up here,” said a voice behind him.",
    "He turned. It was Kari, the keeper’s daughter.",
    "“Somebody has to light it.”",
    "“Somebody will.”",
    "“When?”",
    "“When my father comes back,” she said. “He told me, ‘Nobody touches it but me.’”",
    "“That’s the Marta,” he whispered.",
    "“I know what it is.”",
)
REPORT = (
    "The council met on Monday. Its chair, Dana Okoye, opened the meeting at noon.",
    "“The harbour is full and the pier is a ruin that nobody wants to pay for,” Okoye said.",
    "“We have waited eleven years for a plan,” she added, “and we will not wait for another one.”",
    "“There is no money for it in this budget or in any that I can see coming,” said Rolf Lind.",
    "The bridge was closed in the storm of 2019 and has not been opened since.",
)
ROW = (
    "“Who is it?”",
    "“Me.”",
    "“You who?” the constable asked.",
    "“The one you have been looking for.”",
)
CURLY = str.maketrans("", "")
MARKS = {
    "curly": CURLY,
    "straight": str.maketrans("“”’‘", "\"\"''"),
    "single": str.maketrans("“”", "‘’"),
}


def lines_of(*paragraphs: str) -> tuple[Line, ...]:
    blocks = tuple(Block(BlockKind.PARAGRAPH, text) for text in paragraphs)
    return write_script(Article("A night", blocks), QUIET).lines


@pytest.mark.parametrize("marks", MARKS)
def test_a_story_is_left_as_written(marks: str) -> None:
    told = [text.translate(MARKS[marks]) for text in STORY]
    assert lines_of(*told) == tuple(map(Narration, told))


def test_a_report_is_not_taken_for_a_story() -> None:
    speakers = [line.speaker for line in lines_of(*REPORT) if isinstance(line, Quotation)]
    assert "Dana Okoye" in speakers


def test_a_row_of_lines_in_a_report_is_left_as_written() -> None:
    lines = lines_of(*REPORT, *ROW[:-1], "“It’s me,” the man said.", ROW[-1], *REPORT[-1:])
    told = [line.text for line in lines if isinstance(line, Narration)]
    assert [text for text in told if text in ROW] == list(ROW)
    speakers = {line.speaker for line in lines if isinstance(line, Quotation)}
    assert speakers == {"Dana Okoye", "Rolf Lind"}
