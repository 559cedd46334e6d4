"""The words of a show's scripts that should be heard once, the most frequent first."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from podcast.audio.store import Store
from podcast.errors import PodcastError
from podcast.script.markdown import read_script
from podcast.script.model import Chapter, Narration, Quotation, Script
from podcast.script.script_files import ScriptFile
from podcast.show.folder import Show
from podcast.speech.doubtful_words import DoubtfulWord, doubtful_words
from podcast.speech.form_cache import code_stamp


@dataclass(frozen=True, slots=True)
class WordToHear:
    """A word that is likely to be said wrong."""

    word: str
    count: int  # in all scripts that were looked at
    why: str
    sounds: str  # IPA of what a neural voice makes of it; "" where that is not known
    script: str  # the first that has it


def words_to_hear(files: Iterable[ScriptFile], show: Show) -> list[WordToHear]:
    """Each word once for all files, the most frequent first; scripts that are broken have none."""
    counts: Counter[str] = Counter()
    first: dict[str, tuple[DoubtfulWord, str]] = {}
    for file in files:
        for doubt in _doubts_of(file, show):
            counts[doubt.word] += 1
            first.setdefault(doubt.word, (doubt, file.slug))
    return [
        WordToHear(word, count, first[word][0].why, first[word][0].sounds, first[word][1])
        for word, count in counts.most_common()
    ]


def _doubts_of(file: ScriptFile, show: Show) -> list[DoubtfulWord]:
    """The doubts of one script, remembered until it or anything that shapes them changes."""
    try:
        script, _ = read_script(file.text(), file.slug)
    except PodcastError:
        return []
    if script is None:
        return []
    lexicon = show.settings.lexicon
    shape = json.dumps(["doubts 2", file.digest(), sorted(lexicon.items()), code_stamp()])
    store, key = Store(show.store), hashlib.sha256(shape.encode()).hexdigest()
    if content := store.get("forms", key):
        return [DoubtfulWord(**entry) for entry in json.loads(bytes(content))]
    found = [
        doubt for text in _texts(script) for doubt in doubtful_words(text, script.language, lexicon)
    ]
    store.put("forms", key, json.dumps([asdict(doubt) for doubt in found]).encode())
    return found


def _texts(script: Script) -> Iterable[str]:
    for line in script.lines:
        if isinstance(line, Narration | Quotation):
            yield line.text
        elif isinstance(line, Chapter):
            yield line.title
