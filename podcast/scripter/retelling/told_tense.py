"""In which tense an article tells what people say: ours is the same, where it has no verb."""

from __future__ import annotations

import re

from podcast.languages.model import Language
from podcast.scripter.narration.state import NarrationState

WORD = re.compile(r"[^\W\d_]+")


def is_told_in_past(state: NarrationState, source: str) -> bool:
    """Whether most verbs of saying are past ones: by their endings, or by a verb before them."""
    language = state.language
    verbs = _by_ending(source, language) if language.endings.past else _marked(state)
    past = [verb for verb in verbs if _is_past(verb, language)]
    return 2 * len(past) > len(verbs)


def _by_ending(source: str, language: Language) -> list[str]:
    words = (hit[0] for hit in WORD.finditer(source))
    endings = (*language.endings.past, *language.endings.third_person)
    kinds = language.speech_verbs.kind
    return [word for word in words if word in kinds and word.endswith(endings)]


def _marked(state: NarrationState) -> list[str]:
    spans = [group.attribution.verb for group in state.groups.values()]
    return [state.source[start:end].lower() for start, end in spans if start >= 0]


def _is_past(verb: str, language: Language) -> bool:
    first = verb.partition(" ")[0]
    is_perfect = first != verb and first in language.lexicon.auxiliaries
    return is_perfect or (bool(language.endings.past) and verb.endswith(language.endings.past))
