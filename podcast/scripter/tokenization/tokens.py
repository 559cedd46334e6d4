"""The tokens of a text: a table with one row a token, and the marks that end sentences."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from podcast.languages.constructions import Constructions, Phrases, WordEndings
from podcast.languages.model import Language
from podcast.languages.word_classes import Lexicon, Pronouns, SpeechVerbs


@dataclass(slots=True)
class Tokens:
    """Parallel lists, one entry a token. Built once and then only read."""

    text: str
    language: Language  # whose words the functions that read the tokens ask for
    start: list[int] = field(default_factory=list)
    end: list[int] = field(default_factory=list)
    word: list[str] = field(default_factory=list)  # as written
    low: list[str] = field(default_factory=list)  # lower case, ’ as '
    upper: list[bool] = field(default_factory=list)  # a word that begins with a capital letter
    paragraph: list[int] = field(default_factory=list)
    first: list[bool] = field(
        default_factory=list
    )  # the first word of a sentence (outside or inside of marks)
    quote: list[int] = field(
        default_factory=list
    )  # number of the pair of marks it stands in, -1 outside
    bounds: list[tuple[int, int]] = field(
        default_factory=list
    )  # of each paragraph: first token, one past the last

    # Parts of the language, kept here because every second line asks for them.
    lexicon: Lexicon = field(init=False)
    verbs: SpeechVerbs = field(init=False)
    pronouns: Pronouns = field(init=False)
    constructions: Constructions = field(init=False)
    endings: WordEndings = field(init=False)

    def __post_init__(self) -> None:
        language = self.language
        self.lexicon, self.verbs, self.pronouns = (
            language.lexicon,
            language.speech_verbs,
            language.pronouns,
        )
        self.constructions, self.endings = language.constructions, language.endings

    def __len__(self) -> int:
        return len(self.start)

    def at(self, offset: int) -> int:
        """The first token that starts at `offset` or later."""
        return bisect_left(self.start, offset)

    def span(self, first: int, end: int) -> tuple[int, int]:
        """Offsets of the tokens first..end-1."""
        return (self.start[first], self.end[end - 1])

    def begins_phrase(self, index: int, phrases: Phrases) -> int:
        """How many tokens of one of the phrases begin at `index`, 0 if none does."""
        for phrase in phrases:
            if index >= len(self.low) or self.low[index] != phrase[0]:
                continue
            if self.low[index : index + len(phrase)] == list(phrase):
                return len(phrase)
        return 0

    def ends_phrase(self, index: int, phrases: Phrases) -> bool:
        """Whether one of the phrases ends right before token `index`."""
        for phrase in phrases:
            if self.low[index - 1] != phrase[-1]:
                continue
            if index >= len(phrase) and self.low[index - len(phrase) : index] == list(phrase):
                return True
        return False


STOPS = frozenset((".", "!", "?", "…"))
DASHES = frozenset(("—", "–", "-", "--", "―"))
