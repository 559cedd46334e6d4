"""A card of a script's page, by what its line is."""

from __future__ import annotations

from html import escape

from podcast.script.model import (
    Chapter,
    Meant,
    Narration,
    Pause,
    Query,
    Quotation,
    Script,
    Skipped,
    Sound,
)
from podcast.studio.text.script_text import Card

SHOWN = 32  # characters of a card's words in its name for screen readers


def card_html(card: Card, script: Script) -> str:
    """One card."""
    match card.line:
        case Narration(text):
            return _card(card, "narration", f"Narration: {_short(text)}", _words(text, "Narration"))
        case Quotation():
            return _quotation(card, card.line, script)
        case Chapter(title):
            body = _words(title, "Title of a chapter")
            return _card(card, "chapter", f"Chapter: {_short(title)}", body)
        case Skipped(reason, text):
            return _skipped(card, reason, text)
        case Pause(seconds):
            field = (
                '<label>Pause of <input name="seconds" type="number" min="0.1" max="60" step="0.1" '
                f'value="{seconds:g}"> seconds</label>'
            )
            return _card(card, "pause", f"Pause of {seconds:g} seconds", field, said=False)
        case Sound(file):
            field = (
                '<label>Sound <input name="file" list="sounds" '
                f'value="{escape(file)}" autocomplete="off"></label>'
            )
            return _card(card, "sound", f"Sound: {_short(file)}", field)
        case Query():
            return _card(card, "query", "A question", _query(card.line), said=False)
        case Meant():
            return _card(card, "meant", "Meant so", "<p>What stands before is meant so.</p>",
                         said=False)  # fmt: skip


def _card(card: Card, kind: str, name: str, body: str, *, said: bool = True) -> str:
    play = (
        '<button class="play" type="button" data-do="play" aria-label="Play from here"></button>'
        if said
        else '<span class="play"></span>'
    )
    return (
        f'<article class="card {kind}" id="{card.id}" aria-label="{escape(name)}">'
        f'{play}<div class="body">{body}{_remarks(card)}<div class="notes"></div></div>'
        '<button class="more" type="button" data-do="menu" aria-haspopup="menu" '
        'aria-label="More for this card"></button></article>\n'
    )


def _words(text: str, name: str) -> str:
    return (
        '<div class="field"><div class="heard" aria-hidden="true"></div>'
        f'<textarea name="text" rows="1" dir="auto" aria-label="{name}">{_content(text)}</textarea>'
        "</div>"
    )


def _content(text: str) -> str:
    """Text inside a textarea: a newline right behind the tag would be lost."""
    return ("\n" if text.startswith("\n") else "") + escape(text)


def _quotation(card: Card, line: Quotation, script: Script) -> str:
    voice = script.voice_of(line.speaker) or ""
    shown = voice_option(voice, "narrator’s")
    edited = '<span class="edited">edited</span>' if line.edited else ""
    head = (
        '<div class="who"><label>Says <input name="speaker" list="people" autocomplete="off" '
        f'value="{escape(line.speaker)}"></label><label>Voice <select name="voice">{shown}</select>'
        f'</label><button type="button" class="sure" data-do="why">How sure?</button>{edited}</div>'
    )
    name = f"{line.speaker} says: {_short(line.text)}"
    return _card(card, "quotation", name, head + _words(line.text, "Quotation"))


def voice_option(voice: str, otherwise: str) -> str:
    """The one option of a menu of voices until it is opened: the id in words, as far as they go.

    >>> voice_option("hibari:heart@0.87", "")
    '<option value="hibari:heart@0.87">heart, deeper (0.87)</option>'
    """
    name, _, pitch = voice.rpartition(":")[2].partition("@")
    made = f", {'deeper' if pitch < '1' else 'higher'} ({pitch})" if pitch else ""
    return f'<option value="{escape(voice)}">{escape(name + made) or otherwise}</option>'


def _skipped(card: Card, reason: str, text: str) -> str:
    body = (
        f'<p class="reason">Not read: {escape(reason)}</p><p class="left-out" dir="auto">'
        f'{escape(text)}</p><button type="button" role="switch" aria-checked="false" '
        'data-do="narrate">Narrate it</button>'
    )
    return _card(card, "skipped", f"Not read, {reason}: {_short(text)}", body, said=False)


def _remarks(card: Card) -> str:
    meant = ""
    if card.meant:
        why = f": {escape(card.meant.why)}" if card.meant.why else ""
        meant = (
            f'<p class="meant">Meant so{why} '
            '<button type="button" data-do="not-meant">Check it again</button></p>'
        )
    return "".join(_query(query, number) for number, query in enumerate(card.queries)) + meant


def _query(query: Query, number: int = 0) -> str:
    answers = "".join(
        f'<button type="button" data-do="settle" data-n="{number}" data-name="{escape(name)}">'
        f"{escape(name)}</button>"
        for name in query.candidates
    )
    return (
        f'<div class="query"><p>Who speaks? {escape(query.question)}</p>{answers}'
        f'<button type="button" data-do="settle" data-n="{number}" data-name="">'
        "The narrator, as it is</button></div>"
    )


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1].rstrip()}…"
