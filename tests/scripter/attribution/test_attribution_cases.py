from pathlib import Path

import pytest

from podcast.scripter.attribution.find_quotations import find_quotations
from podcast.scripter.model import QuoteKind

SILENT = (QuoteKind.TITLE, QuoteKind.SCARE)


def cases():
    found = []
    for block in (
        Path(__file__)
        .with_name("attribution_cases.txt")
        .read_text(encoding="utf-8")
        .split("\n== ")[1:]
    ):
        name, _, body = block.partition("\n")
        lines = body.strip().split("\n")
        expected = [
            tuple(part.strip() for part in line[2:].split("|"))
            for line in lines
            if line.startswith("> ")
        ]
        text = "\n".join(line for line in lines if not line.startswith("> ")).strip()
        found.append(pytest.param(text, expected, id=name.replace(" ", "-")))
    return found


@pytest.mark.parametrize(("text", "expected"), cases())
def test_speakers_of_every_kind_of_copy(text, expected):
    found = [quote for quote in find_quotations(text) if quote.kind not in SILENT]
    answers = [
        (quote.text, quote.attribution.resolved or quote.attribution.speaker or "-")
        for quote in found
    ]
    assert [speaker for _, speaker in answers] == [speaker for _, speaker in expected], answers
    assert all(
        said.startswith(start) for (said, _), (start, _) in zip(answers, expected, strict=True)
    )
