"""An article as it is read on air: this is the room's door."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from podcast.article.model import Article, Block, BlockKind
from podcast.kept_patterns import compiled
from podcast.languages.language_tags import language_tag
from podcast.languages.registry import telling_language
from podcast.scripter.newsreader.ages_first import ages_first
from podcast.scripter.newsreader.bracketed_acronyms import bracketed_acronyms
from podcast.scripter.newsreader.capitals import in_sentence_case
from podcast.scripter.newsreader.lost_spaces import BEFORE_MARKS, with_usual_spaces
from podcast.scripter.newsreader.middle_initials import middle_initials
from podcast.scripter.newsreader.model import AirChange, changed, without_overlaps
from podcast.scripter.newsreader.party_labels import party_labels
from podcast.scripter.newsreader.print_habits.column_breaks import column_breaks
from podcast.scripter.newsreader.print_habits.docket_numbers import docket_numbers
from podcast.scripter.newsreader.print_habits.mended_slips import mended_slips
from podcast.scripter.newsreader.print_habits.state_names import state_names
from podcast.scripter.newsreader.reference_marks import reference_marks
from podcast.scripter.newsreader.rounding import rounding
from podcast.scripter.newsreader.stock_tickers import stock_tickers
from podcast.scripter.newsreader.surroundings.article_datelines import (
    LEADING_PARAGRAPHS,
    dateline,
    is_only_label,
)
from podcast.scripter.newsreader.surroundings.closing_credits import (
    CLOSING_PARAGRAPHS,
    closing_credit,
)
from podcast.scripter.newsreader.surroundings.dated_rows import dated_rows
from podcast.scripter.newsreader.surroundings.entry_heads import entry_heads
from podcast.scripter.newsreader.surroundings.foreign_datelines import foreign_datelines
from podcast.scripter.newsreader.surroundings.lone_datelines import lone_dateline
from podcast.scripter.newsreader.surroundings.lost_leads import lost_lead
from podcast.scripter.newsreader.surroundings.only_seen import only_seen, short_links
from podcast.scripter.newsreader.surroundings.picture_captions import REASON as CAPTION
from podcast.scripter.newsreader.surroundings.picture_captions import is_caption
from podcast.scripter.newsreader.surroundings.told_twice import REASON as TOLD_TWICE
from podcast.scripter.newsreader.surroundings.told_twice import told_twice
from podcast.scripter.newsreader.unit_doubles import unit_doubles
from podcast.scripter.tokenization.paragraphs import Paragraph
from podcast.scripter.tokenization.quotation_marks import pair_marks
from podcast.scripter.typography import single_spaced

LIST_MARK = compiled(r"^(?:[•·▪◦‣∙●○*]\s*|(?:\.{3}|…)\s(?=[A-Z“\"])|[-–]\s*(?=[A-Z“\"]))")
MENU_WORDS = 3  # of a button's name in marks: click “sign up”
POST = "handle and date of a post"
POSTED = compiled(r"\s*\(@\w+\).*$")  # `Ada Moss (@moss) May 3, 2026`
ORNAMENT = compiled(r"^[\s–—―*~=#•·|-]+(?=\S)|[\s–—―*~=•·|-]+$")
RUNNING_TEXT = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.FOOTNOTE)
SPACED = (*RUNNING_TEXT, BlockKind.QUOTE, BlockKind.EMBED, BlockKind.HEADING)
# In order; of two that overlap, what begins first is changed. On the page, before it is understood:
PAGE_RULES = (only_seen, unit_doubles, stock_tickers, docket_numbers, mended_slips)
# The same, with the article's whole text:
ARTICLE_RULES = (bracketed_acronyms, middle_initials, reference_marks, state_names, column_breaks)
# On what the narrator is about to say, since the words around are what tells who speaks:
SPOKEN_RULES = (party_labels, ages_first)


@dataclass(frozen=True, slots=True)
class AirCopy:
    """An article's blocks as they are read, and of each what is left out of it: reason, words."""

    blocks: tuple[Block, ...]
    left_out: dict[int, tuple[tuple[str, str], ...]]


def air_copy(article: Article, *, round_numbers: bool = False) -> AirCopy:
    """The blocks of an article as a newsreader reads them."""
    changes = page_changes(article, round_numbers=round_numbers)
    english = _is_english(article)
    heads, whole = entry_heads(article.blocks, dated=english), article.text
    dialogue = telling_language(article.language).traits.dash_dialogue
    blocks: list[Block] = []
    left_out: dict[int, tuple[tuple[str, str], ...]] = {}
    for number, block in enumerate(article.blocks):
        made = changes.get(number, [])
        is_said = dialogue and block.text.startswith(("–", "-")) and not made
        read = block if is_said else _as_read(block, made, whole, heads.get(number))
        blocks += _rows(_as_usually_spaced(read) if english else read)
        words = tuple(
            (change.reason, single_spaced(block.text[change.start : change.end]).strip(" ,;"))
            for change in made
            if change.left_out
        )
        if words:
            left_out[len(blocks) - 1] = words
    return AirCopy(tuple(blocks), left_out)


def _rows(block: Block) -> list[Block]:
    """A paragraph of dates as a list of them."""
    if not block.kept or block.kind is not BlockKind.PARAGRAPH:
        return [block]
    rows = dated_rows(block.text)
    if len(rows) == 1:
        return [block]
    return [replace(block, kind=BlockKind.LIST_ITEM, text=row) for row in rows]


