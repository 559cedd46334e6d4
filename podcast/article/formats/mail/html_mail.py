"""A letter in HTML that answers another or passes it on: what is quoted in it is left out.

Told by its blocks, not by the classes of some mail programs: the line that introduces a mail, and
the quotation blocks under it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from podcast.article.dom.parsing import parse_page
from podcast.article.dom.pruning import prune
from podcast.article.formats.html_page import whole_body
from podcast.article.formats.mail.mail_replies import (
    ANSWERED,
    ANSWERS,
    FORWARDED,
    HEAD_OF_MAIL,
    INTRODUCTION,
    LONGEST_HEAD,
    PASSED_ON,
    SIGNATURE,
    SIGNATURE_BEGINS,
)
from podcast.article.markup_runs import runs_of_markup
from podcast.article.model import Article, Block, BlockKind, Skip
from podcast.article.prose import is_prose

# "From: Tom Rehn Sent: Sunday, May 3, 2026 To: Ines", as some programs introduce a mail.
FIELDS = re.compile(
    r"^(?:from|von|de|da|van)\s?:.{2,200}\b(?:sent|gesendet|envoyé|enviado|inviato|verzonden|date"
    r"|datum|fecha|data)\s?:",
    re.IGNORECASE,
)
# "Oggetto: The gate": a line of such a head, where it is set line by line.
FIELD = re.compile(
    r"^(?:from|to|cc|bcc|reply-to|subject|sent|date|von|an|betreff|gesendet|datum|de|à|objet|envoyé"
    r"|para|asunto|enviado|fecha|da|a|oggetto|inviato|data|van|aan|onderwerp|verzonden)\s?:\s.{1,200}$",
    re.IGNORECASE,
)
FEWEST_FIELDS = 3  # in a row
OF_A_PAGE = ("above", "standfirst")  # rules for what stands between a page's title and its text
WHY = ("mailing", "mail-why", "mail-leave")  # rules for lines that say why a mail was sent
FOOT = "the foot of the mail"
LONGEST_END = 10  # blocks of a signature


def letter_in_html(page: str, subject: str, source: str = "") -> Article | None:
    """The article of a mail that is a letter with other mails in it, None for any other mail."""
    tree = parse_page(page, source)
    prune(tree)
    blocks = [_as_in_a_letter(block) for block in whole_body(tree, subject)]
    is_letter = ANSWERS.match(subject) or PASSED_ON.match(subject)
    heads = [index for index, block in enumerate(blocks) if _is_head(block, sure=not is_letter)]
    heads = sorted({*heads, *_fields_in_a_row(blocks)})
    if not is_letter and not heads:
        return None
    passes_on = PASSED_ON.match(subject) or any(FORWARDED.match(block.text) for block in blocks)
    _mark_others(blocks, heads, passes_on=bool(passes_on))
    _mark_signature(blocks)
    if not any(block.kept and block.text for block in blocks):
        return None
    return Article(
        title=subject,
        blocks=tuple(blocks),
        source=source,
        source_runs=lambda: runs_of_markup(parse_page(page, source), "the mail"),
    )


def whole_letter(page: str, subject: str, source: str = "") -> Article:
    """The article of a mail on which no article is found as on a page: all of it."""
    tree = parse_page(page, source)
    prune(tree)
    return Article(
        title=subject,
        blocks=tuple(map(_as_in_a_letter, whole_body(tree, subject))),
        source=source,
        source_runs=lambda: runs_of_markup(parse_page(page, source), "the mail"),
    )


def without_foot(article: Article) -> Article:
    """A newsletter without the short lines under the one that says why it was sent: the sender's
    address, links. Where a paragraph follows, none of them is its foot."""
    blocks = list(article.blocks)
    told = [index for index, block in enumerate(blocks) if block.skip and block.skip.rule in WHY]
    foot = next((i for i in told if not any(_is_text(block) for block in blocks[i:])), len(blocks))
    for index in range(foot, len(blocks)):
        _leave_out(blocks, index, FOOT)
    return replace(article, blocks=tuple(blocks))


def _is_text(block: Block) -> bool:
    return block.kept and is_prose(block.text)


def _as_in_a_letter(block: Block) -> Block:
    """A block with no reason to leave it out that only a page has: a letter begins with its first
    line."""
    is_of_a_page = block.skip is not None and block.skip.rule in OF_A_PAGE
    return replace(block, skip=None) if is_of_a_page else block


def _is_head(block: Block, *, sure: bool) -> bool:
    """Whether a block introduces another mail; where `sure`, only by what nobody else writes."""
    if len(block.text) > LONGEST_HEAD:
        return False
    is_certain = FIELDS.match(block.text) or FORWARDED.match(block.text)
    return bool(is_certain or (not sure and INTRODUCTION.search(block.text)))


def _fields_in_a_row(blocks: Sequence[Block]) -> Iterator[int]:
    """The lines of a mail's head that stand one under the other: From, Subject, Date, To."""
    runs = groupby(range(len(blocks)), key=lambda index: bool(FIELD.match(blocks[index].text)))
    for is_field, run in runs:
        places = list(run)
        if is_field and len(places) >= FEWEST_FIELDS:
            yield from places


def _mark_others(blocks: list[Block], heads: Sequence[int], *, passes_on: bool) -> None:
    """Mark what introduces other mails and, unless the mail passes them on, what they say."""
    if not heads:
        return
    below = range(heads[0], len(blocks))
    are_marked = any(blocks[index].kind is BlockKind.QUOTE for index in below)
    for index in below:
        is_quoted = blocks[index].kind is BlockKind.QUOTE or not are_marked
        if index in heads:
            _leave_out(blocks, index, HEAD_OF_MAIL)
        elif is_quoted and not passes_on:
            _leave_out(blocks, index, ANSWERED)


def _mark_signature(blocks: list[Block]) -> None:
    shown = [index for index, block in enumerate(blocks) if block.kept][-LONGEST_END:]
    for place, index in enumerate(shown):
        if SIGNATURE_BEGINS.match(blocks[index].text):
            for after in shown[place:]:
                _leave_out(blocks, after, SIGNATURE)
            return


def _leave_out(blocks: list[Block], index: int, reason: str) -> None:
    blocks[index] = replace(blocks[index], skip=blocks[index].skip or Skip("mail", reason))
