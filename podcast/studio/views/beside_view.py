"""What stands beside the script: the article in its colours, and the history."""

from __future__ import annotations

from html import escape

from podcast.studio.review.article_quotation import differences
from podcast.studio.review.word_fates import ArticleBlock, ArticleRun
from podcast.studio.text.changed_cards import ChangedCards
from podcast.studio.text.script_history import Entry
from podcast.studio.text.script_text import Card, ScriptText
from podcast.studio.views.review_view import MARKS

KEY = (
    '<p class="key soft"><span class="run narrated">narrated</span> '
    '<span class="run moved">moved</span> <span class="run changed">said otherwise</span> '
    '<span class="run skipped">not read</span> <span class="run missing">missing</span></p>'
)
MOST = 8  # changed cards of one text that are shown


def article_html(blocks: tuple[ArticleBlock, ...], text: ScriptText) -> str:
    """The article; each run leads to its card."""
    of_line = {at: card.id for card in text.cards for at in range(card.at, card.end)}
    parts = [KEY, '<div class="article" dir="auto">']
    for block in blocks:
        runs = "".join(_run(run, of_line) for run in block.runs)
        parts.append(f'<p class="{"heading" if block.is_heading else "block"}">{runs}</p>')
    return "".join([*parts, "</div>"])


def _run(run: ArticleRun, of_line: dict[int, str]) -> str:
    card = of_line.get(run.line, "")
    told = {"skipped": "not read: ", "changed": "said: "}.get(run.fate, "") + run.reason
    title = f' title="{escape(told)}"' if told else ""
    return (
        f'<span class="run {run.fate}" data-do="go" data-card="{card}"{title}>'
        f"{escape(run.text)}</span>"
    )


def history_html(entries: list[tuple[Entry, ChangedCards]]) -> str:
    """The texts, the newest first, each with the cards that differ from the one before it."""
    if not entries:
        return "<p>Nothing was saved yet.</p>"
    return f'<ol class="history" reversed>{"".join(_entry(*each) for each in entries)}</ol>'


def _entry(entry: Entry, changed: ChangedCards) -> str:
    shown = "".join(_changed(entry, *pair) for pair in changed[:MOST])
    more = f"<p>… and {len(changed) - MOST} more</p>" if len(changed) > MOST else ""
    when = entry.at.replace("T", " ").removesuffix("+00:00")
    return (
        f'<li value="{entry.number}"><p>{escape(entry.what)} <time class="soft" '
        f'datetime="{escape(entry.at)}">{escape(when)} UTC</time></p>{shown}{more}'
        f'<button type="button" data-do="restore" data-n="{entry.number}">Restore text '
        f"{entry.number}</button></li>"
    )


def _changed(entry: Entry, old: Card | None, new: Card | None) -> str:
    marked = differences(old.words if old else "", new.words if new else "")
    text = "".join(MARKS[one.kind].format(escape(one.text)) for one in marked)
    play = (
        f'<button type="button" data-do="play-old" data-base="{entry.text}" data-card="{new.id}" '
        'aria-label="Play this"></button>'
        if new and new.words
        else ""
    )
    return f'<blockquote dir="auto">{play}{text}</blockquote>'
