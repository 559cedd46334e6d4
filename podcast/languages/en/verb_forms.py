"""Verb forms of English, for code that does not yet ask the text's language."""

from __future__ import annotations

from podcast.languages.registry import ENGLISH

PRESENT = ENGLISH.verb_forms.present
EXPRESSIVE = ENGLISH.verb_forms.expressive
SAYING_ON = ENGLISH.verb_forms.saying_on
PUT_TO = ENGLISH.verb_forms.put_to
HELPERS = ENGLISH.narration["helpers"]
IRREGULAR = ENGLISH.narration["irregular pasts"]
NOT_PAST_ED = ENGLISH.narration["no pasts"]


def expressive(verb: str) -> str:
    """`laughed` -> `laughing`; "" when the verb is one of saying."""
    return EXPRESSIVE.get(verb.lower(), "")
