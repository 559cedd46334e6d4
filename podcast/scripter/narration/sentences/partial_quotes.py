"""Partial quotations: they stay in the narrator's sentence, whoever said it first, their words
marked as theirs."""

from __future__ import annotations

import re

from podcast.languages.en import wording
from podcast.languages.en.narration_lists import words
from podcast.languages.registry import ENGLISH
from podcast.scripter.discourse.referring_expressions import key_of
from podcast.scripter.model import Attribution, QuoteKind, SpeakerKind
from podcast.scripter.narration.lead_ins.lead_in import SURE
from podcast.scripter.quotations.quoted_sentences import Sentence, SentencePiece, sentence_end
from podcast.scripter.reporting_clauses.reporting_clause import parse_reporting_clause
from podcast.scripter.reporting_clauses.tense import looks_finite
from podcast.scripter.typography import words_of

CONJUNCTION = ENGLISH.patterns["opening_conjunction"]
INVERTED = ENGLISH.patterns["inverted_sentence"]
LOOSE_DOTS = re.compile(r"(?<=[.!?])\s*…$")
STARTERS = words("that before")
LOWERED = words("lowered")
CALLING = ENGLISH.patterns["calling"]
WHAT_IS_CALLED = ENGLISH.patterns["what_is_called"]  # it is heard so
FIRST_PERSON = ENGLISH.patterns["first_person"]
MORE = 4  # words of a sentence that follows in the same marks, to be said by its speaker
ARTICLE = ENGLISH.patterns["trailing_article"]
PASSIVE = ENGLISH.patterns["passive"]
SAYING = ENGLISH.patterns["ends_with_saying"]
CLAIMING = ENGLISH.patterns["ends_with_claiming"]
# "Asked about the “lobby,” Voss laughed": what comes first belongs to who follows it, and must stay
# there.
ASIDE = ENGLISH.patterns["opening_aside"]
POSSESSIVES = {"he": "his", "she": "her", "they": "their", "it": "its"}


def split_reported(sentence: Sentence) -> tuple[Sentence, str, int, Attribution] | None:
    """`It has “x y z”, the brochure claims.` as (what is claimed, the rest of it, the rest's
    offset, whose claim)."""
    quoted = [piece.quote for piece in sentence if piece.quote is not None]
    last = sentence[-1]
    if not quoted or last.quote is not None:
        return None
    if INVERTED.match(sentence[0].text):
        # `So are a “chosen few” of the firms, Aune said`: the verb stands before its subject
        return None
    attribution = quoted[-1].attribution
    at = attribution.clause[0] - last.start
    if attribution.kind is SpeakerKind.NONE or not 0 < at < len(last.text):
        return None
    if not last.text[:at].rstrip().endswith(",") and last.text[:at].strip():
        return None
    if ASIDE.match(sentence[0].text.lstrip()) or ":" in sentence[0].text:
        # what comes first belongs to who follows it: `Norrby College: “…,” its principal said`
        return None
    told = (
        last.text[attribution.description[0] - last.start :]
        if attribution.description[0] >= last.start
        else ""
    )
    if looks_finite(told.split(" ", 1)[0]):
        return None  # `Moe, “quick as ever”, according to his captain, headed the second`
    body = (*sentence[:-1], SentencePiece(last.text[:at].rstrip().rstrip(","), last.start))
    return body, last.text[at:], last.start + at, attribution


def parted(sentence: Sentence) -> tuple[Sentence, SentencePiece | None]:
    """`He said it is “a sham. We want none.”`: the sentence up to its full stop, and what else its
    speaker says."""
    at = len(sentence) - 1
    while at > 0 and sentence[at].quote is None and not sentence[at].text.strip(" .\n"):
        at -= 1
    piece = sentence[at]
    quote = piece.quote
    if (
        quote is None
        or quote.kind is not QuoteKind.PARTIAL
        or at == 0
        or not key_of(quote.attribution)
    ):
        return sentence, None
    if quote.attribution.kind is SpeakerKind.NONE or quote.attribution.confidence < SURE:
        return sentence, None
    first = sentence_end(piece.text)
    if not first or words_of(piece.text[first:]) < MORE:
        return sentence, None
    more = piece.text[first:]
    rest = SentencePiece(more, piece.start + first, quote)
    return (
        *sentence[:at],
        SentencePiece(LOOSE_DOTS.sub("", piece.text[:first].rstrip()), piece.start, quote),
    ), rest


