"""A straight mark behind a number: inches, or the end of a quotation."""

from __future__ import annotations

from podcast.speech.tagging.line_tokens import END, SPACE, TokenizedLine


def closes_quotation(line: TokenizedLine, j: int) -> bool:
    """Whether the straight mark at `j` is no sign of inches: one is open, or something that no
    measure has follows."""
    is_open = False
    for k in range(max(0, j - 60), j):
        if line.text[k] == '"':
            is_open = k == 0 or line.kind[k - 1] == SPACE or line.text[k - 1] in "([—–"
    follows = line.kind[j + 1] in (SPACE, END) or line.text[j + 1] in ",.;:)"
    return is_open or not follows
