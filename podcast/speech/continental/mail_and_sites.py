"""Addresses of mail and sites: "info@beispiel.de", "www.exemple.fr/vote"."""

from __future__ import annotations

from podcast.speech.continental.vocabulary import SpokenVocabulary
from podcast.speech.tagging.line_context import slot
from podcast.speech.tagging.line_tokens import DIGITS, WORD, Reading, TokenizedLine

_MARKS = {".": "dot", "/": "slash", "-": "dash", "_": "underscore", "@": "at", ":": "colon"}
_LONGEST = 60  # tokens
_ENDINGS = frozenset(
    ("de", "at", "ch", "fr", "be", "es", "eu", "com", "org", "net", "info", "it", "nl", "io", "tv")
)


def address(line: TokenizedLine, language: SpokenVocabulary, i: int) -> Reading | None:
    """An address from the word at token `i`."""
    if not slot(line, i) or line.text[i + 1] not in (*_MARKS, "") or not line.text[i + 1]:
        return None
    end = i
    while end - i < _LONGEST and (
        line.kind[end] in (WORD, DIGITS) or (line.text[end] in _MARKS and line.text[end])
    ):
        end += 1
    while end > i + 1 and line.text[end - 1] in _MARKS:
        end -= 1
    if not _is_address(line, i, end):
        return None
    start = i
    if line.text[i] in ("http", "https"):
        start = i + 4
    said = [_part(line, language, k) for k in range(start, end)]
    return Reading(end, " ".join(filter(None, said)), "electronic")


def _is_address(line: TokenizedLine, i: int, end: int) -> bool:
    tokens = line.text[i:end]
    if "." not in tokens:
        return False
    if tokens[0].lower() in ("www", "http", "https"):
        return True
    host = tokens[: tokens.index("/")] if "/" in tokens else tokens
    if "@" in tokens:
        return tokens[-2] == "." and tokens[-1].isalpha()
    return len(host) > 2 and host[-1] in _ENDINGS and host[0].islower() and "-" not in host[-2:]


def _part(line: TokenizedLine, language: SpokenVocabulary, k: int) -> str:
    token = line.text[k]
    if line.kind[k] == DIGITS:
        return language.digits(token)
    if token.lower() == "www":
        return "W W W"
    if token in _MARKS:
        return language.word[_MARKS[token]]
    return token
