"""What every page of the studio shares: its head, its scripts, the token for changes."""

from __future__ import annotations

from html import escape

HTMX_CONFIG = "includeIndicatorCSS:false, history:false, transitions:false, defaultSwap:none"


def page(title: str, body: str, page_token: str, *, slug: str = "", script: bool = False) -> str:
    """A whole page; `script` is one that edits a script."""
    scripts = (
        '<script src="/static/htmx.min.js" defer></script>\n'
        '<script type="module" src="/static/studio.js"></script>'
        if script
        else '<script type="module" src="/static/desk.js"></script>'
    )
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="htmx-config" content="{escape(HTMX_CONFIG)}">
<title>{escape(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/static/studio.css">
{scripts}
</head>
<body data-token="{escape(page_token)}" data-slug="{escape(slug)}">
{body}
</body>
</html>
"""


def partial(target: str, swap: str, html: str = "") -> str:
    """A part of a page that htmx puts in its place."""
    return f'<hx-partial hx-target="{escape(target)}" hx-swap="{swap}">{html}</hx-partial>'


def message(text: str, remedy: str = "", *, kind: str = "wrong", more: str = "") -> str:
    """Something that the person should know, where screen readers hear it too."""
    told = f" {escape(remedy)}" if remedy else ""
    return partial(
        "#messages",
        "innerHTML",
        f'<p class="message {kind}">{escape(text)}{told}{more} '
        '<button type="button" data-do="dismiss" aria-label="Dismiss this message">×</button></p>',
    )
