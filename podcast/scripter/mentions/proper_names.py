"""Names: runs of capitalised words, parted into titles and the name itself."""

from __future__ import annotations

from podcast.scripter.mentions.capitalization import CapitalizationCounts, is_somebodys_surname
from podcast.scripter.mentions.name_particles import (
    is_capital_particle,
    is_inside_name,
    opens_sentence_only,
    parts_names,
)
from podcast.scripter.mentions.names_among_nouns import goes_on, told_otherwise
from podcast.scripter.mentions.noun_phrases import (
    Mention,
    MentionForm,
    bare,
    gender_of_words,
    has_possessive,
    is_thing,
    without_nickname,
)
from podcast.scripter.mentions.offices_with_of import name_after_field
from podcast.scripter.mentions.titles_of_people import (
    begin_of_titles,
    end_of_titles,
    ends_title_of_period,
    first_name_in_spring,
    title_alone,
)
from podcast.scripter.tokenization.tokens import Tokens

LONGEST_NAME = 9  # tokens
LONGEST_NICKNAME = 5  # tokens, its marks among them
NICKNAME_MARKS = frozenset(("“", "”", '"', "‘", "’", "'", "''", "``"))


def name_at(
    tokens: Tokens, index: int, end: int, begin: int, seen: CapitalizationCounts
) -> Mention | None:
    """The name that begins at token `index`, with its titles; None if there is none."""
    if not _is_name_word(tokens, index, seen):
        return None
    stop = _run_end(tokens, index, end)
    name = end_of_titles(tokens, index, stop)
    last = bare(tokens.low[stop - 1])
    lone = stop - index == 1 or tokens.language.first_name_gender(tokens.low[stop - 2]) is None
    if stop - name == 1 and last in tokens.lexicon.titles and lone:
        if stop - index > 1 and bare(tokens.low[stop - 2]) in tokens.lexicon.honorifics:
            return _named(tokens, index, stop, stop - 1, begin)  # `Mr. Prince`
        if stop - index == 1 and is_somebodys_surname(tokens, index, seen):
            return _named(tokens, index, stop, index, index)
        return title_alone(tokens, index, stop)
    if (
        name == index
        and stop - index == 1
        and tokens.first[index]
        and not _sure_single(tokens, index, seen)
    ):
        return None
    return _named(tokens, index, stop, name, begin)


def name_like_pronoun_at(
    tokens: Tokens, index: int, end: int, seen: CapitalizationCounts
) -> Mention | None:
    """`He Jianshong`: a surname that a pronoun looks like, with the name behind it."""
    if not tokens.upper[index] or index + 1 >= end or not tokens.upper[index + 1]:
        return None
    low = tokens.low[index + 1]
    is_word = seen.small[low] or low in tokens.lexicon.not_names or low in tokens.verbs.kind
    if is_word or not tokens.word[index + 1].isalpha() or tokens.word[index + 1].isupper():
        return None
    return _named(tokens, index, _run_end(tokens, index, end), index, index)


def headline_name_at(
    tokens: Tokens, index: int, end: int, begin: int, seen: CapitalizationCounts
) -> Mention | None:
    """A name in a headline, where every word has a capital: the longest run that the body has
    too."""
    for stop in range(min(end, index + 4), index, -1):
        run = tuple(bare(low) for low in tokens.low[index:stop])
        if run in seen.runs:
            return _named(tokens, index, stop, end_of_titles(tokens, index, stop), begin)
    return None


def _is_name_word(tokens: Tokens, index: int, seen: CapitalizationCounts) -> bool:
    low = tokens.low[index]
    if not tokens.upper[index] or (
        low in tokens.lexicon.not_names and not first_name_in_spring(tokens, index)
    ):
        return False
    if low.endswith(tokens.endings.age) or ends_title_of_period(tokens, index):
        return False  # `Six-year-old`, `Rower of the | Year | Ada Moss`
    if not tokens.language.traits.capitals_tell and not told_otherwise(tokens, index, seen):
        return False
    if (
        low.endswith(".")
        and len(low) > 3
        and low.count(".") == 1
        and bare(low) not in tokens.lexicon.titles
    ):
        return False  # `Calif.`
    if tokens.first[index]:
        opens = opens_sentence_only(tokens, index) or _is_verb_before_name(tokens, index)
        return not opens and (
            seen.small[low] == 0
            or seen.capital[low] > seen.small[low]
            or bare(low) in tokens.lexicon.titles
        )
    return True


def _is_verb_before_name(tokens: Tokens, index: int) -> bool:
    """`Asks | Ines Dahl: “…”`; not `Grant Bell`, who is called so."""
    is_verb = tokens.low[index] in tokens.verbs.third_persons
    return is_verb and index + 1 < len(tokens) and tokens.upper[index + 1]


