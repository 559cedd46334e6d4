"""Partial quotations: they stay in the narrator's sentence, whoever said it first, their words
marked as theirs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from podcast.languages.en import wording
from podcast.languages.en.narration_lists import words
from podcast.languages.registry import ENGLISH
from podcast.scripter.discourse.referring_expressions import key_of
from podcast.scripter.listening_limits import FEW
from podcast.scripter.model import Attribution, QuoteKind, SpeakerKind
from podcast.scripter.narration.lead_ins.lead_in import SURE
from podcast.scripter.narration.sentences.inline_quotes import is_said_whole
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
HEARD_AT_ONCE = 4  # words after "called it" that need no other mark
LOOKED_BACK = 90  # characters before words in marks that tell what they are
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
    """Say for the ear whose words they are, where the marks alone told it.

    `called it “a hoax”` -> `called it, in his words, a “hoax”`; `Moss said “let me thank everybody
    here”` -> `Moss said, quote, “let me thank everybody here”`. `claiming` is the verb that was
    moved before the sentence.
    """
    row = list(sentence)
    whose = ""
    for index in range(1, len(row)):
        before, piece = row[index - 1], row[index]
        if not _may_be_marked(before, piece) or _is_taken_up(row, index):
            continue
        is_opinion = _is_opinion(before, piece, claiming) and not whose
        if not is_opinion and not needs_mark(piece):
            continue
        spoken = _spoken_mark(row[0], piece)
        if spoken and not whose:
            whose = spoken
            row[index - 1] = _followed_by(before, wording.IN_WORDS.format(whose=whose))
        elif needs_mark(piece):
            row[index - 1] = _followed_by(before, wording.QUOTE)
    return tuple(row)


def needs_mark(piece: SentencePiece) -> bool:
    """Whether words are too many for the narrator to say unmarked, or would make the narrator
    say "I"."""
    return words_of(piece.text) >= FEW or in_first_person(piece)


def _may_be_marked(before: SentencePiece, piece: SentencePiece) -> bool:
    """Whether somebody's words follow the narrator's, without a colon that has told so."""
    if piece.quote is None or piece.quote.kind not in (QuoteKind.PARTIAL, QuoteKind.SPEECH):
        return False
    if not before.text.strip() or is_said_whole(piece.text, before.text):
        return False
    return before.quote is None and not before.text.rstrip().endswith((":", "(", "—", "–"))


def _is_taken_up(row: Sequence[SentencePiece], index: int) -> bool:
    """Whether words go on after their own attribution: `“We row,” Moe said, “and we sing.”`"""
    quote, before = row[index].quote, row[index - 1]
    if quote is None or not before.text.rstrip().endswith(","):
        return False
    earlier = (piece.quote for piece in row[: index - 1] if piece.quote is not None)
    return any(other.group == quote.group for other in earlier)


def _is_opinion(before: SentencePiece, piece: SentencePiece, claiming: str) -> bool:
    """Whether it is somebody's name for a thing, which the listener could take for the
    narrator's."""
    told = before.text[-LOOKED_BACK:]
    if piece.text[:1].isupper() or PASSIVE.search(told) or WHAT_IS_CALLED.search(told):
        return False
    is_long = words_of(piece.text) > HEARD_AT_ONCE
    casts_doubt = bool(claiming and CLAIMING.search(claiming)) and before.text[-2:-1].isalpha()
    return (is_long and CALLING.search(told) is not None) or casts_doubt


def _spoken_mark(first: SentencePiece, piece: SentencePiece) -> str:
    """`her`; "" where it is not known whose words they are, or where it is a thing that another
    sentence names."""
    if piece.quote is None or piece.text[:1].isupper():
        return ""
    whose = _whose(piece.quote.attribution)
    is_elsewhere = first.start > piece.quote.attribution.mention[0]
    return "" if whose == POSSESSIVES["it"] and is_elsewhere else whose


def _followed_by(before: SentencePiece, mark: str) -> SentencePiece:
    """`called it a ` -> `called it, in his words, a `."""
    article = ARTICLE.search(before.text)
    led = before.text[: article.start()] if article else before.text.rstrip()
    after = f"{article[1]} " if article else ""
    return SentencePiece(f"{led.rstrip(' ,')}, {mark}, {after}", before.start)


def _whose(attribution: Attribution) -> str:
    from podcast.languages.en.lexicon import ORGANISATION_WORDS, THINGS
    from podcast.scripter.mentions.linking.gender_inference import gender_of

    speaker = (attribution.speaker or "").lower()
    if attribution.kind is SpeakerKind.PRONOUN:
        return POSSESSIVES.get(speaker, "")
    if attribution.kind is SpeakerKind.NAME and attribution.resolved:
        return {"female": "her", "male": "his"}.get(gender_of(attribution.resolved), "")
    head = re.split(r"\b(?:of|at|for|in|on|from|by)\b", speaker)[0].split()
    return "its" if head and (head[-1] in THINGS or head[-1] in ORGANISATION_WORDS) else ""
