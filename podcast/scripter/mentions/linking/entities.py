"""A person or organisation with all its mentions."""

from __future__ import annotations

from dataclasses import dataclass, field

from podcast.scripter.mentions.noun_phrases import Mention, bare, without_nickname
from podcast.scripter.tokenization.tokens import Tokens


@dataclass(slots=True)
class Entity:
    """A person or organisation with all its mentions."""

    words: list[str]  # of its fullest name, in lower case
    name: str
    gender: str = ""
    known: bool = False
    titled: bool = False
    told: bool = False  # its gender comes from a title
    place: bool = False  # mostly stands after "in", "from" and the like
    hint: str = ""  # the gender that a first name alone (`Carol`) or a single pronoun suggests
    sure: bool = False  # its name was read within a sentence, not off the first word of one
    rank: int = 0  # 0: the person most often named, 1: the next …
    mentions: list[int] = field(default_factory=list)
    full: int = 0  # how many of them, at the front while gathering, are full names

    @property
    def person(self) -> bool:
        """Whether it looks like a person rather than an organisation or a place."""
        return self.gender != "thing"


def name_words(tokens: Tokens, mention: Mention) -> list[str]:
    """The words of a name in lower case, without `Jr.` and the like."""
    words = [bare(tokens.low[index]) for index in range(mention.name_first, mention.name_end)]
    words = [word for word in without_nickname(words) if word != ","]
    while len(words) > 1 and words[-1] in tokens.lexicon.suffixes:
        words.pop()
    return words