def as_aired(text: str) -> str:
    """A sentence of the narrator's as it is said.

    >>> as_aired("Rep. Ruth Roe (R-Va.) says:")
    'Rep. Ruth Roe, a Republican of Virginia, says:'
    >>> as_aired("Moss said she met Ruth Roe (D-Minn.)")
    'Moss said she met Ruth Roe, a Democrat of Minnesota.'
    """
    found = [change for rule in SPOKEN_RULES for change in rule(text)]
    if not found:
        return text
    said = changed(text, without_overlaps(_outside_quotations(text, found)))
    was_whole = text.endswith((".", ".)", ")"))  # "… met Al Roe (D-Minn.)"
    return f"{said}." if was_whole and said[-1:].isalnum() else said


def air_changes(article: Article) -> dict[int, list[AirChange]]:
    """Every change that may be made in each block that has any, by its number: for the ledger."""
    made = page_changes(article, round_numbers=True)
    if not _is_english(article):
        return made
    for number, block in enumerate(article.blocks):
        found = [change for rule in SPOKEN_RULES for change in rule(block.text)]
        if found := _outside_quotations(block.text, found):
            made[number] = [*made.get(number, []), *found]
        if sent := POSTED.search(block.attribution):  # after the block's text, as the ledger has it
            begins = len(block.text) + 1
            change = AirChange(begins + sent.start(), begins + sent.end(), "", POST)
            made[number] = [*made.get(number, []), change]
    return made


def page_changes(article: Article, *, round_numbers: bool) -> dict[int, list[AirChange]]:
    """The changes on the page in each block that has any, by its number."""
    if not _is_english(article):
        return _with_links(article, foreign_datelines(article))
    whole = article.text
    only_label = is_only_label([block.text for block in article.blocks if block.kept])
    told = [number for number, block in enumerate(article.blocks) if _is_running(block)]
    last = told[-CLOSING_PARAGRAPHS:]
    abstracts = {told[at] for at in told_twice([article.blocks[number].text for number in told])}
    leading = 0
    made: dict[int, list[AirChange]] = {}
    for number, block in enumerate(article.blocks):
        if not _is_running(block):
            continue
        found = [change for rule in PAGE_RULES for change in rule(block.text)]
        found += [change for rule in ARTICLE_RULES for change in rule(block.text, whole)]
        if leading < LEADING_PARAGRAPHS:
            found += dateline(block.text, first=leading == 0 and only_label)
            found += () if leading else lone_dateline(block.text, article.blocks[number + 1 :])
            leading += 1
        if number in last:
            found += closing_credit(block.text)
        if round_numbers:
            found += rounding(block.text)
        before = article.blocks[number - 1] if number else None
        if number in abstracts or is_caption(block.text, before):
            reason = TOLD_TWICE if number in abstracts else CAPTION
            found = [AirChange(0, len(block.text), "", reason, left_out=True)]
        elif block.text.endswith(":"):
            found += lost_lead(block.text, next(_kept_after(article.blocks, number), None))
        if found := _outside_quotations(block.text, found):
            made[number] = without_overlaps(found)
    return made


def _with_links(article: Article, made: dict[int, list[AirChange]]) -> dict[int, list[AirChange]]:
    """The changes of a text in another language, with the links in it that say nothing."""
    for number, block in enumerate(article.blocks):
        if _is_running(block) and (found := list(short_links(block.text))):
            made[number] = without_overlaps([*made.get(number, []), *found])
    return made


def heading_as_read(text: str, whole: str = "") -> str:
    """A heading without the strokes and stars around it, and not in capitals.

    >>> heading_as_read("– Old hands –")
    'Old hands'
    >>> heading_as_read("Ferry-workers say no")
    'Ferry-workers say no'
    >>> heading_as_read("Five ways to row:")
    'Five ways to row'
    >>> heading_as_read("THE OLD HANDS", "Old hands row.")
    'The old hands'
    """
    if not any(map(str.isalnum, text)):
        return text
    return in_sentence_case(ORNAMENT.sub("", text).rstrip(" :"), whole)


def _as_read(block: Block, changes: Sequence[AirChange], whole: str, head: str | None) -> Block:
    if head is not None:
        return replace(block, kind=BlockKind.HEADING, text=head, skip=None)
    if not block.kept:
        return block
    if block.kind is BlockKind.HEADING:
        return replace(block, text=heading_as_read(block.text, whole))
    text = LIST_MARK.sub("", block.text) if block.kind is BlockKind.PARAGRAPH else block.text
    if changes:
        text = BEFORE_MARKS.sub("", single_spaced(changed(block.text, changes)))
    return block if text == block.text else replace(block, text=text)


def _as_usually_spaced(block: Block) -> Block:
    if not block.kept or block.kind not in SPACED:
        return block
    text = with_usual_spaces(block.text)
    return block if text == block.text else replace(block, text=text)


def _outside_quotations(text: str, changes: Sequence[AirChange]) -> list[AirChange]:
    """The changes that touch nobody's words between marks."""
    if not changes:
        return []
    marked = list(_marked(text))
    return [change for change in changes if all(_spares(change, text, *marks) for marks in marked)]


def _spares(change: AirChange, text: str, start: int, end: int) -> bool:
    """Whether a change leaves the words between marks alone; the name of a button goes with its
    sentence."""
    if change.end <= start or change.start >= end:
        return True
    is_inside = change.start < start and end <= change.end
    return change.left_out and is_inside and len(text[start:end].split()) <= MENU_WORDS


def _marked(text: str) -> Iterator[tuple[int, int]]:
    for pair in pair_marks(text, [Paragraph(0, len(text))]):
        yield pair.opened, pair.closed


def _kept_after(blocks: Sequence[Block], number: int) -> Iterator[Block]:
    return (block for block in blocks[number + 1 :] if block.kept)


def _is_running(block: Block) -> bool:
    return block.kept and block.kind in RUNNING_TEXT


def _is_english(article: Article) -> bool:
    return not article.language or language_tag(article.language).partition("-")[0] == "en"
