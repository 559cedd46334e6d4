"""The review list, and what is told of one quotation."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from podcast.script.model import Quotation
from podcast.speech.doubtful_words import UNKNOWN
from podcast.studio.review.article_quotation import Difference
from podcast.studio.review.quotation_evidence import Evidence
from podcast.studio.review.review_list import WORD, Remedy, ReviewItem

LABELS = {"question": "Who speaks?", "error": "Error", "warning": "Look"}
MARKS = {"same": "{}", "left-out": "<del>{}</del>", "put-in": "<ins>{}</ins>"}


def review_html(items: list[ReviewItem]) -> str:
    """The list; "next" walks through it."""
    if not items:
        return '<p class="message done">Nothing to look at: no question, no finding.</p>'
    listed = _list(item for item in items if item.kind != WORD)
    words = _list(item for item in items if item.kind == WORD)
    if words:
        words = f'<h3 class="words">Words that the voice has to guess</h3>{words}'
    count = f"{len(items)} to look at"
    return (
        f'<div class="row"><h2>{count}</h2><button type="button" data-do="next" '
        'aria-keyshortcuts="Alt+N">Next</button></div>'
        f"{listed}{words}"
    )


def _list(items: Iterable[ReviewItem]) -> str:
    rows = "".join(_word(item) if item.kind == WORD else _item(item) for item in items)
    return f'<ol class="review">{rows}</ol>' if rows else ""


def _item(item: ReviewItem) -> str:
    what = escape(item.what[:1].upper() + item.what[1:])
    go = (
        f'<button type="button" class="go" data-do="go" data-card="{escape(item.card)}">{what}'
        "</button>"
        if item.card
        else f"<p>{what}</p>"
    )
    buttons = "".join(
        f'<button type="button" data-do="remedy" data-card="{escape(item.card)}" '
        f'data-edit="{escape(remedy.do)}"'
        f"{_fields(remedy)}>{escape(remedy.label)}</button>"
        for remedy in item.remedies
    )
    told = f'<p class="soft">{escape(item.remedy)}</p>' if item.remedy else ""
    return (
        f'<li class="finding {item.kind}" data-card="{escape(item.card)}">'
        f'<span class="label">{LABELS[item.kind]}</span>{go}{told}{buttons}</li>'
    )


def _word(item: ReviewItem) -> str:
    """One of the words under their heading, which says why they are there."""
    word, card = escape(item.word), escape(item.card)
    what = escape(item.what.replace(f" is {UNKNOWN}", ""))
    return (
        f'<li class="finding word" data-card="{card}"><button type="button" class="go" '
        f'data-do="go" data-card="{card}">{what}</button><button type="button" data-do="say" '
        f'data-word="{word}" data-card="{card}" aria-label="Hear, change {word}">Hear, change'
        f'</button><button type="button" data-do="right" data-word="{word}" '
        f'aria-label="It is right: {word}">It is right</button></li>'
    )


def _fields(remedy: Remedy) -> str:
    return "".join(f' data-{name}="{escape(value)}"' for name, value in remedy.fields)


def quotation_html(
    line: Quotation, found: Evidence | None, own: str, marked: list[Difference]
) -> str:
    """Who and why, and the article's own words with what differs marked."""
    if found is None:
        why = "<p>The article names the speaker beside the words.</p>"
    else:
        others = ", ".join(
            f"{escape(name)} ({round(chance * 100)}%)"
            for name, chance in found.others[:3]
            if chance >= 0.01
        )
        also = f" It may also be {others}." if others else ""
        why = (
            f"<p><b>{escape(found.speaker or 'Nobody')}</b>, {found.percent}% sure: "
            f"{escape(found.why)}.{also}</p>"
        )
    if not own:
        words = "<p>The article has no words like these.</p>"
    elif all(difference.kind == "same" for difference in marked):
        words = "<p>These are the article’s own words.</p>"
    else:
        text = "".join(MARKS[one.kind].format(escape(one.text)) for one in marked)
        words = (
            f'<p>Beside the article’s own words:</p><blockquote dir="auto">{text}</blockquote>'
            '<button type="button" data-do="edit" data-edit="put-back">Put back</button>'
        )
        if not line.edited:
            words += (
                '<button type="button" data-do="edit" data-edit="mark-edited">Mark as edited'
                "</button>"
            )
    nobody = (
        '<button type="button" data-do="edit" data-edit="no-speaker">'
        "Nobody: the narrator says it</button>"
    )
    return f'<div class="why">{why}{words}{nobody}</div>'
