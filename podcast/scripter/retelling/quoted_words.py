"""The words of a passage, joined over the narrator's words between them. Never reworded."""

from __future__ import annotations

from podcast.languages.model import Language
from podcast.scripter.retelling.passages import DASHES, SPACES, Passage
from podcast.scripter.typography import capital, finished, single_spaced

STOPS = (".", "!", "?", "…")


def joined_words(passage: Passage, language: Language) -> str:
    """`„Ich bleibe“, sagt Harms, „aber nur kurz“` -> `Ich bleibe, aber nur kurz.`"""
    said = single_spaced(passage.quotes[0].text)
    for quote, (gap, _) in zip(passage.quotes[1:], passage.gaps, strict=False):
        words = single_spaced(quote.text)
        end = gap.strip(f'{SPACES}{DASHES}"“”„«»‹›')[-1:]
        if end in (".", "!", "?") or said.endswith(STOPS):
            said = f"{finished(said)} {capital(words)}" if end != "" else f"{said} {words}"
        elif end == "," and said[-1:].isalnum() and not _goes_on_with_verb(words, language):
            said = f"{said}, {words}"
        else:
            said = f"{said} {words}"
    return finished(capital(said))


def _goes_on_with_verb(words: str, language: Language) -> bool:
    """`«Ohne diese Bahn», sagt Moos, «wären wir …»`: the comma was that of the clause between."""
    first = words.partition(" ")[0].lower()
    return language.traits.inflects_articles and first in language.lexicon.auxiliaries