def _run_end(tokens: Tokens, index: int, end: int) -> int:
    """One past the last token of the capitalised words from `index`, small particles inside
    allowed."""
    at = index + 1
    while at < end and at - index < LONGEST_NAME:
        low = tokens.low[at]
        if (
            tokens.upper[at]
            and not tokens.first[at]
            and goes_on(tokens, index, at)
            and (low not in tokens.lexicon.not_names or _surname(tokens, at))
        ):
            at += 1
        elif stop := _past_nickname(tokens, at, end):
            at = stop
        elif _joins(tokens, at, end) or (
            low == ","
            and at + 1 < end
            and bare(tokens.low[at + 1]) in tokens.constructions.after_comma_in_names
        ):
            at += 2
        elif (
            low in tokens.lexicon.particles
            and _joins(tokens, at + 1, end)
            and tokens.low[at + 1] in tokens.lexicon.particles
        ):
            at += 3  # `Pieter van der Veen`
        else:
            break
    return at


def _past_nickname(tokens: Tokens, at: int, end: int) -> int:
    """Where the name goes on behind a nickname: `Miguel “Mike” | Santos`; 0 if none is at `at`.

    Its marks are in no pair: tokenization has taken them out.
    """
    if tokens.word[at] not in NICKNAME_MARKS or tokens.quote[at] >= 0:
        return 0
    for close in range(at + 2, min(end - 1, at + LONGEST_NICKNAME)):
        if tokens.word[close] in NICKNAME_MARKS:
            return close + 1 if tokens.upper[close + 1] else 0
    return 0


def _surname(tokens: Tokens, at: int) -> bool:
    """Whether a word that usually is no name is one here: `Mr. English`, `Ann French`."""
    low, before = tokens.low[at], bare(tokens.low[at - 1])
    if bare(low) in tokens.lexicon.titles:
        return True
    if low not in tokens.lexicon.demonyms and low not in tokens.lexicon.time_words:
        return False
    if (
        low in tokens.constructions.months_that_are_names
        and tokens.upper[at - 1]
        and not tokens.word[min(at + 1, len(tokens) - 1)][0].isdigit()
    ):
        return before not in tokens.lexicon.time_words  # `Ai Jun`
    return before in tokens.lexicon.honorifics or (
        tokens.language.first_name_gender(before) is not None
        and before not in tokens.lexicon.time_words
    )


def _joins(tokens: Tokens, at: int, end: int) -> bool:
    """Whether the small word at `at` ties the next capital to the name: `van`, or `of` in an
    organisation's."""
    if at + 1 >= end or not tokens.upper[at + 1]:
        return False
    if tokens.low[at + 1] in tokens.lexicon.not_names and not is_capital_particle(tokens, at + 1):
        return False
    low, before = tokens.low[at], bare(tokens.low[at - 1])
    if parts_names(tokens, at):
        return False
    if low in tokens.constructions.of:
        return (
            name_after_field(tokens, at, end) > 0
            or before in tokens.lexicon.organisation_words
            or before in tokens.constructions.offices_with_of
            or (low in tokens.lexicon.particles and is_inside_name(tokens, at))
        )
    if low in tokens.constructions.for_words:
        return before in tokens.constructions.bodies_with_for
    return low == "&" or (
        low in tokens.lexicon.particles and not (tokens.upper[at] and tokens.first[at])
    )


def _sure_single(tokens: Tokens, index: int, seen: CapitalizationCounts) -> bool:
    """Whether a lone capitalised word at a sentence's start is a name."""
    low = tokens.low[index]
    if tokens.lexicon.is_person_noun(low):
        return False
    if seen.capital[low] or tokens.language.first_name_gender(low) is not None or "'" in low:
        return True
    following = tokens.low[index + 1] if index + 1 < len(tokens) else ""
    if following in tokens.verbs.kind:
        return not low.endswith(tokens.endings.not_names)
    return following in tokens.constructions.possessive_marks and low not in seen.small


def _named(tokens: Tokens, index: int, stop: int, name: int, begin: int) -> Mention:
    words = without_nickname([bare(low) for low in tokens.low[name:stop]])
    while len(words) > 1 and words[-1] in tokens.lexicon.suffixes | {","}:
        words.pop()
    titles = [bare(low) for low in tokens.low[index:name]]
    known = tokens.language.first_name_gender(words[0])
    thing = is_thing(tokens, words, index, stop, titled=bool(titles), known=known is not None)
    left = index if thing else begin_of_titles(tokens, index, begin)
    titles += [bare(low) for low in tokens.low[left:index]]
    gender = gender_of_words(tokens.lexicon, titles) or (known or "" if len(words) > 1 else "")
    return Mention(
        left,
        stop,
        MentionForm.NAME,
        name,
        stop,
        "thing" if thing else gender,
        titled=any(title in tokens.lexicon.titles for title in titles),
        known=known is not None,
        possessive=has_possessive(tokens, stop),
    )
