"""What the editor is asked: whose words are these?"""

from __future__ import annotations

from podcast.languages.model import Language
from podcast.script.model import Query
from podcast.script.speaker_names import is_somebody
from podcast.scripter.discourse.referring_expressions import key_of
from podcast.scripter.model import Attribution

SHOWN = 10  # words of a quotation that tell which one is meant
MOST = 3  # candidates that are told
LIKELY = 0.1  # chance of one that is told


def ask_who_speaks(words: str, taken_for: Attribution | None, language: Language) -> Query:
    """`“We row at dawn …”: perhaps Ada Moss or Joren Ek. To settle it, …`"""
    shown = words.split()[:SHOWN]
    more = " …" if len(shown) < len(words.split()) else ""
    answer = _answer(taken_for, language)
    return Query(f"“{' '.join(shown)}{more}”: {answer}. {language.editor.settle}")


def _answer(taken_for: Attribution | None, language: Language) -> str:
    """What is known of the speaker."""
    if taken_for is None:
        return language.editor.nobody_named
    if candidates := _without_namesakes(_candidates(taken_for)):
        return f"{language.editor.perhaps} {f' {language.editor.or_} '.join(candidates)}"
    return language.editor.not_surely.format(who=taken_for.speaker)


def _without_namesakes(names: list[str]) -> list[str]:
    """`Jim Bell`, `Bell` -> `Jim Bell`: one person once."""
    whole = [name for name in names if " " in name]
    return [
        name
        for name in names
        if not any(other != name and other.endswith(f" {name}") for other in whole)
    ]


def _candidates(attribution: Attribution) -> list[str]:
    """Whom it may be, the likeliest first."""
    likely = [one.name for one in attribution.candidates if one.chance >= LIKELY]
    names = dict.fromkeys([*likely, key_of(attribution)])
    return [name for name in names if is_somebody(name)][:MOST]
