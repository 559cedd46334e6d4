"""Who and what a text names: names with their titles, pronouns, and descriptions of people and documents."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from podcast.scripter.first_names import first_name_gender
from podcast.scripter.tokens import Tokens
from podcast.scripter.words import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    FEMALE_WORDS,
    HONORIFICS,
    MALE_WORDS,
    NOT_NAMES,
    ORGANISATION_WORDS,
    PARTICLES,
    PERSON_NOUNS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUFFIXES,
    TIME_WORDS,
    TITLES,
    speech_verbs,
)

LONGEST_NAME = 9  # tokens; a headline in capitals is no name
LONGEST_PHRASE = 8
SURNAME_TITLES = frozenset("king dean pope bishop judge justice prince duke baron major marshal coach father".split())


class Form(StrEnum):
    """How something is named."""

    NAME = "name"
    PRONOUN = "pronoun"
    NOMINAL = "nominal"


@dataclass(slots=True)
class Mention:
    """One place where the text names somebody or something. Token numbers; `end` is one past the last."""

    first: int  # of the whole phrase: `former governor Jo Park`
    end: int
    form: Form
    name_first: int  # of the name alone; of a description, its head
    name_end: int
    gender: str = ""  # "female", "male", "thing" (an organisation, a document), "self" (I, we), ""
    plural: bool = False
    titled: bool = False
    known: bool = False  # its first word is a common first name
    possessive: bool = False  # followed by 's, or a word like "his"
    inside: bool = False  # part of another mention's phrase: `Park` in `Park's son`
    entity: int = -1  # number of the person or organisation, -1 none


def bare(word: str) -> str:
    """A word in lower case without the full stop of an abbreviation."""
    return word.rstrip(".")


def find_mentions(tokens: Tokens) -> list[Mention]:
    """All mentions in text order, those inside quotations too (their tokens tell)."""
    seen = _capital_counts(tokens)
    found: list[Mention] = []
    for first, end in tokens.bounds:
        index = first
        while index < end:
            mention = _mention_at(tokens, index, end, first, seen)
            if mention is None:
                index += 1
                continue
            found.append(mention)
            index = max(mention.name_end, index + 1)
    _mark_nested(tokens, found)
    return found


def _mention_at(tokens: Tokens, index: int, end: int, begin: int, seen: Seen) -> Mention | None:
    low = tokens.low[index]
    if low in PRONOUNS and low not in ("who", "you"):
        if low == "i" and tokens.word[index] != "I":
            return None
        gender, number = PRONOUNS[low]
        return Mention(index, index + 1, Form.PRONOUN, index, index + 1, gender, number == 2)
    if tokens.upper[index] and bare(low) not in TIME_WORDS:
        mention = _name_at(tokens, index, end, begin, seen)
        if mention is not None:
            return mention
    return _nominal_at(tokens, index, end)


@dataclass(slots=True)
class Seen:
    """How often each word stands in capitals where it need not, and in lower case."""

    capital: Counter[str]
    small: Counter[str]


def _capital_counts(tokens: Tokens) -> Seen:
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for word, low, upper, first in zip(tokens.word, tokens.low, tokens.upper, tokens.first, strict=True):
        if upper and not first:
            capital[low] += 1
        elif not upper and word[0].isalpha():
            small[low] += 1
    return Seen(capital, small)


def _is_name_word(tokens: Tokens, index: int, seen: Seen) -> bool:
    low = tokens.low[index]
    if not tokens.upper[index] or low in NOT_NAMES:
        return False
    if tokens.first[index]:
        return seen.small[low] == 0 or seen.capital[low] > seen.small[low] or bare(low) in TITLES
    return True


def _run_end(tokens: Tokens, index: int, end: int) -> int:
    """One past the last token of the capitalised words from `index`, small particles inside allowed."""
    at = index + 1
    while at < end and at - index < LONGEST_NAME:
        low = tokens.low[at]
        if tokens.upper[at] and (low not in NOT_NAMES or bare(low) in TITLES) and not tokens.first[at]:
            at += 1
        elif (
            at + 1 < end and tokens.upper[at + 1] and tokens.low[at + 1] not in NOT_NAMES and _joins(tokens, index, at)
        ):
            at += 2
        elif low == "," and at + 1 < end and bare(tokens.low[at + 1]) in ("jr", "sr"):
            at += 2
        else:
            break
    return at


def _joins(tokens: Tokens, index: int, at: int) -> bool:
    """Whether the small word at `at` belongs to the name: `van`, or `of` and `for` in an organisation's."""
    low = tokens.low[at]
    if low in PARTICLES and not (tokens.upper[at] and tokens.first[at]):
        return True
    if low == "&":
        return True
    before = bare(tokens.low[at - 1])
    if low == "of":
        return before in ORGANISATION_WORDS or before in (
            "secretary",
            "chief",
            "speaker",
            "head",
            "statue",
            "archbishop",
        )
    if low == "for":
        return before in ("center", "centre", "centers", "institute", "committee", "campaign", "americans", "fund")
    return False


