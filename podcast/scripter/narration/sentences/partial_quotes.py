"""Partial quotations: they stay in the narrator's sentence, whoever said it first."""

from __future__ import annotations

import re

from podcast.kept_patterns import compiled
from podcast.languages.en import wording
from podcast.languages.en.lexicon import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PRONOUNS,
    SUBORDINATING,
)
from podcast.languages.en.narration_lists import words
from podcast.languages.registry import ENGLISH
from podcast.scripter.discourse.referring_expressions import key_of
from podcast.scripter.model import NOWHERE, Attribution, QuoteKind, SpeakerKind
from podcast.scripter.narration.lead_ins.lead_in import SURE
from podcast.scripter.narration.sentences.first_words import NAMED_WHOLE
from podcast.scripter.quotations.quoted_sentences import Sentence, SentencePiece, sentence_end
from podcast.scripter.reporting_clauses.movable_clause import may_be_moved
from podcast.scripter.reporting_clauses.reporting_clause import parse_reporting_clause
from podcast.scripter.reporting_clauses.tense import looks_finite
from podcast.scripter.typography import capital, words_of

CONJUNCTION = ENGLISH.patterns["opening_conjunction"]
LINK = ENGLISH.patterns["opening_link"]
INTERJECTION = ENGLISH.patterns["opening_interjection"]
TIED_WITHIN = ENGLISH.patterns["tied_within"]
INVERTED = ENGLISH.patterns["inverted_sentence"]
DASH = compiled(r"[–—―]|\s-+\s|--")
LOOSE_DOTS = compiled(r"(?<=[.!?])\s*…$")
STARTERS = words("that before")
LOWERED = words("lowered")
INNER_OPENED = compiled(r"(?:^|[\s,:])[‘'](?=\w)(?![^‘]*[’'](?:\W|$))")
ASKING = frozenset(("asked", "asks", "wondered", "wonders"))  # no statement
WHOLE = compiled(rf"(?:(?i:{wording.QUOTE}), )?“[A-Z][^“”]*”\W*$")
FIRST_WORD = compiled(r"\s+([^\W\d_]+)\s")
AND_SO = frozenset(PRONOUNS) | CONJUNCTIONS | AUXILIARIES | SUBORDINATING | frozenset(DETERMINERS)
LONGEST_TITLE = 6  # words
SHORT_REST = 7  # words after a verb of saying that may go first with it
MORE = 4  # words of a sentence that follows in the same marks, to be said by its speaker
SAYING = ENGLISH.patterns["ends_with_saying"]
# "Asked about the “lobby,” Voss laughed": what comes first belongs to who follows it, and must stay
# there.
ASIDE = ENGLISH.patterns["opening_aside"]


def split_reported(sentence: Sentence) -> tuple[Sentence, str, int, Attribution] | None:
    """`It has “x y z”, the brochure claims.` as (what is claimed, the rest of it, the rest's
    offset, whose claim)."""
    quoted = [piece.quote for piece in sentence if piece.quote is not None]
    last = sentence[-1]
    if not quoted or last.quote is not None:
        return None
    if any(map(_ends_before, sentence, sentence[1:])):
        return None  # `Moss says no. “And why should I?” she asked`: two sentences
    if INVERTED.match(sentence[0].text):
        # `So are a “chosen few” of the firms, Aune said`: the verb stands before its subject
        return None
    if len({quote.attribution.clause for quote in quoted if quote.attribution.clause[0] >= 0}) > 1:
        return None  # `It is “safe,” the board claims, and “quick,” according to a leaflet`
    attribution = quoted[-1].attribution
    at = attribution.clause[0] - last.start
    before = sentence[-2] if len(sentence) > 1 else last
    if before.quote is not None and is_thing(before.text, last.text):
        return None
    if attribution.kind is SpeakerKind.NONE or not 0 < at < len(last.text):
        return None
    if not last.text[:at].rstrip().endswith(",") and last.text[:at].strip():
        return None
    told_before = "".join(piece.text for piece in sentence[:-1] if piece.quote is None)
    body = f"{told_before}{last.text[:at].rstrip().rstrip(',')}"
    if is_tied_within(body) or DASH.search(body):  # an aside of the article's own
        return None
    first = next(piece for piece in sentence if piece.quote is not None or piece.text.strip())
    if (first.quote is None and begins_aside(body)) or ":" in told_before:
        # what comes first belongs to who follows it: `Norrby College: “…,” its principal said`
        return None
    told = (
        last.text[attribution.description[0] - last.start :]
        if attribution.description[0] >= last.start
        else ""
    )
    if looks_finite(told.split(" ", 1)[0]):
        return None  # `Moe, “quick as ever”, according to his captain, headed the second`
    claimed = (*sentence[:-1], SentencePiece(last.text[:at].rstrip().rstrip(","), last.start))
    return claimed, last.text[at:], last.start + at, attribution


