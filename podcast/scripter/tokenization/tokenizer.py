"""A text cut into tokens once; everything after works on token numbers."""

from __future__ import annotations

import re

from podcast.kept_patterns import compiled
from podcast.languages.model import Language
from podcast.languages.registry import ENGLISH
from podcast.scripter.tokenization.mark_pairs import Pair
from podcast.scripter.tokenization.paragraphs import Paragraph
from podcast.scripter.tokenization.tokens import Tokens

TOKEN = compiled(
    r"(?P<url>https?://\S+|www\.\S+)"
    r"|(?P<seat>\b[A-Z]-(?:[A-Z]\.){2,})"  # of a politician: `D-N.H.`
    r"|(?P<initials>(?:[^\W\d_]\.){2,}|\b[A-Z]\.(?=[ \u00a0]?[A-Z]))"
    r"|(?P<number>[$£€]?\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s|m|bn|k)?%?)"
    r"|(?P<word>[@#]?\w+(?:(?:[-‑'’&]|[\u00a1-\u00aa\u00ac-\u00ba\u00bc-\u00bf]+)\w+)*)"
    r"|(?P<mark>'{2,}|`{2}|[\"“”„‟«»'‘’‚])"
    r"|(?P<other>\.{2,}|—|--+|[^\w\s])"
)
ENDS = frozenset((".", "!", "?", "…", "...", "....", ":"))


def tokenize_text(
    text: str, inside: list[Paragraph], pairs: list[Pair], language: Language = ENGLISH
) -> Tokens:
    """Cut a text into words, numbers, marks and punctuation; note paragraph, sentence and quotation
    of each."""
    tokens = Tokens(text, language)
    tails = _tails(tokens)
    for paragraph_number, paragraph in enumerate(inside):
        begin = len(tokens.start)
        for hit in TOKEN.finditer(text, paragraph.start, paragraph.end):
            _append(tokens, hit, paragraph.end, tails)
        _mark_sentences(tokens, begin)
        tokens.paragraph.extend([paragraph_number] * (len(tokens.start) - begin))
        tokens.bounds.append((begin, len(tokens.start)))
    tokens.quote = [-1] * len(tokens.start)
    for number, pair in enumerate(pairs):
        for index in range(tokens.at(pair.opened), tokens.at(pair.closed)):
            tokens.quote[index] = number
    return tokens


def _tails(tokens: Tokens) -> tuple[str, ...]:
    """What is cut off a word, with either apostrophe: `'s`, `’ll`."""
    words = tokens.constructions
    possessive = {form for tail in words.possessive_tails for form in (tail, tail.upper())}
    plain = possessive | words.contracted_tails
    curly = {tail.replace("'", "’") for tail in plain}
    return tuple(sorted(plain | curly, key=len, reverse=True))  # `-t-il` before `-il`


def _append(tokens: Tokens, hit: re.Match[str], limit: int, tails: tuple[str, ...]) -> None:
    start, end = hit.span()
    word = hit.group()
    cut = end
    if hit.lastgroup == "word":
        if "'" in word or "’" in word or "-" in word:
            for tail in tails:
                if word.endswith(tail) and len(word) > len(tail):
                    cut = end - len(tail)
                    break
        place = word[2:] if word[1:2] == "-" else word  # `R-Ill.`
        short = place.lower() in tokens.constructions.abbreviations and (
            place[0].isupper() or word in tokens.constructions.small_abbreviations
        )  # `Ill.` but not `ill.`
        if cut == end and short and end < limit and tokens.text[end] == ".":
            cut = end = end + 1
    elif (
        hit.lastgroup == "number"
        and end < limit
        and hit.group().isdigit()
        and tokens.text[end : end + 1] == "-"
    ):
        pass
    if hit.lastgroup == "word" and tokens.constructions.elided and (at := _elided(tokens, word)):
        _add(tokens, start, start + at)
        start += at
    _add(tokens, start, cut)
    if cut < end:
        _add(tokens, cut, end)


def _elided(tokens: Tokens, word: str) -> int:
    """How many letters of a word are another word that has lost its vowel: `l’|édile`."""
    for mark in "'’":
        head, found, rest = word.partition(mark)
        if found and rest and f"{head.lower()}'" in tokens.constructions.elided:
            return len(head) + 1
    return 0


def _add(tokens: Tokens, start: int, end: int) -> None:
    if tokens.end and start < tokens.end[-1]:  # the full stop of an abbreviation, seen again
        return
    word = tokens.text[start:end]
    tokens.start.append(start)
    tokens.end.append(end)
    tokens.word.append(word)
    tokens.low.append(word.lower().replace("’", "'").replace("‑", "-"))
    tokens.upper.append(word[0].isupper())


def _mark_sentences(tokens: Tokens, begin: int) -> None:
    """Set `first` for the paragraph's tokens: after . ! ? or at its start, marks and brackets in
    between allowed."""
    fresh = True
    for index in range(begin, len(tokens.start)):
        word = tokens.word[index]
        if word[0].isalnum() or word[0] in "@#$£€":
            tokens.first.append(fresh)
            fresh = False
            if word[-1] == "." and _ends_sentence(tokens, index):
                fresh = True
        else:
            tokens.first.append(False)
            if word in ENDS:
                fresh = True
            elif word in ",;" or (word in "—–-" and fresh):
                fresh = False


def _ends_sentence(tokens: Tokens, index: int) -> bool:
    """Whether an abbreviation's full stop may also end the sentence: "Foo Inc. The …" but not "Mr.
    The"."""
    return tokens.low[index][:-1] in tokens.constructions.abbreviations_at_end
