"""hibari's reader of English, loaded in no time: its dictionaries are read where they are asked.

The first time, they are written anew in the user's cache, so that a sentence need not wait for
180,000 words that are not in it.
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from podcast.packages import version_of
from podcast.speech.phonemes.packed_table import DamagedTableError, PackedTable, write_table
from podcast.user_folders import cache_folder

KNOWN = "0.2.1"  # the version whose insides we know
GOLD, SILVER, TAGS, WEIGHTS, VOCABULARY = "gold", "silver", "tags", "weights", "vocabulary"


def english_reader(*, british: bool = False) -> Any:
    """hibari's G2P for an accent. Raises ImportError without hibari-tts."""
    from hibari.g2p import G2P

    if version_of("hibari-tts") != KNOWN:
        return G2P(british=british)
    try:
        return _assembled(british=british)
    except (OSError, DamagedTableError):
        pass  # not there yet, or not any more
    reader = G2P(british=british)
    with contextlib.suppress(OSError):  # a home that cannot be written to: the next one waits too
        _write(reader, british=british)
    return reader


def _assembled(*, british: bool) -> Any:
    """A G2P with tables in place of dictionaries."""
    from hibari import g2p
    from hibari.g2p.lexicon import Lexicon
    from hibari.g2p.tagger import Tagger
    from hibari.g2p.tokenize import Tokenizer

    table = _tables(british=british)
    tagger = Tagger.__new__(Tagger)
    tagger.tagdict, tagger.weights = table(TAGS), table(WEIGHTS)
    vocabulary = table(VOCABULARY)
    tagger.vocab = vocabulary
    tagger.tags = vocabulary.get("\n")  # no word: which tags there are
    reader = g2p.G2P.__new__(g2p.G2P)
    reader.lexicon = Lexicon(table(GOLD), table(SILVER), british)
    reader.tokenizer = Tokenizer(g2p._load_json("tokenizer_exceptions.json"))
    reader.tagger = tagger
    reader._oov, reader.unk, reader.british = None, "", british
    return reader


def _write(reader: Any, *, british: bool) -> None:
    lexicon, tagger = reader.lexicon, reader.tagger
    contents = {
        GOLD: lexicon.golds.d,
        SILVER: lexicon.silvers.d,
        TAGS: tagger.tagdict,
        WEIGHTS: tagger.weights,
        VOCABULARY: dict.fromkeys(tagger.vocab, True) | {"\n": tagger.tags},
    }
    for name, entries in contents.items():
        write_table(entries, _path(name, british=british))


def _tables(*, british: bool) -> Callable[[str], PackedTable]:
    return lambda name: PackedTable(_path(name, british=british))


def _path(name: str, *, british: bool) -> Path:
    """In a folder of the package's version and of this Python, whose marshal they are in."""
    accent = "gb" if british else "us"
    python = f"{sys.implementation.cache_tag}-{sys.byteorder}"
    return cache_folder() / f"hibari-{KNOWN}-{python}" / f"{accent}-{name}.table"
