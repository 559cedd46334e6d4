"""`his`, `her`, `its`: in whose words something is said, for the ear."""

from __future__ import annotations

import re

from podcast.scripter.model import Attribution, SpeakerKind

HIS_OR_HERS = {"mr": "his", "mrs": "her", "ms": "her", "miss": "her"}
POSSESSIVES = {"he": "his", "she": "her", "they": "their", "it": "its"}


def whose_words(attribution: Attribution) -> str:
    """`her` of a woman's words, `its` of a firm's; "" where the text does not tell."""
    from podcast.languages.en.lexicon import ORGANISATION_WORDS, THINGS
    from podcast.scripter.mentions.linking.gender_inference import gender_of

    speaker = (attribution.speaker or "").lower()
    if title := HIS_OR_HERS.get(speaker.partition(" ")[0].rstrip(".")):
        return title
    if attribution.kind is SpeakerKind.PRONOUN:
        return POSSESSIVES.get(speaker, "")
    if attribution.kind is SpeakerKind.NAME and attribution.resolved:
        return {"female": "her", "male": "his"}.get(gender_of(attribution.resolved), "")
    head = re.split(r"\b(?:of|at|for|in|on|from|by)\b", speaker)[0].split()
    return "its" if head and (head[-1] in THINGS or head[-1] in ORGANISATION_WORDS) else ""
