"""Words of somebody's inside the narrator's sentence, marked as theirs for the ear: `in her words`,
`quote`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from podcast.languages.en import wording
from podcast.languages.en.lexicon import AUXILIARIES, DETERMINERS, PREPOSITIONS, PRONOUNS
from podcast.languages.en.lexicon import POSSESSIVES as POSSESSIVE_WORDS
from podcast.languages.registry import ENGLISH
from podcast.scripter.discourse.referring_expressions import key_of
from podcast.scripter.listening_limits import FEW
from podcast.scripter.model import Attribution, QuoteKind, SpeakerKind
from podcast.scripter.narration.sentences.inline_quotes import is_said_whole
from podcast.scripter.narration.sentences.whose_words import POSSESSIVES, whose_words
from podcast.scripter.quotations.quoted_sentences import Sentence, SentencePiece
from podcast.scripter.reporting_clauses.tense import looks_finite
from podcast.scripter.typography import words_of

CALLING = ENGLISH.patterns["calling"]
WHAT_IS_CALLED = ENGLISH.patterns["what_is_called"]  # it is heard so
FIRST_PERSON = ENGLISH.patterns["first_person"]
FIRST_PERSON_FIRST = ENGLISH.patterns["first_person_first"]
SECOND_PERSON = re.compile(r"\b[Yy]ou(?:r|rs|rself)?\b")
SUBJECT = re.compile(r"\s*(?:(?:He|She|They|Mr|Ms|Mrs)\b|[A-Z][a-z]+\s[A-Z][a-z])")  # it is they
ANOTHER = re.compile(r"\b(?:him|her|them)\b|\s[A-Z][a-z]")
HIM_LAST = re.compile(r"\b(?:him|her|them)(?:\s+(?:as|an?|the))*\s*$")
SOMEBODY_TO = re.compile(r"\b(?:the|all)\s(?:[\w’-]+\s)?([\w’-]+)\s+(?:not\s+)?to\s*$")
ARTICLE = ENGLISH.patterns["trailing_article"]
PASSIVE = ENGLISH.patterns["passive"]
SAYING = ENGLISH.patterns["ends_with_saying"]
CLAIMING = ENGLISH.patterns["ends_with_claiming"]
QUOTES = re.compile(r"\bquot(?:e[sd]?|ing)\b[^,.;]{0,30}$")
HEARD_AT_ONCE = 7  # words after "called it" that need no other mark
LOOKED_BACK = 90  # characters before words in marks that tell what they are
LONGEST_SUBJECT = 6  # words between a verb of saying and words in marks
BEGINNING = {*PRONOUNS, *DETERMINERS, *POSSESSIVE_WORDS}
LEANING = AUXILIARIES | {wording.THAT}  # `would “look at every boat”`


def in_first_person(piece: SentencePiece) -> bool:
    """Whether somebody speaks of himself or herself in these words; a slogan, `We row`, is
    nobody's."""
    if FIRST_PERSON.search(piece.text) is not None:
        return True
    is_somebodys = piece.quote is not None and piece.quote.attribution.kind is not SpeakerKind.NONE
    return is_somebodys and FIRST_PERSON_FIRST.match(piece.text) is not None


def mark_as_theirs(sentence: Sentence, claiming: str = "") -> Sentence:
    """Say for the ear whose words they are, where the marks alone told it.

    `Moss said the plan “sinks the boats and everybody in them”` -> `Moss said the plan, quote,
    “sinks …”`: "in her words" would take the plan for hers; `Moss said “let me thank everybody
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
        spoken = _spoken_mark(row[0], piece, claiming)
        marked = _marked(before, piece, spoken, is_first=index == 1) if not whose else None
        if marked is not None:
            whose = spoken
            row[index - 1] = marked
        elif needs_mark(piece):
            row[index - 1] = followed_by(before, wording.QUOTE)
    return tuple(row)


def _marked(
    before: SentencePiece, piece: SentencePiece, whose: str, *, is_first: bool
) -> SentencePiece | None:
    """`… in his words, …` behind what leans on a verb, `quote` behind a subject, whose words
    they would seem; None where neither may stand.

    `said Bush “has to row”` -> `said Bush, quote, “has to row”`
    """
    mark = wording.IN_WORDS.format(whose=whose)
    if not whose or piece.quote is None:
        return None
    text = before.text
    start = _said_from(before, piece.quote.attribution)
    told = text[start:] if start is not None else ""
    is_subject = start is None and SUBJECT.match(text) is not None
    if is_subject or _is_somebody(told, text[-LOOKED_BACK:]):
        mark = wording.QUOTE
    if start is None:
        is_moved = is_first and piece.quote.attribution.clause[0] > piece.start
        return _moved_mark(before, mark) if is_moved else followed_by(before, mark)
    article = ARTICLE.search(text)
    told = text[start : article.start() if article else len(text)]
    last = told.rstrip().rsplit(" ", 1)[-1].lower().strip(",")
    if not told.strip() or _leans(told, last) or CALLING.search(text[-LOOKED_BACK:]):
        return followed_by(before, mark)
    that = told.lower().rfind(f" {wording.THAT} ")
    end = start + max(that, 0)  # of what stays before the mark
    subject = text[end + len(f" {wording.THAT} ") :] if that >= 0 else text[end:]
    if not _is_subject(ARTICLE.sub(" ", subject)) or (that < 0 and not SAYING.search(text[:end])):
        return None
    return followed_by(before, wording.QUOTE)


def _is_somebody(told: str, before: str) -> bool:
    """Whether `in his words` would be heard as those of whoever was named last: `called him “…”`,
    `called Ola Berg a “…”`."""
    last = before.rstrip().rsplit(" ", 1)[-1].lower()  # `that they “sink”`
    is_pronoun = last in PRONOUNS or HIM_LAST.search(before) is not None
    if hit := SOMEBODY_TO.search(before):  # `direct the owners to “pay”`
        head = hit[1].lower()
        is_pronoun = head.endswith("s") or ENGLISH.lexicon.is_person_noun(head) or is_pronoun
    return is_pronoun or ANOTHER.search(told) is not None


def _moved_mark(before: SentencePiece, mark: str) -> SentencePiece | None:
    """In a sentence whose attribution will be said first: `The plan “…”` -> `The plan, quote,
    “…”`."""
    article = ARTICLE.search(before.text)
    told = before.text[: article.start()] if article else before.text
    last = told.rstrip().rsplit(" ", 1)[-1].lower()
    if _leans(told, last):
        return followed_by(before, mark)
    return followed_by(before, wording.QUOTE) if _is_subject(told) else None


def _leans(told: str, last: str) -> bool:
    """Whether words in marks go on a verb of the narrator's: `it would`, `that it offers`."""
    said = [word for word in told.lower().split() if word != wording.THAT]
    return last in LEANING or (
        len(said) == 2 and said[0] in PRONOUNS and said[1] not in PREPOSITIONS
    )


