"""Which short lines of a text are headings."""

from __future__ import annotations

import pytest

from podcast.article.formats.plain_text import read_text
from podcast.article.model import BlockKind

PROSE = "The keeper climbed the stairs at nine, as he had done on every night of his life."
MORE = "Nobody has counted them since, though two hundred is what the harbour office says."
LAST = "His daughter sold the tower in May, and bought a boat that has no lamp at all."


def kind_of(line: str, *, above: tuple[str, ...] = (PROSE,)) -> BlockKind:
    article = read_text("\n\n".join(["The lamp of Corran Head", *above, line, MORE, LAST]))
    return next(block.kind for block in article.kept if block.text == line)


@pytest.mark.parametrize(
    "line",
    ["What is left", "Who climbs at night?", "The long way down", "Part 2: the stairs", "Why 1911"],
)
def test_headings(line: str) -> None:
    assert kind_of(line) is BlockKind.HEADING


@pytest.mark.parametrize(
    "line",
    [
        "It was cold up there",
        "They’d never say why",
        "Nobody answered",
        "“We had the oil,”",
        "‘Not tonight.’",
        '"The lamp is out", she said',
        'He added: "I am tired"',
        "“Who is it?” she asked. Nobody answered",
        "And then, at nine —",
        "KEEPER: And who lights it now?",
        "[00:12] Ines: And who lights it now?",
        ">> Ines: And who lights it now?",
    ],
)
def test_sentences_without_an_end_are_paragraphs(line: str) -> None:
    assert kind_of(line) is BlockKind.PARAGRAPH


def test_the_last_of_a_list_is_no_heading() -> None:
    announced = (PROSE, "The tower has rules, and they are few:", "No lamps")
    assert kind_of("No dogs", above=announced) is BlockKind.PARAGRAPH
    assert kind_of("No dogs", above=(PROSE, "No lamps", "No oil")) is BlockKind.PARAGRAPH
