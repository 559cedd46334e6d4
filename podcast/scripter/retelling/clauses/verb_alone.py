"""Clauses that leave out who speaks, where the language does: `aclara`, `se quejó entre risas`."""

from __future__ import annotations

from podcast.languages.model import Language
from podcast.scripter.retelling.clauses.clause_words import is_function_word


def tells_alone(text: str, language: Language) -> bool:
    """Whether the text is a verb of saying of one person who is known already, and what belongs to
    it."""
    words = text.lower().split()
    before = language.narration["before verbs"] | language.lexicon.auxiliaries
    first = next((word for word in words if word not in before), "").strip(",.")
    if first in language.narration["own forms of I"] or not _tells(first, text, language):
        return False
    if first.endswith(language.endings.many or ("\0",)):
        return False  # `¿Y los truenos? —le preguntan`: nobody whom the article names
    behind = text.lower().partition(first)[2].split()[:1]
    return not language.constructions.one & set(behind)  # `apunta una de ellas`


def _tells(first: str, text: str, language: Language) -> bool:
    """Whether a word is a verb of saying; or any that looks like a verb and has nothing behind it
    that would make it a noun: `protesta.`, not `lema de la campaña`."""
    if first in language.speech_verbs.kind:
        return True
    after = text.lower().partition(first)[2].split()
    second = after[0].strip(",.") if after else ""
    joins = language.lexicon.prepositions - language.constructions.of
    looks_so = first.endswith((*language.endings.past, *language.endings.third_person))
    is_plain = not is_function_word(first, language) and not language.lexicon.is_person_noun(first)
    return text[:1].islower() and looks_so and is_plain and (not second or second in joins)