def _said_from(before: SentencePiece, attribution: Attribution) -> int | None:
    """Where, in the narrator's words before, the verb ends that says whose words follow."""
    at = attribution.verb[1] - before.start
    return at if 0 < at <= len(before.text) else None


def _is_subject(text: str) -> bool:
    """Whether the words before a mark are whom or what it is about, and no more: `Bush`, `the
    president’s`; not `they spent the money on`."""
    said = text.lower().replace(",", " ").split()
    if not 0 < len(said) <= LONGEST_SUBJECT or said[-1] in PREPOSITIONS:
        return False
    begins = said[0] in BEGINNING or text.strip()[:1].isupper()
    return begins and not any(looks_finite(word) or word in AUXILIARIES for word in said)


def needs_mark(piece: SentencePiece) -> bool:
    """Whether words are too many for the narrator to say unmarked, or say "I" or "you"."""
    return words_of(piece.text) >= FEW or in_first_person(piece) or _to_somebody(piece)


def _to_somebody(piece: SentencePiece) -> bool:
    """Whether somebody says "you" in these words."""
    if piece.quote is None or not key_of(piece.quote.attribution):
        return False
    return words_of(piece.text) >= FEW // 2 and SECOND_PERSON.search(piece.text) is not None


def _may_be_marked(before: SentencePiece, piece: SentencePiece) -> bool:
    """Whether somebody's words follow the narrator's, without a colon that has told so."""
    if piece.quote is None or piece.quote.kind not in (QuoteKind.PARTIAL, QuoteKind.SPEECH):
        return False
    if not before.text.strip() or is_said_whole(piece.text, before.text):
        return False
    if QUOTES.search(before.text):
        return False  # `The photo quotes a psalm: “…”`
    if before.text.rstrip().endswith((".", "?", "!", "…")) and piece.text[:1].isupper():
        return False  # a sentence of its own
    return before.quote is None and not before.text.rstrip().endswith((":", "-"))


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


def _spoken_mark(first: SentencePiece, piece: SentencePiece, claiming: str) -> str:
    """`her`; "" where it is not known whose words they are, where it is a thing that another
    sentence names, or where `he wrote` still follows them."""
    if piece.quote is None or piece.text[:1].isupper():
        return ""
    if not claiming and piece.quote.attribution.clause[0] >= piece.closed:
        return ""
    whose = whose_words(piece.quote.attribution)
    is_elsewhere = first.start > piece.quote.attribution.mention[0]
    return "" if whose == POSSESSIVES["it"] and is_elsewhere else whose


def followed_by(before: SentencePiece, mark: str) -> SentencePiece:
    """`called it a ` -> `called it, in his words, a `; `the right to ` -> `the right to, quote, `:
    "quote" stands right before what is quoted."""
    led, after = before.text.rstrip(), ""
    if led.endswith(("(", "—", "–")):
        space = "" if led.endswith("(") else " "
        return SentencePiece(f"{led}{space}{mark}, ", before.start)
    article = ARTICLE.search(before.text) if mark != wording.QUOTE else None
    if article and article[1].lower() != "to":
        led, after = before.text[: article.start()], f"{article[1]} "
    return SentencePiece(f"{led.rstrip(' ,')}, {mark}, {after}", before.start)
