"""A mail's text in parts: what its sender wrote, and the mails, signatures and frames around it.

Mails that are answered are found by mail-parser-reply, which knows how thirteen languages' mail
programs introduce them. In a mail that is passed on, everybody's words are the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise, takewhile

from podcast.article.normalization import letters_only

ANSWERED = "the mail that is answered"
SIGNATURE = "a signature"
HEAD_OF_MAIL = "the head of another mail"
LIST_FOOT = "the foot of a mailing list"
MOST_TEXT = 100_000  # characters in which other mails are looked for: letters have a few thousand
LONGEST_HEAD = 300  # characters of a line that introduces a mail
FIELDS = 2  # From and Sent: so many lines are the head of a mail
LANGUAGES = ("en", "de", "fr", "es", "it", "nl", "da", "sv", "pl", "cs", "ja", "ko", "he")
ANSWERS = re.compile(r"\s*(?:re|aw|sv|vs|antw|odp|res|rif|ref|r)\s*(?:\[\d+\])?:", re.IGNORECASE)
PASSED_ON = re.compile(r"\s*(?:fwd?|wg|tr|rv|enc|i|vb|doorst|pd)\s*:", re.IGNORECASE)
# Lines that only mails with others in them have: a quoted line, a sign between mails, a signature.
SIGNS_OF_OTHERS = re.compile(
    r"^(?:[ \t]*>|-{2,}|_{5,}|sent (?:from|via) my\b|get outlook for\b|von meinem .{2,30} gesendet"
    r"|envoyé de|enviado desde)",
    re.IGNORECASE | re.MULTILINE,
)
BETWEEN_MAILS = re.compile(r"^[> ]*-{3,} ?[^\W\d_][^-\n]{3,60}-{3,} *$")
FORWARDED = re.compile(
    r"^[> ]*(?:-{3,} ?|begin |anfang der |inizio |début du |inicio del? )?"
    r"(?:forwarded message|weitergeleitete nachricht"
    r"|message transféré|mensaje reenviado|messaggio inoltrato|doorgestuurd bericht)\b.*$",
    re.IGNORECASE | re.MULTILINE,
)
# "-- " on a line of its own (RFC 3676, 4.3), what phones write, signed mails.
SIGNATURE_BEGINS = re.compile(
    r"^(?:--\s?$|-{0,3} ?sent (?:from|via) my\b|get outlook for\b|von meinem .{2,30} gesendet"
    r"|envoyé de(?:puis)? mon\b|enviado desde mi\b|-----BEGIN PGP SIGNATURE-----)",
    re.IGNORECASE,
)
# The lines under a name that say how its bearer is reached.
CONTACT = re.compile(
    r"(?:^|\s)(?:tel|phone|mobile|mob|cell|fax|fon|e-?mail|web)\b\s?[.:]|\+\d[\d ()/-]{6,}"
    r"|\S+@\S+\.\w|\bwww\.\S|\bhttps?://",
    re.IGNORECASE,
)
NAME = re.compile(r"(?:[^\W\d_a-z][\w.’'-]*)(?: (?:[^\W\d_a-z][\w.’'-]*|von|van|de|der|du)){1,3},?")
ENDED = re.compile(r"[.!?…:][”\"’']?$")
LONGEST_CARD, WIDEST_CARD = 8, 60  # lines, and characters of each, of a name and how to reach it
LIST_FOOT_BEGINS = re.compile(r"^_{20,}$")
LONGEST_END = 14  # lines of a signature or a foot, blank ones too: more after such a sign is text
QUOTED = re.compile(r"^\s*>")
# A line with a day or an address that ends in a colon, or "Tom Rehn wrote:".
INTRODUCTION = re.compile(
    r"(?:(?:@|\b\d{1,2}\b|\b\d{4}\b).*"
    r"|^\S.{0,60}\b(?:wrote|writes|schrieb|a écrit|escribió|ha scritto|schreef|skrev))\s*:\s*$"
)


@dataclass(frozen=True, slots=True)
class MailPart:
    """Some lines of a mail; `left_out` says why they are not its text, "" for those that are."""

    text: str
    left_out: str = ""


def parts_of_mail(text: str, subject: str = "") -> tuple[MailPart, ...]:
    """The parts of a mail's text in its order; all of it is one part where nothing is quoted."""
    lines = [line.rstrip() for line in text.split("\n")]
    has_others = (
        ANSWERS.match(subject)
        or PASSED_ON.match(subject)
        or SIGNS_OF_OTHERS.search(text)
        or CONTACT.search(text)
    )
    if not has_others or len(text) > MOST_TEXT:
        return (MailPart(text),)
    is_passed_on = PASSED_ON.match(subject) or FORWARDED.search(text)
    reasons = _reasons(lines, is_passed_on=bool(is_passed_on))
    if not any(line and not reason for line, reason in zip(lines, reasons, strict=True)):
        return (MailPart(text),)
    runs = groupby(zip(lines, reasons, strict=True), key=lambda pair: pair[1])
    parts = (MailPart("\n".join(line for line, _ in run), reason) for reason, run in runs)
    return tuple(part for part in parts if part.text.strip())


