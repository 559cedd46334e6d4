"""Who the labels of an interview are: who asks, who answers, and by what name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from podcast.article.model import Block
from podcast.languages.model import Language
from podcast.languages.registry import ENGLISH
from podcast.scripter.discourse.referring_expressions import surname
from podcast.scripter.quotations.speaker_labels import (
    SpeakerLabel,
    is_person,
    label_words,
    name_of,
)

NAME = ENGLISH.patterns["two_capitals"]
SHOUTED = 3  # letters; a longer label in capitals is a name, a shorter one initials
LEAST = 2  # turns of a label that make an interview


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who a label is."""

    name: str  # "" for one who asks without a name
    asks: bool
    role: str = ""


def who_talk(
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
