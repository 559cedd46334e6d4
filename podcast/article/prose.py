"""Whether a line reads like sentences, and how many words it has."""

from __future__ import annotations

from functools import lru_cache

from podcast.article.normalization import REMEMBERED
from podcast.kept_patterns import compiled

# Quotation marks close differently by language: „so“ in German, »so« in Danish.
SENTENCE_END = compiled(r"[.!?…。！？:;][\"'”’»“‘«)\]」』）]*$|[\"”’»“«」』]$")
WIDE = compiled(
    r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]"
)  # scripts that write without spaces


@lru_cache(REMEMBERED)
def is_prose(text: str) -> bool:
    """Whether a line reads like sentences: some words and an end to them, or many words."""
    words = word_count(text)
    if words < 6 or text.count(" | ") >= 2 or text.count(" • ") >= 2:
        return False
    return words >= 25 or SENTENCE_END.search(text[-8:]) is not None


def word_count(text: str) -> int:
    """Words; two characters of a script without spaces count as one."""
    wide = 0 if text.isascii() else len(WIDE.findall(text)) // 2
    return text.count(" ") + 1 + wide
