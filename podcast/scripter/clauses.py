"""Attribution clauses: where a verb of speech and its subject stand, and how far they reach."""

from __future__ import annotations

from dataclasses import dataclass

from podcast.scripter.phrase import Form, bare
from podcast.scripter.scene import Scene
from podcast.scripter.tokens import Tokens
from podcast.scripter.words import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    IRREGULAR,
    POSSESSIVES,
    PREPOSITIONS,
    SETTINGS,
    STEMS,
    THIRD_PERSONS,
    TIME_WORDS,
    VERBS,
)

REACH = 45  # tokens that a description between name and verb may take
NOTHING = (-1, -1)
TO_BE = frozenset(["is", "was", "are", "were", "be", "been", "being"])
REPORTED = frozenset(["quoted", "cited"])  # "was quoted as saying": still the speaker
STEM_AFTER = frozenset(
    ["to", "they", "we", "i", "you", "who", "that", "and", "or", "people", "men", "women", "police", "also"]
)
NOUN_AFTER = frozenset(
    ["of", "in", "on", "by", "for", "from", "with", "about", "such", "public", "new", "latest", "recent"]
)
ATTACHED = frozenset(["of", "for", "from", "at", "with", "in", "on"])  # tie a phrase to the noun before


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of speech with its auxiliaries: tokens first..end-1."""

    first: int
    end: int
    kind: str
    description: tuple[int, int] = NOTHING  # tokens between the name and the verb, without the commas around


def verb_kind(tokens: Tokens, index: int) -> str:
    """How the word at `index` takes a quotation: "say", "tell" …, "" where it is no verb of speech."""
    low = tokens.low[index]
    kind = VERBS.get(low, "")
    if not kind or index == 0:
        return kind
    before = tokens.low[index - 1]
    if not before[0].isalnum() and before != "'s":
        return kind
    if low in STEMS:  # `their support`, `a report`, but `they say`, `to say`, `critics say`
        after_subject = before in STEM_AFTER or before in AUXILIARIES or adverb(tokens, index - 1)
        return kind if after_subject or (before.endswith("s") and before not in NOUN_AFTER and before != "'s") else ""
    if low in THIRD_PERSONS or low.endswith("ing"):
        return "" if before in NOUN_AFTER or before in POSSESSIVES or before in DETERMINERS else kind
    return kind


def finite(tokens: Tokens, index: int, end: int) -> bool:
    """Whether a verb seems to begin at `index`, adverbs before it allowed: what stands before is its subject."""
    while index < end and adverb(tokens, index):
        index += 1
    if index >= end or tokens.quote[index] >= 0:
        return False
    low = tokens.low[index]
    if low in AUXILIARIES or low in IRREGULAR or (low.endswith("ed") and len(low) > 3):
        return True
    return bool(verb_kind(tokens, index)) and not low.endswith("ing")


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
            if first >= 0 and low not in REPORTED and not low.endswith("ing") and tokens.low[at - 1] in TO_BE:
                kind = "passive"
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
    found = verb_group(tokens, at, end, description) or unknown_verb(tokens, at, end)
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
    return _missing_comma(tokens, at, end)


def _missing_comma(tokens: Tokens, at: int, end: int) -> Verb | None:
    """`Park, president of the union said, “…”`: no comma after the description, but the verb meets the quotation."""
    for index in range(at + 2, min(end - 2, at + 18)):
        if tokens.word[index] in ",.;:!?" or tokens.quote[index] >= 0:
            return None
        direct = tokens.word[index + 1] in (",", ":", "that") and tokens.quote[index + 2] >= 0
        if verb_kind(tokens, index) in ("say", "tell", "write") and direct:
            return Verb(index, index + 1, "say", (at + 1, index))
    return None


def _past_phrase(tokens: Tokens, at: int, end: int) -> Verb | None:
    """`a spokesman for the harbour said`: a phrase with a preposition or a relative clause before the verb."""
    if tokens.low[at] not in PREPOSITIONS and not _modifies(tokens, at):
        return None
    index = at
    while index + 1 < min(end, at + 22):
        index += 1
        if tokens.quote[index] >= 0 or tokens.word[index] in ".;:!?()":
            return None
        if tokens.word[index] == ",":  # `in Oslo, Norway, said`
            if index + 2 < end and tokens.upper[index + 1] and tokens.word[index + 2] == ",":
                index += 2
                continue
            return None
        if verb_kind(tokens, index) and not tokens.low[index].endswith("ing") and not tokens.upper[index]:
            found = verb_group(tokens, index, end, NOTHING)
            if found and not (tokens.low[at] in ("who", "that") and index < at + 3):
                return found
    return None


def unknown_verb(tokens: Tokens, index: int, end: int) -> Verb | None:
    """A verb that is in no table of ours, right before a quotation's comma or colon: `Park cracked, “…”`."""
    while index < end and adverb(tokens, index):
        index += 1
    if index + 2 >= end or not finite(tokens, index, end):
        return None
    stop = index + 1
    while stop < end and tokens.low[stop] in ("it", "this", "way", "up", "in", "back", "out"):
        stop += 1
    if stop + 1 < end and tokens.word[stop] in ",:" and tokens.quote[stop + 1] >= 0:
        return Verb(index, index + 1, "other")
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
        if group is None or (
            group.kind in ("call", "think") and tokens.low[group.end - 1] not in ("called", "thought")
        ):
            return None
        verb = group
    at = verb.end
    while at < end and adverb(tokens, at):
        at += 1
    number = scene.starts.get(at)
    if number is None or (scene.mentions[number].possessive and scene.mentions[number].form is not Form.NOMINAL):
        return None
    return verb, number


