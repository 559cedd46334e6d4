"""The code under which a share or an index is traded, in brackets after its name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from podcast.languages.registry import ENGLISH
from podcast.scripter.newsreader.model import AirChange

REASON = "stock code"
EXCHANGES = (
    "NYSE|NASDAQ|Nasdaq|AMEX|LSE|LON|TSX|TSE|ASX|HKG|HKEX|FRA|OTC|EPA|ETR|SHA|SHE|KRX|BME|SWX"
)
WITH_EXCHANGE = re.compile(rf"\s\((?:{EXCHANGES}|[Tt]ickers?|[Ss]ymbol)\s?:?\s?[A-Z0-9.-]{{1,9}}\)")
BARE_CODE = re.compile(r"(?<=[a-z0-9’.])\s\((?=[A-Z0-9]*[A-Z])[A-Z0-9]{2,7}\)")
MARKETS = ENGLISH.patterns["market_report"]


def stock_tickers(text: str) -> Iterator[AirChange]:
    """Codes are for who trades.

    >>> from podcast.scripter.newsreader.model import changed
    >>> def aired(text): return changed(text, list(stock_tickers(text)))
    >>> aired("Hest Ferries (NYSE: HFX) was sold.")
    'Hest Ferries was sold.'
    >>> aired("Hest Ferries (ticker: HF) was sold.")
    'Hest Ferries was sold.'
    >>> aired("The Norrby 40 index (N40) fell 2%, and shares of Hest Ferries (HFX) rose.")
    'The Norrby 40 index fell 2%, and shares of Hest Ferries rose.'
    >>> aired("The Harbour Board (HB) met, and Hest Rovers (HR) lost.")
    'The Harbour Board (HB) met, and Hest Rovers (HR) lost.'
    """
    if "(" not in text:
        return
    for found in WITH_EXCHANGE.finditer(text):
        yield AirChange(found.start(), found.end(), "", REASON)
    if MARKETS.search(text):
        for found in BARE_CODE.finditer(text):
            yield AirChange(found.start(), found.end(), "", REASON)
