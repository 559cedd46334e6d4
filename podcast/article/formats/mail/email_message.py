"""E-mail newsletters (.eml) and pages saved as MHTML: a message whose part is the page."""

from __future__ import annotations

import email
import email.policy
import email.utils
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from email.message import EmailMessage
from functools import partial
from typing import Any

from podcast.article.formats.html_page import read_html
from podcast.article.formats.mail.html_mail import (
    letter_in_html,
    whole_letter,
    without_foot,
)
from podcast.article.formats.mail.mail_replies import MailPart, parts_of_mail
from podcast.article.formats.plain_text import read_text, runs_of_text
from podcast.article.model import Article, Block, BlockKind, Skip, SourceRun
from podcast.article.normalization import tidy
from podcast.article.paste.lines.line_unwrapping import shown_line
from podcast.article.source_runs import runs_of_lines
from podcast.article.sources.encodings import decode
from podcast.errors import PodcastError

MOST_PARTS = 500
LONGEST_HEADER = 10_000  # characters
OTHER_FORM, ATTACHED = "the same mail in another form", "attached to the mail"
# "Re: Fwd: " before what a mail is about.
SUBJECT_MARKS = re.compile(
    r"^(?:(?:re|aw|sv|vs|fwd?|wg|tr|rv|antw|odp|pd|rif|ref|res|enc|vb|doorst|r|i)(?:\[\d+\])?"
    r"\s?:\s*)+",
    re.IGNORECASE,
)
QUOTE_MARKS = re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE)
UNTITLED = "\N{EM DASH}"  # no line is the title of a part of a mail
KINDS = ("html", "plain")  # of text, in the order that they are read


class _ShortHeaders(email.policy.EmailPolicy):
    """Reads no more than LONGEST_HEADER of a header: the standard library takes the square of its
    length, in time and in memory."""

    def header_fetch_parse(self, name: str, value: str) -> Any:
        return super().header_fetch_parse(name, value[:LONGEST_HEADER])


SHORT_HEADERS = _ShortHeaders()


def read_mail(data: bytes, *, source: str = "") -> Article:
    """A newsletter: its subject is the title, its sender the site, its date the date."""
    message = _parse(data, source)
    kind, text = _body(message, source)
    others = _other_texts(message, kind)
    subject, sender, sent = (_header(message, name) for name in ("subject", "from", "date"))
    is_page = kind == "html"
    article = _read_page(text, subject, source) if is_page else _read_plain(text, subject)
    name, address = email.utils.parseaddr(sender)
    runs = article.source_runs
    return replace(
        article,
        source_runs=lambda: (*runs(), *others),
        title=SUBJECT_MARKS.sub("", subject) or subject or article.title,
        site=article.site or tidy(name) or address.rpartition("@")[2],
        published=_day(sent) or article.published,
        source=source,
    )


def _read_page(page: str, subject: str, source: str) -> Article:
    """A letter with others in it, a newsletter, or whatever else there is."""
    letter = letter_in_html(page, subject, source)
    if letter is not None:
        return letter
    try:
        return without_foot(read_html(page, source=source))
    except PodcastError:
        letter = whole_letter(page, subject, source)
        if not any(block.kept and block.text for block in letter.blocks):
            raise
        return letter


def _read_plain(text: str, subject: str) -> Article:
    """The text of a mail; what is left out of it stands where it stood."""
    parts = parts_of_mail(text, subject)
    if len(parts) == 1:
        return read_text(parts[0].text, title=subject)
    blocks = (block for part in parts for block in _blocks_of(part, subject))
    unplaced = tuple(replace(block, start=-1, end=-1) for block in blocks)
    return Article(title=subject, blocks=unplaced, source_runs=partial(runs_of_text, text))


def _blocks_of(part: MailPart, subject: str) -> Sequence[Block]:
    if not part.left_out:
        return read_text(part.text, title=subject or UNTITLED).blocks
    skip = Skip("mail", part.left_out)
    paragraphs = re.split(r"\n\s*\n", QUOTE_MARKS.sub("", part.text))
    shown = (" ".join(map(shown_line, paragraph.split("\n"))) for paragraph in paragraphs)
    return [
        Block(BlockKind.PARAGRAPH, text, skip=skip)
        for paragraph in shown
        if (text := tidy(paragraph))
    ]


def read_archived_page(data: bytes, *, source: str = "") -> Article:
    """A page saved by a browser with everything around it."""
    message = _parse(data, source)
    _, text = _body(message, source)
    address = _header(message, "snapshot-content-location") or _location(message)
    url = address if address.startswith(("http://", "https://")) else ""
    return read_html(text, url=url, source=source)


def _parse(data: bytes, source: str) -> EmailMessage:
    if data.lower().count(b"\ncontent-type:") > MOST_PARTS:
        raise PodcastError(
            "the message has too many parts", remedy="Give a message with one article.", file=source
        )
    try:
        message = email.message_from_bytes(data, policy=SHORT_HEADERS)
    except Exception as error:  # the standard library's parser raises what its parts raise
        raise PodcastError("the message is broken", remedy="Save it again.", file=source) from error
    if not isinstance(message, EmailMessage):
        raise PodcastError("the message is broken", remedy="Save it again.", file=source)
    return message


def _body(message: EmailMessage, source: str) -> tuple[str, str]:
    """The kind and text of the part that is read: HTML before plain text, the first of each."""
    texts: dict[str, str] = {}
    for part in message.walk():
        main, _, kind = part.get_content_type().partition("/")
        if main == "text" and kind in KINDS and kind not in texts:
            text = _text_of(part, source)
            if text:
                texts[kind] = text
    for kind in KINDS:
        if kind in texts:
            return kind, texts[kind]
    raise PodcastError(
        "there is no text in this message",
        remedy="Give a message with an article in it.",
        file=source,
    )


def _other_texts(message: EmailMessage, kind: str) -> tuple[SourceRun, ...]:
    """The text of parts that are not read: the same mail in another form, attachments."""
    parts = [part for part in message.walk() if part.get_content_maintype() == "text"]
    same_kind = [part for part in parts if part.get_content_subtype() == kind]
    runs: list[SourceRun] = []
    for part in parts:
        if part in same_kind[:1]:
            continue
        is_attached = part.get_content_disposition() == "attachment"
        reason = ATTACHED if is_attached or part in same_kind else OTHER_FORM
        runs += runs_of_lines(_text_of(part, ""), left_out=reason)
    return tuple(runs)


def _text_of(part: EmailMessage, source: str) -> str:
    """The text of a part, "" of one that is empty or cannot be decoded: it is as good as none."""
    try:
        content = part.get_payload(decode=True)
        charset = part.get_content_charset() or ""
    except Exception:
        return ""
    if not isinstance(content, bytes) or not content.strip():
        return ""
    return decode(content, charset, file=source)


def _header(message: EmailMessage, name: str) -> str:
    try:
        return tidy(str(message.get(name, "")).replace("\ufffd", ""))
    except Exception:  # a header that cannot be parsed says nothing
        return ""


def _location(message: EmailMessage) -> str:
    """The address that the first part that has one was saved from."""
    addresses = (str(part.get("content-location", "")) for part in message.walk())
    return next(filter(None, addresses), "")


def _day(value: str) -> date | None:
    try:
        return email.utils.parsedate_to_datetime(value).date() if value else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
