"""Each quotation with what was found around it: its candidates, and what grammar says about them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from podcast.scripter.clauses import after_inverted, quoted_as_saying, subject_verb
from podcast.scripter.phrase import Form
from podcast.scripter.scene import Scene, Unit
from podcast.scripter.subjects import dateline, leads_predicate
from podcast.scripter.verbs import Verb, adverb, finite, unknown_verb, verb_kind
from podcast.scripter.words import CONJUNCTIONS, PREPOSITIONS, RELATIVES, SUBORDINATING
from podcast.scripter.zones import DASHES, Zone, zone_of

BACK = 3  # paragraphs before the quotation's that are looked at
MOST_BEFORE = 14
MOST_AFTER = 6
SUBORDINATES = CONJUNCTIONS - {"and", "or", "but", "nor", "yet", "so"} | RELATIVES | SUBORDINATING


@dataclass(slots=True)
class Case:
    """One quotation with what was found around it."""

    unit: Unit
    zone: Zone
    ending: str  # the last sign inside the marks: "," "." "?" … or ""
    capital: bool  # whether it begins with a capital letter
    words: int
    inverted: tuple[Verb, int] | None = None  # the verb right after the marks, and the mention that follows it
    behind: tuple[int, Verb | None] | None = None  # the mention right after the marks, and its verb
    last_verb: int = -1  # token of the last verb of speech before the quotation, in its sentence
    near_subject: int = -1  # the mention that seems to be the subject of that verb
    leads: bool = False  # whether the two stand together right before the marks: `but Park said: “…”`
    main_subject: int = -1  # the first subject of that sentence
    descriptions: list[tuple[int, int]] = field(default_factory=list)  # tokens that describe a candidate
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

        `but Park said: “…”`; or `“…,” the leaflet boasts.`: nothing but a speaker and a verb to end the sentence.
        """
        if self.leads and self.explicit is None and self.near_subject in self.candidates:
            return self.near_subject
        if self.ending not in (",", "") or self.behind is None or self.inverted or not self.zone.after:
            return -1
        number, verb = self.behind
        whole = verb is not None and self.zone.after[-1] == verb.end - 1 and self.zone.after[0] <= self.unit.end + 1
        return number if whole and number in self.candidates else -1

    @property
    def bound(self) -> bool:
        """Whether its own sentence says something about a speaker."""
        return self.last_verb >= 0 or self.explicit is not None


@dataclass(frozen=True, slots=True)
class Signs:
    """What clues.py reads off a mention, whatever quotation it is a candidate for."""

    clause: str  # the conjunction that opens its clause, "reported" after a verb of speech, "" in a main clause
    towards_words: tuple[str, ...]  # count by where the quotation stands
    ever: tuple[str, ...]  # count everywhere


