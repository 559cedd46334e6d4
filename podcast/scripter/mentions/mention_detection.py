"""Who and what a text names: names with their titles, pronouns, and descriptions of people and documents."""

from __future__ import annotations

from itertools import pairwise

from podcast.scripter.names import Seen, count_capitals, headline_name_at, name_at
from podcast.scripter.nominals import nominal_at
from podcast.scripter.phrase import Form, Mention, bare, content
from podcast.scripter.tokens import Tokens
from podcast.scripter.words import DETERMINERS, POSSESSIVES, PREPOSITIONS, PRONOUNS, TIME_WORDS, VERBS

SHARES = frozenset(["one", "another", "some", "many", "several", "most", "both", "two", "three", "four", "none"])
APPOSITIVE = 14  # tokens between a description and the name after its comma


def find_mentions(tokens: Tokens, headlines: set[int]) -> list[Mention]:
    """All mentions in text order, those inside quotations too (their tokens tell)."""
    seen = count_capitals(tokens, headlines)
    by_paragraph: dict[int, list[Mention]] = {}
    for paragraph in range(len(tokens.bounds)):
        if paragraph not in headlines:
            by_paragraph[paragraph] = _read_paragraph(tokens, paragraph, seen, headline=False)
    for found in by_paragraph.values():
        for mention in found:
            if mention.form is Form.NAME:
                words = [bare(low) for low in tokens.low[mention.name_first : mention.name_end]]
                seen.runs.update((tuple(words), tuple(words[-1:])))
    for paragraph in headlines:
        by_paragraph[paragraph] = _read_paragraph(tokens, paragraph, seen, headline=True)
    mentions = [mention for paragraph in range(len(tokens.bounds)) for mention in by_paragraph[paragraph]]
    _mark_nested(mentions)
    return mentions


def find_headlines(tokens: Tokens) -> set[int]:
    """Paragraphs where nearly every word has a capital, or is in capitals."""
    found: set[int] = set()
    for paragraph, (first, end) in enumerate(tokens.bounds):
        if end - first > 40:
            continue
        long = [tokens.upper[index] for index in range(first, end) if len(tokens.word[index]) > 3]
        if len(long) >= 4 and sum(long) >= 0.8 * len(long):
            found.add(paragraph)
    return found


def _read_paragraph(tokens: Tokens, paragraph: int, seen: Seen, headline: bool) -> list[Mention]:
    first, end = tokens.bounds[paragraph]
    found: list[Mention] = []
    index = first
    owner = -1  # where the possessive before `index` begins
    while index < end:
        mention = _mention_at(tokens, index, end, owner, seen, headline=headline)
        owner = -1
        if mention is None:
            index += 1
            continue
        found.append(mention)
        index = max(mention.name_end, index + 1)
        if mention.possessive and index < end and mention.form is Form.NAME:
            owner, index = mention.first, index + 1
    found = _without_leads(tokens, found)
    _merge_appositives(tokens, found, end)
    _take_in_shares(tokens, found, first)
    return found


def _mention_at(tokens: Tokens, index: int, end: int, owner: int, seen: Seen, *, headline: bool) -> Mention | None:
    low = tokens.low[index]
    if low in PRONOUNS:
        if low in ("who", "you") or (low == "i" and tokens.word[index] != "I"):
            return None
        if low == "it" and index and tokens.low[index - 1] in ("put", "puts", "putting"):
            return None  # `as Park put it`: it stands for nothing
        gender, number = PRONOUNS[low]
        return Mention(index, index + 1, Form.PRONOUN, index, index + 1, gender, number == 2)
    if tokens.upper[index] and bare(low) not in TIME_WORDS:
        begin = tokens.bounds[tokens.paragraph[index]][0]
        mention = (headline_name_at if headline else name_at)(tokens, index, end, begin, seen)
        if mention is not None:
            return mention
    return nominal_at(tokens, index, end, owner)


def _merge_appositives(tokens: Tokens, found: list[Mention], end: int) -> None:
    """`the union's lawyer, Ana Bell, said`: the name takes the description before its comma into its phrase."""
    for index, name in enumerate(found):
        if name.form is not Form.NAME or name.gender == "thing" or index == 0:
            continue
        before = name.first - (4 if _has_age(tokens, name) else 1)
        if before < 0 or tokens.word[before] != ",":
            continue
        after = tokens.word[name.end] if name.end < end else "."
        if after not in ",.;" and after.lower() not in VERBS:
            continue
        lone = name.name_end - name.name_first < 2 and not name.titled
        for description in reversed(found[max(0, index - 4) : index]):
            if lone and description.gender not in ("female", "male"):  # `his wife, Carol, said`
                continue
            if _described(tokens, description, before):
                name.first = description.first - 2 * _is_one_of(tokens, description)
                name.gender = name.gender or description.gender
                description.inside = True
                break


def _without_leads(tokens: Tokens, found: list[Mention]) -> list[Mention]:
    """`a docker called | Abe Quarrie`: the name takes the description that leads to it without a comma."""
    leads: list[int] = []
    for index, (description, name) in enumerate(pairwise(found)):
        between = tokens.low[description.end : name.first]
        if description.form is Form.NOMINAL and name.form is Form.NAME and between in (["called"], ["named"]):
            name.first, name.gender = description.first, name.gender or description.gender
            leads.append(index)
    return [mention for index, mention in enumerate(found) if index not in leads]


def _has_age(tokens: Tokens, name: Mention) -> bool:
    """`34-year-old | Abe Quarrie`."""
    return name.first > 3 and tokens.low[name.first - 2 : name.first] == ["-", "year-old"]


def _is_one_of(tokens: Tokens, description: Mention) -> bool:
    return tokens.low[max(0, description.first - 2) : description.first] == ["one", "of"]


def _take_in_shares(tokens: Tokens, found: list[Mention], begin: int) -> None:
    """`one of | the officers`, `some of | Park's aides`: the share belongs to the description."""
    for mention in found:
        at = mention.first - 2
        share = at >= begin and tokens.low[at + 1] == "of" and tokens.low[at] in SHARES
        if mention.form is Form.NOMINAL and not mention.inside and share:
            mention.first = at
            mention.plural = tokens.low[at] not in ("one", "another")


def _described(tokens: Tokens, description: Mention, comma: int) -> bool:
    """Whether a description reaches up to the comma and is of one person."""
    if description.form is not Form.NOMINAL or description.gender == "thing" or description.end > comma:
        return False
    if description.plural != _is_one_of(tokens, description):
        return False
    opening = tokens.low[description.first]
    owned = "'s" in tokens.low[description.first : description.end]
    if opening not in DETERMINERS and opening not in POSSESSIVES and not owned:
        return False
    between = range(description.end, comma)
    return len(between) <= APPOSITIVE and all(
        (tokens.low[at] in PREPOSITIONS and not (tokens.low[at] == "to" and tokens.word[at + 1][0].islower()))
        or tokens.low[at] in DETERMINERS
        or tokens.low[at] in ("and", "'s")
        or content(tokens, at)
        for at in between
    )


def _mark_nested(found: list[Mention]) -> None:
    """Note the mentions that are part of a later one's phrase: `Park` in `Park's lawyer Ana Bell`."""
    for index, mention in enumerate(found):
        for back in range(index - 1, max(-1, index - 6), -1):
            if found[back].end <= mention.first:
                break
            found[back].inside = True
