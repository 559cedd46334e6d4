"""Interviews in turns: `Q:` and `A:`, or names before a colon. Labels are dropped, the voices tell
who speaks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from podcast.article.model import Block, BlockKind
from podcast.languages.model import Language
from podcast.languages.registry import ENGLISH
from podcast.scripter.model import Attribution, SpeakerKind
from podcast.scripter.quotations.blocks.interview_speakers import LEAST, Speaker, who_talk
from podcast.scripter.quotations.speaker_labels import (
    SpeakerLabel,
    full_names,
    label_of,
    label_words,
)
from podcast.scripter.quotations.unlabelled_blocks import asks_unlabelled, is_told

TALK = ENGLISH.patterns["people_in_talk"]
TURNS = 6  # after so many answers the speaker is named again
MORE = 3  # paragraphs without a label that the last answer may go on for
LEAST_SAID = 3  # words of a turn, on average


@dataclass(frozen=True, slots=True)
class InterviewTurn:
    """What a block of an interview is: one who asks or answers, from `offset` in the block's
    text."""

    speaker: str  # "" for the one who asks without a name
    asks: bool
    offset: int  # where the words begin, after the label
    first: bool  # of this speaker
    again: bool  # name the speaker again
    role: str = ""  # what the label says of the speaker: "author"


def find_turns(
    blocks: Sequence[Block], names: Sequence[str], language: Language = ENGLISH
) -> dict[int, InterviewTurn]:
    """The turns of an article by block number; {} when it is no interview. `names` are its people,
    in order.

    Labels that are not people who talk (`Prep time: ten minutes`) make no interview.
    """
    labels = {
        number: label_of(block.text, language)
        for number, block in enumerate(blocks)
        if block.kept and block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING)
    }
    names = [*names, *full_names(labels.values())]
    labels = {number: label for number, label in labels.items() if label.name}
    speakers = who_talk(blocks, labels, names, language)
    labels = {number: label for number, label in labels.items() if label.name in speakers}
    if not _is_talk(blocks, labels, speakers, language):
        return {}
    return dict(_turns(blocks, labels, speakers, names, min(labels)))


def _is_talk(
    blocks: Sequence[Block],
    labels: Mapping[int, SpeakerLabel],
    speakers: Mapping[str, Speaker],
    language: Language,
) -> bool:
    """Whether labelled blocks are two or more people in talk, rather than a list of results."""
    people = Counter(speakers[label.name].name or label.low for label in labels.values())
    is_pair = {speaker.asks for speaker in speakers.values()} == {True, False}
    returns = sum(count >= LEAST for count in people.values())
    words = label_words(language)
    unnamed = words.asking | words.answering
    is_labelled = is_pair and all(label.low in unnamed for label in labels.values())
    is_long = len(people) >= LEAST and (returns >= LEAST or (is_pair and returns > 0))
    if not is_long and not is_labelled:  # one `Q:` and one `A:` will do
        return False
    if language is ENGLISH and not any(TALK.search(blocks[n].text) for n in labels):
        return False  # `Norrby Rowers: Host the Hest crew on Friday.`
    sizes = [len(blocks[number].text[label.end :].split()) for number, label in labels.items()]
    return sum(sizes) >= LEAST_SAID * len(sizes)


def _turns(
    blocks: Sequence[Block],
    labels: Mapping[int, SpeakerLabel],
    speakers: Mapping[str, Speaker],
    names: Sequence[str],
    first: int,
) -> Iterator[tuple[int, InterviewTurn]]:
    heard: Counter[str] = Counter()
    last = max(labels)
    current: InterviewTurn | None = None
    several = len({speaker.name for speaker in speakers.values() if not speaker.asks}) > 1
    for number in range(first, len(blocks)):
        block = blocks[number]
        if label := labels.get(number):
            speaker = speakers[label.name]
            who = speaker.name or ("" if speaker.asks else label.low)
            count = heard[who]
            heard[who] += 1
            again = (several and not speaker.asks) or count % TURNS == 0
            current = InterviewTurn(
                speaker.name, speaker.asks, label.end, count == 0, again, speaker.role
            )
            yield number, current
        elif number > last and (
            is_told(block, current.speaker if current else None, names) or number > last + MORE
        ):
            return
        elif block.kept and block.kind is BlockKind.HEADING:
            current = None  # another part of the page: its paragraphs are not an answer
        elif (
            current
            and block.kept
            and block.kind is BlockKind.PARAGRAPH
            and not is_told(block, current.speaker, names)
        ):
            following = labels.get(number + 1)
            follows = speakers[following.name].name or following.low if following else ""
            if not current.asks and asks_unlabelled(block.text, current.speaker, follows=follows):
                yield number, InterviewTurn("", True, 0, False, False)
            else:
                yield number, replace(current, offset=0, first=False, again=False, role="")


def turn_speaker(turn: InterviewTurn) -> Attribution:
    """The one who answers, as an attribution."""
    if not turn.speaker:
        return Attribution(
            "Interviewee", SpeakerKind.NOMINAL, rule="answers in an interview", confidence=0.5
        )
    return Attribution(
        turn.speaker,
        SpeakerKind.NAME,
        resolved=turn.speaker,
        rule="label of a turn",
        confidence=0.95,
    )
