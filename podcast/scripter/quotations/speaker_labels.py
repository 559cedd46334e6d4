"""Labels before a colon that say who speaks: `Q:`, `HOST:`, `[00:05] ANNA:`, `>> Ada Moss:`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from podcast.languages.registry import ENGLISH

BEFORE = r"\s*(?:>+\s*)?(?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?[\])]?\s*[-–—]?\s*)?(?:>+\s*)?"
LABEL = re.compile(
    rf"{BEFORE}(?P<label>[^\W\d_a-z][\w.'’&-]*(?: [\w.'’&-]+){{0,3}}?)"
    r"(?:,\s+(?P<role>[^:,.?!]{2,40}))?\s*:\s+(?=\S)"
)
DOTTED = ENGLISH.patterns["dotted_label"]
ASKING = ENGLISH.narration["labels that ask"]
REPORTERS = ENGLISH.narration["labels of reporters"]
ANSWERING = ENGLISH.narration["labels that answer"]
TURNING = ASKING | REPORTERS | ANSWERING  # begins a turn even where the page has it as a heading
LEAST_NAME, MOST_NAME = 2, 4  # words of a full name


@dataclass(frozen=True, slots=True)
class SpeakerLabel:
    """A label at the start of a block."""

    name: str  # "" when there is none
    end: int = 0  # where the words after it begin
    role: str = ""  # `HOST` of `JANE ROE, HOST:`

    @property
    def last(self) -> str:
        """Its last word, which `JANE ROE` and `ROE` share."""
        return self.low.rpartition(" ")[2]

    @property
    def low(self) -> str:
        """The name as it is compared."""
        return self.name.lower().rstrip(".")


NO_LABEL = SpeakerLabel("")


def label_of(text: str) -> SpeakerLabel:
    """`[00:05] JANE ROE, HOST: Welcome` -> the name `JANE ROE`, the role `HOST`.

    >>> label_of("[00:05] JANE ROE, HOST: Welcome")
    SpeakerLabel(name='JANE ROE', end=24, role='HOST')
    """
    if dotted := DOTTED.match(text):
        return SpeakerLabel(dotted["label"], dotted.end())
    hit = LABEL.match(text)
    return SpeakerLabel(hit["label"], hit.end(), hit["role"] or "") if hit else NO_LABEL


def is_person(label: SpeakerLabel, names: Iterable[str]) -> bool:
    """Whether a label is somebody who talks: `Q`, `HOST`, a name of the article, a name that
    begins with a first name; not `Ingredients`, not `Season one`."""
    return label.low in TURNING or name_of(label, names) is not None or is_full_name(label.name)


def is_full_name(name: str) -> bool:
    """`Ada Moss`, `ADA MOSS`: as many words as a name has, the first of them a first name."""
    words = name.split()
    is_short = LEAST_NAME <= len(words) <= MOST_NAME
    if not is_short or not all(word[0].isupper() for word in words):
        return False
    return ENGLISH.first_name_gender(words[0]) is not None


def name_of(label: SpeakerLabel, names: Iterable[str]) -> str | None:
    """The full name behind a label: a surname, a first name or initials."""
    for name in names:
        parts = name.lower().split()
        initials = "".join(part[0] for part in parts)
        is_initials = label.name.isupper() and label.low.replace(".", "") == initials
        if label.low in (name.lower(), parts[-1], parts[0]) or is_initials:
            return as_name(name)
    return None


def full_names(labels: Collection[SpeakerLabel]) -> list[str]:
    """The labels that are full names, as names are written: `ADA MOSS` -> `Ada Moss`."""
    return list(dict.fromkeys(as_name(one.name) for one in labels if is_full_name(one.name)))


def as_name(label: str) -> str:
    """`ADA MOSS` -> `Ada Moss`; `Ada McBride` stays."""
    return label.title() if label.isupper() else label
