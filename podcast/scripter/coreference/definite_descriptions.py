"""Whom a description stands for: `the senator` is the one senator whom the text has named so
far."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict

from podcast.scripter.mentions.noun_phrases import MentionForm, bare
from podcast.scripter.syntax.mention_syntax import MentionSyntax
from podcast.scripter.syntax.name_descriptions import description_after
from podcast.scripter.syntax.speech_verbs import NOTHING

NEAR = 4  # paragraphs
REACH = 12  # tokens of a description that are looked at


class DefiniteDescriptions:
    """For each noun that describes somebody, who was described so, and from which token on."""

    def __init__(self, reader: MentionSyntax) -> None:
        self.scene = reader.scene
        self._known: defaultdict[str, dict[int, int]] = defaultdict(dict)
        scene = reader.scene
        for number in reader.outside:
            mention = scene.mentions[number]
            if mention.form is not MentionForm.NAME or mention.gender == "thing":
                continue
            for noun in self._nouns(reader, number):
                self._known[noun].setdefault(mention.entity, mention.first)

    def person(self, number: int) -> int:
        """The entity that a description stands for: the only one so described before it; -1 if none
        or several."""
        scene, mention = self.scene, self.scene.mentions[number]
        tokens = scene.tokens
        if mention.form is not MentionForm.NOMINAL or mention.plural or mention.gender == "thing":
            return -1
        if tokens.low[mention.first] not in tokens.constructions.the:
            return -1
        if mention.name_first - mention.first > 1:
            return -1  # `the former president`, `the Ohio senator`: perhaps another one
        head = bare(tokens.low[mention.name_first])
        found = [entity for entity, first in self._known[head].items() if first < mention.first]
        if len(found) != 1:
            return -1
        person = scene.entities[found[0]]
        may_be = not mention.gender or person.gender in ("", mention.gender)
        return found[0] if may_be and self._near(found[0], number) else -1

    def _near(self, entity: int, number: int) -> bool:
        """Whether somebody was named within a few paragraphs before the description."""
        scene = self.scene
        known = scene.entities[entity].mentions
        at = bisect_left(known, number)
        paragraph = scene.tokens.paragraph
        here, there = (
            scene.mentions[number].first,
            scene.mentions[known[at - 1]].first if at else -1,
        )
        return there >= 0 and paragraph[here] - paragraph[there] <= NEAR

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
