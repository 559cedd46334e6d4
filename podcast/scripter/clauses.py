"""Attribution clauses: where a verb of speech and its subject stand, and how far they reach."""

from __future__ import annotations

from dataclasses import dataclass

from podcast.scripter.phrase import Form
from podcast.scripter.scene import Scene
from podcast.scripter.tokens import Tokens
from podcast.scripter.words import ADVERBS, AUXILIARIES, PREPOSITIONS, TIME_WORDS, VERBS

REACH = 45  # tokens that a description between name and verb may take
NOTHING = (-1, -1)
OPENERS = frozenset("(—–-,")


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of speech with its auxiliaries: tokens first..end-1."""

    first: int
    end: int
    kind: str
    description: tuple[int, int] = NOTHING  # tokens between the name and the verb, without the commas around


def verb_kind(tokens: Tokens, index: int) -> str:
    """How the word at `index` takes a quotation: "say", "tell" …, "" for no verb of speech."""
    return VERBS.get(tokens.low[index], "")


def adverb(tokens: Tokens, index: int) -> bool:
    """Whether the word may stand between subject and verb, or after the verb, and says how."""
    low = tokens.low[index]
    return low in ADVERBS or (low.endswith("ly") and len(low) > 4 and not tokens.upper[index])


def verb_group(tokens: Tokens, index: int, end: int, description: tuple[int, int] = NOTHING) -> Verb | None:
    """The verb of speech at `index`, adverbs and auxiliaries before it allowed: `has also said`."""
    first = -1
    for at in range(index, min(end, index + 6)):
        if tokens.quote[at] >= 0:
            return None
        low = tokens.low[at]
        kind = verb_kind(tokens, at)
        if kind and low not in AUXILIARIES:
            return Verb(first if first >= 0 else at, at + 1, kind, description)
        if low in AUXILIARIES:
            first = at if first < 0 else first
        elif adverb(tokens, at) or low in TIME_WORDS or low in ("to", "going", "on", "went"):
            pass
        else:
            return None
    return None


def subject_verb(scene: Scene, number: int) -> Verb | None:
    """The verb of speech that a mention is the subject of, past a description between commas or brackets."""
    tokens, mention = scene.tokens, scene.mentions[number]
    end = tokens.bounds[tokens.paragraph[mention.first]][1]
    at = mention.end
    if mention.possessive or at >= end:
        return None
    description = NOTHING
    if tokens.word[at] in "([":
        close = _closing_bracket(tokens, at, end)
        if close < 0:
            return None
        description, at = (at, close), close
    found = verb_group(tokens, at, end, description)
    if found or at >= end:
        return found
    if tokens.word[at] in (",", "—", "–", "-", "--"):
        return _past_description(scene, at, end, description)
    return _past_phrase(tokens, at, end) if mention.form is not Form.PRONOUN else None


def _closing_bracket(tokens: Tokens, at: int, end: int) -> int:
    for index in range(at + 1, min(end, at + 12)):
        if tokens.word[index] in ")]":
            return index + 1
    return -1


def _past_description(scene: Scene, at: int, end: int, bracket: tuple[int, int]) -> Verb | None:
    """`, who owns the shop, said`: try the verb after each comma or dash that may end the description."""
    tokens = scene.tokens
    mark = tokens.word[at]
    for index in range(at + 1, min(end, at + REACH)):
        if tokens.quote[index] >= 0 or tokens.word[index] in ".;:!?":
            return None
        if tokens.word[index] == mark or (mark != "," and tokens.word[index] == ","):
            begin = bracket[0] if bracket[0] >= 0 else at + 1
            found = verb_group(tokens, index + 1, end, (begin, index))
            if found:
                return found
    return None


def _past_phrase(tokens: Tokens, at: int, end: int) -> Verb | None:
    """`a spokesman for the harbour said`, `Park of the union says`: a short phrase with a preposition before the verb."""
    if tokens.low[at] not in PREPOSITIONS and tokens.low[at] not in ("familiar", "close", "who", "that"):
        return None
    for index in range(at + 1, min(end, at + 16)):
        if tokens.quote[index] >= 0 or tokens.word[index] in ".;:!?,()":
            return None
        if verb_kind(tokens, index) and not tokens.low[index].endswith("ing") and not tokens.upper[index]:
            found = verb_group(tokens, index, end, NOTHING)
            if found:
                return found
    return None


def after_inverted(scene: Scene, index: int) -> tuple[Verb, int] | None:
    """`said Dana Okoye`, `according to a filing`, from token `index` on: the verb and the number of its subject."""
    tokens = scene.tokens
    end = tokens.bounds[tokens.paragraph[index]][1] if index < len(tokens) else index
    at = index
    while at < end and adverb(tokens, at):
        at += 1
    if at >= end:
        return None
    if tokens.low[at] == "according" and at + 1 < end and tokens.low[at + 1] == "to":
        verb = Verb(at, at + 2, "according")
    else:
        group = verb_group(tokens, at, end)
        if group is None or group.kind in ("call", "think") and tokens.low[group.end - 1] not in ("called", "thought"):
            return None
        verb = group
    at = verb.end
    while at < end and adverb(tokens, at):
        at += 1
    number = scene.starts.get(at)
    if number is None or scene.mentions[number].possessive and scene.mentions[number].form is not Form.NOMINAL:
        return None
    return verb, number


def description_after(scene: Scene, number: int, limit: int) -> tuple[int, int]:
    """Tokens of what describes the subject of an inverted clause: `, an expert at Y`; `(R-Utah)`; ` of Marion Church`."""
    tokens, mention = scene.tokens, scene.mentions[number]
    at = mention.end
    end = limit
    if at < end and tokens.word[at] == "(":
        close = _closing_bracket(tokens, at, end)
        return (at, close) if close > 0 else NOTHING
    if (
        at < end
        and tokens.low[at] in ("of", "for", "from", "at", "with")
        and tokens.low[min(at + 1, end - 1)] not in TIME_WORDS
    ):
        return (at, _phrase_end(scene, at + 1, end))
    if at >= end or tokens.word[at] not in (",", "—", "–") or at + 1 >= end or not _describes(tokens, at + 1):
        return NOTHING
    return (at + 1, _description_end(tokens, at + 1, end))


def _describes(tokens: Tokens, index: int) -> bool:
    low = tokens.low[index]
    if low in (
        "who",
        "whose",
        "whom",
        "a",
        "an",
        "the",
        "his",
        "her",
        "their",
        "its",
        "of",
        "one",
        "now",
        "then",
        "formerly",
    ):
        return True
    if low in PREPOSITIONS or low in (
        "and",
        "but",
        "as",
        "when",
        "while",
        "adding",
        "to",
        "so",
        "or",
        "which",
        "where",
        "if",
    ):
        return False
    return not low.endswith("ing") and not verb_kind(tokens, index) and not adverb(tokens, index) and low[0].isalnum()


def _description_end(tokens: Tokens, at: int, end: int) -> int:
    """Where a description that began after a comma ends: at the sentence's end, or where something else goes on."""
    depth = 0
    for index in range(at, end):
        word = tokens.word[index]
        if tokens.quote[index] >= 0:
            return index - (tokens.word[index - 1] == ",")
        if word in "([":
            depth += 1
        elif word in ")]":
            depth -= 1
        elif depth == 0 and (word in ".;:!?" or word in "—–"):
            return index
        elif depth == 0 and word == "," and _ends_description(tokens, index + 1, end):
            return index
    return end


