"""Numbers of cases and files: "Roe v. Hest, No. 14-915, says", "the suit, marked FHC/AB/03/18,"."""

from __future__ import annotations

from collections.abc import Iterator

from podcast.kept_patterns import compiled
from podcast.scripter.newsreader.model import AirChange

REASON = "number of a file"
NUMBER = r"(?:[Nn]umber|[Nn]os?\.?)"
DOCKET = compiled(
    rf",\s{NUMBER}\s\d{{1,4}}[-–‑][A-Z]{{0,3}}[-–‑]?\d{{1,6}}(?P<end>,?)(?=[\s.;:)”]|$)"
)
APPOSED = compiled(r",\s[^,;:()]{2,60}$")  # "the case, Roe v. Hest": its comma stays behind it
FILE = compiled(
    rf",\s(?:(?:with|marked|bearing|under|numbered)\s)?(?:(?:the|suit|case|charge|file|reference)\s)*"
    rf"(?:{NUMBER}[:\s]\s?)?[A-Z]{{2,6}}(?:[/][A-Z0-9]{{1,6}}){{2,6}}(?P<end>,)"
)


def docket_numbers(text: str) -> Iterator[AirChange]:
    """What stands between commas and only names a file is left out; an editor sees it.

    >>> from podcast.scripter.newsreader.model import changed
    >>> def aired(text): return changed(text, list(docket_numbers(text)))
    >>> aired("Roe v. Hest, No. 14-915, was heard with Moss v. Roe, No. 14-1418.")
    'Roe v. Hest was heard with Moss v. Roe.'
    >>> aired("The case, Roe v. Hest, No. 14-915, was heard.")
    'The case, Roe v. Hest, was heard.'
    >>> aired("The suit, with number FHC/ABJ/03/095/2018, is about boats.")
    'The suit is about boats.'
    >>> aired("It is a rule, No. 5, and he won, No. 1 in the race.")
    'It is a rule, No. 5, and he won, No. 1 in the race.'
    """
    if "No" not in text and "no." not in text and "/" not in text:
        return
    for pattern in (DOCKET, FILE):
        for hit in pattern.finditer(text):
            ends = hit["end"] and APPOSED.search(text, 0, hit.start()) is not None
            end = hit.start("end") if ends else hit.end()
            yield AirChange(hit.start(), end, "", REASON, left_out=True)
