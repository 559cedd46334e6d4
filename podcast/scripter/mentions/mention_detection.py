"""Who and what a text names: names with their titles, pronouns, and descriptions of people and
documents."""

from __future__ import annotations

from podcast.scripter.mentions.appositions import (
    merge_appositions,
    take_in_shares,
    without_leading_descriptions,
)
from podcast.scripter.mentions.capitalization import CapitalizationCounts, count_capitals
from podcast.scripter.mentions.nominal_phrases import nominal_at
from podcast.scripter.mentions.noun_phrases import Mention, MentionForm, bare
from podcast.scripter.mentions.proper_names import (
    headline_name_at,
    name_at,
    name_like_pronoun_at,
)
from podcast.scripter.tokenization.tokens import Tokens


def find_mentions(tokens: Tokens, headlines: set[int]) -> list[Mention]:
    """All mentions in text order, those inside quotations too (their tokens tell)."""
    seen = count_capitals(tokens, headlines)
    by_paragraph: dict[int, list[Mention]] = {}
    for paragraph in range(len(tokens.bounds)):
        if paragraph not in headlines:
            by_paragraph[paragraph] = _read_paragraph(tokens, paragraph, seen, headline=False)
    for found in by_paragraph.values():
        for mention in found:
            if mention.form is MentionForm.NAME:
                words = [bare(low) for low in tokens.low[mention.name_first : mention.name_end]]
                seen.runs.update((tuple(words), tuple(words[-1:])))
    for paragraph in headlines:
        by_paragraph[paragraph] = _read_paragraph(tokens, paragraph, seen, headline=True)
    mentions = [
        mention for paragraph in range(len(tokens.bounds)) for mention in by_paragraph[paragraph]
    ]
    _mark_nested(mentions)
    return mentions


def _read_paragraph(
    tokens: Tokens, paragraph: int, seen: CapitalizationCounts, headline: bool
) -> list[Mention]:
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
        if mention.possessive and index < end and mention.form is MentionForm.NAME:
            owner, index = mention.first, index + 1
    found = without_leading_descriptions(tokens, found)
    merge_appositions(tokens, found, end)
    take_in_shares(tokens, found, first)
    return found


def _mention_at(
    tokens: Tokens, index: int, end: int, owner: int, seen: CapitalizationCounts, *, headline: bool
) -> Mention | None:
    low = tokens.low[index]
    is_surname = low in tokens.constructions.pronouns_like_surnames and not headline
    if is_surname and (named := name_like_pronoun_at(tokens, index, end, seen)):
        return named
    if low in tokens.pronouns.subject:
        if low in tokens.constructions.no_speaker_pronouns or (
            low in tokens.constructions.capital_pronouns and not tokens.upper[index]
        ):
            return None
        if (
            low in tokens.constructions.empty_pronouns
            and index
            and (tokens.low[index - 1] in tokens.constructions.before_empty_pronouns)
        ):
            return None  # `as Park put it`: it stands for nothing
        gender, number = tokens.pronouns.subject[low]
        return Mention(index, index + 1, MentionForm.PRONOUN, index, index + 1, gender, number == 2)
    if tokens.upper[index] and bare(low) not in tokens.lexicon.time_words:
        begin = tokens.bounds[tokens.paragraph[index]][0]
        mention = (headline_name_at if headline else name_at)(tokens, index, end, begin, seen)
        if mention is not None:
            return mention
    return nominal_at(tokens, index, end, owner)


def _mark_nested(found: list[Mention]) -> None:
    """Note the mentions that are part of a later one's phrase: `Park` in `Park's lawyer Ana
    Bell`."""
    for index, mention in enumerate(found):
        for back in range(index - 1, max(-1, index - 6), -1):
            if found[back].end <= mention.first:
                break
            found[back].inside = True
