"""Which mentions are the same person or organisation, and what they tell together."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict

from podcast.scripter.mentions.linking.entities import Entity, name_words
from podcast.scripter.mentions.linking.gender_inference import pronoun_votes, settle_gender
from podcast.scripter.mentions.noun_phrases import Mention, MentionForm, bare
from podcast.scripter.tokenization.tokens import Tokens

MOST_LOOKED_AT = 6  # mentions of a person before the one that is read
BY_SURNAME = 2  # how much more a mention by the surname alone tells than one by the full name
MOST_OF_A_NAME = 40  # people of one surname that are told apart


class EntityRegister:
    """Gathers the mentions by name into entities."""

    def __init__(self, tokens: Tokens, mentions: list[Mention]) -> None:
        self.tokens = tokens
        self.mentions = mentions
        self.entities: list[Entity] = []
        self._by_last: defaultdict[str, list[int]] = defaultdict(list)
        self._by_first: defaultdict[str, list[int]] = defaultdict(list)

    def add(self, number: int, words: list[str]) -> None:
        """Enter a mention by its full name."""
        mention = self.mentions[number]
        thing = mention.gender == "thing"
        for candidate in self._by_last[words[-1]][-MOST_OF_A_NAME:]:
            entity = self.entities[candidate]
            if (entity.gender == "thing") == thing and _same_person(entity.words, words):
                break
        else:
            candidate = self._new(number, words)
            entity = self.entities[candidate]
            entity.sure = not self.tokens.first[mention.name_first]
            if not thing:
                self._by_first[words[0]].append(candidate)
        sure = not self.tokens.first[mention.name_first]
        longer = (
            len(words) > len(entity.words)
            and (sure or words[-len(entity.words) :] != entity.words)
            and not self._is_decorated(words, entity.words)
        )
        if (
            longer
            or (sure and not entity.sure and entity.words[-len(words) :] == words)
            or self._is_decorated(entity.words, words)
        ):  # `Newcomer | Ife Balogun`
            entity.words, entity.name, entity.sure = words, self._spell(mention), sure
        entity.mentions.append(number)
        entity.gender = entity.gender or mention.gender
        mention.entity = candidate

    def add_single(self, number: int, word: str) -> None:
        """Enter a mention by one word: a surname, a first name, or the name of something."""
        mention = self.mentions[number]
        # `Sister Joan` is nobody's first name, `her sister Joan` is
        titled = mention.titled and self.tokens.upper[mention.name_first - 1]
        choices = self._by_last[word] or ([] if titled else self._by_first[word])
        choices = choices[-MOST_OF_A_NAME:]
        fitting = [
            c for c in choices if self._may_be(mention.gender, self.entities[c].gender)
        ] or choices
        if fitting:
            bearers = [self.entities[c] for c in fitting]
            is_first = all(len(entity.mentions) == entity.full for entity in bearers)
            best = max(
                fitting, key=lambda c: self._nearness(self.entities[c], number, first=is_first)
            )
        else:
            best = self._new(number, [word])
        self.entities[best].mentions.append(number)
        mention.entity = best

    def _is_decorated(self, longer: list[str], name: list[str]) -> bool:
        """Whether one name only puts before the other what no first name begins with: `Crooked Dana
        Moss`, `Norrby-born Dana Moss`; not `Mary Ann Moss`, `J. Dana Moss`."""
        told = self.tokens.language.first_name_gender
        if len(name) < 2 or longer[-len(name) :] != name or len(longer) == len(name):
            return False
        begins = longer[0]
        return told(name[0]) is not None and told(begins) is None and len(begins) > 1

    @staticmethod
    def _may_be(one: str, two: str) -> bool:
        return not one or not two or one == two

    def _new(self, number: int, words: list[str]) -> int:
        self.entities.append(Entity(words, self._spell(self.mentions[number])))
        last = words[-1]
        self._by_last[last].append(len(self.entities) - 1)
        if len(words) > 2 and words[-2] in self.tokens.lexicon.particles:
            self._by_last[" ".join(words[-2:])].append(len(self.entities) - 1)
        return len(self.entities) - 1

    def _nearness(
        self, entity: Entity, number: int, *, first: bool
    ) -> tuple[bool, bool, bool, bool, bool, int, int]:
        """Of several with one surname: the one named before in this paragraph, of two such the one
        that is more than a word about another, else the one of the paragraph before if none has
        been named by the surname alone yet (`first`), else one whom the text has introduced by now,
        else the one most often named so far."""
        paragraph = self.tokens.paragraph
        here = paragraph[self.mentions[number].first]
        known = entity.mentions
        introduced = bisect_left(known, number, 0, entity.full)  # full names were entered first
        last = known[-1] if known and known[-1] < number else -1
        if last < 0 and introduced:
            last = known[introduced - 1]
        near = last >= 0 and paragraph[self.mentions[last].first] == here
        heads = near and self._heads(entity, number, here)
        headed = first and here > 0 and self._heads(entity, number, here - 1)
        named = self.tokens.language.first_name_gender(entity.words[0]) is not None
        by_surname = len(known) - entity.full
        often = introduced + BY_SURNAME * by_surname if introduced else len(known)
        return (
            near,
            heads,
            headed,
            introduced > 0,
            named,
            last if near else often,
            -known[0] if known else 0,
        )

    def _heads(self, entity: Entity, number: int, paragraph: int) -> bool:
        """Whether a person was named since a paragraph began for his own sake: not Jon of `Rosa
        Lind, mother of Jon Lind,`, whose name hangs on a preposition or an owner."""
        begin = self.tokens.bounds[paragraph][0]
        stop = bisect_left(entity.mentions, number)
        for earlier in reversed(entity.mentions[max(0, stop - MOST_LOOKED_AT) : stop]):
            mention = self.mentions[earlier]
            if mention.first < begin:
                break
            if not mention.possessive and not self._is_governed(mention):
                return True
        return False

    def _is_governed(self, mention: Mention) -> bool:
        tokens, first = self.tokens, mention.first
        if first == 0 or tokens.first[first]:
            return False
        before = tokens.low[first - 1]
        return before in tokens.lexicon.prepositions or before in tokens.constructions.and_words

    def _spell(self, mention: Mention) -> str:
        stop = mention.name_end
        while (
            stop - mention.name_first > 1
            and self.tokens.low[stop - 1]
            in self.tokens.lexicon.suffixes - self.tokens.constructions.generations
        ):
            stop -= 1
        start, end = self.tokens.span(mention.name_first, stop)
        return " ".join(self.tokens.text[start:end].split())


def link_names(tokens: Tokens, mentions: list[Mention]) -> list[Entity]:
    """Gather the mentions by name into entities and set each mention's `entity`; pronouns stay at
    -1."""
    register = EntityRegister(tokens, mentions)
    singles: list[tuple[int, str]] = []
    for number, mention in enumerate(
        mentions
    ):  # full names first: in a headline the surname stands before them
        if mention.form is MentionForm.NAME:
            words = name_words(tokens, mention)
            if len(words) > 1:
                register.add(number, words)
            else:
                singles.append((number, words[0]))
    for entity in register.entities:
        entity.full = len(entity.mentions)
    for number, word in singles:
        register.add_single(number, word)
    votes = pronoun_votes(tokens, mentions)
    for number, entity in enumerate(register.entities):
        entity.mentions.sort()
        settle_gender(tokens, mentions, entity, votes.get(number, Counter()))
        entity.known = entity.known or any(
            _introduced(tokens, mentions[n]) for n in entity.mentions
        )
        after = sum(
            tokens.low[mentions[n].first - 1] in tokens.constructions.before_places
            for n in entity.mentions
            if mentions[n].first
        )
        is_place = after * 2 >= len(entity.mentions) or (
            len(entity.words) == 1 and entity.words[0] in tokens.lexicon.places
        )
        entity.place = not entity.known and not entity.titled and is_place
    _find_places_by_bodies(tokens, mentions, register.entities)
    people = sorted((e for e in register.entities if e.person), key=lambda e: -len(e.mentions))
    for rank, entity in enumerate(people):
        entity.rank = rank
    return register.entities


def _find_places_by_bodies(tokens: Tokens, mentions: list[Mention], entities: list[Entity]) -> None:
    """`Sandy Hook`, of the `Sandy Hook Elementary School`: nobody, if the text never calls it by a
    surname, a title or as one calls people."""
    bodies = {
        tuple(words[:end])
        for mention in mentions
        if mention.form is MentionForm.NAME and mention.gender == "thing"
        for words in [name_words(tokens, mention)]
        for end in range(2, len(words))
    }
    for entity in entities:
        is_short = len(entity.mentions) > entity.full
        if tuple(entity.words) not in bodies or is_short or entity.titled:
            continue
        if not any(_introduced(tokens, mentions[number]) for number in entity.mentions):
            entity.place, entity.known = True, False


def _introduced(tokens: Tokens, mention: Mention) -> bool:
    """Whether a name is introduced as a person's: `Ife Balo, 34,`, `Ife Balo, who`, `the shopkeeper
    Ife Balo`."""
    if mention.name_end - mention.name_first < 2 or mention.gender == "thing":
        return False
    described = bare(tokens.low[mention.name_first - 1])
    if (
        mention.first < mention.name_first
        and tokens.lexicon.is_person_noun(described)
        and described not in tokens.lexicon.things
    ):
        return True
    after = tokens.low[mention.end : mention.end + 3]
    aged = len(after) == 3 and after[1].isdecimal() and 9 < int(after[1]) < 110 and after[2] == ","
    return after[:1] == [","] and (
        aged or (len(after) > 1 and after[1] in tokens.constructions.who)
    )


def _same_person(one: list[str], two: list[str]) -> bool:
    """Whether two names with the same last word may be one person's: initials and middle names may
    differ."""
    a, b = one[0], two[0]
    if a == b:
        return True
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    return (a in two[:-1] or b in one[:-1]) or (
        len(a) > 2 and len(b) > 2 and (a.startswith(b) or b.startswith(a))
    )
