"""The page of one script: the bar, the cards in the order heard, and what stands beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from html import escape

from podcast.script.model import NARRATOR, Chapter, Narration, Quotation, Script, Skipped
from podcast.show.folder import Show
from podcast.studio.text.script_text import ScriptText
from podcast.studio.views.card_view import card_html, voice_option
from podcast.studio.views.page_shell import page

WORDS_A_MINUTE = 155  # of a narrator, about: to say how long a script is before it is rendered
SOUNDS = (".wav", ".mp3", ".flac", ".ogg")


def script_page(
    text: ScriptText, slug: str, show: Show, page_token: str, *, message: str = ""
) -> str:
    """The whole page; `message` is HTML."""
    title = text.script.title if text.script else slug
    language = text.script.language if text.script else "en"
    cards = (
        "".join(card_html(card, text.script) for card in text.cards)
        if text.script
        else unreadable(text)
    )
    body = f"""<a class="skip" href="#script">Skip to the script</a>
<header class="bar">
<p class="home"><a href="/">{escape(show.settings.show.title)}</a></p>
<h1 dir="auto">{escape(title)}</h1>
{state_html(text)}
<p id="work" class="soft"></p>
<div class="tools" role="toolbar" aria-label="Script">
<button type="button" data-do="play-all" id="play" aria-keyshortcuts="Space">Play</button>
<button type="button" data-do="undo" aria-keyshortcuts="Control+Z">Undo</button>
<button type="button" data-do="redo" aria-keyshortcuts="Control+Shift+Z">Redo</button>
<button type="button" data-do="render" class="main">Render</button>
<button type="button" data-do="publish">Publish</button>
</div>
<div id="messages" role="status" aria-live="polite">{message}</div>
<div id="progress"></div>
</header>
<div class="desk">
<main id="script" tabindex="-1" aria-label="Script" lang="{escape(language)}">
{cards}</main>
<aside aria-label="Beside the script">
<div class="tabs" role="tablist" aria-label="Beside the script">
<button type="button" role="tab" id="tab-review" aria-controls="beside" aria-selected="true" \
data-do="beside" data-view="review">Review</button>
<button type="button" role="tab" id="tab-article" aria-controls="beside" aria-selected="false" \
tabindex="-1" data-do="beside" data-view="article">Article</button>
<button type="button" role="tab" id="tab-history" aria-controls="beside" aria-selected="false" \
tabindex="-1" data-do="beside" data-view="history">History</button>
</div>
<div id="beside" role="tabpanel" aria-labelledby="tab-review" tabindex="0"></div>
<div id="menu" popover role="menu" aria-label="This card"></div>
</aside>
</div>
{_people(text.script)}
{_sounds(show)}
<dialog id="dialog" aria-labelledby="dialog-title"></dialog>"""
    return page(f"{title} – Studio", body, page_token, slug=slug, script=True)


def state_html(text: ScriptText) -> str:
    """What text the page shows, and how long it is."""
    return (
        f'<p id="state" class="soft" data-base="{text.digest}">'
        f"{_length(text.script) if text.script else 'cannot be read'}"
        f"{_narrator(text.script) if text.script else ''}</p>"
    )


def unreadable(text: ScriptText) -> str:
    """A file that is no script: what is wrong, and the whole of it to mend."""
    wrong = "".join(
        f"<li>Line {problem.line or 1}: {escape(problem.what)}. {escape(problem.remedy)}</li>"
        for problem in text.problems
    )
    return (
        f'<section class="broken"><h2>This file cannot be read as a script</h2><ul>{wrong}</ul>'
        '<label for="whole">The file</label><textarea id="whole" name="whole" spellcheck="false">'
        f'\n{escape(text.text)}</textarea><button type="button" class="main" data-do="whole">Save'
        "</button></section>"
    )


def _length(script: Script) -> str:
    words = sum(
        len((line.title if isinstance(line, Chapter) else line.text).split())
        for line in script.lines
        if isinstance(line, Narration | Quotation | Chapter)
    )
    minutes, seconds = divmod(round(words / WORDS_A_MINUTE * 60), 60)
    return f"about {minutes}:{seconds:02} · {words:,} words"


def _narrator(script: Script) -> str:
    voice = script.voice_of(NARRATOR) or ""
    return (
        ' · <label>Narrator <select name="voice" data-edit="narrator">'
        f"{voice_option(voice, 'the show’s')}</select></label>"
    )


def made_of_html(warnings: Sequence[str], text: ScriptText) -> str:
    """Of a new script: what of its source was left out, and why."""
    reasons = Counter(card.line.reason for card in text.cards if isinstance(card.line, Skipped))
    told = [f"{reason} ({count})" if count > 1 else reason for reason, count in reasons.items()]
    left_out = [f"Left out: {', '.join(told)}."] if told else []
    said = " ".join(escape(one) for one in (*left_out, *(f"{w}." for w in warnings)))
    return (
        f'<p class="message done">{said or "Nothing was left out."} '
        '<button type="button" data-do="dismiss" aria-label="Dismiss this message">×</button></p>'
    )


def _people(script: Script | None) -> str:
    names = [name for name, _ in script.cast[1:]] if script else []
    return _options("people", names)


def _sounds(show: Show) -> str:
    names = {
        path.name
        for folder in (show.scripts, show.root)
        if folder.is_dir()
        for path in folder.iterdir()
        if path.suffix.lower() in SOUNDS and not path.name.startswith(".")
    }
    return _options("sounds", sorted(names))


def _options(name: str, values: list[str]) -> str:
    options = "".join(f'<option value="{escape(value)}"></option>' for value in values)
    return f'<datalist id="{name}">{options}</datalist>'
