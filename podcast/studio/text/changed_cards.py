"""What changed between two texts of a script, card by card; and through its whole history."""

from __future__ import annotations

from difflib import SequenceMatcher

from podcast.script.script_files import ScriptFile
from podcast.studio.text.script_history import Entry, ScriptHistory
from podcast.studio.text.script_saving import current_text
from podcast.studio.text.script_text import Card, ScriptText, read_text

SHOWN = 40  # of the history, the newest
ChangedCards = list[tuple[Card | None, Card | None]]


def changed_cards(before: ScriptText | None, now: ScriptText) -> ChangedCards:
    """The cards that differ between two texts, side by side."""
    if before is None:
        return []
    old, new = [card.id for card in before.cards], [card.id for card in now.cards]
    found: ChangedCards = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for what, start, end, first, last in matcher.get_opcodes():
        if what != "equal":
            count = max(end - start, last - first)
            olds = [*before.cards[start:end], *[None] * (count - end + start)]
            news = [*now.cards[first:last], *[None] * (count - last + first)]
            found += zip(olds, news, strict=True)
    return found


def history_of(file: ScriptFile) -> list[tuple[Entry, ChangedCards]]:
    """The newest entries, the last one first, each with the cards that it changed."""
    current_text(file)
    history = ScriptHistory(file)
    entries = history.entries()
    texts: dict[str, ScriptText | None] = {}

    def text_of(digest: str) -> ScriptText | None:
        if digest not in texts:
            text = history.text_of(digest)
            texts[digest] = read_text(text) if text is not None else None
        return texts[digest]

    found: list[tuple[Entry, ChangedCards]] = []
    for entry in reversed(entries[-SHOWN:]):
        before = entries[entry.before - 1] if entry.before else None
        now = text_of(entry.text)
        changed = changed_cards(text_of(before.text) if before else None, now) if now else []
        found.append((entry, changed))
    return found
