"""What an editor is asked and told about a script's content: editor.toml of a language's folder.

A language that has none gets those of English: an editor has to be told.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache

from podcast.languages.reading.word_lists import read_toml


@dataclass(frozen=True, slots=True)
class EditorWords:
    """Our words to the editor. A field is the entry of its name; braces are filled in."""

    who_speaks: str
    nobody_named: str
    not_surely: str
    perhaps: str  # before those who may be the speaker
    or_: str  # between them
    settle: str
    changed: str  # a sentence of the narration
    cut: str
    added: str
    meant: str  # what to do if it is
    strange: str  # words of a quotation
    strange_for: str
    left_out: str
    quote_again: str  # what to do: with a quotation, with words in marks, with missing words
    quote_or_unmark: str
    missing: str
    put_back: str
    nobodys_one: str  # how many quotations are open: of nobody, beside them unsure, unsure only
    nobodys: str
    also_unsure: str
    unsure_one: str
    unsure: str
    at_line: str  # where they stand
    at_lines: str
    much_longer: str  # what may be wrong with the reading of an article
    subscription: str
    other_stories: str
    goes_on: str
    title_cut: str
    foreign_letters: str  # why a word should be heard
    lost: str  # what of a source is in neither the text nor the reasons
    drawing: str  # a page of a PDF
    language_guessed: str
    language_other: str
    left_out_here: str  # why which blocks are not read
    not_cast: str  # a speaker of a script whom nobody gave a voice, and what to do
    did_you_mean: str
    add_to_cast: str


@cache
def read_editor_words(code: str) -> EditorWords:
    """The words of a language."""
    table = read_toml(code, "editor.toml") or read_toml("en", "editor.toml")
    return EditorWords(**{field.name: table[field.name] for field in fields(EditorWords)})
