"""Each quotation with what was found around it: its candidates, and what grammar says about
them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from podcast.scripter.mentions.annotated_text import AnnotatedText
from podcast.scripter.syntax.attribution_clauses import subject_verb
from podcast.scripter.syntax.predicates import dateline, description_before_predicate
from podcast.scripter.syntax.speech_verbs import NOTHING, Verb, finite, verb_kind


@dataclass(frozen=True, slots=True)
class Signs:
    """What clues.py reads off a mention, whatever quotation it is a candidate for."""

    # the conjunction that opens its clause, "reported" after a verb of speech, "" in a main clause
    clause: str
    towards_words: tuple[str, ...]  # count by where the quotation stands
    ever: tuple[str, ...]  # count everywhere


class MentionSyntax:
    """Gathers cases of a scene, in text order; remembers what each mention's verb is."""

    def __init__(self, scene: AnnotatedText) -> None:
        self.scene = scene
        self._verbs: dict[int, Verb | None] = {}
        self._subjects: dict[int, bool] = {}
        self._descriptions: dict[int, tuple[int, int] | None] = {}
        self.signs: dict[int, Signs] = {}
        tokens, mentions = scene.tokens, scene.mentions
        self.outside = [  # numbers of the mentions in the narrator's own words
            number
            for number, mention in enumerate(mentions)
            if tokens.quote[mention.first] < 0 and not dateline(tokens, mention.first)
        ]
        self._firsts = [mentions[number].first for number in self.outside]

    def between(self, first: int, end: int, most: int = 100) -> list[int]:
        """Numbers of the mentions outside of quotations that begin at tokens first..end-1, the
        first `most` of them."""
        at = bisect_left(self._firsts, first)
        return self.outside[at : min(bisect_left(self._firsts, end), at + most)]

    def before(self, first: int, least: int, most: int) -> list[int]:
        """The last `most` of those that begin before token `first`, from token `least` on, nearest
        first."""
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
            mention = self.scene.mentions[number]
            governed = mention.possessive or mention.inside or self.after_preposition(number)
            known = not governed and (
                self.verb(number) is not None or self._before_predicate(number) is not None
            )
            self._subjects[number] = known
        return known

    def description(self, number: int) -> tuple[int, int]:
        """The tokens that describe a subject between it and its verb: `, who lost to Bell,` of
        `Park, who lost to Bell, sat down`; NOTHING if there are none."""
        verb = self.verb(number)
        if verb is not None and verb.description != NOTHING:
            return verb.description
        if verb is not None or not self.subject(number):
            return NOTHING
        return self._before_predicate(number) or NOTHING

    def _before_predicate(self, number: int) -> tuple[int, int] | None:
        if number not in self._descriptions:
            mention = self.scene.mentions[number]
            found = description_before_predicate(self.scene.tokens, mention)
            self._descriptions[number] = found
        return self._descriptions[number]

    def after_preposition(self, number: int) -> bool:
        """Whether a preposition stands right before the mention, and it has no verb of its own all
        the same."""
        tokens, first = self.scene.tokens, self.scene.mentions[number].first
        if (
            first == 0
            or tokens.low[first - 1] not in tokens.lexicon.prepositions
            or tokens.low[first - 1] in tokens.lexicon.subordinates
        ):
            return False
        return not (
            self.relative(number)
            or self._is_of_infinitive(number)
            or (tokens.low[first - 1] in tokens.constructions.by and self.agent(number))
        )

    def relative(self, number: int) -> bool:
        """Whether the mention speaks in a relative clause: `with | Jo Park, | who said “…”`."""
        verb, end = self.verb(number), self.scene.mentions[number].end
        return (
            verb is not None
            and verb.first > end
            and self.scene.tokens.low[verb.first - 1] in self.scene.tokens.lexicon.relatives
        )

    def _is_of_infinitive(self, number: int) -> bool:
        """Whether the mention is the subject of an infinitive: `for | Park | to write`."""
        tokens, mention = self.scene.tokens, self.scene.mentions[number]
        verb = self.verb(number)
        return (
            verb is not None
            and tokens.low[mention.first - 1] in tokens.constructions.for_words
            and tokens.low[verb.first - 1] in tokens.constructions.to
        )

    def agent(self, number: int) -> bool:
        """Whether the mention follows its verb in the passive: `was asked by | Park`."""
        verb = self.verb(number)
        return verb is not None and verb.end <= self.scene.mentions[number].first

    def subordinate(self, number: int) -> bool:
        """Whether the mention begins a subordinate clause: `while Park voted`, `said Park would
        vote`."""
        tokens, first = self.scene.tokens, self.scene.mentions[number].first
        return first > 0 and (
            tokens.low[first - 1] in tokens.lexicon.subordinates or self.reported(number)
        )

    def reported(self, number: int) -> bool:
        """Whether the mention is the subject of what is said: `Bell, who was there, said | Park
        would vote`."""
        tokens, mention = self.scene.tokens, self.scene.mentions[number]
        if mention.first < 2 or verb_kind(tokens, mention.first - 1) not in ("say", "think"):
            return False
        return tokens.word[mention.first - 2][0].isalnum() or finite(
            tokens, mention.end, len(tokens)
        )
