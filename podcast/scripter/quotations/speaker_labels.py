"""Labels before a colon that say who speaks: `Q:`, `HOST:`, `[00:05] ANNA:`, `>> Ada Moss:`."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cache

from podcast.kept_patterns import compiled
from podcast.languages.model import Language
from podcast.languages.registry import ENGLISH
from podcast.languages.word_classes import Words

BEFORE = r"\s*(?:>+\s*)?(?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?[\])]?\s*[-–—]?\s*)?(?:>+\s*)?"
LABEL = compiled(
    rf"{BEFORE}(?P<label>[^\W\d_a-z][\w.'’&-]*(?: [\w.'’&-]+){{0,3}}?)"
    r"(?:,\s+(?P<role>[^:,.?!]{2,40}))?\s*:\s+(?=\S)"
)
LEAST_NAME, MOST_NAME = 2, 4  # words of a full name


@dataclass(frozen=True, slots=True)
class LabelWords:
    """Labels that are no names, in one language."""

    asking: Words
    reporters: Words
    answering: Words
    of_one: Words  # of those who ask, of whom there is one

    @property
    def asks(self) -> Words:
        """Those of all who ask."""
        return self.asking | self.reporters

    @property
    def turning(self) -> Words:
        """Those that begin a turn even where the page has it as a heading."""
        return self.asks | self.answering


@cache
def label_words(language: Language) -> LabelWords:
    """The labels of a language."""
    lists = language.narration
    return LabelWords(
        lists["labels that ask"],
        lists["labels of reporters"],
        lists["labels that answer"],
        lists["labels of one"],
    )


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


def label_of(text: str, language: Language = ENGLISH) -> SpeakerLabel:
    """`[00:05] JANE ROE, HOST: Welcome` -> the name `JANE ROE`, the role `HOST`.

    >>> label_of("[00:05] JANE ROE, HOST: Welcome")
    SpeakerLabel(name='JANE ROE', end=24, role='HOST')
    """
    if dotted := language.patterns["dotted_label"].match(text):
        return SpeakerLabel(dotted["label"], dotted.end())
    hit = LABEL.match(text)
    return SpeakerLabel(hit["label"], hit.end(), hit["role"] or "") if hit else NO_LABEL


def is_person(label: SpeakerLabel, names: Iterable[str], language: Language = ENGLISH) -> bool:
    """Whether a label is somebody who talks: `Q`, `HOST`, a name of the article, a name that
    begins with a first name; not `Ingredients`, not `Season one`."""
    is_turn = label.low in label_words(language).turning
    return is_turn or name_of(label, names) is not None or is_full_name(label.name)


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