class Reader:
    """Gathers cases of a scene, in text order; remembers what each mention's verb is."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._verbs: dict[int, Verb | None] = {}
        self._subjects: dict[int, bool] = {}
        self.signs: dict[int, Signs] = {}
        tokens, mentions = scene.tokens, scene.mentions
        self.outside = [  # numbers of the mentions in the narrator's own words
            number
            for number, mention in enumerate(mentions)
            if tokens.quote[mention.first] < 0 and not dateline(tokens, mention.first)
        ]
        self._firsts = [mentions[number].first for number in self.outside]

    def between(self, first: int, end: int, most: int = 100) -> list[int]:
        """Numbers of the mentions outside of quotations that begin at tokens first..end-1, the first `most` of them."""
        at = bisect_left(self._firsts, first)
        return self.outside[at : min(bisect_left(self._firsts, end), at + most)]

    def before(self, first: int, least: int, most: int) -> list[int]:
        """The last `most` of those that begin before token `first`, from token `least` on, nearest first."""
        stop = bisect_left(self._firsts, first)
        return self.outside[max(bisect_left(self._firsts, least), stop - most) : stop][::-1]

    def verb(self, number: int) -> Verb | None:
        """The verb of speech that the mention is the subject of."""
        if number not in self._verbs:
            self._verbs[number] = subject_verb(self.scene, number)
        return self._verbs[number]

    def subject(self, number: int) -> bool:
        """Whether a mention seems to be the subject of some verb."""
        known = self._subjects.get(number)
        if known is None:
            tokens, mention = self.scene.tokens, self.scene.mentions[number]
            governed = mention.possessive or mention.inside or self.after_preposition(number)
            known = not governed and (self.verb(number) is not None or leads_predicate(tokens, mention))
            self._subjects[number] = known
        return known

    def after_preposition(self, number: int) -> bool:
        """Whether a preposition stands right before the mention, and it has no verb of its own all the same."""
        tokens, first = self.scene.tokens, self.scene.mentions[number].first
        if first == 0 or tokens.low[first - 1] not in PREPOSITIONS or tokens.low[first - 1] in SUBORDINATES:
            return False
        return not (self.relative(number) or (tokens.low[first - 1] == "by" and self.agent(number)))

    def relative(self, number: int) -> bool:
        """Whether the mention speaks in a relative clause: `with | Jo Park, | who said “…”`."""
        verb, end = self.verb(number), self.scene.mentions[number].end
        return verb is not None and verb.first > end and self.scene.tokens.low[verb.first - 1] in RELATIVES

    def agent(self, number: int) -> bool:
        """Whether the mention follows its verb in the passive: `was asked by | Park`."""
        verb = self.verb(number)
        return verb is not None and verb.end <= self.scene.mentions[number].first

    def subordinate(self, number: int) -> bool:
        """Whether the mention begins a subordinate clause: `while Park voted`, `said Park would vote`."""
        tokens, first = self.scene.tokens, self.scene.mentions[number].first
        return first > 0 and (tokens.low[first - 1] in SUBORDINATES or self.reported(number))

    def reported(self, number: int) -> bool:
        """Whether the mention is the subject of what is said: `Bell, who was there, said | Park would vote`."""
        tokens, mention = self.scene.tokens, self.scene.mentions[number]
        if mention.first < 2 or verb_kind(tokens, mention.first - 1) not in ("say", "think"):
            return False
        return tokens.word[mention.first - 2][0].isalnum() or finite(tokens, mention.end, len(tokens))

    def case(self, unit: Unit) -> Case:
        """Look at one quotation."""
        tokens = self.scene.tokens
        inner = [tokens.word[i] for i in range(unit.first + 1, unit.end - 1)]
        plain = [word for word in inner if word[0].isalnum()]
        ending = next((word for word in reversed(inner) if word not in "’”'\"''"), "")
        ending = ending[-1:] if ending[-1:] in ".," else ending
        case = Case(
            unit,
            zone_of(self.scene, unit),
            ending if ending in (",", ".", "?", "!", "—", "…", "...") else "",
            bool(plain) and plain[0][0].isupper(),
            len(plain),
        )
        self._read_after(case)
        self._read_before(case)
        case.candidates = self._candidates(case)
        verbs = [self.verb(number) for number in case.candidates]
        case.descriptions = [verb.description for verb in verbs if verb and verb.description[0] >= 0]
        return case

    def _read_after(self, case: Case) -> None:
        tokens, after = self.scene.tokens, case.zone.after
        if not after:
            return
        at = after[0]
        if (tokens.word[at] in DASHES or tokens.word[at] == ",") and len(after) > 1:
            at = after[1]
        if tokens.low[at] == "as" and at + 1 <= after[-1]:  # `“…,” as Park put it`
            at += 1
        case.inverted = after_inverted(self.scene, at)
        number = self.scene.starts.get(at)
        if number is None and adverb(tokens, at):
            number = self.scene.starts.get(at + 1)
        if number is not None and not case.inverted:
            verb = self.verb(number)
            stop = self.scene.mentions[number].end
            if verb is None and case.ending == "," and stop <= after[-1] and not self.scene.mentions[number].possessive:
                lone = stop if finite(tokens, stop, after[-1] + 1) else -1
                verb = Verb(lone, lone + 1, "other") if lone >= 0 else None
            quoted = quoted_as_saying(self.scene, verb) if verb else None
            case.behind = (number if quoted is None else quoted, verb)

    def _read_before(self, case: Case) -> None:
        tokens, before = self.scene.tokens, case.zone.before
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
        subjects = [n for n in self.between(before[0], case.unit.first) if self.subject(n)]
        main = [n for n in subjects if not self.subordinate(n)]
        case.main_subject = main[0] if main else -1
        limit = case.last_verb if case.last_verb >= 0 else case.unit.first
        near = [n for n in subjects if self.scene.mentions[n].end <= limit or self.agent(n)]
        case.near_subject = near[-1] if near else -1
        verb = self.verb(case.near_subject) if near else None
        touching = case.zone.lead in (",", ":") and case.unit.first - case.last_verb == 2 and not case.zone.announced
        if verb is not None and touching and verb.end - 1 == case.last_verb and not self.subordinate(near[-1]):
            case.leads = verb.first == self.scene.mentions[near[-1]].end

    def _may_have_spoken(self, number: int) -> bool:
        """Whether somebody named only after a quotation may be its speaker: no thing does that without a verb."""
        mention = self.scene.mentions[number]
        return mention.form is not Form.NOMINAL or mention.gender != "thing" or self.verb(number) is not None

    def _candidates(self, case: Case) -> list[int]:
        tokens, mentions = self.scene.tokens, self.scene.mentions
        here, last = tokens.paragraph[case.unit.first], tokens.paragraph[case.unit.end - 1]
        begin, end = tokens.bounds[here][0], tokens.bounds[last][1]
        before = self.before(case.unit.first, begin, MOST_BEFORE)
        if len(before) < MOST_BEFORE:
            earlier = self.before(begin, tokens.bounds[max(0, here - BACK)][0], 2 * MOST_BEFORE)
            before += [number for number in earlier if not mentions[number].possessive]
        after = self.between(case.unit.end, end, MOST_AFTER)
        if len(after) < 2 and last + 1 < len(tokens.bounds):
            after += [n for n in self.between(*tokens.bounds[last + 1], 2) if self._may_have_spoken(n)]
        found = before[:MOST_BEFORE][::-1] + after
        extras = (
            case.inverted[1] if case.inverted else -1,
            case.behind[0] if case.behind else -1,
            case.near_subject,
            case.main_subject,
        )
        found += [extra for extra in dict.fromkeys(extras) if extra >= 0 and extra not in found]
        return found
