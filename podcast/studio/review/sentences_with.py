"""Every sentence of a show's scripts that has a word: those that a change of its sound changes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from podcast.errors import PodcastError
from podcast.script.model import Chapter, Line, Narration, Quotation, Script
from podcast.script.script_files import all_scripts
from podcast.show.folder import Show
from podcast.speech.sentence_splitting import split_sentences
from podcast.studio.text.script_saving import current_text


@dataclass(frozen=True, slots=True)
class SentenceWith:
    """One sentence."""

    slug: str
    script: Script
    line: Line  # with this sentence only: in its speaker's voice
    text: str


def sentences_with(word: str, show: Show, said: str = "") -> Iterator[SentenceWith]:
    """The sentences, in the order of the scripts; with `said`, each as it would then be said."""
    pattern = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)(?![^{{}}]*\}})")
    inline = f"{{{word}|{said}}}"
    for file in all_scripts(show):
        try:
            script = current_text(file).script
        except PodcastError:
            continue
        for line in script.lines if script else ():
            words = line.title if isinstance(line, Chapter) else getattr(line, "text", "")
            if not isinstance(line, Narration | Quotation | Chapter) or word not in words:
                continue
            for sentence in split_sentences(words, script.language if script else "en-US"):
                if pattern.search(sentence):
                    told = pattern.sub(lambda _found: inline, sentence) if said else sentence
                    assert script is not None
                    yield SentenceWith(file.slug, script, _alone(line, told), sentence)


def _alone(line: Line, words: str) -> Line:
    return Quotation(line.speaker, words) if isinstance(line, Quotation) else Narration(words)
