"""What stands beside an episode for people who read: labels.toml of a language's folder.

A language that has none gets those of English: a page needs its words.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache

from podcast.languages.reading.word_lists import read_toml


@dataclass(frozen=True, slots=True)
class Labels:
    """Our words in show notes and on pages. A field is the entry of its name; braces are filled
    in."""

    article: str
    quoted: str
    and_: str  # between the last two of a list
    more: str
    more_chapters: str
    edited: str
    synthetic: str
    transcript: str
    transcript_file: str
    download: str
    narrator: str  # who speaks in a transcript
    chapter: str  # of one without a title
    untitled: str  # an episode without a title


@cache
def read_labels(code: str) -> Labels:
    """The labels of a language."""
    table = read_toml(code, "labels.toml") or read_toml("en", "labels.toml")
    return Labels(**{field.name: table[field.name] for field in fields(Labels)})
