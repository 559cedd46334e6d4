"""The labelled articles can be read, and most of their speakers are found; benchmarks/quotes.py
measures how many."""

import sys
from pathlib import Path

import pytest

from podcast.cli.quotes import as_line

LABELLED = Path(__file__).with_name("labelled")
sys.path.insert(0, str(Path(__file__).parents[3] / "benchmarks"))

from quotes_labelled import read_folder  # noqa: E402
from quotes_score import verdicts  # noqa: E402


@pytest.mark.parametrize(("folder", "least"), [("tune", 0.85), ("held", 0.8), ("edge", 0.85)])
def test_most_speakers_are_found(folder, least):
    articles = read_folder(LABELLED / folder)
    found, missed = verdicts(
        articles, [as_line(article["id"], article["text"]) for article in articles]
    )
    rights = sum(verdict == "right" for verdict, _, _ in found)
    assert missed <= 4
    assert rights >= least * len(found)
