"""What somebody is called: a key in the cast, a surname, a few words of a description."""

from __future__ import annotations

from functools import lru_cache

from podcast.languages.en import wording
from podcast.languages.en.calendar_words import MONTHS, WEEKDAYS
from podcast.languages.en.narration_lists import words
from podcast.languages.registry import ENGLISH
from podcast.scripter.model import Attribution, SpeakerKind

REMINDER = 4  # words of a reminder at most, its article among them
EITHER = frozenset(("female", "male"))
WOMEN, MEN = words("women"), words("men")
EITHER_MAN = words("men who may be women")
CALENDAR = frozenset(f"{WEEKDAYS}|{MONTHS}".split("|")) | frozenset(
    f"{day}day" for day in WEEKDAYS.split("|")
)
SUFFIXES = words("suffixes")
JOINED = ENGLISH.patterns["joined_nouns"]  # "president and keeper of"
HEAD_END = ENGLISH.patterns["noun_ends"]
PREPOSITION = ENGLISH.patterns["preposition"]
LABEL_END = ENGLISH.patterns["label_ends"]
EMPLOYER = ENGLISH.patterns["employer_of_name"]
TWO_NAMES = ENGLISH.patterns["two_full_names"]  # "Mark Blum and Jon Cole", not "Marks and Spencer"


def key_of(attribution: Attribution) -> str:
    """By what a speaker is known in the cast: the full name, or the description as printed."""
    name = attribution.resolved or attribution.speaker or ""
    if attribution.kind is SpeakerKind.PRONOUN and name.lower() == "it":
        return wording.QUOTED_TEXT  # a statement, a report: nobody of whom a person would think
    if attribution.kind is SpeakerKind.NOMINAL and (end := LABEL_END.search(name, 1)):
        name = name[: end.start()]  # "a source who asked not to be named" is known as "a source"
    name = EMPLOYER.sub("", name)  # "The Norrby Times' Ed Moe"
    return name if attribution.kind is SpeakerKind.NAME else name[:1].upper() + name[1:]


@lru_cache(maxsize=8192)
def person_word(word: str) -> frozenset[str]:
    """Which genders a word may mean that speaks of a person without naming a known one: "mayor",
    "uncle", "Ruth"."""
    from podcast.languages.en.english_names import first_name_gender
    from podcast.languages.en.lexicon import FEMALE_WORDS, MALE_WORDS, person_noun

    if word[:1].isupper():
        if word.lower() in CALENDAR:
            return frozenset()
        gender = first_name_gender(word.lower())
        return frozenset((gender,)) if gender else frozenset()
    if word in FEMALE_WORDS or word in WOMEN:
        return frozenset(("female",))
    if word in MALE_WORDS or word in MEN:
        return frozenset(("male",))
    return EITHER if person_noun(word) else frozenset()


@lru_cache(maxsize=8192)
def gendered_noun(word: str) -> str:
    """The gender that a noun or a title tells by itself, "" for none: `fisherman`, `mr`.

    >>> gendered_noun("oarswoman"), gendered_noun("fisherman"), gendered_noun("ombudsman")
    ('female', 'male', '')
    """
    genders = person_word(word)
    if len(genders) == 1:
        return next(iter(genders))
    if word.endswith("woman"):
        return "female"
    return "male" if word.endswith("man") and word not in EITHER_MAN and genders else ""


def gender_of_description(description: str) -> str:
    """`a man from Leeds` -> "male"; "" where its words tell of no one gender.

    >>> gender_of_description("a man from Leeds")
    'male'
    >>> gender_of_description("a pilot")
    ''
    """
    for word in description.lower().split():
        genders = person_word(word.strip(",.’'"))
        if len(genders) == 1:
            return next(iter(genders))
    return ""


def surname(name: str) -> str:
    """The last part of a name that is not a suffix.

    >>> surname("Ola Berg Jr.")
    'Berg'
    """
    parts = [part for part in name.replace(",", " ").split() if part.lower() not in SUFFIXES]
    return parts[-1] if parts else name


def brief(description: str) -> str:
    """Two or three words of a description, with "the": `a ferry pilot at Calder Port` -> `the ferry
    pilot`.

    >>> brief("a ferry pilot at Calder Port")
    'the ferry pilot'
    """
    head = HEAD_END.split(description, maxsplit=1)[0].split()
    if head and head[0].isdigit():
        return ""
    if head and head[0].lower() in ("a", "an", "the"):
        head = head[1:]
    if (
        not head
        or len(head) >= REMINDER
        or head[0].lower() in ("who", "whose", "one", "his", "her", "their", "our", "my")
    ):
        return ""
    if JOINED.match(description):
        return ""  # of "president and keeper of the boats", half would mislead
    if any(part.endswith(("’s", "'s")) for part in head):
        return ""
    return "the " + " ".join(head)


def short_noun(noun: str) -> str:
    """The noun of a description, without what follows it: `fisherwoman in Hest` ->
    `fisherwoman`.

    >>> short_noun("fisherwoman in Hest")
    'fisherwoman'
    """
    return HEAD_END.split(noun, maxsplit=1)[0].strip() or noun
