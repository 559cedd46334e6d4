"""What listeners are told of a speaker's gender right before the words: `He said:`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from podcast.kept_patterns import compiled
from podcast.languages.model import Language
from podcast.languages.registry import language_of
from podcast.script.model import Narration, Quotation, Script

SENTENCE_END = compiled(r"(?<=[.!?…])[”\"»“]?\s+")
BEGINS = compiled(r"\W*(\w+)")
ENDS = compiled(r"(\w+) \w+\s?:$")  # `Asked about the boat, he said:`
TOLD = ("female", "male")


def heard_genders(script: Script) -> dict[str, str]:
    """Of each speaker whom the narrator calls he or she before his words, and never both.

    A voice that does not fit the pronoun would seem to be somebody else's.
    """
    language = language_of(script.language)
    heard: dict[str, set[str]] = defaultdict(set)
    for line, after in pairwise(script.lines):
        if isinstance(line, Narration) and isinstance(after, Quotation):
            heard[after.speaker] |= set(_genders_before(line.text.strip(), language))
    return {name: next(iter(told)) for name, told in heard.items() if len(told) == 1}


def _genders_before(text: str, language: Language) -> Iterator[str]:
    """What a lead-in's subject tells: `He said:` -> `male`; `Moss said:` -> nothing."""
    if not text.endswith(":"):
        return
    lead_in = SENTENCE_END.split(text)[-1]
    for found in (BEGINS.match(lead_in), ENDS.search(lead_in)):
        gender, number = language.pronouns.subject.get(found[1].lower() if found else "", ("", 0))
        if gender in TOLD and number == 1:
            yield gender
