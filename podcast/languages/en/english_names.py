"""First names of English, for code that does not yet ask the text's language."""

from __future__ import annotations

from podcast.languages.registry import ENGLISH

first_name_gender = ENGLISH.first_name_gender
