"""What a saying clause says of who speaks: `sagt Jens Harms, |der Kapitän|, am Montag`."""

from __future__ import annotations

from podcast.kept_patterns import compiled
from podcast.languages.model import Language
from podcast.scripter.retelling.clauses.clause_subject import ClauseParts
from podcast.scripter.retelling.clauses.clause_words import is_function_word

AGE = compiled(r"\S+\s\d")  # `de 84 años`


def described(parts: ClauseParts) -> tuple[str, str]:
    """The description behind a name, and what follows it."""
    after, (low, high), language = parts.after, parts.description, parts.language
    if not after.startswith(","):
        return "", after
    is_marked = 0 < low < high <= len(after) and not after[:low].strip(" ,")
    told = after[1:].lstrip()
    first = told.replace("’", " ").partition(" ")[0].strip(",.").lower()
    constructions = language.constructions
    second = told.partition(" ")[2].partition(" ")[0].lower()
    if {first, second} & language.narration["relatives of cases"]:
        return after[1:].strip(" ,"), ""  # `, a cuyo juicio …`, `, dont le fils …`
    is_relative = first in constructions.relative_subjects | constructions.who
    if is_relative and not _is_phrase(told):
        return after[1:].strip(" ,"), ""
    # `de 84 años`, and behind a name `, de l’intersyndicale`
    is_age = first in constructions.of and (parts.is_name or AGE.match(told) is not None)
    if not is_marked and not is_age and not _may_describe(first, language):
        return "", after
    end = _end_of_description(after, max(high, 1) if is_marked else 1)
    more = after[end + 1 :].lstrip().partition(" ")[0].strip(",.").lower()
    if end < len(after) and more not in constructions.and_words and _may_describe(more, language):
        end = _end_of_description(after, end + 1)  # `de 34 años, afinador de profesión`
    return after[1:end].strip(" ,"), _rest(after[end:])


def _end_of_description(after: str, start: int) -> int:
    comma = after.find(",", start)
    return len(after) if comma < 0 else comma


def _may_describe(first: str, language: Language) -> bool:
    """Whether a description may begin with this word."""
    constructions = language.constructions
    if first in constructions.begin_descriptions or first.isdigit():
        return True
    if first.endswith(tuple(language.narration["participle endings"]) or ("\0",)):
        return True  # `, jugé pour meurtre`
    tells = first in constructions.begin_no_description or first in language.speech_verbs.kind
    return not tells and not is_function_word(first, language)


def _is_phrase(told: str) -> bool:
    """Whether `der` is an article: a noun follows at once: `der Kapitän`."""
    _, _, rest = told.partition(" ")
    return rest[:1].isupper()


def _rest(after: str) -> str:
    return after if after.strip(" ,.") else ""