def _ends_description(tokens: Tokens, index: int, end: int) -> bool:
    """Whether what follows a comma no longer describes: `, adding that`, `, in an interview`, `, “and`."""
    if index >= end or tokens.quote[index] >= 0:
        return True
    low = tokens.low[index]
    if low in ("who", "whose", "which", "a", "an", "the", "of", "and"):
        return low == "and" and index + 1 < end and tokens.low[index + 1] in ("he", "she", "they", "it", "that", "then")
    return (
        low in PREPOSITIONS
        or low in ("but", "while", "when", "as", "to", "he", "she", "they", "it", "who")
        or (low.endswith("ing") and not tokens.upper[index])
        or bool(verb_kind(tokens, index) and not tokens.upper[index])
    )


def _phrase_end(scene: Scene, at: int, end: int) -> int:
    tokens = scene.tokens
    index = at
    while index < end:
        if (
            tokens.quote[index] >= 0
            or not tokens.word[index][0].isalnum()
            and tokens.low[index] not in ("'s", "-", "&")
        ):
            break
        low = tokens.low[index]
        if index > at and (
            low
            in ("in", "on", "after", "during", "when", "as", "at", "while", "about", "to", "last", "who", "that", "by")
            or low in TIME_WORDS
        ):
            break
        index += 1
    return index
