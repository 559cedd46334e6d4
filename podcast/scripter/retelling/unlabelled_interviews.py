"""Interviews in a language whose labels tell less: who answers, and turns that no label marks,
where a question stands before each answer."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from podcast.article.model import Block, BlockKind
from podcast.kept_patterns import compiled
from podcast.languages.model import Language
from podcast.languages.registry import ENGLISH
from podcast.scripter.discourse.referring_expressions import surname
from podcast.scripter.quotations.interview_turns import TURNS, InterviewTurn
from podcast.scripter.quotations.speaker_labels import label_of

QUESTIONS = 3  # without labels that make an interview
LONGEST_QUESTION = 60  # words
LONGEST_CREDIT = 16  # words of a line that says who asked, wrote or took the pictures
CREDITED = compiled(r"(?:[/©|]|\b[Ff]otos?:|\bPHOTO:?|\bPhotos?\s?:)\s*$")
CAPITALISED = r"[^\W\d_a-zà-ÿß][\w’'-]+"
CREDITS = ("byline", "photo caption", "photo credit")  # why a line is left out
DASH = compiled(r"[—–-]\s?")  # before an answer
FULL_NAME = compiled(rf"\b(?=({CAPITALISED}(?:\s{CAPITALISED})+))")
NAMED_FIRST = 5  # occurrences that a name before the headline's quotation is worth
MARKS = '"“”„«»‹›: '
ADDRESSED = compiled(r"\b[Yy]ou(?:r|rs|rself)?\b")
OWN = ENGLISH.patterns["first_person"]


@dataclass(frozen=True, slots=True)
class Interview:
    """An article that may be an interview."""

    title: str
    blocks: Sequence[Block]
    names: Sequence[str]  # of its people, in order
    language: Language

    def turns(self, labelled: Mapping[int, InterviewTurn]) -> dict[int, InterviewTurn]:
        """The turns, of which `labelled` are those that labels mark."""
        first = min(labelled, default=len(self.blocks))
        if labelled:
            who = self._answers(first)
            named = {number: self._named(turn, who) for number, turn in labelled.items()}
            return _named_now_and_then(named)
        return dict(self._unlabelled())

    def _named(self, turn: InterviewTurn, who: str) -> InterviewTurn:
        """A turn with the name of who answers; one by name keeps it, in its fullest form."""
        if turn.asks or not turn.speaker:
            return turn if turn.asks or not who else replace(turn, speaker=who)
        is_guess = who and turn.speaker not in self._labels()
        return replace(turn, speaker=who if is_guess else self._fullest(turn.speaker))

    def _labels(self) -> set[str]:
        """What stands before a colon at the head of a block: a label that is a name."""
        heads = (block.text.partition(":")[0].strip() for block in self.blocks if block.kept)
        short = {head for head in heads if 0 < len(head.split()) <= 4}
        full = {name for name in self.names for head in short if _shares(name, head)}
        return short | full

    def _answers(self, first: int) -> str:
        """Who is interviewed: whom the headline and the introduction name most, those who asked or
        took the pictures left out."""
        title = self.title.strip(MARKS)
        counts: dict[str, int] = {}
        for name in (*self.names, *self._introduced(first)):
            last = surname(name)
            counts[name] = NAMED_FIRST * bool(re.match(rf"{re.escape(name)}\b", title))
            counts[name] += title.count(last)
            counts[name] += sum(self._named_in(block, name) for block in self.blocks[:first])
        best = max(counts, key=lambda name: counts[name], default="")
        if best and counts[best]:
            full = (name for name in counts if name.endswith(f" {best}"))
            return self._fullest(next(full, best))  # `Frau Moos` is `Lena Moos`
        head, colon, _ = title.partition(":")
        is_name = bool(colon) and 2 <= len(head.split()) <= 4 and head.istitle()
        return self._fullest(head.strip()) if is_name else ""

    def _introduced(self, first: int) -> Iterator[str]:
        """Names that only the lines before the first question have."""
        for block in self.blocks[:first]:
            for hit in FULL_NAME.finditer(block.text):
                known = self.language.first_name_gender(hit[1].split()[0]) is not None
                if known and not any(hit[1] in name for name in self.names):
                    yield hit[1]

    def _named_in(self, block: Block, name: str) -> int:
        """How often a block of the introduction speaks of somebody."""
        words = block.text.split()
        credited = self.language.narration["credits"]
        first = words[0].lower().strip(":.") if words else ""
        second = words[1].lower() if len(words) > 1 else ""
        if second in self.language.narration["before who answers"]:
            first = ""  # `Entrevista con la urbanista …`
        if first in self.language.lexicon.determiners and second not in credited:
            first = ""  # `Das Gespräch führte …` is one, `Die Bäckerin …` is none
        is_credit = block.skip is not None and block.skip.reason in CREDITS
        if is_credit or (len(words) <= LONGEST_CREDIT and first in credited):
            return 0
        hits = re.finditer(re.escape(surname(name)), block.text)
        starts = [block.text.rfind(name, 0, hit.end()) for hit in hits]
        return sum(CREDITED.search(block.text[: max(0, at)]) is None for at in starts)

    def _fullest(self, name: str) -> str:
        """`Arantxa Beloki` -> `Arantxa Beloki Sáez`, where a block has it."""
        following = re.compile(rf"{re.escape(name)}(?:\s[^\W\d_a-zà-ÿ][\w’'-]+)+(?=,)")
        hits = (following.search(block.text) for block in self.blocks)
        return next((hit[0] for hit in hits if hit), name)

    def _unlabelled(self) -> Iterator[tuple[int, InterviewTurn]]:
        """Questions and answers by turns, where there is nothing but the question marks to tell."""
        asking = [number for number in range(len(self.blocks)) if self._is_question(number)]
        asking = _without_answers_that_ask(asking)
        asking = [number for number in asking if self._may_answer(number + 1)]
        who = self._answers(asking[0]) if asking else ""
        who = self._by_label(asking) or who
        if len(asking) < QUESTIONS or not who or not self._is_dense(asking):
            return
        if not self._is_between_two(asking):
            return
        asked, labels = self._questions(asking), self._labels_of_questions(asking)
        current = answers = 0
        for number in range(asking[0], len(self.blocks)):
            if number in asked:
                current = number
                dash = DASH.match(self.blocks[number].text)
                label = label_of(self.blocks[number].text, self.language)
                begins = label.end if label.name in labels else dash.end() if dash else 0
                yield number, InterviewTurn("", True, begins, number == asking[0], False)
            elif self._may_answer(number) and not self._tells(number, asking[-1], who):
                is_first = number == current + 1
                again = is_first and answers % TURNS == 0
                begins = self._begins(number)
                yield number, InterviewTurn(who, False, begins, answers == 0, again)
                answers += is_first
            elif number > asking[-1]:
                return

    def _labels_of_questions(self, asking: Sequence[int]) -> set[str]:
        """What stands before a question again and again, the paper's own name: `Kreisblatt: …`"""
        labels = Counter(
            label_of(self.blocks[number].text, self.language).name for number in asking
        )
        return {name for name, times in labels.items() if name and times > 1}

    def _begins(self, number: int) -> int:
        """Where an answer's words begin, behind its label or its dash."""
        text = self.blocks[number].text
        dash = DASH.match(text)
        return label_of(text, self.language).end or (dash.end() if dash else 0)

    def _by_label(self, asking: Sequence[int]) -> str:
        """Who answers by the label before the answers, where only they have one: `Brodersen: …`."""
        answers = [self.blocks[number + 1].text for number in asking]
        labels = {label_of(text, self.language).name for text in answers}
        label = labels.pop() if len(labels) == 1 else ""
        if not label or len(asking) < QUESTIONS - 1:
            return ""
        full = re.compile(rf"(?:{CAPITALISED}\s)+{re.escape(label)}\b")
        texts = (block.text for block in self.blocks[: asking[0]])
        known = (name for name in self.names if _shares(name, label))
        found = (hit[0] for text in texts for hit in full.finditer(text))
        return max([label, next(known, ""), self._bare(next(found, ""))], key=len)

    def _bare(self, name: str) -> str:
        """`Bäckermeisterin Gesa Lührs` -> `Gesa Lührs`."""
        words = name.split()
        while len(words) > 2 and self.language.lexicon.is_person_noun(words[0].lower()):
            words = words[1:]
        return " ".join(words)

    def _is_question(self, number: int) -> bool:
        block = self.blocks[number]
        is_short = len(block.text.split()) <= LONGEST_QUESTION
        return block.kept and is_short and block.text.rstrip(MARKS).endswith("?")

    def _may_answer(self, number: int) -> bool:
        """Whether a block may be an answer, also one that ends with a question."""
        is_block = number < len(self.blocks) and self.blocks[number].kept
        return is_block and self.blocks[number].kind is BlockKind.PARAGRAPH

    def _is_dense(self, asking: Sequence[int]) -> bool:
        """Whether an answer follows each question and soon another question that."""
        return asking[-1] - asking[0] <= 4 * (len(asking) - 1)

    def _is_between_two(self, asking: Sequence[int]) -> bool:
        """Whether somebody is asked about himself, and answers so: `What do you see?` `I see …`.
        Pages of advice have questions as headings, too."""
        if self.language is not ENGLISH:
            return True
        asked = sum(ADDRESSED.search(self.blocks[number].text) is not None for number in asking)
        own = sum(OWN.search(self.blocks[number + 1].text) is not None for number in asking)
        return 3 * asked >= len(asking) and 2 * own >= len(asking)

    def _questions(self, asking: Sequence[int]) -> set[int]:
        """The blocks that ask; where all take turns strictly, also one that is no question by its
        marks: `Ihr Trainer hat Sie gelobt.`"""
        is_strict = all((number - asking[0]) % 2 == 0 for number in asking)
        return set(range(asking[0], asking[-1] + 1, 2)) if is_strict else set(asking)

    def _tells(self, number: int, last: int, who: str) -> bool:
        """Whether a block behind the last answer is the narrator's."""
        return number > last + 1 and surname(who) in self.blocks[number].text


def _without_answers_that_ask(asking: Sequence[int]) -> list[int]:
    """The questions, without what stands right behind one and before another: an answer that ends
    with a question of its own."""
    found: list[int] = []
    for number in asking:
        is_answer = bool(found) and number == found[-1] + 1 and number + 1 in asking
        if not is_answer:
            found.append(number)
    return found


def _named_now_and_then(turns: Mapping[int, InterviewTurn]) -> dict[int, InterviewTurn]:
    """The turns, in which the only one who answers is not named each time: `RESPUESTA.` and `R.`
    are one."""
    if len({turn.speaker for turn in turns.values() if not turn.asks}) != 1:
        return dict(turns)
    begins = [number for number, turn in turns.items() if not turn.asks and turn.offset]
    again = set(begins[::TURNS])
    return {
        number: turn
        if turn.asks
        else replace(turn, first=number == begins[0], again=number in again)
        for number, turn in turns.items()
    }


def _shares(name: str, label: str) -> bool:
    return label.lower() in (name.lower(), *(part.lower() for part in name.split()))
