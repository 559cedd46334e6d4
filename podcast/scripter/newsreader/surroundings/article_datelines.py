"""Where a report was filed, before its first words: "NORRBY, Iowa (AP) — ". Not for the ear."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from podcast.kept_patterns import compiled
from podcast.languages.registry import ENGLISH
from podcast.scripter.newsreader.model import AirChange

REASON = "dateline"
LEADING_PARAGRAPHS = 3  # of an article, in which a dateline may stand
PLACE_WORDS = 4  # "NEW NORRBY ON SEA"
MONTH = rf"(?i:{ENGLISH.calendar.months}|{ENGLISH.calendar.short_months})\.?"
DAY = rf"(?:,\s(?:{MONTH}\s\d{{1,2}}|\d{{1,2}}\s{MONTH})(?:,?\s\d{{4}})?)"
SHORT_REGION = r"(?:,\s(?:[A-Z][a-z]{1,5}\.|(?:[A-Z]\.){2,3}|[A-Z]{2}))"
LONG_REGION = (
    r"(?:,\s(?:[A-Z]{3,}|[A-Z][a-zà-ÿ’'-]+(?:\s(?:(?:of|and|the)\s)?[A-Z][a-zà-ÿ’'-]+){0,3}))"
)
REGION = rf"(?:{SHORT_REGION}|{LONG_REGION})"
AGENCY = r"(?:\s\([A-Z][\w &./’'-]{1,30}\))"
DASH = r"\s?(?:[—–―]|--?|\|)\s?"
CAPITALS = r"(?P<capitals>[A-Z][A-Z.’'-]+(?:(?:\s|/|-)[A-Z.’'-]{2,}){0,3})"
TITLED = r"(?P<titled>[A-Z][a-zà-ÿ’'-]+(?:\s[A-Z][a-zà-ÿ’'-]+){0,2})"
# A place in capitals is enough; one written as any name needs the agency or the day as well.
DATELINE = compiled(
    rf"(?:{CAPITALS}{REGION}{{0,2}}{DAY}?{AGENCY}?|{TITLED}{REGION}?(?:{DAY}{AGENCY}?|{AGENCY})"
    rf"|(?P<state>{TITLED.replace('titled', 'town')}{SHORT_REGION}))"
    rf"{DASH}(?=[\"“‘'(\[A-Z0-9])"
)
# `NEW NORRBY: The ferry sank.`, `Norrby, DC, Hest Islands: The ferry sank.`: where no other
# paragraph begins like that
WITH_COLON = compiled(
    rf"(?:{CAPITALS}{REGION}{{0,2}}|{TITLED}{SHORT_REGION}{REGION}?){DAY}?{AGENCY}?\s?:\s"
    rf"(?=[\"“‘'A-Z0-9])"
)
LABEL = compiled(r"[A-Z][A-Z .,’'-]{2,}:\s")
# `(Calder Wire) — The ferry sank.`, `(CW)The ferry sank.`
AGENCY_ALONE = compiled(
    rf"\([A-Z][\w &./’'-]{{1,30}}\)(?:{DASH}(?=[\"“‘'(\[A-Z0-9])|\s?(?=[A-Z][a-z]*\s))"
)
AGENCY_WORDS = ENGLISH.narration["agencies"]
# `Hong Kong (Calder Wire)The ferry sank`: the dash was a picture, or got lost.
NAMED = r"(?P<titled>[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){0,2})"
WITHOUT_DASH = compiled(rf"{NAMED}{REGION}?{AGENCY}(?=[A-Z])")
LABELS = ENGLISH.narration["labels in capitals"]  # and no place


def is_only_label(texts: Sequence[str]) -> bool:
    """Whether the first of the paragraphs of an article alone begins with capitals and a colon."""
    return sum(LABEL.match(text) is not None for text in texts) <= 1


def dateline(text: str, *, first: bool = False) -> Iterator[AirChange]:
    """The dateline at the start of a report's text; `first` says that it is the first paragraph,
    and the only one that begins with capitals and a colon.

    >>> from podcast.scripter.newsreader.model import changed
    >>> def aired(text): return changed(text, list(dateline(text)))
    >>> aired("NEW NORRBY, Iowa (AP) — The ferry sank.")
    'The ferry sank.'
    >>> aired("HEST, May 3 (Calder Wire) - The ferry sank.")
    'The ferry sank.'
    >>> aired("Norrby (AFP) – The ferry sank.")
    'The ferry sank.'
    >>> aired("Port Norrby (Calder Wire)The ferry sank.")
    'The ferry sank.'
    >>> aired("NORRBY — She rows.")
    'She rows.'
    >>> aired("HEST, United Isles of Calder — The ferry sank.")
    'The ferry sank.'
    >>> aired("Norrby, Ill. — The ferry sank.")
    'The ferry sank.'
    >>> aired("(AP) — The ferry sank."), aired("(CNN)The ferry sank."), aired("(Some) The ferry.")
    ('The ferry sank.', 'The ferry sank.', '(Some) The ferry.')
    >>> changed(told := "NEW NORRBY: The ferry sank.", list(dateline(told, first=True)))
    'The ferry sank.'
    >>> changed(told := "WARNING: The ferry sank.", list(dateline(told, first=True)))
    'WARNING: The ferry sank.'
    >>> aired("WHAT WE KNOW SO FAR ABOUT THE FERRY — It sank.")  # a heading
    'WHAT WE KNOW SO FAR ABOUT THE FERRY — It sank.'
    >>> aired("THE BOATS ARE OLD, BUT NORRBY ROWS — It sank."), aired("AP: It sank.")
    ('THE BOATS ARE OLD, BUT NORRBY ROWS — It sank.', 'AP: It sank.')
    >>> aired("Norrby — a town of boats — is calm. NASA—The agency—paid.")
    'Norrby — a town of boats — is calm. NASA—The agency—paid.'
    """
    found = DATELINE.match(text) or WITHOUT_DASH.match(text)
    if found is None and first:
        found = WITH_COLON.match(text)
    if found is None:
        alone = AGENCY_ALONE.match(text)
        if alone and alone[0].strip("()—–- ").partition(" ")[0].lower() in AGENCY_WORDS:
            yield AirChange(0, alone.end(), "", REASON, left_out=True)
        return
    groups = found.groupdict()
    place = (groups.get("capitals") or groups.get("titled") or groups.get("town") or "").split()
    if len(place) > PLACE_WORDS or place[0].strip(".,").lower() in LABELS | AGENCY_WORDS:
        return
    yield AirChange(0, found.end(), "", REASON, left_out=True)
