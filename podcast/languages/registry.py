"""Languages by their tags."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from podcast.languages.language_tags import language_tag
from podcast.languages.model import Language


@cache
def codes() -> tuple[str, ...]:
    """The languages that have a folder: `de`, `en` …"""
    folders = (folder for folder in Path(__file__).parent.iterdir() if folder.is_dir())
    return tuple(sorted(folder.name for folder in folders if len(folder.name) in (2, 3)))


@cache
def language_of(tag: str) -> Language:
    """The language of a BCP 47 tag: `de-AT` is `de`.

    A language that has no folder is UNKNOWN, never English: marks are found, but no word is known,
    so nobody is named and nothing of ours is said. So is an empty tag: who has none must find out
    or decide.
    """
    code = language_tag(tag).partition("-")[0] if tag else ""
    return _by_code(code if code in codes() else "")


def telling_language(tag: str) -> Language:
    """The language in which an article with this tag is told: English, where nobody could say."""
    return language_of(tag) if tag else ENGLISH


@cache
def _by_code(code: str) -> Language:
    return Language(code)


UNKNOWN = _by_code("")
ENGLISH = _by_code("en")