def _name_at(tokens: Tokens, index: int, end: int, begin: int, seen: Seen) -> Mention | None:
    if not _is_name_word(tokens, index, seen):
        return None
    stop = _run_end(tokens, index, end)
    first_part = index
    for at in range(index, stop):  # the name begins after the last title: `House Speaker | Paul Ryan`
        if bare(tokens.low[at]) in TITLES and at + 1 < stop and bare(tokens.low[at + 1]) not in SUFFIXES:
            follows = bare(tokens.low[at + 1])
            if follows == "of" and at + 3 < stop:  # `Secretary of State | Ana Bell`
                first_part = at + 3
                continue
            if follows in ORGANISATION_WORDS or follows in ("of", "and") or tokens.low[at] == "general" and at == index:
                continue
            if at - 1 == first_part and tokens.low[at] in SURNAME_TITLES and first_name_gender(tokens.low[at - 1]):
                continue  # `Howard Dean Lee`
            first_part = at + 1
    last = bare(tokens.low[stop - 1])
    if (
        stop - first_part == 1
        and last in TITLES
        and (stop - index == 1 or first_name_gender(tokens.low[stop - 2]) is None)
    ):
        return _title_alone(tokens, index, stop)
    if first_part == index and stop - index == 1 and tokens.first[index] and not _sure_single(tokens, index, seen):
        return None
    return _named(tokens, index, stop, first_part, begin)


def _sure_single(tokens: Tokens, index: int, seen: Seen) -> bool:
    """Whether a lone capitalised word at a sentence's start is a name."""
    low = tokens.low[index]
    if low in PERSON_NOUNS:
        return False
    if seen.capital[low] or first_name_gender(low) is not None or "'" in low:
        return True
    following = tokens.low[index + 1] if index + 1 < len(tokens) else ""
    return (
        following in speech_verbs() and not low.endswith(("ing", "ly")) or (following == "'s" and low not in seen.small)
    )


def _title_alone(tokens: Tokens, index: int, stop: int) -> Mention:
    """`The President`, `Prime Minister`: a description although in capitals."""
    first = index - 1 if index and tokens.low[index - 1] in DETERMINERS else index
    head = bare(tokens.low[stop - 1])
    return Mention(
        first, stop, Form.NOMINAL, stop - 1, stop, _gender_of_words((head,)), possessive=_has_s(tokens, stop)
    )


def _has_s(tokens: Tokens, stop: int) -> bool:
    if stop >= len(tokens):
        return False
    if tokens.low[stop] == "'s":
        following = tokens.low[stop + 1] if stop + 1 < len(tokens) else ""
        return following not in ("been", "got", "the", "a", "not", "going")
    return (
        tokens.word[stop] in ("'", "’")
        and tokens.low[stop - 1].endswith("s")
        and tokens.start[stop] == tokens.end[stop - 1]
    )


def _named(tokens: Tokens, index: int, stop: int, first_part: int, begin: int) -> Mention:
    words = [bare(low) for low in tokens.low[first_part:stop]]
    while len(words) > 1 and words[-1] in SUFFIXES | {","}:
        words.pop()
    titles = [bare(low) for low in tokens.low[index:first_part]]
    known_gender = first_name_gender(words[0]) if words else None
    thing = _is_thing(tokens, words, index, stop, bool(titles), known_gender is not None)
    left = index if thing else _extend_left(tokens, index, begin)
    titles += [bare(low) for low in tokens.low[left:index]]
    gender = "thing" if thing else _gender_of_words(titles) or (known_gender or "" if len(words) > 1 or titles else "")
    return Mention(
        left,
        stop,
        Form.NAME,
        first_part,
        stop,
        gender,
        titled=bool(titles) and any(title in TITLES for title in titles),
        known=known_gender is not None,
        possessive=_has_s(tokens, stop),
    )


