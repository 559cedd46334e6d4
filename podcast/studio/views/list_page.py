"""The studio's first page: the show's scripts and episodes with their state, and a new one."""

from __future__ import annotations

from html import escape
from urllib.parse import quote

from podcast.episode.listing import Row, list_rows
from podcast.show.folder import Show
from podcast.studio.views.page_shell import page


def list_page(show: Show, page_token: str) -> str:
    """The whole page."""
    rows = "".join(map(_row, list_rows(show)))
    listed = f'<ul class="rows">{rows}</ul>' if rows else "<p>No script yet.</p>"
    title = show.settings.show.title
    body = f"""<a class="skip" href="#main">Skip to the list</a>
<header class="bar"><h1>{escape(title)}</h1>
<div id="messages" role="status" aria-live="polite"></div></header>
<main id="main" class="list">
<section aria-labelledby="new"><h2 id="new">A new script</h2>
<form id="make">
<label for="source">An address, or the text of an article. A file can be dropped here.</label>
<textarea id="source" name="source" rows="3" dir="auto"></textarea>
<div class="row"><button class="main">Make a script</button>
<label class="button">Choose a file<input id="file" type="file"></label></div>
</form></section>
<section aria-labelledby="there"><h2 id="there">Scripts and episodes</h2>
{listed}</section>
</main>"""
    return page(f"{title} – Studio", body, page_token)


def _row(row: Row) -> str:
    told = " · ".join(filter(None, (row.state, row.length, row.date)))
    title = f'<span dir="auto">{escape(row.title)}</span>'
    if row.state != "script missing":
        title = f'<a href="/s/{quote(row.slug)}">{title}</a>'
    return f'<li>{title}<span class="soft">{escape(told)}</span></li>'
