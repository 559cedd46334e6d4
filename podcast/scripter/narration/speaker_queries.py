"""What the editor is asked: whose words are these?"""

from __future__ import annotations

from podcast.script.model import OR, PERHAPS, SETTLE, Query
from podcast.script.speaker_names import is_somebody
from podcast.scripter.discourse.referring_expressions import key_of
from podcast.scripter.model import Attribution

NOBODY_NAMED = "the article names nobody"
SHOWN = 10  # words of a quotation that tell which one is meant
MOST = 3  # candidates that are told
LIKELY = 0.1  # chance of one that is told


def ask_who_speaks(words: str, taken_for: Attribution | None) -> Query:
    """`“We row at dawn …”: perhaps Ada Moss or Joren Ek. To settle it, …`"""
    shown = words.split()[:SHOWN]
    more = " …" if len(shown) < len(words.split()) else ""
    return Query(f"“{' '.join(shown)}{more}{_answer(taken_for)}. {SETTLE}")


def _answer(taken_for: Attribution | None) -> str:
    """What is known of the speaker."""
    if taken_for is None:
        return f"”: {NOBODY_NAMED}"
    if candidates := _candidates(taken_for):
        return f"{PERHAPS}{OR.join(candidates)}"
    return f"”: the article does not say surely who “{taken_for.speaker}” is"


def _candidates(attribution: Attribution) -> list[str]:
    """Whom it may be, the likeliest first."""
    likely = [one.name for one in attribution.candidates if one.chance >= LIKELY]
    names = dict.fromkeys([*likely, key_of(attribution)])
    return [name for name in names if is_somebody(name)][:MOST]
