"""What is said is words: no digit and no sign comes through, and no word is lost, whatever stands
together."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from podcast.speech.verbalize import spoken

PIECES = (Path(__file__).parent / "data" / "pieces.txt").read_text("utf-8").splitlines()
SIGNS = re.compile(r"[\d$£€¥₹¢%/@&+=<>~°²³½¼§#^\\*†¹→★]")


def pieces(group: str) -> st.SearchStrategy[str]:
    """One of a group of pieces.txt."""
    found = [piece for line in PIECES for piece in line.split()[1:] if line.startswith(f"{group} ")]
    return st.sampled_from([*found, ""] if group in ("before", "behind") else found)


amounts = st.builds("{}{}{}".format, pieces("before"), pieces("numbers"), pieces("behind"))
things = st.one_of(
    pieces("named"), amounts, st.builds("{}{}{}".format, amounts, pieces("between"), amounts)
)


@pytest.mark.parametrize("language", ["en-US", "en-GB", "de", "fr", "es"])
@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.lists(things, min_size=1, max_size=3))
def test_nothing_but_words_is_left_and_none_is_lost(language: str, found: list[str]) -> None:
    line = "zorp " + " zorp ".join(found) + " zorp"
    said = spoken(line, language)
    assert not SIGNS.search(said), (line, said)
    assert said.count("zorp") == line.count("zorp"), (line, said)
