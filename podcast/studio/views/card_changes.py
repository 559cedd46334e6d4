"""What of a page must change when a script's text does: the cards that differ, and no other."""

from __future__ import annotations

from difflib import SequenceMatcher

from podcast.studio.text.script_text import ScriptText
from podcast.studio.views.card_view import card_html
from podcast.studio.views.page_shell import partial
from podcast.studio.views.script_page import state_html, unreadable

COLUMN = "#script"


def changes_html(before: ScriptText, now: ScriptText) -> str:
    """Parts for htmx that make a page that shows `before` show `now`."""
    state = partial("#state", "outerMorph", state_html(now))
    if before.script is None or now.script is None:
        column = unreadable(now) if now.script is None else column_html(now)
        return partial(COLUMN, "innerHTML", column) + state
    old, new = [card.id for card in before.cards], [card.id for card in now.cards]
    parts: list[str] = []
    for what, start, end, first, last in _opcodes(old, new):
        if what == "insert":
            html = "".join(html for _, html in _cards(now, first, last))
            parts.append(
                partial(f"#{old[start - 1]}", "after", html)
                if start
                else partial(COLUMN, "prepend", html)
            )
        elif what != "equal":
            parts += _replaced(old[start:end], _cards(now, first, last))
    return "".join(parts) + state


def _replaced(old: list[str], new: list[tuple[str, str]]) -> list[str]:
    """Cards put in the place of others, one for one as far as they go."""
    last = min(len(old), len(new))
    parts = [morphed(name, *card) for name, card in zip(old, new, strict=False)]
    parts += [partial(f"#{name}", "delete") for name in old[last:]]
    more = "".join(html for _, html in new[last:])
    if more:
        parts.append(partial(f"#{new[last - 1][0] if last else old[-1]}", "after", more))
    return parts


def morphed(was: str, name: str, html: str) -> str:
    """A card that becomes another and keeps its place, its cursor too: sending.js gives it its new
    name before the others look for theirs."""
    return (
        f'<hx-partial data-was="{was}" hx-target="#{name}" hx-swap="outerMorph">{html}</hx-partial>'
    )


def _opcodes(old: list[str], new: list[str]) -> list[tuple[str, int, int, int, int]]:
    """How one list of cards becomes the other; what is the same at both ends is not looked at."""
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    tail = 0
    while tail < min(len(old), len(new)) - start and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    middle = SequenceMatcher(
        None, old[start : len(old) - tail], new[start : len(new) - tail], autojunk=False
    )
    return [
        (what, i1 + start, i2 + start, j1 + start, j2 + start)
        for what, i1, i2, j1, j2 in middle.get_opcodes()
    ]


def column_html(text: ScriptText) -> str:
    """All cards."""
    return "".join(html for _, html in _cards(text, 0, len(text.cards)))


def _cards(text: ScriptText, first: int, last: int) -> list[tuple[str, str]]:
    assert text.script is not None
    return [(card.id, card_html(card, text.script)) for card in text.cards[first:last]]
