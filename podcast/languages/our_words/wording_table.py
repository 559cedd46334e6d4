"""Every word that the scripter may add of its own, in one place a language: wording.toml.

The narration says them, the ledger knows them.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

from podcast.languages.reading.word_lists import read_toml


@dataclass(frozen=True, slots=True)
class Wording:
    """Our own words in one language. A field is the entry of its name; braces are filled in."""

    says: str
    said: str
    says_of_many: str
    said_of_many: str
    colon: str  # after what leads to somebody's words
    goes_on: str
    went_on: str
    continues: str
    continued: str
    adds: str
    added: str
    has_been: str
    is_: str
    and_: str  # between the last two authors
    opening_by: str
    opening_by_for: str
    opening_from: str
    opening_date: str
    headline_quotes: str
    headline_quotation: str
    closing: str
    closing_by: str
    closing_site: str
    quoted_text: str  # in the cast, for a quotation block of nobody's
    text_goes_on: str
    no_speaker: str
    quote: str  # before words that the marks alone keep at a distance, or that nobody is named for
    in_words: str
    we_asked: str
    asks: str
    asked: str
    answers: str
    the_answer: str
    that: str
    aged: str
    small_table: str
    table: str
    note: str  # before a footnote that is read
    code: str
    end_of_quotation: str


def read_wording(code: str) -> Wording:
    """The wording of a language; "" for what it lacks."""
    table = read_toml(code, "wording.toml")
    return Wording(**{field.name: table.get(field.name, "") for field in fields(Wording)})
