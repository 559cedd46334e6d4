"""Who of those that look like people in an article are some, for the narration."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from podcast.languages.model import Language
from podcast.scripter.model import Quote


def people_named(
    source: str, genders: Mapping[str, str], quotes: Sequence[Quote], language: Language
) -> dict[str, str]:
    """The people of an article with their genders, and all who are named as speakers; without
    places, and without names that stand in quotations alone."""
    resolved = (quote.attribution.resolved for quote in quotes if quote.attribution.is_sure)
    speakers = {name for name in resolved if name and " " in name}
    named = {
        name: gender
        for name, gender in genders.items()
        if name in speakers or not _is_place(name, source, language)
        if " " in name or _stands_outside(name, source, quotes)
    }
    return named | dict.fromkeys(speakers - named.keys(), "")


def _is_place(name: str, source: str, language: Language) -> bool:
    """Whether a name only stands where places do, or is two things: `en Villa Norte`."""
    words = set(name.lower().split())
    if language.constructions.and_words & words:
        return True
    places = "|".join(sorted(language.constructions.before_places | language.constructions.of))
    total = len(re.findall(re.escape(name), source))
    after = len(re.findall(rf"\b(?:{places})\s{re.escape(name)}", source, re.IGNORECASE))
    return 0 < total == after


def _stands_outside(name: str, source: str, quotes: Sequence[Quote]) -> bool:
    """Whether the narrator uses a name, too: `« maître Vernon »` is what somebody is called."""
    hits = re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", source)
    return any(all(not q.start <= hit.start() < q.end for q in quotes) for hit in hits)
