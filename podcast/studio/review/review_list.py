"""What an editor should look at, in the order of weight, each with what can be done about it."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby

from podcast.production.checking import Checked, check_file
from podcast.script.model import Chapter, Narration, Quotation
from podcast.script.question_words import asking, giving_back, meaning
from podcast.script.script_files import ScriptFile
from podcast.speech.doubtful_words import DoubtfulWord, doubtful_words
from podcast.studio.text.script_saving import current_text
from podcast.studio.text.script_text import Card, ScriptText

QUESTION, ERROR, WARNING, WORD = "question", "error", "warning", "word"
ORDER = (QUESTION, ERROR, WARNING, WORD)


@dataclass(frozen=True, slots=True)
class Remedy:
    """Something to be done with one press: an edit of the card, by its name."""

    do: str
    label: str
    fields: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """One thing to look at."""

    kind: str  # one of ORDER
    what: str
    remedy: str = ""  # in words
    line: int = 0  # of the file
    card: str = ""  # "" for what is of no card: the head, the show
    remedies: tuple[Remedy, ...] = ()
    word: str = ""  # that is likely to be said wrong


def review(file: ScriptFile) -> list[ReviewItem]:
    """Unsure speakers, what `podcast check` finds, names that a voice is likely to say wrong."""
    text = current_text(file)
    items = [*_questions(text), *_joined(_findings(text, file)), *_words(text, file)]
    return sorted(items, key=lambda item: (ORDER.index(item.kind), item.line))


def _questions(text: ScriptText) -> Iterator[ReviewItem]:
    for card in text.cards:
        for number, query in enumerate(card.queries):
            answers = (*query.candidates, "")
            remedies = tuple(
                Remedy(
                    "settle", name or "The narrator, as it is", (("n", str(number)), ("name", name))
                )
                for name in answers
            )
            yield ReviewItem(QUESTION, query.question, "", _place(text, card), card.id, remedies)


def _findings(text: ScriptText, file: ScriptFile) -> Iterator[ReviewItem]:
    _, findings = check_file(file, file.show)
    for finding in findings:
        if finding.what.startswith(asking()):
            continue
        card = _card_at(text, finding.line)
        kind = ERROR if finding.error else WARNING
        remedies = tuple(_remedies(finding, card)) if card else ()
        said = "" if remedies else finding.remedy
        name = card.id if card else ""
        yield ReviewItem(kind, finding.what, said, finding.line or 0, name, remedies)


def _joined(items: Iterator[ReviewItem]) -> Iterator[ReviewItem]:
    """What one press mends is one thing, in however many places the words differ."""
    for _, group in groupby(items, key=lambda item: (item.card, item.kind, item.remedies)):
        first, *others = group
        if first.remedies and others:
            yield replace(first, what="; ".join([first.what, *(item.what for item in others)]))
        else:
            yield from (first, *others)


def _remedies(finding: Checked, card: Card) -> Iterator[Remedy]:
    is_cut = finding.remedy in meaning() and isinstance(card.line, Quotation)
    if is_cut or finding.remedy.startswith(giving_back()):
        yield Remedy("put-back", "Put the article’s words back")
        yield Remedy("mark-edited", "Mark as edited")
    elif finding.remedy in meaning():
        yield Remedy("meant", "It is meant so")
    elif "is not in the cast" in finding.what and isinstance(card.line, Quotation):
        yield Remedy("new-voice", f"Give {card.line.speaker} a voice")


def _words(text: ScriptText, file: ScriptFile) -> Iterator[ReviewItem]:
    """Words that a voice has to guess, the most frequent first. A card is looked at once, however
    often others change."""
    if text.script is None:
        return
    counts: Counter[str] = Counter()
    first: dict[str, tuple[DoubtfulWord, Card]] = {}
    lexicon = tuple(sorted(file.show.settings.lexicon.items()))
    for card in text.cards:
        if isinstance(card.line, Narration | Quotation | Chapter):
            for doubt in _doubts(card.words, text.script.language, lexicon):
                counts[doubt.word] += 1
                first.setdefault(doubt.word, (doubt, card))
    for name, count in counts.most_common():
        doubt, card = first[name]
        times = f", {count} times" if count > 1 else ""
        what = f"“{name}” is {doubt.why}{times}"
        yield ReviewItem(WORD, what, "", _place(text, card), card.id, word=name)


@lru_cache(maxsize=20_000)
def _doubts(
    words: str, language: str, lexicon: tuple[tuple[str, str], ...]
) -> tuple[DoubtfulWord, ...]:
    return tuple(doubtful_words(words, language, dict(lexicon)))


def _card_at(text: ScriptText, line: int | None) -> Card | None:
    """The card that a line of the file belongs to; None for the head."""
    if text.script is None or line is None or not text.cards:
        return None
    places = [_place(text, card) for card in text.cards]
    at = bisect_right(places, line) - 1
    return text.cards[at] if at >= 0 else None


def _place(text: ScriptText, card: Card) -> int:
    assert text.script is not None
    return text.script.places[card.at]
