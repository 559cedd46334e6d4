"""Whom a pronoun would mean now: who was named last, who spoke last, who else was spoken of."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from podcast.scripter.listening_limits import LONG

NOBODY_ELSE: frozenset[str] = frozenset()


@dataclass(slots=True)
class Salience:
    """What is uppermost in the listener's mind."""

    last_named: str = ""
    last_speaker: str = ""
    # Genders of somebody without a name who was spoken of since: "the mayor", "her mother", "Ruth".
    others: frozenset[str] = NOBODY_ELSE
    # The same of words that look like a first name: "the Royal Institute", "Washington knows".
    perhaps: frozenset[str] = NOBODY_ELSE
    quoted_since: int = 0  # words quoted since the last speaker was named
    new_chapter: bool = False

    def is_named(self, key: str) -> None:
        """The narrator says a name."""
        self.last_named = key
        self.quoted_since = 0
        self.new_chapter = False
        self.others = self.perhaps = NOBODY_ELSE

    def is_spoken_of(self, genders: Collection[str], *, by_name: bool) -> None:
        """The narrator speaks of somebody without a name that is known."""
        if by_name:
            self.perhaps |= frozenset(genders)
        else:
            self.others |= frozenset(genders)

    def speaks(self, key: str, words: int) -> None:
        """Somebody is heard."""
        self.last_speaker = key
        self.last_named = key
        self.others = self.perhaps = NOBODY_ELSE
        self.quoted_since += words
        self.new_chapter = False

    def begins_chapter(self) -> None:
        """A chapter begins: pronouns do not reach over it."""
        self.new_chapter = True

    def is_led_in(self) -> None:
        """A sentence of the narrator's has just said who speaks."""
        self.quoted_since = 0

    def is_clear(self, key: str) -> bool:
        """Whether a pronoun can mean nobody but this person."""
        return self.last_named == key and not self.new_chapter and self.quoted_since <= LONG
