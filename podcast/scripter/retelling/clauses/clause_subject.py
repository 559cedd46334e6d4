"""Who speaks in a saying clause, from the first word of it to the last."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from podcast.kept_patterns import compiled
from podcast.languages.model import Language
from podcast.scripter.retelling.clauses.clause_words import (
    genitive_end,
    is_function_word,
    is_time_word,
    subject_start,
)

AGE_GOES_ON = compiled(r"-(?:[a-zäöü]+\s[^\W\d_a-zà-ÿß][\w-]+|[\w-]+)")
IN_BRACKETS = compiled(r"\s\([^()]{1,40}\)")  # a party: `Cornelia Asbeck (FLU)`
# Not `un jornalero junto a su mula`.
ORIGIN = compiled(
    r"\s([a-zà-ÿ]+)\s(?:der\s|dem\s)?[^\W\d_a-zà-ÿß][\w-]+(?:\s[^\W\d_a-zà-ÿß][\w-]+)*"
)
WITHOUT_COMMA = compiled(r"\s([a-zà-ÿ]+)\s[^,;.]+")  # `una mujer que no quiso dar su nombre`
ADJECTIVE = compiled(
    r"\s([a-zà-ÿß]{4,})(?=\s*(?:[,.;—–]|$|\s[a-zà-ÿß]))(?!\s(?:a|al|ad|all|à|au|aux)\b)"
)


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
    if goes_on := AGE_GOES_ON.match(parts.after):
        size = goes_on.end()
        low, high = parts.description
        parts = replace(
            parts,
            subject=parts.subject + goes_on[0],
            after=parts.after[size:],
            description=(low - size, high - size),
        )
    lexicon, of = parts.language.lexicon, parts.language.constructions.of
    capitals_tell = parts.language.traits.capitals_tell
    has_name = (
        parts.is_name
        if not capitals_tell
        else any(word[0].isupper() for word in parts.subject.split()[1:])
    )
    for hit in re.finditer(r"\s([^\W\d_]+)(?:(?=\s([^\W\d_]+))|$)", parts.subject):
        is_time = hit[2] is None or is_time_word(hit[2], parts.language)
        stays = of | parts.language.narration["stays with a noun"]
        ending = parts.language.endings.participle or ("\0",)
        does = capitals_tell and (hit[2] or "").endswith(ending)  # `| en souriant`
        if hit[1] in lexicon.prepositions - stays and (is_time or does or not has_name):
            rest = parts.subject[hit.start() :]
            low, high = parts.description
            return replace(
                parts,
                subject=parts.subject[: hit.start()],
                after=rest + parts.after,
                description=(low + len(rest), high + len(rest)),
            )
    return parts


def _end_of_subject(parts: ClauseParts) -> int:
    """How much of what follows belongs to who speaks."""
    after, language = parts.after, parts.language
    if bracket := IN_BRACKETS.match(after):
        return bracket.end()
    size = 0 if parts.is_name else genitive_end(after, language) or adjective_end(parts)
    if origin := ORIGIN.match(after, size):
        size = origin.end() if origin[1] in language.narration["before an origin"] else size
    relative = WITHOUT_COMMA.match(after, size)
    is_told = relative and relative[1] in language.constructions.relative_subjects
    return relative.end() if relative and is_told and language.traits.capitals_tell else size


def adjective_end(parts: ClauseParts) -> int:
    """How far an adjective behind a description reaches: `confesó el delantero| senegalés`."""
    language = parts.language
    if language.traits.inflects_articles:  # there it stands before its noun
        return 0
    hit = ADJECTIVE.match(parts.after)
    if hit is None:
        return 0
    word, endings = hit[1], language.endings
    tells = word in language.speech_verbs.kind or is_function_word(word, language)
    does = word.endswith((*endings.participle, *endings.adverb, "\0"))
    is_person = language.lexicon.is_person_noun(parts.subject.split()[-1].lower())
    return hit.end() if is_person and not tells and not does else 0


def with_all_of_the_subject(parts: ClauseParts) -> ClauseParts:
    """`wird die Jubilarin | Anna Moos`, `der Sprecher | der Polizei`: what belongs to it."""
    parts = _cut_at_preposition(parts)
    first = parts.subject.partition(" ")[0].lower()
    is_whole = first in parts.language.lexicon.determiners
    at = len(parts.before) if is_whole else subject_start(parts.before, parts.language)
    size = _end_of_subject(parts)
    low, high = parts.description
    return replace(
        parts,
        before=parts.before[:at],
        subject=parts.before[at:] + parts.subject + parts.after[:size],
        after=parts.after[size:],
        description=(low - size, high - size),
    )
