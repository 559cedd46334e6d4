"""The grammars of the languages: their examples, and that each answers all that is asked."""

from __future__ import annotations

import doctest
import inspect
from importlib import import_module

import pytest

from podcast.speech.continental.vocabulary import SpokenGrammar, vocabulary_of

CODES = ("de", "es", "fr", "it")
ASKED = {
    name for name, _ in inspect.getmembers(SpokenGrammar, inspect.isfunction) if name[0] != "_"
}


@pytest.mark.parametrize("code", CODES)
def test_examples(code: str) -> None:
    tried = doctest.testmod(import_module(f"podcast.languages.{code}.spoken_grammar"))
    assert tried.attempted > 5
    assert not tried.failed


@pytest.mark.parametrize("code", CODES)
def test_each_answers_all_that_is_asked(code: str) -> None:
    grammar = import_module(f"podcast.languages.{code}.spoken_grammar")
    for name in ASKED:
        asked = inspect.signature(getattr(SpokenGrammar, name)).parameters
        answers = inspect.signature(getattr(grammar, name)).parameters
        assert len(answers) == len(asked) - 1, name  # without self


def test_a_language_without_tables_has_no_vocabulary() -> None:
    assert vocabulary_of("nl-NL") is None
    assert vocabulary_of("../de") is None
    assert vocabulary_of("de-AT") is not None
