"""Reads one quotation with what stands around it."""

from __future__ import annotations

from podcast.scripter.attribution.cases.clauses_around import read_after, read_before
from podcast.scripter.attribution.cases.quote_cases import QuoteCase
from podcast.scripter.attribution.cases.quote_surroundings import surroundings_of
from podcast.scripter.attribution.cases.told_by_grammar import told_by_grammar
from podcast.scripter.mentions.annotated_text import QuotedSpan
from podcast.scripter.mentions.noun_phrases import MentionForm, bare
from podcast.scripter.syntax.mention_syntax import MentionSyntax
from podcast.scripter.syntax.speech_verbs import NOTHING

BACK = 3  # paragraphs before the quotation's that are looked at
MOST_BEFORE = 14
MOST_AFTER = 6


def read_case(reader: MentionSyntax, unit: QuotedSpan) -> QuoteCase:
    """Look at one quotation."""
    inner = _inner(reader, unit)
    plain = [word for word in inner if word[0].isalnum()]
    ending = next((word for word in reversed(inner) if word not in "’”'\"''"), "")
    ending = ending[-1:] if ending[-1:] in ".," else ending
    case = QuoteCase(
        unit,
        surroundings_of(reader.scene, unit),
        ending if ending in (",", ".", "?", "!", "—", "…", "...") else "",
        bool(plain) and plain[0][0].isupper(),
        len(plain),
        said=frozenset(bare(word.lower()) for word in plain),
    )
    case.first_person = _first_person(reader, case.said)
    read_after(reader, case)
    read_before(reader, case)
    case.told = told_by_grammar(reader, case)
    case.candidates = _candidates(reader, case)
    descriptions = [reader.description(number) for number in case.candidates]
    case.descriptions = [span for span in descriptions if span != NOTHING]
    return case


def _first_person(reader: MentionSyntax, said: frozenset[str]) -> str:
    """Whether somebody says `I`, or only `we`, `my` or `our`."""
    pronouns = reader.scene.tokens.pronouns
    if said & pronouns.alone:
        return "I"
    return "we" if said & pronouns.own else ""


def _inner(reader: MentionSyntax, unit: QuotedSpan) -> list[str]:
    """What is said, word by word; where the comma stands behind the marks, it counts as inside."""
    scene = reader.scene
    tokens, pairs = scene.tokens, scene.pairs
    first, last = pairs[unit.pairs[0]], pairs[unit.pairs[-1]]
    begin = unit.first + (first.opened < first.start)
    end = unit.end - (last.closed > last.end)
    inner = tokens.word[begin:end] if end > begin else []
    follows = tokens.word[unit.end] if unit.end < len(tokens) else ""
    if (
        tokens.language.traits.comma_outside
        and follows == ","
        and (inner[-1:] or [""])[0] not in "?!…"
    ):
        inner = [*inner, ","]
    return inner


def _may_have_spoken(reader: MentionSyntax, number: int) -> bool:
    """Whether somebody named only after a quotation may be its speaker: no thing does that without
    a verb."""
    mention = reader.scene.mentions[number]
    return (
        mention.form is not MentionForm.NOMINAL
        or mention.gender != "thing"
        or reader.verb(number) is not None
    )


def _candidates(reader: MentionSyntax, case: QuoteCase) -> list[int]:
    tokens, mentions = reader.scene.tokens, reader.scene.mentions
    here, last = tokens.paragraph[case.unit.first], tokens.paragraph[case.unit.end - 1]
    begin, end = tokens.bounds[here][0], tokens.bounds[last][1]
    before = reader.before(case.unit.first, begin, MOST_BEFORE)
    if len(before) < MOST_BEFORE:
        earlier = reader.before(begin, tokens.bounds[max(0, here - BACK)][0], 2 * MOST_BEFORE)
        before += [number for number in earlier if not mentions[number].possessive]
    after = reader.between(case.unit.end, end, MOST_AFTER)
    if len(after) < 2 and last + 1 < len(tokens.bounds):
        after += [
            n for n in reader.between(*tokens.bounds[last + 1], 2) if _may_have_spoken(reader, n)
        ]
    found = before[:MOST_BEFORE][::-1] + after
    extras = (
        case.inverted[1] if case.inverted else -1,
        case.behind[0] if case.behind else -1,
        case.near_subject,
        case.main_subject,
        case.told,
    )
    found += [extra for extra in dict.fromkeys(extras) if extra >= 0 and extra not in found]
    return [number for number in found if not case.is_bracketed(mentions[number].first)]
