"""When a listener is reminded of who somebody is."""

from __future__ import annotations

from dataclasses import dataclass, field

from podcast.languages.en.narration_lists import words
from podcast.languages.newsreader_words import newsreader_words
from podcast.scripter.discourse.referring_expressions import brief

FAR_WORDS = 80  # words since somebody was described, after which a reminder helps
FARTHER_WORDS = 500  # after which a second one does: every other minute it is a nuisance

# "the friend", "the mother": nobody knows any more whose
TELLS_NOTHING = words("nouns that remind of nobody")


@dataclass(slots=True)
class Reminders:
    """Who was described when, and who spoke since."""

    words: int = 0  # heard so far
    described: dict[str, int] = field(default_factory=dict)  # key -> word count when last described
    descriptions: dict[str, str] = field(default_factory=dict)  # key -> as first given
    reminded: set[str] = field(default_factory=set)  # keys of those whom the listener has met again
    spoke_between: dict[str, str] = field(default_factory=dict)  # key -> who spoke since, or ""

    def described_now(self, key: str, description: str) -> None:
        """A person is described just now."""
        self.described[key] = self.words
        self.descriptions.setdefault(key, description)

    def heard(self, key: str) -> None:
        """Somebody speaks."""
        for other in self.spoke_between:
            if other != key and not self.spoke_between[other]:
                self.spoke_between[other] = key
        self.spoke_between[key] = ""

    def take(self, key: str) -> str:
        """`the ferry pilot` when others have spoken since and it is long ago; else ""."""
        if not self.spoke_between.get(key) or key not in self.descriptions:
            return ""
        far = FAR_WORDS if key not in self.reminded else FARTHER_WORDS
        if self.words - self.described.get(key, 0) < far:
            return ""
        short = brief(self.descriptions[key])
        if _is_party(short) or short.rsplit(" ", maxsplit=1)[-1] in TELLS_NOTHING:
            return ""
        if short:
            self.described[key] = self.words
            self.reminded.add(key)
        return short


def _is_party(short: str) -> bool:
    """`the Democrat`: a party is no office."""
    parties = {said.split()[-1].lower() for said in newsreader_words("en").parties.values()}
    return short.rsplit(" ", maxsplit=1)[-1].lower() in {
        said.split()[-1].lower() for said in parties
    }
