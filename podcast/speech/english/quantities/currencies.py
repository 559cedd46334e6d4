"""Currencies by symbol and code."""

from __future__ import annotations

from podcast.languages.en.spoken.spoken_tables import rows

SCREENS = frozenset(
    ("240", "360", "480", "576", "720", "1080", "1440", "2160", "4320")
)  # lines: 1080p


def currency(symbol: str) -> tuple[str, ...] | None:
    """(symbol, one, many, hundredth, hundredths) of a currency symbol or code, the last two only
    where used."""
    return currencies().get(symbol)


_TABLE: dict[str, tuple[str, ...]] = {}


def currencies() -> dict[str, tuple[str, ...]]:
    if not _TABLE:
        _TABLE.update({row[0]: row for row in rows("currencies")})
    return _TABLE


# A letter or two before a code: MUSD, BNOK, TEUR, mEUR, bnUSD.
_SCALES = {
    "M": "million", "m": "million", "mn": "million", "B": "billion", "b": "billion",
    "bn": "billion", "Bn": "billion", "T": "thousand", "k": "thousand", "K": "thousand",
}  # fmt: skip
_CODE = 3  # letters


def scaled_currency(word: str) -> tuple[str, tuple[str, ...]] | None:
    """("million", the US dollar) of "MUSD"; None for other words."""
    scale, code = _SCALES.get(word[:-_CODE]), word[-_CODE:]
    coin = currency(code) if scale and code.isupper() and code.isalpha() else None
    return (scale, coin) if scale and coin else None