def is_thing(words: str, following: str) -> bool:
    """Whether words in marks belong to the noun behind them.

    >>> is_thing("Orange Boats", " star Ida Moe opened up"), is_thing("Resign", " was the answer")
    (True, False)
    """
    first = FIRST_WORD.match(following)
    if first is None or not words.rstrip()[-1:].isalnum() or words_of(words) > LONGEST_TITLE:
        return False
    if 2 * sum(word[:1].isupper() for word in words.split()) <= words_of(words):
        return False  # `“I held and hugged” grieving rowers`
    return first[1].islower() and first[1] not in (*ENGLISH.speech_verbs.kind, *AND_SO)


def _ends_before(piece: SentencePiece, after: SentencePiece) -> bool:
    """Whether a sentence of the narrator's ends before somebody's words."""
    ends = piece.quote is None and piece.text.rstrip().endswith((".", "!", "?"))
    return ends and after.quote is not None and after.text[:1].isupper()


def begins_aside(body: str) -> bool:
    """Whether a sentence begins with what belongs to somebody further on.

    >>> begins_aside("Asked about the boat, he laughed"), begins_aside("Making boats was hard")
    (True, False)
    """
    return ASIDE.match(body.lstrip()) is not None and "," in body


def is_tied_within(body: str) -> bool:
    """Whether a word that ties a statement to what was said before stands within it, and leans on
    its place there.

    >>> is_tied_within("Ida Moe, for instance, rowed"), is_tied_within("In all, though, she rowed")
    (True, False)
    """
    if INTERJECTION.match(body.lstrip()):
        return True
    link = LINK.match(body.lstrip())
    return TIED_WITHIN.search(body.lstrip(), link.end() if link else 0) is not None


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
    if quote.attribution.kind is SpeakerKind.NOMINAL and quote.attribution.verb == NOWHERE:
        return sentence, None  # `To the rowers, it is “a sham. We want none.”`
    first = sentence_end(piece.text)
    if not first or words_of(piece.text[first:]) < MORE:
        return sentence, None
    if INNER_OPENED.search(piece.text[:first]):
        return sentence, None  # `He said: ‘Thanks. I’m glad’`: the inner words go on
    more = piece.text[first:]
    rest = SentencePiece(more, piece.start + first, quote)
    return (
        *sentence[:at],
        SentencePiece(LOOSE_DOTS.sub("", piece.text[:first].rstrip()), piece.start, quote),
    ), rest


def claim(text: str, start: int, attribution: Attribution) -> bool:
    """Whether the attribution is nothing but a speaker, a verb and perhaps where it was said, so
    that it can go first."""
    clause = parse_reporting_clause(text, start, attribution)
    return (
        bool(clause.subject and clause.verb)
        and clause.verb.lower() not in ASKING
        and is_short_rest(clause.rest)
        and may_be_moved(text, start, attribution, clause)
        and not clause.turn
        and not clause.before
    )


def is_short_rest(rest: str) -> bool:
    """Whether what follows the verb is no more than to whom or where it was said.

    >>> is_short_rest(" on the same call")
    True
    >>> is_short_rest(", although he added that he, too, rows")
    False
    """
    return words_of(rest) <= SHORT_REST and not re.search(r"[,“”;:–—(]", rest)


def says_first(saying: str, body: str) -> str:
    """`The brochure claims` and `It has x y z` as one sentence; a conjunction stays in front.

    >>> says_first("The brochure claims", "But, quote, “the sea is near”")
    'But the brochure claims that, quote, “the sea is near”'
    """
    hit = CONJUNCTION.match(body) or LINK.match(body)
    front = ""
    if hit:
        front, body = hit[0], body[hit.end() :]
        saying = (
            saying[:1].lower() + saying[1:]
            if saying.split(" ", 1)[0].lower() in LOWERED
            else saying
        )
    first = body.split(" ", 1)[0].rstrip(",").lower()
    is_marked = first == wording.QUOTE
    is_whole = WHOLE.match(body) is not None  # `Moe said there, quote, “We row”`
    is_clause = first in STARTERS or is_marked or not SAYING.search(saying)
    if is_clause and not is_whole and not saying.endswith(","):
        saying = f"{saying} {wording.THAT}"
    if is_marked:
        front, saying = front.replace(",", ""), f"{saying.rstrip(',')},"
    if first.split("'")[0].split("’")[0] in LOWERED and not NAMED_WHOLE.match(body):
        body = body[:1].lower() + body[1:]
    return f"{capital(front)}{saying} {body}"
