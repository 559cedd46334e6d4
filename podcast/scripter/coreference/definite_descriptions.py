"""Whom a description stands for: `the senator` is the one senator whom the text has named so far;
`the retired surgeon`, after the only one who has spoken, is that one."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from podcast.scripter.coreference.discourse_history import DiscourseHistory
from podcast.scripter.coreference.mention_roles import is_inverted
from podcast.scripter.coreference.pronoun_resolution import settle_before
from podcast.scripter.mentions.noun_phrases import MentionForm, bare
from podcast.scripter.syntax.mention_syntax import MentionSyntax
from podcast.scripter.syntax.name_descriptions import description_after
from podcast.scripter.syntax.speech_verbs import NOTHING

NEAR = 4  # paragraphs
RIVALS_BACK = 2  # paragraphs
MOST_LOOKED_AT = 20  # mentions
REACH = 12  # tokens of a description that are looked at


class DefiniteDescriptions:
    """For each noun that describes somebody, who was described so, and from which token on."""

    def __init__(self, reader: MentionSyntax, trail: DiscourseHistory) -> None:
        self.scene = reader.scene
        self._trail = trail
        self._known: defaultdict[str, dict[int, int]] = defaultdict(dict)
        self._reader = reader
        scene = reader.scene
        for number in reader.outside:
            mention = scene.mentions[number]
            if mention.form is not MentionForm.NAME or mention.gender == "thing":
                continue
            for noun in self._nouns(reader, number):
                self._known[noun].setdefault(mention.entity, mention.first)

    def person(self, number: int, quotation: int, speakers: Sequence[int]) -> int:
        """The entity that a description of the speaker of the quotation at a token stands for; -1
        if that is not told. `speakers`: those of the quotations before."""
        scene, mention = self.scene, self.scene.mentions[number]
        tokens = scene.tokens
        if mention.form is not MentionForm.NOMINAL or mention.plural or mention.gender == "thing":
            return -1
        if tokens.low[mention.first] not in tokens.constructions.the:
            return -1
        settle_before(self._reader, number, self._trail)
        topic = self._topic(min(quotation, mention.first))
        found = self._described_so(number, topic)
        if found < 0:
            found = self._epithet_of(number, topic, speakers)
        if found < 0 or not self._near(found, number):
            return -1
        gender = scene.entities[found].gender
        return found if not mention.gender or gender in ("", mention.gender) else -1

    def _described_so(self, number: int, topic: int) -> int:
        """Who is called so by the text where it is named: the only one before it; where more is
        said (`the Ohio senator`), only the one who is spoken of just now."""
        mention, tokens = self.scene.mentions[number], self.scene.tokens
        head = bare(tokens.low[mention.name_first])
        first_ones = [
            entity for entity, first in self._known[head].items() if first < mention.first
        ]
        if not first_ones and head in tokens.lexicon.titles:  # `The judge … Judge Park`
            first_ones = list(self._known[head])
        # `the former president`, `the Ohio senator`: perhaps another one
        is_told_apart = mention.name_first - mention.first > 1
        if not is_told_apart:
            return first_ones[0] if len(first_ones) == 1 else -1
        # `the Ohio senator and presidential candidate`: either noun
        nouns = [bare(low) for low in tokens.low[mention.first + 1 : mention.name_end]]
        is_topic = any(self._known[noun].get(topic, len(tokens)) < mention.first for noun in nouns)
        return topic if is_topic and not self._is_out_of_date(number, topic) else -1

    def _is_out_of_date(self, number: int, entity: int) -> bool:
        """Whether `the former senator` cannot be a person whom the text calls senator, and never a
        former one."""
        mention, tokens = self.scene.mentions[number], self.scene.tokens
        words = [bare(low) for low in tokens.low[mention.first + 1 : mention.name_end]]
        former = [word for word in words if word in tokens.constructions.no_longer]
        is_called_so = entity in self._known.get(words[-1], {})
        return is_called_so and any(entity not in self._known.get(word, {}) for word in former)

    def _epithet_of(self, number: int, topic: int, speakers: Sequence[int]) -> int:
        """Who is meant by a word that newsrooms put in the place of a name, `the retired surgeon`:
        the one who is spoken of, or who spoke last where nobody else has spoken or the same one
        goes on; nobody where somebody else is described so."""
        mention, tokens = self.scene.mentions[number], self.scene.tokens
        if not self._is_epithet(number):
            return -1
        verb = self._reader.verb(number)
        goes_on = verb is not None and tokens.low[verb.end - 1] in tokens.constructions.going_on
        if goes_on and speakers:
            found = speakers[-1]
        else:
            alone = speakers[-1] if len(set(speakers)) == 1 else -1
            found = topic if topic >= 0 else alone
            if found >= 0 and self._is_contested(number, found):
                return -1
        described = self._known.get(bare(tokens.low[mention.name_first]), {})
        is_anothers = any(entity != found for entity in described)
        if found < 0 or is_anothers or self._is_out_of_date(number, found):
            return -1
        return found if self.scene.entities[found].person else -1

    def _topic(self, before: int) -> int:
        """The person who is the last subject before a token, in its paragraph or the one before; -1
        where that is somebody without a name."""
        scene, reader = self.scene, self._reader
        begin = scene.tokens.bounds[max(0, scene.tokens.paragraph[before] - 1)][0]
        for number in reader.before(before, begin, MOST_LOOKED_AT):
            mention = scene.mentions[number]
            is_subject = reader.subject(number) or is_inverted(reader, number)
            if not is_subject or reader.subordinate(number) or mention.gender == "thing":
                continue
            if mention.form is MentionForm.NAME and scene.entities[mention.entity].place:
                continue
            return self._trail.stands.get(number, mention.entity)
        return -1

    def _is_contested(self, number: int, last: int) -> bool:
        """Whether `the nominee` may be a rival who was named just before."""
        scene, mention = self.scene, self.scene.mentions[number]
        tokens = scene.tokens
        head = bare(tokens.low[mention.name_first])
        if head not in tokens.constructions.contested:
            return False
        begin = tokens.bounds[max(0, tokens.paragraph[mention.first] - RIVALS_BACK)][0]
        for at in self._reader.between(begin, mention.first):
            rival = scene.mentions[at].entity
            if rival in (last, -1) or not scene.entities[rival].person:
                continue
            if scene.entities[rival].place:
                continue
            if scene.entities[rival].gender in ("", mention.gender) or not mention.gender:
                return True
        return False

    def _is_epithet(self, number: int) -> bool:
        """Whether a description says something of somebody known, rather than what he does here:
        `the former pilot`, `the 46-year-old`, `the front-runner`; not `the officer`."""
        mention, tokens = self.scene.mentions[number], self.scene.tokens
        words = [bare(low) for low in tokens.low[mention.first + 1 : mention.name_end]]
        return words[-1] in tokens.constructions.epithets or any(
            word in tokens.constructions.before_epithets or word.endswith(tokens.endings.age)
            for word in words
        )

    def _near(self, entity: int, number: int) -> bool:
        """Whether somebody was named within a few paragraphs before the description, or is named
        soon."""
        scene = self.scene
        known = scene.entities[entity].mentions
        at = bisect_left(known, number)
        paragraph = scene.tokens.paragraph
        here = paragraph[scene.mentions[number].first]
        nearest = scene.mentions[known[at - 1] if at else known[0]].first
        return abs(here - paragraph[nearest]) <= NEAR

    def _nouns(self, reader: MentionSyntax, number: int) -> set[str]:
        """The nouns by which the text describes somebody where it names them: titles and what
        follows the name."""
        scene, mention = self.scene, self.scene.mentions[number]
        tokens = scene.tokens
        words = [bare(tokens.low[at]) for at in range(mention.first, mention.name_first)]
        marks = [
            at for at, word in enumerate(words) if word in tokens.constructions.possessive_marks
        ]
        if marks:  # `the president's brother Jo Bell`
            words = words[marks[-1] + 1 :]
        verb = reader.verb(number)
        span = verb.description if verb else NOTHING
        if span == NOTHING:
            end = tokens.bounds[tokens.paragraph[mention.first]][1]
            span = description_after(scene, number, mention.end, min(end, mention.end + REACH))
        for at in range(*span) if span != NOTHING else ():
            if (
                tokens.low[at] in tokens.lexicon.prepositions
                or tokens.low[at] in tokens.lexicon.relatives
                or not tokens.word[at][0].isalnum()
            ):
                break
            words.append(bare(tokens.low[at]))
        nouns = set(words)
        for word in words:
            nouns.update(tokens.language.synonyms.get(word, ()))
        return nouns
