"""Who speaks in a saying clause, from the first word of it to the last."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from podcast.languages.model import Language
from podcast.scripter.retelling.clauses.clause_words import genitive_end, subject_start


@dataclass(frozen=True, slots=True)
class ClauseParts:
    """A clause around who speaks."""

    before: str
    subject: str
    after: str
    description: tuple[int, int]  # the one that was marked, in `after`
    is_pronoun: bool
    is_name: bool
    language: Language


def with_particles(parts: ClauseParts, name: str) -> ClauseParts:
    """`erklärte von der | Heyde`: what belongs to a name before what was taken for it."""
    missing = name.removesuffix(parts.subject)
    before = parts.before
    for at in range(len(missing)):
        tail = missing[at:]
        if (at == 0 or missing[at - 1] == " ") and tail and before.endswith(tail):
            return replace(parts, before=before[: -len(tail)], subject=tail + parts.subject)
    return parts


def may_be_subject(parts: ClauseParts) -> bool:
    """Not what stands after a preposition or in another case: `heißt es in | dem Brief`."""
    first = parts.subject.split()[0].lower()
    last = parts.before.lower().split()[-1:]
    language = parts.language
    is_source = tuple(parts.before.lower().split()) in language.constructions.according_to
    is_behind = bool(last) and last[0] in language.lexicon.prepositions and not is_source
    return not is_behind and first not in language.narration["other cases"]


def _cut_at_preposition(parts: ClauseParts) -> ClauseParts:
    """`el fiscal | en su informe final`: where it is said does not belong to who says it; and a
    word that goes on behind a hyphen does: `der 58|-Jährige`."""
    if goes_on := re.match(r"-[\w-]+", parts.after):
        size = goes_on.end()
        low, high = parts.description
        parts = replace(
            parts,
            subject=parts.subject + goes_on[0],
            after=parts.after[size:],
            description=(low - size, high - size),
        )
    lexicon, of = parts.language.lexicon, parts.language.constructions.of
    if any(word[0].isupper() for word in parts.subject.split()[1:]):
        return parts
    for hit in re.finditer(r"\s([^\W\d_]+)(?=\s)", parts.subject):
        if hit[1] in lexicon.prepositions - of:
            rest = parts.subject[hit.start() :]
            low, high = parts.description
            return replace(
                parts,
                subject=parts.subject[: hit.start()],
                after=rest + parts.after,
                description=(low + len(rest), high + len(rest)),
            )
    return parts


def with_all_of_the_subject(parts: ClauseParts) -> ClauseParts:
    """`wird die Jubilarin | Anna Moos`, `der Sprecher | der Polizei`: what belongs to it."""
    parts = _cut_at_preposition(parts)
    at = subject_start(parts.before, parts.language)
    size = 0 if parts.is_name else genitive_end(parts.after, parts.language)
    low, high = parts.description
    return replace(
        parts,
        before=parts.before[:at],
        subject=parts.before[at:] + parts.subject + parts.after[:size],
        after=parts.after[size:],
        description=(low - size, high - size),
    )
