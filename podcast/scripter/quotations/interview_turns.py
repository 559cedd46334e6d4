"""Interviews in turns: `Q:` and `A:`, or names before a colon. Labels are dropped, the voices tell
who speaks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from podcast.article.model import Block, BlockKind
from podcast.languages.registry import ENGLISH
from podcast.scripter.discourse.referring_expressions import surname
from podcast.scripter.model import Attribution, SpeakerKind

LABEL = re.compile(r"\s*(?P<label>[^\W\d_a-z][\w.'’&-]*(?: [\w.'’&-]+){0,3}?)\s*:\s+(?=\S)")
DOTTED = ENGLISH.patterns["dotted_label"]
NAME = ENGLISH.patterns["two_capitals"]
ASKING = frozenset(("q", "question", "interviewer"))
REPORTERS = frozenset(
    ("reporter", "journalist", "audience", "student", "caller", "pupil", "moderator", "host")
)
ANSWERING = frozenset(("a", "answer"))
TURNING = ASKING | REPORTERS | ANSWERING  # begins a turn even where the page has it as a heading
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


def label_of(text: str) -> tuple[str, int]:
    """A label at the start of a block and where the words after it begin; ("", 0) when there is
    none."""
    hit = LABEL.match(text) or DOTTED.match(text)
    return (hit["label"], hit.end()) if hit else ("", 0)


def find_turns(blocks: Sequence[Block], names: Sequence[str]) -> dict[int, InterviewTurn]:
    """The turns of an article by block number; {} when it is no interview. `names` are its people,
    in order."""
    labels = {
        number: label_of(block.text)
        for number, block in enumerate(blocks)
        if block.kept and block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING)
    }
    labels = {
        number: label
        for number, label in labels.items()
        if label[0] and (blocks[number].kind is BlockKind.PARAGRAPH or label[0].lower() in TURNING)
    }
    counts = Counter(label for label, _ in labels.values())
    turning = {label for label, count in counts.items() if count >= LEAST}
    lows = {label: label.lower().rstrip(".") for label in counts}
    if {low in ASKING for low in lows.values() if low in ASKING | ANSWERING} == {True, False}:
        turning |= {
            label for label, low in lows.items() if low in ASKING | ANSWERING
        }  # one `Q:` and one `A:` will do
    if len(turning) < 2 or _only_listed(blocks, labels, turning):
        return {}
    turning |= {
        label for label in counts if _named(label, names, ()) in names
    }  # of three, one may speak once
    first = min(number for number, (label, _) in labels.items() if label in turning)
    speakers = _speakers(blocks, labels, turning, names, first)
    return dict(_turns(blocks, labels, speakers, names, first))


def _only_listed(
    blocks: Sequence[Block], labels: Mapping[int, tuple[str, int]], turning: set[str]
) -> bool:
    """Whether it is a list of results and the like rather than talk: `Norrby: 12`, `Hest: 9`."""
    sizes = [
        len(blocks[number].text[end:].split())
        for number, (label, end) in labels.items()
        if label in turning
    ]
    return sum(sizes) < LEAST_SAID * len(sizes)


def _speakers(
    blocks: Sequence[Block],
    labels: Mapping[int, tuple[str, int]],
    turning: set[str],
    names: Sequence[str],
    first: int,
) -> dict[str, tuple[str, bool]]:
    """Label -> (speaker, whether it is the one who asks)."""
    asked = Counter(
        label for number, (label, _) in labels.items() if blocks[number].text.rstrip().endswith("?")
    )
    total = Counter(label for label, _ in labels.values())
    speakers: dict[str, tuple[str, bool]] = {}
    for label in turning:
        low = label.lower().rstrip(".")
        if low in ASKING:
            speakers[label] = ("", True)
        elif low in REPORTERS:
            speakers[label] = (
                f"the {low}" if low in ("moderator", "host", "audience") else f"a {low}",
                True,
            )
        elif low in ANSWERING:
            speakers[label] = (_interviewed(blocks[:first], names), False)
        else:
            speakers[label] = (
                _named(label, names, blocks[:first]),
                asked[label] * 2 > total[label],
            )
    if all(asks for _, asks in speakers.values()):
        fewest = min(turning, key=lambda label: asked[label] / total[label])
        speakers[fewest] = (speakers[fewest][0], False)
    return speakers


def _interviewed(intro: Sequence[Block], names: Sequence[str]) -> str:
    """Who answers, when the label only says A: the one whom the introduction names most."""
    text = " ".join(block.text for block in intro if block.kept)
    counts = {name: text.count(surname(name)) for name in names}
    best = max(counts, key=lambda name: counts[name], default="")
    if best and counts[best]:
        return best
    hit = NAME.search(text)
    return hit[0] if hit else ""


def _named(label: str, names: Sequence[str], intro: Sequence[Block]) -> str:
    """The full name behind a label: a surname, a first name or initials."""
    wanted = label.rstrip(".").lower()
    for name in names:
        parts = name.lower().split()
        initials = "".join(part[0] for part in parts)
        if wanted in (name.lower(), parts[-1], parts[0]) or (
            label.isupper() and wanted.replace(".", "") == initials
        ):
            return name
    shown = label.title() if label.isupper() and len(label) > SHOUTED else label
    full = re.compile(rf"\b(?:[^\W\d_a-z][\w’'-]+ ){{1,3}}{re.escape(shown)}\b")
    hits = (full.search(block.text) for block in intro if block.kept)
    return next((hit[0] for hit in hits if hit), shown)


def _turns(
    blocks: Sequence[Block],
    labels: Mapping[int, tuple[str, int]],
    speakers: Mapping[str, tuple[str, bool]],
    names: Sequence[str],
    first: int,
) -> Iterator[tuple[int, InterviewTurn]]:
    heard: Counter[str] = Counter()
    last = max(number for number, (label, _) in labels.items() if label in speakers)
    current: InterviewTurn | None = None
    several = sum(not asks for _, asks in speakers.values()) > 1
    for number in range(first, len(blocks)):
        block = blocks[number]
        label, offset = labels.get(number, ("", 0))
        if label in speakers:
            speaker, asks = speakers[label]
            count = heard[label]
            heard[label] += 1
            again = (several and not asks) or count % TURNS == 0
            current = InterviewTurn(speaker, asks, offset, count == 0, again)
            yield number, current
        elif number > last and (_told(block, current, names) or number > last + MORE):
            return
        elif block.kept and block.kind is BlockKind.HEADING:
            current = None  # another part of the page: its paragraphs are not an answer
        elif (
            current
            and block.kept
            and block.kind is BlockKind.PARAGRAPH
            and not _told(block, current, names)
        ):
            yield number, InterviewTurn(current.speaker, current.asks, 0, False, False)


def _told(block: Block, current: InterviewTurn | None, names: Sequence[str]) -> bool:
    """Whether a block without a label is the narrator's: it names who was speaking, or speaks of
    the interview."""
    text = block.text
    if re.match(r"\s*(?:This|The|Our) (?:interview|conversation|transcript)\b", text):
        return True
    if current is None or block.kind is not BlockKind.PARAGRAPH:
        return block.kind is not BlockKind.PARAGRAPH
    return current.speaker in names and surname(current.speaker) in text


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
