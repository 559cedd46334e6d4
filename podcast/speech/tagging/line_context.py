"""What stands right around a token."""

from __future__ import annotations

from podcast.speech.tagging.line_tokens import SPACE, TokenizedLine


def is_name(word: str) -> bool:
    """Whether a word is written as names are: a capital first."""
    return word[:1].isupper()


def slot(line: TokenizedLine, i: int) -> bool:
    """Whether token `i` begins a chunk: nothing, space, or an opening mark before it."""
    return i == 0 or line.kind[i - 1] == SPACE or line.text[i - 1] in "([{<\"'“‘«—–"
