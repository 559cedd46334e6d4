"""The examples in the docstrings of the narration's rules come out as they say."""

from __future__ import annotations

import doctest
from importlib import import_module

import pytest

MODULES = (
    "discourse.referring_expressions",
    "narration.blocks.announcements",
    "narration.blocks.announced_credits",
    "narration.blocks.printed_names",
    "narration.lead_ins.lead_in",
    "narration.sentences.quote_text",
    "narration.sentences.script_markup",
    "quotations.speaker_labels",
    "reporting_clauses.clause_tail",
    "reporting_clauses.subject_extent",
    "reporting_clauses.tense",
    "retelling.clauses.clause_words",
    "retelling.sentence_ends",
    "typography",
)


@pytest.mark.parametrize("name", MODULES)
def test_examples(name: str) -> None:
    tried = doctest.testmod(import_module(f"podcast.scripter.{name}"))
    assert tried.attempted
    assert not tried.failed
