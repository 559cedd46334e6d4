"""The clauses before and after a quotation that may say who speaks."""

from __future__ import annotations

from podcast.scripter.attribution.cases.quote_cases import QuoteCase
from podcast.scripter.mentions.noun_phrases import MentionForm
from podcast.scripter.syntax.inverted_clauses import after_inverted, quoted_as_saying
from podcast.scripter.syntax.mention_syntax import MentionSyntax
from podcast.scripter.syntax.speech_verbs import Verb, adverb, finite, unknown_verb, verb_kind
from podcast.scripter.tokenization.tokens import DASHES, Tokens

OPENING, CLOSING = "([", ")]"


def read_after(reader: MentionSyntax, case: QuoteCase) -> None:
    tokens, after = reader.scene.tokens, case.zone.after
    if not after:
        return
    at = after[0]
    if (tokens.word[at] in DASHES or tokens.word[at] == ",") and len(after) > 1:
        at = after[1]
    if (
        tokens.low[at] in tokens.constructions.as_words and at + 1 <= after[-1]
    ):  # `“…,” as Park put it`
        at += 1
    case.inverted = after_inverted(reader.scene, at)
    number = reader.scene.starts.get(at)
    if number is None and adverb(tokens, at):
        number = reader.scene.starts.get(at + 1)
    if number is not None and not case.inverted:
        verb = reader.verb(number) or _verb_of_both(reader, number)
        stop = reader.scene.mentions[number].end
        if (
            verb is None
            and case.ending == ","
            and stop <= after[-1]
            and not reader.scene.mentions[number].possessive
        ):
            lone = stop if finite(tokens, stop, after[-1] + 1) else -1
            verb = Verb(lone, lone + 1, "other") if lone >= 0 else None
        quoted = quoted_as_saying(reader.scene, verb) if verb else None
        case.behind = (number if quoted is None else quoted, verb)
        if verb is not None:
            case.only_time_follows = _tell_time(tokens, range(verb.end, after[-1] + 1))


def _tell_time(tokens: Tokens, rest: range) -> bool:
    """`“…,” Park said | on Monday`: nothing but a day follows."""
    times = tokens.lexicon.time_words
    words = [tokens.low[at] for at in rest]
    return bool(words) and all(
        word in times or word in tokens.lexicon.prepositions for word in words
    )


def _alone_before(reader: MentionSyntax, case: QuoteCase) -> int:
    """The subject of a sentence that leads to the marks with a colon, and names no one else; or
    the name with which it begins, where no subject is seen."""
    number, mentions = case.main_subject, reader.scene.mentions
    if number < 0 and reader.scene.tokens.paragraph[case.unit.first] not in reader.scene.headlines:
        number = reader.scene.starts.get(case.zone.before[0], -1)
    if number < 0 or case.zone.lead != ":" or case.zone.announced:
        return -1
    subject = mentions[number]
    if subject.gender == "thing" or subject.plural or subject.form is not MentionForm.NAME:
        return -1
    others = (
        n
        for n in reader.between(case.zone.before[0], case.unit.first)
        if n != number and not mentions[n].inside and mentions[n].gender != "thing"
    )
    return -1 if any(others) else number


def _verb_of_both(reader: MentionSyntax, number: int) -> Verb | None:
    """`“…,” | Ana Bell and Jo Park said`: the verb follows the second name."""
    tokens, mentions = reader.scene.tokens, reader.scene.mentions
    at = mentions[number].end
    if at + 1 >= len(tokens) or tokens.low[at] not in tokens.constructions.and_words:
        return None
    second = reader.scene.starts.get(at + 1, -1)
    is_name = second >= 0 and mentions[second].form is mentions[number].form is MentionForm.NAME
    return reader.verb(second) if is_name else None


def read_before(reader: MentionSyntax, case: QuoteCase) -> None:
    tokens, before = reader.scene.tokens, case.zone.before
    if not before:
        return
    case.brackets = _brackets(tokens, before)
    for index in reversed(before):
        if case.is_bracketed(index):
            continue
        if verb_kind(tokens, index) and not (tokens.upper[index] and not tokens.first[index]):
            case.last_verb = index
            break
    if case.zone.lead in (",", ":") and not case.zone.announced:
        for index in before[-3:-1]:  # `Park shot back, “…”`
            lone = unknown_verb(tokens, index, case.unit.first + 1)
            if lone and lone.first > case.last_verb:
                case.last_verb = lone.first
                break
    subjects = [
        n
        for n in reader.between(before[0], case.unit.first)
        if reader.subject(n) and not case.is_bracketed(reader.scene.mentions[n].first)
    ]
    described = [reader.description(n) for n in subjects]
    subjects = [
        n
        for n in subjects
        if not any(begin <= reader.scene.mentions[n].first < end for begin, end in described)
    ]
    main = [n for n in subjects if not reader.subordinate(n)]
    case.main_subject = main[0] if main else -1
    case.alone_before = _alone_before(reader, case)
    limit = case.last_verb if case.last_verb >= 0 else case.unit.first
    near = [n for n in subjects if reader.scene.mentions[n].end <= limit or reader.agent(n)]
    case.near_subject = near[-1] if near else -1
    verb = reader.verb(case.near_subject) if near else None
    touching = (
        case.zone.lead in (",", ":")
        and case.unit.first - case.last_verb == 2
        and not case.zone.announced
    )
    if (
        verb is not None
        and touching
        and verb.end - 1 == case.last_verb
        and not reader.subordinate(near[-1])
    ):
        case.leads = verb.first == reader.scene.mentions[near[-1]].end


def _brackets(tokens: Tokens, before: list[int]) -> list[tuple[int, int]]:
    """`the fire (Bell called it “a crime”), Park said …`: what Bell said is over."""
    found: list[tuple[int, int]] = []
    opened = -1
    for index in before:
        if tokens.word[index] in OPENING:
            opened = index
        elif tokens.word[index] in CLOSING and opened >= 0:
            found.append((opened, index))
            opened = -1
    return found
