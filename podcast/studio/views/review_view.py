"""The review list, and what is told of one quotation."""

from __future__ import annotations

from html import escape

from podcast.script.model import Quotation
from podcast.studio.review.article_quotation import Difference
from podcast.studio.review.quotation_evidence import Evidence
from podcast.studio.review.review_list import WORD, Remedy, ReviewItem

LABELS = {"question": "Who speaks?", "error": "Error", "warning": "Look", "word": "Hear"}
MARKS = {"same": "{}", "left-out": "<del>{}</del>", "put-in": "<ins>{}</ins>"}


def review_html(items: list[ReviewItem]) -> str:
    """The list; "next" walks through it."""
    if not items:
        return '<p class="message done">Nothing to look at: no question, no finding.</p>'
    listed = "".join(map(_item, items))
    count = f"{len(items)} to look at"
    return (
        f'<div class="row"><h2>{count}</h2><button type="button" data-do="next" '
        'aria-keyshortcuts="Alt+N">Next</button></div>'
        f'<ol class="review">{listed}</ol>'
    )


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
    if item.kind == WORD and item.word:
        buttons = (
            f'<button type="button" data-do="say" data-word="{escape(item.word)}" '
            f'data-card="{escape(item.card)}">Hear it, say it otherwise</button>'
            f'<button type="button" data-do="right" data-word="{escape(item.word)}">'
            "It is right</button>"
        )
    told = f'<p class="soft">{escape(item.remedy)}</p>' if item.remedy else ""
    return (
        f'<li class="finding {item.kind}" data-card="{escape(item.card)}">'
        f'<span class="label">{LABELS[item.kind]}</span>{go}{told}{buttons}</li>'
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