def _is_thing(tokens: Tokens, words: list[str], index: int, stop: int, titled: bool, known: bool) -> bool:
    if not words:
        return False
    if words[-1] in ORGANISATION_WORDS and not (
        titled or (known and len(words) == 2 and words[-1] in ("house", "park", "hill"))
    ):
        return True
    if any(word in ("of", "for", "&") for word in words) or words[0].startswith(("#", "http")):
        return True
    name = tokens.word[stop - 1]
    if len(words) == 1 and not titled and name.isupper() and len(name) > 1:
        return True
    return index > 0 and tokens.low[index - 1] == "the" and not titled


def _gender_of_words(words: tuple[str, ...] | list[str]) -> str:
    for word in words:
        if word in FEMALE_WORDS:
            return "female"
        if word in MALE_WORDS:
            return "male"
    return ""


def _content(tokens: Tokens, index: int) -> bool:
    """Whether a token can be an adjective or noun inside a phrase."""
    low = tokens.low[index]
    if low in PREPOSITIONS or low in CONJUNCTIONS or low in AUXILIARIES or low in PRONOUNS or low in RELATIVES:
        return False
    if low in DETERMINERS or low in ADVERBS or low in TIME_WORDS:
        return False
    return low[0].isalnum() and not (low in speech_verbs() and low.endswith(("ed", "said", "says", "told")))


def _extend_left(tokens: Tokens, index: int, begin: int) -> int:
    """Take in what stands before a name and belongs to it: `former city councillor | Jo Park`."""
    at = index
    if at > begin and bare(tokens.low[at - 1]) in PERSON_NOUNS and not tokens.upper[at - 1]:
        at -= 1
    elif not (at > begin and bare(tokens.low[at]) in TITLES and bare(tokens.low[at]) not in HONORIFICS):
        return index
    while at > begin and index - at < LONGEST_PHRASE:
        low = tokens.low[at - 1]
        if low in DETERMINERS or low in POSSESSIVES:
            return at - 1
        if low == "'s" or low == "-" and at - 1 > begin:
            at -= 1
        elif _content(tokens, at - 1):
            at -= 1
        else:
            break
    return at


def _nominal_at(tokens: Tokens, index: int, end: int) -> Mention | None:
    """A description from `index` on: `a senior aide`, `officials`, `the 2019 report`."""
    low = tokens.low[index]
    starts = low in DETERMINERS or low in POSSESSIVES
    at = index + 1 if starts else index
    if starts and at < end and tokens.low[at] in DETERMINERS:
        at += 1
    head = -1
    limit = min(end, at + LONGEST_PHRASE)
    while at < limit:
        word = tokens.low[at]
        if word in PERSON_NOUNS and not tokens.upper[at]:
            head = at
        elif word in ("'s", "-", "'"):
            pass
        elif not _content(tokens, at):
            break
        elif head >= 0 and (word in speech_verbs() or word.endswith(("ed", "ing"))):
            break
        elif not starts and head < 0 and at - index >= 3:
            break
        at += 1
    if head < 0:
        return None
    if not starts and not (
        tokens.low[head].endswith("s") or tokens.low[head] in ("police", "people", "one") or tokens.first[index]
    ):
        return None
    words = [bare(word) for word in tokens.low[index : head + 1]]
    plural = (
        words[-1].endswith("s") and not words[-1].endswith("ss") or words[-1] in ("police", "people", "women", "men")
    )
    gender = _gender_of_words(words[-1:]) or ("thing" if words[-1] in THINGS else "")
    return Mention(index, head + 1, Form.NOMINAL, head, head + 1, gender, plural, possessive=_has_s(tokens, head + 1))


THINGS = frozenset(
    "study report paper poll survey statement letter memo email e-mail note brochure document documents filing lawsuit "
    "complaint ruling opinion order law bill act amendment constitution resolution article story book ad ads advertisement "
    "commercial video tweet post message sign signs banner banners poster posters headline website site page press company "
    "firm group team organization organisation campaign committee party government administration office department "
    "agency ministry court union network newspaper magazine board council commission panel school university "
    "hospital church bank airline agreement contract plan proposal platform pledge motto slogan song lyrics inscription "
    "plaque text transcript caption label notice announcement release rule policy guidelines manifesto speech "
    "editorial it both".split()
)


def _mark_nested(tokens: Tokens, found: list[Mention]) -> None:
    """Note the mentions that are part of a later one's phrase: `Park` in `Park's lawyer Ana Bell`."""
    for one, two in zip(found, found[1:], strict=False):
        if two.first < one.end:
            one.inside = True
    for index in range(len(found) - 2, -1, -1):
        if found[index + 1].first <= found[index].first:
            found[index].inside = True
