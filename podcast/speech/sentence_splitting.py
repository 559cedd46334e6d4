"""Sentences of a line: what is spoken in one breath, kept as one take.

sentencex does the cutting (MIT, kept by Wikimedia, in Rust): 18 of 19 hard cases, pysbd 17, and
5,000 times as fast
(benchmarks/sentences.py); we put together again what it cuts too eagerly.
"""

from __future__ import annotations

# Abbreviations that stand before a name, whatever the splitter thinks. Lower case, without the
# stop.
BEFORE_NAMES = frozenset(
    (
        "mr", "mrs", "ms", "mx", "dr", "prof", "rev", "fr", "sr", "st", "hon", "gen", "lt", "col",
        "sgt", "capt", "cpl", "cmdr", "maj", "adm", "gov", "sen", "rep", "pres", "supt", "insp",
        "det", "ald", "messrs", "mmes", "mme", "mlle", "msgr",
        "no", "nos", "vol", "fig", "figs", "pp", "art", "sec", "ch", "vs", "approx",
    )
)  # fmt: skip
INLINE_OPEN, INLINE_CLOSE = "{", "}"


def split_sentences(text: str, language: str = "en-US") -> list[str]:
    """The sentences of `text`, without the space between them; joined by single spaces they are the
    text again.

    Inline `{written|said}` is never cut. Half a surrogate pair, which no file can hold, comes out
    as U+FFFD.
    """
    from sentencex import segment

    text = " ".join(text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").split())
    sentences: list[str] = []
    for piece in segment(language.split("-", maxsplit=1)[0].lower(), text):
        piece = piece.strip()
        if not piece:
            continue
        if sentences and not _ends(sentences[-1], piece):
            sentences[-1] = f"{sentences[-1]} {piece}"
        else:
            sentences.append(piece)
    return sentences


def _ends(sentence: str, following: str) -> bool:
    """Whether `sentence` can end where it was cut from `following`."""
    if sentence.count(INLINE_OPEN) > sentence.count(INLINE_CLOSE):
        return False
    last = sentence.rpartition(" ")[2].lstrip("(“\"'‘[")
    if last.endswith(".") and last[:-1].lower() in BEFORE_NAMES:
        return False
    return any(character.isalnum() for character in sentence) and any(
        c.isalnum() for c in following
    )