def claim(text: str, start: int, attribution: Attribution) -> bool:
    """Whether the attribution is nothing but a speaker and a verb, so that it can go first."""
    clause = parse_reporting_clause(text, start, attribution)
    return (
        bool(clause.subject and clause.verb)
        and not clause.rest.strip()
        and not clause.turn
        and not clause.before
    )


def says_first(saying: str, body: str) -> str:
    """`The brochure claims` and `It has x y z` as one sentence; a conjunction stays in front."""
    hit = CONJUNCTION.match(body)
    front = ""
    if hit:
        front, body = hit[0], body[hit.end() :]
        saying = (
            saying[:1].lower() + saying[1:]
            if saying.split(" ", 1)[0].lower() in LOWERED
            else saying
        )
    first = body.split(" ", 1)[0]
    if (first.lower() in STARTERS or not SAYING.search(saying)) and not saying.endswith(","):
        saying = f"{saying} {wording.THAT}"
    if first.lower().split("'")[0].split("’")[0] in LOWERED:
        body = body[:1].lower() + body[1:]
    return f"{front}{saying} {body}"


def in_first_person(piece: SentencePiece) -> bool:
    """Whether somebody speaks of himself or herself in these words."""
    return FIRST_PERSON.search(piece.text) is not None


def mark_as_theirs(sentence: Sentence, claiming: str = "") -> Sentence:
    """`called it a hoax` -> `called it, in his words, a hoax`, where it is an opinion and it is
    known whose."""
    row = list(sentence)
    for index, piece in enumerate(row[1:], 1):
        before = row[index - 1]
        if (
            piece.quote is None
            or piece.quote.kind not in (QuoteKind.PARTIAL, QuoteKind.SPEECH)
            or before.quote is not None
        ):
            continue
        if PASSIVE.search(before.text[-90:]) or WHAT_IS_CALLED.search(before.text[-90:]):
            continue
        opinion = CALLING.search(before.text[-90:]) or (
            claiming and CLAIMING.search(claiming) and before.text[-2:-1].isalpha()
        )
        opinion = opinion or (in_first_person(piece) and before.text.rstrip()[-1:].isalpha())
        whose = _whose(piece.quote.attribution)
        if whose == "its" and not row[0].start <= piece.quote.attribution.mention[0]:
            continue  # said of a thing that another sentence names
        if opinion and whose and not piece.text[:1].isupper():
            hit = ARTICLE.search(before.text)
            led = before.text[: hit.start()] if hit else before.text.rstrip()
            article = f"{hit[1]} " if hit else ""
            row[index - 1] = SentencePiece(
                f"{led}, {wording.IN_WORDS.format(whose=whose)}, {article}", before.start
            )
            break
    return tuple(row)


def _whose(attribution: Attribution) -> str:
    from podcast.languages.en.lexicon import ORGANISATION_WORDS, THINGS
    from podcast.scripter.mentions.gender_inference import gender_of

    speaker = (attribution.speaker or "").lower()
    if attribution.kind is SpeakerKind.PRONOUN:
        return POSSESSIVES.get(speaker, "")
    if attribution.kind is SpeakerKind.NAME and attribution.resolved:
        return {"female": "her", "male": "his"}.get(gender_of(attribution.resolved), "")
    head = re.split(r"\b(?:of|at|for|in|on|from|by)\b", speaker)[0].split()
    return "its" if head and (head[-1] in THINGS or head[-1] in ORGANISATION_WORDS) else ""
