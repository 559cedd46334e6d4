"""Each quotation with what was found around it: its candidates, and what grammar says about
them."""

from __future__ import annotations

from dataclasses import dataclass, field

from podcast.scripter.attribution.quote_surroundings import Surroundings, surroundings_of
from podcast.scripter.feature_names import Bond
from podcast.scripter.mentions.annotated_text import QuotedSpan
from podcast.scripter.mentions.noun_phrases import MentionForm
from podcast.scripter.syntax.inverted_clauses import after_inverted, quoted_as_saying
from podcast.scripter.syntax.mention_syntax import MentionSyntax
from podcast.scripter.syntax.speech_verbs import Verb, adverb, finite, unknown_verb, verb_kind
from podcast.scripter.tokenization.tokens import DASHES

BACK = 3  # paragraphs before the quotation's that are looked at
MOST_BEFORE = 14
MOST_AFTER = 6


@dataclass(slots=True)
class QuoteCase:
    """One quotation with what was found around it."""

    unit: QuotedSpan
    zone: Surroundings
    ending: str  # the last sign inside the marks: "," "." "?" … or ""
    capital: bool  # whether it begins with a capital letter
    words: int
    inverted: tuple[Verb, int] | None = (
        None  # the verb right after the marks, and the mention that follows it
    )
    behind: tuple[int, Verb | None] | None = None  # the mention right after the marks, and its verb
    last_verb: int = -1  # token of the last verb of speech before the quotation, in its sentence
    near_subject: int = -1  # the mention that seems to be the subject of that verb
    leads: bool = (
        False  # whether the two stand together right before the marks: `but Park said: “…”`
    )
    main_subject: int = -1  # the first subject of that sentence
    descriptions: list[tuple[int, int]] = field(
        default_factory=list
    )  # tokens that describe a candidate
    candidates: list[int] = field(default_factory=list)

    @property
    def explicit(self) -> int | None:
        """The mention that grammar alone points to after the quotation, or None."""
        if self.inverted:
            return self.inverted[1]
        if self.behind and self.behind[1]:
            return self.behind[0]
        return None

    @property
    def tag(self) -> int:
        """The mention that grammar leaves no choice but, -1 if there is none.

        `but Park said: “…”`; or `“…,” the leaflet boasts.`: nothing but a speaker and a verb to end
        the sentence.
        """
        if self.leads and self.explicit is None and self.near_subject in self.candidates:
            return self.near_subject
        if (
            self.ending not in (",", "")
            or self.behind is None
            or self.inverted
            or not self.zone.after
        ):
            return -1
        number, verb = self.behind
        whole = (
            verb is not None
            and self.zone.after[-1] == verb.end - 1
            and self.zone.after[0] <= self.unit.end + 1
        )
        return number if whole and number in self.candidates else -1

    @property
    def bound(self) -> bool:
        """Whether its own sentence says something about a speaker."""
        return self.last_verb >= 0 or self.explicit is not None

    @property
    def bond(self) -> Bond:
        """The same in a word of the model's."""
        return Bond.BOUND if self.bound else Bond.LOOSE


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
    )
    _read_after(reader, case)
    _read_before(reader, case)
    case.candidates = _candidates(reader, case)
    verbs = [reader.verb(number) for number in case.candidates]
    case.descriptions = [verb.description for verb in verbs if verb and verb.description[0] >= 0]
    return case


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


def _read_after(reader: MentionSyntax, case: QuoteCase) -> None:
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
        verb = reader.verb(number)
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


def _read_before(reader: MentionSyntax, case: QuoteCase) -> None:
    tokens, before = reader.scene.tokens, case.zone.before
    if not before:
        return
    for index in reversed(before):
        if verb_kind(tokens, index) and not (tokens.upper[index] and not tokens.first[index]):
            case.last_verb = index
            break
    if case.zone.lead in (",", ":") and not case.zone.announced:
        for index in before[-3:-1]:  # `Park shot back, “…”`
            lone = unknown_verb(tokens, index, case.unit.first + 1)
            if lone and lone.first > case.last_verb:
                case.last_verb = lone.first
                break
    subjects = [n for n in reader.between(before[0], case.unit.first) if reader.subject(n)]
    main = [n for n in subjects if not reader.subordinate(n)]
    case.main_subject = main[0] if main else -1
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
    )
    found += [extra for extra in dict.fromkeys(extras) if extra >= 0 and extra not in found]
    return found
