"""The tables of spoken/: what the English rules of speech look up."""

from __future__ import annotations

from functools import partial

from podcast.languages.reading import tables

rows = partial(tables.rows, "en")
table = partial(tables.table, "en")
words = partial(tables.words, "en")
