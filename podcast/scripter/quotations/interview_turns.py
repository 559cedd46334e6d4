"""Interviews in turns: `Q:` and `A:`, or names before a colon. Labels are dropped, the voices tell
who speaks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from podcast.article.model import Block, BlockKind
from podcast.languages.model import Language
from podcast.languages.registry import ENGLISH
from podcast.scripter.discourse.referring_expressions import surname
from podcast.scripter.model import Attribution, SpeakerKind
from podcast.scripter.quotations.speaker_labels import (
    SpeakerLabel,
    full_names,
    is_person,
    label_of,
    label_words,
    name_of,
)
from podcast.scripter.quotations.unlabelled_blocks import asks_unlabelled, is_told

NAME = ENGLISH.patterns["two_capitals"]
TALK = ENGLISH.patterns["people_in_talk"]
TURNS = 6  # after so many answers the speaker is named again
SHOUTED = 3  # letters; a longer label in capitals is a name, a shorter one initials
MORE = 3  # paragraphs without a label that the last answer may go on for
LEAST_SAID = 3  # words of a turn, on average
LEAST = 2  # turns of a label that make an interview


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


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who a label is."""

    name: str  # "" for one who asks without a name
    asks: bool
    role: str = ""


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
    speakers = _who_talk(blocks, labels, names, language)
    labels = {number: label for number, label in labels.items() if label.name in speakers}
    if not _is_talk(blocks, labels, speakers, language):
        return {}
    return dict(_turns(blocks, labels, speakers, names, min(labels)))


def _who_talk(
    blocks: Sequence[Block],
    labels: Mapping[int, SpeakerLabel],
    names: Sequence[str],
    language: Language,
) -> dict[str, Speaker]:
    """Label -> who it is, of the labels that are people, or that ask."""
    first = min(labels, default=0)
    asking = label_words(language).asking
    asked = Counter(
        label.name
        for number, label in labels.items()
        if label.low in asking or _asks(blocks[number])
    )
    total = Counter(label.name for label in labels.values())
    speakers: dict[str, Speaker] = {}
    for label in dict.fromkeys(labels.values()):
        asks = asked[label.name] * 2 > total[label.name]
        is_asker = asks and total[label.name] >= LEAST
        if is_asker or is_person(label, names, language) or _full_name_in(blocks[:first], label):
            speakers.setdefault(label.name, _speaker(label, asks, blocks[:first], names, language))
    for label in dict.fromkeys(labels.values()):
        if asker := _by_initials(label, speakers):
            speakers.setdefault(label.name, speakers[asker])
    if speakers and all(speaker.asks for speaker in speakers.values()):
        fewest = min(speakers, key=lambda name: asked[name] / total[name])
        speakers[fewest] = replace(speakers[fewest], asks=False)
    return speakers


def _by_initials(label: SpeakerLabel, speakers: Mapping[str, Speaker]) -> str:
    """`HC`, behind `Hest Courier` who asks: whoever asks is shortened after the first question."""
    for name, speaker in speakers.items():
        capitals = "".join(word[0] for word in name.split() if word[0].isupper())
        if speaker.asks and len(capitals) > 1 and label.name.replace(".", "") == capitals:
            return name
    return ""


def _asks(block: Block) -> bool:
    """Whether a turn asks, by its words; `Q:` does in whatever words."""
    return block.text.rstrip().endswith("?")


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


def _speaker(
    label: SpeakerLabel,
    asks: bool,
    intro: Sequence[Block],
    names: Sequence[str],
    language: Language,
) -> Speaker:
    words = label_words(language)
    if label.low in words.asking:
        return Speaker("", asks=True)
    if label.low in words.reporters:
        return Speaker(_with_article(label, language), asks=True)
    if label.low in words.answering:
        return Speaker(_interviewed(intro, names), asks=False)
    if asks and _is_paper(label, intro, language):
        return Speaker("", asks=True)
    role = label.role.lower() if label.role.isupper() else label.role
    return Speaker(_named(label, names, intro), asks, role)


def _is_paper(label: SpeakerLabel, intro: Sequence[Block], language: Language) -> bool:
    """`Hest Courier`, of whom the introduction says `the Hest Courier`; `Vint Radio`."""
    words = label.low.split()
    the = re.compile(rf"\b[Tt]he\s{re.escape(label.name)}\b")
    is_with_article = any(the.search(block.text) for block in intro)
    of_papers = language.lexicon.organisation_words
    return len(words) > 1 and (is_with_article or bool(of_papers & set(words)))


def _with_article(label: SpeakerLabel, language: Language) -> str:
    """`HOST` -> `the host`, `CALLER` -> `a caller`; the label alone where articles have a
    gender."""
    if language is not ENGLISH:
        return label.low
    return f"{'the' if label.low in label_words(language).of_one else 'a'} {label.low}"


def _interviewed(intro: Sequence[Block], names: Sequence[str]) -> str:
    """Who answers, when the label only says A: the one whom the introduction names most."""
    text = " ".join(block.text for block in intro if block.kept)
    counts = {name: text.count(surname(name)) for name in names}
    best = max(counts, key=lambda name: counts[name], default="")
    if best and counts[best]:
        return best
    hit = NAME.search(text)
    return hit[0] if hit else ""


def _named(label: SpeakerLabel, names: Sequence[str], intro: Sequence[Block]) -> str:
    """The full name behind a label, as the article has it somewhere."""
    if name := name_of(label, names):
        return name
    return _full_name_in(intro, label) or _as_shown(label)


def _full_name_in(intro: Sequence[Block], label: SpeakerLabel) -> str:
    """`CASTELL` -> `Ines Castell`, where the introduction has it; else ""."""
    full = re.compile(rf"\b(?:[^\W\d_a-z][\w’'-]+ ){{1,3}}{re.escape(_as_shown(label))}\b")
    hits = (full.search(block.text) for block in intro if block.kept)
    return next((hit[0] for hit in hits if hit), "")


def _as_shown(label: SpeakerLabel) -> str:
    return label.name.title() if _is_shouted(label.name) else label.name


def _is_shouted(label: str) -> bool:
    """Whether it is a name in capitals; what is shorter is initials."""
    return label.isupper() and len(label) > SHOUTED


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
