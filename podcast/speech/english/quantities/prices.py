"""Whether a stroke stands behind a price: "$12/kg", "50 GBP/h"."""

from __future__ import annotations

from podcast.speech.english.quantities.currencies import currency
from podcast.speech.tagging.line_tokens import DIGITS, SPACE, WORD, TokenizedLine

_SIGNS = "$£€¥₹"
_LONGEST = 6  # tokens of a number with its points: "1,200.50"


def is_priced(line: TokenizedLine, stroke: int) -> bool:
    """Whether what ends before the stroke at `stroke` is an amount of money: "€9.50", "50 GBP",
    "300 €"; not "A/B" and not "18"."""
    last = _before(line, stroke)
    if last < 0:
        return False
    if line.kind[last] == DIGITS:
        first = _number_begins(line, last)
        sign = _before(line, first)
        return sign >= 0 and (line.text[sign] in _SIGNS or _is_code(line, sign))
    amount = _before(line, last)
    is_coin = line.text[last] in _SIGNS or _is_code(line, last)
    return is_coin and amount >= 0 and line.kind[amount] == DIGITS


def _before(line: TokenizedLine, i: int) -> int:
    """The token before `i` and before a space there; -1 at the beginning."""
    return i - 2 if i > 1 and line.kind[i - 1] == SPACE else i - 1


def _number_begins(line: TokenizedLine, last: int) -> int:
    first = last
    for _ in range(_LONGEST // 2):
        is_part = first > 1 and line.text[first - 1] in (".", ",")
        if not is_part or line.kind[first - 2] != DIGITS:
            break
        first -= 2
    return first


def _is_code(line: TokenizedLine, i: int) -> bool:
    """Whether it is a currency's code of three letters."""
    code = line.text[i]
    return line.kind[i] == WORD and len(code) == 3 and code.isupper() and bool(currency(code))
