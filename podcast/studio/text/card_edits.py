"""What a person does to a card, by name: each edit gives the new text of the script."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from podcast.errors import invalid
from podcast.script.body import LONGEST_PAUSE
from podcast.script.model import Chapter, Line, Meant, Narration, Pause, Quotation, Skipped, Sound
from podcast.studio.text.script_text import Card, ScriptText, card_of
from podcast.studio.text.text_changes import with_lines, with_moved

QUOTE_FIRST = "Make it one first, in the text of the script: > **NAME:** WORDS"

Fields = Mapping[str, str]
PARAGRAPHS = re.compile(r"\n[ \t]*\n")
CUT = "cut"  # the reason of what an editor takes out of the narration
ADDED: dict[str, Line] = {
    "narration": Narration("New words."),
    "chapter": Chapter("New chapter"),
    "pause": Pause(1.0),
}


@dataclass(frozen=True, slots=True)
class Edit:
    """Something that can be done to a card."""

    what: str  # in words, for the history
    make: Callable[[ScriptText, Card, Fields], str]


def _line(text: ScriptText, card: Card, *lines: Line) -> str:
    """Other lines in the place of the card's own; what is asked about it stays."""
    return with_lines(text, card.at, card.at + 1, lines)


def _set_text(text: ScriptText, card: Card, fields: Fields) -> str:
    parts = [" ".join(part.split()) for part in PARAGRAPHS.split(fields["text"].replace("\r", ""))]
    parts = [part for part in parts if part]
    match card.line:
        case Narration():
            if not parts:
                return _take_away(text, card, fields)
            return _line(text, card, *map(Narration, parts))
        case Quotation() as line:
            if not parts:
                raise invalid("a quotation without words", remedy="Take the card away instead.")
            return _line(text, card, replace(line, text="\n\n".join(parts)))
        case Chapter():
            if not parts:
                raise invalid("a chapter without a title", remedy="Take the card away instead.")
            return _line(text, card, Chapter(" ".join(parts)))
    raise invalid("this card has no words to change", remedy="Take it away, or add one beside it.")


def _take_away(text: ScriptText, card: Card, _fields: Fields) -> str:
    return with_lines(text, card.at, card.end, ())


def _skip(text: ScriptText, card: Card, fields: Fields) -> str:
    """Out of what is heard, and kept as a comment: its words stay accounted for."""
    match card.line:
        case Narration(words) | Quotation(_, words) | Chapter(words):
            reason = " ".join(fields.get("reason", "").split()) or CUT
            return with_lines(text, card.at, card.end, [Skipped(reason, words.replace("\n", " "))])
    raise invalid("this card has no words to leave out", remedy="Take the card away instead.")


def _narrate(text: ScriptText, card: Card, _fields: Fields) -> str:
    if not isinstance(card.line, Skipped) or not card.line.text:
        raise invalid("there is nothing to narrate here", remedy="Choose what was left out.")
    return _line(text, card, Narration(card.line.text))


def _set_pause(text: ScriptText, card: Card, fields: Fields) -> str:
    try:
        seconds = round(float(fields["seconds"]), 3)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds <= LONGEST_PAUSE:
        raise invalid(
            f"a pause has up to {LONGEST_PAUSE:g} seconds", remedy="Write a number, such as 1.2."
        )
    return _line(text, card, Pause(seconds))


def _set_sound(text: ScriptText, card: Card, fields: Fields) -> str:
    return _line(text, card, Sound(_sound_name(fields["file"])))


def _sound_name(given: str) -> str:
    name = " ".join(given.split())
    if not name or Path(name).is_absolute() or ".." in Path(name).parts or "]" in name:
        raise invalid("a sound is a file of the show's folder", remedy="Write its name.")
    return name


def _mark_edited(text: ScriptText, card: Card, _fields: Fields) -> str:
    if not isinstance(card.line, Quotation):
        raise invalid("only a quotation can be marked as edited", remedy=QUOTE_FIRST)
    return _line(text, card, replace(card.line, edited=True))


def _mean(text: ScriptText, card: Card, fields: Fields) -> str:
    if card.meant:
        return text.text
    return with_lines(text, card.end, card.end, [Meant(" ".join(fields.get("why", "").split()))])


def _not_mean(text: ScriptText, card: Card, _fields: Fields) -> str:
    return with_lines(text, card.end - 1, card.end, ()) if card.meant else text.text


def _add(text: ScriptText, card: Card, fields: Fields) -> str:
    kind = fields.get("kind", "")
    line: Line
    if kind == "sound":
        line = Sound(_sound_name(fields.get("file", "")))
    elif kind in ADDED:
        line = ADDED[kind]
    else:
        raise invalid(
            "that cannot be added", remedy="Reload the page: it may be from before an update."
        )
    at = card.at if fields.get("where") == "before" else card.end
    return with_lines(text, at, at, [line])


def _move(text: ScriptText, card: Card, fields: Fields) -> str:
    """Before the card that `before` names; "" is the end."""
    assert text.script is not None
    before = fields.get("before", "")
    to = card_of(text, before).at if before else len(text.script.lines)
    return with_moved(text, card.at, card.end, to)


EDITS = {
    "text": Edit("words changed", _set_text),
    "delete": Edit("taken away", _take_away),
    "skip": Edit("left out", _skip),
    "narrate": Edit("narrated, was left out", _narrate),
    "pause": Edit("pause changed", _set_pause),
    "sound": Edit("sound changed", _set_sound),
    "mark-edited": Edit("quotation marked as edited", _mark_edited),
    "meant": Edit("meant so", _mean),
    "not-meant": Edit("no longer meant so", _not_mean),
    "add": Edit("added", _add),
    "move": Edit("moved", _move),
}


def told(edit: Edit, card: Card) -> str:
    """An edit in words, with what it was done to."""
    line = card.line
    match line:
        case Narration(words) | Quotation(_, words) | Skipped(_, words) | Chapter(words):
            shown = words if len(words) <= 40 else f"{words[:39].rstrip()}…"
            return f"{edit.what}: “{shown}”"
    return edit.what