def description_after(scene: Scene, number: int, at: int, limit: int) -> tuple[int, int]:
    """Tokens from `at` on that describe the subject of an inverted clause.

    `, an expert at Y`; `(R-Utah)`; ` of Marion Church`; the comma is left out.
    """
    tokens, mention = scene.tokens, scene.mentions[number]
    if at >= limit:
        return NOTHING
    if tokens.word[at] == "(":
        close = _closing_bracket(tokens, at, limit)
        return (at, close) if close > 0 else NOTHING
    if (
        mention.form is Form.NAME
        and at + 1 < limit
        and tokens.low[at] in ATTACHED
        and tokens.low[at + 1] not in TIME_WORDS
    ):
        end = phrase_end(scene, at, limit)
        return (at, end) if end > at else NOTHING
    if tokens.word[at] not in (",", "—", "–") or at + 1 >= limit or not _describes(tokens, at + 1):
        return NOTHING
    return (at + 1, _description_end(tokens, at + 1, limit))


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
        elif (depth == 0 and (word in ".;:!?" or word in "—–")) or (
            depth == 0 and word == "," and _ends_description(tokens, index + 1, end)
        ):
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


def phrase_end(scene: Scene, at: int, end: int) -> int:
    """Where a phrase that goes on at `at` ends: `of the Green Party | on Tuesday`, `familiar with the talks`."""
    tokens = scene.tokens
    if at < end and tokens.low[at] not in ATTACHED and not _modifies(tokens, at):
        return at
    index = at
    while index < end and tokens.quote[index] < 0:
        low = tokens.low[index]
        if not low[0].isalnum() and low not in ("'s", "-", "&", "'", "$", "%"):
            break
        if index > at and _leaves_phrase(tokens, index, end):
            break
        index += 1
    return index


def _modifies(tokens: Tokens, at: int) -> bool:
    """Whether the word goes on describing the noun before it: `involved in`, `familiar with`, `who asked`."""
    low = tokens.low[at]
    return low in ("familiar", "close", "who", "that", "whose", "near", "inside") or (
        low.endswith(("ed", "ing")) and low not in VERBS
    )


def _leaves_phrase(tokens: Tokens, index: int, end: int) -> bool:
    """Whether a preposition begins something about the saying: `on Monday`, `in an interview`, `after the match`."""
    low = tokens.low[index]
    if low in ("after", "during", "when", "as", "while", "before", "last", "via", "earlier", "late", "early", "by"):
        return True
    if low in TIME_WORDS:
        return True
    if low in ("in", "on", "at", "to"):
        near = [bare(word) for word in tokens.low[index + 1 : min(end, index + 5)]]
        return any(word in TIME_WORDS or word in SETTINGS for word in near)
    return False
