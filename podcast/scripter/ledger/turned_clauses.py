"""Small words that a clause loses when it is said first: `„…“, so Harms` -> `Harms sagt:`,
`ajoute-t-elle` -> `Elle ajoute :`."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from podcast.languages.registry import telling_language
from podcast.script.model import Narration
from podcast.scripter.ledger.alignment.compared_texts import ComparedTexts
from podcast.scripter.ledger.alignment.counted_words import words_in
from podcast.scripter.ledger.alignment.word_runs import NONE
from podcast.scripter.ledger.fates import Fate

Told = tuple[Fate, int, str]
BESIDE = 3  # words on either side, of which one is said in the sentence that leads in
SAID_FIRST = "said before the words"


def turned_words(books: ComparedTexts, fates: Sequence[Told]) -> Iterator[tuple[int, Told]]:
    """Of each missing word of this kind, by its place: that it is changed."""
    language = telling_language(books.script.language)
    small = language.narration["lost in turning"]
    prefixes = language.narration["separable prefixes"]
    if not small:
        return
    source = books.source
    for place, (fate, _, _) in enumerate(fates):
        if fate is not Fate.MISSING:
            continue
        parts = _parts_of_verb(source.text[place], prefixes)
        if source.text[place] not in small and not parts:
            continue
        unit = source.unit[place]
        first, stop = source.first[unit], source.first[unit + 1]
        near = range(max(first, place - BESIDE), min(stop, place + BESIDE + 1))
        lines = (fates[other][1] for other in near if fates[other][0] is not Fate.MISSING)
        line = next((line for line in lines if _leads(books, line, parts)), NONE)
        if line != NONE:
            yield place, (Fate.CHANGED, line, SAID_FIRST)


def _parts_of_verb(word: str, prefixes: Collection[str]) -> frozenset[str]:
    """`mitteilte` -> `mit`, `teilte`; nothing of another word."""
    fitting = [prefix for prefix in prefixes if word.startswith(prefix) and word != prefix]
    longest = max(fitting, key=len, default="")
    return frozenset((longest, word.removeprefix(longest))) if longest else frozenset()


def _leads(books: ComparedTexts, line: int, parts: Collection[str]) -> bool:
    """Whether somebody's words follow what this line says, and it has both parts of a verb."""
    made = books.script.lines[line]
    if not isinstance(made, Narration) or ":" not in made.text:
        return False
    return frozenset(parts) <= frozenset(words_in(made.text))


def said_in_lead_in(books: ComparedTexts, before: int, place: int) -> bool:
    """Whether the words between two of a quotation are the narrator's, though no mark parts them:
    `« Je reste, dit-elle, mais seule »`. They are said in a sentence of the narrator's then."""
    language = telling_language(books.script.language)
    traits = language.traits
    if not (traits.incises or traits.dash_incises or traits.dash_dialogue):
        return False
    between = set(range(before + 1, place))
    small = language.narration["lost in turning"]
    found = {
        of
        for at, of in enumerate(books.aligned.of)
        if of in between and isinstance(books.script.lines[books.said.unit[at]], Narration)
    }
    left = between - found
    return bool(found) and all(books.source.text[other] in small for other in left)
