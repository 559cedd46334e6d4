"""Paragraphs as sentences with their spoken forms, remembered: an hour of script is planned in a
blink."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path

from podcast.packages import version_of
from podcast.speech.tagging.pronunciation import written

Load = Callable[[str], bytes | memoryview | None]
MOST = 60_000  # paragraphs remembered, some hundred hours of script


class Forms:
    """The sentences of paragraphs in one language under one lexicon: as written, and as said.

    `load` gives, for a `key`, what `to_bytes` gave an earlier run that had the same one; None when
    there was none.
    """

    def __init__(self, language: str, lexicon: Mapping[str, str], load: Load) -> None:
        self.language, self.lexicon = language, lexicon
        shape = json.dumps([language, sorted(lexicon.items()), code_stamp()])
        self.key = hashlib.sha256(shape.encode()).hexdigest()
        content = load(self.key)
        self._known: dict[str, list[list[str]]] = json.loads(bytes(content)) if content else {}
        self.changed = False

    def sentences(self, paragraph: str) -> list[list[str]]:
        """[as written, as said] of each sentence that has words."""
        key = hashlib.blake2b(paragraph.encode(), digest_size=12).hexdigest()
        forms = self._known.get(key)
        if forms is None:
            forms = self._known[key] = self._work_out(paragraph)
            self.changed = True
        return forms

    def to_bytes(self) -> bytes:
        """What to remember: the newest MOST paragraphs."""
        newest = dict(list(self._known.items())[-MOST:])
        return json.dumps(newest, ensure_ascii=False).encode()

    def _work_out(self, paragraph: str) -> list[list[str]]:
        from podcast.speech.marked_speech import speech_of
        from podcast.speech.sentence_splitting import split_sentences
        from podcast.speech.tagging.holding.endless_words import without_repeated_marks
        from podcast.speech.verbalize import Context

        context = Context(self.lexicon, paragraph)
        forms = []
        for sentence in split_sentences(paragraph, self.language):
            said = speech_of(without_repeated_marks(sentence), self.language, context)
            if any(character.isalnum() for character in said):
                forms.append([written(sentence), said])
        return forms


@lru_cache
def code_stamp() -> str:
    """Changes when anything that shapes a spoken form does: our code and tables, the splitter,
    number words."""
    libraries = [f"{package} {version_of(package)}" for package in ("sentencex", "num2words")]
    return _digest([stamp_of(Path(__file__).parents[1]), *libraries])


def stamp_of(package: Path) -> str:
    """Changes with the code of speech/ and with the code and tables of languages/ in `package`."""
    stamps = []
    for folder, _, names in sorted([*os.walk(package / "speech"), *os.walk(package / "languages")]):
        for name in sorted(names):
            if name.endswith((".py", ".tsv", ".toml", ".txt")):
                state = (Path(folder) / name).stat()
                stamps.append(f"{name} {state.st_size} {state.st_mtime_ns}")
    return _digest(stamps)


def _digest(stamps: list[str]) -> str:
    return hashlib.sha256("\n".join(stamps).encode()).hexdigest()
