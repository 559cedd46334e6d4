"""The code under which a share or an index is traded, in brackets after its name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from podcast.kept_patterns import compiled
from podcast.languages.registry import ENGLISH
from podcast.scripter.newsreader.model import AirChange

REASON = "stock code"
EXCHANGES = (
    "NYSE|NASDAQ|Nasdaq|NasdaqGS|AMEX|LSE|LON|TSX|TSE|ASX|HKG|HKEX|FRA|OTC|OTCQB|OTCQX|OTCMKTS|EPA|ETR"
    "|SHA|SHE|KRX|BME|SWX|CSE|AIM|NSE|BSE|SGX|JSE|Euronext|Xetra|XETRA"
)
CODE = r"[A-Z0-9][A-Z0-9.&-]{0,11}"
BOARD = rf"(?:{EXCHANGES})(?:[ -](?:V|X|Arca|American|MKT))?\s?:?\s?"
WITH_EXCHANGE = compiled(
    rf"\s\((?:{BOARD}|(?:[Tt]ickers?|[Ss]ymbol)\s?:?\s?){CODE}(?:[;,]\s?(?:{BOARD})?{CODE})*\)"
)
BARE_CODE = compiled(r"(?<=[a-z0-9’.])\s\((?=[A-Z0-9]*[A-Z])[A-Z0-9]{2,7}\)")
# As a news agency writes them: `.DJI`, `LCOc1`, `US10YT=RR`, `CFX.O`, bare or in brackets.
MARKET = (
    r"(?:O|N|L|A|P|F|K|S|T|OQ|DE|PA|MI|MC|AS|BR|HE|ST|CO|OL|VX|TO|AX|HK|SS|SZ|KS|TW|NS|BO|SI|JO|SA"
    r"|MX|IS|WA|PK|OB)"
)
# What nobody takes for a word, whatever stands around it.
SURE_CODE = r"(?:\.[A-Z][A-Z0-9]{1,13}|[A-Z]{2,4}c\d|[A-Z0-9]{2,8}=[A-Z]{0,4}|CM[A-Z]{2}3)"
AGENCY_CODE = rf"(?:{SURE_CODE}|[A-Z0-9]{{2,6}}\.{MARKET})"
IN_BRACKETS = compiled(
    rf"\s(?:\({AGENCY_CODE}(?:[,;]?\s{AGENCY_CODE})*\)|<{AGENCY_CODE}>)"
    r"|\s\[[A-Z.]{1,4}/[A-Z]{0,3}\](?=\W|$)"
)
CODE_ENDS = r"(?=[,;:?!)\s]|\.(?:\s|$)|$)"
SURE_BARE = compiled(rf"(?<=[\w.)’])\s{SURE_CODE}{CODE_ENDS}")
SURE_HINT = compiled(r"\s\.[A-Z]|[A-Z]c\d|CM[A-Z]{2}3")  # quick to look for
AGENCY_BARE = compiled(rf"(?<=[\w.)’])\s{AGENCY_CODE}{CODE_ENDS}")
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
    >>> aired("Bell Oil (TSX-V: BOL; NYSE: BO) and Hest Boats (HBT.N) were sold.")
    'Bell Oil and Hest Boats were sold.'
    >>> aired("The Norrby 40 .NBY fell 2 percent, crude LCOc1 rose, a bond US10YT=RR did not.")
    'The Norrby 40 fell 2 percent, crude rose, a bond did not.'
    >>> aired("The Norrby 40 .NBY fell 102 points, the index .NWD00000PUS 3. Gold XAU= rose.")
    'The Norrby 40 fell 102 points, the index 3. Gold rose.'
    >>> aired("The Harbour Board (HB) met, and Hest Rovers (HR) lost.")
    'The Harbour Board (HB) met, and Hest Rovers (HR) lost.'
    """
    patterns = [SURE_BARE] if "=" in text or SURE_HINT.search(text) else []
    if re.search(r"\s[(<\[]", text):
        patterns += [WITH_EXCHANGE, IN_BRACKETS]
    found = {hit.span() for pattern in patterns for hit in pattern.finditer(text)}
    perhaps = {hit.span() for pattern in (AGENCY_BARE, BARE_CODE) for hit in pattern.finditer(text)}
    if perhaps - found and MARKETS.search(text):
        found |= perhaps
    for start, end in sorted(found):
        yield AirChange(start, end, "", REASON)