def _reasons(lines: Sequence[str], *, is_passed_on: bool) -> list[str]:
    """Why each line is not the mail's text, "" for those that are."""
    heads = _heads(lines)
    reasons = [HEAD_OF_MAIL if head else "" for head in heads]
    first = next((index for index, head in enumerate(heads) if head), len(lines))
    if not is_passed_on:
        _mark_answered(lines, reasons, first)
    _mark_ends(lines, reasons)
    return reasons


def _heads(lines: Sequence[str]) -> list[bool]:
    """Which lines introduce another mail: "On Monday Tom wrote:", its From and To, a sign."""
    is_head = [BETWEEN_MAILS.match(line) is not None or _is_forward(line) for line in lines]
    for index in _introductions(lines):
        is_head[index] = True
    for start, end in _known_heads(lines):
        for index in range(start, end):
            is_head[index] = bool(lines[index].strip())
    return is_head


def _known_heads(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Start and end of the heads that mail programs write, as the library knows them.

    It is asked for its pattern only, and sees no long line: on those it takes the square of their
    length, as its pattern for signatures does on any text.
    """
    from mailparser_reply.parser import EmailMessage

    heads = EmailMessage("", languages=list(LANGUAGES)).HEADER_REGEX
    text = "\n".join(line.strip() if len(line) <= LONGEST_HEAD else "" for line in lines)
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    for match in heads.finditer(text):
        first = bisect_right(starts, match.start()) - 1
        last = bisect_right(starts, max(match.start(), match.end() - 1)) - 1
        if last - first >= FIELDS and ":" not in lines[last]:
            last -= 1  # the pattern takes a line more, which may be the mail's first
        yield first, last + 1


def _introductions(lines: Sequence[str]) -> Iterator[int]:
    """The lines right above quoted ones that name who wrote them and when, in any language:
    `El 3 may 2026, Tom Rehn escribió:`"""
    shown = [index for index, line in enumerate(lines) if line.strip()]
    for above, below in pairwise(shown):
        is_above = QUOTED.match(lines[below]) and not QUOTED.match(lines[above])
        if is_above and INTRODUCTION.search(lines[above]):
            yield above


def _is_forward(line: str) -> bool:
    return FORWARDED.match(line) is not None


def _mark_answered(lines: Sequence[str], reasons: list[str], first: int) -> None:
    """The lines of mails that are answered, from the `first` head on: those that are marked as
    quoted, or all where none is."""
    below = range(first + 1, len(lines))
    are_marked = any(QUOTED.match(lines[index]) for index in below)
    for index in below:
        if not reasons[index] and (QUOTED.match(lines[index]) or not are_marked):
            reasons[index] = ANSWERED


def _mark_ends(lines: Sequence[str], reasons: list[str]) -> None:
    """Signatures and the feet of mailing lists: to the end of the mail, or to the next head."""
    for start, end in _stretches(lines, reasons):
        for index in range(max(start, end - LONGEST_END), end):
            reason = _end_that_begins(lines[index].strip())
            if reason:
                reasons[index:end] = [reason] * (end - index)
                break
            if (
                index > start
                and not lines[index - 1].strip()
                and (size := _card_that_begins(lines[index:end]))
            ):
                reasons[index : index + size] = [SIGNATURE] * size


def _end_that_begins(line: str) -> str:
    if LIST_FOOT_BEGINS.match(line):
        return LIST_FOOT
    return SIGNATURE if SIGNATURE_BEGINS.match(line) else ""


def _card_that_begins(lines: Sequence[str]) -> int:
    """How many lines say who wrote, and how to reach them: a name, an office, a telephone number.
    0 where the paragraph is none of these."""
    card = list(takewhile(str.strip, lines))
    is_card = (
        2 <= len(card) <= LONGEST_CARD
        and NAME.fullmatch(card[0].strip()) is not None
        and any(map(CONTACT.search, card))
        and not any(len(line) > WIDEST_CARD or ENDED.search(line.strip()) for line in card)
    )
    return len(card) if is_card else 0


def _stretches(lines: Sequence[str], reasons: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Start and end of the lines in a row that are text so far."""
    start = 0
    for reason, run in groupby(reasons):
        end = start + len(list(run))
        if not reason and any(letters_only(line) for line in lines[start:end]):
            yield start, end
        start = end
