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
NAMES_WITH_MARK = ("E!", "Yahoo!", "Yum!", "Jeopardy!", "Joomla!")  # "E! News"
INLINE_OPEN, INLINE_CLOSE = "{", "}"


# A sentence is one take and one breath. Longer ones (a transcript without a full stop) are
# parted: 600 characters are 40 seconds, three times what prose of the news ever has in one.
LONGEST = 600
_MARKS_WITHOUT_SPACE = ",;/|+_—–-"  # and where there is no space at all
_CLAUSE_ENDS = ("; ", ": ", " — ", " – ", ", ")  # where it is parted, the best first


def split_sentences(text: str, language: str = "en-US") -> list[str]:
    """The sentences of `text`, without the space between them; joined by single spaces they are the
    text again. One that is longer than LONGEST characters is parted at a clause, else at a space,
    and behind a mark where nothing else parts it.

    Inline `{written|said}` is never cut. Half a surrogate pair, which no file can hold, comes out
    as U+FFFD.
    """
    from sentencex import segment

    text = " ".join(text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").split())
    code = language.split("-", maxsplit=1)[0].lower()
    pieces = [piece for piece in map(str.strip, segment(code, text)) if piece]
    return [
        part
        for sentence in _joined(pieces)
        for part in ([sentence] if len(sentence) <= LONGEST else part_long_sentence(sentence))
    ]


def _joined(pieces: list[str]) -> list[str]:
    """The pieces with those put together again that do not end a sentence."""
    sentences: list[str] = []
    current: list[str] = []
    unclosed, has_words = 0, False
    for piece in pieces:
        if current and _ends(current[-1], piece, unclosed=unclosed > 0, has_words=has_words):
            sentences.append(" ".join(current))
            current, unclosed, has_words = [], 0, False
        current.append(piece)
        unclosed += piece.count(INLINE_OPEN) - piece.count(INLINE_CLOSE)
        has_words = has_words or _has_words(piece)
    return [*sentences, " ".join(current)] if current else sentences


def _ends(last: str, following: str, *, unclosed: bool, has_words: bool) -> bool:
    """Whether a sentence can end with the piece `last`, where it was cut from `following`."""
    if unclosed or not has_words or not _has_words(following):
        return False
    word = last.rpartition(" ")[2].lstrip("(“\"'‘[")
    if word in NAMES_WITH_MARK and following[:1].isupper():
        return False
    return not (word.endswith(".") and word[:-1].lower() in BEFORE_NAMES)


def _has_words(text: str) -> bool:
    return any(character.isalnum() for character in text)


def part_long_sentence(sentence: str) -> list[str]:
    """A long sentence in parts that can be said: cut behind a clause in the second half of the
    longest length, else at its last space; a word or an inline entry is never cut.

    >>> [len(part) for part in part_long_sentence("so it goes, " * 100)]
    [599, 599]
    """
    parts: list[str] = []
    begin, size = 0, len(sentence.rstrip())
    while size - begin > LONGEST:
        cut = _cut(sentence, begin)
        if cut <= begin or cut >= size:
            break
        part = sentence[begin:cut].strip()
        if part:
            parts.append(part)
        begin = cut
    rest = sentence[begin:].strip()
    return [*parts, rest] if rest else parts


def _cut(sentence: str, begin: int) -> int:
    """Where the part that begins at `begin` ends."""
    half, limit = begin + LONGEST // 2, begin + LONGEST
    for mark in _CLAUSE_ENDS:
        found = sentence.rfind(mark, half, limit)
        if found >= 0 and not _inside_entry(sentence, begin, found):
            return found + len(mark)
    space = sentence.rfind(" ", begin + 1, limit)
    while space >= 0 and _inside_entry(sentence, begin, space):
        space = sentence.rfind(" ", begin + 1, space)
    if space < 0:  # nothing but marks between the words: one,two,three
        marked = _last_mark(sentence, half, limit)
        if marked >= 0 and not _inside_entry(sentence, begin, marked):
            return marked + 1
    if space < 0:  # one endless word
        space = sentence.find(" ", limit)
        while space >= 0 and _inside_entry(sentence, begin, space):
            space = sentence.find(" ", space + 1)
    return space + 1 if space >= 0 else len(sentence)


def _last_mark(sentence: str, half: int, limit: int) -> int:
    """Where words without a space may be parted; -1 in one that is of letters and digits only."""
    usual = max(sentence.rfind(mark, half, limit) for mark in _MARKS_WITHOUT_SPACE)
    if usual >= 0:
        return usual
    return next((at for at in range(limit - 1, half, -1) if not sentence[at].isalnum()), -1)


def _inside_entry(sentence: str, begin: int, end: int) -> bool:
    """Whether an inline entry is open at `end`."""
    opened = sentence.rfind(INLINE_OPEN, begin, end)
    return opened >= 0 and sentence.find(INLINE_CLOSE, opened, end) < 0
