"""What stands around a quotation: the sentence before it, the sentence after it."""

from __future__ import annotations

from dataclasses import dataclass

from podcast.scripter.mentions.annotated_text import AnnotatedText, QuotedSpan
from podcast.scripter.tokenization.tokens import DASHES, STOPS, Tokens

BEFORE = 80  # tokens looked at before a quotation within its sentence
AFTER = 60
SIGNATURE = 16  # tokens of a paragraph `— Jo Park` under a quotation


@dataclass(slots=True)
class Surroundings:
    """Token numbers of the sentence around a quotation, other quotations left out."""

    unit: QuotedSpan
    before: list[int]  # of the same sentence, in text order
    after: list[int]  # up to the sentence's end or the next quotation
    lead: str  # what stands right before the mark: ":" "," "that" or ""
    starts_paragraph: bool
    ends_paragraph: bool
    signed: bool = False  # `after` is a paragraph of its own: — Jo Park
    announced: bool = False  # `before` ends the paragraph before, with a colon
    opener: str = (
        ""  # the kind of word that leads to the marks: "work", "named", "saying", "the", "of" …
    )


def surroundings_of(scene: AnnotatedText, unit: QuotedSpan) -> Surroundings:
    """Look around one quotation."""
    tokens = scene.tokens
    paragraph = tokens.paragraph[unit.first]
    begin = tokens.bounds[paragraph][0]
    last_paragraph = tokens.paragraph[unit.end - 1]
    end = tokens.bounds[last_paragraph][1]
    starts, ends = unit.first == begin, unit.end == end
    zone = Surroundings(unit, [], [], "", starts, ends)
    lead_at = unit.first - 1
    if starts and paragraph and tokens.word[lead_at] in (":", ","):
        begin = tokens.bounds[paragraph - 1][0]
        zone.announced = True
    if unit.first > begin:
        lead = tokens.low[lead_at]
        zone.lead = tokens.constructions.leads.get(lead, "")
        zone.before = _before(scene, unit.first, begin)
        zone.opener = _opener(scene.tokens, lead_at, begin)
    if ends and _signature(scene, last_paragraph + 1):
        first, stop = tokens.bounds[last_paragraph + 1]
        zone.signed = True
        zone.after = list(range(first, stop))
    else:
        zone.after = _after(scene, unit.end, end)
    return zone


def _opener(tokens: Tokens, at: int, begin: int) -> str:
    """`the film | “…”`, `dubbed the | “…”`, `the slogan of | “…”`: what kind of word leads to the
    marks."""
    words = tokens.constructions
    low = tokens.low[at]
    article = low in words.between_opener_and_marks
    word = tokens.low[at - 1] if article and at > begin else low
    if word in words.articles_and_as and at - 1 > begin:
        word = tokens.low[at - 2]
    if word in tokens.lexicon.named:
        return "named"
    if low in words.articles or low in tokens.pronouns.possessive:
        return "the"
    if word in tokens.lexicon.sayings:
        return "saying"
    if word in tokens.lexicon.works and low not in words.of:
        return "work"
    return words.openers.get(low, "")


def _signature(scene: AnnotatedText, paragraph: int) -> bool:
    """Whether a paragraph is a dash and a name."""
    tokens = scene.tokens
    if paragraph >= len(tokens.bounds):
        return False
    first, end = tokens.bounds[paragraph]
    return end - first <= SIGNATURE and tokens.word[first] in DASHES and first + 1 in scene.starts


def _before(scene: AnnotatedText, first: int, begin: int) -> list[int]:
    tokens = scene.tokens
    found: list[int] = []
    index = first - 1
    for _ in range(BEFORE):
        if index < begin:
            break
        quote = tokens.quote[index]
        if quote >= 0:
            index = tokens.at(scene.pairs[quote].opened) - 1
            continue
        if tokens.word[index] in STOPS:
            break
        found.append(index)
        if tokens.first[index] and not (index > begin and tokens.word[index - 1] == ":"):
            break
        index -= 1
    found.reverse()
    return found


def _after(scene: AnnotatedText, index: int, end: int) -> list[int]:
    tokens = scene.tokens
    found: list[int] = []
    while index < end and len(found) < AFTER:
        if tokens.quote[index] >= 0 or tokens.word[index] in STOPS:
            break
        if found and tokens.first[index] and tokens.word[index - 1] != ":":
            break
        found.append(index)
        index += 1
    return found
